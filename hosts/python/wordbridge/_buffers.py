"""Bytes of the caller's, where they lie."""

from __future__ import annotations

import codecs
import ctypes
from typing import TYPE_CHECKING, Any, Union

if TYPE_CHECKING:
    # Of Python 3.12; type checkers bring it along for older ones.
    from typing_extensions import Buffer

    Text = Union[str, Buffer]
else:
    Text = Union[str, bytes, bytearray, memoryview]
"""A ``str``, or any contiguous buffer of bytes with UTF-8: ``bytes``, ``bytearray``, ``memoryview``, ``mmap``, a NumPy array of uint8."""

SURROGATES = "wordbridge.surrogates"
"""Handler of errors: a lone surrogate as three bytes of UTF-8 that are one ill-formed sequence, and back.

The core reads each such sequence as one U+FFFD and counts it, so that every offset is that of the ``str``. In WTF-8, which is for offsets
in UTF-16, two surrogates beside each other are one character. The sequence is the beginning of one of four bytes, U+40000 and on, that no text has.
"""

WTF8 = "surrogatepass"
"""Handler of errors: a lone surrogate as WTF-8 has it."""
REPLACEMENTS = "wordbridge.replacements"
"""Handler of errors: a lone surrogate as U+FFFD, for lists, which the core takes well-formed only."""


def _encode(surrogate: str) -> bytes:
    number = ord(surrogate) - 0xD800
    return bytes((0xF1, 0x80 | number >> 6, 0x80 | number & 0x3F))


def _surrogates(error: UnicodeError) -> tuple[Union[str, bytes], int]:
    if isinstance(error, UnicodeEncodeError):
        return b"".join(map(_encode, error.object[error.start : error.end])), error.end
    assert isinstance(error, UnicodeDecodeError)
    sequence = error.object[error.start : error.end]
    if len(sequence) == 3 and sequence[0] == 0xF1 and sequence[1] < 0xA0:
        return chr(0xD800 + ((sequence[1] & 0x1F) << 6 | sequence[2] & 0x3F)), error.end
    return "\N{REPLACEMENT CHARACTER}", error.end


def _replace(error: UnicodeError) -> tuple[bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    # As bytes: the encoder of UTF-8 takes no str beyond ASCII.
    return "\N{REPLACEMENT CHARACTER}".encode() * (error.end - error.start), error.end


codecs.register_error(SURROGATES, _surrogates)
codecs.register_error(REPLACEMENTS, _replace)


class _PyBuffer(ctypes.Structure):
    """``Py_buffer`` of CPython."""

    _fields_ = [
        ("buf", ctypes.c_void_p),
        ("obj", ctypes.py_object),
        ("len", ctypes.c_ssize_t),
        ("itemsize", ctypes.c_ssize_t),
        ("readonly", ctypes.c_int),
        ("ndim", ctypes.c_int),
        ("others", ctypes.c_void_p * 5),
    ]


_get = ctypes.pythonapi.PyObject_GetBuffer
_get.argtypes = [ctypes.py_object, ctypes.POINTER(_PyBuffer), ctypes.c_int]
_release = ctypes.pythonapi.PyBuffer_Release
_release.argtypes = [ctypes.POINTER(_PyBuffer)]
_release.restype = None
_utf8 = ctypes.pythonapi.PyUnicode_AsUTF8AndSize
_utf8.argtypes = [ctypes.py_object, ctypes.POINTER(ctypes.c_ssize_t)]
_utf8.restype = ctypes.c_void_p


class Lent:
    """Bytes that stay where they are, and cannot be resized, until ``release()``. Nothing is copied, but a ``str`` beyond ASCII."""

    __slots__ = ("address", "size", "_buffer", "_kept")

    def __init__(self, text: Text, surrogates: str = SURROGATES) -> None:
        """``surrogates`` is what encodes lone surrogates of a ``str``. Raises TypeError for what is no text."""
        self._buffer: Any = None
        self._kept: Any = text
        if isinstance(text, str):
            if text.isascii():
                size = ctypes.c_ssize_t()
                self.address = _utf8(text, ctypes.byref(size)) or 0
                self.size = size.value
                return
            self._kept = text.encode("utf-8", surrogates)
        elif not isinstance(text, bytes):
            self._kept = _contiguous(text)
        self._buffer = _PyBuffer()
        _get(self._kept, ctypes.byref(self._buffer), 0)
        self.address = self._buffer.buf or 0
        self.size = self._buffer.len

    def release(self) -> None:
        if self._buffer is not None:
            _release(ctypes.byref(self._buffer))
        self._buffer = self._kept = None


def _contiguous(text: Any) -> memoryview:
    try:
        view = memoryview(text)
    except TypeError:
        raise TypeError(f"text must be str or a buffer of UTF-8, not {type(text).__name__}") from None
    if view.itemsize != 1:
        raise TypeError(f"text must be a buffer of bytes, and its elements have {view.itemsize} each")
    return view if view.c_contiguous else memoryview(view.tobytes())
