#include "markup/autolink.h"

#include "markup/block_syntax.h"

namespace wordbridge::markdown {
namespace {

bool is_letter_or_digit(char byte) { return is_ascii_letter(byte) || is_digit(byte); }

bool is_in_scheme(char byte) { return is_letter_or_digit(byte) || byte == '+' || byte == '.' || byte == '-'; }

bool is_in_mailbox(char byte) {
  return is_letter_or_digit(byte) ||
         (byte != '\0' && std::string_view{".!#$%&'*+/=?^_`{|}~-"}.find(byte) != std::string_view::npos);
}

// Behind the longest run of bytes that belong.
template <typename Belongs>
std::size_t run_end(std::string_view text, std::size_t position, Belongs belongs) {
  while (position < text.size() && belongs(text[position])) ++position;
  return position;
}

// Behind the `>` of an address whose scheme starts at a position; 0 if it is none.
std::size_t uri_end(std::string_view text, std::size_t position) {
  constexpr std::size_t kShortestScheme = 2;
  constexpr std::size_t kLongestScheme = 32;
  if (position == text.size() || !is_ascii_letter(text[position])) return 0;
  const std::size_t colon = run_end(text, position, is_in_scheme);
  const std::size_t length = colon - position;
  if (length < kShortestScheme || length > kLongestScheme) return 0;
  if (colon == text.size() || text[colon] != ':') return 0;
  const std::size_t end = run_end(text, colon, [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value > ' ' && value != 0x7F && byte != '<' && byte != '>';
  });
  return end < text.size() && text[end] == '>' ? end + 1 : 0;
}

// Behind a part of the name of a host; 0 if it is none.
std::size_t host_label_end(std::string_view text, std::size_t position) {
  constexpr std::size_t kLongestLabel = 63;
  const std::size_t end =
      run_end(text, position, [](char byte) { return is_letter_or_digit(byte) || byte == '-'; });
  const bool valid =
      end > position && end - position <= kLongestLabel && text[position] != '-' && text[end - 1] != '-';
  return valid ? end : 0;
}

std::size_t email_end(std::string_view text, std::size_t position) {
  std::size_t end = run_end(text, position, is_in_mailbox);
  if (end == position || end == text.size() || text[end] != '@') return 0;
  for (;;) {
    end = host_label_end(text, end + 1);
    if (end == 0 || end == text.size()) return 0;
    if (text[end] != '.') return text[end] == '>' ? end + 1 : 0;
  }
}

}  // namespace

std::size_t autolink_end(std::string_view text, std::size_t position) {
  const std::size_t end = uri_end(text, position + 1);
  return end != 0 ? end : email_end(text, position + 1);
}

}  // namespace wordbridge::markdown
