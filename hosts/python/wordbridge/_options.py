"""Options by name, as the library takes them."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Callable, Literal, Optional, TypedDict

from . import _abi
from ._buffers import REPLACEMENTS, SURROGATES, WTF8
from ._core import Frame, core, string
from .errors import InvalidOptionError

if TYPE_CHECKING:
    # Of Python 3.11; type checkers bring it along for older ones.
    from typing_extensions import Unpack as Unpack

Language = Literal[
    "az", "cs", "de", "en", "es", "fi", "fr", "it", "lt", "nl", "pl", "pt", "ru", "sv", "tr", "uk", "und"
]
"""Language of a text as far as the measures need it; ``'und'`` leaves out what is only right for a known one, as syllables."""
Newlines = Literal["auto", "break", "wrap"]
Markup = Literal["plain", "markdown"]
SentencePolicy = Literal["uax29", "abbreviations"]
WordPolicy = Literal["uax29", "whitespace", "word", "docs", "cjk-characters"]
OffsetUnit = Literal["utf8", "utf16", "codepoint"]
Granularity = Literal["grapheme", "word", "sentence", "paragraph", "line"]
Level = Literal["word", "sentence", "paragraph", "line"]


class WordRules(TypedDict, total=False):
    """What differs from a word policy."""

    hyphens: Literal["join", "split"]
    dashes: Literal["join", "split"]
    apostrophes: Literal["join", "split"]
    numbers: Literal["count", "skip"]
    urls: Literal["one", "parts"]
    emails: Literal["one", "parts"]


class ReadingOptions(TypedDict, total=False):
    """How a text is read. What is left out has its default: the first of each list below."""

    language: Language
    """``'en'``, ...: whose syllables, case folding and abbreviations. Default ``'en'``."""
    newlines: Newlines
    """What a newline inside of a block of text means: ``'auto'``, ``'break'`` or ``'wrap'``."""
    markup: Markup
    """``'plain'`` or ``'markdown'``."""
    words: WordPolicy
    """What a word is: ``'uax29'``, ``'whitespace'``, ``'word'``, ``'docs'`` or ``'cjk-characters'``."""
    word_rules: WordRules
    """What differs from that policy. Default nothing."""
    sentences: SentencePolicy
    """What ends a sentence: ``'uax29'``, or ``'abbreviations'``, which is the default where the next option is given."""
    abbreviations: Iterable[str]
    """Abbreviations beside those of the language, of 64 bytes of UTF-8 at most. Default none."""
    syllables: Mapping[str, int]
    """Syllables of words, up to 1000 each, that the counter of the language gets wrong. Default none."""


class SegmentOptions(ReadingOptions, total=False):
    """The same, and the unit of offsets."""

    offsets: OffsetUnit
    """``'codepoint'``, which slices a ``str``, ``'utf8'``, which slices its bytes, or ``'utf16'``. Default ``'codepoint'``."""


CHOICES: dict[str, tuple[str, ...]] = {
    "newlines": ("auto", "break", "wrap"),
    "markup": ("plain", "markdown"),
    "sentences": ("uax29", "abbreviations"),
    "words": ("uax29", "whitespace", "word", "docs", "cjk-characters"),
    "offsets": ("utf8", "utf16", "codepoint"),
    "granularity": ("grapheme", "word", "sentence", "paragraph", "line"),
}
UTF16 = CHOICES["offsets"].index("utf16")
WORD_RULES = {
    "hyphens": (1, "join", "split"),
    "dashes": (2, "join", "split"),
    "apostrophes": (4, "join", "split"),
    "numbers": (8, "count", "skip"),
    "urls": (16, "one", "parts"),
    "emails": (32, "one", "parts"),
}


def choose(option: str, value: Any) -> int:
    """The number of a choice. Raises InvalidOptionError."""
    choices = CHOICES[option]
    if value in choices:
        return choices.index(value)
    raise InvalidOptionError(f"The option {option} is {value!r}. Allowed: {', '.join(map(repr, choices))}.")


@lru_cache(maxsize=None)
def languages() -> tuple[str, ...]:
    """Codes of the languages that have measures of their own, by their numbers."""
    codes: list[str] = []
    with Frame():
        while address := core.function("wb_language_code")(len(codes)):
            codes.append(string(address))
    return tuple(codes)


def language_number(code: Any) -> int:
    """Raises InvalidOptionError for a language without measures of its own."""
    if isinstance(code, str) and code in languages():
        return languages().index(code)
    raise InvalidOptionError(f"The option language is {code!r}. Allowed: {', '.join(map(repr, languages()))}.")


def whole_number(option: str, value: Any, least: int, most: int = 0xFFFF_FFFF) -> int:
    """A number that an option may have; what is beyond ``0xFFFFFFFF`` stands for all. Raises InvalidOptionError."""
    if hasattr(value, "__index__") and not isinstance(value, bool) and (number := operator.index(value)) >= least:
        if number <= most:
            return number
        if most == 0xFFFF_FFFF:
            return most
    bounds = f"{least} or more" if most == 0xFFFF_FFFF else f"from {least} to {most}"
    raise InvalidOptionError(f"The option {option} is {value!r}. Allowed: a whole number, {bounds}.")


def lines(option: str, words: Iterable[str]) -> bytes:
    """A list of words as the library takes it. Raises InvalidOptionError."""
    if isinstance(words, (str, bytes)):
        raise InvalidOptionError(f"The option {option} is a {type(words).__name__}. Allowed: words, as a list.")
    listed = list(words)
    for word in listed:
        if not isinstance(word, str) or not word or "\n" in word or "\r" in word:
            raise InvalidOptionError(f"The option {option} has {word!r}, which is no word.")
    return "".join(f"{word}\n" for word in listed).encode("utf-8", REPLACEMENTS)


class TextOptions:
    """Checked options."""

    def __init__(
        self,
        given: Mapping[str, Any],
        known: type = ReadingOptions,
        *,
        keep_order: bool = False,
        progress: Optional[Callable[..., object]] = None,
    ) -> None:
        """Raises TypeError for options that are none of ``known``, and InvalidOptionError. What can only be found by the library is so
        when the options are used."""
        for name in given:
            if name not in known.__annotations__:
                raise TypeError(f"there is no option {name!r}: options are {', '.join(known.__annotations__)}")
        if progress is not None and not callable(progress):
            raise InvalidOptionError(f"The option progress is {progress!r}. Allowed: a function of two numbers, or None.")
        self._progress = progress
        self._numbers = {"keep_order": int(keep_order), "word_switches_on": 0, "word_switches_off": 0}
        self._read(**given)

    def _read(
        self,
        *,
        language: str = "en",
        newlines: str = "auto",
        markup: str = "plain",
        words: str = "uax29",
        word_rules: Optional[Mapping[str, Any]] = None,
        sentences: Optional[str] = None,
        abbreviations: Iterable[str] = (),
        syllables: Optional[Mapping[str, int]] = None,
        offsets: str = "codepoint",
    ) -> None:
        self._abbreviations = lines("abbreviations", abbreviations)
        self._syllables = _syllables(syllables)
        self._numbers.update(
            language=language_number(language),
            newlines=choose("newlines", newlines),
            markup=choose("markup", markup),
            words=choose("words", words),
            sentences=choose("sentences", sentences or ("abbreviations" if self._abbreviations else "uax29")),
            offsets=choose("offsets", offsets),
        )
        if self._abbreviations and self._numbers["sentences"] == 0:
            raise InvalidOptionError("The option abbreviations makes no sense with sentences='uax29'.")
        for name, value in mapping("word_rules", word_rules).items():
            if name not in WORD_RULES or value not in WORD_RULES[name][1:]:
                raise InvalidOptionError(f"The option word_rules has {name!r}: {value!r}, which is no rule.")
            bit, on, _ = WORD_RULES[name]
            self._numbers["word_switches_on" if value == on else "word_switches_off"] |= bit

    def surrogates(self, text: Any) -> str:
        """How lone surrogates of a text go in: where offsets are those of UTF-16, two halves beside each other are a character."""
        return WTF8 if self._numbers["offsets"] == UTF16 and isinstance(text, str) else SURROGATES

    def put(self, frame: Frame, text: Any = None) -> int:
        """Their address, for reading a text; what is called with them tells the progress."""
        frame.watch(self._progress)
        abbreviations, abbreviations_size = frame.text(self._abbreviations)
        syllables, syllables_size = frame.text(self._syllables)
        return frame.struct(
            _abi.OPTIONS,
            size=_abi.OPTIONS.size(core.pointer_size),
            abbreviations=abbreviations,
            abbreviations_size=abbreviations_size,
            syllables=syllables,
            syllables_size=syllables_size,
            encoding=int(self.surrogates(text) == WTF8),
            progress=0 if self._progress is None else core.progress(),
            **self._numbers,
        )


def mapping(option: str, given: Any) -> Mapping[Any, Any]:
    """What an option has by name. Raises InvalidOptionError."""
    if given is None or isinstance(given, Mapping):
        return given or {}
    raise InvalidOptionError(f"The option {option} is {given!r}. Allowed: a dict.")


MOST_SYLLABLES = 1000


def _syllables(syllables: Optional[Mapping[str, int]]) -> bytes:
    known = []
    for word, count in mapping("syllables", syllables).items():
        is_word = isinstance(word, str) and word and not set(word) & set("\t\r\n")
        if not is_word or not isinstance(count, int) or not 0 <= count <= MOST_SYLLABLES:
            allowed = f"a word and a whole number up to {MOST_SYLLABLES}"
            raise InvalidOptionError(f"The option syllables has {word!r}: {count!r}. Allowed: {allowed}.")
        known.append(f"{word}\t{int(count)}\n")
    return "".join(known).encode("utf-8", REPLACEMENTS)
