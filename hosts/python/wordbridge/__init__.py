"""Text analysis at native speed: counts, segments, most common words and readability, by Unicode's rules."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from ctypes import byref, c_uint32
from typing import Any, Optional

from . import _native, errors
from ._options import choose, make_options
from ._text import GivenText, Text
from .columns import Columns, Lender
from .document import Document
from .errors import WordbridgeError
from .stats import CharacterCounts, SentenceLength, TextStats, WordCount, read_stats, score_of
from .stream import Stream, Summary

__all__ = [
    "CharacterCounts",
    "Columns",
    "Document",
    "SentenceLength",
    "Stream",
    "Summary",
    "Text",
    "TextStats",
    "WordCount",
    "WordbridgeError",
    "analyze",
    "count",
    "errors",
    "score",
    "segment",
    "version",
]


def analyze(
    text: Text,
    *,
    most_common_words: int = 20,
    stop_words: Iterable[str] = (),
    formulas: Optional[Sequence[str]] = None,
    **options: Any,
) -> TextStats:
    """Counts a text, finds its most common words and scores its readability. O(len(text)).

    ``options`` say how it is read: ``language='en'``, ``newlines='auto'``, ``markup='plain'``, ``words='uax29'``, ``word_rules``,
    ``sentences='uax29'``, ``abbreviations``, ``syllables``. ``formulas`` are names; by default the usual ones of the language.
    """
    given = GivenText(text)
    language = options.get("language", "en")
    analysis = _native.Handle("analysis", "wb_analyze", *given.arguments, byref(make_options(**options)))
    return read_stats(
        analysis.pointer, language, most_common_words, stop_words, formulas, given.lone_surrogates
    )


def score(formula: str, text: Text, **options: Any) -> Optional[float]:
    """The score of a text by a readability formula; ``None`` without a word. Raises WrongLanguageError or CountsNeededError."""
    given = GivenText(text)
    analysis = _native.Handle("analysis", "wb_analyze", *given.arguments, byref(make_options(**options)))
    return score_of(analysis.pointer, formula)


def count(text: Text, granularity: str = "word", **options: Any) -> int:
    """How many graphemes, words, sentences, paragraphs or lines a text has: the numbers of ``analyze``. O(len(text))."""
    number = ctypes.c_uint64()
    level = c_uint32(choose("granularity", granularity))
    arguments = GivenText(text).arguments
    _native.call("wb_count", *arguments, level, byref(make_options(**options)), byref(number))
    return number.value


def segment(text: Text, granularity: str = "word", **options: Any) -> Columns:
    """Cuts a text into segments without gaps: columns ``start``, ``end`` and ``kind``. Offsets slice the ``str``. O(len(text))."""
    level = c_uint32(choose("granularity", granularity))
    arguments = GivenText(text).arguments
    handle = _native.Handle("segmentation", "wb_segment", *arguments, level, byref(make_options(**options)))
    columns = _native.Segments()
    _native.call("wb_segmentation_columns", handle.pointer, byref(columns))
    return Columns(Lender(handle), columns)


def version() -> dict[str, Any]:
    """Versions of the library and of Unicode, and what runs: ``{'wordbridge', 'unicode', 'core', 'simd'}``."""
    return {
        "wordbridge": _native.text_of("wb_version"),
        "unicode": _native.text_of("wb_unicode_version"),
        "core": "native",
        "simd": bool(_native.number_of("wb_uses_simd")),
    }
