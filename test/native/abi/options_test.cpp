// What the options of the C interface refuse, and how they may grow.
#include <cstring>

#include "abi/c_api.h"

namespace wordbridge {
namespace {

using namespace wordbridge::testing;

wb_status count_with(const wb_options& options) {
  std::uint64_t number = 0;
  return wb_count("one two", 7, WB_WORDS, &options, &number);
}

TEST(AbiOptions, AllZeroButTheSizeAreTheDefaults) {
  wb_options options{};
  EXPECT_EQ(count_with(options), WB_INVALID_OPTION);
  options.size = sizeof(options);
  EXPECT_EQ(count_with(options), WB_OK);
  wb_options initialized;
  std::memset(&initialized, 0xFF, sizeof(initialized));
  ASSERT_EQ(wb_options_init(&initialized, sizeof(initialized)), WB_OK);
  EXPECT_EQ(std::memcmp(&options, &initialized, sizeof(options)), 0);
}

TEST(AbiOptions, EveryFieldIsChecked) {
  for (std::uint32_t wb_options::* const field :
       {&wb_options::language, &wb_options::newlines, &wb_options::markup, &wb_options::sentences,
        &wb_options::words, &wb_options::word_switches_on, &wb_options::word_switches_off,
        &wb_options::offsets, &wb_options::encoding, &wb_options::keep_order, &wb_options::reserved}) {
    wb_options options = default_options();
    options.*field = 0xFFFFFFFF;
    EXPECT_EQ(count_with(options), WB_INVALID_OPTION);
    EXPECT_STRNE(wb_error_message(), "");
  }
}

TEST(AbiOptions, ASwitchIsNotBothOnAndOff) {
  wb_options options = default_options();
  options.word_switches_on = options.word_switches_off = WB_JOIN_URLS;
  EXPECT_EQ(count_with(options), WB_INVALID_OPTION);
}

TEST(AbiOptions, ListsAreWellFormed) {
  wb_options options = default_options();
  options.sentences = WB_SENTENCES_ABBREVIATIONS;
  options.abbreviations = as_text("\xFF\n");
  EXPECT_EQ(count_with(options), WB_INVALID_OPTION);
  const std::string long_one(65, 'x');
  options.abbreviations = as_text(long_one);
  EXPECT_EQ(count_with(options), WB_INVALID_OPTION);
  options.abbreviations = {nullptr, 3};
  EXPECT_EQ(count_with(options), WB_INVALID_OPTION);
  options = default_options();
  options.abbreviations = as_text("Dr.\n");
  EXPECT_EQ(count_with(options), WB_INVALID_OPTION) << "abbreviations without their policy";
  options = default_options();
  for (const std::string_view syllables : {"word", "word\t\n", "word\t1001\n", "\t1\n", "\xFF\t1\n"}) {
    options.syllables = as_text(syllables);
    EXPECT_EQ(count_with(options), WB_INVALID_OPTION) << syllables;
  }
}

TEST(AbiOptions, SyllablesOfTheCallerAreCounted) {
  wb_options options = default_options();
  options.syllables = as_text("one\t7\n");
  EXPECT_EQ(totals_of(analyze("One two", &options)).syllables, 8U);
}

TEST(AbiOptions, AnOlderCallersOptionsAreComplete) {
  wb_options options = default_options();
  options.words = WB_WORDS_WHITESPACE;
  options.size = offsetof(wb_options, word_switches_on);
  // What is behind the size is not read.
  options.word_switches_on = 0xFFFFFFFF;
  EXPECT_EQ(count_with(options), WB_OK);
}

TEST(AbiOptions, ANewerCallersOptionsAreTakenIfTheyAskForNothingNew) {
  struct Newer {
    wb_options known;
    std::uint64_t more;
  } newer{};
  ASSERT_EQ(wb_options_init(&newer.known, sizeof(newer)), WB_OK);
  EXPECT_EQ(count_with(newer.known), WB_OK);
  newer.more = 1;
  EXPECT_EQ(count_with(newer.known), WB_INVALID_OPTION);
}

TEST(AbiOptions, LanguagesHaveCodes) {
  for (wb_language language = 0; wb_language_code(language) != nullptr; ++language) {
    const std::string_view code = wb_language_code(language);
    wb_language found = 0xFFFFFFFF;
    EXPECT_EQ(wb_language_find(code.data(), code.size(), &found), WB_OK);
    EXPECT_EQ(found, language);
  }
  wb_language found = 0;
  EXPECT_STREQ(wb_language_code(WB_LANGUAGE_UKRAINIAN), "uk");
  EXPECT_EQ(wb_language_find("xx", 2, &found), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_language_find(nullptr, 0, &found), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_language_code(17), nullptr);
}

struct Reports {
  std::vector<std::uint64_t> done;
  std::size_t stop_at = 0;
};

std::int32_t note(void* user_data, std::uint64_t done, std::uint64_t /*total*/) {
  auto& reports = *static_cast<Reports*>(user_data);
  reports.done.push_back(done);
  return reports.done.size() == reports.stop_at ? 1 : 0;
}

TEST(AbiOptions, ProgressIsToldAndCanCancel) {
  std::string text;
  while (text.size() < 1'000'000) text += "A short line of words.\n";
  Reports reports;
  wb_options options = default_options();
  options.progress = &note;
  options.user_data = &reports;
  OwnedAnalysis analysis;
  ASSERT_EQ(wb_analyze(text.data(), text.size(), &options, &analysis), WB_OK);
  EXPECT_GT(reports.done.size(), 4U);
  EXPECT_EQ(reports.done.back(), text.size());
  Reports stopping{{}, 2};
  options.user_data = &stopping;
  OwnedAnalysis cancelled;
  EXPECT_EQ(wb_analyze(text.data(), text.size(), &options, &cancelled), WB_CANCELLED);
  EXPECT_EQ(cancelled, nullptr);
  EXPECT_EQ(stopping.done.size(), 2U);
  OwnedDocument document;
  EXPECT_EQ(wb_document_create(text.data(), text.size(), &options, &document), WB_OK);
}

}  // namespace
}  // namespace wordbridge
