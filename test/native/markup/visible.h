#pragma once

#include <string>
#include <string_view>

#include "markup/markdown.h"

namespace wordbridge::testing {

// The visible text of a Markdown document, with `|` for the ends of blocks.
inline std::string visible(std::string_view markdown, const MarkdownRules& rules = {}) {
  constexpr std::string_view kParagraphSeparator = "\xE2\x80\xA9";
  VisibleText out;
  if (read_markdown(markdown, rules, out) != Status::kOk) return "no memory";
  std::string text{out.text()};
  for (std::size_t at = text.find(kParagraphSeparator); at != std::string::npos;
       at = text.find(kParagraphSeparator, at)) {
    text.replace(at, kParagraphSeparator.size(), "|");
  }
  return text;
}

}  // namespace wordbridge::testing
