#include "segment/segment.h"

#include "unicode/utf8.h"

namespace wordbridge {

CharacterKind greatest_kind(std::string_view text, std::size_t start, std::size_t end) {
  CharacterKind kind = CharacterKind::kSpace;
  while (start < end) {
    const unicode::Decoded decoded = unicode::decode(text, start);
    kind = greater_kind(kind, unicode::properties(decoded.code_point).kind());
    start += decoded.length;
  }
  return kind;
}

}  // namespace wordbridge
