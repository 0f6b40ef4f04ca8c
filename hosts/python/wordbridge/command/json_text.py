"""Results as JSON, byte for byte as the command for Node writes it."""

from __future__ import annotations

import json
import re
from typing import Any, Optional

from .. import readability
from ..stats import Policies, TextStats
from .numbers import number_text


def to_json(value: Any, step: str = "", before: str = "\n") -> str:
    """As JSON.stringify() of JavaScript: on one line, or each level ``step`` further right."""
    if isinstance(value, dict):
        separator = ": " if step else ":"
        items = [f"{_string(name)}{separator}{to_json(each, step, before + step)}" for name, each in value.items()]
        return _enclosed("{}", items, step, before)
    if isinstance(value, (list, tuple)):
        return _enclosed("[]", [to_json(each, step, before + step) for each in value], step, before)
    if isinstance(value, str):
        return _string(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return number_text(value)


def _enclosed(brackets: str, items: list[str], step: str, before: str) -> str:
    if not items:
        return brackets
    if not step:
        return f"{brackets[0]}{','.join(items)}{brackets[1]}"
    inside = before + step
    return brackets[0] + inside + f",{inside}".join(items) + before + brackets[1]


def _string(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found.group()):04x}", quoted)


def camel(name: str) -> str:
    """``word_count`` as ``wordCount``."""
    return re.sub("_([a-z])", lambda found: found.group(1).upper(), name)


def policies_json(policies: Policies) -> dict[str, Any]:
    return {
        "words": policies.words,
        "wordRules": dict(policies.word_rules),
        "sentences": policies.sentences,
        "newlines": policies.newlines,
        "markup": policies.markup,
        "syllables": policies.syllables,
    }


def stats_json(stats: TextStats) -> dict[str, Any]:
    """All that is known of a text, by the names of JavaScript."""
    policies = policies_json(stats.policies)
    return {
        "language": stats.language,
        "policies": policies,
        "wordCount": stats.word_count,
        "distinctWordCount": stats.distinct_word_count,
        "sentenceCount": stats.sentence_count,
        "paragraphCount": stats.paragraph_count,
        "lineCount": stats.line_count,
        "syllableCount": stats.syllable_count,
        "characters": {camel(name): count for name, count in vars(stats.characters).items()},
        "byteCount": stats.byte_count,
        "illFormedCount": stats.ill_formed_count,
        "mostCommonWords": [vars(each) for each in stats.most_common_words],
        "sentenceLengths": [vars(each) for each in stats.sentence_lengths],
        "readability": _classics(stats, policies),
        "scores": {name: _score(score, stats, policies) for name, score in stats.readability.items()},
        "consensusGrade": _consensus(stats),
    }


def _classics(stats: TextStats, policies: dict[str, Any]) -> Optional[dict[str, Any]]:
    if stats.language != "en":
        return None
    inputs = {"words": stats.word_count, "sentences": stats.sentence_count, "syllables": stats.syllable_count}
    return {
        camel(name.replace("-", "_")): {
            "value": stats.scores[name],
            "formula": name,
            "inputs": inputs,
            "language": stats.language,
            "policies": policies,
        }
        for name in ("flesch-reading-ease", "flesch-kincaid-grade")
    }


def _score(score: readability.Score, stats: TextStats, policies: dict[str, Any]) -> dict[str, Any]:
    formula = score.formula
    return {
        "value": score.value,
        "formula": formula.name,
        "inputs": score.inputs,
        "scale": formula.scale,
        "band": score.band,
        "grade": score.grade,
        "status": formula.status,
        "languages": formula.languages,
        "language": stats.language,
        "policies": policies,
    }


def _consensus(stats: TextStats) -> Optional[dict[str, Any]]:
    names = readability.consensus_formulas(stats.language)
    return {"value": stats.consensus_grade, "method": "median", "formulas": names} if names else None
