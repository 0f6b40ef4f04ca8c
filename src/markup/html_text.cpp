#include "markup/html_text.h"

#include "markup/character_reference.h"
#include "unicode/scan.h"

namespace wordbridge::markdown {
namespace {

// The first `<` or `&` from a position on; the size of the text if there is none.
std::size_t find_html(std::string_view text, std::size_t position) {
  return unicode::find_match(text, position,
                             [](unicode::Bytes bytes) { return bytes.equal('<') | bytes.equal('&'); });
}

}  // namespace

StandIn stand_in_of(const HtmlPart& part) {
  if (part.name.empty()) return StandIn::kNothing;
  if (equals_ignoring_case(part.name, "br")) return StandIn::kSpace;
  if (equals_ignoring_case(part.name, "img")) return StandIn::kObject;
  const bool block = is_block_tag(part.name) || equals_ignoring_case(part.name, "pre");
  return block ? StandIn::kBlockEnd : StandIn::kNothing;
}

bool read_html(std::string_view text, Cuts& cuts) {
  HtmlScanner scanner{text};
  for (std::size_t at = find_html(text, 0); at < text.size(); at = find_html(text, at)) {
    if (text[at] == '&') {
      const CharacterReference reference = character_reference(text, at);
      const std::size_t end = reference.end;
      if (end != 0 && !add_cut(cuts, at, end, StandIn::kCharacter, reference.character)) return false;
      at = end == 0 ? at + 1 : end;
      continue;
    }
    const HtmlPart part = scanner.part_in_block(at);
    if (part.end == 0) {
      ++at;
      continue;
    }
    const bool skips = !part.closing && is_skipped(part.name);
    const std::size_t skipped = skips ? scanner.end_of_skipped(part) : part.end;
    const std::size_t end = skipped == 0 ? text.size() : skipped;
    const StandIn stand_in = skips ? StandIn::kObject : stand_in_of(part);
    if (!add_cut(cuts, at, end, stand_in)) return false;
    at = end;
  }
  return true;
}

}  // namespace wordbridge::markdown
