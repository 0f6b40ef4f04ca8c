#include "model.h"

#include "language/features.h"

namespace wordbridge::training {

namespace {

void add(const float* row, std::vector<float>& sum) {
  float* const to = sum.data();
  for (std::size_t i = 0; i < sum.size(); ++i) to[i] += row[i];
}

}  // namespace

void Model::add_rounded(Prediction& out) const {
  std::vector<float> scales;
  for (const float unit : units) scales.push_back(1 / unit);
  const float* const scale = scales.data();
  const auto most = static_cast<float>(levels);
  float* const to = out.sum.data();
  for (const std::uint32_t row : out.rows) {
    const float* const vector = &vectors[std::size_t{row} * dimensions];
    for (std::size_t i = 0; i < dimensions; ++i) to[i] += level(vector[i], scale[i], most);
  }
  for (std::size_t i = 0; i < dimensions; ++i) to[i] *= units[i];
}

void Model::predict(std::string_view text, Script script, Prediction& out) const {
  out.rows.clear();
  const auto visit = [&](std::uint32_t feature) {
    if (row_of[feature] >= 0) out.rows.push_back(static_cast<std::uint32_t>(row_of[feature]));
  };
  FeatureReader<decltype(visit)> reader{script, visit};
  reader.read(text);

  out.sum.assign(dimensions, 0);
  if (units.empty()) {
    for (const std::uint32_t row : out.rows) add(&vectors[std::size_t{row} * dimensions], out.sum);
  } else {
    add_rounded(out);
  }
  out.scale = out.rows.empty() ? 0 : 1 / std::sqrt(static_cast<float>(out.rows.size()));
  for (float& each : out.sum) each *= out.scale;

  const std::uint32_t first = first_of[static_cast<std::size_t>(script)];
  out.probabilities.assign(candidates_of(script), 0);
  float most = -1e30F;
  for (std::size_t k = 0; k < out.probabilities.size(); ++k) {
    float odds = biases[first + k];
    for (std::size_t i = 0; i < dimensions; ++i) odds += weights[(first + k) * dimensions + i] * out.sum[i];
    out.probabilities[k] = odds;
    most = std::max(most, odds);
  }
  float total = 0;
  for (float& each : out.probabilities) total += each = std::exp(each - most);
  for (float& each : out.probabilities) each /= total;
}

}  // namespace wordbridge::training
