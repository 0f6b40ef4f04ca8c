"""Text analysis at native speed: counts, segments, most common words, readability and measures of words, by Unicode's rules.

The library is native, or a WebAssembly module that wasmtime runs where there is none for the machine: ``version()`` says which. The
environment variable ``WORDBRIDGE_CORE`` chooses, ``native`` or ``wasm``, before the package is imported. Results are the same to the last bit.

Whatever is wrong raises a ``WordbridgeError`` with a ``code``, or ``TypeError``; calls of another thread go on meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Optional

from . import _abi, errors
from ._buffers import Text
from ._core import Frame, Handle, core, number, said
from ._options import (
    Granularity,
    Language,
    Markup,
    Newlines,
    OffsetUnit,
    ReadingOptions,
    SegmentOptions,
    SentencePolicy,
    TextOptions,
    WordPolicy,
    WordRules,
    choose,
)
from .columns import Columns, Lender
from .document import NO_WORD, Change, Document, LevelChange, Vocabulary
from .errors import WordbridgeError
from .readability import Formula, Score, find_formula, formulas, score_counts
from .languages import (
    IdentifiedLanguage,
    LanguageCandidate,
    identifiable_languages,
    identify_language,
)
from ._progress import Progress, StreamProgress
from ._reading_time import ReadingTime, reading_time
from .stats import (
    CharacterCounts,
    Policies,
    SentenceLength,
    TextStats,
    WordCount,
    read_stats,
    score_of,
)
from ._stop_words import stop_word_languages, stop_words
from .stream import Stream, Summary, analyze_stream
from .word_lists import WordLists, put_word_lists
from .words import Collocation, Dispersion, Diversity, KeyWord, Keyword, Ngram, Words

if TYPE_CHECKING:
    from ._options import Unpack

__all__ = [
    "NO_WORD",
    "Change",
    "CharacterCounts",
    "Collocation",
    "Columns",
    "Dispersion",
    "Diversity",
    "Document",
    "Formula",
    "Granularity",
    "IdentifiedLanguage",
    "KeyWord",
    "Keyword",
    "Language",
    "LanguageCandidate",
    "LevelChange",
    "Markup",
    "Newlines",
    "Ngram",
    "OffsetUnit",
    "Policies",
    "Progress",
    "ReadingOptions",
    "ReadingTime",
    "Score",
    "SegmentOptions",
    "SentenceLength",
    "SentencePolicy",
    "Stream",
    "StreamProgress",
    "Summary",
    "Text",
    "TextStats",
    "Vocabulary",
    "WordCount",
    "WordLists",
    "WordPolicy",
    "WordRules",
    "WordbridgeError",
    "Words",
    "analyze",
    "analyze_stream",
    "count",
    "errors",
    "formulas",
    "identifiable_languages",
    "identify_language",
    "reading_time",
    "score",
    "score_counts",
    "segment",
    "stop_word_languages",
    "stop_words",
    "version",
]


def analyze(
    text: Text,
    *,
    most_common_words: int = 20,
    stop_words: Iterable[str] = (),
    formulas: Optional[Sequence[str]] = None,
    word_lists: Optional[WordLists] = None,
    progress: Optional[Progress] = None,
    **options: Unpack[ReadingOptions],
) -> TextStats:
    """Counts a text, finds its most common words and scores its readability. O(len(text)).

    ``most_common_words`` is how many of them are wanted, without ``stop_words``; ``formulas`` are names, by default the usual ones of
    the language; ``word_lists`` are for those that need one; ``progress`` is told how far the work is and can end it; ``options`` are
    ``ReadingOptions``. Raises TypeError, InvalidOptionError, InvalidArgumentError (no formula has the name), WrongLanguageError,
    CountsNeededError, TextTooLargeError, OutOfMemoryError, CancelledError, or what ``progress`` raises.
    """
    with Frame() as frame:
        handle = _analyzed(frame, text, options, progress)
        return read_stats(frame, handle.pointer, most_common_words, stop_words, formulas, word_lists)


def _analyzed(frame: Frame, text: Text, options: ReadingOptions, progress: Optional[Progress]) -> Handle:
    checked = TextOptions(options, progress=progress)
    return Handle.make(frame, "analysis", "wb_analyze", *frame.text(text), checked.put(frame))


def score(
    formula: str,
    text: Text,
    *,
    word_lists: Optional[WordLists] = None,
    progress: Optional[Progress] = None,
    **options: Unpack[ReadingOptions],
) -> Optional[float]:
    """The score of a text by a readability formula; ``None`` without a word. Raises what ``analyze`` does. O(len(text))."""
    found = find_formula(formula)
    with Frame() as frame:
        handle = _analyzed(frame, text, options, progress)
        return score_of(frame, handle.pointer, found, put_word_lists(frame, word_lists))


def count(text: Text, granularity: Granularity = "word", **options: Unpack[ReadingOptions]) -> int:
    """How many graphemes, words, sentences, paragraphs or lines a text has: the numbers of ``analyze``. O(len(text))."""
    level = choose("granularity", granularity)
    checked = TextOptions(options)
    with Frame() as frame:
        return int(
            frame.value(_abi.LARGE_NUMBER, "wb_count", *frame.text(text), level, checked.put(frame))
        )


def segment(text: Text, granularity: Granularity = "word", **options: Unpack[SegmentOptions]) -> Columns:
    """Cuts a text into segments without gaps: columns ``start``, ``end`` and ``kind``, which live on by themselves. Offsets slice the
    ``str``, or what ``offsets`` says. O(len(text)); 5 bytes of memory a segment."""
    level = choose("granularity", granularity)
    checked = TextOptions(options, SegmentOptions)
    with Frame() as frame:
        given = frame.text(text, checked.surrogates(text))
        options_address = checked.put(frame, text)
        handle = Handle.make(frame, "segmentation", "wb_segment", *given, level, options_address)
        fields = frame.result(_abi.SEGMENTS, "wb_segmentation_columns", handle.pointer)
        return Columns(fields, _abi.SEGMENTS.names[1:], Lender(handle).column)


def version() -> dict[str, Any]:
    """Versions of the library and of Unicode, and what runs: ``wordbridge``, ``unicode``, ``core`` (``'native'`` or ``'wasm'``), ``simd``,
    and the version of ``wasmtime`` if that runs it."""
    return {
        "wordbridge": said("wb_version"),
        "unicode": said("wb_unicode_version"),
        "simd": bool(number("wb_uses_simd")),
        **core.facts(),
    }
