#include "measure/dispersion.h"

#include <gtest/gtest.h>

#include <cmath>

namespace wordbridge {
namespace {

double at(const std::array<double, kPartMeasures>& measures, DispersionMeasure measure) {
  return measures[static_cast<std::size_t>(measure)];
}

// The example of Gries 2008: a corpus of five parts of nearly ten words each, with the word 1, 2, 3, 4 and 5
// times. DP is worked by hand.
TEST(Dispersion, OfTheExampleOfGries) {
  const double occurrences[] = {1, 2, 3, 4, 5};
  const double sizes[] = {9, 10, 10, 10, 11};
  const auto measures = measure_dispersion(occurrences, sizes, 5);
  const double dp =
      (0.18 - 1.0 / 15 + 0.2 - 2.0 / 15 + 3.0 / 15 - 0.2 + 4.0 / 15 - 0.2 + 5.0 / 15 - 0.22) / 2;
  EXPECT_EQ(at(measures, DispersionMeasure::kRange), 5);
  EXPECT_NEAR(at(measures, DispersionMeasure::kGriesDp), dp, 1e-12);
  EXPECT_NEAR(at(measures, DispersionMeasure::kGriesDpNorm), dp / 0.82, 1e-12);
  // Gries gives 0.785 for D, 0.938 for D2 and 0.95 for S.
  EXPECT_NEAR(at(measures, DispersionMeasure::kJuillandD), 0.785, 0.0006);
  EXPECT_NEAR(at(measures, DispersionMeasure::kCarrollD2), 0.938, 0.0006);
  EXPECT_NEAR(at(measures, DispersionMeasure::kRosengrenS), 0.95, 0.006);
}

TEST(Dispersion, OfAWordThatIsEverywhereAlikeIsEven) {
  const double occurrences[] = {2, 2, 2};
  const double sizes[] = {7, 7, 7};
  const auto measures = measure_dispersion(occurrences, sizes, 3);
  EXPECT_NEAR(at(measures, DispersionMeasure::kJuillandD), 1, 1e-12);
  EXPECT_NEAR(at(measures, DispersionMeasure::kCarrollD2), 1, 1e-12);
  EXPECT_NEAR(at(measures, DispersionMeasure::kRosengrenS), 1, 1e-12);
  EXPECT_NEAR(at(measures, DispersionMeasure::kGriesDp), 0, 1e-12);
}

// Gries 2008 gives 0.944 for the same occurrences, with parts of one size.
TEST(Dispersion, LynesD3IsThatOfTheExampleOfGries) {
  const double occurrences[] = {1, 2, 3, 4, 5};
  const double sizes[] = {10, 10, 10, 10, 10};
  const auto measures = measure_dispersion(occurrences, sizes, 5);
  EXPECT_NEAR(at(measures, DispersionMeasure::kLyneD3), 1 - (10.0 / 3) / 60, 1e-12);
  EXPECT_NEAR(at(measures, DispersionMeasure::kLyneD3), 0.944, 0.0005);
}

// Ten words in a circle, the word in places 1, 2 and 7: distances of 1, 5 and 4, worked by hand.
TEST(WordDistances, OfThreeOccurrencesWorkedByHand) {
  WordDistances distances{10, 3};
  distances.add(1);
  distances.add(2);
  distances.add(7);
  const auto [reduced, waiting, logarithmic] = distances.finish();
  EXPECT_NEAR(reduced, 0.3 + 1 + 1, 1e-12);
  EXPECT_NEAR(waiting, (1 + 42 / 10.0) / 2, 1e-12);
  EXPECT_NEAR(logarithmic, (5 * std::log10(5) + 4 * std::log10(4)) / 10, 1e-12);
}

TEST(WordDistances, OfAWordThatComesAtEvenDistancesAreItsFrequencyAndDistance) {
  WordDistances distances{12, 3};
  for (const double place : {2, 6, 10}) distances.add(place);
  const auto [reduced, waiting, logarithmic] = distances.finish();
  EXPECT_NEAR(reduced, 3, 1e-12);
  EXPECT_NEAR(waiting, 2.5, 1e-12);
  EXPECT_NEAR(logarithmic, std::log10(4), 1e-12);
}

TEST(WordDistances, WithoutAnOccurrenceAreNotDefined) {
  for (const double each : WordDistances(10, 0).finish()) EXPECT_TRUE(std::isnan(each));
}

TEST(Dispersion, WithoutAnOccurrenceOrWithOnePartIsNotDefined) {
  const double none[] = {0, 0};
  const double sizes[] = {7, 7};
  EXPECT_TRUE(std::isnan(at(measure_dispersion(none, sizes, 2), DispersionMeasure::kGriesDp)));
  const double one[] = {3};
  EXPECT_TRUE(std::isnan(at(measure_dispersion(one, sizes, 1), DispersionMeasure::kJuillandD)));
  EXPECT_EQ(at(measure_dispersion(one, sizes, 1), DispersionMeasure::kGriesDp), 0);
  EXPECT_EQ(at(measure_dispersion(nullptr, nullptr, 0), DispersionMeasure::kRange), 0);
}

}  // namespace
}  // namespace wordbridge
