"""The command line: options as the command for Node reads them."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import Any, Optional

from .._options import CHOICES, WORD_RULES
from .._stop_words import stop_word_languages
from .output import UsageError

FLAGS = ("json", "words", "sentences", "report", "diversity", "markdown", "text", "help", "version")
SINGLE = (
    "format jobs top keywords ngrams collocations stop-words newlines language word-policy sentence-policy"
).split()
MULTIPLE = ("word-rule", "abbreviation")
SHORT = {"j": "jobs", "h": "help", "V": "version"}
MEASURES = ("diversity", "keywords", "ngrams", "collocations")
# In the order of the command for Node.
LANGUAGES = ("az", "cs", "de", "en", "es", "fi", "fr", "it", "lt", "nl", "pl", "pt", "ru", "sv", "tr", "uk", "und")
LONGEST_NGRAM = 5
DEFAULT_ROWS = 20


@dataclass(frozen=True)
class MeasureOptions:
    """What is measured beside the counts; ``None`` for what is not."""

    diversity: bool
    keywords: Optional[int]
    collocations: Optional[int]
    ngrams: Optional[int]
    """Words of an n-gram."""
    ngram_count: int

    @property
    def wanted(self) -> bool:
        numbers = (self.keywords, self.collocations, self.ngrams)
        return self.diversity or any(each is not None for each in numbers)


@dataclass(frozen=True)
class Arguments:
    """What the command line asks for."""

    action: str
    """``'help'``, ``'version'`` or ``'analyze'``."""
    view: str
    """``'table'``, ``'report'``, ``'words'`` or ``'sentences'``."""
    format: str
    """``'table'``, ``'json'``, ``'jsonl'`` or ``'csv'``."""
    jobs: int
    top: Optional[int]
    counting: dict[str, Any]
    """``ReadingOptions``; the language may be ``'auto'``."""
    measures: MeasureOptions
    stop_words: Optional[str]
    binary_as_text: bool
    files: list[str]


Values = dict[str, Any]


def parse_arguments(argv: list[str]) -> Arguments:
    """Reads the arguments behind the name of the command. Raises UsageError."""
    values, files = _parse(argv)
    views = [view for view in ("report", "words", "sentences") if view in values]
    if len(views) > 1:
        raise UsageError(f"--{views[0]} and --{views[1]} exclude each other")
    view = views[0] if views else "table"
    form = _format_of(values)
    if view == "report" and form != "table":
        raise UsageError(f"--report is for people: use --{'json' if 'json' in values else 'format'} without it")
    jobs = _jobs(values["jobs"]) if "jobs" in values else 1
    if view != "table" and jobs > 1:
        raise UsageError(f"--jobs is for counts: use it without --{view}")
    measures = _measures_of(values)
    _refuse_measures(values, view, form)
    return Arguments(
        action="help" if "help" in values else "version" if "version" in values else "analyze",
        view=view,
        format=form,
        jobs=jobs,
        top=_whole_number("--top", values["top"]) if "top" in values else None,
        counting=_counting_of(values),
        measures=measures,
        stop_words=_list_name(values["stop-words"]) if "stop-words" in values else None,
        binary_as_text="text" in values,
        files=files or ["-"],
    )


def _parse(argv: list[str]) -> tuple[Values, list[str]]:
    values: Values = {}
    files: list[str] = []
    rest = list(argv)
    while rest:
        word = rest.pop(0)
        if word == "--":
            return values, files + rest
        if word.startswith("--"):
            name, equals, value = word[2:].partition("=")
            _set(values, name, value if equals else None, rest, f"--{name}")
        elif word.startswith("-") and len(word) > 1:
            _set_short(values, word[1:], rest)
        else:
            files.append(word)
    return values, files


def _set_short(values: Values, letters: str, rest: list[str]) -> None:
    while letters:
        letter, letters = letters[0], letters[1:]
        name = SHORT.get(letter)
        if name is None:
            raise UsageError(f"Unknown option '-{letter}'")
        if name in FLAGS:
            _set(values, name, None, rest, f"-{letter}")
        else:
            _set(values, name, letters or None, rest, f"-{letter},")
            return


def _set(values: Values, name: str, value: Optional[str], rest: list[str], shown: str) -> None:
    if name in FLAGS:
        if value is not None:
            raise UsageError(f"Option '{shown}' does not take an argument")
        values[name] = True
        return
    if name not in SINGLE and name not in MULTIPLE:
        raise UsageError(f"Unknown option '{shown}'")
    if value is None:
        if not rest or (rest[0].startswith("-") and len(rest[0]) > 1):
            raise UsageError(f"{shown} needs a value")
        value = rest.pop(0)
    if name in MULTIPLE:
        values.setdefault(name, []).append(value)
    else:
        values[name] = value


def _format_of(values: Values) -> str:
    by_default = "json" if "json" in values else "table"
    form = _choice("--format", values.get("format", by_default), ("table", "json", "jsonl", "csv"))
    if "json" in values and form != "json":
        raise UsageError(f"--json and --format {form} exclude each other")
    return form


def _refuse_measures(values: Values, view: str, form: str) -> None:
    measure = next((each for each in MEASURES if each in values), None)
    if form == "csv":
        option = "top" if "top" in values else measure
        if option is not None:
            raise UsageError(f"--{option} has no place in a row of CSV: use json or jsonl")
    if view in ("words", "sentences") and measure is not None:
        raise UsageError(f"--{measure} and --{view} exclude each other")


def _measures_of(values: Values) -> MeasureOptions:
    numbers = {
        name: _whole_number(f"--{name}", values[name]) if name in values else None
        for name in ("keywords", "collocations", "ngrams")
    }
    size = numbers["ngrams"]
    if size is not None and not 1 <= size <= LONGEST_NGRAM:
        raise UsageError(f"--ngrams needs a number of words from 1 to {LONGEST_NGRAM}, not '{size}'")
    count = _whole_number("--top", values["top"]) if "top" in values else DEFAULT_ROWS
    return MeasureOptions(diversity="diversity" in values, ngram_count=count, **numbers)


def _counting_of(values: Values) -> dict[str, Any]:
    abbreviations = values.get("abbreviation", [])
    for each in abbreviations:
        if not each.strip():
            raise UsageError(f"--abbreviation needs a word, not '{each}'")
    by_default = "abbreviations" if abbreviations else "uax29"
    sentences = _choice("--sentence-policy", values.get("sentence-policy", by_default), CHOICES["sentences"])
    if sentences == "uax29" and abbreviations:
        raise UsageError("--abbreviation and --sentence-policy uax29 exclude each other")
    return {
        "newlines": _choice("--newlines", values.get("newlines", "auto"), ("auto", "break", "wrap")),
        "markup": "markdown" if "markdown" in values else "plain",
        "language": _choice("--language", values.get("language", "en"), (*LANGUAGES, "auto")),
        "words": _choice("--word-policy", values.get("word-policy", "uax29"), CHOICES["words"]),
        "word_rules": _word_rules(values.get("word-rule", [])),
        "sentences": sentences,
        "abbreviations": [each.strip() for each in abbreviations],
    }


def _word_rules(rules: list[str]) -> dict[str, str]:
    """Rules such as ``hyphens=join``; of several for one switch the last."""
    found = {}
    for rule in rules:
        name, _, value = rule.partition("=")
        _choice("--word-rule", name, tuple(WORD_RULES))
        found[name] = _choice(f"--word-rule {name}", value, WORD_RULES[name][1:])
    return found


def _jobs(value: str) -> int:
    """``auto``, and 0, are as many as there are processors."""
    wanted = 0 if value == "auto" else _whole_number("--jobs", value)
    return wanted or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else wanted or os.cpu_count() or 1


def _whole_number(option: str, value: str) -> int:
    if re.fullmatch("[0-9]+", value):
        return min(int(value), 2**53 - 1)
    raise UsageError(f"{option} needs a whole number, 0 or more, not '{value}'")


def _choice(option: str, value: str, allowed: tuple[str, ...]) -> str:
    if value in allowed:
        return value
    raise UsageError(f"{option} must be one of {', '.join(allowed)}, not '{value}'")


def _list_name(name: str) -> str:
    if name == "none" or name in stop_word_languages():
        return name
    raise UsageError(f"--stop-words must be one of none, {', '.join(stop_word_languages())}, not '{name}'")


