// What a model of languages sees of a text: the character n-grams of the words of one script, as numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language/script.h"
#include "unicode/case_folding.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge {

// Letters of a word that are looked at together; a longer word is read in parts.
inline constexpr std::size_t kLongestWordPart = 32;
// Code points of the longest n-gram, the bounds of the word among them. Longer words are a feature as a
// whole.
inline constexpr std::size_t kLongestNgram = 5;
// Bits of the number of a feature. Others that happen to have its number are taken for it.
inline constexpr unsigned kFeatureBits = 22;
// Of a text no more bytes are read than this: the language of a longer one is that of its beginning.
inline constexpr std::size_t kLongestSample = std::size_t{1} << 16;

namespace language {

inline constexpr char32_t kBound = ' ';
inline constexpr std::uint32_t kSeedOfNgrams = 0x811C9DC5;
inline constexpr std::uint32_t kSeedOfWords = 0x2C1B3C6D;

inline std::uint32_t mix(std::uint32_t hash, char32_t code_point) {
  const std::uint32_t mixed = (hash ^ static_cast<std::uint32_t>(code_point)) * 0x9E3779B1U;
  return mixed ^ mixed >> 15;
}
inline std::uint32_t finish(std::uint32_t hash) { return hash * 0x85EBCA6BU >> (32 - kFeatureBits); }

}  // namespace language

// The beginning of a text that is read: kLongestSample bytes at most, cut between code points.
inline std::string_view sample_of(std::string_view text) {
  if (text.size() <= kLongestSample) return text;
  std::size_t end = kLongestSample;
  while (end > kLongestSample - 3 && unicode::is_continuation(text[end])) --end;
  return text.substr(0, end);
}

// The script of most letters of well-formed text; kNone if it has none. A letter of Chinese and Japanese
// counts as three, one of Korean as two, for it says as much. O(bytes).
Script main_script(std::string_view text);

// Cuts the words of one script out of a text and gives their features. An apostrophe between letters is one.
template <typename Visit>
class FeatureReader {
 public:
  FeatureReader(Script script, Visit visit) : script_(script), visit_(visit) {}

  // Visits each feature of well-formed text. O(bytes).
  void read(std::string_view text) {
    std::size_t position = 0;
    while (position < text.size()) {
      const unicode::Decoded decoded = unicode::decode(text, position);
      position += decoded.length;
      const Script script = finder_.find(decoded.code_point);
      if (script == script_ || (script == Script::kInherited && size_ > 1)) {
        add_folded(decoded.code_point);
      } else if (is_apostrophe(decoded.code_point) && size_ > 1 && letter_follows(text, position)) {
        add('\'');
      } else {
        end_word();
      }
    }
    end_word();
  }

 private:
  static bool is_apostrophe(char32_t code_point) { return code_point == '\'' || code_point == 0x2019; }

  bool letter_follows(std::string_view text, std::size_t position) {
    return position < text.size() && finder_.find(unicode::decode(text, position).code_point) == script_;
  }

  void add_folded(char32_t code_point) {
    if (code_point < 0x80) return add(code_point | 0x20);
    if (unicode::properties(code_point).spelling() == unicode::WordSpelling::kKept) return add(code_point);
    const unicode::Folded folded = unicode::fold(code_point);
    for (unsigned i = 0; i < folded.count; ++i) add(folded.code_points[i]);
  }

  void add(char32_t code_point) {
    if (size_ == kLongestWordPart + 1) end_part();
    if (size_ == 0) word_[size_++] = language::kBound;
    word_[size_++] = code_point;
  }

  // A part of a word has no bound at its end, and its next part, which begins anew, one too many.
  void end_part() {
    visit_part(size_);
    size_ = 0;
  }

  void end_word() {
    if (size_ == 0) return;
    word_[size_++] = language::kBound;
    visit_part(size_);
    if (size_ > kLongestNgram) visit_word();
    size_ = 0;
  }

  void visit_part(std::size_t size) {
    for (std::size_t start = 0; start < size; ++start) {
      const std::size_t end = size - start < kLongestNgram ? size : start + kLongestNgram;
      std::uint32_t hash = language::kSeedOfNgrams;
      for (std::size_t i = start; i < end; ++i) {
        hash = language::mix(hash, word_[i]);
        if (i > start || word_[i] != language::kBound) visit_(language::finish(hash));
      }
    }
  }

  void visit_word() {
    std::uint32_t hash = language::kSeedOfWords;
    for (std::size_t i = 1; i + 1 < size_; ++i) hash = language::mix(hash, word_[i]);
    visit_(language::finish(hash));
  }

  Script script_;
  Visit visit_;
  ScriptFinder finder_;
  // The word at hand with its bounds.
  char32_t word_[kLongestWordPart + 2] = {};
  std::size_t size_ = 0;
};

}  // namespace wordbridge
