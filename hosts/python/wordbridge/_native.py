"""The native library, by ctypes."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path
from typing import Any, Callable

from . import _abi
from ._core import Lock, check_version
from ._progress import report

_TYPES: dict[str, Any] = {
    "p": ctypes.c_void_p,
    "z": ctypes.c_size_t,
    "u": ctypes.c_uint32,
    "U": ctypes.c_uint64,
    "d": ctypes.c_double,
    "i": ctypes.c_int32,
    "s": ctypes.c_void_p,
    "-": None,
}
# Takes the GIL for as long as it runs.
_Report = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_uint64, ctypes.c_uint64)


class _NoLock:
    """Handles are independent, and messages of errors are of the thread."""

    def acquire(self, blocking: bool = True, /) -> bool:
        return True

    def release(self) -> None:
        pass


class NativeCore:
    """The library in this process: its addresses are those of the process."""

    kind = "native"
    moves = False
    pointer_size = ctypes.sizeof(ctypes.c_void_p)

    def __init__(self) -> None:
        """Raises OSError if there is no library for this machine, ImportError if it has another interface."""
        self.lock: Lock = _NoLock()
        path = os.environ.get("WORDBRIDGE_LIBRARY") or str(Path(__file__).parent / "bundled" / "libwordbridge.so")
        self._library = ctypes.CDLL(path)
        self._functions: dict[str, Callable[..., Any]] = {}
        for name, (takes, answers) in _abi.FUNCTIONS.items():
            try:
                function = getattr(self._library, name)
            except AttributeError:
                raise ImportError(f"{path} is of another version: it has no {name}") from None
            function.argtypes = [_TYPES[code] for code in takes.strip(".")]
            function.restype = _TYPES[answers]
            self._functions[name] = function
        check_version(self, path)
        # Kept for as long as the library may call it.
        self._report = _Report(report)
        self._progress = ctypes.cast(self._report, ctypes.c_void_p).value or 0

    def function(self, name: str) -> Callable[..., Any]:
        return self._functions[name]

    def base(self) -> int:
        return 0

    def put(self, address: int, size: int, endings: list[Callable[[], Any]]) -> int:
        return address

    def room(self, size: int, endings: list[Callable[[], Any]]) -> int:
        block = ctypes.create_string_buffer(size)
        # Kept until the end of the frame by what ends nothing.
        endings.append(block.__len__)
        return ctypes.addressof(block)

    def progress(self) -> int:
        return self._progress

    def free(self, function: Callable[..., Any], pointer: int) -> None:
        function(pointer)

    def facts(self) -> dict[str, Any]:
        return {"core": self.kind}
