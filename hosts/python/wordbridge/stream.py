"""A text that comes in chunks, and what is known of it afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from ctypes import byref, c_size_t, c_void_p
from typing import Any, Optional

from . import _native
from ._options import make_options
from ._text import GivenText, Text
from .stats import TextStats, read_stats


class Stream:
    """Counts a text in chunks cut anywhere, as ``analyze`` does the whole."""

    def __init__(self, **options: Any) -> None:
        """Options are those of ``analyze`` that say how a text is read."""
        self._language = options.get("language", "en")
        self._options = make_options(**options)
        self._handle = _native.Handle("stream", "wb_stream_create", byref(self._options))

    def feed(self, chunk: Text) -> None:
        """Reads the next chunk. Raises FinishedError after ``finish``."""
        _native.call("wb_stream_feed", self._handle.pointer, *GivenText(chunk).arguments)

    def finish(self) -> Summary:
        """Ends the text."""
        return Summary(_native.Handle("summary", "wb_stream_finish", self._handle.pointer), self._language)


class Summary:
    """The counts of a text with the rules that made them: for adding up, and for keeping."""

    def __init__(self, handle: _native.Handle, language: str) -> None:
        self._handle = handle
        self._language = language

    @classmethod
    def restore(cls, saved: bytes, language: str = "en") -> Summary:
        """The summary that ``save`` wrote of a text in a language. Raises InvalidDataError."""
        return cls(_native.Handle("summary", "wb_summary_restore", saved, c_size_t(len(saved))), language)

    def save(self) -> bytes:
        """The same bytes in every language and on every machine."""
        owned = _native.Bytes()
        _native.call("wb_summary_save", self._handle.pointer, byref(owned))
        return _native.take(owned)

    def merge(self, other: Summary) -> None:
        """Adds the counts of another text. Raises DifferentPoliciesError."""
        _native.call("wb_summary_merge", self._handle.pointer, other._handle.pointer)

    def stats(
        self,
        *,
        most_common_words: int = 20,
        stop_words: Iterable[str] = (),
        formulas: Optional[Sequence[str]] = None,
    ) -> TextStats:
        """What ``analyze`` returns of the whole text."""
        analysis = c_void_p()
        _native.call("wb_summary_analysis", self._handle.pointer, byref(analysis))
        return read_stats(analysis, self._language, most_common_words, stop_words, formulas)
