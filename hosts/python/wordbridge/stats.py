"""What is counted of a text, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

from . import _abi
from ._core import Frame, numbers, words_of
from ._options import CHOICES, WORD_RULES, languages, lines, whole_number
from .errors import InvalidOptionError
from .readability import (
    Formula,
    Score,
    count_names,
    find_formula,
    make_score,
    number_or_none,
    usual_formulas,
)
from .word_lists import WordLists, put_word_lists

NAN = float("nan")


@dataclass(frozen=True)
class WordCount:
    """A word as a vocabulary spells it, and how often it occurs."""

    word: str
    count: int


@dataclass(frozen=True)
class SentenceLength:
    """How many sentences have so many words."""

    words: int
    sentences: int


@dataclass(frozen=True)
class CharacterCounts:
    """Sizes of a text, with and without white space."""

    graphemes: int
    graphemes_without_spaces: int
    code_points: int
    code_points_without_spaces: int
    utf16_units: int
    utf16_units_without_spaces: int


@dataclass(frozen=True)
class Policies:
    """The rules that made a result; ``word_rules`` are all switches of the word policy."""

    words: str
    word_rules: dict[str, str]
    sentences: str
    newlines: str
    markup: str
    syllables: Optional[str]
    """How syllables were counted: ``'en-cmudict-model'``, ``'de-rules'``, ...; ``None`` where they were not."""


@dataclass(frozen=True)
class TextStats:
    """What ``analyze`` returns."""

    language: str
    policies: Policies
    word_count: int
    distinct_word_count: int
    sentence_count: int
    """Sentences that have a word."""
    paragraph_count: int
    """Paragraphs that are not blank."""
    line_count: int
    syllable_count: Optional[int]
    """``None`` where the language is ``'und'``."""
    characters: CharacterCounts
    byte_count: int
    """Bytes of UTF-8, three for a lone surrogate."""
    ill_formed_count: int
    """Ill-formed sequences of UTF-8, and lone surrogates of a ``str``: each was read as U+FFFD."""
    most_common_words: tuple[WordCount, ...]
    sentence_lengths: tuple[SentenceLength, ...]
    """Rising."""
    scores: dict[str, Optional[float]]
    """By name of the formula; ``None`` where it is not defined, as without a word."""
    consensus_grade: Optional[float]
    """Median of the grades of the usual formulas; ``None`` where the language has fewer than three."""
    counts: dict[str, Optional[float]] = field(repr=False)
    """What formulas are made of, by name: ``None`` for what is not known."""

    @property
    def readability(self) -> dict[str, Score]:
        """The scores with the counts that went into them and what they mean, by name of the formula."""
        return {name: make_score(find_formula(name), value, self.counts) for name, value in self.scores.items()}


def policies_of(frame: Frame, analysis: int) -> tuple[str, Policies]:
    """Language and rules of an analysis."""
    rules = frame.result(_abi.POLICIES, "wb_analysis_policies", analysis)
    language = languages()[rules["language"]]
    switches = rules["word_switches"]
    syllables = {"und": None, "en": "en-cmudict-model"}.get(language, f"{language}-rules")
    return language, Policies(
        words=CHOICES["words"][rules["words"]],
        word_rules={name: on if switches & bit else off for name, (bit, on, off) in WORD_RULES.items()},
        sentences=CHOICES["sentences"][rules["sentences"]],
        newlines=CHOICES["newlines"][rules["newlines"]],
        markup=CHOICES["markup"][rules["markup"]],
        syllables=syllables,
    )


def score_of(frame: Frame, analysis: int, formula: Formula, lists: int) -> Optional[float]:
    """Raises WrongLanguageError or CountsNeededError."""
    return number_or_none(frame.value(_abi.REAL, "wb_analysis_score", analysis, formula.index, lists))


def read_stats(
    frame: Frame,
    analysis: int,
    most_common_words: int,
    stop_words: Iterable[str],
    names: Optional[Sequence[str]],
    word_lists: Optional[WordLists],
) -> TextStats:
    """The report of an analysis, which is a pointer."""
    limit = whole_number("most_common_words", most_common_words, 0)
    stops = frame.text(lines("stop_words", stop_words))
    if isinstance(names, str):
        raise InvalidOptionError("The option formulas is a str. Allowed: names, as a list.")
    chosen = None if names is None else [find_formula(name) for name in names]
    lists = put_word_lists(frame, word_lists)
    language, policies = policies_of(frame, analysis)
    totals = frame.result(_abi.TOTALS, "wb_analysis_totals", analysis)
    counts = _counts(frame, analysis, lists)
    scores = _scores(frame, analysis, language, chosen, counts, lists)
    return TextStats(
        language=language,
        policies=policies,
        word_count=totals["words"],
        distinct_word_count=totals["distinct_words"],
        sentence_count=totals["sentences"],
        paragraph_count=totals["paragraphs"],
        line_count=totals["lines"],
        syllable_count=None if language == "und" else totals["syllables"],
        characters=CharacterCounts(**{name: totals[name] for name in CharacterCounts.__dataclass_fields__}),
        byte_count=totals["bytes"],
        ill_formed_count=totals["ill_formed"],
        most_common_words=_most_common(frame, analysis, limit, stops),
        sentence_lengths=_sentence_lengths(frame, analysis),
        scores=scores,
        consensus_grade=number_or_none(frame.value(_abi.REAL, "wb_analysis_consensus_grade", analysis)),
        counts=counts,
    )


def _most_common(frame: Frame, analysis: int, limit: int, stops: tuple[int, int]) -> tuple[WordCount, ...]:
    found = frame.result(_abi.VOCABULARY, "wb_analysis_most_common", analysis, limit, *stops)
    words = words_of(found["text"], found["offsets"], found["count"])
    return tuple(map(WordCount, words, numbers(found["counts"], "I", len(words))))


def _sentence_lengths(frame: Frame, analysis: int) -> tuple[SentenceLength, ...]:
    found = frame.result(_abi.SENTENCE_LENGTHS, "wb_analysis_sentence_lengths", analysis)
    columns = [numbers(found[name], "I", found["count"]) for name in ("words", "sentences")]
    return tuple(map(SentenceLength, *columns))


def _counts(frame: Frame, analysis: int, lists: int) -> dict[str, Optional[float]]:
    names = count_names()
    out = frame.space(8 * len(names))
    frame.call("wb_analysis_counts", analysis, lists, out, len(names))
    return dict(zip(names, map(number_or_none, numbers(out, "d", len(names)))))


def _scores(
    frame: Frame,
    analysis: int,
    language: str,
    chosen: Optional[list[Formula]],
    counts: Mapping[str, Optional[float]],
    lists: int,
) -> dict[str, Optional[float]]:
    if chosen is not None:
        return {each.name: score_of(frame, analysis, each, lists) for each in chosen}
    # Those that a language usually has need no check, and are made of counts that are there already.
    formulas = usual_formulas(language)
    usual: dict[str, Optional[float]] = dict.fromkeys(formula.name for formula in formulas)
    if counts["words"]:
        given = frame.numbers([NAN if value is None else value for value in counts.values()])
        for each in formulas:
            value = frame.value(_abi.REAL, "wb_formula_score", each.index, given, len(counts))
            usual[each.name] = number_or_none(value)
    return usual

