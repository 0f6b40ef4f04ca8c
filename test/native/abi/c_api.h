// What the tests of the C interface share.
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "abi/owned.h"
#include "abi/wordbridge.h"

namespace wordbridge::testing {

inline wb_options default_options() {
  wb_options options;
  EXPECT_EQ(wb_options_init(&options, sizeof(options)), WB_OK);
  return options;
}

inline wb_text as_text(std::string_view text) { return {text.data(), text.size()}; }

inline void expect_freed(wb_status status) { EXPECT_EQ(status, WB_OK); }

inline OwnedAnalysis analyze(std::string_view text, const wb_options* options = nullptr) {
  OwnedAnalysis analysis;
  EXPECT_EQ(wb_analyze(text.data(), text.size(), options, &analysis), WB_OK) << wb_error_message();
  return analysis;
}

inline OwnedDocument make_document(std::string_view text, const wb_options* options = nullptr) {
  OwnedDocument document;
  EXPECT_EQ(wb_document_create(text.data(), text.size(), options, &document), WB_OK) << wb_error_message();
  return document;
}

inline wb_totals totals_of(const wb_analysis* analysis) {
  wb_totals totals{};
  EXPECT_EQ(wb_analysis_totals(analysis, &totals), WB_OK);
  return totals;
}

// "the 3 | of 2"
inline std::string described(const wb_vocabulary& words) {
  std::string text;
  for (std::size_t i = 0; i < words.count; ++i) {
    if (i > 0) text += " | ";
    text.append(words.text + words.offsets[i], words.offsets[i + 1] - words.offsets[i]);
    text += " " + std::to_string(words.counts[i]);
  }
  return text;
}

inline std::vector<std::uint32_t> ends_of(const wb_segments& segments) {
  return {segments.ends, segments.ends + segments.count};
}

}  // namespace wordbridge::testing
