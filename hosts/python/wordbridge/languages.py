"""Which language a text is in, by the model that the package brings along: a hundred languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Optional

from . import _abi
from ._buffers import Text
from ._core import Frame, Handle, numbers, read
from .errors import InvalidOptionError, PackMissingError

CERTAIN = 1 << 16
NO_LANGUAGE = 0xFFFF_FFFF
MOST_CANDIDATES = 5
LEAST_CONFIDENCE = 0.01
LONGEST_SAMPLE = 1 << 16
# Of languages, by the one that the model has.
OTHER_NAMES = {"no": "nb", "fil": "tl", "iw": "he", "in": "id", "ji": "yi"}


@dataclass(frozen=True)
class LanguageCandidate:
    """A language that a text may be in: BCP 47 tag, and how probable it is, from 0 to 1."""

    language: str
    confidence: float


@dataclass(frozen=True)
class IdentifiedLanguage:
    """The language of a text. ``'und'`` if there are no letters that say one, or if it is less probable than the threshold."""

    language: str
    confidence: float
    candidates: tuple[LanguageCandidate, ...]
    """The likeliest ones by falling confidence: five at most, of 1 % at least."""


@lru_cache(maxsize=1)
def _model() -> tuple[Handle, tuple[str, ...]]:
    path = Path(__file__).parent / "bundled" / "languages.pack"
    try:
        pack = path.read_bytes()
    except OSError as error:
        raise PackMissingError(f"The model of languages cannot be read: {error}") from error
    with Frame() as frame:
        handle = Handle.make(frame, "languages", "wb_languages_read", *frame.text(pack))
        count = frame.value(_abi.SIZE, "wb_languages_count", handle.pointer)
        tags = [frame.result(_abi.TEXT, "wb_languages_tag", handle.pointer, index) for index in range(count)]
        return handle, tuple(read(tag["data"], tag["size"]).decode() for tag in tags)


def identifiable_languages() -> tuple[str, ...]:
    """BCP 47 tags of the languages that are told apart, ascending. Raises PackMissingError."""
    return _model()[1]


def identify_language(
    text: Text, *, candidates: Optional[Iterable[str]] = None, threshold: Optional[float] = None
) -> IdentifiedLanguage:
    """Says which language a text is in; its first 64 KiB decide.

    ``candidates`` are the tags of the languages that are possible, script and region left aside, by default all; ``threshold`` is the least confidence of an answer, from
    0 to 1, by default what the model recommends. Raises InvalidOptionError, TypeError or PackMissingError. O(len(text)), up to 64 KiB.
    """
    handle, tags = _model()
    allowed = _allowed(candidates, tags)
    if threshold is not None and not (isinstance(threshold, (int, float)) and 0 <= threshold <= 1):
        raise InvalidOptionError(f"The option threshold is {threshold!r}. Allowed: a number from 0 to 1.")
    with Frame() as frame:
        given = frame.text(text[:LONGEST_SAMPLE] if isinstance(text, str) else text)
        mask = frame.text(allowed)[0] if allowed is not None else 0
        out = frame.space(4 * len(tags))
        found = frame.result(_abi.IDENTIFIED, "wb_languages_identify", handle.pointer, *given, mask, out)
        probabilities = numbers(out, "I", len(tags))
    return _identified(tags, found, probabilities, threshold)


def _identified(
    tags: tuple[str, ...], found: dict[str, Any], probabilities: list[int], threshold: Optional[float]
) -> IdentifiedLanguage:
    likely = [LanguageCandidate(tag, each / CERTAIN) for tag, each in zip(tags, probabilities)]
    likely = [each for each in likely if each.confidence >= LEAST_CONFIDENCE]
    likely.sort(key=lambda each: -each.confidence)
    confidence = found["probability"] / CERTAIN
    least = found["threshold"] / CERTAIN if threshold is None else threshold
    known = found["language"] != NO_LANGUAGE and confidence >= least
    language = tags[found["language"]] if known else "und"
    return IdentifiedLanguage(language, confidence, tuple(likely[:MOST_CANDIDATES]))


def _allowed(candidates: Optional[Iterable[str]], tags: tuple[str, ...]) -> Optional[bytes]:
    if candidates is None:
        return None
    if isinstance(candidates, str):
        raise InvalidOptionError("The option candidates is a str. Allowed: tags of languages, as a list.")
    wanted = {_language_of(tag, tags) for tag in candidates}
    if not wanted:
        raise InvalidOptionError("The option candidates is empty: no language is possible.")
    return bytes(tag in wanted for tag in tags)


def _language_of(tag: Any, tags: tuple[str, ...]) -> str:
    language = tag.lower().split("-")[0] if isinstance(tag, str) else ""
    language = OTHER_NAMES.get(language, language)
    if language in tags:
        return language
    raise InvalidOptionError(f"The option candidates has {tag!r}. Allowed: {', '.join(tags)}.")
