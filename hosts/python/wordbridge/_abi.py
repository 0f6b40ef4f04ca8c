"""The C interface as numbers and texts: its functions and structs, as wordbridge.h declares them."""

from __future__ import annotations

import struct
from typing import Any

MAJOR = 1

# What a function takes, in order, and what it answers. p: a pointer, z: a size_t, u: a uint32_t, U: a uint64_t, d: a double,
# i: a status, s: a text that ends with a NUL, -: nothing.
FUNCTIONS: dict[str, tuple[str, str]] = {
    name: (takes, answers)
    for name, takes, answers in (
        line.split()
        for line in """
wb_abi_version . u
wb_version . s
wb_unicode_version . s
wb_uses_simd . u
wb_status_name i s
wb_error_message . s
wb_block_allocate z p
wb_block_release p -
wb_bytes_free p -
wb_language_find pzp i
wb_language_code u s
wb_count pzupp i
wb_segment pzupp i
wb_segmentation_columns pp i
wb_segmentation_free p i
wb_analyze pzpp i
wb_analysis_free p i
wb_analysis_totals pp i
wb_analysis_policies pp i
wb_analysis_most_common pzpzp i
wb_analysis_vocabulary pp i
wb_analysis_sentence_lengths pp i
wb_formula_limit . z
wb_formula_find pzp i
wb_formula_describe up i
wb_readability_count_limit . z
wb_readability_counted . z
wb_readability_count_name z s
wb_formula_score upzp i
wb_formula_band udp i
wb_formula_grade udp i
wb_word_lists_read pzup i
wb_word_lists_free p i
wb_analysis_counts pppz i
wb_analysis_score pupp i
wb_analysis_consensus_grade pp i
wb_document_create pzpp i
wb_document_free p i
wb_document_analysis pp i
wb_document_length pp i
wb_document_version pp i
wb_document_read puuup i
wb_document_update puupzp i
wb_document_words pp i
wb_document_sentences pp i
wb_document_paragraphs pp i
wb_document_lines pp i
wb_document_graphemes pp i
wb_document_vocabulary pp i
wb_document_rows puuup i
wb_document_rows_between puuup i
wb_document_rows_changed puup i
wb_document_row_at puup i
wb_document_contributions pupp i
wb_document_sentence_counts pzpp i
wb_stream_create pp i
wb_stream_free p i
wb_stream_feed ppz i
wb_stream_bytes pp i
wb_stream_finish pp i
wb_summary_free p i
wb_summary_analysis pp i
wb_summary_merge pp i
wb_summary_save pp i
wb_summary_restore pzp i
wb_words_read pzpp i
wb_words_of_document pp i
wb_words_of_analysis pp i
wb_words_free p i
wb_words_diversity pudpz i
wb_words_ngrams pupp i
wb_words_collocations ppp i
wb_words_keyness pppp i
wb_words_keywords ppp i
wb_words_dispersion ppzzp i
wb_languages_read pzp i
wb_languages_free p i
wb_languages_count pp i
wb_languages_tag pzp i
wb_languages_identify ppzppp i
""".split("\n")
        if line
    )
}


class Layout:
    """A struct: names of its fields with a letter each, as above; ``-`` instead of a name for one that is of no interest."""

    def __init__(self, fields: str) -> None:
        pairs = [field.split(":") for field in fields.split()]
        self.names = [name for name, _ in pairs]
        self._codes = "".join(code for _, code in pairs)
        self._packed: dict[int, struct.Struct] = {}

    def _of(self, pointer_size: int) -> struct.Struct:
        known = self._packed.get(pointer_size)
        if known is None:
            known = self._packed[pointer_size] = struct.Struct(self._format(pointer_size))
        return known

    def _format(self, pointer_size: int) -> str:
        # Each number at a multiple of its size, and the whole of the largest: as C has it.
        text, place, widest = "=", 0, 1
        for code in self._codes:
            size = {"p": pointer_size, "z": pointer_size, "u": 4}.get(code, 8)
            gap = -place % size
            text += "x" * gap + ("d" if code == "d" else "I" if size == 4 else "Q")
            place += gap + size
            widest = max(widest, size)
        return text + "x" * (-place % widest)

    def size(self, pointer_size: int) -> int:
        """``sizeof`` for pointers of so many bytes."""
        return self._of(pointer_size).size

    def pack(self, pointer_size: int, **values: Any) -> bytes:
        """The bytes of a struct; what is not named is 0."""
        return self._of(pointer_size).pack(*(values.get(name, 0) for name in self.names))

    def unpack(self, pointer_size: int, data: bytes) -> dict[str, Any]:
        """Its fields by name."""
        return dict(zip(self.names, self._of(pointer_size).unpack(data)))


POINTER = Layout("value:p")
NUMBER = Layout("value:u")
LARGE_NUMBER = Layout("value:U")
REAL = Layout("value:d")
SIZE = Layout("value:z")
TEXT = Layout("data:p size:z")
OPTIONS = Layout(
    "size:u language:u newlines:u markup:u sentences:u words:u word_switches_on:u word_switches_off:u offsets:u encoding:u"
    " keep_order:u reserved:u abbreviations:p abbreviations_size:z syllables:p syllables_size:z progress:p user_data:p"
)
POLICIES = Layout("language:u newlines:u markup:u sentences:u words:u word_switches:u")
TOTALS = Layout(
    "words:U distinct_words:U sentences:U paragraphs:U lines:U syllables:U bytes:U ill_formed:U graphemes:U"
    " graphemes_without_spaces:U code_points:U code_points_without_spaces:U utf16_units:U utf16_units_without_spaces:U"
)
VOCABULARY = Layout("count:z text:p offsets:p counts:p syllables:p first_occurrences:p")
SENTENCE_LENGTHS = Layout("count:z words:p sentences:p")
SEGMENTS = Layout("count:z starts:p ends:p kinds:p")
WORD_COLUMNS = Layout("count:z starts:p ends:p kinds:p words:p ids:p sentences:p paragraphs:p")
PART_COLUMNS = Layout(
    "count:z starts:p ends:p kinds:p ids:p words:p syllables:p sentences:p reading_ease:p grades:p"
)
ROWS = Layout(
    "count:z starts:p ends:p kinds:p indexes:p ids:p words:p syllables:p sentences:p reading_ease:p grades:p"
)
VALUES = Layout("count:z values:p")
CHANGE = Layout(
    "dirty_from:u dirty_to:u words_first:u words_added:u words_removed_count:z words_removed:p"
    " sentences_first:u sentences_added:u sentences_removed_count:z sentences_removed:p"
    " paragraphs_first:u paragraphs_added:u paragraphs_removed_count:z paragraphs_removed:p"
)
FORMULA_FACTS = Layout("name:p title:p languages:p usual_for:p counts:U status:u scale:u")
RANKING = Layout("count:z text:p offsets:p counts_each:z counts:p values_each:z values:p")
RANKING_OPTIONS = Layout("limit:z minimum:u measure:u stop_words:p stop_words_size:z")
IDENTIFIED = Layout("language:u probability:u threshold:u")

# Elements of the columns that have no 32-bit numbers, as `struct` and `array` name them.
ELEMENTS = {"kinds": "B", "reading_ease": "d", "grades": "d", "values": "d", "offsets": "Q"}
