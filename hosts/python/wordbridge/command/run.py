"""Does what the arguments ask for."""

from __future__ import annotations

import time
from typing import Optional

from ..errors import DifferentPoliciesError, WordbridgeError
from ..stream import Summary
from .analysis import measures_of_summary, outcomes_of, stats_of
from .arguments import Arguments
from .lists import print_lists
from .named_files import named_files
from .output import complain, display_name
from .progress import show_progress
from .results import Results

_START = time.perf_counter()


def run(arguments: Arguments) -> bool:
    """False if a file could not be done; it and the reason are on standard error."""
    if arguments.view in ("words", "sentences"):
        return print_lists(arguments)
    printed = Results(arguments, time.perf_counter() - _START)
    total = Total(arguments.counting["language"] == "auto") if printed.wants_total else None
    files = named_files(arguments.files)
    good = True
    with show_progress([each.file for each in files]) as on_read:
        for outcome in outcomes_of(files, arguments, on_read):
            if isinstance(outcome, tuple):
                file, error = outcome
                good = False
                complain(f"{display_name(file)}: {error}")
                continue
            printed.add(outcome)
            if total is not None:
                total.add(outcome.summary)
    if total is None:
        return good
    if total.failure is not None:
        good = False
        complain(f"total: {total.failure}")
    summary = total.summary
    if summary is None:
        printed.end(None, None)
    else:
        wanted = arguments.measures.wanted
        measures = measures_of_summary(summary, arguments, summary.language) if wanted else None
        printed.end(stats_of(summary, arguments), measures)
    return good


class Total:
    """The sum of the files that were analysed: each a document of its own, with one vocabulary."""

    def __init__(self, languages_may_differ: bool) -> None:
        """``languages_may_differ``: whether files of different languages only have no total, which is no failure."""
        self._languages_may_differ = languages_may_differ
        self._languages_differ = False
        self._summary: Optional[Summary] = None
        self.failure: Optional[WordbridgeError] = None
        """Why there is no total: it is too large, or there was no memory for it."""

    def add(self, summary: Summary) -> None:
        """Takes over the summary of another file."""
        if self._summary is None:
            self._summary = summary
            return
        try:
            self._summary.merge(summary)
        except DifferentPoliciesError as error:
            if self._languages_may_differ:
                self._languages_differ = True
            else:
                self.failure = error
        except WordbridgeError as error:
            self.failure = error

    @property
    def summary(self) -> Optional[Summary]:
        """That of all files; ``None`` without files, or if one could not be added."""
        return None if self.failure is not None or self._languages_differ else self._summary
