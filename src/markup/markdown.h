// What a reader sees of a Markdown document: CommonMark 0.31.2, with the tables, task lists, footnotes and
// strikethrough of GitHub, and front matter.
#pragma once

#include <string_view>

#include "markup/visible_text.h"
#include "status.h"

namespace wordbridge {

struct MarkdownRules {
  // Whether the lines of a paragraph are parted by line feeds, and not by spaces.
  bool keeps_lines = false;
  // Whether code that a sentence begins with is a sign (U+05F3), so that UAX #29 lets the sentence begin
  // before it even if a small letter follows: what is no word to it is one to rules that cut at spaces only.
  bool marks_objects = true;
};

// Reads the visible text of well-formed Markdown of at most 2^32 - 1 bytes. In it
// - a paragraph, a heading, an item of a list, a cell of a table ends with U+2029, in place of the end of its
// last line
//   or of the `|` behind it;
// - code, addresses and images in a line are spaces; blocks of code, definitions, front matter, and the like
// are nothing;
// - markup is nothing, so that `un**believ**able` is one word, and escapes and references such as `&amp;` are
// what they
//   stand for.
// `out` must be new. kOutOfMemory, or kOk. O(bytes), however it is nested; memory for the text, and 40 bytes
// for each piece of markup at most.
[[nodiscard]] Status read_markdown(std::string_view text, const MarkdownRules& rules, VisibleText& out);

}  // namespace wordbridge
