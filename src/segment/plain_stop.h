// What most sentences end with, told without the rules of UAX #29.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "unicode/typographic.h"

namespace wordbridge {

// Where reading goes on behind a terminator, and whether the sentence ends there.
struct PlainStop {
  enum class Answer : std::uint8_t { kUnknown, kGoesOn, kEnds };

  std::size_t end = 0;
  Answer answer = Answer::kUnknown;
};

// The length of a quote or bracket that starts at a position, 0 if there is none of the common ones. The
// Sentence_Break of all is Close, also of those that open.
inline std::size_t quote_length(std::string_view text, std::size_t position) {
  switch (text[position]) {
    case '"':
    case '\'':
    case '(':
    case ')':
    case '[':
    case ']':
      return 1;
    case '\xE2':
      return unicode::is_typographic_quote(text.data() + position) ? unicode::kTypographicMarkLength : 0;
    default:
      return 0;
  }
}

// Where what is no quote or bracket follows.
inline std::size_t behind_quotes(std::string_view text, std::size_t position) {
  while (position < text.size()) {
    const std::size_t length = quote_length(text, position);
    if (length == 0) break;
    position += length;
  }
  return position;
}

// Reads on from a full stop, question or exclamation mark of ASCII, the first terminator of its sentence
// since a letter or the start: quotes and brackets, spaces, quotes and brackets, and a newline or a letter of
// ASCII. `text` ends where the paragraph does; in a wrapped one a newline is a space. All that is read is
// punctuation or space. O(bytes read).
[[gnu::always_inline]] inline PlainStop read_plain_stop(std::string_view text, std::size_t position,
                                                        bool wrapped) {
  using Answer = PlainStop::Answer;
  const bool full_stop = text[position] == '.';
  const std::size_t closed = behind_quotes(text, position + 1);
  std::size_t next = closed;
  while (next < text.size() && (text[next] == ' ' || (wrapped && text[next] == '\n'))) ++next;
  if (next == text.size()) return {next, Answer::kEnds};     // SB2
  if (text[next] == '\n') return {next + 1, Answer::kEnds};  // SB4
  const std::size_t opened = next > closed ? behind_quotes(text, next) : next;
  if (opened == text.size()) return {};
  const char letter = text[opened];
  const bool upper = letter >= 'A' && letter <= 'Z';
  if (upper && next > position + 1) return {next, Answer::kEnds};  // SB11
  if (letter >= 'a' && letter <= 'z') {
    return full_stop ? PlainStop{opened, Answer::kGoesOn} : PlainStop{next, Answer::kEnds};  // SB8, SB11
  }
  return {};
}

}  // namespace wordbridge
