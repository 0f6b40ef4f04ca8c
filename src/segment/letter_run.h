// Letters in the middle of words, sixteen bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "unicode/scan.h"
#include "unicode/utf8.h"

namespace wordbridge {

// Letters that follow each other: ALetter of the rules of words, and of the kind of letters.
struct LetterRun {
  unsigned bytes;
  unsigned units;  // of UTF-16
};

// Letters of well-formed text from `position` on, which is behind its first byte: those that are told at
// once, in up to sixteen bytes, of ASCII, of most of Latin-1, of Latin Extended-A and what follows to U+027F,
// and of Cyrillic and Arabic. None near the end of the text, and where no vector instructions are. O(1).
inline LetterRun letters_from(std::string_view text, std::size_t position) {
  using unicode::Bytes;
  if constexpr (!unicode::kHasSimd) return {0, 0};
  if (text.size() - position <= Bytes::kSize) return {0, 0};
  const char* const behind = text.data() + position;
  if (static_cast<unsigned char>(*behind) > 0xDA) return {0, 0};
  const Bytes bytes = Bytes::load(behind);
  const Bytes before = Bytes::load(behind - 1);
  const Bytes continuations = bytes.within(0x80, 0xBF);
  const Bytes leads = bytes.within(0xC3, 0xC9) | bytes.within(0xD0, 0xD3) | bytes.within(0xD8, 0xDA);
  const Bytes letters = bytes.with_bits(0x20).within('a', 'z') | leads | continuations;
  const Bytes no_letters = (before.equal(0xC3) & (bytes.equal(0x97) | bytes.equal(0xB7))) |  // U+00D7, U+00F7
                           (before.equal(0xD2) & bytes.within(0x80, 0x89)) |  // U+0480 to U+0489
                           (before.equal(0xD8) & bytes.within(0x80, 0x9F)) |  // U+0600 to U+061F
                           (before.equal(0xD9) & bytes.within(0x8B, 0xBF));   // U+064B to U+067F
  const std::uint32_t mask = letters.without(no_letters).mask();
  auto count = static_cast<unsigned>(std::countr_one(mask));
  if (unicode::is_continuation(behind[count])) --count;  // its first byte is no letter then
  const auto behind_leads = continuations.mask() & ((1U << count) - 1);
  return {count, count - static_cast<unsigned>(std::popcount(behind_leads))};
}

}  // namespace wordbridge
