// The model while it is trained: a vector for each feature, and for each language weights of their scaled
// sum.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text.h"

namespace wordbridge::training {

struct Settings {
  std::uint32_t features = 32768;
  std::uint32_t dimensions = 24;
  // Weights of features are -levels to levels in the end: fewer levels leave room for more dimensions, which
  // is better.
  int levels = 3;
  std::uint32_t samples = 3'000'000;
  // From this part of the samples on, predictions are made with weights as they will be rounded.
  float rounded_from = 0.5F;
  float rate = 0.3F;
  // How often samples of a language are drawn; 1 for those that are not named.
  std::map<std::string, double> weights;

  [[nodiscard]] double weight_of(const std::string& language) const {
    const auto found = weights.find(language);
    return found == weights.end() ? 1 : found->second;
  }
};

// A class: a language in a script.
struct Candidate {
  std::string language;
  Script script;
};

// What a model makes of a text.
struct Prediction {
  std::vector<std::uint32_t> rows;
  std::vector<float> sum;  // scaled
  float scale = 0;
  // Of the candidates of the script.
  std::vector<float> probabilities;
};

struct Model {
  std::uint32_t dimensions = 0;
  int levels = 0;
  // Features, ascending, and their rows by feature: -1 for others.
  std::vector<std::uint32_t> keys;
  std::vector<std::int32_t> row_of;
  // A row for each feature, and of each dimension the unit that it is rounded to; none before it is rounded.
  std::vector<float> vectors;
  std::vector<float> units;
  // By script. Candidates of a script: from, to the first of the next.
  std::vector<Candidate> candidates;
  std::array<std::uint32_t, kScripts + 1> first_of{};
  // A row for each candidate.
  std::vector<float> weights;
  std::vector<float> biases;

  [[nodiscard]] std::uint32_t candidates_of(Script script) const {
    const auto place = static_cast<std::size_t>(script);
    return first_of[place + 1] - first_of[place];
  }

  // The whole number that stands for vectors[index].
  [[nodiscard]] int level_at(std::size_t index) const {
    return static_cast<int>(level(vectors[index], 1 / units[index % dimensions], static_cast<float>(levels)));
  }

  // The nearest whole number to value * scale, of at most `most`: added to this number a float keeps no
  // fraction.
  static float level(float value, float scale, float most) {
    constexpr float kKeepsNoFraction = 12582912;
    const float rounded = value * scale + kKeepsNoFraction - kKeepsNoFraction;
    return std::min(std::max(rounded, -most), most);
  }

  // Predicts the language of a text in a script; no rows if none of its features is known.
  void predict(std::string_view text, Script script, Prediction& out) const;

 private:
  // Adds the rows of a prediction to its sum as they will be rounded.
  void add_rounded(Prediction& out) const;
};

}  // namespace wordbridge::training
