#include "sampler.h"

#include <cmath>

#include "unicode/utf8.h"

namespace wordbridge::training {
namespace {

constexpr double kShortest = 8;
constexpr double kLongest = 160;
// The Declaration of Human Rights is the only running text that is not about software.
constexpr std::string_view kRunningText = "udhr";
constexpr double kWeightOfRunningText = 3;
// A line that leaves room for fewer code points than this is not followed by another.
constexpr std::uint32_t kLeastRoom = 8;

std::uint32_t length_of(std::string_view text) {
  return static_cast<std::uint32_t>(unicode::code_point_length(text));
}

}  // namespace

Sampler::Sampler(const LanguageText& text) : text_(text) {
  double sum = 0;
  for (const Source& source : text.sources) {
    const double weight = std::sqrt(static_cast<double>(source.ends.back()));
    sum += source.name == kRunningText ? weight * kWeightOfRunningText : weight;
    ends_.push_back(sum);
  }
}

const Source& Sampler::draw_source(Random& random) const {
  const double place = random.unit() * ends_.back();
  std::size_t i = 0;
  while (i + 1 < ends_.size() && ends_[i] <= place) ++i;
  return text_.sources[i];
}

std::string Sampler::draw(Random& random) const {
  const double exponent = random.unit() * std::log(kLongest / kShortest);
  const auto length = static_cast<std::uint32_t>(kShortest * std::exp(exponent));
  const bool whole_words = random.below(2) == 0;
  const Source& source = draw_source(random);
  std::string piece{cut(draw_line(source, random), length, random, whole_words)};
  std::uint32_t found = length_of(piece);
  while (found + kLeastRoom < length && random.below(4) != 0) {
    piece += ' ';
    piece += cut(draw_line(source, random), length - found, random, whole_words);
    found = length_of(piece);
  }
  return piece;
}

}  // namespace wordbridge::training
