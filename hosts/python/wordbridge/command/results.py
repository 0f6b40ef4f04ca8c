"""Counts of one format, on their way to standard output."""

from __future__ import annotations

from typing import Any, Optional

from ..stats import TextStats
from .analysis import AnalyzedFile
from .arguments import Arguments
from .csv_text import STATS_HEADER, csv_of_stats
from .drawing import columns, common_words
from .json_text import stats_json, to_json
from .measures import Measures, measures_report
from .numbers import align_columns, format_count, format_score
from .output import complain, display_name, print_text
from .report import report

HEADINGS = ["words", "sentences", "paragraphs", "syllables", "characters", "ease", "grade", "file"]


class Results:
    """Prints each file when it is done, or all of them at the end."""

    def __init__(self, arguments: Arguments, load_time: float) -> None:
        self._arguments = arguments
        self._load_time = load_time
        self._kept: list[AnalyzedFile] = []
        self._is_first = True
        self.wants_total = arguments.view == "table" and arguments.format in ("table", "json")
        """Whether the sum of all files is printed too, so that all are kept."""

    def add(self, analyzed: AnalyzedFile) -> None:
        stats = analyzed.stats
        if stats.byte_count == 0:
            complain(f"{display_name(analyzed.file)}: empty file")
        complain_of_ill_formed(analyzed.file, analyzed.encoding, stats.ill_formed_count)
        if self.wants_total:
            self._kept.append(analyzed)
            return
        is_first, self._is_first = self._is_first, False
        if self._arguments.view == "report":
            print_text(("" if is_first else "\n") + report(analyzed, self._load_time, columns()))
        elif self._arguments.format == "jsonl":
            print_text(f"{to_json(_file_json(analyzed))}\n")
        else:
            print_text((STATS_HEADER if is_first else "") + csv_of_stats(analyzed.file, stats))

    def end(self, total: Optional[TextStats], measures: Optional[Measures]) -> None:
        if not self.wants_total:
            return
        if self._arguments.format == "json":
            printed: dict[str, Any] = {
                "files": [_file_json(each) for each in self._kept],
                "total": None if total is None else stats_json(total),
            }
            if measures is not None:
                printed["totalMeasures"] = measures
            print_text(f"{to_json(printed, '  ')}\n")
        else:
            print_text(_table(self._kept, total) + self._details(total, measures))

    def _details(self, total: Optional[TextStats], total_measures: Optional[Measures]) -> str:
        """What is below the table: the most common words and measures of each file and of all."""
        arguments = self._arguments
        is_found = arguments.counting["language"] == "auto"
        if arguments.top is None and not arguments.measures.wanted and not is_found:
            return ""
        parts = [
            (display_name(each.file) + (f" ({each.language})" if each.language else ""), each.stats, each.measures)
            for each in self._kept
        ]
        if total is not None and len(self._kept) > 1:
            parts.append(("total", total, total_measures))
        text = ""
        for name, stats, measures in parts:
            common = "" if arguments.top is None else common_words(stats.most_common_words, columns())
            sections = measures_report(measures) if measures is not None else []
            text += f"\n{name}\n{common}" + "".join(f"\n{each}" for each in sections)
        return text


def complain_of_ill_formed(file: str, encoding: str, count: int) -> None:
    """Says that a file is not quite what it should be, if so."""
    if count > 0:
        sequences = f"{format_count(count)} sequence{'' if count == 1 else 's'}"
        complain(f"{display_name(file)}: invalid {encoding}: {sequences} read as U+FFFD")


def _file_json(analyzed: AnalyzedFile) -> dict[str, Any]:
    printed: dict[str, Any] = {"file": analyzed.file}
    if analyzed.language is not None:
        printed["language"] = analyzed.language
    printed["stats"] = stats_json(analyzed.stats)
    if analyzed.measures is not None:
        printed["measures"] = analyzed.measures
    return printed


def _table(files: list[AnalyzedFile], total: Optional[TextStats]) -> str:
    """A row for each file, and one with the total if there are several. Empty without files."""
    if not files:
        return ""
    rows = [_row(each.stats, display_name(each.file)) for each in files]
    if total is not None and len(files) > 1:
        rows.append(_row(total, "total"))
    return align_columns([HEADINGS, *rows])


def _row(stats: TextStats, name: str) -> list[str]:
    is_english = stats.language == "en"
    return [
        format_count(stats.word_count),
        format_count(stats.sentence_count),
        format_count(stats.paragraph_count),
        format_count(stats.syllable_count),
        format_count(stats.characters.graphemes),
        format_score(stats.scores["flesch-reading-ease"] if is_english else None),
        format_score(stats.scores["flesch-kincaid-grade"] if is_english else None),
        name,
    ]
