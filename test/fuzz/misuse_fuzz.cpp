// Every function called as nobody should: options of any bits, NULL for what is needed, handles of another
// kind.
#include <algorithm>
#include <cstring>
#include <vector>

#include "fuzz.h"

namespace wordbridge::fuzz {
namespace {

// Options of any bits, but for what are addresses.
wb_options any_options(Input& input) {
  wb_options options = default_options();
  if (input.flag()) options.size = input.word();
  std::uint32_t* const numbers[] = {&options.language,          &options.newlines, &options.markup,
                                    &options.sentences,         &options.words,    &options.word_switches_on,
                                    &options.word_switches_off, &options.offsets,  &options.encoding,
                                    &options.keep_order,        &options.reserved};
  for (std::uint32_t* const number : numbers) *number = input.flag() ? input.word() : input.below(8);
  const std::string_view abbreviations = input.piece();
  const std::string_view syllables = input.piece();
  options.abbreviations = as_text(abbreviations);
  options.syllables = as_text(syllables);
  // Beyond the struct is what is not ours to read: only sizes up to its own.
  options.size = std::min(options.size, std::uint32_t{sizeof(options)});
  return options;
}

void with_options(const wb_options* options, std::string_view text) {
  OwnedAnalysis analysis;
  OwnedSegmentation segmentation;
  OwnedDocument document;
  OwnedStream stream;
  OwnedWords words;
  std::uint64_t count = 0;
  const char* const data = text.data();
  const wb_status status = wb_analyze(data, text.size(), options, &analysis);
  require(status == WB_OK || status == WB_INVALID_OPTION || status == WB_INVALID_ARGUMENT);
  require((wb_count(data, text.size(), WB_WORDS, options, &count) == WB_OK) == (status == WB_OK));
  require((wb_segment(data, text.size(), WB_WORDS, options, &segmentation) == WB_OK) == (status == WB_OK));
  require((wb_stream_create(options, &stream) == WB_OK) == (status == WB_OK));
  require((wb_words_read(data, text.size(), options, &words) == WB_OK) == (status == WB_OK));
  const wb_status made = wb_document_create(data, text.size(), options, &document);
  require(made != WB_OK || status == WB_OK);
}

// A handle that is none of its kind.
template <typename T>
T* as(void* other) {
  return static_cast<T*>(other);
}

// What a call with a bad handle answers.
void refused(wb_status status, const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  require(status == WB_INVALID_HANDLE, file, line);
}

void wrong_handles(void* other) {
  wb_totals totals{};
  wb_policies policies{};
  wb_vocabulary vocabulary{};
  wb_sentence_lengths lengths{};
  wb_analysis* analysis = nullptr;
  wb_summary* summary = nullptr;
  wb_words* words = nullptr;
  wb_bytes bytes{};
  wb_ranking ranking{};
  wb_ranking_options ranking_options{1, 1, 0, {nullptr, 0}};
  double number = 0;
  std::uint64_t size = 0;
  std::size_t count = 0;
  wb_text tag{};
  wb_identified found{};
  refused(wb_analysis_totals(as<wb_analysis>(other), &totals));
  refused(wb_analysis_policies(as<wb_analysis>(other), &policies));
  refused(wb_analysis_most_common(as<wb_analysis>(other), 1, nullptr, 0, &vocabulary));
  refused(wb_analysis_vocabulary(as<wb_analysis>(other), &vocabulary));
  refused(wb_analysis_sentence_lengths(as<wb_analysis>(other), &lengths));
  refused(wb_analysis_counts(as<wb_analysis>(other), nullptr, &number, 1));
  refused(wb_analysis_score(as<wb_analysis>(other), 0, nullptr, &number));
  refused(wb_analysis_consensus_grade(as<wb_analysis>(other), &number));
  refused(wb_stream_feed(as<wb_stream>(other), "a", 1));
  refused(wb_stream_bytes(as<wb_stream>(other), &size));
  refused(wb_stream_finish(as<wb_stream>(other), &summary));
  refused(wb_summary_analysis(as<wb_summary>(other), &analysis));
  refused(wb_summary_merge(as<wb_summary>(other), as<wb_summary>(other)));
  refused(wb_summary_save(as<wb_summary>(other), &bytes));
  refused(wb_words_of_document(as<wb_document>(other), &words));
  refused(wb_words_of_analysis(as<wb_analysis>(other), &words));
  refused(wb_words_diversity(as<wb_words>(other), 1, 0.5, &number, 1));
  refused(wb_words_ngrams(as<wb_words>(other), 2, &ranking_options, &ranking));
  refused(wb_words_collocations(as<wb_words>(other), &ranking_options, &ranking));
  refused(wb_words_keyness(as<wb_words>(other), as<wb_words>(other), &ranking_options, &ranking));
  refused(wb_words_keywords(as<wb_words>(other), &ranking_options, &ranking));
  refused(wb_words_dispersion(as<wb_words>(other), "a", 1, 1, &ranking));
  refused(wb_languages_count(as<wb_languages>(other), &count));
  refused(wb_languages_tag(as<wb_languages>(other), 0, &tag));
  refused(wb_languages_identify(as<wb_languages>(other), "a", 1, nullptr, nullptr, &found));
}

void wrong_document(void* other) {
  auto* const document = as<wb_document>(other);
  wb_analysis* analysis = nullptr;
  wb_word_columns words{};
  wb_part_columns parts{};
  wb_segments segments{};
  wb_vocabulary vocabulary{};
  wb_next_ids next{};
  wb_rows rows{};
  wb_values values{};
  wb_bytes bytes{};
  std::uint32_t number = 0;
  refused(wb_document_analysis(document, &analysis));
  refused(wb_document_length(document, &number));
  refused(wb_document_version(document, &number));
  refused(wb_document_read(document, 0, 0, WB_READ_WELL_FORMED, &bytes));
  refused(wb_document_update(document, 0, 0, "a", 1, nullptr));
  refused(wb_document_words(document, &words));
  refused(wb_document_sentences(document, &parts));
  refused(wb_document_paragraphs(document, &parts));
  refused(wb_document_lines(document, &segments));
  refused(wb_document_graphemes(document, &segments));
  refused(wb_document_vocabulary(document, &vocabulary));
  refused(wb_document_next_ids(document, &next));
  refused(wb_document_restore_ids(document, nullptr, 0, nullptr, 0, nullptr, 0, &next, 0));
  refused(wb_document_rows(document, WB_WORDS, 0, 1, &rows));
  refused(wb_document_rows_between(document, WB_WORDS, 0, 0, &rows));
  refused(wb_document_rows_changed(document, WB_SENTENCES, 0, &rows));
  refused(wb_document_row_at(document, WB_WORDS, 0, &number));
  refused(wb_document_contributions(document, 0, nullptr, &values));
  refused(wb_document_sentence_counts(document, 0, nullptr, &values));
}

void the_rest(Input& input) {
  wb_options options;
  require(wb_options_init(nullptr, sizeof(options)) == WB_INVALID_ARGUMENT);
  const std::string_view code = input.piece();
  wb_language language = 0;
  if (wb_language_find(code.data(), code.size(), &language) == WB_OK) {
    require(code == wb_language_code(language));
  }
  (void)wb_language_code(input.word());
  require(wb_status_name(static_cast<wb_status>(input.word())) != nullptr);
  require(wb_abi_version() == (WB_ABI_MAJOR << 16 | WB_ABI_MINOR));
  require(wb_version() != nullptr && wb_unicode_version() != nullptr && wb_uses_simd() <= 1);
  OwnedBytes bytes;
  require(wb_bytes_allocate(input.byte(), &bytes.bytes) == WB_OK);
  require(wb_bytes_allocate(1, nullptr) == WB_INVALID_ARGUMENT);
  void* const block = wb_block_allocate(input.byte());
  require(block != nullptr && wb_allocator_set(nullptr) == WB_BUSY);
  wb_block_release(block);
  wb_block_release(nullptr);
}

void simple(std::string_view text) {
  wb_analysis* const analysis = wb_text_analyze(text.data(), text.size());
  require(analysis != nullptr);
  wb_word_count words[4];
  const std::size_t count = wb_text_most_common_words(analysis, words, std::size(words));
  require(count <= std::size(words) && (count > 0) == (wb_text_word_count(analysis) > 0));
  for (std::size_t i = 0; i < count; ++i) require(std::strlen(words[i].word) <= words[i].size);
  wb_text_free_words(words, count);
  require(wb_text_sentence_count(analysis) <= wb_text_word_count(analysis));
  (void)wb_text_flesch_score(analysis);
  wb_text_destroy(analysis);
  wb_text_destroy(nullptr);
  require(wb_text_word_count(nullptr) == 0 && wb_text_sentence_count(nullptr) == 0);
}

// The bytes of a text as code units, which are as many when they are read again.
void as_utf16(std::string_view text) {
  std::vector<std::uint16_t> units(text.size() / sizeof(std::uint16_t));
  if (!units.empty()) std::memcpy(units.data(), text.data(), units.size() * sizeof(std::uint16_t));
  OwnedBytes bytes;
  require(wb_bytes_from_utf16(units.data(), units.size(), &bytes.bytes) == WB_OK);
  wb_options options = default_options();
  options.encoding = WB_ENCODING_WTF8;
  OwnedAnalysis analysis;
  wb_totals totals{};
  require(wb_analyze(bytes.bytes.data, bytes.bytes.size, &options, &analysis) == WB_OK);
  require(wb_analysis_totals(analysis, &totals) == WB_OK);
  require(totals.utf16_units == units.size());
  require(wb_bytes_from_utf16(nullptr, 1, &bytes.bytes) == WB_INVALID_ARGUMENT);
}

}  // namespace

void fuzz(Input& input) {
  const wb_options options = any_options(input);
  the_rest(input);
  const std::string_view text = input.rest();
  with_options(&options, text);
  simple(text);
  as_utf16(text);
  OwnedSegmentation segmentation;
  require(wb_segment(text.data(), text.size(), WB_LINES, nullptr, &segmentation) == WB_OK);
  for (void* const other :
       {static_cast<void*>(nullptr), static_cast<void*>(static_cast<wb_segmentation*>(segmentation))}) {
    wrong_handles(other);
    wrong_document(other);
  }
  OwnedAnalysis analysis;
  wb_segments segments{};
  require(wb_analyze(nullptr, 1, nullptr, &analysis) == WB_INVALID_ARGUMENT);
  require(wb_analyze(text.data(), text.size(), nullptr, nullptr) == WB_INVALID_ARGUMENT);
  require(wb_analyze(text.data(), text.size(), nullptr, &analysis) == WB_OK);
  refused(wb_segmentation_columns(as<wb_segmentation>(static_cast<wb_analysis*>(analysis)), &segments));
  refused(wb_segmentation_free(as<wb_segmentation>(static_cast<wb_analysis*>(analysis))));
}

}  // namespace wordbridge::fuzz
