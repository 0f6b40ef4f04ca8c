#include "segment/token_window.h"

#include <algorithm>

#include "segment/segment.h"
#include "unicode/ascii_kinds.h"
#include "unicode/block.h"
#include "unicode/scan.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::Bytes;
using unicode::Bytes16;
using unicode::first_bits;
using unicode::matches_of_block;
using Bits = TokenWindow::Bits;

// Of bits that are not 0: one is set anyway, for GNU's warnings at -O3.
unsigned place_of_last(Bits bits) {
  return TokenWindow::kSize - 1 - static_cast<unsigned>(std::countl_zero(bits | 1));
}

// The first place at or behind each of some, from where on there is none of a mask: a carry passes those.
Bits first_behind(Bits mask, Bits places) { return ((mask + (places & mask)) | places) & ~mask; }

Bytes white_space_of(Bytes part) { return part.equal(' ') | part.within('\t', '\r'); }

}  // namespace

//=== words ===//

void TokenWindow::read(std::string_view text, std::size_t position, const char* bytes) {
  const Bits inside = first_bits(text.size() - position);
  read_ascii(bytes, inside);
  if (!unicode::has_beyond_ascii(bytes)) return;
  const Bits others = matches_of_block(bytes, [](Bytes part) { return part.non_ascii(); });
  const Bits starting = matches_of_block(bytes, [](Bytes part) { return part.starts(); });
  read_others(text, position, others & starting & inside, [](auto...) {});
}

void TokenWindow::read_ascii(const char* bytes, Bits inside) {
  spaces = matches_of_block(bytes, &white_space_of);
  words = matches_of_block(
      bytes, [](Bytes part) { return part.with_bits(0x20).within('a', 'z') | part.within('0', '9'); });
  const Bits controls = matches_of_block(bytes, [](Bytes part) { return part.within(0, ' ' - 1); });
  folding = controls & ~spaces & inside;
  spaces |= ~inside;
}

// Calls visit(at, decoded, properties) for code points beyond ASCII that are all in the window.
template <typename Visit>
void TokenWindow::read_others(std::string_view text, std::size_t position, Bits leads, Visit visit) {
  constexpr char32_t kLeftSingleQuote = 0x2018;
  constexpr char32_t kRightSingleQuote = 0x2019;
  for (; leads != 0; leads &= leads - 1) {
    const auto at = static_cast<unsigned>(std::countr_zero(leads));
    const unicode::Decoded decoded = unicode::decode(text, position + at);
    if (at + decoded.length > kSize) return;
    const unicode::Properties of = unicode::properties(decoded.code_point);
    visit(at, decoded, of);
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
  const Bits signs = tokens & ~words;
  Words found{first_behind(signs, token_starts) & words & tokens, token_ends & ~(signs << 1)};
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

//=== all segments ===//

void SegmentWindow::read(std::string_view text, std::size_t start, std::size_t position, const char* bytes) {
  const Bits inside = first_bits(text.size() - position);
  tokens_.read_ascii(bytes, inside);
  const auto all = [bytes](std::uint8_t character) {
    return matches_of_block(bytes, [character](Bytes part) { return part.equal(character); });
  };
  const Bits blanks = all(' ');
  const char before = position > start ? text[position - 1] : '\0';
  joined_ = (blanks & (blanks << 1 | (before == ' ' ? 1U : 0U))) |        // WB3d
            (all('\n') & (all('\r') << 1 | (before == '\r' ? 1U : 0U)));  // WB3
  no_letters_ = matches_of_block(bytes, [](Bytes part) { return part.within('0', '9'); });
  if (unicode::has_beyond_ascii(bytes)) {
    read_others(text, start, position, bytes, inside);
  } else {
    read_kinds(bytes);
  }
}

// Those of ASCII, which all must be.
void SegmentWindow::read_kinds(const char* bytes) {
  for (unsigned place = 0; place < kSize; place += Bytes16::kSize) {
    unicode::write_ascii_kinds(bytes + place, Bytes16::kSize, kinds_ + place);
  }
}

// All kinds, and what else there is of code points beyond ASCII.
void SegmentWindow::read_others(std::string_view text, std::size_t start, std::size_t position,
                                const char* bytes, Bits inside) {
  char in_ascii[kSize];
  for (unsigned place = 0; place < kSize; place += Bytes16::kSize) {
    const Bytes16 part = Bytes16::load(bytes + place);
    const Bytes16 beyond = part.in_range(0x80, 0x7F);
    (part.without(beyond) | (beyond & Bytes16::all(' ')))
        .store(reinterpret_cast<std::uint8_t*>(in_ascii + place));
  }
  read_kinds(in_ascii);
  others_ = matches_of_block(bytes, [](Bytes part) { return part.non_ascii(); });
  firsts_ = matches_of_block(bytes, [](Bytes part) { return part.starts(); });
  units_ = firsts_;
  const auto read_other = [&](unsigned at, const unicode::Decoded& decoded, unicode::Properties of) {
    const Bits bit = Bits{1} << at;
    const unsigned length = decoded.length;
    kinds_[at] = static_cast<std::uint8_t>(of.kind());
    if (of.kind() < CharacterKind::kLetter) no_letters_ |= first_bits(length) << at;
    if (length == 4) units_ |= bit << 1;
    if (of.word_break() != unicode::WordBreak::kWSegSpace || position + at < start + length) return;
    const std::string_view both = text.substr(position + at - length, 2UL * length);
    if (both.starts_with(both.substr(length))) joined_ |= bit;  // WB3d
  };
  tokens_.read_others(text, position, others_ & firsts_ & inside, read_other);
}

Bits SegmentWindow::find_starts(unsigned length, WordPolicy policy) {
  const Bits inside = first_bits(length);
  const Bits in_tokens = ~tokens_.spaces & inside;
  const Bits token_starts = in_tokens & ~(in_tokens << 1);
  const TokenWindow::Words words = tokens_.find_words(length, policy);
  const Bits spaces = tokens_.spaces & firsts_ & ~joined_;
  const Bits starts = (token_starts | words.starts | words.ends | spaces) & inside;
  raise_kinds(in_tokens, starts, policy);
  if (policy == WordPolicy::kDocs) return starts;
  const Bits signs = in_tokens & ~tokens_.words;
  for (Bits ends = first_behind(signs, token_starts & signs) & ~in_tokens; ends != 0; ends &= ends - 1) {
    const Bits before = (ends & (0 - ends)) - 1;
    kinds_[place_of_last(token_starts & before)] = static_cast<std::uint8_t>(CharacterKind::kSigns);
  }
  return starts;
}

// Gives each start the greatest kind of the code points in its segment.
void SegmentWindow::raise_kinds(Bits in_tokens, Bits starts, WordPolicy policy) {
  const Bits signs = in_tokens & ~tokens_.words;
  const Bits not_letters = in_tokens & ~(tokens_.words & ~no_letters_);
  const Bits first_letters = first_behind(not_letters, starts & not_letters);
  const Bits first_words = first_behind(signs, starts & signs);
  // Where signs are no segments, those of a word have no say, and what has no word is kSigns.
  const Bits more_signs = policy == WordPolicy::kWhitespace ? 0 : signs & signs << 1;
  const Bits greater = first_letters | first_words | more_signs | others_;
  for (Bits rest = greater & in_tokens & firsts_ & ~starts; rest != 0; rest &= rest - 1) {
    const Bits before = (rest & (0 - rest)) - 1;
    std::uint8_t& kind = kinds_[place_of_last(starts & before)];
    kind = std::max(kind, kinds_[std::countr_one(before)]);
  }
}

//=== tokens longer than a window ===//

std::size_t end_of_long_token(std::string_view text, std::size_t position) {
  return unicode::find_match(text, position, &white_space_of);
}

}  // namespace wordbridge
