"""A text that is analysed once, and follows edits."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Optional

from . import _abi
from ._buffers import Text
from ._core import Frame, Handle, Uncopied, numbers, words_of
from ._options import Granularity, Level, SegmentOptions, TextOptions, choose, whole_number
from ._progress import Progress
from .columns import Columns, Lender, copied
from .errors import BusyError, ClosedError, InvalidArgumentError, InvalidOptionError, OutOfRangeError
from .readability import count_names, find_formula, number_or_none
from .stats import TextStats, read_stats
from .word_lists import WordLists, put_word_lists
from .words import Words

if TYPE_CHECKING:
    from ._options import Unpack

NO_WORD = 0xFFFF_FFFF
"""In the column ``words`` of word segments: this one is no word."""

# How ill-formed sequences are read back.
WELL_FORMED, AS_GIVEN = 0, 1

_PLACES = ("starts", "ends", "kinds")
_COUNTED = ("words", "syllables", "sentences", "reading_ease", "grades")
_COLUMNS_OF_ROWS = {
    "grapheme": _PLACES,
    "word": (*_PLACES, "indexes", "ids", "words"),
    "sentence": (*_PLACES, "indexes", "ids", *_COUNTED),
    "paragraph": (*_PLACES, "indexes", "ids", *_COUNTED),
    "line": (*_PLACES, "indexes"),
}


@dataclass(frozen=True)
class LevelChange:
    """What an edit changed on one level: segments with the ids ``removed`` are gone, rows ``[first, first + added)`` are new."""

    first: int
    added: int
    removed: tuple[int, ...]


@dataclass(frozen=True)
class Change:
    """What an edit changed. Outside of ``[dirty_start, dirty_end)`` of the new text all words and sentences are what they were."""

    dirty_start: int
    dirty_end: int
    words: LevelChange
    sentences: LevelChange
    paragraphs: LevelChange


@dataclass(frozen=True)
class Vocabulary:
    """The distinct words of a text, by first occurrence: a row each."""

    words: list[str]
    """Case folded, in Normalization Form C, with straight apostrophes."""
    count: Any
    """Occurrences: a column of 32-bit numbers."""
    syllables: Any
    """Of each occurrence; 0 where the language is ``'und'``. A column likewise."""
    first: Any
    """Row of the word segment that is the first occurrence, likewise."""

    def __len__(self) -> int:
        return len(self.words)

    def to_dict(self) -> dict[str, Any]:
        """The columns by name: what ``pandas.DataFrame`` and ``pyarrow.table`` take."""
        return {"word": self.words, "count": self.count, "syllables": self.syllables, "first": self.first}


class Document(Uncopied):
    """A text with its segments on every level.

    Offsets slice the ``str`` (``offsets='codepoint'``), or its UTF-8 (``'utf8'``) or UTF-16 (``'utf16'``). As long as a column of
    ``words``, ``sentences``, ``paragraphs``, ``lines`` or ``graphemes`` is alive, ``update`` raises ``BusyError``; all other results are
    copies. For one thread at a time. Every member raises ClosedError after ``close``. A document cannot be copied or pickled.
    """

    def __init__(
        self, text: Text, *, progress: Optional[Progress] = None, **options: Unpack[SegmentOptions]
    ) -> None:
        """Copies a text and analyses it. ``progress`` is told how far that is and can end it. Raises TypeError, InvalidOptionError (for
        Markdown too, which cannot be followed), TextTooLargeError, OutOfMemoryError, CancelledError, or what ``progress`` raises.
        O(len(text))."""
        checked = TextOptions(options, SegmentOptions, progress=progress)
        if options.get("markup") == "markdown":
            raise InvalidOptionError("A document cannot follow markup: the option markup must be 'plain'.")
        self._is_str = isinstance(text, str)
        self._surrogates = checked.surrogates(text)
        with Frame() as frame:
            given = frame.text(text, self._surrogates)
            handle = Handle.make(frame, "document", "wb_document_create", *given, checked.put(frame, text))
        self._handle: Optional[Handle] = handle
        self._lender = Lender(handle)

    def close(self) -> None:
        """Frees the document: at once, or with the last view of a column. The second time it does nothing."""
        self._handle = None
        self._lender = Lender(None)

    def __enter__(self) -> Document:
        """For ``with``, which closes the document."""
        if self._handle is None:
            raise ClosedError("The document was closed.")
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()

    @property
    def closed(self) -> bool:
        """Whether ``close`` was called. O(1)."""
        return self._handle is None

    @property
    def _pointer(self) -> int:
        if self._handle is None:
            raise ClosedError("The document was closed.")
        return self._handle.pointer

    def __repr__(self) -> str:
        if self._handle is None:
            return "<Document, closed>"
        return f"<Document of length {len(self)}, version {self.version}>"

    def __bool__(self) -> bool:
        """True, of an empty text too."""
        return True

    def __len__(self) -> int:
        """Length of the text in the document's unit. O(1)."""
        return self._number("wb_document_length")

    @property
    def version(self) -> int:
        """Number of edits. O(1)."""
        return self._number("wb_document_version")

    def _number(self, name: str, *arguments: int) -> int:
        with Frame() as frame:
            return int(frame.value(_abi.NUMBER, name, self._pointer, *arguments))

    def text(self, start: int = 0, end: Optional[int] = None) -> str:
        """The text between two offsets: lone surrogates of a ``str`` as they were, ill-formed bytes as U+FFFD.
        Raises OutOfRangeError. O(end - start)."""
        bounds = _offset(start), _offset(len(self) if end is None else end)
        if self._is_str:
            try:
                return self._read(*bounds, AS_GIVEN).decode("utf-8", self._surrogates)
            except UnicodeDecodeError:
                # Ill-formed bytes came in by an edit, which WTF-8 has no code for.
                pass
        return self._read(*bounds, WELL_FORMED).decode()

    def _read(self, start: int, end: int, reading: int) -> bytes:
        with Frame() as frame:
            return frame.take("wb_document_read", self._pointer, start, end, reading)

    def update(self, start: int, end: int, text: Text) -> Change:
        """Replaces the text between two offsets.

        Raises OutOfRangeError, TypeError, TextTooLargeError or OutOfMemoryError, or BusyError while a column is alive: nothing is
        changed then. Costs some ten microseconds and what is in proportion to the text removed and inserted.
        """
        pointer = self._pointer
        if self._lender.lends:
            raise BusyError("The document cannot be changed while columns of it are alive.")
        with Frame() as frame:
            bounds = _offset(start), _offset(end)
            change = frame.result(_abi.CHANGE, "wb_document_update", pointer, *bounds, *frame.text(text, self._surrogates))
            levels = [_level_change(change, level) for level in ("words", "sentences", "paragraphs")]
        return Change(change["dirty_from"], change["dirty_to"], *levels)

    def stats(
        self,
        *,
        most_common_words: int = 20,
        stop_words: Iterable[str] = (),
        formulas: Optional[Sequence[str]] = None,
        word_lists: Optional[WordLists] = None,
    ) -> TextStats:
        """What ``analyze`` returns of the text as it is now. O(distinct words)."""
        with Frame() as frame:
            analysis = frame.value(_abi.POINTER, "wb_document_analysis", self._pointer)
            return read_stats(frame, analysis, most_common_words, stop_words, formulas, word_lists)

    @property
    def words(self) -> Columns:
        """Segments between word boundaries: ``start``, ``end``, ``kind``, ``words`` (row of ``vocabulary()``, or ``NO_WORD``), ``ids``,
        ``sentences``, ``paragraphs`` (rows of those). O(segments) after an edit, else O(1)."""
        return self._columns("words", _abi.WORD_COLUMNS)

    @property
    def sentences(self) -> Columns:
        """``start``, ``end``, ``kind``, ``ids``, ``words``, ``syllables``, ``sentences``, ``reading_ease`` (Flesch; NaN without a word and
        but for English), ``grade`` (Flesch-Kincaid). Cost as ``words``."""
        return self._columns("sentences", _abi.PART_COLUMNS)

    @property
    def paragraphs(self) -> Columns:
        """As ``sentences``, blank ones too."""
        return self._columns("paragraphs", _abi.PART_COLUMNS)

    @property
    def lines(self) -> Columns:
        """``start``, ``end``, ``kind``."""
        return self._columns("lines", _abi.SEGMENTS)

    @property
    def graphemes(self) -> Columns:
        """What a reader calls characters: ``start``, ``end``, ``kind``."""
        return self._columns("graphemes", _abi.SEGMENTS)

    def _columns(self, level: str, layout: _abi.Layout) -> Columns:
        with Frame() as frame:
            fields = frame.result(layout, f"wb_document_{level}", self._pointer)
            return Columns(fields, layout.names[1:], self._lender.column)

    def vocabulary(self) -> Vocabulary:
        """The distinct words, copied. O(distinct words)."""
        with Frame() as frame:
            found = frame.result(_abi.VOCABULARY, "wb_document_vocabulary", self._pointer)
            count = found["count"]
            columns = [copied(found[name], "I", count) for name in ("counts", "syllables", "first_occurrences")]
            return Vocabulary(words_of(found["text"], found["offsets"], count), *columns)

    def rows(self, level: Level, first: int, count: int) -> Columns:
        """Rows ``[first, first + count)`` of ``'word'``, ``'sentence'``, ``'paragraph'`` or ``'line'`` as far as there are, copied: the
        columns of the level and ``index``; ``words`` of words only tells equal words. O(log + rows)."""
        if str(level) == "grapheme":
            raise InvalidArgumentError("Graphemes have no rows of their own: use rows_between().")
        return self._rows("wb_document_rows", level, whole_number("first", first, 0), whole_number("count", count, 0))

    def rows_between(self, level: Granularity, start: int, end: int) -> Columns:
        """Rows that share text with ``[start, end)``, or that hold ``start`` if that is empty; of ``'grapheme'`` too.
        Raises OutOfRangeError. O(log + rows)."""
        return self._rows("wb_document_rows_between", level, _offset(start), _offset(end))

    def rows_changed(self, level: Granularity, version: int) -> Columns:
        """Rows of ``'sentence'`` or ``'paragraph'`` that became what they are after a version. O(rows)."""
        return self._rows("wb_document_rows_changed", level, whole_number("version", version, 0))

    def _rows(self, name: str, level: Granularity, *arguments: int) -> Columns:
        number = choose("granularity", level)
        with Frame() as frame:
            fields = frame.result(_abi.ROWS, name, self._pointer, number, *arguments)
            return Columns(fields, _COLUMNS_OF_ROWS[level], copied)

    def row_at(self, level: Granularity, offset: int) -> int:
        """Index of the row that holds an offset: of the one behind it at a boundary, of the last at the end of the text.
        Raises OutOfRangeError, in an empty text too."""
        return self._number("wb_document_row_at", choose("granularity", level), _offset(offset))

    def contributions(self, formula: str, *, word_lists: Optional[WordLists] = None) -> list[Optional[float]]:
        """By how much each sentence moves a score: that of the text less that of the text without the sentence. 0 for one without a
        word, ``None`` where one of the two is not defined. Raises InvalidArgumentError, WrongLanguageError or CountsNeededError.
        O(len(text))."""
        return self._values("wb_document_contributions", find_formula(formula).index, word_lists)

    def sentence_counts(self, count: str, *, word_lists: Optional[WordLists] = None) -> list[Optional[float]]:
        """One of the counts that formulas are made of, for each sentence. Raises as ``contributions``."""
        if count not in count_names():
            raise InvalidArgumentError(f"There is no count {count!r}. Known counts: {', '.join(count_names())}.")
        return self._values("wb_document_sentence_counts", count_names().index(count), word_lists)

    def _values(self, name: str, number: int, word_lists: Optional[WordLists]) -> list[Optional[float]]:
        with Frame() as frame:
            lists = put_word_lists(frame, word_lists)
            found = frame.result(_abi.VALUES, name, self._pointer, number, lists)
            return [number_or_none(value) for value in numbers(found["values"], "d", found["count"])]

    def measures(self) -> Words:
        """The words of the text for keywords, n-grams and other measures; of no use after the next edit. O(segments)."""
        with Frame() as frame:
            handle = Handle.make(frame, "words", "wb_words_of_document", self._pointer)
        return Words(handle, self._handle)


def _level_change(change: dict[str, Any], level: str) -> LevelChange:
    removed = numbers(change[f"{level}_removed"], "I", change[f"{level}_removed_count"])
    return LevelChange(change[f"{level}_first"], change[f"{level}_added"], tuple(removed))


def _offset(value: int) -> int:
    # Whatever is a whole number, as those of NumPy are. Raises TypeError.
    offset = operator.index(value)
    if not 0 <= offset <= 0xFFFFFFFF:
        raise OutOfRangeError(f"{offset} is no offset.")
    return offset
