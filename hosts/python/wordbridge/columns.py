"""Columns of the library's memory as NumPy arrays, or as memoryviews where there is no NumPy. Nothing is copied."""

from __future__ import annotations

import ctypes
import weakref
from typing import Any

try:
    import numpy
except ImportError:
    numpy = None  # type: ignore[assignment]

FORMATS = {ctypes.c_uint8: "B", ctypes.c_uint32: "I", ctypes.c_double: "d"}


class Lender:
    """Makes views of columns of a handle, and knows whether any of them is alive."""

    def __init__(self, handle: Any) -> None:
        self._handle = handle
        # Blocks have no hash: a WeakSet cannot hold them.
        self._lent: list[weakref.ref[Any]] = []

    @property
    def lends(self) -> bool:
        """Whether any view is alive."""
        self._forget_dead()
        return len(self._lent) > 0

    def _forget_dead(self) -> None:
        self._lent = [block for block in self._lent if block() is not None]

    def view(self, pointer: Any, count: int) -> Any:
        """A read-only view of ``count`` elements, which keeps the handle alive."""
        element = pointer._type_
        if count == 0:
            block = (element * 0)()
        else:
            block = (element * count).from_address(ctypes.addressof(pointer.contents))
            block.lender = self._handle
            if len(self._lent) % 256 == 255:
                self._forget_dead()
            self._lent.append(weakref.ref(block))
        if numpy is None:
            return memoryview(block).cast("B").cast(FORMATS[element]).toreadonly()
        array = numpy.frombuffer(block, dtype=FORMATS[element])
        array.flags.writeable = False
        return array


class Columns:
    """Columns of one level of a text: ``start`` and ``end`` of each segment, its ``kind``, and what else the level has."""

    def __init__(self, lender: Lender, struct: Any) -> None:
        self._count = struct.count
        self._columns = {
            NAMES.get(name, name): lender.view(getattr(struct, name), struct.count)
            for name, _ in struct._fields_[1:]
        }

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["_columns"][name]
        except KeyError:
            raise AttributeError(name) from None

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._columns]

    def __len__(self) -> int:
        return int(self._count)

    def __iter__(self) -> Any:
        """The ``(start, end)`` of each segment."""
        return zip(self._columns["start"].tolist(), self._columns["end"].tolist())

    def to_dict(self) -> dict[str, Any]:
        """The columns by name: what ``pandas.DataFrame`` and ``pyarrow.table`` take."""
        return dict(self._columns)


NAMES = {"starts": "start", "ends": "end", "kinds": "kind", "grades": "grade"}
