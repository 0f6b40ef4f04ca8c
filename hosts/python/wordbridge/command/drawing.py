"""Words and lengths of sentences, drawn with bars."""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Sequence

from ..stats import SentenceLength, WordCount
from .numbers import fixed, format_count, width

EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
MOST_ROWS = 12
STEPS = (1, 2, 5, 10, 20, 50, 100)


def columns() -> int:
    """Width to draw for: the terminal's, but 20 columns at least and 100 at most; 80 where there is none."""
    if not sys.stdout.isatty():
        return 80
    return min(max(os.get_terminal_size(sys.stdout.fileno()).columns, 20), 100)


def bar(share: float, most: int) -> str:
    """A bar ``share`` (0 to 1) of ``most`` columns long, to an eighth of a column; never empty."""
    if most < 1 or share <= 0:
        return ""
    eighths = max(math.floor(min(share, 1) * most * 8 + 0.5), 1)
    return "█" * (eighths >> 3) + EIGHTHS[eighths & 7]


def common_words(words: Sequence[WordCount], line: int) -> str:
    """The most common words, one on a line of at most ``line`` columns with its count and a bar."""
    most = words[0].count if words else 0
    names = [_cut(each.word, line >> 1) for each in words]
    name_width = max(map(width, names), default=0)
    count_width = len(format_count(most))
    bar_width = max(line - name_width - count_width - 6, 0)
    return "".join(
        f"  {name}{' ' * (name_width - width(name))}  {format_count(each.count):>{count_width}}"
        f"  {bar(each.count / most, bar_width)}\n"
        for name, each in zip(names, words)
    )


def _cut(word: str, most: int) -> str:
    if width(word) <= most:
        return word
    units = word.encode("utf-16-le", "surrogatepass")[: 2 * (most - 1)]
    return units.decode("utf-16-le", "replace") + "…"


def sentence_length_histogram(lengths: Sequence[SentenceLength], line: int) -> str:
    """How many sentences have how many words: a line for each range of lengths, the last one open where few are much longer."""
    labels, sentences = _ranges(lengths)
    total = sum(each.sentences for each in lengths)
    most = max(sentences)
    label_width = max(map(len, labels))
    count_width = len(format_count(most))
    bar_width = max(line - label_width - count_width - 13, 0)
    return "".join(
        (
            f"  {label:>{label_width}}  {format_count(count):>{count_width}}"
            f" {fixed(100 * count / total, 1) + '%':>6}  {bar(count / most, bar_width)}"
        ).rstrip(" ")
        + "\n"
        for label, count in zip(labels, sentences)
    )


def _ranges(lengths: Sequence[SentenceLength]) -> tuple[list[str], list[int]]:
    longest = lengths[-1].words if lengths else 0
    usual = _length_of_share(lengths, 0.99)
    step = next((each for each in STEPS if math.ceil(usual / each) < MOST_ROWS), math.ceil(usual / (MOST_ROWS - 1)))
    closed = math.ceil(min(usual, longest) / step)
    firsts = [index * step + 1 for index in range(closed)]
    labels = [str(first) if step == 1 else f"{first}-{first + step - 1}" for first in firsts]
    if longest > closed * step:
        labels.append(f"{closed * step + 1}+")
    sentences = [0] * len(labels)
    for each in lengths:
        sentences[min(math.ceil(each.words / step) - 1, len(labels) - 1)] += each.sentences
    return labels, sentences


def _length_of_share(lengths: Sequence[SentenceLength], share: float) -> int:
    total = sum(each.sentences for each in lengths)
    seen = 0
    for each in lengths:
        seen += each.sentences
        if seen >= share * total:
            return each.words
    return 0
