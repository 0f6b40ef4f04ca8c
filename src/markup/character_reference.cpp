#include "markup/character_reference.h"

#include <algorithm>

#include "markup/block_syntax.h"
#include "markup/named_characters.h"
#include "unicode/utf8.h"

namespace wordbridge::markdown {
namespace {

// Of HTML, in letters and digits. The first one is a letter.
constexpr std::size_t kLongestName = 31;
constexpr std::size_t kShortestName = 2;

char32_t scalar_value(char32_t number) {
  const bool valid = number != 0 && number <= 0x10FFFF && (number < 0xD800 || number > 0xDFFF);
  return valid ? number : unicode::kReplacementCharacter;
}

// -1 if it is no digit.
int digit_value(char byte, bool hexadecimal) {
  if (is_digit(byte)) return byte - '0';
  const char lower = static_cast<char>(byte | 0x20);
  return hexadecimal && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Behind `&#`.
CharacterReference numeric_reference(std::string_view text, std::size_t position) {
  const bool hexadecimal = position < text.size() && (text[position] | 0x20) == 'x';
  if (hexadecimal) ++position;
  const std::size_t most_digits = hexadecimal ? 6 : 7;
  char32_t number = 0;
  std::size_t digits = 0;
  for (; position < text.size() && digits < most_digits; ++position, ++digits) {
    const int value = digit_value(text[position], hexadecimal);
    if (value < 0) break;
    number = number * (hexadecimal ? 16 : 10) + static_cast<char32_t>(value);
  }
  if (digits == 0 || position == text.size() || text[position] != ';') return {};
  return {position + 1, scalar_value(number)};
}

}  // namespace

CharacterReference character_reference(std::string_view text, std::size_t position) {
  const std::size_t start = position + 1;
  if (start < text.size() && text[start] == '#') return numeric_reference(text, start + 1);
  if (start == text.size() || !is_ascii_letter(text[start])) return {};
  std::size_t end = start + 1;
  const std::size_t limit = std::min(text.size(), start + kLongestName + 1);
  while (end < limit && (is_ascii_letter(text[end]) || is_digit(text[end]))) ++end;
  if (end - start < kShortestName || end == text.size() || text[end] != ';') return {};
  const char32_t character = named_character(text.substr(start, end - start));
  return {end + 1, character != 0 ? character : kUnknownCharacter};
}

}  // namespace wordbridge::markdown
