"""Every word or sentence of the files, one on a line or with its offsets."""

from __future__ import annotations

import re
from typing import Any

from .. import analyze, segment
from ..errors import WordbridgeError
from .analysis import language_of
from .arguments import Arguments
from .csv_text import LIST_HEADER, csv_of_list
from .json_text import to_json
from .named_files import named_files
from .output import InputError, complain, display_name, print_text
from .reading import Chunk, read_text
from .results import complain_of_ill_formed

# Kinds of segments from this one on have a word.
NUMBER = 6
# What JavaScript takes for white space at the ends of a text.
SPACES = "\t\n\v\f\r \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_SPACE = f"[{SPACES}]"
_LINE_BREAK = re.compile(f"{_SPACE}*[\n\v\f\r\x85\u2028\u2029]{_SPACE}*")

Segment = tuple[int, int, str]
"""Offsets in UTF-16 code units, and the text between them."""


def print_lists(arguments: Arguments) -> bool:
    """Prints every word or sentence. False if a file could not be done."""
    good, is_first = True, True
    kept: list[dict[str, Any]] = []
    for named in named_files(arguments.files):
        try:
            if named.error is not None:
                raise named.error
            segments = _list_of(named.file, arguments)
        except (InputError, WordbridgeError) as error:
            good = False
            complain(f"{display_name(named.file)}: {error}")
            continue
        if arguments.format == "table":
            print_text("".join(f"{_LINE_BREAK.sub(' ', text)}\n" for _, _, text in segments))
        elif arguments.format == "csv":
            print_text((LIST_HEADER if is_first else "") + csv_of_list(named.file, segments))
        else:
            listed = [{"start": start, "end": end, "text": text} for start, end, text in segments]
            if arguments.format == "jsonl":
                print_text(f"{to_json({'file': named.file, arguments.view: listed})}\n")
            else:
                kept.append({"file": named.file, arguments.view: listed})
        is_first = False
    if arguments.format == "json":
        print_text(f"{to_json({'files': kept}, '  ')}\n")
    return good


def _list_of(file: str, arguments: Arguments) -> list[Segment]:
    text, encoding = read_text(file, arguments.binary_as_text)
    if not text:
        complain(f"{display_name(file)}: empty file")
    complain_of_ill_formed(file, encoding, _ill_formed_count(text))
    return _segments(text, "word" if arguments.view == "words" else "sentence", dict(arguments.counting))


def _ill_formed_count(text: Chunk) -> int:
    try:
        text.encode() if isinstance(text, str) else text.decode()
    except UnicodeError:
        return analyze(text, most_common_words=0, formulas=[]).ill_formed_count
    return 0


def _segments(text: Chunk, granularity: Any, counting: dict[str, Any]) -> list[Segment]:
    if counting["language"] == "auto":
        counting["language"] = language_of(text)[1]
    if granularity == "word":
        counting.update(sentences="uax29", abbreviations=[], language="en")
    else:
        counting.update(words="uax29", word_rules={})
    string = text if isinstance(text, str) else text.decode("utf-8", "replace")
    columns = segment(string, granularity, **counting)
    listed: list[Segment] = []
    offset, seen = 0, 0
    for (first, last), kind in zip(columns, columns.kind):
        if kind < NUMBER:
            continue
        # Code points slice the string; offsets in UTF-16 count those beyond the first plane twice.
        offset += _units(string[seen:first])
        seen = first
        part = string[first:last]
        trimmed = part.lstrip(SPACES)
        start = offset + _units(part[: len(part) - len(trimmed)])
        result = trimmed.rstrip(SPACES)
        listed.append((start, start + _units(result), result))
    return listed


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(each > "\uffff" for each in text)
