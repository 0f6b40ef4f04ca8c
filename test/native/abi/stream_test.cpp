// Streams and summaries through the C interface.
#include <cstring>

#include "abi/c_api.h"

namespace wordbridge {
namespace {

using namespace wordbridge::testing;

OwnedSummary summarize(std::string_view text, const wb_options* options = nullptr) {
  OwnedStream stream;
  EXPECT_EQ(wb_stream_create(options, &stream), WB_OK);
  // Cut inside of letters, words and sentences.
  for (std::size_t at = 0; at < text.size(); at += 3) {
    const std::string_view chunk = text.substr(at, 3);
    EXPECT_EQ(wb_stream_feed(stream, chunk.data(), chunk.size()), WB_OK);
  }
  OwnedSummary summary;
  EXPECT_EQ(wb_stream_finish(stream, &summary), WB_OK);
  return summary;
}

wb_analysis* analysis_of(wb_summary* summary) {
  wb_analysis* analysis = nullptr;
  EXPECT_EQ(wb_summary_analysis(summary, &analysis), WB_OK);
  return analysis;
}

std::string vocabulary_of(wb_analysis* analysis) {
  wb_vocabulary words{};
  EXPECT_EQ(wb_analysis_vocabulary(analysis, &words), WB_OK);
  return described(words);
}

TEST(AbiStream, CountsChunksAsTheWhole) {
  const std::string_view text = "Ünder the 한국어 bridge.\n\nThe river 😀 runs. \xFF";
  const OwnedAnalysis whole = analyze(text);
  const OwnedSummary summary = summarize(text);
  const wb_totals totals = totals_of(analysis_of(summary));
  const wb_totals expected = totals_of(whole);
  EXPECT_EQ(std::memcmp(&totals, &expected, sizeof(totals)), 0);
  EXPECT_EQ(vocabulary_of(analysis_of(summary)), vocabulary_of(whole));
}

TEST(AbiStream, IsFinishedOnce) {
  OwnedStream stream;
  ASSERT_EQ(wb_stream_create(nullptr, &stream), WB_OK);
  ASSERT_EQ(wb_stream_feed(stream, "One", 3), WB_OK);
  std::uint64_t bytes = 0;
  ASSERT_EQ(wb_stream_bytes(stream, &bytes), WB_OK);
  EXPECT_EQ(bytes, 3U);
  OwnedSummary summary;
  EXPECT_EQ(wb_stream_finish(stream, nullptr), WB_INVALID_ARGUMENT);
  ASSERT_EQ(wb_stream_finish(stream, &summary), WB_OK);
  EXPECT_EQ(wb_stream_feed(stream, "two", 3), WB_FINISHED);
  OwnedSummary again;
  EXPECT_EQ(wb_stream_finish(stream, &again), WB_FINISHED);
}

struct Intruder {
  wb_stream* stream;
  wb_status fed;
  wb_status freed;
};

std::int32_t intrude(void* user_data, std::uint64_t /*done*/, std::uint64_t /*total*/) {
  auto& intruder = *static_cast<Intruder*>(user_data);
  intruder.fed = wb_stream_feed(intruder.stream, "x", 1);
  intruder.freed = wb_stream_free(intruder.stream);
  return 1;
}

TEST(AbiStream, ACallbackCannotUseItsStreamAndCanEndIt) {
  Intruder intruder{};
  wb_options options = default_options();
  options.progress = &intrude;
  options.user_data = &intruder;
  OwnedStream stream;
  ASSERT_EQ(wb_stream_create(&options, &stream), WB_OK);
  intruder.stream = stream;
  EXPECT_EQ(wb_stream_feed(stream, "One", 3), WB_CANCELLED);
  EXPECT_EQ(intruder.fed, WB_BUSY);
  EXPECT_EQ(intruder.freed, WB_BUSY);
  EXPECT_EQ(wb_stream_feed(stream, "two", 3), WB_FINISHED);
}

TEST(AbiSummary, MergesToTheCountsOfBoth) {
  const OwnedSummary one = summarize("One two.");
  const OwnedSummary two = summarize("Two. Three.");
  wb_analysis* const merged = analysis_of(one);
  EXPECT_EQ(vocabulary_of(merged), "one 1 | two 1");
  ASSERT_EQ(wb_summary_merge(one, two), WB_OK);
  EXPECT_EQ(vocabulary_of(merged), "one 1 | two 2 | three 1");
  EXPECT_EQ(totals_of(merged).sentences, 3U);
  ASSERT_EQ(wb_summary_merge(one, one), WB_OK);
  EXPECT_EQ(totals_of(merged).words, 8U);
  wb_options options = default_options();
  options.language = WB_LANGUAGE_GERMAN;
  const OwnedSummary german = summarize("Eins.", &options);
  EXPECT_EQ(wb_summary_merge(one, german), WB_DIFFERENT_POLICIES);
  EXPECT_EQ(totals_of(merged).words, 8U);
}

TEST(AbiSummary, IsSavedAndRestored) {
  wb_options options = default_options();
  options.language = WB_LANGUAGE_FRENCH;
  options.words = WB_WORDS_DOCS;
  const OwnedSummary summary = summarize("L'été, c'est beau.", &options);
  wb_bytes saved{};
  ASSERT_EQ(wb_summary_save(summary, &saved), WB_OK);
  OwnedSummary restored;
  ASSERT_EQ(wb_summary_restore(saved.data, saved.size, &restored), WB_OK);
  EXPECT_EQ(vocabulary_of(analysis_of(restored)), vocabulary_of(analysis_of(summary)));
  wb_policies policies{};
  ASSERT_EQ(wb_analysis_policies(analysis_of(restored), &policies), WB_OK);
  EXPECT_EQ(policies.language, static_cast<wb_language>(WB_LANGUAGE_FRENCH));
  EXPECT_EQ(policies.words, static_cast<wb_word_policy>(WB_WORDS_DOCS));
  for (std::size_t size = 0; size < saved.size; ++size) {
    OwnedSummary none;
    ASSERT_EQ(wb_summary_restore(saved.data, size, &none), WB_INVALID_DATA) << size;
  }
  for (std::size_t at = 0; at < saved.size; ++at) {
    saved.data[at] = static_cast<char>(saved.data[at] ^ 0x20);
    OwnedSummary none;
    ASSERT_EQ(wb_summary_restore(saved.data, saved.size, &none), WB_INVALID_DATA) << at;
    saved.data[at] = static_cast<char>(saved.data[at] ^ 0x20);
  }
  wb_bytes_free(&saved);
}

}  // namespace
}  // namespace wordbridge
