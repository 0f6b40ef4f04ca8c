"""Measures of the words of a file, or of all: for programs and for people."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Optional, Sequence

from ..stream import Summary
from .arguments import MeasureOptions
from .json_text import camel
from .numbers import align_columns, fixed, format_count, indent, section

Measures = dict[str, Any]


def measures_of(summary: Summary, options: MeasureOptions, stop_words: Sequence[str]) -> Measures:
    """What is asked for of a summary with the order of its words, by the names of JavaScript."""
    words = summary.measures()
    measures: Measures = {}
    if options.diversity:
        stats = summary.stats(most_common_words=0, formulas=[])
        counts = {"wordCount": stats.word_count, "distinctWordCount": stats.distinct_word_count}
        measures["diversity"] = {**counts, **_named(words.diversity())}
    if options.keywords is not None:
        measures["keywords"] = [_named(each) for each in words.keywords(count=options.keywords, stop_words=stop_words)]
    if options.ngrams is not None:
        found = words.ngrams(options.ngrams, count=options.ngram_count, stop_words=stop_words)
        measures["ngrams"] = [_named(each) for each in found]
    if options.collocations is not None:
        pairs = words.collocations(count=options.collocations, stop_words=stop_words)
        measures["collocations"] = [_named(each) for each in pairs]
    return measures


def _named(row: Any) -> dict[str, Any]:
    return {camel(name): value for name, value in asdict(row).items()}


def measures_report(measures: Measures) -> list[str]:
    """Measures for people, a section each."""
    sections = []
    if "diversity" in measures:
        sections.append(section("Lexical diversity", _diversity_lines(measures["diversity"])))
    if "keywords" in measures:
        rows = [[format_count(each["count"]), each["word"]] for each in measures["keywords"]]
        sections.append(section("Keywords", _lines(rows)))
    if "ngrams" in measures:
        rows = [[format_count(each["count"]), " ".join(each["words"])] for each in measures["ngrams"]]
        sections.append(section("N-grams", _lines(rows)))
    if "collocations" in measures:
        rows = [
            [fixed(each["logLikelihood"], 1), format_count(each["count"]), " ".join(each["words"])]
            for each in measures["collocations"]
        ]
        sections.append(section("Collocations, by log-likelihood", _lines(rows)))
    return sections


def _diversity_lines(diversity: dict[str, Any]) -> str:
    names = {
        "typeTokenRatio": "distinct words by words (TTR)",
        "movingAverageTypeTokenRatio": "that in windows of 100 words (MATTR)",
        "mtld": "words until that is below 0.72 (MTLD)",
        "hdd": "that of samples of 42 words (HD-D)",
        "yuleK": "Yule's K: less is more diverse",
        "entropy": "bits a word (entropy)",
    }
    rows = [[_format(diversity[name]), what] for name, what in names.items()]
    return _lines([*rows, [format_count(diversity["hapaxLegomena"]), "words that occur once"]])


def _format(value: Optional[float]) -> str:
    if value is None:
        return "-"
    return fixed(value, 3 if value < 1 else 1)


def _lines(rows: list[list[str]]) -> str:
    return indent(align_columns(rows) if rows else "none\n")
