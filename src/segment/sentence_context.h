// What stands around a place where a sentence may end.
#pragma once

#include <cstdint>
#include <string_view>

#include "segment/paragraph.h"

namespace wordbridge {

// Bytes before and behind a place that can tell whether a sentence ends there. Nothing beyond is looked at,
// so that an edit or a chunk further off cannot change the answer.
inline constexpr std::size_t kSentenceContextBefore = 96;
inline constexpr std::size_t kSentenceContextBehind = 64;

enum class Capitalisation : std::uint8_t { kNone, kLower, kUpper };

// A place in a paragraph, by its parts:
//
//   previous text, word | terminators | quotes and brackets that close, spaces | (place) quotes that open |
//   next word
struct SentenceContext {
  // Text before the terminators, and whether it begins where the paragraph does.
  std::string_view before;
  bool from_start_of_paragraph = false;
  // The word before the terminators, with the full stops inside of it; empty if there is none.
  std::string_view word;
  // Full stops, question and exclamation marks, and U+2026, spaces between them not counted.
  int full_stops = 0;
  int other_terminators = 0;
  bool ellipsis_character = false;
  // What closes between the terminators and the place.
  bool closes_quote = false;
  bool closes_bracket = false;
  // Whether the terminators stand in brackets by themselves: (...), [...], (!).
  bool terminators_in_brackets = false;
  bool spaces = false;
  // Whether references such as [45] stand right behind the terminators; or the place is inside of one, where
  // UAX #29 sees a boundary.
  bool closes_reference = false;
  bool next_is_reference = false;
  // What opens behind the place; a quote, bracket or dash that closes there instead.
  bool opens_quote = false;
  bool opens_bracket = false;
  bool opens_question = false;  // U+00BF, U+00A1
  bool next_closes = false;
  // The next word, and whether a digit or a letter of which case begins it.
  std::string_view next;
  Capitalisation next_case = Capitalisation::kNone;
  bool next_is_number = false;
  // Whether the next word is a small letter with a full stop, as that of a list: "b. The second".
  bool next_is_item = false;
  // Whether it is a capital letter with a full stop that is an initial: "I. S. Turgenev".
  bool next_is_initial = false;
  // Whether the word is the number or letter of an item of a list in running text: see find_list_item.
  bool is_item_in_text = false;

  // Whether nothing but one full stop ends the word.
  [[nodiscard]] bool is_single_stop() const {
    return full_stops == 1 && other_terminators == 0 && !ellipsis_character;
  }
};

// The parts around text[place], a code point boundary inside of a paragraph. O(1).
SentenceContext sentence_context(std::string_view text, const Paragraph& paragraph, std::size_t place);

// The last word of a text, with full stops, apostrophes and hyphens inside of it; empty if the text ends with
// something else, or the word is longer than any that is in a list.
std::string_view last_word(std::string_view text);

// Bytes of references such as [45][46a], without spaces, that a text begins with; 0 if there are none.
std::size_t references_length(std::string_view text);

// The code point that ends a text, which is not empty.
char32_t last_code_point(std::string_view text);

// The text without the white space that it ends with.
std::string_view without_spaces_behind(std::string_view text);

bool is_upper(char32_t code_point);
bool is_lower(char32_t code_point);

}  // namespace wordbridge
