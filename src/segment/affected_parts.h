// Where in a text a counting policy may see other words than UAX #29.
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

// Finds the parts of well-formed text, in order, that the rules cut otherwise than next_word() does, or give
// other kinds, as PolicyWords says: those with an address, a hyphen that joins, and so on. Between them are
// the segments of next_word(). By rules of spaces all of the text is one part. O(bytes) for all of them
// together.
class AffectedParts {
 public:
  AffectedParts(std::string_view text, const WordRules& rules);

  // The next part; the empty one at the end of the text if there is none.
  [[nodiscard]] AffectedPart next();

 private:
  [[nodiscard]] std::size_t find_place(std::size_t position) const;
  [[nodiscard]] std::uint32_t may_be_affected(const char* bytes) const;
  [[nodiscard]] bool is_affected(char32_t code_point) const;
  [[nodiscard]] bool is_seam_behind(std::size_t space) const;

  std::string_view text_;
  WordRules rules_;
  // Bytes that may begin an affected code point: two of ASCII, or whatever is not in any text; digits from
  // this one on; and all from this one on.
  std::uint8_t hyphen_;
  std::uint8_t apostrophe_;
  std::uint8_t first_digit_;
  std::uint8_t first_lead_;
  // The first affected code point behind position_, and the first address that ends there; position_ is the
  // end of the part before.
  std::size_t place_ = 0;
  AddressFinder addresses_;
  std::size_t position_ = 0;
};

}  // namespace wordbridge
