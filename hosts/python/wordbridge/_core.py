"""The library: chosen once, called by name, its memory read and written in one place."""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from array import array
from collections.abc import Iterable
from types import TracebackType
from typing import Any, Callable, Optional, Protocol, Union

from . import _abi
from ._buffers import SURROGATES, Lent, Text
from ._progress import Progress, Watch, current
from .errors import BY_CODE, BrokenError, BusyError, WordbridgeError

Argument = Union[int, float]


class Lock(Protocol):
    def acquire(self, blocking: bool = ..., /) -> Any: ...

    def release(self) -> None: ...


class Core(Protocol):
    """What runs the library. Pointers are numbers: addresses in the library's memory."""

    kind: str
    pointer_size: int
    moves: bool
    """Whether memory may move during a call, so that nothing can view it any longer."""
    lock: Lock
    """Held while a call and what it answers are read."""

    def function(self, name: str) -> Callable[..., Any]:
        """A function of ``_abi.FUNCTIONS``."""

    def base(self) -> int:
        """The address in this process of the library's address 0. It may be another after each call."""

    def put(self, address: int, size: int, endings: list[Callable[[], Any]]) -> int:
        """Makes bytes of this process visible to the library; what ends that is added to ``endings``. Raises OutOfMemoryError."""

    def room(self, size: int, endings: list[Callable[[], Any]]) -> int:
        """Bytes of the library's for it to write to, all 0 or not."""

    def progress(self) -> int:
        """What the library calls ``_progress.report`` by: a ``wb_progress``."""

    def free(self, function: Callable[..., Any], pointer: int) -> None:
        """Frees a handle by its function: soon, where the library is at work and cannot be called meanwhile. Waits for nobody."""

    def facts(self) -> dict[str, Any]:
        """What ``version()`` says of it."""


def _choose() -> Core:
    wanted = os.environ.get("WORDBRIDGE_CORE", "")
    if wanted not in ("", "native", "wasm"):
        raise ImportError(f"WORDBRIDGE_CORE is {wanted!r}. Allowed: 'native', 'wasm', or nothing.")
    reasons = []
    if wanted != "wasm":
        from ._native import NativeCore

        try:
            return NativeCore()
        except OSError as error:
            reasons.append(f"the native library cannot be loaded: {error}")
    if wanted != "native":
        from ._wasm import WasmCore

        try:
            return WasmCore()
        except (ImportError, OSError) as error:
            reasons.append(f"the WebAssembly module cannot be run: {error}")
    raise ImportError("wordbridge has nothing to run: " + "; ".join(reasons))


def check_version(core: Core, where: str) -> None:
    """Raises ImportError for a library of another major version."""
    version = core.function("wb_abi_version")()
    if version >> 16 != _abi.MAJOR:
        raise ImportError(f"{where} has version {version >> 16} of the interface, and {_abi.MAJOR} is needed")


core = _choose()


def _enter() -> None:
    """Has the library to itself until ``core.lock.release()``. Raises BusyError."""
    watch = current()
    if watch is not None and watch.is_told:
        raise BusyError("wordbridge was called from within a progress callback. Note what is wanted, and call when the work is done.")
    core.lock.acquire()


class Frame:
    """The memory of one call into the library: texts and structs that go in, results that come out. To be used by ``with``."""

    __slots__ = ("_endings", "_watch")

    def __init__(self) -> None:
        self._endings: list[Callable[[], Any]] = []
        self._watch: Optional[Watch] = None

    def __enter__(self) -> Frame:
        _enter()
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        try:
            for end in reversed(self._endings):
                end()
        finally:
            core.lock.release()
            if self._watch is not None:
                # What the call made belongs to someone now.
                self._watch.pass_interrupt_on()

    def text(self, text: Text, surrogates: str = SURROGATES) -> tuple[int, int]:
        """Address and size of a text of the caller's. ``surrogates`` is what encodes lone ones of a ``str``."""
        lent = Lent(text, surrogates)
        self._endings.append(lent.release)
        return core.put(lent.address, lent.size, self._endings), lent.size

    def at_end(self, end: Callable[[], Any]) -> None:
        """Has something done when the call is over, however it ends."""
        self._endings.append(end)

    def watch(self, progress: Optional[Progress]) -> None:
        """Has the calls of this frame tell a callback, if there is one. Their options name ``core.progress()``."""
        if progress is not None:
            self._watch = Watch(progress)
            self._endings.append(self._watch.end)
            self._watch.begin()

    def struct(self, layout: _abi.Layout, **values: Any) -> int:
        """Address of a struct."""
        return self.text(layout.pack(core.pointer_size, **values))[0]

    def numbers(self, values: Iterable[float]) -> int:
        """Address of an array of doubles."""
        return self.text(array("d", values).tobytes())[0]

    def room(self, layout: _abi.Layout) -> int:
        """Address for a struct that the library writes."""
        return core.room(layout.size(core.pointer_size), self._endings)

    def space(self, size: int) -> int:
        """Address for so many bytes that the library writes."""
        return core.room(size, self._endings)

    def call(self, name: str, *arguments: Argument) -> None:
        """Calls a function that answers a status, and raises if that is an error, or what a callback raised. Without the GIL."""
        status = core.function(name)(*arguments)
        if status != 0:
            if self._watch is not None:
                self._watch.raise_error()
            code = string(core.function("wb_status_name")(status))
            raise BY_CODE.get(code, WordbridgeError)(string(core.function("wb_error_message")()))

    def read(self, layout: _abi.Layout, address: int) -> dict[str, Any]:
        """The fields of a struct."""
        return layout.unpack(core.pointer_size, read(address, layout.size(core.pointer_size)))

    def result(self, layout: _abi.Layout, name: str, *arguments: Argument) -> dict[str, Any]:
        """Calls a function whose last parameter is a struct for its result."""
        out = self.room(layout)
        self.call(name, *arguments, out)
        return self.read(layout, out)

    def value(self, layout: _abi.Layout, name: str, *arguments: Argument) -> Any:
        """The same for a single number."""
        return self.result(layout, name, *arguments)["value"]

    def take(self, name: str, *arguments: Argument) -> bytes:
        """The same for bytes that the library made for us: copied, and given back."""
        out = self.room(_abi.TEXT)
        self.call(name, *arguments, out)
        owned = self.read(_abi.TEXT, out)
        try:
            return read(owned["data"], owned["size"])
        finally:
            core.function("wb_bytes_free")(out)


def read(address: int, size: int) -> bytes:
    """A copy of bytes of the library's."""
    return ctypes.string_at(core.base() + address, size) if size else b""


def string(address: int) -> str:
    """A text of the library's that ends with a NUL."""
    return ctypes.string_at(core.base() + address).decode()


def numbers(address: int, element: str, count: int) -> list[Any]:
    """Elements of a column, as ``struct`` names them, as a list."""
    return list(struct.unpack(f"={count}{element}", read(address, count * struct.calcsize(f"={element}"))))


def words_of(address: int, offsets: int, count: int) -> list[str]:
    """Words that lie one behind the other, with 64-bit offsets."""
    if count == 0:
        return []
    ends = numbers(offsets, "Q", count + 1)
    text = read(address, ends[-1])
    return [text[start:end].decode() for start, end in zip(ends, ends[1:])]


def said(name: str) -> str:
    """What a function without parameters says."""
    _enter()
    try:
        return string(core.function(name)())
    finally:
        core.lock.release()


def number(name: str) -> int:
    """The number that a function without parameters answers."""
    _enter()
    try:
        return int(core.function(name)())
    finally:
        core.lock.release()


class Handle:
    """A handle, freed when nobody refers to it any more."""

    __slots__ = ("pointer", "_free", "__weakref__")

    def __init__(self, kind: str, pointer: int) -> None:
        self.pointer = pointer
        self._free = core.function(f"wb_{kind}_free")

    @classmethod
    def make(cls, frame: Frame, kind: str, maker: str, *arguments: Argument) -> Handle:
        """What a function makes through its last parameter."""
        return cls(kind, frame.value(_abi.POINTER, maker, *arguments))

    def __del__(self) -> None:
        if not hasattr(self, "_free") or (core.moves and sys.is_finalizing()):
            # The memory of a module goes with it.
            return
        try:
            core.free(self._free, self.pointer)
        except BrokenError:
            # The memory of the handle is gone with the instance.
            pass


class Uncopied:
    """What owns a handle: neither ``copy`` nor ``pickle`` makes another."""

    def __reduce__(self) -> str:
        raise TypeError(f"a {type(self).__name__} cannot be copied or pickled, for it owns memory of the library")
