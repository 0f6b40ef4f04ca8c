// Bands, school grades and their consensus through the C interface.
#include <gtest/gtest.h>

#include <cmath>

#include "abi/c_api.h"

namespace wordbridge {
namespace {

using namespace wordbridge::testing;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

wb_formula formula(std::string_view name) {
  wb_formula found = 0;
  EXPECT_EQ(wb_formula_find(name.data(), name.size(), &found), WB_OK) << name;
  return found;
}

std::string band(std::string_view name, double score) {
  const char* label = "";
  EXPECT_EQ(wb_formula_band(formula(name), score, &label), WB_OK);
  return label == nullptr ? "none" : label;
}

double grade(std::string_view name, double score) {
  double found = 0;
  EXPECT_EQ(wb_formula_grade(formula(name), score, &found), WB_OK);
  return found;
}

TEST(AbiGrades, BandsAreThoseOfFlesch) {
  EXPECT_EQ(band("flesch-reading-ease", 121), "very easy");
  EXPECT_EQ(band("flesch-reading-ease", 60), "standard");
  EXPECT_EQ(band("flesch-reading-ease", 59.99), "fairly difficult");
  EXPECT_EQ(band("flesch-reading-ease", -20), "very difficult");
  EXPECT_EQ(band("flesch-reading-ease", kNan), "none");
  EXPECT_EQ(band("flesch-kincaid-grade", 7), "none");
}

TEST(AbiGrades, AScoreOnTheScaleOfGradesIsItsGradeAndATableGivesOthers) {
  EXPECT_EQ(grade("flesch-kincaid-grade", 7.25), 7.25);
  // Anderson 1983, the table of RIX.
  EXPECT_EQ(grade("rix", 7.2), 13);
  EXPECT_EQ(grade("rix", 0.1), 1);
  EXPECT_TRUE(std::isnan(grade("flesch-reading-ease", 70)));
  EXPECT_TRUE(std::isnan(grade("rix", kNan)));
}

TEST(AbiGrades, TheConsensusIsTheMedianOfTheUsualGrades) {
  const OwnedAnalysis analysis = analyze("The cat sat on the mat. Nobody understood the explanation.");
  std::vector<double> grades;
  for (const char* name : {"flesch-kincaid-grade", "gunning-fog", "smog", "automated-readability-index",
                           "coleman-liau", "linsear-write", "forcast"}) {
    grades.emplace_back();
    ASSERT_EQ(wb_analysis_score(analysis, formula(name), nullptr, &grades.back()), WB_OK);
  }
  std::sort(grades.begin(), grades.end());
  double consensus = 0;
  ASSERT_EQ(wb_analysis_consensus_grade(analysis, &consensus), WB_OK);
  EXPECT_EQ(consensus, grades[3]);
}

TEST(AbiGrades, ThereIsNoConsensusWithoutWordsOrWithFewFormulas) {
  double consensus = 0;
  ASSERT_EQ(wb_analysis_consensus_grade(analyze("..."), &consensus), WB_OK);
  EXPECT_TRUE(std::isnan(consensus));
  wb_options options = default_options();
  options.language = WB_LANGUAGE_SPANISH;
  ASSERT_EQ(wb_analysis_consensus_grade(analyze("El gato.", &options), &consensus), WB_OK);
  EXPECT_TRUE(std::isnan(consensus));
}

TEST(AbiGrades, WhatIsWrongIsRefused) {
  const char* label = nullptr;
  double value = 0;
  const auto none = static_cast<wb_formula>(wb_formula_limit());
  EXPECT_EQ(wb_formula_band(none, 1, &label), WB_OUT_OF_RANGE);
  EXPECT_EQ(wb_formula_grade(none, 1, &value), WB_OUT_OF_RANGE);
  EXPECT_EQ(wb_formula_band(0, 1, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_formula_grade(0, 1, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_analysis_consensus_grade(nullptr, &value), WB_INVALID_HANDLE);
  EXPECT_EQ(wb_analysis_consensus_grade(analyze("a"), nullptr), WB_INVALID_ARGUMENT);
}

std::string from_utf16(std::u16string_view text) {
  const std::vector<std::uint16_t> units(text.begin(), text.end());
  wb_bytes bytes{};
  EXPECT_EQ(wb_bytes_from_utf16(units.data(), units.size(), &bytes), WB_OK);
  std::string copy(bytes.data, bytes.size);
  wb_bytes_free(&bytes);
  return copy;
}

TEST(AbiUtf16, BecomesUtf8AndALoneSurrogateWtf8) {
  EXPECT_EQ(from_utf16(u""), "");
  EXPECT_EQ(from_utf16(u"aé한😀"), "aé한😀");
  const char16_t lone[] = {u'a', 0xD83D, u'b'};
  EXPECT_EQ(from_utf16({lone, 3}),
            "a\xED\xA0\xBD"
            "b");
  for (std::size_t size = 1; size < 70; ++size) {
    EXPECT_EQ(from_utf16(std::u16string(size, u'x')), std::string(size, 'x'));
  }
}

TEST(AbiUtf16, OffsetsAreThoseOfTheCodeUnits) {
  const std::string text = from_utf16(u"é 😀.");
  wb_options options = default_options();
  options.encoding = WB_ENCODING_WTF8;
  options.offsets = WB_OFFSETS_UTF16;
  OwnedSegmentation segmentation;
  ASSERT_EQ(wb_segment(text.data(), text.size(), WB_GRAPHEMES, &options, &segmentation), WB_OK);
  wb_segments columns{};
  ASSERT_EQ(wb_segmentation_columns(segmentation, &columns), WB_OK);
  EXPECT_EQ(ends_of(columns), (std::vector<std::uint32_t>{1, 2, 4, 5}));
}

TEST(AbiUtf16, WhatIsWrongIsRefused) {
  wb_bytes bytes{};
  const std::uint16_t unit = 0x61;
  EXPECT_EQ(wb_bytes_from_utf16(nullptr, 1, &bytes), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_bytes_from_utf16(&unit, 1, nullptr), WB_INVALID_ARGUMENT);
  EXPECT_EQ(wb_bytes_from_utf16(&unit, SIZE_MAX / 2, &bytes), WB_TEXT_TOO_LARGE);
  EXPECT_EQ(wb_bytes_from_utf16(nullptr, 0, &bytes), WB_OK);
  EXPECT_EQ(bytes.size, 0U);
  wb_bytes_free(&bytes);
}

}  // namespace
}  // namespace wordbridge
