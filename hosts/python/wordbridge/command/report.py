"""All that is known about a file, for people."""

from __future__ import annotations

from ..readability import Score, consensus_formulas
from ..stats import TextStats
from .analysis import AnalyzedFile
from .drawing import common_words, sentence_length_histogram
from .measures import measures_report
from .numbers import align_columns, fixed, format_count, format_score, indent, plural, section
from .output import display_name


def report(analyzed: AnalyzedFile, load_time: float, width: int) -> str:
    """``load_time`` in seconds, ``width`` in columns."""
    stats = analyzed.stats
    name = display_name(analyzed.file) + (f" ({analyzed.language})" if analyzed.language else "")
    sections = [section(name, _counts(stats)), section("Readability", _readability(stats))]
    if words := stats.most_common_words:
        title = f"The {plural(len(words), 'most common word')}".replace("The 1 ", "The ", 1)
        sections.append(section(title, common_words(words, width)))
    if stats.sentence_count > 0:
        sections.append(section("Words in a sentence", sentence_length_histogram(stats.sentence_lengths, width)))
    if analyzed.measures is not None:
        sections += measures_report(analyzed.measures)
    sections.append(section("Time", _time(analyzed, load_time)))
    return "\n".join(sections)


def _counts(stats: TextStats) -> str:
    per_sentence = stats.word_count / stats.sentence_count if stats.sentence_count > 0 else None
    characters = stats.characters
    without = format_count(characters.graphemes_without_spaces)
    rows = [
        [format_count(stats.word_count), f"words, {format_count(stats.distinct_word_count)} of them distinct"],
        [format_count(stats.sentence_count), f"sentences, of {format_score(per_sentence)} words on average"],
        [format_count(stats.paragraph_count), "paragraphs"],
        [format_count(stats.line_count), "lines"],
        [format_count(stats.syllable_count), "syllables"],
        [format_count(characters.graphemes), f"characters, {without} without spaces"],
        [format_count(characters.code_points), "code points"],
        [format_count(stats.byte_count), "bytes of UTF-8"],
    ]
    return indent(align_columns(rows))


def _readability(stats: TextStats) -> str:
    if stats.word_count == 0:
        return indent("no words to judge\n")
    rows = [[format_score(score.value), name + _meaning(score)] for name, score in stats.readability.items()]
    if names := consensus_formulas(stats.language):
        rows.append([format_score(stats.consensus_grade), f"the median of {plural(len(names), 'grade')}"])
    return indent(align_columns(rows))


def _meaning(score: Score) -> str:
    if score.band is not None:
        return f": {score.band}"
    if score.grade is None:
        return ""
    return ": years of school" if score.grade == score.value else f": grade {format_score(score.grade)}"


def _time(analyzed: AnalyzedFile, load_time: float) -> str:
    speed = analyzed.stats.byte_count / 1e6 / max(analyzed.duration, 1e-9)
    rows = [
        [f"{fixed(load_time * 1e3, 1)} ms", "to load the module"],
        [f"{fixed(analyzed.duration * 1e3, 1)} ms", f"to analyse the text: {fixed(speed, 1)} MB/s"],
    ]
    return indent(align_columns(rows))
