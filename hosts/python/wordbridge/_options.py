"""Options by name, as the library takes them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Mapping
from typing import Any, Optional

from . import _native
from .errors import InvalidOptionError

CHOICES: dict[str, tuple[str, ...]] = {
    "newlines": ("auto", "break", "wrap"),
    "markup": ("plain", "markdown"),
    "sentences": ("uax29", "abbreviations"),
    "words": ("uax29", "whitespace", "word", "docs", "cjk-characters"),
    "offsets": ("utf8", "utf16", "codepoint"),
    "granularity": ("grapheme", "word", "sentence", "paragraph", "line"),
}
WORD_RULES = {
    "hyphens": (1, "join", "split"),
    "dashes": (2, "join", "split"),
    "apostrophes": (4, "join", "split"),
    "numbers": (8, "count", "skip"),
    "urls": (16, "one", "parts"),
    "emails": (32, "one", "parts"),
}


def choose(option: str, value: Any) -> int:
    """The number of a choice."""
    choices = CHOICES[option]
    if value in choices:
        return choices.index(value)
    raise InvalidOptionError(f"The option {option} is {value!r}. Allowed: {', '.join(map(repr, choices))}.")


def language_number(code: Any) -> int:
    number = ctypes.c_uint32()
    if not isinstance(code, str):
        raise InvalidOptionError(f"The option language is {code!r}. Allowed: a code such as 'en'.")
    data = code.encode("utf-8", "replace")
    try:
        _native.call("wb_language_find", data, ctypes.c_size_t(len(data)), ctypes.byref(number))
    except ValueError as error:
        raise InvalidOptionError(f"The option language is {code!r}. {error}") from None
    return number.value


def lines(option: str, words: Iterable[str]) -> bytes:
    """A list of words as the library takes it."""
    if isinstance(words, str):
        raise InvalidOptionError(f"The option {option} is a str. Allowed: words, as a list.")
    listed = list(words)
    for word in listed:
        if not isinstance(word, str) or "\n" in word:
            raise InvalidOptionError(f"The option {option} has {word!r}, which is no word.")
    return "".join(f"{word}\n" for word in listed).encode("utf-8", "wordbridge.replace")


def as_text(data: bytes) -> _native.Text:
    return _native.Text(data, len(data))


def make_options(
    *,
    language: str = "en",
    newlines: str = "auto",
    markup: str = "plain",
    words: str = "uax29",
    word_rules: Optional[Mapping[str, str]] = None,
    sentences: Optional[str] = None,
    abbreviations: Iterable[str] = (),
    syllables: Optional[Mapping[str, int]] = None,
    offsets: str = "codepoint",
) -> _native.Options:
    """Checked options. Raises InvalidOptionError."""
    own = lines("abbreviations", abbreviations)
    options = _native.Options(size=ctypes.sizeof(_native.Options))
    options.language = language_number(language)
    options.newlines = choose("newlines", newlines)
    options.markup = choose("markup", markup)
    options.words = choose("words", words)
    options.offsets = choose("offsets", offsets)
    options.sentences = choose("sentences", sentences or ("abbreviations" if own else "uax29"))
    for name, value in (word_rules or {}).items():
        if name not in WORD_RULES or value not in WORD_RULES[name][1:]:
            raise InvalidOptionError(f"The option word_rules has {name!r}: {value!r}, which is no rule.")
        bit, on, _ = WORD_RULES[name]
        if value == on:
            options.word_switches_on |= bit
        else:
            options.word_switches_off |= bit
    known = "".join(f"{word}\t{count}\n" for word, count in (syllables or {}).items())
    options.abbreviations = as_text(own)
    options.syllables = as_text(known.encode("utf-8", "wordbridge.replace"))
    return options
