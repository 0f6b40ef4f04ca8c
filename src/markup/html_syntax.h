// Raw HTML in Markdown (CommonMark 0.31.2, 6.6): tags, comments and the like.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wordbridge::markdown {

bool equals_ignoring_case(std::string_view text, std::string_view lower_case);

// The name of a tag at the start of a text: a letter, then letters, digits and hyphens. Empty if there is
// none.
std::string_view tag_name(std::string_view text);

// Whether a tag begins a block of its own, by the list of section 4.6, condition 6.
bool is_block_tag(std::string_view name);

// Elements whose text nobody reads, or that are code.
inline constexpr std::size_t kSkippedElements = 5;
inline constexpr std::string_view kSkipped[kSkippedElements] = {"code", "pre", "script", "style", "textarea"};
bool is_skipped(std::string_view name);

// A tag, a comment, an instruction, a declaration or CDATA.
struct HtmlPart {
  // Behind its last byte; 0 if there is none.
  std::size_t end = 0;
  // Of a tag; empty for others.
  std::string_view name;
  bool closing = false;
};

// Finds raw HTML in a text. What can be of any length is looked for again and again only as long as there may
// be one: all calls together are O(bytes).
class HtmlScanner {
 public:
  explicit HtmlScanner(std::string_view text) : text_(text) {}

  // What begins with the `<` at a position, by the rules of CommonMark. Positions of calls must rise.
  HtmlPart part_at(std::size_t position);
  // The same as a browser reads it: a tag may have anything up to its `>`, and what does not end goes on to
  // the end of the text.
  HtmlPart part_in_block(std::size_t position);
  // Of a tag that opens an element whose text nobody reads, or that is code: the end of the element. 0 if it
  // is no such tag, or if nothing closes it.
  std::size_t end_of_skipped(const HtmlPart& part);

 private:
  enum class Terminator : std::uint8_t { kComment, kInstruction, kDeclaration, kCdata };
  static constexpr std::size_t kTerminators = 4;

  [[nodiscard]] HtmlPart tag_at(std::size_t position) const;
  [[nodiscard]] std::size_t attributes_end(std::size_t position) const;
  [[nodiscard]] std::size_t value_end(std::size_t position) const;
  [[nodiscard]] std::size_t skip_space(std::size_t position) const;
  [[nodiscard]] std::size_t find_end(std::size_t position, Terminator terminator);

  std::string_view text_;
  // Whether there is no such terminator from the position of the last look on.
  bool none_[kTerminators] = {};
  bool unclosed_[kSkippedElements] = {};
};

}  // namespace wordbridge::markdown
