"""How long it takes to read a text, by published speeds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Union

from .errors import InvalidOptionError
from .stats import TextStats

# Words that native speakers read aloud in a minute: Trauzettel-Klosinski and Dietz 2012 (IReST), Table 4, doi:10.1167/iovs.11-8284. Of
# Chinese and Japanese characters, which is what is counted there as a word.
_READ_ALOUD = {
    **{"ar": 138, "de": 179, "en": 228, "es": 218, "fi": 161, "fr": 195, "he": 187, "it": 188, "ja": 357},
    **{"nl": 202, "pl": 166, "pt": 181, "ru": 184, "sl": 180, "sv": 199, "tr": 166, "zh": 255},
}
# The mean of that study, in texts of all its languages.
_READ_ALOUD_ELSEWHERE = 184
# Brysbaert 2019, doi:10.1016/j.jml.2019.104047: words of English a minute, silently (non-fiction) and aloud.
_SILENTLY = 238
_ALOUD = 183


@dataclass(frozen=True)
class ReadingTime:
    """How long it takes to read a text silently and to say it, in seconds, and at which speeds."""

    reading_seconds: float
    speaking_seconds: float
    words_per_minute: float
    speaking_words_per_minute: float


def reading_time(
    words: Union[int, float, TextStats],
    *,
    language: str = "en",
    words_per_minute: Optional[float] = None,
    speaking_words_per_minute: Optional[float] = None,
) -> ReadingTime:
    """How long it takes an adult to read so many words, or a text that was analysed, silently, and to say them.

    Speeds of other languages than English are those of English by the ratio of the two in one study of 17 languages; for a language that is
    not among them, of its mean. In Chinese and Japanese every character is a word: count with ``words='cjk-characters'``. Raises
    TypeError or InvalidOptionError.
    """
    count = words.word_count if isinstance(words, TextStats) else words
    if isinstance(count, bool) or not isinstance(count, (int, float)) or not 0 <= count < float("inf"):
        raise TypeError(f"reading_time() takes a number of words, 0 or more, or TextStats, not {words!r}")
    if not isinstance(language, str) or not language:
        raise InvalidOptionError(f"The option language is {language!r}. Allowed: a code such as 'en' or 'pt-BR'.")
    code = language.lower().replace("_", "-").split("-")[0]
    relative = _READ_ALOUD.get(code, _READ_ALOUD_ELSEWHERE) / _READ_ALOUD["en"]
    silently = _speed("words_per_minute", words_per_minute, _SILENTLY * relative)
    aloud = _speed("speaking_words_per_minute", speaking_words_per_minute, _ALOUD * relative)
    return ReadingTime(count / silently * 60, count / aloud * 60, silently, aloud)


def _speed(option: str, value: Optional[float], by_default: float) -> float:
    speed = by_default if value is None else value
    if isinstance(speed, (int, float)) and not isinstance(speed, bool) and 0 < speed < float("inf"):
        return float(speed)
    raise InvalidOptionError(f"The option {option} is {value!r}. Allowed: a number above 0.")
