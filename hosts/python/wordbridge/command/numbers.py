"""Numbers as people and JavaScript write them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Optional, Union


def format_count(value: Optional[int]) -> str:
    """A whole number with a comma between thousands; ``-`` for what was not counted."""
    return "-" if value is None else f"{value:,}"


def fixed(value: float, digits: int) -> str:
    """So many decimals of the exact value, halves away from 0: as JavaScript's ``toFixed``, and not as Python's formats."""
    return str(Decimal(value).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))


def format_score(value: Optional[float]) -> str:
    """A score with one decimal; ``-`` where there is none."""
    return "-" if value is None else fixed(value, 1)


def plural(count: int, noun: str) -> str:
    """``1 word``, ``2 words``."""
    return f"{format_count(count)} {noun}{'' if count == 1 else 's'}"


def number_text(value: Union[int, float]) -> str:
    """A finite number as JSON of JavaScript has it: the shortest digits that are read back as the same number."""
    if isinstance(value, int):
        return str(value)
    if value == 0:
        return "0"
    exact = Decimal(repr(value))
    if 1e-6 <= abs(value) < 1e21:
        text = format(exact, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    sign, digits, _ = exact.normalize().as_tuple()
    mantissa = "".join(map(str, digits))
    point = f"{mantissa[0]}.{mantissa[1:]}" if len(mantissa) > 1 else mantissa
    return f"{'-' if sign else ''}{point}e{exact.adjusted():+d}"


def width(text: str) -> int:
    """UTF-16 code units: what JavaScript takes for the length of a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def align_columns(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as lines: columns as wide as their widest cell, right-aligned but the last, two spaces between."""
    widths: dict[int, int] = {}
    for row in rows:
        for column, cell in enumerate(row):
            widths[column] = max(widths.get(column, 0), width(cell))
    return "".join(f"{_line(row, widths)}\n" for row in rows)


def _line(row: Sequence[str], widths: dict[int, int]) -> str:
    padded = [" " * (widths[column] - width(cell)) + cell for column, cell in enumerate(row[:-1])]
    return "  ".join([*padded, row[-1]])


def indent(lines: str) -> str:
    """The lines, but empty ones, two columns further right."""
    return "\n".join(f"  {line}" if line else line for line in lines.split("\n"))


def section(title: str, body: str) -> str:
    """A part of a report under a heading."""
    return f"{title}\n{body}"
