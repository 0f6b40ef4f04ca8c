// What begins and ends the blocks of Markdown: each function reads what is left of a line, from its first
// byte that is no space or tab on. Section numbers are those of CommonMark 0.31.2.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wordbridge::markdown {

inline bool is_space_or_tab(char byte) { return byte == ' ' || byte == '\t'; }
inline bool is_ascii_letter(char byte) {
  const char lower = static_cast<char>(byte | 0x20);
  return lower >= 'a' && lower <= 'z';
}
inline bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
inline bool is_ascii_punctuation(char byte) {
  return byte > ' ' && byte < 0x7F && !is_ascii_letter(byte) && !is_digit(byte);
}

// Without spaces and tabs at the end, or in front.
std::string_view trim_end(std::string_view text);
std::string_view trim_start(std::string_view text);

// `***`, `- - -`, `___` (4.1).
bool is_thematic_break(std::string_view rest);

// `===` or `---` under a heading (4.3).
bool is_setext_underline(std::string_view rest);

// The text of `## text ##` (4.2); none if it is no such heading.
std::optional<std::string_view> atx_heading(std::string_view rest);

// A fence of a code block (4.5).
struct Fence {
  char character = '`';
  std::size_t length = 0;
};
std::optional<Fence> opening_fence(std::string_view rest);
bool closes_fence(std::string_view rest, const Fence& fence);

// The marker of a list item (5.2): its bytes, and the number if it has one.
struct ListMarker {
  std::size_t length = 0;
  std::optional<std::uint32_t> number;
};
std::optional<ListMarker> list_marker(std::string_view rest);

// The label of `[^label]:`, which begins the text of a footnote (GitHub). Empty if there is none.
std::string_view footnote_label(std::string_view rest);

// The seven ways to begin a block of HTML (4.6), which say how it ends.
enum class HtmlBlock : std::uint8_t {
  kNone,
  kRawText,      // script, pre, style, textarea
  kComment,      // <!--
  kInstruction,  // <?
  kDeclaration,  // <!A
  kCdata,        // <![CDATA[
  kBlockTag,     // div, p and others that is_block_tag() names
  kOtherTag,     // any tag alone on its line
};
HtmlBlock html_block(std::string_view rest);
// Whether a line ends a block of the first five kinds.
bool ends_html_block(std::string_view line, HtmlBlock kind);

}  // namespace wordbridge::markdown
