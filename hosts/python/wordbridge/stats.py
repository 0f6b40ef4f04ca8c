"""What is counted of a text, as plain values."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from ctypes import byref, c_size_t
from dataclasses import dataclass
from typing import Any, Optional

from . import _native
from ._options import lines


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
class TextStats:
    """What ``analyze`` returns. ``scores`` has ``None`` where the text has no word; names are those of the formulas."""

    language: str
    word_count: int
    distinct_word_count: int
    sentence_count: int
    paragraph_count: int
    line_count: int
    syllable_count: Optional[int]
    characters: CharacterCounts
    byte_count: int
    ill_formed_count: int
    most_common_words: tuple[WordCount, ...]
    sentence_lengths: tuple[SentenceLength, ...]
    scores: dict[str, Optional[float]]


def words_of(columns: _native.Vocabulary) -> list[str]:
    """The words of a vocabulary."""
    offsets = columns.offsets[: columns.count + 1]
    text = ctypes.string_at(columns.text, offsets[-1]) if columns.count else b""
    return [text[start:end].decode() for start, end in zip(offsets, offsets[1:])]


def formula_index(name: str) -> ctypes.c_uint32:
    """Raises InvalidArgumentError for a name that no formula has."""
    index = ctypes.c_uint32()
    data = name.encode("utf-8", "replace")
    _native.call("wb_formula_find", data, c_size_t(len(data)), byref(index))
    return index


def usual_formulas(language: str) -> list[str]:
    """Names of the formulas that a text of a language is scored by unless others are asked for."""
    names = []
    for index in range(_native.number_of("wb_formula_limit")):
        facts = _native.FormulaFacts()
        _native.call("wb_formula_describe", ctypes.c_uint32(index), byref(facts))
        usual = facts.usual_for.decode().split()
        if "*" in usual or language in usual:
            names.append(facts.name.decode())
    return names


def score_of(analysis: Any, formula: str) -> Optional[float]:
    value = ctypes.c_double()
    _native.call("wb_analysis_score", analysis, formula_index(formula), None, byref(value))
    return None if value.value != value.value else value.value


def read_stats(
    analysis: Any,
    language: str,
    most_common_words: int,
    stop_words: Iterable[str],
    formulas: Optional[Sequence[str]],
    lone_surrogates: int = 0,
) -> TextStats:
    """The report of an analysis, which is a pointer."""
    totals = _native.Totals()
    _native.call("wb_analysis_totals", analysis, byref(totals))
    common = _native.Vocabulary()
    stops = lines("stop_words", stop_words)
    limit = c_size_t(most_common_words)
    _native.call("wb_analysis_most_common", analysis, limit, stops, c_size_t(len(stops)), byref(common))
    words = tuple(map(WordCount, words_of(common), common.counts[: common.count]))
    lengths = _native.SentenceLengths()
    _native.call("wb_analysis_sentence_lengths", analysis, byref(lengths))
    names = usual_formulas(language) if formulas is None else formulas
    return TextStats(
        language=language,
        word_count=totals.words,
        distinct_word_count=totals.distinct_words,
        sentence_count=totals.sentences,
        paragraph_count=totals.paragraphs,
        line_count=totals.lines,
        syllable_count=None if language == "und" else totals.syllables,
        characters=CharacterCounts(
            totals.graphemes,
            totals.graphemes_without_spaces,
            totals.code_points,
            totals.code_points_without_spaces,
            totals.utf16_units,
            totals.utf16_units_without_spaces,
        ),
        byte_count=totals.bytes,
        ill_formed_count=totals.ill_formed + lone_surrogates,
        most_common_words=words,
        sentence_lengths=tuple(
            map(SentenceLength, lengths.words[: lengths.count], lengths.sentences[: lengths.count])
        ),
        scores={name: score_of(analysis, name) for name in names},
    )
