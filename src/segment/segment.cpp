#include "segment/segment.h"

#include "unicode/scan.h"
#include "unicode/utf8.h"

namespace wordbridge {

namespace {

// The first position from `position` on whose code point may be of a greater kind than a letter: none is that
// is written in two bytes, or in three with a lead below 0xE1.
std::size_t find_above_letters(std::string_view text, std::size_t position) {
  return unicode::find_match(text, position, [](unicode::Bytes bytes) { return bytes.at_least(0xE1); });
}

}  // namespace

CharacterKind greatest_kind(std::string_view text, std::size_t start, std::size_t end) {
  text = text.substr(0, end);
  CharacterKind kind = CharacterKind::kSpace;
  while (start < end) {
    if (kind < CharacterKind::kLetter && unicode::is_ascii(text[start])) {
      kind = greater_kind(kind, unicode::kAsciiKinds[static_cast<unsigned char>(text[start++])]);
      continue;
    }
    if (kind >= CharacterKind::kLetter && static_cast<unsigned char>(text[start]) < 0xE1) {
      start = find_above_letters(text, start);
      continue;
    }
    const unicode::Decoded decoded = unicode::decode(text, start);
    kind = greater_kind(kind, unicode::properties(decoded.code_point).kind());
    if (kind == CharacterKind::kIdeograph) return kind;
    start += decoded.length;
  }
  return kind;
}

}  // namespace wordbridge
