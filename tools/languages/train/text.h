// Text of known language in memory, and pieces of it drawn at random.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "language/script.h"

namespace wordbridge::training {

// Numbers that are the same on every machine: xorshift64*.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::uint32_t next() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return static_cast<std::uint32_t>(state_ * 0x2545F4914F6CDD1DU >> 32);
  }
  // Below `bound`, which is not 0.
  std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(std::uint64_t{next()} * bound >> 32);
  }
  double unit() { return next() / 4294967296.0; }

 private:
  std::uint64_t state_;
};

// Lines of one language in one script, of one source.
struct Source {
  std::string name;
  std::vector<std::string_view> lines;
  // Sums of the bytes of the lines, for drawing one by its length.
  std::vector<std::uint64_t> ends;
};

struct LanguageText {
  std::string language;
  Script script;
  std::vector<Source> sources;
  [[nodiscard]] std::uint64_t bytes() const;
};

// Reads lines of `language TAB source TAB text`. Lines whose main script is not one of the language are left
// out.
class Corpus {
 public:
  explicit Corpus(const std::string& path);
  // In the order of scripts, then of languages.
  [[nodiscard]] const std::vector<LanguageText>& texts() const { return texts_; }

 private:
  std::string bytes_;
  std::vector<LanguageText> texts_;
};

// Draws a piece of up to `length` code points that begins where a word does.
std::string_view cut(std::string_view line, std::uint32_t length, Random& random, bool whole_words);

// A line, drawn by its length.
std::string_view draw_line(const Source& source, Random& random);

}  // namespace wordbridge::training
