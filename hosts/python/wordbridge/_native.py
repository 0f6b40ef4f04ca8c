"""The native library: its structs as wordbridge.h declares them, and calls that raise."""

from __future__ import annotations

import ctypes
import os
from ctypes import POINTER, Structure, c_char_p, c_double, c_int32, c_size_t, c_uint8, c_uint32, c_uint64, c_void_p
from pathlib import Path
from typing import Any

from .errors import BY_CODE, WordbridgeError

ABI_MAJOR = 1


class Text(Structure):
    _fields_ = [("data", c_char_p), ("size", c_size_t)]


class Bytes(Structure):
    _fields_ = [("data", c_void_p), ("size", c_size_t)]


class Options(Structure):
    _fields_ = [
        (name, c_uint32)
        for name in (
            "size language newlines markup sentences words word_switches_on word_switches_off offsets encoding"
            " keep_order reserved"
        ).split()
    ] + [("abbreviations", Text), ("syllables", Text), ("progress", c_void_p), ("user_data", c_void_p)]


class Totals(Structure):
    _fields_ = [
        (name, c_uint64)
        for name in (
            "words distinct_words sentences paragraphs lines syllables bytes ill_formed graphemes"
            " graphemes_without_spaces code_points code_points_without_spaces utf16_units utf16_units_without_spaces"
        ).split()
    ]


class Vocabulary(Structure):
    _fields_ = [
        ("count", c_size_t),
        ("text", c_void_p),
        ("offsets", POINTER(c_uint64)),
        ("counts", POINTER(c_uint32)),
        ("syllables", POINTER(c_uint32)),
        ("first_occurrences", POINTER(c_uint32)),
    ]


class SentenceLengths(Structure):
    _fields_ = [("count", c_size_t), ("words", POINTER(c_uint32)), ("sentences", POINTER(c_uint32))]


def _columns(names: str, types: dict[str, Any] | None = None) -> list[tuple[str, Any]]:
    fields: list[tuple[str, Any]] = [("count", c_size_t)]
    for name in names.split():
        fields.append((name, POINTER((types or {}).get(name, c_uint8 if name == "kinds" else c_uint32))))
    return fields


class Segments(Structure):
    _fields_ = _columns("starts ends kinds")


class WordColumns(Structure):
    _fields_ = _columns("starts ends kinds words ids sentences paragraphs")


class PartColumns(Structure):
    _fields_ = _columns(
        "starts ends kinds ids words syllables sentences reading_ease grades",
        {"reading_ease": c_double, "grades": c_double},
    )


class FormulaFacts(Structure):
    _fields_ = [
        ("name", c_char_p),
        ("title", c_char_p),
        ("languages", c_char_p),
        ("usual_for", c_char_p),
        ("counts", c_uint64),
        ("status", c_uint32),
        ("scale", c_uint32),
    ]


def _load() -> ctypes.CDLL:
    path = os.environ.get("WORDBRIDGE_LIBRARY") or str(Path(__file__).parent / "native" / "libwordbridge.so")
    try:
        library = ctypes.CDLL(path)
    except OSError as error:
        raise ImportError(f"the native library of wordbridge cannot be loaded: {error}") from error
    library.wb_abi_version.restype = c_uint32
    version = library.wb_abi_version()
    if version >> 16 != ABI_MAJOR:
        raise ImportError(f"{path} has version {version >> 16} of the interface, and {ABI_MAJOR} is needed")
    for name in ("wb_version", "wb_unicode_version", "wb_status_name", "wb_error_message", "wb_language_code"):
        getattr(library, name).restype = c_char_p
    library.wb_formula_limit.restype = c_size_t
    library.wb_bytes_free.restype = None
    return library


_library = _load()


def text_of(name: str) -> str:
    """What a function without parameters says."""
    return str(getattr(_library, name)().decode())


def number_of(name: str) -> int:
    return int(getattr(_library, name)())


def call(name: str, *arguments: Any) -> None:
    """Calls a function that answers a status, and raises if that is an error. Without the GIL."""
    status = getattr(_library, name)(*arguments)
    if status != 0:
        code = _library.wb_status_name(c_int32(status)).decode()
        raise BY_CODE.get(code, WordbridgeError)(_library.wb_error_message().decode())


def take(owned: Bytes) -> bytes:
    """Bytes that the library made, copied and freed."""
    try:
        return ctypes.string_at(owned.data, owned.size) if owned.size else b""
    finally:
        _library.wb_bytes_free(ctypes.byref(owned))


class Handle:
    """A handle, freed when nobody refers to it any more."""

    def __init__(self, kind: str, maker: str, *arguments: Any) -> None:
        self.pointer = c_void_p()
        self._free = getattr(_library, f"wb_{kind}_free")
        call(maker, *arguments, ctypes.byref(self.pointer))

    def __del__(self) -> None:
        pointer = getattr(self, "pointer", None)
        if pointer:
            self._free(pointer)
