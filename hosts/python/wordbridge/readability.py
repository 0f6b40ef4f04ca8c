"""Readability formulas: which there are, and scores by them. docs/readability.md of the project lists them with their sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Optional

from . import _abi
from ._core import Frame, core, number, string
from .errors import InvalidArgumentError

STATUSES = ("agreed", "conflicting", "experimental")
SCALES = ("ease", "grade", "difficulty")
FEWEST_GRADES = 3
# Counts that a text without a word does not have; all others of it are 0.
MEANS = (
    "meanLetters",
    "varianceOfLetters",
    "percentLongWords",
    "rareWordShare",
    "percentOffHarrisJacobson",
    "percentTypesOffBambergerVanecek",
)


@dataclass(frozen=True)
class Formula:
    """What is known of a formula."""

    name: str
    title: str
    languages: tuple[str, ...]
    """BCP 47 codes that it was made for; empty if for any."""
    usual_for: tuple[str, ...]
    """Those whose texts are scored by it unless others are asked for; ``'*'`` for all."""
    counts: tuple[str, ...]
    """Names of the counts that go into it."""
    status: str
    """How well its constants are known: ``'agreed'``, ``'conflicting'`` or ``'experimental'``."""
    scale: str
    """What a higher score means: ``'ease'``, ``'grade'`` (more years of school) or ``'difficulty'``."""
    counted: bool
    """Whether all of these are counted from a text, so that nothing has to be given, not even a list of words."""
    index: int
    """Of the running library; it differs between versions."""


@dataclass(frozen=True)
class Score:
    """A score with what went into it and what it means."""

    value: Optional[float]
    """``None`` where the formula is not defined, as without a word."""
    formula: Formula
    inputs: dict[str, float]
    """The counts of ``formula.counts``."""
    band: Optional[str]
    """In the words of the formula's author; ``None`` where no bands are defined."""
    grade: Optional[float]
    """Years of school; ``None`` where the formula defines none."""


@lru_cache(maxsize=None)
def count_names() -> tuple[str, ...]:
    """Names of all counts that formulas are made of, in the order of the library."""
    limit = number("wb_readability_count_limit")
    with Frame():
        return tuple(string(core.function("wb_readability_count_name")(index)) for index in range(limit))


@lru_cache(maxsize=None)
def _all() -> dict[str, Formula]:
    limit = number("wb_formula_limit")
    with Frame() as frame:
        return {each.name: each for each in (_describe(frame, index) for index in range(limit))}


def _describe(frame: Frame, index: int) -> Formula:
    facts = frame.result(_abi.FORMULA_FACTS, "wb_formula_describe", index)
    names = count_names()
    return Formula(
        name=string(facts["name"]),
        title=string(facts["title"]),
        languages=tuple(string(facts["languages"]).split()),
        usual_for=tuple(string(facts["usual_for"]).split()),
        counts=tuple(name for bit, name in enumerate(names) if facts["counts"] >> bit & 1),
        status=STATUSES[facts["status"]],
        scale=SCALES[facts["scale"]],
        counted=facts["counts"] >> core.function("wb_readability_counted")() == 0,
        index=index,
    )


def formulas(language: Optional[str] = None) -> list[Formula]:
    """The formulas that there are, or those made for a language or for any."""
    return [each for each in _all().values() if language is None or not each.languages or language in each.languages]


def find_formula(name: Any) -> Formula:
    """Raises InvalidArgumentError for a name that no formula has."""
    found = _all().get(name) if isinstance(name, str) else None
    if found is None:
        raise InvalidArgumentError(f"There is no formula {name!r}. Known formulas: {', '.join(_all())}.")
    return found


@lru_cache(maxsize=None)
def usual_formulas(language: str) -> tuple[Formula, ...]:
    """Those that a text of a language is scored by unless others are asked for."""
    return tuple(each for each in _all().values() if "*" in each.usual_for or language in each.usual_for)


def score_counts(formula: str, counts: Mapping[str, float]) -> Score:
    """The score of counts that the caller has made: of a sample, by hand, or by other rules.

    ``counts`` are numbers by the names of ``Formula.counts``. Raises InvalidArgumentError for the name of no formula or count,
    CountsNeededError where one is missing, TypeError for what is no number.
    """
    found = find_formula(formula)
    names = count_names()
    for name in counts:
        if name not in names:
            raise InvalidArgumentError(f"There is no count {name!r}. Known counts: {', '.join(names)}.")
        if not isinstance(counts[name], (int, float)):
            raise TypeError(f"the count {name} must be a number, not {counts[name]!r}")
    with Frame() as frame:
        given = frame.numbers(float(counts.get(name, "nan")) for name in names)
        value = number_or_none(frame.value(_abi.REAL, "wb_formula_score", found.index, given, len(names)))
    return _score(found, value, {name: float(counts[name]) for name in found.counts})


def number_or_none(value: float) -> Optional[float]:
    """``None`` for NaN."""
    return None if value != value else value


def make_score(formula: Formula, value: Optional[float], counts: Mapping[str, Optional[float]]) -> Score:
    names: Iterable[str] = formula.counts
    if not counts["words"]:
        names = [name for name in formula.counts if name not in MEANS]
    return _score(formula, value, {name: counts[name] or 0.0 for name in names})


def _score(formula: Formula, value: Optional[float], inputs: dict[str, float]) -> Score:
    score = float("nan") if value is None else value
    with Frame() as frame:
        label = frame.value(_abi.POINTER, "wb_formula_band", formula.index, score)
        band = string(label) if label else None
        grade = number_or_none(frame.value(_abi.REAL, "wb_formula_grade", formula.index, score))
    return Score(
        value=value,
        formula=formula,
        inputs=inputs,
        band=band,
        grade=grade,
    )


def consensus_formulas(language: str) -> list[str]:
    """Names of the usual formulas whose scores are grades; none if they are too few for a median."""
    names = [each.name for each in usual_formulas(language) if each.scale == "grade"]
    return names if len(names) >= FEWEST_GRADES else []
