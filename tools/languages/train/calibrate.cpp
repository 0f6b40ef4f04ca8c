#include "calibrate.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>

#include "sampler.h"

namespace wordbridge::training {
namespace {

constexpr std::size_t kClasses = 12;
constexpr int kDrawn = 1500;
constexpr std::size_t kLeastExamples = 500;

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

void collect(const Model& model, const LanguageText& text, std::vector<std::vector<Example>>& out) {
  const std::uint32_t first = model.first_of[static_cast<std::size_t>(text.script)];
  const std::uint32_t last = first + model.candidates_of(text.script);
  std::uint32_t right = first;
  while (right < last && model.candidates[right].language != text.language) ++right;
  if (right == last) return;
  const Sampler sampler{text};
  Random random{5};
  Prediction prediction;
  for (int i = 0; i < kDrawn; ++i) {
    model.predict(sampler.draw(random), text.script, prediction);
    if (prediction.rows.empty()) continue;
    Example example{{}, right - first};
    for (const float each : prediction.probabilities) {
      example.odds.push_back(std::log(std::max(static_cast<double>(each), 1e-30)));
    }
    const auto rows = static_cast<std::uint32_t>(prediction.rows.size());
    out[std::min<std::size_t>(kClasses, std::bit_width(rows)) - 1].push_back(std::move(example));
  }
}

}  // namespace

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
