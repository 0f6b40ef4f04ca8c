"""A line at the bottom of a terminal that says how far the reading is, and goes away."""

from __future__ import annotations

import math
import os
import stat
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Callable, Optional, TextIO

from .drawing import bar
from .numbers import fixed
from .output import before_output

# Work that takes no longer shows nothing; in seconds.
DELAY = 0.25
BETWEEN_DRAWINGS = 0.1
BAR_WIDTH = 24
# Without them the line says no less than it can.
SPACE_OF_NUMBERS = 48


@contextmanager
def show_progress(files: list[str]) -> Iterator[Callable[[int], None]]:
    """What to tell how many bytes more were read. Where standard error is no terminal, or one that cannot move its cursor, nothing is
    shown."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda size: None
        return
    shown = ProgressBar(sys.stderr, _total_of(files))
    before_output(shown.hide)
    try:
        yield shown.advance
    finally:
        before_output()
        shown.hide()


def _total_of(files: list[str]) -> Optional[int]:
    """Bytes of all files; ``None`` if one is no regular one, and so has a size that is not known."""
    total = 0
    for file in files:
        try:
            facts = os.fstat(0) if file == "-" else os.stat(file)
        except (OSError, ValueError):
            # What cannot be looked at cannot be read either: whoever reads it says why.
            continue
        if stat.S_ISREG(facts.st_mode):
            total += facts.st_size
        elif not stat.S_ISDIR(facts.st_mode):
            return None
    return total


class ProgressBar:
    """May be told of progress by several threads."""

    def __init__(
        self, terminal: TextIO, total: Optional[int], now: Callable[[], float] = time.monotonic, columns: int = 0
    ) -> None:
        """``now`` is a clock in seconds; ``columns`` is the width of the terminal, if it is not to be asked."""
        self._terminal = terminal
        self._total = total
        self._now = now
        self._columns = columns
        self._start = now()
        self._done = 0
        self._due = self._start + DELAY
        self._visible = False
        self._lock = threading.Lock()

    def advance(self, size: int) -> None:
        """Says that so many bytes more were read, and draws anew if it is time for it."""
        with self._lock:
            self._done += size
            now = self._now()
            if now < self._due:
                return
            self._due = now + BETWEEN_DRAWINGS
            # A full line would make some terminals go on to the next one.
            line = progress_line(self._done, self._total, now - self._start, self._width() - 1)
            self._draw(line)
            self._visible = True

    def hide(self) -> None:
        """Erases it; the next ``advance`` may draw it again."""
        with self._lock:
            if self._visible:
                self._visible = False
                self._draw("")

    def _width(self) -> int:
        return self._columns or os.get_terminal_size(self._terminal.fileno()).columns

    def _draw(self, line: str) -> None:
        self._terminal.write(f"\r{line}\x1b[K")
        self._terminal.flush()


def progress_line(done: int, total: Optional[int], elapsed: float, width: int) -> str:
    """A bar and percentage where the total is known, bytes done, speed, and the time that is left, in ``width`` columns at most."""
    per_second = done / elapsed if elapsed > 0 else 0.0
    speed = f"{fixed(per_second / 1e6, 0)} MB/s"
    if total is None:
        return f"{_size(done)}  {speed}"[: max(width, 0)]
    share = min(done / total, 1) if total > 0 else 1
    left = _duration((total - done) / per_second) if per_second > 0 else "-:--"
    bar_width = min(BAR_WIDTH, width - SPACE_OF_NUMBERS)
    drawn = f"{bar(share, bar_width):░<{bar_width}} " if bar_width > 0 else ""
    percentage = f"{math.floor(share * 100)}%"
    line = f"{drawn}{percentage:>4}  {_size(done)} of {_size(total)}  {speed}  {left} left"
    return line[: max(width, 0)]


def _duration(seconds: float) -> str:
    """Minutes and seconds, or hours, minutes and seconds."""
    whole = math.ceil(max(seconds, 0))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours > 0 else f"{minutes}:{rest:02}"


def _size(size: int) -> str:
    if size >= 1e9:
        return f"{fixed(size / 1e9, 2)} GB"
    return f"{fixed(size / 1e6, 1)} MB" if size >= 1e6 else f"{fixed(size / 1e3, 0)} kB"
