#include "markup/markdown.h"

#include "markup/block_text.h"
#include "markup/front_matter.h"
#include "markup/markdown_blocks.h"

namespace wordbridge {

Status read_markdown(std::string_view text, const MarkdownRules& rules, VisibleText& out) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::size_t start = markdown::front_matter_end(text);
  if (start == 0 && text.starts_with(kByteOrderMark)) start = kByteOrderMark.size();
  markdown::MarkdownBlocks blocks;
  if (!markdown::BlockReader{text, blocks}.read(start)) return Status::kOutOfMemory;
  out.expect(text.size());
  markdown::BlockText writer{text, blocks, rules, out};
  for (const markdown::TextBlock& block : blocks.blocks) {
    if (!writer.write(block)) return Status::kOutOfMemory;
  }
  return Status::kOk;
}

}  // namespace wordbridge
