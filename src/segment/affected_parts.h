// Where in a text the rules of a counting policy matter.
#pragma once

#include <cstdint>

#include "segment/address.h"
#include "segment/word_policy.h"

namespace wordbridge {

// Part [start, end) of a text, each of which is a seam (is_seam) or an edge of the text.
struct AffectedPart {
  std::size_t start;
  std::size_t end;
};

// Finds the parts of well-formed text, in order, of which PolicyWords may make something else than plain
// words: those with an address, a hyphen that joins or splits, and so on. Between them are the segments of
// next_word(); by rules of spaces, words are whatever stands between white space there, and by kDocs those of
// them that have a letter or a number. O(bytes) for all of them together.
class AffectedParts {
 public:
  AffectedParts(std::string_view text, const WordRules& rules);

  // The next part; the empty one at the end of the text if there is none.
  [[nodiscard]] AffectedPart next();

 private:
  [[nodiscard]] std::size_t find_place(std::size_t position) const;
  [[nodiscard]] std::uint32_t may_be_affected(const char* bytes) const;
  [[nodiscard]] bool is_affected(std::size_t place) const;
  [[nodiscard]] bool is_double_hyphen(std::size_t place) const;
  [[nodiscard]] bool is_seam_behind(std::size_t space) const;

  std::string_view text_;
  WordRules rules_;
  // Whether hyphens and dashes are not what they are in plain words.
  bool hyphens_;
  bool dashes_;
  // Bytes that may begin an affected code point, besides digits: two of ASCII, or what is in no text instead;
  // and all from the last one on.
  std::uint8_t hyphen_;
  std::uint8_t apostrophe_;
  std::uint8_t first_lead_;
  // The first affected code point behind position_, and the first address that ends there; position_ is the
  // end of the part before.
  std::size_t place_;
  AddressFinder addresses_;
  std::size_t position_ = 0;
};

}  // namespace wordbridge
