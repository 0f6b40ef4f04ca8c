#include "calibrate.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>

#include "sampler.h"
#include "unicode/utf8.h"

namespace wordbridge::training {
namespace {

constexpr std::size_t kClasses = 12;
constexpr int kDrawn = 1500;
constexpr std::size_t kLeastExamples = 500;

constexpr std::uint32_t kShortText = 20;
constexpr double kMostWithheld = 0.001;

// Logarithms of the odds of the candidates of a text, and which is right.
struct Example {
  std::vector<double> odds;
  std::size_t right;
};

double cross_entropy(const std::vector<Example>& examples, double sharpness) {
  double loss = 0;
  for (const Example& example : examples) {
    const double most = *std::max_element(example.odds.begin(), example.odds.end());
    double sum = 0;
    for (const double odds : example.odds) sum += std::exp((odds - most) * sharpness);
    loss += std::log(sum) - (example.odds[example.right] - most) * sharpness;
  }
  return loss;
}

std::uint16_t best_sharpness(const std::vector<Example>& examples) {
  int best = 0;
  double least = 1e30;
  for (int sharpness = 40; sharpness <= 1600; sharpness += sharpness / 20 + 1) {
    const double loss = cross_entropy(examples, sharpness / 256.0);
    if (loss >= least) continue;
    least = loss;
    best = sharpness;
  }
  return static_cast<std::uint16_t>(best);
}

// Which candidate of its script a text is of; as many as there are if it is none.
std::size_t right_candidate(const Model& model, const LanguageText& text) {
  const std::uint32_t first = model.first_of[static_cast<std::size_t>(text.script)];
  const std::uint32_t count = model.candidates_of(text.script);
  std::size_t right = 0;
  while (right < count && model.candidates[first + right].language != text.language) ++right;
  return right;
}

std::size_t class_of(std::size_t rows) { return std::min<std::size_t>(kClasses, std::bit_width(rows)) - 1; }

void collect(const Model& model, const LanguageText& text, std::vector<std::vector<Example>>& out) {
  const std::size_t right = right_candidate(model, text);
  if (right == model.candidates_of(text.script)) return;
  const Sampler sampler{text};
  Random random{5};
  Prediction prediction;
  for (int i = 0; i < kDrawn; ++i) {
    model.predict(sampler.draw(random), text.script, prediction);
    if (prediction.rows.empty()) continue;
    Example example{{}, right};
    for (const float each : prediction.probabilities) {
      example.odds.push_back(std::log(std::max(static_cast<double>(each), 1e-30)));
    }
    out[class_of(prediction.rows.size())].push_back(std::move(example));
  }
}

// A piece of so many characters; empty if none was found.
std::string_view draw_piece(const LanguageText& text, std::uint32_t length, Random& random) {
  constexpr int kTries = 50;
  for (int i = 0; i < kTries; ++i) {
    const Source& source = text.sources[random.below(static_cast<std::uint32_t>(text.sources.size()))];
    const std::string_view piece = cut(draw_line(source, random), length, random, false);
    if (unicode::code_point_length(piece) == length) return piece;
  }
  return {};
}

// The probability of the likeliest candidate if that is the right one; above 1 if it is not.
double probability_if_right(const Prediction& prediction, std::size_t right, std::uint16_t sharpness) {
  const std::vector<float>& all = prediction.probabilities;
  if (std::max_element(all.begin(), all.end()) != all.begin() + static_cast<std::ptrdiff_t>(right)) return 2;
  double sum = 0;
  for (const float each : all) {
    sum += std::pow(static_cast<double>(each) / static_cast<double>(all[right]), sharpness / 256.0);
  }
  return 1 / sum;
}

// By hundredths: the part of the pieces of a text whose right answer has a lower probability.
std::vector<double> withheld_of(const Model& model, const std::vector<std::uint16_t>& sharpness,
                                const LanguageText& text) {
  Random random{9};
  std::vector<double> withheld(100, 0);
  const std::size_t right = right_candidate(model, text);
  Prediction prediction;
  for (int i = 0; i < kDrawn; ++i) {
    model.predict(draw_piece(text, kShortText, random), text.script, prediction);
    if (prediction.rows.empty()) continue;
    const double probability =
        probability_if_right(prediction, right, sharpness[class_of(prediction.rows.size())]);
    for (std::size_t k = 0; k < withheld.size(); ++k) {
      if (probability < static_cast<double>(k) / 100) withheld[k] += 1.0 / kDrawn;
    }
  }
  return withheld;
}

}  // namespace

double choose_threshold(const Model& model, const std::vector<std::uint16_t>& sharpness,
                        const std::vector<LanguageText>& texts) {
  std::vector<double> sum(100, 0);
  int languages = 0;
  for (const LanguageText& text : texts) {
    const bool has_choice = text.script < Script::kInherited && model.candidates_of(text.script) > 1;
    if (!has_choice || right_candidate(model, text) == model.candidates_of(text.script)) continue;
    const std::vector<double> withheld = withheld_of(model, sharpness, text);
    for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += withheld[k];
    ++languages;
  }
  std::size_t k = 0;
  while (k + 1 < sum.size() && sum[k + 1] <= kMostWithheld * languages) ++k;
  std::fprintf(stderr, "threshold 0.%02zu: %.3f %% of right answers withheld\n", k, 100 * sum[k] / languages);
  return static_cast<double>(k) / 100;
}

std::vector<std::uint16_t> calibrate(const Model& model, const std::vector<LanguageText>& texts) {
  std::vector<std::vector<Example>> examples(kClasses);
  for (const LanguageText& text : texts) {
    const bool has_choice = text.script < Script::kInherited && model.candidates_of(text.script) > 1;
    if (has_choice) collect(model, text, examples);
  }
  std::vector<std::uint16_t> sharpness(kClasses, 0);
  for (std::size_t i = 0; i < kClasses; ++i) {
    if (examples[i].size() >= kLeastExamples) sharpness[i] = best_sharpness(examples[i]);
  }
  // Where examples are too few, as where they are more.
  for (std::size_t i = 1; i < kClasses; ++i) {
    if (sharpness[i] == 0) sharpness[i] = sharpness[i - 1];
  }
  for (std::size_t i = kClasses - 1; i > 0; --i) {
    if (sharpness[i - 1] == 0) sharpness[i - 1] = sharpness[i];
  }
  return sharpness;
}

}  // namespace wordbridge::training
