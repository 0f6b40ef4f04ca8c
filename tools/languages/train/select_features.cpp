#include "select_features.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "language/features.h"
#include "sampler.h"

namespace wordbridge::training {
namespace {

// Features that are drawn of each language, and how often one must be among them to count.
constexpr std::size_t kDrawn = 1'200'000;
constexpr std::size_t kLeastOften = 4;

// The part of the features of a candidate that is one feature.
struct Share {
  std::uint32_t key;
  std::uint32_t candidate;
  float share;
};

void count(const LanguageText& text, std::uint32_t candidate, std::vector<Share>& out) {
  const Sampler sampler{text};
  Random random{77 + candidate};
  std::vector<std::uint32_t> keys;
  const auto visit = [&](std::uint32_t key) { keys.push_back(key); };
  while (keys.size() < kDrawn) {
    FeatureReader<decltype(visit)> reader{text.script, visit};
    reader.read(sampler.draw(random));
  }
  std::sort(keys.begin(), keys.end());
  for (std::size_t i = 0; i < keys.size();) {
    std::size_t end = i;
    while (end < keys.size() && keys[end] == keys[i]) ++end;
    const float share = static_cast<float>(end - i) / static_cast<float>(keys.size());
    if (end - i >= kLeastOften) out.push_back({keys[i], candidate, share});
    i = end;
  }
}

// Of the shares of one feature; those of a script stand together.
double information(const Share* first, const Share* last, const Model& model) {
  double sum = 0;
  while (first < last) {
    const Script script = model.candidates[first->candidate].script;
    const Share* end = first;
    double total = 0;
    while (end < last && model.candidates[end->candidate].script == script) total += (end++)->share;
    for (; first < end; ++first) {
      sum += first->share * std::log(first->share / total * model.candidates_of(script));
    }
  }
  return sum;
}

}  // namespace

void select_features(Model& model, const std::vector<LanguageText>& texts, const Settings& settings) {
  std::vector<Share> shares;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    if (model.candidates_of(texts[i].script) > 1) count(texts[i], i, shares);
  }
  std::sort(shares.begin(), shares.end(), [](const Share& a, const Share& b) {
    return a.key != b.key ? a.key < b.key : a.candidate < b.candidate;
  });
  std::vector<std::pair<double, std::uint32_t>> scores;
  for (std::size_t i = 0; i < shares.size();) {
    std::size_t end = i;
    while (end < shares.size() && shares[end].key == shares[i].key) ++end;
    scores.emplace_back(-information(&shares[i], shares.data() + end, model), shares[i].key);
    i = end;
  }
  std::fprintf(stderr, "%zu features seen\n", scores.size());
  std::sort(scores.begin(), scores.end());
  scores.resize(std::min<std::size_t>(scores.size(), settings.features));
  for (const auto& [score, key] : scores) model.keys.push_back(key);
  std::sort(model.keys.begin(), model.keys.end());
  model.row_of.assign(std::size_t{1} << kFeatureBits, -1);
  for (std::size_t i = 0; i < model.keys.size(); ++i) {
    model.row_of[model.keys[i]] = static_cast<std::int32_t>(i);
  }
}

}  // namespace wordbridge::training
