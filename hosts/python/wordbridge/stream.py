"""A text that comes in chunks, and what is known of it afterwards."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Callable, Optional, Protocol, Union

from . import _abi
from ._buffers import Text
from ._core import Frame, Handle, Uncopied
from ._options import ReadingOptions, TextOptions
from ._progress import Progress, StreamProgress
from .stats import TextStats, policies_of, read_stats
from .word_lists import WordLists
from .words import Words

if TYPE_CHECKING:
    from ._options import Unpack


CHUNK_SIZE = 1 << 20


class Readable(Protocol):
    """A file object."""

    def read(self, size: int, /) -> Text: ...


Source = Union[Readable, Iterable[Text]]


class Stream(Uncopied):
    """Counts a text in chunks cut anywhere, as ``analyze`` does the whole, in memory for its vocabulary and less than a megabyte
    beside. With ``sentences='abbreviations'`` it holds the longest block of lines, with ``markup='markdown'`` the whole text.
    For one thread at a time."""

    def __init__(
        self,
        *,
        word_order: bool = False,
        progress: Optional[StreamProgress] = None,
        **options: Unpack[ReadingOptions],
    ) -> None:
        """``word_order`` keeps the order of the words for ``Summary.measures``, in 4 bytes a word. ``progress`` is told how many bytes
        were read, and ``None``, after each 128 KiB of a chunk and at its end. Raises InvalidOptionError."""
        checked = TextOptions(options, keep_order=word_order, progress=progress)
        self._progress = _told(progress, None)
        with Frame() as frame:
            self._handle = Handle.make(frame, "stream", "wb_stream_create", checked.put(frame))

    def feed(self, chunk: Text) -> None:
        """Reads the next chunk; one of bytes may end inside of a character. Raises TypeError, or FinishedError after ``finish`` or an
        error that ended the stream: TextTooLargeError, OutOfMemoryError, CancelledError, or what ``progress`` raised. O(len(chunk))."""
        with Frame() as frame:
            frame.watch(self._progress)
            frame.call("wb_stream_feed", self._handle.pointer, *frame.text(chunk))

    @property
    def byte_count(self) -> int:
        """Bytes that were fed, 3 for a lone surrogate. O(1)."""
        with Frame() as frame:
            return int(frame.value(_abi.LARGE_NUMBER, "wb_stream_bytes", self._handle.pointer))

    def finish(self) -> Summary:
        """Ends the text. Raises FinishedError the second time."""
        with Frame() as frame:
            return Summary(Handle.make(frame, "summary", "wb_stream_finish", self._handle.pointer))


def analyze_stream(
    source: Source,
    *,
    word_order: bool = False,
    progress: Optional[StreamProgress] = None,
    **options: Unpack[ReadingOptions],
) -> Summary:
    """Counts what a file object gives, opened as bytes or as text, or any iterable of chunks, in bounded memory: see ``Stream``.
    ``progress`` is told the size, too, of a file that ``open`` opened as bytes. Raises what ``Stream`` does, and what the source raises.
    O(its length)."""
    size = _size_of(source)
    stream = Stream(word_order=word_order, progress=progress, **options)
    stream._progress = _told(progress, size)
    for chunk in _chunks(source):
        stream.feed(chunk)
    return stream.finish()


def _chunks(source: Source) -> Iterable[Text]:
    if isinstance(source, (str, bytes, bytearray, memoryview)):
        # Its elements would be taken for chunks.
        raise TypeError(f"the source must be a file object or chunks, not {type(source).__name__}: use analyze()")
    read = getattr(source, "read", None)
    if read is None:
        return source  # type: ignore[return-value]
    return iter(lambda: read(CHUNK_SIZE) or None, None)


def _told(progress: Optional[StreamProgress], total: Optional[int]) -> Optional[Progress]:
    """What the library, which knows no end of a stream, is to call."""
    return None if progress is None else lambda done, _: progress(done, total)


def _size_of(source: Any) -> Optional[int]:
    """Bytes that are left of a file on disk. What unpacks one has other bytes, and what decodes one counts otherwise."""
    if not isinstance(source, io.FileIO) and not isinstance(getattr(source, "raw", None), io.FileIO):
        return None
    facts = os.fstat(source.fileno())
    return max(facts.st_size - source.tell(), 0) if stat.S_ISREG(facts.st_mode) else None


class Summary:
    """The counts of a text with the rules that made them: for adding up, and for keeping. For one thread at a time.

    ``copy`` and ``pickle`` make another one by ``save`` and ``restore``: so processes send each other what they have counted.
    """

    def __init__(self, handle: Handle) -> None:
        self._handle = handle

    @classmethod
    def restore(cls, saved: Text) -> Summary:
        """The summary that ``save`` wrote. Any bytes are safe to give. Raises InvalidDataError. O(len(saved))."""
        with Frame() as frame:
            return cls(Handle.make(frame, "summary", "wb_summary_restore", *frame.text(saved)))

    def __reduce__(self) -> tuple[Callable[[bytes], Summary], tuple[bytes]]:
        return Summary.restore, (self.save(),)

    def save(self) -> bytes:
        """The same bytes in every language and on every machine. O(distinct words)."""
        with Frame() as frame:
            return frame.take("wb_summary_save", self._handle.pointer)

    @property
    def language(self) -> str:
        """Language by whose rules the text was counted."""
        with Frame() as frame:
            return policies_of(frame, self._analysis(frame))[0]

    def merge(self, other: Summary) -> None:
        """Adds the counts of another text, perhaps of this summary itself. Raises DifferentPoliciesError, TextTooLargeError or
        OutOfMemoryError: nothing is changed then. O(distinct words of the other)."""
        if not isinstance(other, Summary):
            raise TypeError(f"the other must be a Summary, not {type(other).__name__}")
        with Frame() as frame:
            frame.call("wb_summary_merge", self._handle.pointer, other._handle.pointer)

    def stats(
        self,
        *,
        most_common_words: int = 20,
        stop_words: Iterable[str] = (),
        formulas: Optional[Sequence[str]] = None,
        word_lists: Optional[WordLists] = None,
    ) -> TextStats:
        """What ``analyze`` returns of the whole text. O(distinct words)."""
        with Frame() as frame:
            return read_stats(
                frame, self._analysis(frame), most_common_words, stop_words, formulas, word_lists
            )

    def measures(self) -> Words:
        """The words for keywords, n-grams and other measures: with their order if the stream kept it, else only for ``diversity`` and
        ``keyness``; of no use after the next merge. O(1)."""
        with Frame() as frame:
            handle = Handle.make(frame, "words", "wb_words_of_analysis", self._analysis(frame))
        return Words(handle, self._handle, ordered=None)

    def _analysis(self, frame: Frame) -> int:
        return int(frame.value(_abi.POINTER, "wb_summary_analysis", self._handle.pointer))
