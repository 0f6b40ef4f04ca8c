"""Lists of easy words, which some formulas are made for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Optional

from . import _abi
from ._core import Frame, core
from ._options import lines, mapping
from .errors import InvalidOptionError

WordListName = Literal["daleChall", "spache", "dale769", "buchanan", "harrisJacobson", "bambergerVanecek"]
WordLists = Mapping[WordListName, Iterable[str]]
"""Words by the name of their list. They are printed in books, and no part of the package."""

# In the order of their bits.
NAMES = ("daleChall", "spache", "dale769", "buchanan", "harrisJacobson", "bambergerVanecek")


def put_word_lists(frame: Frame, word_lists: Optional[WordLists]) -> int:
    """Their address until the end of the frame; 0 for none. Raises InvalidOptionError."""
    if word_lists is None:
        return 0
    bits: dict[str, int] = {}
    given = 0
    for name, words in mapping("word_lists", word_lists).items():
        if name not in NAMES:
            raise InvalidOptionError(f"There is no list of words {name!r}. Known lists: {', '.join(NAMES)}.")
        bit = 1 << NAMES.index(name)
        given |= bit
        for word in lines("word_lists", words).decode().split("\n")[:-1]:
            bits[word] = bits.get(word, 0) | bit
    text = frame.text("".join(f"{word}\t{lists}\n" for word, lists in bits.items()))
    made = frame.value(_abi.POINTER, "wb_word_lists_read", *text, given)
    frame.at_end(lambda: core.function("wb_word_lists_free")(made))
    return int(made)
