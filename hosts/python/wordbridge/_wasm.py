"""The module without imports, by wasmtime: wherever that runs, one call at a time."""

from __future__ import annotations

import ctypes
import os
import threading
from importlib import metadata
from pathlib import Path
from typing import Any, Callable

from . import _abi
from ._core import Lock, check_version
from ._progress import report
from .errors import BrokenError, OutOfMemoryError

# What small texts and results are put into: a call into the module costs more than they do.
SCRATCH_SIZE = 1 << 16
ALIGNMENT = 8


def _signed(value: int) -> int:
    """A 32-bit number as WebAssembly's i32 has it."""
    return value - 0x1_0000_0000 if value > 0x7FFF_FFFF else value


class WasmCore:
    """An instance of the module. Its memory begins at ``base()``, which may move whenever it grows: during any call."""

    kind = "wasm"
    moves = True
    pointer_size = 4

    def __init__(self) -> None:
        """Raises ImportError without wasmtime or with another interface, OSError if there is no module."""
        try:
            import wasmtime
        except ImportError as error:
            raise ImportError(f"{error} (pip install 'wordbridge[wasm]')") from error
        self._wasmtime = wasmtime
        # An instance is for one thread at a time. The same thread may free a handle while it makes a call ready.
        self.lock: Lock = threading.RLock()
        path = Path(os.environ.get("WORDBRIDGE_MODULE") or Path(__file__).parent / "bundled" / "wordbridge-core.wasm")
        config = wasmtime.Config()
        try:
            # The code that is made of the module is kept in the user's cache: the second import takes some milliseconds.
            config.cache = True
        except wasmtime.WasmtimeError:
            # There is no place for one: it is made anew each time.
            pass
        self._store = wasmtime.Store(wasmtime.Engine(config))
        data = path.read_bytes()
        try:
            instance = wasmtime.Instance(self._store, wasmtime.Module(self._store.engine, data), [])
        except wasmtime.WasmtimeError as error:
            raise ImportError(f"{path} is no module: {error}") from error
        self._exports = instance.exports(self._store)
        self._memory: Any = self._exports["memory"]
        self._broken = False
        self._is_called = False
        # Handles that nobody has any more, found in the middle of a call: the next end of one frees them.
        self._late: list[tuple[Callable[..., Any], int]] = []
        self._progress = 0
        try:
            self._functions = {name: self._make(name, *signature) for name, signature in _abi.FUNCTIONS.items()}
        except KeyError as error:
            raise ImportError(f"{path} is of another version: it has no {error}") from None
        self._call(self._exports["_initialize"])
        check_version(self, str(path))
        self._scratch: int = self._allocate(SCRATCH_SIZE)
        self._used = 0

    def _make(self, name: str, takes: str, answers: str) -> Callable[..., Any]:
        function = self._exports[name]
        whole = [code != "d" for code in takes.strip(".")]

        def call(*arguments: Any) -> Any:
            given = [_signed(each) if is_whole else each for each, is_whole in zip(arguments, whole)]
            result = self._call(function, *given)
            return result & 0xFFFF_FFFF if isinstance(result, int) else result

        return call

    def _call(self, function: Any, *arguments: Any) -> Any:
        if self._broken:
            raise BrokenError("An earlier call ended in the middle: no other can be made in this process.")
        self._is_called = True
        try:
            result = function(self._store, *arguments)
        except (self._wasmtime.Trap, self._wasmtime.WasmtimeError) as error:
            self._broken = True
            raise BrokenError(f"The module stopped: {error}") from error
        finally:
            self._is_called = False
        if self._late:
            late, self._late = self._late, []
            for free, pointer in late:
                free(pointer)
        return result

    def function(self, name: str) -> Callable[..., Any]:
        return self._functions[name]

    def base(self) -> int:
        return ctypes.addressof(self._memory.data_ptr(self._store).contents)

    def put(self, address: int, size: int, endings: list[Callable[[], Any]]) -> int:
        if size == 0:
            return 0
        block = self.room(size, endings)
        ctypes.memmove(self.base() + block, address, size)
        return block

    def room(self, size: int, endings: list[Callable[[], Any]]) -> int:
        start = -(-self._used // ALIGNMENT) * ALIGNMENT
        if start + size > SCRATCH_SIZE:
            block = self._allocate(size)
            endings.append(lambda: self._functions["wb_block_release"](block))
            return block
        used, self._used = self._used, start + size
        # Frames end in the reverse order of their beginnings, and so do the rooms of each.
        endings.append(lambda: self._shrink(used))
        return self._scratch + start

    def _shrink(self, used: int) -> None:
        self._used = used

    def _allocate(self, size: int) -> int:
        block = self._functions["wb_block_allocate"](size) if size <= 0xFFFF_FFFF else 0
        if block == 0:
            raise OutOfMemoryError("There is no memory for what the call takes.")
        return int(block)

    def progress(self) -> int:
        if self._progress == 0:
            wasm = self._wasmtime
            number, large = wasm.ValType.i32(), wasm.ValType.i64()
            function = wasm.Func(self._store, wasm.FuncType([number, large, large], [number]), report)
            # A pointer to a function is its place in the table of the module.
            table: Any = self._exports["__indirect_function_table"]
            self._progress = table.grow(self._store, 1, function)
        return self._progress

    def free(self, function: Callable[..., Any], pointer: int) -> None:
        if self._is_called or not self.lock.acquire(False):
            self._late.append((function, pointer))
            return
        try:
            function(pointer)
        finally:
            self.lock.release()

    def facts(self) -> dict[str, Any]:
        return {"core": self.kind, "wasmtime": metadata.version("wasmtime")}
