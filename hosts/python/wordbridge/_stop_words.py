"""Lists of stop words that the package brings along: of npm's stopwords-iso, as the package for JavaScript has them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from .errors import InvalidArgumentError

_FOLDER = Path(__file__).parent / "bundled" / "stop_words"


@lru_cache(maxsize=1)
def stop_word_languages() -> tuple[str, ...]:
    """Codes of the languages that have a list, ascending."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.txt")))


@lru_cache(maxsize=None)
def stop_words(language: str) -> tuple[str, ...]:
    """The stop words of a language, for the option of that name. Raises InvalidArgumentError if it has none."""
    if language not in stop_word_languages():
        raise InvalidArgumentError(f"There are no stop words of {language!r}, but of {', '.join(stop_word_languages())}.")
    return tuple((_FOLDER / f"{language}.txt").read_text("utf-8").split("\n")[:-1])
