"""Callbacks of long calls: told how far a call is, asked whether it is to go on."""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Any, Callable, Optional

Progress = Callable[[int, int], object]
"""Told how many bytes of UTF-8 are done, and of how many: after each 128 KiB or so, and at the end. ``False`` ends the call with
CancelledError, and what it raises ends the call unchanged; nothing is lost either way. It must not call wordbridge: BusyError."""
StreamProgress = Callable[[int, Optional[int]], object]
"""The same for a text whose end may not be known: then the second is ``None``."""

_thread = threading.local()


class Watch:
    """A callback during one call. What it raises is kept here while the library frees what it took, for nothing may pass through that.

    The interrupt of the keyboard is kept, too: Python would raise it at the first instruction of what the library calls, where nobody can
    catch it yet, and it would be lost.
    """

    __slots__ = ("_progress", "_error", "_handler", "_interrupt", "is_told", "__weakref__")

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._error: Optional[BaseException] = None
        self._handler: Optional[Callable[[int, Optional[FrameType]], Any]] = None
        self._interrupt: Optional[tuple[int, Optional[FrameType]]] = None
        self.is_told = False
        """Whether the callback is running."""

    def begin(self) -> None:
        """To be called on the thread that works. There is never another: whoever calls from within a callback is refused."""
        _thread.watch = self
        handler = signal.getsignal(signal.SIGINT)
        if not callable(handler) or threading.current_thread() is not threading.main_thread():
            return
        try:
            signal.signal(signal.SIGINT, self._keep)
        except ValueError:
            # Signals are not for this interpreter.
            return
        self._handler = handler

    def end(self) -> None:
        _thread.watch = None
        # Unless the callback has set one itself.
        if self._handler is not None and signal.getsignal(signal.SIGINT) == self._keep:
            signal.signal(signal.SIGINT, self._handler)

    def _keep(self, number: int, frame: Optional[FrameType]) -> None:
        self._interrupt = number, frame

    def pass_interrupt_on(self) -> None:
        """Gives an interrupt that was kept to whom it is for, who usually raises KeyboardInterrupt."""
        interrupt, self._interrupt = self._interrupt, None
        if interrupt is not None and self._handler is not None:
            self._handler(*interrupt)

    def tell(self, done: int, total: int) -> int:
        """1 if the work is to end."""
        self.is_told = True
        try:
            self.pass_interrupt_on()
            answer = self._progress(done, total)
            self.pass_interrupt_on()
            return int(answer is False)
        except BaseException as error:
            self._error = error
            return 1
        finally:
            self.is_told = False

    def raise_error(self) -> None:
        """Raises what the callback raised, unchanged."""
        error, self._error = self._error, None
        if error is not None:
            try:
                raise error
            finally:
                # The error knows this frame by its traceback.
                del error


def current() -> Optional[Watch]:
    """The watch of the call that this thread is in."""
    return getattr(_thread, "watch", None)


def report(user_data: Any, done: int, total: int) -> int:
    """What the library calls, by either back end."""
    watch = current()
    return 0 if watch is None else watch.tell(done, total)
