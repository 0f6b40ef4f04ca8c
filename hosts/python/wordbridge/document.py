"""A text that is analysed once, and follows edits."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from ctypes import byref, c_uint32, c_void_p
from types import TracebackType
from typing import Any, Optional

from . import _native
from ._options import make_options
from ._text import GivenText, Text
from .columns import Columns, Lender
from .errors import BusyError, ClosedError, OutOfRangeError
from .stats import TextStats, read_stats


class Document:
    """A text with its segments on every level.

    Offsets slice the ``str`` (``offsets='codepoint'``), or its UTF-8 (``'utf8'``) or UTF-16 (``'utf16'``). Columns are
    views of the document's memory; as long as one is alive, ``update`` raises ``BusyError``.
    """

    def __init__(self, text: Text, **options: Any) -> None:
        """Analyses a text. Options are those of ``analyze`` that say how it is read, and ``offsets``. O(len(text))."""
        given = GivenText(text)
        self._language = options.get("language", "en")
        self._handle: Optional[_native.Handle] = _native.Handle(
            "document", "wb_document_create", *given.arguments, byref(make_options(**options))
        )
        self._lender = Lender(self._handle)

    def close(self) -> None:
        """Frees the document: at once, or with the last view of a column. The second time it does nothing."""
        self._handle = None
        self._lender = Lender(None)

    def __enter__(self) -> Document:
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()

    @property
    def closed(self) -> bool:
        return self._handle is None

    @property
    def _pointer(self) -> c_void_p:
        if self._handle is None:
            raise ClosedError("The document was closed.")
        return self._handle.pointer

    def __len__(self) -> int:
        """Length of the text in the document's unit."""
        length = c_uint32()
        _native.call("wb_document_length", self._pointer, byref(length))
        return length.value

    @property
    def version(self) -> int:
        """Number of edits."""
        version = c_uint32()
        _native.call("wb_document_version", self._pointer, byref(version))
        return version.value

    def text(self, start: int = 0, end: Optional[int] = None) -> str:
        """The text between two offsets. Raises OutOfRangeError."""
        bounds = _offset(start), _offset(len(self) if end is None else end)
        owned = _native.Bytes()
        _native.call("wb_document_read", self._pointer, *bounds, c_uint32(0), byref(owned))
        return _native.take(owned).decode()

    def update(self, start: int, end: int, text: Text) -> None:
        """Replaces the text between two offsets. Raises OutOfRangeError, or BusyError while a column is alive.

        Costs some ten microseconds and what is in proportion to the text removed and inserted.
        """
        pointer = self._pointer
        if self._lender.lends:
            raise BusyError("The document cannot be changed while views of its columns are alive.")
        given = GivenText(text)
        _native.call("wb_document_update", pointer, _offset(start), _offset(end), *given.arguments, None)

    def stats(
        self,
        *,
        most_common_words: int = 20,
        stop_words: Iterable[str] = (),
        formulas: Optional[Sequence[str]] = None,
    ) -> TextStats:
        """What ``analyze`` returns of the text as it is now."""
        analysis = c_void_p()
        _native.call("wb_document_analysis", self._pointer, byref(analysis))
        return read_stats(analysis, self._language, most_common_words, stop_words, formulas)

    @property
    def words(self) -> Columns:
        """Segments between word boundaries: ``start``, ``end``, ``kind``, ``words``, ``ids``, ``sentences``, ``paragraphs``."""
        return self._columns("words", _native.WordColumns())

    @property
    def sentences(self) -> Columns:
        """``start``, ``end``, ``kind``, ``ids``, ``words``, ``syllables``, ``sentences``, ``reading_ease``, ``grade``."""
        return self._columns("sentences", _native.PartColumns())

    @property
    def paragraphs(self) -> Columns:
        """As ``sentences``, blank ones too."""
        return self._columns("paragraphs", _native.PartColumns())

    @property
    def lines(self) -> Columns:
        """``start``, ``end``, ``kind``."""
        return self._columns("lines", _native.Segments())

    @property
    def graphemes(self) -> Columns:
        """What a reader calls characters: ``start``, ``end``, ``kind``."""
        return self._columns("graphemes", _native.Segments())

    def _columns(self, level: str, struct: ctypes.Structure) -> Columns:
        _native.call(f"wb_document_{level}", self._pointer, byref(struct))
        return Columns(self._lender, struct)


def _offset(value: int) -> c_uint32:
    if not 0 <= value <= 0xFFFFFFFF:
        raise OutOfRangeError(f"{value} is no offset.")
    return c_uint32(value)
