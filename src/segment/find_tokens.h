// The words of a text by rules of spaces, where none matters but that white space parts them.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include "segment/policy_words.h"
#include "segment/word_window.h"
#include "unicode/scan.h"

namespace wordbridge {

// 64 bytes of text as the rules of spaces see them. Bit i is for byte `position + i` of a text.
struct TokenWindow {
  using Bits = WordWindow::Bits;
  static constexpr unsigned kSize = WordWindow::kSize;

  // White space, and what is behind the end of the text; letters and numbers with the marks on them.
  Bits spaces = 0;
  Bits words = 0;
  // As WordWindow has them, marks between words too; also controls of ASCII, for a NUL may be no part of
  // ShortBytes.
  Bits folding = 0;
  Bits apostrophes = 0;

  // Reads what begins at `position`, where a token may begin; `bytes` are 64 of there, zeros behind the end
  // of the text. Code points that are not all in them are not read.
  void read(std::string_view text, std::size_t position, const char* bytes);

  // Where words begin and end, two masks with as many bits, in the first bytes, up to white space behind the
  // last token that ends: `length` of them.
  struct Words {
    Bits starts;
    Bits ends;
  };
  [[nodiscard]] Words find_words(unsigned length, WordPolicy policy) const;

 private:
  void read_others(std::string_view text, std::size_t position, Bits leads);
};

// As WordFinder, by rules of spaces.
template <typename Visit>
class TokenFinder {
 public:
  TokenFinder(std::string_view text, const WordRules& rules, Visit& visit, std::size_t start)
      : text_(text), rules_(rules), visit_(visit), position_(start) {}

  [[nodiscard]] bool run() {
    while (position_ < text_.size()) {
      if (!read_windows()) return false;
    }
    return true;
  }

 private:
  using Bits = TokenWindow::Bits;
  static constexpr unsigned kSize = TokenWindow::kSize;
  // As WordFinder has it.
  static constexpr unsigned kWindowsAtOnce = 512;

  [[gnu::noinline]] [[nodiscard]] bool read_windows() {
    for (unsigned windows = 0; windows < kWindowsAtOnce && position_ < text_.size(); ++windows) {
      const std::size_t rest = text_.size() - position_;
      WordWindow::Padding padding;
      const char* const bytes = WordWindow::readable(text_, position_, padding);
      TokenWindow window;
      window.read(text_, position_, bytes);
      if (window.spaces == 0) {
        if (!read_long_token()) return false;
        continue;
      }
      const unsigned length = rest < kSize ? static_cast<unsigned>(rest)
                                           : kSize - static_cast<unsigned>(std::countl_zero(window.spaces));
      const auto [starts, ends] = window.find_words(length, rules_.policy);
      if (ends != 0 && !visit_words_of(window, bytes, starts, ends)) return false;
      position_ += length;
    }
    return true;
  }

  [[nodiscard]] bool visit_words_of(const TokenWindow& window, const char* bytes, Bits starts, Bits ends) {
    if (window.folding == 0) return visit_.plain_words(position_, bytes, starts, ends);
    return visit_.folding_words(position_, bytes, starts, ends, window.folding, window.apostrophes);
  }

  // A token that is longer than a window, and what is behind it up to white space of ASCII.
  [[nodiscard]] bool read_long_token() {
    const std::size_t end = unicode::find_match(
        text_, position_, [](unicode::Bytes bytes) { return bytes.equal(' ') | bytes.within('\t', '\r'); });
    for (PolicyWords words{text_.substr(0, end), rules_, position_}; !words.at_end();) {
      const Segment segment = words.next();
      if (unicode::is_word(segment.kind) && !visit_(segment.start, segment.end, true)) return false;
    }
    position_ = end;
    return true;
  }

  std::string_view text_;
  const WordRules& rules_;
  Visit& visit_;
  std::size_t position_;
};

// As find_words(), with a visitor that has plain_words(): the words that PolicyWords finds from `start` on by
// rules of spaces, of text that has no AffectedPart. White space or nothing is before `start`. O(bytes).
template <typename Visit>
bool find_tokens(std::string_view text, const WordRules& rules, Visit visit, std::size_t start) {
  return TokenFinder<Visit>{text, rules, visit, start}.run();
}

}  // namespace wordbridge
