"""What a type checker accepts, and what it refuses: an `ignore` that is not needed is an error of mypy --strict."""

import mmap
from typing import Optional

import wordbridge

stats: wordbridge.TextStats = wordbridge.analyze("text", language="de", most_common_words=3, words="docs")
ease: Optional[float] = stats.scores["flesch-reading-ease"]
number: int = wordbridge.count(b"text", "sentence", newlines="wrap", word_rules={"hyphens": "join"})
document: wordbridge.Document = wordbridge.Document("text", offsets="utf16")
removed: tuple[int, ...] = document.update(0, 1, "T").sentences.removed
score: Optional[float] = wordbridge.score("lix", "text", syllables={"text": 1}, abbreviations=["Dr."])
stream: wordbridge.Stream = wordbridge.Stream(word_order=True, markup="markdown")
words: list[wordbridge.Keyword] = wordbridge.Words.read("text", language="fr").keywords(count=3)
found: wordbridge.IdentifiedLanguage = wordbridge.identify_language("text", candidates=["en"])
summary: wordbridge.Summary = wordbridge.analyze_stream(open(__file__, "rb"))
summary = wordbridge.analyze_stream(["te", b"xt"], language="fr")


def tell(done: int, total: int) -> None:
    print(done / total)


def goes_on(done: int, total: Optional[int]) -> bool:
    return total is None or done < total


wordbridge.analyze("text", progress=tell)
wordbridge.score("lix", "text", progress=goes_on)
wordbridge.Document("text", progress=goes_on, offsets="utf8")
wordbridge.Stream(progress=goes_on)
wordbridge.analyze_stream(["text"], progress=goes_on)
watcher: wordbridge.Progress = tell
stream_watcher: wordbridge.StreamProgress = goes_on

wordbridge.count(memoryview(b"text")) + wordbridge.count(bytearray(b"text")) + wordbridge.count(mmap.mmap(-1, 8))

wordbridge.analyze_stream(42)  # type: ignore[arg-type]
wordbridge.analyze(42)  # type: ignore[arg-type]
wordbridge.analyze("text", language="english")  # type: ignore[arg-type]
wordbridge.analyze("text", lang="en")  # type: ignore[call-arg]
wordbridge.count("text", "letter")  # type: ignore[arg-type]
wordbridge.count("text", word_rules={"hyphens": "count"})  # type: ignore[typeddict-item]
wordbridge.Document("text", offsets="bytes")  # type: ignore[arg-type]
wordbridge.Stream(progress=tell)  # type: ignore[arg-type]
wordbridge.count("text", progress=tell)  # type: ignore[call-arg]
wordbridge.Stream(offsets="utf8")  # type: ignore[call-arg]
wordbridge.Words.read("text").collocations(measure="luck")  # type: ignore[arg-type]
