"""What the command writes, and where."""

from __future__ import annotations

import sys
from typing import Callable

from .._buffers import REPLACEMENTS


class UsageError(Exception):
    """The command line makes no sense; the message says where, without a full stop."""


class InputError(Exception):
    """A file that cannot be used; the message says why, without its name."""


def _nothing() -> None:
    pass


_prepare: Callable[[], None] = _nothing


def before_output(work: Callable[[], None] = _nothing) -> None:
    """Has something done before each output: what is drawn on the terminal has to go."""
    global _prepare
    _prepare = work


def print_text(text: str) -> None:
    """Writes to standard output. Raises BrokenPipeError when nobody reads any more."""
    _prepare()
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", REPLACEMENTS))
    sys.stdout.buffer.flush()


def complain(message: str) -> None:
    """Writes one line about the command or a file to standard error."""
    _prepare()
    sys.stderr.flush()
    sys.stderr.buffer.write(f"wordbridge: {message}\n".encode("utf-8", REPLACEMENTS))
    sys.stderr.buffer.flush()


def display_name(file: str) -> str:
    """A file as people are shown it."""
    return "standard input" if file == "-" else file
