"""Runs the cases of test/data/conformance.jsonl by the public interface of the package: docs/conformance.md of the project."""

from __future__ import annotations

import re
import struct
from typing import Any, Callable

import wordbridge
from wordbridge import readability
from wordbridge.words import _KEYNESS, _PAIRS

Case = dict[str, Any]
Results = dict[str, Any]


class Double(float):
    """A number of 64-bit floating point as a result."""


def double(value: Any) -> Any:
    return None if value is None or value != value else Double(value)


def canonical(value: Any) -> str:
    """A value of ``expected``, or of a result, as text."""
    if isinstance(value, (list, tuple)):
        return "[" + "\t".join(map(canonical, value)) + "]"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n") + '"'
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, dict):
        return str(value["bits"])
    if isinstance(value, Double):
        return struct.pack(">d", value).hex()
    assert isinstance(value, int), value
    return str(value)


def lines_of(case: Case, results: Results) -> str:
    return "".join(f"{case['id']}\t{name}\t{canonical(results.get(name))}\n" for name in case["expected"])


def run_case(case: Case) -> Results:
    """Results by name. Errors of the library are one of them."""
    try:
        return CALLS[case["call"]](case)
    except wordbridge.WordbridgeError as error:
        return {"error": error.code}


def snake(name: str) -> str:
    return re.sub("[A-Z]", lambda found: f"_{found.group().lower()}", name)


def text_of(recipe: Any) -> Any:
    if isinstance(recipe, str):
        return recipe
    if "bytes" in recipe:
        return bytes.fromhex(recipe["bytes"])
    if "utf16" in recipe:
        return bytes.fromhex(recipe["utf16"]).decode("utf-16-be", "surrogatepass")
    return recipe["repeat"] * recipe["times"]


def options_of(options: Case, *names: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Options of ours: those with these names, and the others."""
    given = {snake(name): value for name, value in options.items()}
    if "word_rules" in given:
        given["word_rules"] = dict(given["word_rules"])
    own = {name: given.pop(name) for name in names if name in given}
    return own, given


REPORTED = ("most_common_words", "stop_words", "formulas", "word_lists")


def count(case: Case) -> Results:
    _, options = options_of(case.get("options", {}))
    return {"count": wordbridge.count(text_of(case["text"]), **options)}


def segment(case: Case) -> Results:
    _, options = options_of(case["options"])
    results: Results = {}
    for unit in ("utf8", "utf16", "codepoint"):
        columns = wordbridge.segment(text_of(case["text"]), offsets=unit, **options)
        results[f"end.{unit}"] = columns.end.tolist()
        results["kind"] = columns.kind.tolist()
    return results


def analyze(case: Case) -> Results:
    _, options = options_of(case.get("options", {}))
    return read_stats(wordbridge.analyze(text_of(case["text"]), **options), case["expected"])


def read_stats(stats: wordbridge.TextStats, names: Any) -> Results:
    return {name: stats_result(stats, name) for name in names}


SWITCHES = {"hyphens": "join", "dashes": "join", "apostrophes": "join", "numbers": "count", "urls": "one", "emails": "one"}


def stats_result(stats: wordbridge.TextStats, name: str) -> Any:
    policies = stats.policies
    if name == "policies":
        return [stats.language, policies.newlines, policies.markup, policies.sentences, policies.words]
    if name == "wordSwitches":
        return sum((policies.word_rules[rule] == on) << bit for bit, (rule, on) in enumerate(SWITCHES.items()))
    if name == "mostCommonWords":
        return [each.word for each in stats.most_common_words]
    if name == "mostCommonCounts":
        return [each.count for each in stats.most_common_words]
    if name == "sentenceLengths":
        return [number for each in stats.sentence_lengths for number in (each.words, each.sentences)]
    if name == "formulas":
        return list(stats.scores)
    if name == "consensusGrade":
        return double(stats.consensus_grade)
    if name == "consensusFormulas":
        return readability.consensus_formulas(stats.language)
    what, _, formula = name.partition(".")
    if formula:
        score = stats.readability[formula]
        return score.band if what == "band" else double(score.value if what == "score" else score.grade)
    return getattr(stats.characters, snake(name), getattr(stats, snake(name), None))


COLUMNS = {"rangeId": "ids", "sentence": "sentences", "paragraph": "paragraphs"}
COLUMNS.update({"fleschReadingEase": "reading_ease", "fleschKincaidGrade": "grade"})


def document(case: Case) -> Results:
    given = {"offsets": "utf16", **case.get("options", {})}
    reported, options = options_of(given, *REPORTED)
    results: Results = {"changes": []}
    with wordbridge.Document(text_of(case["text"]), **options) as edited:
        edit(edited, case, results)
        for name in case["expected"]:
            if name not in results:
                results[name] = document_result(edited, name, reported)
    return results


def edit(edited: wordbridge.Document, case: Case, results: Results) -> None:
    """Makes the edits of a case. One that fails is an error, and the next goes on."""
    for start, end, text in case.get("edits", []):
        try:
            results["changes"] += change_numbers(edited.update(start, end, text_of(text)))
        except wordbridge.WordbridgeError as error:
            results.setdefault("error", error.code)


def rows(case: Case) -> Results:
    """The one query that a case has."""
    _, options = options_of({"offsets": "utf16", **case.get("options", {})})
    level = case["level"]
    with wordbridge.Document(text_of(case["text"]), **options) as edited:
        edit(edited, case, {"changes": []})
        if "at" in case:
            return {"row": edited.row_at(level, case["at"])}
        if "rows" in case:
            columns = edited.rows(level, *case["rows"])
        elif "between" in case:
            columns = edited.rows_between(level, *case["between"])
        else:
            columns = edited.rows_changed(level, case["changedSince"])
    results: Results = {}
    for name in case["expected"]:
        values = columns[{"id": "ids", **COLUMNS}.get(name, name)].tolist() if name != "error" else None
        results[name] = [double(value) for value in values] if name.startswith("flesch") else values
    return results


def document_result(edited: wordbridge.Document, name: str, reported: dict[str, Any]) -> Any:
    level, _, column = name.partition(".")
    if level == "contributions":
        return [double(value) for value in edited.contributions(column)]
    if level == "sentenceCounts":
        return [double(value) for value in edited.sentence_counts(column)]
    if column and level not in ("score", "band", "grade"):
        by_name = "words" if (level, column) == ("words", "id") else "ids" if column == "id" else column
        values = getattr(edited, level)[COLUMNS.get(by_name, by_name)].tolist()
        return [double(value) for value in values] if column.startswith("flesch") else values
    if name == "vocabulary":
        return edited.vocabulary().words
    if name == "vocabularyCounts":
        return edited.vocabulary().count.tolist()
    if name == "text":
        return edited.text()
    if name in ("length", "version"):
        return len(edited) if name == "length" else edited.version
    return stats_result(edited.stats(**reported), name)


def change_numbers(change: wordbridge.Change) -> list[int]:
    numbers = [change.dirty_start, change.dirty_end]
    for level in (change.words, change.sentences, change.paragraphs):
        numbers += [level.first, level.added, len(level.removed), *level.removed]
    return numbers


def summary_of(text: Any, sizes: Any, options: dict[str, Any]) -> wordbridge.Summary:
    data = text_of(text)
    if isinstance(data, str):
        data = data.encode("utf-8", "replace")
    stream = wordbridge.Stream(**options)
    for size in sizes or []:
        stream.feed(data[:size])
        data = data[size:]
    stream.feed(data)
    return stream.finish()


def summary_results(summary: wordbridge.Summary, case: Case, reported: dict[str, Any]) -> Results:
    results = read_stats(summary.stats(**reported), case["expected"])
    if "saved" in case["expected"]:
        results["saved"] = summary.save().hex()
    return results


def stream(case: Case) -> Results:
    reported, options = options_of(case.get("options", {}), *REPORTED)
    return summary_results(summary_of(case["text"], case.get("chunks"), options), case, reported)


def merged(case: Case, options: dict[str, Any]) -> wordbridge.Summary:
    """The summary of all parts, the first of which the others are merged into."""
    summaries = []
    for part in case["parts"]:
        _, own = options_of(part.get("options", {}), *REPORTED)
        summary = summary_of(part["text"], part.get("chunks"), {**options, **own})
        summaries.append(wordbridge.Summary.restore(summary.save()) if case.get("restored") else summary)
    for other in summaries[1:]:
        summaries[0].merge(other)
    return summaries[0]


def merge(case: Case) -> Results:
    reported, options = options_of(case.get("options", {}), *REPORTED)
    return summary_results(merged(case, options), case, reported)


def restore(case: Case) -> Results:
    reported, _ = options_of(case.get("options", {}), *REPORTED)
    return summary_results(wordbridge.Summary.restore(text_of(case["text"])), case, reported)


def score(case: Case) -> Results:
    found = wordbridge.score_counts(case["formula"], case["counts"])
    return {"value": double(found.value), "band": found.band, "grade": double(found.grade)}


def formula(case: Case) -> Results:
    return vars(next(each for each in wordbridge.formulas() if each.name == case["formula"]))


def identify(case: Case) -> Results:
    _, options = options_of(case.get("options", {}))
    found = wordbridge.identify_language(text_of(case["text"]), **options)
    return {
        "language": found.language,
        "confidence": double(found.confidence),
        "candidates": [each.language for each in found.candidates],
        "confidences": [double(each.confidence) for each in found.candidates],
    }


def measured(case: Case, *names: str) -> tuple[wordbridge.Words, dict[str, Any]]:
    """The words of the text, or of the summary of all parts, and the options with these names."""
    own, options = options_of(case.get("options", {}), *names)
    if "measure" in own:
        own["measure"] = snake(own["measure"])
    if "parts" in case:
        return merged(case, options).measures(), own
    return wordbridge.Words.read(text_of(case["text"]), **options), own


ROWS = ("count", "minimum_count", "stop_words")


def rows_of(rows: Any, measures: Any, counts: Any = ("count",)) -> Results:
    return {
        "words": [" ".join(each.words) if hasattr(each, "words") else each.word for each in rows],
        "counts": [getattr(each, name) for each in rows for name in counts],
        "values": [double(getattr(each, name)) for each in rows for name in measures],
    }


def diversity(case: Case) -> Results:
    words, own = measured(case, "window", "mtld_factor")
    _, options = options_of(case.get("options", {}), "window", "mtld_factor")
    stats = merged(case, options).stats() if "parts" in case else wordbridge.analyze(text_of(case["text"]), **options)
    results: Results = {"wordCount": stats.word_count, "distinctWordCount": stats.distinct_word_count}
    found = vars(words.diversity(**own))
    results.update({name: double(found.get(snake(name))) for name in case["expected"] if name not in results})
    return results


def ngrams(case: Case) -> Results:
    words, own = measured(case, "n", *ROWS)
    return rows_of(words.ngrams(**own), ())


def collocations(case: Case) -> Results:
    words, own = measured(case, "measure", *ROWS)
    return rows_of(words.collocations(**own), _PAIRS)


def keywords(case: Case) -> Results:
    words, own = measured(case, *ROWS)
    return rows_of(words.keywords(**own), ["score"])


def keyness(case: Case) -> Results:
    words, own = measured(case, "measure", *ROWS)
    _, options = options_of(case.get("options", {}), "measure", "word_order", *ROWS)
    reference = wordbridge.Words.read(text_of(case["reference"]), **options)
    return rows_of(words.keyness(reference, **own), _KEYNESS, ("count", "reference_count"))


def dispersion(case: Case) -> Results:
    words, own = measured(case, "parts")
    found = vars(words.dispersion(case["word"], **own))
    counts = found.pop("counts")
    return {"counts": list(counts), "values": [double(value) for value in found.values()]}


CALLS: dict[str, Callable[[Case], Results]] = {
    each.__name__: each
    for each in (
        *(count, segment, analyze, document, rows, stream, merge, restore, score, formula, identify),
        *(diversity, ngrams, collocations, keywords, keyness, dispersion),
    )
}
