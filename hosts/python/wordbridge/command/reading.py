"""Text of files: UTF-8, or UTF-16 with a byte order mark, packed by gzip or not, chunk by chunk."""

from __future__ import annotations

import codecs
import errno
import sys
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import BinaryIO, Callable, Optional, Union

from .output import InputError

Chunk = Union[bytes, str]

CHUNK_SIZE = 1 << 18
BYTES_LOOKED_AT = 8192
# A code unit of which there is only half is as ill-formed as a lone surrogate.
HALF_UNIT = "\ud800"
REASONS = {
    errno.ENOENT: "no such file",
    errno.EISDIR: "is a folder",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.ENOTDIR: "no such file (a part of its path is not a folder)",
    errno.ENAMETOOLONG: "the name is too long",
}


@dataclass
class OpenText:
    """The text of a file: bytes of UTF-8, or strings of one in UTF-16, without byte order mark. To read it may raise InputError."""

    encoding: str
    chunks: Iterator[Chunk]


def open_text(file: str, binary_as_text: bool, on_read: Callable[[int], None]) -> OpenText:
    """Opens a file, or standard input for ``-``. ``on_read`` is told how many more bytes of it were read. Raises InputError."""
    packed = _read(file, on_read)
    head, packed = _peek(packed, 2)
    plain = _gunzip(packed) if head[:2] == b"\x1f\x8b" else packed
    head, plain = _peek(plain, BYTES_LOOKED_AT)
    for mark, codec in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return OpenText("UTF-16", _decode_utf16(_without(plain, 2), codec))
    if head.startswith(codecs.BOM_UTF8):
        return OpenText("UTF-8", _without(plain, 3))
    if not binary_as_text and b"\0" in head[:BYTES_LOOKED_AT]:
        raise InputError("binary file (it has NUL bytes): use --text to take it as text")
    return OpenText("UTF-8", plain)


def read_text(file: str, binary_as_text: bool) -> tuple[Chunk, str]:
    """A whole file, and its encoding. Raises InputError."""
    text = open_text(file, binary_as_text, lambda size: None)
    if text.encoding == "UTF-16":
        return "".join(str(chunk) for chunk in text.chunks), text.encoding
    return b"".join(chunk for chunk in text.chunks if isinstance(chunk, bytes)), text.encoding


def _read(file: str, on_read: Callable[[int], None]) -> Iterator[bytes]:
    try:
        if file == "-":
            yield from _chunks(sys.stdin.buffer, on_read)
        else:
            with closing(open(file, "rb", buffering=0)) as opened:
                yield from _chunks(opened, on_read)
    except ValueError:
        # A NUL in the name.
        raise InputError("not the name of a file") from None
    except OSError as error:
        raise InputError(REASONS.get(error.errno or 0) or error.strerror or str(error)) from error


def _chunks(opened: BinaryIO, on_read: Callable[[int], None]) -> Iterator[bytes]:
    while chunk := opened.read(CHUNK_SIZE):
        on_read(len(chunk))
        yield chunk


def _peek(chunks: Iterator[bytes], size: int) -> tuple[bytes, Iterator[bytes]]:
    """So many bytes of the beginning, or more, and all of it."""
    head = b""
    while len(head) < size:
        chunk = next(chunks, None)
        if chunk is None:
            break
        head += chunk
    return head, _joined(head, chunks)


def _joined(head: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield head
    yield from rest


def _without(chunks: Iterator[bytes], size: int) -> Iterator[bytes]:
    """All but so many bytes of the first chunk."""
    left = size
    for chunk in chunks:
        yield chunk[left:]
        left = 0


def _gunzip(packed: Iterator[bytes]) -> Iterator[bytes]:
    """What a gzip file of one or several members holds (RFC 1952)."""
    unpacker: Optional[zlib._Decompress] = None
    try:
        for chunk in packed:
            while chunk:
                if unpacker is None:
                    # What follows a member is another one, or nothing that matters.
                    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
                yield unpacker.decompress(chunk)
                chunk = unpacker.unused_data
                if unpacker.eof:
                    unpacker = None
                    if chunk[:1] not in (b"", b"\x1f"):
                        return
    except zlib.error as error:
        # Python says what zlib was doing too.
        raise InputError(f"invalid gzip: {str(error).split(': ', 1)[-1]}") from error
    if unpacker is not None:
        raise InputError("invalid gzip: its end is missing")


def _decode_utf16(chunks: Iterator[bytes], codec: str) -> Iterator[str]:
    """Strings of UTF-16 that comes in chunks, cut anywhere. Lone surrogates stay: they are counted later."""
    decoder = codecs.getincrementaldecoder(codec)("surrogatepass")
    left = b""
    for chunk in chunks:
        data = left + chunk
        whole = len(data) - len(data) % 2
        left = data[whole:]
        if text := decoder.decode(data[:whole]):
            yield text
    rest = decoder.decode(b"", True) + (HALF_UNIT if left else "")
    if rest:
        yield rest
