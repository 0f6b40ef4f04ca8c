#include "write_pack.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "language/features.h"

namespace wordbridge::training {
namespace {

class Writer {
 public:
  void number(std::uint32_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) bytes_ += static_cast<char>(value >> 8 * i);
  }
  void text(std::string_view text) { bytes_ += text; }
  std::string finish() {
    std::uint32_t hash = 0x811C9DC5;
    for (const char byte : bytes_) hash = (hash ^ static_cast<std::uint8_t>(byte)) * 0x01000193U;
    number(hash, 4);
    return std::move(bytes_);
  }

 private:
  std::string bytes_;
};

// The most fractional bits that weights can have in 16 bits, and biases with ten more in 32.
int fractional_bits(const Model& m) {
  double weight = 0;
  for (std::size_t i = 0; i < m.weights.size(); ++i) {
    weight = std::max(weight, std::fabs(static_cast<double>(m.weights[i]) * m.units[i % m.dimensions]));
  }
  double bias = 0;
  for (const float each : m.biases) bias = std::max(bias, std::fabs(static_cast<double>(each)));
  int bits = 20;
  while (bits > 6 && (std::ldexp(weight, bits) > 32767 || std::ldexp(bias, bits + 10) > 2147483647.0)) --bits;
  return bits;
}

}  // namespace

std::string pack_of(const Model& m, const std::vector<std::uint16_t>& sharpness, double threshold) {
  const int bits = fractional_bits(m);
  std::set<std::string> names;
  for (const Candidate& c : m.candidates) names.insert(c.language);
  const std::vector<std::string> tags(names.begin(), names.end());
  std::string lines;
  for (const std::string& tag : tags) lines += tag + '\n';

  Writer out;
  out.text("\x89WBL\r\n\x1A\n");
  out.number(1, 1);
  out.number(m.dimensions, 1);
  out.number(static_cast<std::uint32_t>(m.candidates.size()), 2);
  out.number(static_cast<std::uint32_t>(tags.size()), 2);
  out.number(static_cast<std::uint32_t>(lines.size()), 2);
  out.number(static_cast<std::uint32_t>(m.keys.size()), 4);
  out.number(static_cast<std::uint32_t>(threshold * 65536), 4);
  out.number(static_cast<std::uint32_t>(bits - 6), 2);
  out.number(kScripts, 2);
  for (const std::uint16_t each : sharpness) out.number(each, 2);
  out.text(lines);
  for (std::size_t c = 0; c < m.candidates.size(); ++c) {
    const auto place = std::find(tags.begin(), tags.end(), m.candidates[c].language) - tags.begin();
    out.number(static_cast<std::uint32_t>(m.candidates[c].script), 1);
    out.number(static_cast<std::uint32_t>(place), 1);
    const double bias = std::ldexp(static_cast<double>(m.biases[c]), bits + 10);
    out.number(static_cast<std::uint32_t>(static_cast<std::int32_t>(std::nearbyint(bias))), 4);
  }
  for (std::size_t i = 0; i < m.weights.size(); ++i) {
    const double weight = std::ldexp(static_cast<double>(m.weights[i]) * m.units[i % m.dimensions], bits);
    out.number(static_cast<std::uint16_t>(static_cast<std::int16_t>(std::nearbyint(weight))), 2);
  }
  constexpr unsigned kRestBits = kFeatureBits - 15;
  std::vector<std::uint32_t> counts(std::size_t{1} << 15);
  for (const std::uint32_t key : m.keys) ++counts[key >> kRestBits];
  for (const std::uint32_t count : counts) out.number(count, 1);
  for (const std::uint32_t key : m.keys) out.number(key & ((1U << kRestBits) - 1), 1);
  for (std::size_t i = 0; i < m.vectors.size(); i += 2) {
    const std::uint32_t low = static_cast<std::uint32_t>(m.level_at(i) + 8);
    const std::uint32_t high = static_cast<std::uint32_t>(m.level_at(i + 1) + 8);
    out.number(high << 4 | low, 1);
  }
  return out.finish();
}

}  // namespace wordbridge::training
