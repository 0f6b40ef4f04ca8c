"""The files that names and patterns stand for."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional

from .output import InputError


@dataclass
class NamedFile:
    """A file that the command line names, or why there is none. ``-`` is standard input."""

    file: str
    error: Optional[InputError] = None


def named_files(names: list[str]) -> list[NamedFile]:
    """A name of something that exists is that, whatever characters it has; only what does not exist may be a pattern, whose files come
    in the order of their names."""
    files: list[NamedFile] = []
    for name in names:
        if not re.search(r"[*?[\]{}]", name) or os.path.lexists(name):
            files.append(NamedFile(name))
        elif not _is_pattern(name):
            files.append(NamedFile(name))
        else:
            found = sorted({file for each in _alternatives(name) for file in _matching(each)}, key=_utf16)
            files += [NamedFile(file) for file in found] or [NamedFile(name, InputError("no file matches"))]
    return files


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-be", "surrogatepass")


def _is_pattern(name: str) -> bool:
    return re.search(r"[*?]|\[[^\]]+\]|\{[^{}]*,[^{}]*\}", name) is not None


def _alternatives(pattern: str) -> Iterator[str]:
    """A pattern for each choice of its braces."""
    found = re.search(r"\{([^{}]*,[^{}]*)\}", pattern)
    if found is None:
        yield pattern
        return
    for each in found.group(1).split(","):
        yield from _alternatives(pattern[: found.start()] + each + pattern[found.end() :])


def _matching(pattern: str) -> Iterator[str]:
    start = "/" if pattern.startswith("/") else ""
    parts = [part for part in pattern.split("/") if part not in ("", ".")]
    yield from _walk(start, parts)


def _walk(folder: str, parts: list[str]) -> Iterator[str]:
    part, rest = parts[0], parts[1:]
    if part == "**":
        if rest:
            yield from _walk(folder, rest)
        for name in _names(folder):
            path = folder + name
            if name.startswith("."):
                continue
            if os.path.isdir(path) and not os.path.islink(path):
                yield from _walk(f"{path}/", parts)
            elif not rest and os.path.isfile(path):
                yield path
        return
    for name in _matches(folder, part):
        path = folder + name
        if rest:
            if os.path.isdir(path):
                yield from _walk(f"{path}/", rest)
        elif os.path.isfile(path):
            yield path


def _matches(folder: str, part: str) -> list[str]:
    if not re.search(r"[*?[]", part):
        return [part] if part == ".." or os.path.lexists(folder + part) else []
    expression = _expression(part)
    hidden = part.startswith(".")
    return [name for name in _names(folder) if expression.fullmatch(name) and (hidden or not name.startswith("."))]


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder or ".")
    except OSError:
        return []


def _expression(part: str) -> re.Pattern[str]:
    text = ""
    at = 0
    while at < len(part):
        character = part[at]
        at += 1
        if character == "*":
            text += ".*"
        elif character == "?":
            text += "."
        elif character == "[" and (end := part.find("]", at + 1)) > 0:
            inside = part[at:end].replace("\\", "\\\\")
            text += f"[^{inside[1:]}]" if inside[0] in "!^" else f"[{inside}]"
            at = end + 1
        else:
            text += re.escape(character)
    return re.compile(text, re.DOTALL)
