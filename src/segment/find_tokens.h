// The words of a text by rules of spaces, where none matters but that white space parts them.
#pragma once

#include <string_view>

#include "segment/policy_words.h"
#include "segment/token_window.h"
#include "segment/word_window.h"

namespace wordbridge {

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

  [[gnu::noinline]] [[nodiscard]] bool read_windows() {
    for (unsigned windows = 0; windows < WordWindow::kAtOnce && position_ < text_.size(); ++windows) {
      const std::size_t rest = text_.size() - position_;
      WordWindow::Padding padding;
      const char* const bytes = WordWindow::readable(text_, position_, padding);
      TokenWindow window;
      window.read(text_, position_, bytes);
      if (window.spaces == 0) {
        if (!read_long_token()) return false;
        continue;
      }
      const unsigned length = window.length(rest);
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
    const std::size_t end = end_of_long_token(text_, position_);
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
