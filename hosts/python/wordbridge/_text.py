"""Text of the caller's as bytes."""

from __future__ import annotations

import codecs
from ctypes import c_size_t
from typing import Union

Text = Union[str, bytes, bytearray, memoryview]


def _replace(error: UnicodeError) -> tuple[bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    # As bytes: the encoder of UTF-8 takes no str beyond ASCII.
    return "\N{REPLACEMENT CHARACTER}".encode() * (error.end - error.start), error.end


codecs.register_error("wordbridge.replace", _replace)


class GivenText:
    """A text as UTF-8: a ``str`` with U+FFFD for each lone surrogate, so that no offset moves; a buffer as it is."""

    def __init__(self, text: Text) -> None:
        self.lone_surrogates = 0
        if isinstance(text, str):
            try:
                self.data = text.encode()
            except UnicodeEncodeError:
                self.data = text.encode("utf-8", "wordbridge.replace")
                self.lone_surrogates = sum(0xD800 <= ord(each) < 0xE000 for each in text)
        elif isinstance(text, bytes):
            self.data = text
        else:
            try:
                self.data = bytes(memoryview(text))
            except TypeError:
                raise TypeError(f"text must be str or a buffer of UTF-8, not {type(text).__name__}") from None

    @property
    def arguments(self) -> tuple[bytes, c_size_t]:
        """Pointer and size. ``ctypes`` gives the address of the bytes themselves."""
        return self.data, c_size_t(len(self.data))
