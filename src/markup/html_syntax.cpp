#include "markup/html_syntax.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "markup/block_syntax.h"

namespace wordbridge::markdown {
namespace {

// By their first letters.
constexpr std::string_view kBlockTags =
    "address article aside base basefont blockquote body caption center col colgroup dd details "
    "dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 "
    "head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p "
    "param search section summary table tbody td tfoot th thead title tr track ul ";

// Where the names that begin with each letter are among them, those of `z` up to the end.
constexpr auto kBlockTagsByLetter = [] {
  std::array<std::uint16_t, 'z' - 'a' + 2> starts{};
  starts.fill(kBlockTags.size());
  for (std::size_t end = kBlockTags.size(); end > 0;) {
    std::size_t start = end - 1;
    while (start > 0 && kBlockTags[start - 1] != ' ') --start;
    for (char letter = 'a'; letter <= kBlockTags[start]; ++letter) {
      starts[static_cast<std::size_t>(letter - 'a')] = static_cast<std::uint16_t>(start);
    }
    end = start;
  }
  return starts;
}();

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; }

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

bool starts_attribute(char byte) { return is_ascii_letter(byte) || byte == '_' || byte == ':'; }
bool is_in_attribute(char byte) {
  return starts_attribute(byte) || is_digit(byte) || byte == '.' || byte == '-';
}

const std::string_view* find_skipped(std::string_view name) {
  return std::find_if(std::begin(kSkipped), std::end(kSkipped),
                      [name](std::string_view skipped) { return equals_ignoring_case(name, skipped); });
}

}  // namespace

bool is_skipped(std::string_view name) { return find_skipped(name) != std::end(kSkipped); }

bool equals_ignoring_case(std::string_view text, std::string_view lower_case) {
  return std::equal(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                    [](char a, char b) { return lower(a) == b; });
}

std::string_view tag_name(std::string_view text) {
  if (text.empty() || !is_ascii_letter(text.front())) return {};
  std::size_t end = 1;
  while (end < text.size() && (is_ascii_letter(text[end]) || is_digit(text[end]) || text[end] == '-')) ++end;
  return text.substr(0, end);
}

bool is_block_tag(std::string_view name) {
  if (name.empty() || !is_ascii_letter(name.front())) return false;
  const auto letter = static_cast<std::size_t>(lower(name.front()) - 'a');
  const std::size_t last = kBlockTagsByLetter[letter + 1];
  for (std::size_t start = kBlockTagsByLetter[letter]; start < last;) {
    std::size_t end = start;
    while (kBlockTags[end] != ' ') ++end;
    if (equals_ignoring_case(name, kBlockTags.substr(start, end - start))) return true;
    start = end + 1;
  }
  return false;
}

HtmlPart HtmlScanner::part_at(std::size_t position) {
  const std::string_view rest = text_.substr(position);
  if (rest.size() < 3) return {};
  if (rest[1] == '?') return {find_end(position + 2, Terminator::kInstruction), {}, false};
  if (rest[1] != '!') return tag_at(position);
  if (rest.starts_with("<!-->")) return {position + 5, {}, false};
  if (rest.starts_with("<!--->")) return {position + 6, {}, false};
  if (rest.starts_with("<!--")) return {find_end(position + 4, Terminator::kComment), {}, false};
  if (rest.starts_with("<![CDATA[")) return {find_end(position + 9, Terminator::kCdata), {}, false};
  return is_ascii_letter(rest[2]) ? HtmlPart{find_end(position + 3, Terminator::kDeclaration), {}, false}
                                  : HtmlPart{};
}

HtmlPart HtmlScanner::part_in_block(std::size_t position) {
  const std::string_view rest = text_.substr(position);
  const auto or_all = [this](std::size_t end) { return end == 0 ? text_.size() : end; };
  if (rest.size() < 2) return {};
  if (rest[1] == '?' || rest[1] == '!') {
    const HtmlPart part = part_at(position);
    if (part.end != 0) return part;
    return {
        rest.starts_with("<!--") ? text_.size() : or_all(find_end(position + 2, Terminator::kDeclaration)),
        {},
        false};
  }
  const bool closing = rest[1] == '/';
  const std::string_view name = tag_name(rest.substr(closing ? 2 : 1));
  if (name.empty()) return {};
  char quote = '\0';
  for (std::size_t at = position + 1 + (closing ? 1 : 0) + name.size(); at < text_.size(); ++at) {
    const char byte = text_[at];
    if (quote != '\0') {
      if (byte == quote) quote = '\0';
    } else if (byte == '>') {
      return {at + 1, name, closing};
    } else if ((byte == '"' || byte == '\'') && text_[at - 1] == '=') {
      quote = byte;
    }
  }
  return {text_.size(), name, closing};
}

std::size_t HtmlScanner::end_of_skipped(const HtmlPart& part) {
  if (part.closing || !is_skipped(part.name)) return 0;
  const auto element = static_cast<std::size_t>(find_skipped(part.name) - kSkipped);
  if (unclosed_[element]) return 0;
  for (std::size_t at = text_.find("</", part.end); at != std::string_view::npos;
       at = text_.find("</", at + 2)) {
    if (equals_ignoring_case(tag_name(text_.substr(at + 2)), kSkipped[element])) return part_in_block(at).end;
  }
  unclosed_[element] = true;
  return 0;
}

HtmlPart HtmlScanner::tag_at(std::size_t position) const {
  const bool closing = text_[position + 1] == '/';
  const std::size_t start = position + (closing ? 2 : 1);
  const std::string_view name = tag_name(text_.substr(start));
  if (name.empty()) return {};
  std::size_t end = start + name.size();
  if (!closing) end = attributes_end(end);
  end = skip_space(end);
  if (!closing && end < text_.size() && text_[end] == '/') ++end;
  if (end >= text_.size() || text_[end] != '>') return {};
  return {end + 1, name, closing};
}

// Behind the attributes of an opening tag; each has white space in front.
std::size_t HtmlScanner::attributes_end(std::size_t position) const {
  for (;;) {
    std::size_t at = skip_space(position);
    if (at == position || at >= text_.size() || !starts_attribute(text_[at])) return position;
    while (at < text_.size() && is_in_attribute(text_[at])) ++at;
    position = at;
    at = skip_space(at);
    if (at >= text_.size() || text_[at] != '=') continue;
    const std::size_t end = value_end(skip_space(at + 1));
    if (end == 0) return position;
    position = end;
  }
}

// Behind the value of an attribute; 0 if there is none.
std::size_t HtmlScanner::value_end(std::size_t position) const {
  if (position >= text_.size()) return 0;
  const char first = text_[position];
  if (first == '"' || first == '\'') {
    const std::size_t end = text_.find(first, position + 1);
    return end == std::string_view::npos ? 0 : end + 1;
  }
  std::size_t end = position;
  while (end < text_.size() && !is_space(text_[end]) &&
         std::string_view{"\"'=<>`"}.find(text_[end]) == std::string_view::npos) {
    ++end;
  }
  return end == position ? 0 : end;
}

std::size_t HtmlScanner::skip_space(std::size_t position) const {
  while (position < text_.size() && is_space(text_[position])) ++position;
  return position;
}

// Behind a terminator; 0 if there is none.
std::size_t HtmlScanner::find_end(std::size_t position, Terminator terminator) {
  constexpr std::string_view kTexts[] = {"-->", "?>", ">", "]]>"};
  const auto place = static_cast<std::size_t>(terminator);
  if (none_[place]) return 0;
  const std::size_t found = text_.find(kTexts[place], position);
  none_[place] = found == std::string_view::npos;
  return none_[place] ? 0 : found + kTexts[place].size();
}

}  // namespace wordbridge::markdown
