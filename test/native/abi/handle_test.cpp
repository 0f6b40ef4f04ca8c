// NULL, handles of another kind, freed ones, and the allocator.
#include <cstdlib>
#include <cstring>
#include <thread>

#include "abi/c_api.h"
#include "document/analysis.h"

namespace wordbridge {
namespace {

using namespace wordbridge::testing;

// Calls every function that takes a handle with one that is none, and expects the same of all.
struct EveryCall {
  wb_analysis* analysis;
  wb_document* document;
  wb_stream* stream;
  wb_summary* summary;
  wb_segmentation* segmentation;
  wb_words* words;
  wb_word_lists* lists;
  wb_languages* languages;

  void expect(wb_status status) const {
    EXPECT_EQ(wb_segmentation_columns(segmentation, &segments), status);
    expect_of_analysis(status);
    expect_of_document(status);
    EXPECT_EQ(wb_stream_feed(stream, "a", 1), status);
    EXPECT_EQ(wb_stream_bytes(stream, &big), status);
    wb_summary* finished = nullptr;
    EXPECT_EQ(wb_stream_finish(stream, &finished), status);
    wb_analysis* lent = nullptr;
    EXPECT_EQ(wb_summary_analysis(summary, &lent), status);
    EXPECT_EQ(wb_summary_merge(summary, summary), status);
    EXPECT_EQ(wb_summary_save(summary, &bytes), status);
    expect_of_words(status);
    std::size_t count = 0;
    wb_identified found{};
    wb_text tag{};
    EXPECT_EQ(wb_languages_count(languages, &count), status);
    EXPECT_EQ(wb_languages_tag(languages, 0, &tag), status);
    EXPECT_EQ(wb_languages_identify(languages, "a", 1, nullptr, nullptr, &found), status);
  }

  void expect_frees(wb_status status) const {
    EXPECT_EQ(wb_analysis_free(analysis), status);
    EXPECT_EQ(wb_document_free(document), status);
    EXPECT_EQ(wb_stream_free(stream), status);
    EXPECT_EQ(wb_summary_free(summary), status);
    EXPECT_EQ(wb_segmentation_free(segmentation), status);
    EXPECT_EQ(wb_words_free(words), status);
    EXPECT_EQ(wb_word_lists_free(lists), status);
    EXPECT_EQ(wb_languages_free(languages), status);
  }

  void expect_of_analysis(wb_status status) const {
    wb_totals totals{};
    wb_policies policies{};
    wb_sentence_lengths lengths{};
    EXPECT_EQ(wb_analysis_totals(analysis, &totals), status);
    EXPECT_EQ(wb_analysis_policies(analysis, &policies), status);
    EXPECT_EQ(wb_analysis_most_common(analysis, 1, nullptr, 0, &vocabulary), status);
    EXPECT_EQ(wb_analysis_vocabulary(analysis, &vocabulary), status);
    EXPECT_EQ(wb_analysis_sentence_lengths(analysis, &lengths), status);
    EXPECT_EQ(wb_analysis_counts(analysis, nullptr, &number, 1), status);
    EXPECT_EQ(wb_analysis_score(analysis, 0, nullptr, &number), status);
  }

  void expect_of_document(wb_status status) const {
    wb_word_columns columns{};
    wb_part_columns parts{};
    wb_next_ids next{};
    wb_rows rows{};
    wb_values values{};
    wb_analysis* lent = nullptr;
    EXPECT_EQ(wb_document_analysis(document, &lent), status);
    EXPECT_EQ(wb_document_length(document, &units), status);
    EXPECT_EQ(wb_document_version(document, &units), status);
    EXPECT_EQ(wb_document_read(document, 0, 0, WB_READ_AS_GIVEN, &bytes), status);
    EXPECT_EQ(wb_document_update(document, 0, 0, "a", 1, nullptr), status);
    EXPECT_EQ(wb_document_words(document, &columns), status);
    EXPECT_EQ(wb_document_sentences(document, &parts), status);
    EXPECT_EQ(wb_document_paragraphs(document, &parts), status);
    EXPECT_EQ(wb_document_lines(document, &segments), status);
    EXPECT_EQ(wb_document_graphemes(document, &segments), status);
    EXPECT_EQ(wb_document_vocabulary(document, &vocabulary), status);
    EXPECT_EQ(wb_document_next_ids(document, &next), status);
    EXPECT_EQ(wb_document_restore_ids(document, nullptr, 0, nullptr, 0, nullptr, 0, &next, 0), status);
    EXPECT_EQ(wb_document_rows(document, WB_WORDS, 0, 1, &rows), status);
    EXPECT_EQ(wb_document_rows_between(document, WB_WORDS, 0, 0, &rows), status);
    EXPECT_EQ(wb_document_rows_changed(document, WB_SENTENCES, 0, &rows), status);
    EXPECT_EQ(wb_document_row_at(document, WB_WORDS, 0, &units), status);
    EXPECT_EQ(wb_document_contributions(document, 0, nullptr, &values), status);
    EXPECT_EQ(wb_document_sentence_counts(document, 0, nullptr, &values), status);
  }

  void expect_of_words(wb_status status) const {
    const wb_ranking_options options{1, 1, 0, {nullptr, 0}};
    wb_ranking ranking{};
    wb_words* made = nullptr;
    EXPECT_EQ(wb_words_of_document(document, &made), status);
    EXPECT_EQ(wb_words_of_analysis(analysis, &made), status);
    EXPECT_EQ(wb_words_diversity(words, 1, 0.5, &number, 1), status);
    EXPECT_EQ(wb_words_ngrams(words, 1, &options, &ranking), status);
    EXPECT_EQ(wb_words_collocations(words, &options, &ranking), status);
    EXPECT_EQ(wb_words_keyness(words, words, &options, &ranking), status);
    EXPECT_EQ(wb_words_keywords(words, &options, &ranking), status);
    EXPECT_EQ(wb_words_dispersion(words, "a", 1, 1, &ranking), status);
  }

  // Where results would go.
  mutable wb_segments segments{};
  mutable wb_vocabulary vocabulary{};
  mutable wb_bytes bytes{};
  mutable std::uint64_t big = 0;
  mutable std::uint32_t units = 0;
  mutable double number = 0;
};

template <typename T>
T* as(void* pointer) {
  return static_cast<T*>(pointer);
}

EveryCall with(void* pointer) {
  return {as<wb_analysis>(pointer),   as<wb_document>(pointer),     as<wb_stream>(pointer),
          as<wb_summary>(pointer),    as<wb_segmentation>(pointer), as<wb_words>(pointer),
          as<wb_word_lists>(pointer), as<wb_languages>(pointer)};
}

TEST(AbiHandle, NullIsRefusedButMayBeFreed) {
  with(nullptr).expect(WB_INVALID_HANDLE);
  with(nullptr).expect_frees(WB_OK);
}

TEST(AbiHandle, AnotherKindIsRefused) {
  alignas(16) char zeros[4096] = {};
  with(zeros).expect(WB_INVALID_HANDLE);
  with(zeros).expect_frees(WB_INVALID_HANDLE);
  with(zeros + 1).expect(WB_INVALID_HANDLE);
  const OwnedSegmentation segmentation = [] {
    OwnedSegmentation made;
    EXPECT_EQ(wb_segment("a", 1, WB_WORDS, nullptr, &made), WB_OK);
    return made;
  }();
  wb_totals totals{};
  EXPECT_EQ(wb_analysis_totals(as<wb_analysis>(static_cast<wb_segmentation*>(segmentation)), &totals),
            WB_INVALID_HANDLE);
  double score = 0;
  EXPECT_EQ(wb_analysis_score(analyze("a"), 0, as<wb_word_lists>(zeros), &score), WB_INVALID_HANDLE);
}

// Memory that is never used again, so that a freed handle can be looked at.
struct KeptMemory {
  KeptMemory() {
    const wb_allocator allocator{&KeptMemory::allocate, &KeptMemory::reallocate, &KeptMemory::release, this};
    EXPECT_EQ(wb_allocator_set(&allocator), WB_OK);
  }
  KeptMemory(const KeptMemory&) = delete;
  KeptMemory& operator=(const KeptMemory&) = delete;
  ~KeptMemory() {
    EXPECT_EQ(wb_allocator_set(nullptr), WB_OK);
    EXPECT_EQ(in_use, 0);
    for (void* const block : blocks) std::free(block);
  }

  static void* allocate(void* self, std::size_t size) {
    auto& memory = *static_cast<KeptMemory*>(self);
    ++memory.in_use;
    memory.blocks.push_back(std::calloc(1, size + 16));
    *static_cast<std::size_t*>(memory.blocks.back()) = size;
    return static_cast<char*>(memory.blocks.back()) + 16;
  }
  static void* reallocate(void* self, void* block, std::size_t size) {
    const std::size_t old = *reinterpret_cast<std::size_t*>(static_cast<char*>(block) - 16);
    void* const larger = allocate(self, size);
    std::memcpy(larger, block, old < size ? old : size);
    release(self, block);
    return larger;
  }
  static void release(void* self, void* /*block*/) { --static_cast<KeptMemory*>(self)->in_use; }

  std::vector<void*> blocks;
  int in_use = 0;
};

TEST(AbiHandle, AFreedOneIsRefused) {
  const KeptMemory memory;
  EveryCall gone = with(nullptr);
  ASSERT_EQ(wb_analyze("a", 1, nullptr, &gone.analysis), WB_OK);
  ASSERT_EQ(wb_document_create("a", 1, nullptr, &gone.document), WB_OK);
  ASSERT_EQ(wb_stream_create(nullptr, &gone.stream), WB_OK);
  wb_stream* stream = nullptr;
  ASSERT_EQ(wb_stream_create(nullptr, &stream), WB_OK);
  ASSERT_EQ(wb_stream_finish(stream, &gone.summary), WB_OK);
  ASSERT_EQ(wb_segment("a", 1, WB_WORDS, nullptr, &gone.segmentation), WB_OK);
  ASSERT_EQ(wb_words_read("a", 1, nullptr, &gone.words), WB_OK);
  ASSERT_EQ(wb_word_lists_read("a\t1\n", 4, 1, &gone.lists), WB_OK);
  wb_words* orphaned = nullptr;
  ASSERT_EQ(wb_words_of_document(gone.document, &orphaned), WB_OK);
  wb_analysis* lent = nullptr;
  ASSERT_EQ(wb_document_analysis(gone.document, &lent), WB_OK);
  gone.expect_frees(WB_OK);
  EXPECT_EQ(wb_stream_free(stream), WB_OK);
  // No pack was read.
  gone.languages = as<wb_languages>(gone.words);
  gone.expect(WB_INVALID_HANDLE);
  gone.expect_frees(WB_INVALID_HANDLE);
  double value = 0;
  EXPECT_EQ(wb_words_diversity(orphaned, 1, 0.5, &value, 1), WB_INVALID_HANDLE);
  EXPECT_EQ(wb_words_free(orphaned), WB_OK);
  wb_totals totals{};
  EXPECT_EQ(wb_analysis_totals(lent, &totals), WB_INVALID_HANDLE);
}

TEST(AbiAllocator, CannotBeChangedWhileAnythingIsThere) {
  const wb_allocator allocator{&KeptMemory::allocate, &KeptMemory::reallocate, &KeptMemory::release, nullptr};
  {
    const OwnedAnalysis analysis = analyze("a");
    EXPECT_EQ(wb_allocator_set(&allocator), WB_BUSY);
  }
  wb_bytes bytes{};
  ASSERT_EQ(wb_bytes_allocate(0, &bytes), WB_OK);
  EXPECT_NE(bytes.data, nullptr);
  EXPECT_EQ(wb_allocator_set(nullptr), WB_BUSY);
  wb_bytes_free(&bytes);
  void* const block = wb_block_allocate(0);
  EXPECT_NE(block, nullptr);
  EXPECT_EQ(wb_allocator_set(nullptr), WB_BUSY);
  wb_block_release(block);
  wb_block_release(nullptr);
  EXPECT_EQ(wb_block_allocate(SIZE_MAX), nullptr);
  const wb_allocator incomplete{&KeptMemory::allocate, nullptr, &KeptMemory::release, nullptr};
  EXPECT_EQ(wb_allocator_set(&incomplete), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_allocator_set(nullptr), WB_OK);
}

TEST(AbiHandle, ResultsNeedAPlace) {
  EXPECT_EQ(wb_analyze("a", 1, nullptr, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_count("a", 1, WB_WORDS, nullptr, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_segment("a", 1, WB_WORDS, nullptr, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_document_create("a", 1, nullptr, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_stream_create(nullptr, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_summary_restore("a", 1, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_words_read("a", 1, nullptr, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_languages_read("a", 1, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_word_lists_read("a", 1, 1, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_bytes_allocate(1, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_options_init(nullptr, sizeof(wb_options)), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_language_find("en", 2, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_formula_find("lix", 3, nullptr), WB_INVALID_ARGUMENT);
  const OwnedDocument document = make_document("a");
  EXPECT_EQ(wb_document_words(document, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_document_read(document, 0, 1, WB_READ_AS_GIVEN, nullptr), WB_INVALID_ARGUMENT);
}

TEST(AbiHandle, SizesBeyondEveryLimitAreAStatus) {
  // Nothing is read there: no size that is refused is that of an object.
  constexpr std::size_t kTooLarge = static_cast<std::size_t>(kMaximumTextSize) + 1;
  for (const std::size_t size : {kTooLarge, static_cast<std::size_t>(PTRDIFF_MAX), SIZE_MAX}) {
    wb_analysis* analysis = nullptr;
    wb_document* document = nullptr;
    wb_segmentation* segmentation = nullptr;
    wb_words* words = nullptr;
    std::uint64_t number = 0;
    EXPECT_EQ(wb_analyze("a", size, nullptr, &analysis), WB_TEXT_TOO_LARGE);
    EXPECT_EQ(wb_document_create("a", size, nullptr, &document), WB_TEXT_TOO_LARGE);
    EXPECT_EQ(wb_segment("a", size, WB_WORDS, nullptr, &segmentation), WB_TEXT_TOO_LARGE);
    EXPECT_EQ(wb_count("a", size, WB_WORDS, nullptr, &number), WB_TEXT_TOO_LARGE);
    EXPECT_EQ(wb_words_read("a", size, nullptr, &words), WB_TEXT_TOO_LARGE);
    EXPECT_EQ(analysis, nullptr);
  }
  wb_bytes bytes{};
  EXPECT_EQ(wb_bytes_allocate(SIZE_MAX, &bytes), WB_OUT_OF_MEMORY);
  EXPECT_EQ(bytes.data, nullptr);
}

TEST(AbiStatus, HasANameAndAMessageOfItsThread) {
  EXPECT_STREQ(wb_status_name(WB_OK), "ok");
  EXPECT_STREQ(wb_status_name(WB_COUNTS_NEEDED), "counts-needed");
  EXPECT_STREQ(wb_status_name(WB_ORDER_NEEDED), "order-needed");
  EXPECT_STREQ(wb_status_name(-1), "unknown");
  EXPECT_EQ(wb_analyze("a", 1, nullptr, nullptr), WB_INVALID_ARGUMENT);
  const std::string message = wb_error_message();
  EXPECT_NE(message, "");
  std::thread{[] { EXPECT_STREQ(wb_error_message(), ""); }}.join();
  EXPECT_EQ(wb_error_message(), message);
}

TEST(AbiThreads, HandlesWorkBesideEachOther) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "Word" + std::to_string(i % 97) + " and beautiful sentences. ";
  const wb_totals expected = totals_of(analyze(text));
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 5; ++round) {
        const wb_totals totals = totals_of(analyze(text));
        EXPECT_EQ(std::memcmp(&totals, &expected, sizeof(totals)), 0);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

TEST(AbiVersion, SaysWhatTheLibraryIs) {
  EXPECT_EQ(wb_abi_version() >> 16, static_cast<std::uint32_t>(WB_ABI_MAJOR));
  EXPECT_EQ(wb_abi_version() & 0xFFFF, static_cast<std::uint32_t>(WB_ABI_MINOR));
  EXPECT_STREQ(wb_unicode_version(), "17.0.0");
  EXPECT_STRNE(wb_version(), "");
}

}  // namespace
}  // namespace wordbridge
