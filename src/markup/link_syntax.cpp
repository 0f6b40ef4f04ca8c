#include "markup/link_syntax.h"

#include <algorithm>

#include "markup/block_syntax.h"
#include "unicode/case_folding.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge::markdown {
namespace {

// As many as other parsers take; CommonMark asks for three.
constexpr std::size_t kMostParentheses = 32;

bool is_escape(std::string_view text, std::size_t position) {
  return text[position] == '\\' && position + 1 < text.size() && is_ascii_punctuation(text[position + 1]);
}

std::optional<std::size_t> bracketed_destination_end(std::string_view text, std::size_t position) {
  while (position < text.size()) {
    const char byte = text[position];
    if (byte == '>') return position + 1;
    if (byte == '<' || byte == '\n') return std::nullopt;
    position += is_escape(text, position) ? 2U : 1U;
  }
  return std::nullopt;
}

// Spaces and tabs up to the end of a line: behind its line feed. None if there is something else.
std::optional<std::size_t> line_end(std::string_view text, std::size_t position) {
  while (position < text.size() && is_space_or_tab(text[position])) ++position;
  if (position == text.size()) return position;
  if (text[position] == '\n') return position + 1;
  return std::nullopt;
}

// Of no more than kLongestLabel bytes. 0 if it is only white space.
std::uint64_t label_hash(std::string_view label) {
  constexpr std::uint64_t kOffset = 0xCBF29CE484222325U;  // FNV-1a
  constexpr std::uint64_t kPrime = 0x100000001B3U;
  std::uint64_t hash = kOffset;
  bool any = false;
  bool space = false;
  const auto add = [&hash](char32_t code_point) { hash = (hash ^ code_point) * kPrime; };
  for (std::size_t position = 0; position < label.size();) {
    if (is_ascii_letter(label[position])) {
      if (space && any) add(' ');
      space = false;
      any = true;
      add(static_cast<unsigned char>(label[position++] | 0x20));
      continue;
    }
    const unicode::Decoded decoded = unicode::decode(label, position);
    position += decoded.length;
    if (unicode::properties(decoded.code_point).white_space()) {
      space = true;
      continue;
    }
    if (space && any) add(' ');
    space = false;
    any = true;
    const unicode::Folded folded = unicode::fold(decoded.code_point);
    for (unsigned i = 0; i < folded.count; ++i) add(folded.code_points[i]);
  }
  return any ? hash : 0;
}

}  // namespace

std::size_t skip_space(std::string_view text, std::size_t position) {
  while (position < text.size() && is_space_or_tab(text[position])) ++position;
  if (position == text.size() || text[position] != '\n') return position;
  ++position;
  while (position < text.size() && is_space_or_tab(text[position])) ++position;
  return position;
}

std::optional<std::size_t> link_destination_end(std::string_view text, std::size_t position) {
  if (position < text.size() && text[position] == '<') return bracketed_destination_end(text, position + 1);
  std::size_t depth = 0;
  while (position < text.size()) {
    const auto byte = static_cast<unsigned char>(text[position]);
    if (byte <= ' ' || byte == 0x7F) break;
    if (byte == '(' && ++depth > kMostParentheses) return std::nullopt;
    if (byte == ')' && depth-- == 0) return position;
    position += is_escape(text, position) ? 2U : 1U;
  }
  if (depth != 0) return std::nullopt;
  return position;
}

std::optional<std::size_t> link_title_end(std::string_view text, std::size_t position) {
  if (position == text.size()) return std::nullopt;
  const char first = text[position];
  if (first != '"' && first != '\'' && first != '(') return std::nullopt;
  const char last = first == '(' ? ')' : first;
  for (++position; position < text.size();) {
    if (text[position] == last) return position + 1;
    if (first == '(' && text[position] == '(') return std::nullopt;
    position += is_escape(text, position) ? 2U : 1U;
  }
  return std::nullopt;
}

std::optional<std::size_t> link_target_end(std::string_view text, std::size_t position) {
  if (position == text.size() || text[position] != '(') return std::nullopt;
  const std::optional<std::size_t> destination_end =
      link_destination_end(text, skip_space(text, position + 1));
  if (!destination_end.has_value()) return std::nullopt;
  position = skip_space(text, *destination_end);
  if (position > *destination_end) {
    if (const auto title_end = link_title_end(text, position)) position = skip_space(text, *title_end);
  }
  if (position == text.size() || text[position] != ')') return std::nullopt;
  return position + 1;
}

std::optional<std::size_t> link_label_end(std::string_view text, std::size_t position) {
  if (position == text.size() || text[position] != '[') return std::nullopt;
  const std::size_t start = ++position;
  while (position < text.size() && position - start <= kLongestLabel) {
    if (text[position] == ']') return position + 1;
    if (text[position] == '[') return std::nullopt;
    position += is_escape(text, position) ? 2U : 1U;
  }
  return std::nullopt;
}

std::optional<LinkDefinition> link_definition(std::string_view text, std::size_t position) {
  const std::optional<std::size_t> label_end = link_label_end(text, position);
  if (!label_end.has_value() || *label_end == text.size() || text[*label_end] != ':') return std::nullopt;
  const std::string_view label = text.substr(position + 1, *label_end - position - 2);
  const std::size_t destination = skip_space(text, *label_end + 1);
  const std::optional<std::size_t> destination_end = link_destination_end(text, destination);
  if (!destination_end.has_value() || *destination_end == destination) return std::nullopt;
  if (label_hash(label) == 0) return std::nullopt;
  const std::size_t title = skip_space(text, *destination_end);
  if (title > *destination_end) {
    if (const auto title_end = link_title_end(text, title)) {
      if (const auto end = line_end(text, *title_end)) return LinkDefinition{label, *end};
    }
  }
  // A title that is none may be text of the line behind.
  const std::optional<std::size_t> end = line_end(text, *destination_end);
  if (!end.has_value()) return std::nullopt;
  return LinkDefinition{label, *end};
}

bool LinkLabels::add(std::string_view label) {
  const std::uint64_t hash = label_hash(label);
  return hash == 0 || hashes_.push_back(hash);
}

// Not by std::sort, which takes 3 kB of WebAssembly.
void LinkLabels::sort() {
  std::make_heap(hashes_.begin(), hashes_.end());
  std::sort_heap(hashes_.begin(), hashes_.end());
}

bool LinkLabels::contains(std::string_view label) const {
  if (hashes_.empty() || label.size() > kLongestLabel) return false;
  const std::uint64_t hash = label_hash(label);
  return hash != 0 && std::binary_search(hashes_.begin(), hashes_.end(), hash);
}

}  // namespace wordbridge::markdown
