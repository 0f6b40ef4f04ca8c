#pragma once

#include <string>
#include <vector>

#include "text.h"

namespace wordbridge::training {

// Draws pieces of the text of a language: of 8 to 160 code points, short ones as often as long ones by the
// logarithm of their length.
class Sampler {
 public:
  // The text must outlive it.
  explicit Sampler(const LanguageText& text);
  [[nodiscard]] std::string draw(Random& random) const;

 private:
  [[nodiscard]] const Source& draw_source(Random& random) const;

  const LanguageText& text_;
  // Sums of the weights of the sources.
  std::vector<double> ends_;
};

}  // namespace wordbridge::training
