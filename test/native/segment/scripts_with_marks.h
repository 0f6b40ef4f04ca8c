// Random text in scripts whose code points are of three bytes, with the marks that they have.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace wordbridge::testing {

// Less than `limit` code points of one script, some with spaces and others between them.
inline std::string script_with_marks(std::mt19937& random, std::size_t limit) {
  static const std::vector<std::vector<std::string>> alphabets = {
      // Devanagari: letters, vowel signs, virama, nukta, what nukta is composed with, digits, danda
      {"\u0915", "\u0937", "\u0928", "\u093E", "\u093F", "\u094D", "\u0902", "\u093C", "\u0958", "\u0967",
       "\u0964"},
      // Thai: letters, and marks of three combining classes
      {"\u0E1C", "\u0E2D", "\u0E32", "\u0E31", "\u0E39", "\u0E49", "\u0E3A", "\u0E33", "\u0E3F"},
      // Kana, ideographs, Hangul, wide ASCII
      {"\u304B", "\u3099", "\u30AB", "\u30FC", "\u4EBA", "\uD55C", "\u1161", "\u11A8", "\uFF21", "\uFF0E",
       "\u3002"},
      // Ideographs and symbols that begin with the same byte, Hangul of the most frequent bytes
      {"\u4E00", "\u4DC0", "\u4DBF", "\u9FFF", "\u5B57", "\uB2E4", "\uC0AC", "\uD7A3", "\uAC00", "\u302A"},
      // Georgian and Greek capitals, that fold; marks on them
      {"\u1C90", "\u10D0", "\u1F08", "\u1F00", "\u20D0", "\u20D2", "\u302A", "\u302C"},
      // Hebrew with points and quotes
      {"\u05D0", "\u05D1", "\u05B8", "\u05C1", "\u05F3", "\uFB20", "\"", "'", "\u200F"},
  };
  std::vector<std::string> alphabet = alphabets[random() % alphabets.size()];
  for (const char* const common : {" ", "a", ".", "\u200D", "\u2019"}) {
    if (random() % 3 == 0) alphabet.emplace_back(common);
  }
  std::string text;
  for (std::size_t i = random() % limit; i > 0; --i) text += alphabet[random() % alphabet.size()];
  return text;
}

}  // namespace wordbridge::testing
