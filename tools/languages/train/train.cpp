#include "train.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "sampler.h"

namespace wordbridge::training {
namespace {

constexpr std::uint32_t kSamplesOfReport = 500'000;
// A gradient of less than this moves nothing.
constexpr float kLeastGradient = 1e-5F;
// The largest level stands for so many standard deviations. Seven levels would lose least at 1.95, but take a
// tenth more space then, and the model was no better.
constexpr double kDeviations = 2.5;

class Trainer {
 public:
  Trainer(Model& model, const std::vector<LanguageText>& texts, const Settings& settings)
      : model_(model), settings_(settings), gradient_(model.dimensions) {
    fill(model.vectors, model.keys.size() * model.dimensions);
    fill(model.weights, model.candidates.size() * model.dimensions);
    model.biases.assign(model.candidates.size(), 0);
    row_squares_.assign(model.keys.size(), 1e-6F);
    weight_squares_.assign(model.candidates.size(), 1e-6F);
    double sum = 0;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
      samplers_.emplace_back(texts[i]);
      if (model.candidates_of(texts[i].script) < 2) continue;
      trained_.push_back(i);
      ends_.push_back(sum += settings.weight_of(texts[i].language));
    }
  }

  void run() {
    double loss = 0;
    for (std::uint32_t i = 0; i < settings_.samples; ++i) {
      const float progress = static_cast<float>(i) / static_cast<float>(settings_.samples);
      if (model_.units.empty() && progress >= settings_.rounded_from) begin_to_round();
      loss += learn(draw_candidate(), settings_.rate * (1 - progress));
      if ((i + 1) % kSamplesOfReport != 0) continue;
      std::fprintf(stderr, "%u samples: loss %.4f\n", i + 1, loss / kSamplesOfReport);
      loss = 0;
    }
  }

 private:
  void fill(std::vector<float>& values, std::size_t size) {
    values.resize(size);
    for (float& each : values) each = static_cast<float>((random_.unit() - 0.5) * 0.2);
  }

  std::uint32_t draw_candidate() {
    const double place = random_.unit() * ends_.back();
    const auto found = std::upper_bound(ends_.begin(), ends_.end(), place);
    return trained_[static_cast<std::size_t>(found - ends_.begin())];
  }

  void begin_to_round() {
    model_.levels = settings_.levels;
    for (std::size_t j = 0; j < model_.dimensions; ++j) {
      double squares = 0;
      for (std::size_t i = j; i < model_.vectors.size(); i += model_.dimensions) {
        squares += static_cast<double>(model_.vectors[i]) * static_cast<double>(model_.vectors[i]);
      }
      const double deviation = std::sqrt(squares / static_cast<double>(model_.keys.size()));
      units_.push_back(static_cast<float>(deviation * kDeviations / settings_.levels));
    }
    model_.units = units_;
  }

  // The loss before.
  double learn(std::uint32_t candidate, float rate) {
    const Script script = model_.candidates[candidate].script;
    const std::string piece = samplers_[candidate].draw(random_);
    model_.predict(piece, script, prediction_);
    if (prediction_.rows.empty()) return 0;
    const std::uint32_t first = model_.first_of[static_cast<std::size_t>(script)];
    float& right = prediction_.probabilities[candidate - first];
    const double loss = -std::log(static_cast<double>(std::max(right, 1e-9F)));
    right -= 1;
    std::fill(gradient_.begin(), gradient_.end(), 0.0F);
    for (std::uint32_t k = 0; k < prediction_.probabilities.size(); ++k) {
      const float error = prediction_.probabilities[k];
      if (std::fabs(error) >= kLeastGradient) learn_weights(first + k, error, rate);
    }
    learn_rows(rate);
    return loss;
  }

  void learn_weights(std::uint32_t candidate, float error, float rate) {
    const std::size_t dimensions = model_.dimensions;
    float* const weights = &model_.weights[candidate * dimensions];
    float squares = 0;
    for (std::size_t i = 0; i < dimensions; ++i) {
      gradient_[i] += error * weights[i];
      squares += error * prediction_.sum[i] * (error * prediction_.sum[i]);
    }
    weight_squares_[candidate] += squares / static_cast<float>(dimensions);
    const float step = rate / std::sqrt(weight_squares_[candidate]);
    for (std::size_t i = 0; i < dimensions; ++i) weights[i] -= step * error * prediction_.sum[i];
    model_.biases[candidate] -= step * error * 0.1F;
  }

  void learn_rows(float rate) {
    const std::size_t dimensions = model_.dimensions;
    float squares = 0;
    for (float& each : gradient_) {
      each *= prediction_.scale;
      squares += each * each;
    }
    squares /= static_cast<float>(dimensions);
    for (const std::uint32_t row : prediction_.rows) {
      row_squares_[row] += squares;
      const float step = rate / std::sqrt(row_squares_[row]);
      float* const vector = &model_.vectors[row * dimensions];
      for (std::size_t i = 0; i < dimensions; ++i) vector[i] -= step * gradient_[i];
    }
  }

  Model& model_;
  const Settings& settings_;
  Random random_{1};
  std::vector<Sampler> samplers_;
  // Candidates with a choice, and sums of their weights.
  std::vector<std::uint32_t> trained_;
  std::vector<double> ends_;
  // Sums of squares of gradients: of a row, of the weights of a candidate.
  std::vector<float> row_squares_;
  std::vector<float> weight_squares_;
  std::vector<float> units_;
  std::vector<float> gradient_;
  Prediction prediction_;
};

}  // namespace

void train(Model& model, const std::vector<LanguageText>& texts, const Settings& settings) {
  Trainer{model, texts, settings}.run();
}

}  // namespace wordbridge::training
