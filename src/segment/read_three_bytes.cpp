#include "segment/read_three_bytes.h"

#include <bit>

#include "unicode/bit_runs.h"
#include "unicode/properties.h"
#include "unicode/three_bytes.h"

namespace wordbridge {
namespace {

using unicode::bytes_of_three;
using unicode::extended;
using unicode::kThreeBytes;
using unicode::WordRole;
using Bits = WordWindow::Bits;

std::uint8_t class_at(const char* bytes) {
  return unicode::properties(unicode::code_point_of_three(bytes)).combining_class();
}

// Where ideographs and Hangul begin that are told by their first bytes, without a look at tables.
struct EastAsian {
  Bits ideographs = 0;  // WordRole::kSingle: U+4000 to U+9FFF but for U+4DC0 to U+4DFF, which are symbols
  Bits hangul = 0;      // WordRole::kLetter: U+B000 to U+CFFF
};

EastAsian east_asian(const char* bytes, Bits starts) {
  using unicode::Bytes;
  using unicode::matches_of_block;
  if ((matches_of_block(bytes, [](Bytes part) { return part.within(0xE4, 0xEC); }) & starts) == 0) return {};
  const Bits first = matches_of_block(bytes, [](Bytes part) { return part.within(0xE4, 0xE9); });
  const Bits from_4000 = matches_of_block(bytes, [](Bytes part) { return part.equal(0xE4); });
  const Bits before_b7 = matches_of_block(bytes, [](Bytes part) { return part.equal(0xB7); }) >> 1;
  // What is behind the last byte is not read.
  const Bits symbols = from_4000 & (before_b7 | Bits{1} << (WordWindow::kSize - 1));
  const Bits hangul = matches_of_block(bytes, [](Bytes part) { return part.within(0xEB, 0xEC); });
  return {first & ~symbols & starts, hangul & starts};
}

// Those of `marks` that are not spelled as they are: `others` are not behind a starter that is. What is in
// order behind one of these is not among them, for its word is spelled otherwise in any case.
Bits folding_marks(const char* bytes, Bits marks, Bits others) {
  Bits folding = 0;
  for (; others != 0; others &= others - 1) {
    const Bits mark = others & (0 - others);
    const Bits before = mark >> kThreeBytes;
    const auto at = static_cast<unsigned>(std::countr_zero(mark));
    const bool in_order = (marks & before) != 0 && class_at(bytes + at - kThreeBytes) <= class_at(bytes + at);
    if (!in_order) folding |= mark;
  }
  return bytes_of_three(folding);
}

}  // namespace

WordWindow::Bits read_three_bytes(const char* bytes, Bits starts, WordWindow& window) {
  constexpr std::size_t kRoles = static_cast<std::size_t>(WordRole::kMark) + 1;
  const auto [ideographs, hangul] = east_asian(bytes, starts);
  const Bits others = starts & ~(ideographs | hangul);
  const unicode::ThreeBytes<WordRole, kRoles> roles{bytes, others, unicode::word_role};
  const Bits folding = roles.bytes_of(WordRole::kFoldingLetter);
  const Bits letters = roles.bytes_of(WordRole::kLetter) | bytes_of_three(hangul) | folding;
  const Bits numbers = roles.bytes_of(WordRole::kNumber);
  const Bits katakana = roles.bytes_of(WordRole::kKatakana);
  const Bits singles = roles.bytes_of(WordRole::kSingle) | bytes_of_three(ideographs);
  const Bits extendable = letters | numbers | katakana | singles | roles.bytes_of(WordRole::kNone);
  const Bits extenders = roles.bytes_of(WordRole::kExtender);
  const Bits extending = extended(extendable, extenders | roles.bytes_of(WordRole::kMark));
  window.letters |= letters | extended(letters, extending);
  window.numbers |= numbers | extended(numbers, extending);
  window.katakana |= katakana | extended(katakana, extending);
  window.singles |= singles | extended(singles, extending);
  window.joined |= (extendable & ~starts) | extending;  // WB4

  const Bits marks = roles.starts_of(WordRole::kMark) & extending;
  const Bits kept_starters = (extendable & ~folding) | extenders;
  window.folding |= folding | folding_marks(bytes, marks, marks & ~(kept_starters << 1));
  return extendable | extending;
}

}  // namespace wordbridge
