"""Measures of the words of a text and of their order. docs/words.md of the project has the formulas with their sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Optional

from . import _abi
from ._buffers import Text
from ._core import Frame, Handle, Uncopied, numbers, words_of
from ._options import ReadingOptions, TextOptions, lines, whole_number
from .errors import InvalidOptionError, OrderNeededError
from .readability import number_or_none

if TYPE_CHECKING:
    from ._options import Unpack

PairMeasure = Literal[
    "log_likelihood",
    "mutual_information",
    "normalized_mutual_information",
    "t_score",
    "dice",
    "chi_squared",
    "z_score",
    "cubed_mutual_information",
]
KeynessMeasure = Literal["log_likelihood", "log_ratio", "percent_difference", "bayes_factor", "chi_squared"]

# Each list in the order of the library.
_DIVERSITY = (
    "type_token_ratio root_type_token_ratio corrected_type_token_ratio log_type_token_ratio maas dugast brunet_w honore_r yule_k"
    " yule_i simpson_d herdan_vm sichel_s entropy hdd hapax_legomena dis_legomena mean_segmental_type_token_ratio"
    " moving_average_type_token_ratio mtld somers_s rubet_k repeat_rate vocd_d"
).split()
_PAIRS = (
    *("log_likelihood", "mutual_information", "normalized_mutual_information", "t_score", "dice"),
    *("chi_squared", "z_score", "cubed_mutual_information"),
)
_KEYNESS = ("log_likelihood", "log_ratio", "percent_difference", "bayes_factor", "chi_squared")


@dataclass(frozen=True)
class Keyword:
    """A word that a text is likely to be about. ``score`` is for comparison inside of one text: greater is likelier."""

    word: str
    count: int
    score: float


@dataclass(frozen=True)
class Ngram:
    """A run of words, and how often it occurs."""

    words: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class Collocation:
    """Two neighbours that are together more often than chance has it."""

    words: tuple[str, ...]
    count: int
    log_likelihood: float
    """Dunning's G²; below 0 if they are together less often than chance has it."""
    mutual_information: float
    """In bits."""
    normalized_mutual_information: float
    """From -1 to 1."""
    t_score: float
    dice: float
    """From 0 to 1."""
    chi_squared: float
    """Pearson's; below 0 as ``log_likelihood`` is."""
    z_score: float
    cubed_mutual_information: float
    """In bits."""


@dataclass(frozen=True)
class KeyWord:
    """A word beside its use in a reference."""

    word: str
    count: int
    reference_count: int
    log_likelihood: float
    """G²; below 0 if the word is rarer than in the reference."""
    log_ratio: float
    """Binary logarithm of the ratio of the relative frequencies."""
    percent_difference: float
    bayes_factor: float
    """BIC: 2 to 6 is positive evidence, 6 to 10 strong, more very strong."""
    chi_squared: float
    """Pearson's; below 0 as ``log_likelihood`` is."""


@dataclass(frozen=True)
class Diversity:
    """Lexical diversity. ``None`` where a measure is not defined for the text, or needs the order of the words and there is none."""

    type_token_ratio: Optional[float]
    root_type_token_ratio: Optional[float]
    corrected_type_token_ratio: Optional[float]
    log_type_token_ratio: Optional[float]
    maas: Optional[float]
    dugast: Optional[float]
    brunet_w: Optional[float]
    honore_r: Optional[float]
    yule_k: Optional[float]
    yule_i: Optional[float]
    simpson_d: Optional[float]
    herdan_vm: Optional[float]
    sichel_s: Optional[float]
    entropy: Optional[float]
    """In bits a word."""
    hdd: Optional[float]
    hapax_legomena: int
    """Words that occur once."""
    dis_legomena: int
    """Words that occur twice."""
    mean_segmental_type_token_ratio: Optional[float]
    """This and the following two need the order of the words."""
    moving_average_type_token_ratio: Optional[float]
    mtld: Optional[float]
    somers_s: Optional[float]
    rubet_k: Optional[float]
    repeat_rate: Optional[float]
    """The sum of the squares of the relative frequencies."""
    vocd_d: Optional[float]


@dataclass(frozen=True)
class Dispersion:
    """How evenly a word is spread over parts of a text. ``None`` where a measure is not defined."""

    counts: tuple[int, ...]
    """Occurrences in each part."""
    range: int
    """Parts with the word."""
    juilland_d: Optional[float]
    carroll_d2: Optional[float]
    rosengren_s: Optional[float]
    gries_dp: Optional[float]
    gries_dp_norm: Optional[float]
    lyne_d3: Optional[float]
    average_reduced_frequency: Optional[float]
    """This and the following are by distances: the parts do not matter."""
    average_waiting_time: Optional[float]
    average_logarithmic_distance: Optional[float]


class Words(Uncopied):
    """The words of a text: read once, measured as often as you like. ``Words.read(text)``, ``document.measures()`` or
    ``summary.measures()`` make one. For one thread at a time.

    Rankings have ``count`` rows at most, best first, each of ``minimum_count`` occurrences at least, without ``stop_words``, which are in
    any case and spelling; equal rows are in the order of their first occurrence. All raise InvalidOptionError, and InvalidHandleError
    after an edit of the document or a merge of the summary; all but ``keyness`` and ``diversity`` OrderNeededError if the summary does not
    know the order of its words.
    """

    def __init__(self, handle: Handle, source: Any = None, *, ordered: Optional[bool] = True) -> None:
        self._handle = handle
        # None where it is not known yet.
        self._ordered = ordered
        # The library only refers to what the words are of.
        self._source = source

    @classmethod
    def read(cls, text: Text, **options: Unpack[ReadingOptions]) -> Words:
        """Reads the words of a text as ``analyze`` does. O(len(text)), and 4 bytes of memory a word."""
        checked = TextOptions(options)
        with Frame() as frame:
            given = frame.text(text)
            return cls(Handle.make(frame, "words", "wb_words_read", *given, checked.put(frame)))

    def keywords(
        self, *, count: int = 20, minimum_count: int = 1, stop_words: Iterable[str] = ()
    ) -> list[Keyword]:
        """The words that the text is likely to be about: frequent ones that come early. O(words)."""
        self._need_order()
        rows = self._ranking("keywords", (), count, minimum_count, stop_words, 0)
        return [Keyword(text, counts[0], values[0]) for text, counts, values in rows]

    def ngrams(
        self, n: int = 2, *, count: int = 20, minimum_count: int = 2, stop_words: Iterable[str] = ()
    ) -> list[Ngram]:
        """The most frequent runs of ``n`` words, 1 to 5, inside of sentences, that neither begin nor end with a stop word. O(words)."""
        size = whole_number("n", n, 1, 5)
        self._need_order()
        rows = self._ranking("ngrams", (size,), count, minimum_count, stop_words, 0)
        return [Ngram(tuple(text.split(" ")), counts[0]) for text, counts, _ in rows]

    def collocations(
        self,
        *,
        measure: PairMeasure = "log_likelihood",
        count: int = 20,
        minimum_count: int = 2,
        stop_words: Iterable[str] = (),
    ) -> list[Collocation]:
        """Pairs of neighbours that belong together, without those that have a stop word. O(words)."""
        self._need_order()
        rows = self._ranking("collocations", (), count, minimum_count, stop_words, _place(measure, _PAIRS))
        return [Collocation(tuple(text.split(" ")), counts[0], *values) for text, counts, values in rows]

    def keyness(
        self,
        reference: Words,
        *,
        measure: KeynessMeasure = "log_likelihood",
        count: int = 20,
        minimum_count: int = 2,
        stop_words: Iterable[str] = (),
    ) -> list[KeyWord]:
        """Words that are used more often than in a reference. None if one of the two has no word. O(distinct words)."""
        if not isinstance(reference, Words):
            raise TypeError(f"the reference must be Words, not {type(reference).__name__}")
        beside = (reference._handle.pointer,)
        rows = self._ranking("keyness", beside, count, minimum_count, stop_words, _place(measure, _KEYNESS))
        return [KeyWord(text, counts[0], counts[1], *values) for text, counts, values in rows]

    def diversity(self, *, window: int = 100, mtld_factor: float = 0.72) -> Diversity:
        """How many different words there are for the length. ``window``: words of a segment of MSTTR and of a window of MATTR;
        ``mtld_factor``: the type-token ratio that ends a factor of MTLD, above 0 and below 1. O(words)."""
        width = whole_number("window", window, 1)
        if not (isinstance(mtld_factor, (int, float)) and 0 < mtld_factor < 1):
            raise InvalidOptionError(
                f"The option mtld_factor is {mtld_factor!r}. Allowed: a number above 0 and below 1."
            )
        with Frame() as frame:
            out = frame.space(8 * len(_DIVERSITY))
            frame.call(
                "wb_words_diversity", self._handle.pointer, width, float(mtld_factor), out, len(_DIVERSITY)
            )
            measured: dict[str, Any] = dict(zip(_DIVERSITY, map(number_or_none, numbers(out, "d", len(_DIVERSITY)))))
        whole = {name: int(measured.pop(name) or 0) for name in ("hapax_legomena", "dis_legomena")}
        return Diversity(**measured, **whole)

    def dispersion(self, word: str, *, parts: int = 10) -> Dispersion:
        """How evenly a word is spread over so many parts of as many words each; fewer parts if there are fewer words. O(words)."""
        if not isinstance(word, str) or not word:
            raise TypeError(f"the word must be a str that is not empty, not {word!r}")
        number = whole_number("parts", parts, 1)
        self._need_order()
        with Frame() as frame:
            found = frame.result(
                _abi.RANKING, "wb_words_dispersion", self._handle.pointer, *frame.text(word), number
            )
            counts = numbers(found["counts"], "I", found["counts_each"])
            parted, *values = map(number_or_none, numbers(found["values"], "d", found["values_each"]))
        return Dispersion(tuple(counts), int(parted or 0), *values)

    def _need_order(self) -> None:
        if self._ordered is None:
            # In order, each window of one word has one distinct word.
            measured = self.diversity(window=1)
            self._ordered = (measured.moving_average_type_token_ratio is None) == (measured.type_token_ratio is None)
        if not self._ordered:
            raise OrderNeededError("The summary does not know the order of its words: make the stream with word_order=True.")

    def _ranking(
        self,
        name: str,
        arguments: tuple[int, ...],
        count: int,
        minimum_count: int,
        stop_words: Iterable[str],
        measure: int,
    ) -> list[tuple[str, list[int], list[float]]]:
        """Text, counts and values of each row."""
        with Frame() as frame:
            stops, stops_size = frame.text(lines("stop_words", stop_words))
            wanted = frame.struct(
                _abi.RANKING_OPTIONS,
                limit=whole_number("count", count, 0),
                minimum=whole_number("minimum_count", minimum_count, 1),
                measure=measure,
                stop_words=stops,
                stop_words_size=stops_size,
            )
            found = frame.result(
                _abi.RANKING, f"wb_words_{name}", self._handle.pointer, *arguments, wanted
            )
            rows, each, values_each = found["count"], found["counts_each"], found["values_each"]
            words = words_of(found["text"], found["offsets"], rows)
            counts = numbers(found["counts"], "I", rows * each)
            values = numbers(found["values"], "d", rows * values_each)
        return [
            (word, counts[row * each : (row + 1) * each], values[row * values_each : (row + 1) * values_each])
            for row, word in enumerate(words)
        ]


def _place(measure: str, measures: tuple[str, ...]) -> int:
    if measure in measures:
        return measures.index(measure)
    raise InvalidOptionError(f"The option measure is {measure!r}. Allowed: {', '.join(map(repr, measures))}.")
