"""Files, analysed one after another or several at the same time."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from typing import Any, Callable, Optional, Union

from .._options import languages
from .._stop_words import stop_word_languages, stop_words
from ..errors import WordbridgeError
from ..languages import identify_language
from ..stats import TextStats
from ..stream import Stream, Summary
from .arguments import Arguments
from .measures import Measures, measures_of
from .named_files import NamedFile
from .output import InputError
from .reading import Chunk, open_text

DEFAULT_COMMON_WORDS = 20
BYTES_LOOKED_AT = 1 << 16
# So many results for each job may be ready before one that comes first, so that a large file holds nobody up.
AHEAD = 32
# Lists that have another name than their language.
OTHER_NAMES = {"nb": "no", "nn": "no"}


@dataclass
class AnalyzedFile:
    """A file's counts, and how long they took."""

    file: str
    encoding: str
    stats: TextStats
    language: Optional[str]
    """The language that was found; ``None`` where it was given."""
    measures: Optional[Measures]
    """``None`` where none were asked for."""
    summary: Summary
    duration: float
    """Time of the analysis in seconds, reading excluded."""


Outcome = Union[AnalyzedFile, tuple[str, Exception]]


def stop_word_list(name: str) -> tuple[str, ...]:
    """The stop words for a language; none where there is no list."""
    name = OTHER_NAMES.get(name, name)
    return stop_words(name) if name in stop_word_languages() else ()


def language_of(text: Chunk) -> tuple[str, str]:
    """The language that a text is in, and the one by which it is counted."""
    tag = identify_language(text).language
    return tag, tag if tag in languages() else "und"


def analyze_file(file: str, arguments: Arguments, on_read: Callable[[int], None]) -> AnalyzedFile:
    """Analyses a file of any size in bounded memory, or with measures in 4 bytes for each word. Raises InputError or WordbridgeError."""
    text = open_text(file, arguments.binary_as_text, on_read)
    counting, chunks = dict(arguments.counting), text.chunks
    tag: Optional[str] = None
    if counting["language"] == "auto":
        tag, counting["language"], chunks = _language_of_chunks(chunks)
    wanted = arguments.measures.wanted
    duration = 0.0
    stream = Stream(word_order=wanted, **counting)
    for chunk in chunks:
        start = time.perf_counter()
        stream.feed(chunk)
        duration += time.perf_counter() - start
    start = time.perf_counter()
    summary = stream.finish()
    stats = stats_of(summary, arguments)
    measures = measures_of_summary(summary, arguments, tag or counting["language"]) if wanted else None
    duration += time.perf_counter() - start
    return AnalyzedFile(file, text.encoding, stats, tag, measures, summary, duration)


def stats_of(summary: Summary, arguments: Arguments) -> TextStats:
    count = DEFAULT_COMMON_WORDS if arguments.top is None else arguments.top
    left_out = () if arguments.stop_words is None else stop_word_list(arguments.stop_words)
    return summary.stats(most_common_words=count, stop_words=left_out)


def measures_of_summary(summary: Summary, arguments: Arguments, language: str) -> Measures:
    """Without the stop words that were named, or those of the language."""
    return measures_of(summary, arguments.measures, stop_word_list(arguments.stop_words or language))


def _language_of_chunks(chunks: Iterator[Chunk]) -> tuple[str, str, Iterator[Chunk]]:
    head: list[Any] = []
    size = 0
    for chunk in chunks:
        head.append(chunk)
        size += len(chunk)
        if size >= BYTES_LOOKED_AT:
            break
    tag, language = language_of("".join(head) if head and isinstance(head[0], str) else b"".join(head))
    return tag, language, chain(head, chunks)


def outcomes_of(
    files: list[NamedFile], arguments: Arguments, on_read: Callable[[int], None]
) -> Iterator[Outcome]:
    """What became of each file, in their order."""

    def work(named: NamedFile) -> Outcome:
        try:
            if named.error is not None:
                raise named.error
            return analyze_file(named.file, arguments, on_read)
        except (InputError, WordbridgeError) as error:
            return named.file, error

    jobs = min(arguments.jobs, len(files))
    if jobs <= 1:
        yield from map(work, files)
        return
    with ThreadPoolExecutor(jobs) as pool:
        begun: deque[Future[Outcome]] = deque()
        for named in files:
            begun.append(pool.submit(work, named))
            if len(begun) == AHEAD * jobs:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()
