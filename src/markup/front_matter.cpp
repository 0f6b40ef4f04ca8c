#include "markup/front_matter.h"

#include "markup/block_syntax.h"
#include "markup/markdown_line.h"

namespace wordbridge::markdown {

std::size_t front_matter_end(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const std::size_t start = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  if (start == text.size() || (text[start] != '-' && text[start] != '+')) return 0;
  const MarkdownLine first{text, start};
  const std::string_view fence = trim_end(first.rest());
  if (fence != "---" && fence != "+++") return 0;
  for (std::size_t next = first.next(); next < text.size();) {
    const MarkdownLine line{text, next};
    const std::string_view rest = trim_end(line.rest());
    if (rest == fence || (fence == "---" && rest == "...")) return line.next();
    next = line.next();
  }
  return 0;
}

}  // namespace wordbridge::markdown
