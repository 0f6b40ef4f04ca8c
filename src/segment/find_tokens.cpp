#include "segment/find_tokens.h"

#include "unicode/block.h"
#include "unicode/scan.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::Bytes;
using unicode::first_bits;
using unicode::matches_of_block;

// Of bits that are not 0.
unsigned place_of_last(TokenWindow::Bits bits) {
  return TokenWindow::kSize - 1 - static_cast<unsigned>(std::countl_zero(bits));
}

}  // namespace

void TokenWindow::read(std::string_view text, std::size_t position, const char* bytes) {
  const Bits inside = first_bits(text.size() - position);
  spaces = matches_of_block(bytes, [](Bytes part) { return part.equal(' ') | part.within('\t', '\r'); });
  words = matches_of_block(
      bytes, [](Bytes part) { return part.with_bits(0x20).within('a', 'z') | part.within('0', '9'); });
  const Bits controls = matches_of_block(bytes, [](Bytes part) { return part.within(0, ' ' - 1); });
  folding = controls & ~spaces & inside;
  spaces |= ~inside;
  if (!unicode::has_beyond_ascii(bytes)) return;
  const Bits others = matches_of_block(bytes, [](Bytes part) { return part.non_ascii(); });
  const Bits starting = matches_of_block(bytes, [](Bytes part) { return part.starts(); });
  read_others(text, position, others & starting & inside);
}

void TokenWindow::read_others(std::string_view text, std::size_t position, Bits leads) {
  constexpr char32_t kLeftSingleQuote = 0x2018;
  constexpr char32_t kRightSingleQuote = 0x2019;
  for (; leads != 0; leads &= leads - 1) {
    const auto at = static_cast<unsigned>(std::countr_zero(leads));
    const unicode::Decoded decoded = unicode::decode(text, position + at);
    if (at + decoded.length > kSize) return;
    const unicode::Properties of = unicode::properties(decoded.code_point);
    const Bits bytes = first_bits(decoded.length) << at;
    if (of.white_space()) {
      spaces |= bytes;
      continue;
    }
    const bool belongs = unicode::is_ignored(of.word_break());
    if (belongs ? (words << 1 >> at & 1) != 0 : unicode::is_word(of.kind())) words |= bytes;
    if (of.spelling() != unicode::WordSpelling::kKept) folding |= bytes;
    if (decoded.code_point == kLeftSingleQuote || decoded.code_point == kRightSingleQuote) {
      apostrophes |= Bits{1} << at;
    }
  }
}

TokenWindow::Words TokenWindow::find_words(unsigned length, WordPolicy policy) const {
  const Bits tokens = ~spaces & first_bits(length);
  const Bits token_starts = tokens & ~(tokens << 1);
  const Bits token_ends = ~tokens & tokens << 1;
  if (policy == WordPolicy::kWhitespace) return {token_starts, token_ends};
  // From where a token begins, a carry passes all signs.
  const Bits signs = tokens & ~words;
  const Bits behind = ((signs + (token_starts & signs)) | token_starts) & ~signs;
  Words found{behind & words & tokens, token_ends & ~(signs << 1)};
  for (Bits rest = token_ends & signs << 1; rest != 0; rest &= rest - 1) {
    const Bits end = rest & (0 - rest);
    const Bits before = end - 1;
    const unsigned start = (spaces & before) == 0 ? 0 : place_of_last(spaces & before) + 1;
    if ((words & before) >> start != 0) {
      found.ends |= Bits{2} << place_of_last(words & before);
    } else if (policy != WordPolicy::kDocs) {  // a word of signs
      found.starts |= Bits{1} << start;
      found.ends |= end;
    }
  }
  return found;
}

}  // namespace wordbridge
