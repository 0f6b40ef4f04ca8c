// Packs for tests: the one that is published, and small ones made by hand.
#pragma once

#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "language/features.h"

namespace wordbridge::testing {

inline std::string published_pack() {
  std::ifstream file(WORDBRIDGE_LANGUAGE_PACK, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void append_number(std::string& bytes, std::uint32_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(value >> 8 * i);
}

// FNV-1a behind all that there is.
inline std::string with_checksum(std::string bytes) {
  std::uint32_t hash = 0x811C9DC5;
  for (const char byte : bytes) hash = (hash ^ static_cast<std::uint8_t>(byte)) * 0x01000193U;
  append_number(bytes, hash, 4);
  return bytes;
}

// Two languages of Latin letters with two features of two numbers each: "a" by itself is of the first one,
// "b" of the second. One more, alone, in Greek letters. Odds are scaled sums of rows, times 2 and 1, and 0.5
// more for aa.
struct SmallPack {
  std::uint32_t dimensions = 2;
  std::uint32_t language_count = 3;
  std::string tags = "aa\nbb\nel\n";
  std::uint32_t latin = static_cast<std::uint32_t>(Script::kLatin);
  std::uint32_t greek = static_cast<std::uint32_t>(Script::kGreek);
  std::uint32_t language_of_greek = 2;
  std::uint32_t rows = 2;
  std::uint32_t threshold = 1 << 15;
  std::uint32_t shift = 2;  // weights have 8 fractional bits, scaled sums 10, odds 16

  [[nodiscard]] std::string bytes() const {
    std::string out = "\x89WBL\r\n\x1A\n";
    append_number(out, 1, 1);
    append_number(out, dimensions, 1);
    append_number(out, 3, 2);
    append_number(out, language_count, 2);
    append_number(out, static_cast<std::uint32_t>(tags.size()), 2);
    append_number(out, rows, 4);
    append_number(out, threshold, 4);
    append_number(out, shift, 2);
    append_number(out, kScripts, 2);
    for (int i = 0; i < 12; ++i) append_number(out, 256, 2);
    out += tags;
    const std::uint32_t half = 1 << 17;  // of 18 fractional bits
    for (const auto& [script, language, bias] :
         {std::array{latin, 0U, half}, std::array{latin, 1U, 0U}, std::array{greek, language_of_greek, 0U}}) {
      append_number(out, script, 1);
      append_number(out, language, 1);
      append_number(out, bias, 4);
    }
    for (const std::uint32_t weight : {512U, 0U, 0U, 256U, 0U, 0U}) append_number(out, weight, 2);
    const auto feature = [](char32_t letter) {
      return language::finish(language::mix(language::kSeedOfNgrams, letter));
    };
    const bool in_order = feature(U'a') < feature(U'b');
    const std::uint32_t first = feature(in_order ? U'a' : U'b');
    const std::uint32_t second = feature(in_order ? U'b' : U'a');
    for (std::uint32_t block = 0; block < 1 << 15; ++block) {
      append_number(out, (first >> 7 == block ? 1U : 0U) + (second >> 7 == block ? 1U : 0U), 1);
    }
    append_number(out, first & 127, 1);
    append_number(out, second & 127, 1);
    // (3, -1) for a, (-2, 5) for b, each 8 more.
    const std::uint32_t a = 7 << 4 | 11;
    const std::uint32_t b = 13 << 4 | 6;
    append_number(out, in_order ? a : b, 1);
    append_number(out, in_order ? b : a, 1);
    return with_checksum(out);
  }
};

}  // namespace wordbridge::testing
