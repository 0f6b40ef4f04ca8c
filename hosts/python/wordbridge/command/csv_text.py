"""Counts and lists as CSV (RFC 4180): lines end with CRLF; a field with a comma, a quote or a line break stands in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Union

from ..stats import TextStats
from .numbers import number_text

Field = Union[str, int, float, None]


def _row(fields: Iterable[Field]) -> str:
    return ",".join(map(_quoted, fields)) + "\r\n"


def _quoted(field: Field) -> str:
    text = "" if field is None else field if isinstance(field, str) else number_text(field)
    return '"' + text.replace('"', '""') + '"' if re.search('[",\r\n]', text) else text


STATS_HEADER = _row(
    "file words distinctWords sentences paragraphs lines syllables graphemes codePoints bytes illFormed"
    " fleschReadingEase fleschKincaidGrade".split()
)
LIST_HEADER = _row(["file", "start", "end", "text"])


def csv_of_stats(file: str, stats: TextStats) -> str:
    """The counts of a file on one line; what was not counted is an empty field."""
    is_english = stats.language == "en"
    return _row(
        [
            file,
            stats.word_count,
            stats.distinct_word_count,
            stats.sentence_count,
            stats.paragraph_count,
            stats.line_count,
            stats.syllable_count,
            stats.characters.graphemes,
            stats.characters.code_points,
            stats.byte_count,
            stats.ill_formed_count,
            stats.scores["flesch-reading-ease"] if is_english else None,
            stats.scores["flesch-kincaid-grade"] if is_english else None,
        ]
    )


def csv_of_list(file: str, segments: Iterable[tuple[int, int, str]]) -> str:
    """A line for each segment."""
    return "".join(_row([file, start, end, text]) for start, end, text in segments)
