#include "markup/block_syntax.h"

#include "markup/html_syntax.h"

namespace wordbridge::markdown {
namespace {

std::size_t run_length(std::string_view text, char character) {
  std::size_t length = 0;
  while (length < text.size() && text[length] == character) ++length;
  return length;
}

constexpr std::string_view kRawTextTags[] = {"pre", "script", "style", "textarea"};

bool contains_closing_tag(std::string_view line, std::string_view name) {
  for (std::size_t at = line.find("</"); at != std::string_view::npos; at = line.find("</", at + 2)) {
    const std::string_view behind = line.substr(at + 2);
    const bool ends = behind.size() > name.size() && behind[name.size()] == '>';
    if (ends && equals_ignoring_case(behind.substr(0, name.size()), name)) return true;
  }
  return false;
}

}  // namespace

std::string_view trim_end(std::string_view text) {
  while (!text.empty() && is_space_or_tab(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view trim_start(std::string_view text) {
  while (!text.empty() && is_space_or_tab(text.front())) text.remove_prefix(1);
  return text;
}

bool is_thematic_break(std::string_view rest) {
  if (rest.empty()) return false;
  const char mark = rest.front();
  if (mark != '*' && mark != '-' && mark != '_') return false;
  std::size_t marks = 0;
  for (const char byte : rest) {
    if (byte == mark) {
      ++marks;
    } else if (!is_space_or_tab(byte)) {
      return false;
    }
  }
  return marks >= 3;
}

bool is_setext_underline(std::string_view rest) {
  if (rest.empty() || (rest.front() != '=' && rest.front() != '-')) return false;
  const std::string_view marks = trim_end(rest);
  return run_length(marks, rest.front()) == marks.size();
}

std::optional<std::string_view> atx_heading(std::string_view rest) {
  const std::size_t level = run_length(rest, '#');
  if (level == 0 || level > 6) return std::nullopt;
  std::string_view text = rest.substr(level);
  if (!text.empty() && !is_space_or_tab(text.front())) return std::nullopt;
  text = trim_end(trim_start(text));
  std::string_view before = text;
  while (!before.empty() && before.back() == '#') before.remove_suffix(1);
  if (before.empty()) return before;
  return before.size() < text.size() && is_space_or_tab(before.back()) ? trim_end(before) : text;
}

std::optional<Fence> opening_fence(std::string_view rest) {
  if (rest.empty() || (rest.front() != '`' && rest.front() != '~')) return std::nullopt;
  const Fence fence{rest.front(), run_length(rest, rest.front())};
  if (fence.length < 3) return std::nullopt;
  const bool is_span = fence.character == '`' && rest.find('`', fence.length) != std::string_view::npos;
  if (is_span) return std::nullopt;
  return fence;
}

bool closes_fence(std::string_view rest, const Fence& fence) {
  const std::size_t length = run_length(rest, fence.character);
  return length >= fence.length && trim_start(rest.substr(length)).empty();
}

std::optional<ListMarker> list_marker(std::string_view rest) {
  constexpr std::size_t kMostDigits = 9;
  if (rest.empty()) return std::nullopt;
  ListMarker marker{1, std::nullopt};
  if (is_digit(rest.front())) {
    std::uint32_t number = 0;
    std::size_t digits = 0;
    while (digits < rest.size() && digits < kMostDigits && is_digit(rest[digits])) {
      number = number * 10 + static_cast<std::uint32_t>(rest[digits++] - '0');
    }
    if (digits == rest.size() || (rest[digits] != '.' && rest[digits] != ')')) return std::nullopt;
    marker = {digits + 1, number};
  } else if (rest.front() != '-' && rest.front() != '+' && rest.front() != '*') {
    return std::nullopt;
  }
  if (marker.length < rest.size() && !is_space_or_tab(rest[marker.length])) return std::nullopt;
  return marker;
}

std::string_view footnote_label(std::string_view rest) {
  if (!rest.starts_with("[^")) return {};
  const std::size_t end = rest.find_first_of("[] \t", 2);
  if (end == std::string_view::npos || end == 2 || !rest.substr(end).starts_with("]:")) return {};
  return rest.substr(1, end - 1);
}

HtmlBlock html_block(std::string_view rest) {
  if (rest.size() < 2 || rest.front() != '<') return HtmlBlock::kNone;
  if (rest.starts_with("<!--")) return HtmlBlock::kComment;
  if (rest.starts_with("<?")) return HtmlBlock::kInstruction;
  if (rest.starts_with("<![CDATA[")) return HtmlBlock::kCdata;
  if (rest[1] == '!') {
    return rest.size() > 2 && is_ascii_letter(rest[2]) ? HtmlBlock::kDeclaration : HtmlBlock::kNone;
  }
  const bool closing = rest[1] == '/';
  const std::string_view name = tag_name(rest.substr(closing ? 2 : 1));
  if (name.empty()) return HtmlBlock::kNone;
  const std::string_view behind = rest.substr((closing ? 2 : 1) + name.size());
  const bool ends = behind.empty() || is_space_or_tab(behind.front()) || behind.front() == '>';
  if (ends && !closing) {
    for (const std::string_view raw : kRawTextTags) {
      if (equals_ignoring_case(name, raw)) return HtmlBlock::kRawText;
    }
  }
  if ((ends || behind.starts_with("/>")) && is_block_tag(name)) return HtmlBlock::kBlockTag;
  HtmlScanner scanner{rest};
  const HtmlPart part = scanner.part_at(0);
  const bool alone = part.end != 0 && trim_start(rest.substr(part.end)).empty();
  return alone ? HtmlBlock::kOtherTag : HtmlBlock::kNone;
}

bool ends_html_block(std::string_view line, HtmlBlock kind) {
  const auto contains = [line](std::string_view end) { return line.find(end) != std::string_view::npos; };
  switch (kind) {
    case HtmlBlock::kRawText:
      for (const std::string_view name : kRawTextTags) {
        if (contains_closing_tag(line, name)) return true;
      }
      return false;
    case HtmlBlock::kComment:
      return contains("-->");
    case HtmlBlock::kInstruction:
      return contains("?>");
    case HtmlBlock::kDeclaration:
      return contains(">");
    case HtmlBlock::kCdata:
      return contains("]]>");
    default:
      return false;
  }
}

}  // namespace wordbridge::markdown
