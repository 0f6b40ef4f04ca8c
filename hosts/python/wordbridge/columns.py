"""Columns as NumPy arrays, or as memoryviews where there is no NumPy.

Of the native library they are views of its memory, and nothing is copied. The memory of a WebAssembly module may move whenever it grows:
of that they are copies, made once. Either way they are read-only, and stay as they are for as long as anybody has them.
"""

from __future__ import annotations

import ctypes
import weakref
from collections.abc import Iterable, Iterator
from typing import Any, Callable, Optional

from ._abi import ELEMENTS
from ._core import Handle, core, read

try:
    import numpy
except ImportError:
    numpy = None  # type: ignore[assignment]

_TYPES: dict[str, Any] = {
    "B": ctypes.c_uint8,
    "I": ctypes.c_uint32,
    "Q": ctypes.c_uint64,
    "d": ctypes.c_double,
}
NAMES = {"starts": "start", "ends": "end", "kinds": "kind", "grades": "grade", "indexes": "index"}


class Lender:
    """Gives columns of a handle away, and knows whether anybody has one."""

    def __init__(self, handle: Optional[Handle]) -> None:
        self._handle = handle
        # Blocks have no hash: a WeakSet cannot hold them.
        self._lent: list[weakref.ref[Any]] = []

    @property
    def lends(self) -> bool:
        """Whether any column is alive."""
        self._forget_dead()
        return len(self._lent) > 0

    def _forget_dead(self) -> None:
        self._lent = [block for block in self._lent if block() is not None]

    def column(self, address: int, element: str, count: int) -> Any:
        """``count`` elements, read-only. A view keeps the handle alive."""
        if count == 0:
            return copied(address, element, count)
        block = self._block(_TYPES[element] * count, address)
        if len(self._lent) % 256 == 255:
            self._forget_dead()
        self._lent.append(weakref.ref(block))
        return _array(block, element)

    def _block(self, kind: Any, address: int) -> Any:
        if core.moves:
            return kind.from_buffer_copy(read(address, ctypes.sizeof(kind)))
        block = kind.from_address(address)
        block.lender = self._handle
        return block


def copied(address: int, element: str, count: int) -> Any:
    """The same as a copy, of what the library keeps for a short time only."""
    kind = _TYPES[element] * count
    return _array(kind.from_buffer_copy(read(address, ctypes.sizeof(kind))) if count else kind(), element)


def _array(block: Any, element: str) -> Any:
    if numpy is None:
        return memoryview(block).cast("B").cast(element).toreadonly()
    array = numpy.frombuffer(block, dtype=element)
    array.flags.writeable = False
    return array


class Columns:
    """Columns of segments: ``start`` and ``end`` of each, its ``kind``, and what else there is. ``columns.start``, ...

    Each is one-dimensional with ``len(columns)`` elements: numbers of 32 bits, ``kind`` of 8, ``reading_ease`` and ``grade`` doubles.
    """

    def __init__(self, fields: dict[str, Any], names: Iterable[str], make: Callable[[int, str, int], Any]) -> None:
        self._count: int = fields["count"]
        self._columns = {
            NAMES.get(name, name): make(fields[name], ELEMENTS.get(name, "I"), self._count) for name in names
        }

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["_columns"][name]
        except KeyError:
            raise AttributeError(name) from None

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._columns]

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """The ``(start, end)`` of each segment."""
        return zip(self._columns["start"].tolist(), self._columns["end"].tolist())

    def __getitem__(self, name: str) -> Any:
        """A column by name, as of a data frame. Raises KeyError."""
        return self._columns[name]

    def keys(self) -> list[str]:
        """Names of the columns: with ``columns[name]`` this makes ``dict(columns)``."""
        return list(self._columns)

    def to_dict(self) -> dict[str, Any]:
        """The columns by name: what ``pandas.DataFrame`` and ``pyarrow.table`` take."""
        return dict(self._columns)

    def __repr__(self) -> str:
        return f"Columns({self._count} rows: {', '.join(self._columns)})"
