// Memory that runs out at any request is a status of the C interface, and nothing stays behind.
#include "abi/c_api.h"
#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using namespace wordbridge::testing;

// Runs `operation` with memory that fails at the first request, at the second, and so on until it succeeds.
template <typename Operation>
void expect_clean_failures(Operation operation) {
  for (std::size_t fails_from = 1;; ++fails_from) {
    const FailingAllocator memory{fails_from};
    const wb_status status = operation();
    ASSERT_EQ(memory.blocks_in_use(), 0U) << "fails from request " << fails_from;
    if (memory.requests() < fails_from) {
      EXPECT_EQ(status, WB_OK);
      EXPECT_GT(fails_from, 3U);
      return;
    }
    ASSERT_EQ(status, WB_OUT_OF_MEMORY) << "fails from request " << fails_from;
  }
}

// The first status that is not WB_OK.
template <typename... Steps>
wb_status first_failure(Steps... steps) {
  wb_status status = WB_OK;
  ((status = status == WB_OK ? steps() : status), ...);
  return status;
}

constexpr std::string_view kText =
    "One two \xFF three. Élan vital, very long sentence.\n\nOne more paragraph.";

TEST(AbiOutOfMemory, AnalysesFailCleanly) {
  expect_clean_failures([] {
    OwnedAnalysis analysis;
    wb_vocabulary words{};
    wb_sentence_lengths lengths{};
    wb_options options = default_options();
    options.sentences = WB_SENTENCES_ABBREVIATIONS;
    options.abbreviations = as_text("Qux.\n");
    options.syllables = as_text("one\t3\n");
    return first_failure([&] { return wb_analyze(kText.data(), kText.size(), &options, &analysis); },
                         [&] { return wb_analysis_most_common(analysis, 5, "two\n", 4, &words); },
                         [&] { return wb_analysis_vocabulary(analysis, &words); },
                         [&] { return wb_analysis_sentence_lengths(analysis, &lengths); });
  });
}

// Without letters beyond ASCII, for which words are looked for in a copy if there is memory for one.
TEST(AbiOutOfMemory, SegmentationsFailCleanly) {
  constexpr std::string_view kInAscii = "One two \xFF three. A long sentence.\n\nOne more paragraph.";
  expect_clean_failures([&] {
    OwnedSegmentation segmentation;
    return wb_segment(kInAscii.data(), kInAscii.size(), WB_WORDS, nullptr, &segmentation);
  });
}

TEST(AbiOutOfMemory, DocumentsFailCleanly) {
  expect_clean_failures([] {
    OwnedDocument document;
    wb_word_columns words{};
    wb_part_columns parts{};
    wb_segments segments{};
    wb_vocabulary vocabulary{};
    wb_rows rows{};
    wb_bytes bytes{};
    const wb_status status =
        first_failure([&] { return wb_document_create(kText.data(), kText.size(), nullptr, &document); },
                      [&] { return wb_document_update(document, 0, 3, "Four. Five", 10, nullptr); },
                      [&] { return wb_document_words(document, &words); },
                      [&] { return wb_document_sentences(document, &parts); },
                      [&] { return wb_document_graphemes(document, &segments); },
                      [&] { return wb_document_vocabulary(document, &vocabulary); },
                      [&] { return wb_document_rows(document, WB_SENTENCES, 0, 9, &rows); },
                      [&] { return wb_document_read(document, 0, 9, WB_READ_AS_GIVEN, &bytes); });
    wb_bytes_free(&bytes);
    return status;
  });
}

TEST(AbiOutOfMemory, StreamsFailCleanly) {
  expect_clean_failures([] {
    OwnedStream stream;
    OwnedSummary summary;
    OwnedSummary restored;
    wb_bytes saved{};
    const wb_status status = first_failure(
        [&] { return wb_stream_create(nullptr, &stream); },
        [&] { return wb_stream_feed(stream, kText.data(), kText.size()); },
        [&] { return wb_stream_finish(stream, &summary); },
        [&] { return wb_summary_merge(summary, summary); }, [&] { return wb_summary_save(summary, &saved); },
        [&] { return wb_summary_restore(saved.data, saved.size, &restored); });
    wb_bytes_free(&saved);
    return status;
  });
}

TEST(AbiOutOfMemory, MeasuresOfWordsFailCleanly) {
  expect_clean_failures([] {
    OwnedWords words;
    wb_ranking ranking{};
    double values[WB_DIVERSITY_MEASURES];
    const wb_ranking_options options{10, 1, 0, as_text("two\n")};
    return first_failure([&] { return wb_words_read(kText.data(), kText.size(), nullptr, &words); },
                         [&] { return wb_words_diversity(words, 2, 0.72, values, WB_DIVERSITY_MEASURES); },
                         [&] { return wb_words_ngrams(words, 2, &options, &ranking); },
                         [&] { return wb_words_collocations(words, &options, &ranking); },
                         [&] { return wb_words_keywords(words, &options, &ranking); },
                         [&] { return wb_words_keyness(words, words, &options, &ranking); },
                         [&] { return wb_words_dispersion(words, "one", 3, 3, &ranking); });
  });
}

TEST(AbiOutOfMemory, MostCommonWordsOfTheSimpleInterfaceAreAllOrNone) {
  for (std::size_t fails_from = 1;; ++fails_from) {
    const FailingAllocator memory{1'000'000};
    wb_analysis* const analysis = wb_text_analyze("a b c", 5);
    ASSERT_NE(analysis, nullptr);
    FailingAllocator failing{fails_from};
    wb_word_count words[3] = {};
    const std::size_t count = wb_text_most_common_words(analysis, words, 3);
    const bool failed = failing.requests() >= fails_from;
    wb_text_free_words(words, count);
    wb_text_destroy(analysis);
    ASSERT_EQ(count, failed ? 0U : 3U);
    if (!failed) return;
  }
}

}  // namespace
}  // namespace wordbridge
