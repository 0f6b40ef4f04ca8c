// Letters of two bytes, sixteen bytes at a time.
#pragma once

#include <array>
#include <cstdint>

#include "unicode/simd.h"

namespace wordbridge::unicode {

// Letters of two bytes of Latin, Greek, Cyrillic, Armenian and Arabic by the first one, from 0xC0 to 0xDF:
// the second is from `first` on and before `end`, and not `other`, nor that and 0x20. No letter where these
// are zeros. All of them are of Word_Break ALetter.
struct LettersOfTwo {
  static constexpr unsigned kFirstLead = 0xC0;
  static constexpr std::size_t kLeads = 0x20;

  std::array<char, kLeads> first{};
  std::array<char, kLeads> end{};
  std::array<char, kLeads> other{};
};

inline constexpr LettersOfTwo kLettersOfTwo = [] {
  LettersOfTwo letters;
  const auto set = [&](unsigned lead, unsigned first, unsigned last, unsigned other = 0) {
    letters.first[lead - LettersOfTwo::kFirstLead] = static_cast<char>(first);
    letters.end[lead - LettersOfTwo::kFirstLead] = static_cast<char>(last + 1);
    letters.other[lead - LettersOfTwo::kFirstLead] = static_cast<char>(other);
  };
  set(0xC3, 0x80, 0xBF, 0x97);  // not U+00D7 and U+00F7
  for (unsigned lead = 0xC4; lead <= 0xCA; ++lead) set(lead, 0x80, 0xBF);
  set(0xCE, 0x91, 0xBF, 0x82);  // from U+0391 on, not U+03A2
  set(0xCF, 0x80, 0xBF, 0x96);  // not U+03F6, nor U+03D6, which is one
  for (const unsigned lead : {0xD0U, 0xD1U, 0xD3U, 0xDAU}) set(lead, 0x80, 0xBF);
  set(0xD2, 0x8A, 0xBF);  // from U+048A on
  set(0xD4, 0x80, 0xAF);  // to U+052F
  set(0xD5, 0xA0, 0xBF);  // from U+0560 on
  set(0xD6, 0x80, 0x88);  // to U+0588
  set(0xD8, 0xA0, 0xBF);  // from U+0620 on
  set(0xD9, 0x80, 0x8A);  // to U+064A
  set(0xDB, 0x80, 0x93);  // to U+06D3
  return letters;
}();

#ifdef WORDBRIDGE_HAS_LOOKUP

// Ones where bytes are the first and second one of such a letter.
inline Bytes16 letters_of_two(Bytes16 firsts, Bytes16 seconds) {
  const Bytes16 from_c0 = firsts.minus(Bytes16::all(0xC0));
  const Bytes16 from_d0 = firsts.minus(Bytes16::all(0xD0));
  const auto look_up = [&](const std::array<char, LettersOfTwo::kLeads>& table) {
    return Bytes16::load(table.data()).at(from_c0) | Bytes16::load(table.data() + Bytes16::kSize).at(from_d0);
  };
  const Bytes16 other = Bytes16::load(kLettersOfTwo.other.data()).at(from_c0);
  return look_up(kLettersOfTwo.first)
      .at_most(seconds)
      .without(look_up(kLettersOfTwo.end).at_most(seconds))
      .without((seconds & Bytes16::all(0xDF)).equal(other));
}

#elif !defined(WORDBRIDGE_NO_SIMD)

// The same of those that most texts have, by comparisons.
inline Bytes16 letters_of_two(Bytes16 firsts, Bytes16 seconds) {
  const auto is = [&](char lead) { return firsts.equal(lead); };
  const Bytes16 any = firsts.within<0xC4, 6>() | firsts.within<0xD0, 1>() | is('\xD3') | is('\xDA');
  const Bytes16 latin = is('\xC3').without((seconds & Bytes16::all(0xDF)).equal('\x97'));
  const Bytes16 greek = is('\xCF').without((seconds & Bytes16::all(0xDF)).equal('\x96')) |
                        (is('\xCE') & seconds.within<0xA3, 0x1C>()) |
                        (is('\xCE') & seconds.within<0x91, 0x10>());
  const Bytes16 arabic = (is('\xD8') & seconds.within<0xA0, 0x1F>()) |
                         (is('\xD9') & seconds.within<0x80, 0x0A>()) |
                         (is('\xDB') & seconds.within<0x80, 0x13>());
  const Bytes16 others =
      (is('\xD2') & seconds.within<0x8A, 0x35>()) | (is('\xD5') & seconds.within<0xA0, 0x1F>());
  return any | latin | greek | arabic | others;
}

#endif

#ifndef WORDBRIDGE_NO_SIMD

// Ones where bytes are the first and second one of a letter of Hebrew (Word_Break Hebrew_Letter).
inline Bytes16 hebrew_of_two(Bytes16 firsts, Bytes16 seconds) {
  return firsts.equal('\xD7') & seconds.within<0x90, 0x1A>();
}

// Ones where bytes are the first and second one of what extends a letter (Word_Break Extend): combining marks
// of Latin, Greek and Cyrillic, points of Hebrew, and vowel signs of Arabic.
inline Bytes16 marks_of_two(Bytes16 firsts, Bytes16 seconds) {
  return firsts.equal('\xCC') | (firsts.equal('\xCD') & seconds.within<0x80, 0x2F>()) |
         (firsts.equal('\xD6') & seconds.within<0x91, 0x2C>()) |
         (firsts.equal('\xD9') & (seconds.within<0x8B, 0x14>() | seconds.equal('\xB0')));
}

// The first bytes of what the two above tell.
inline Bytes16 begin_hebrew_or_marks(Bytes16 bytes) {
  return bytes.within<0xCC, 1>() | bytes.within<0xD6, 1>() | bytes.equal('\xD9');
}

#endif

}  // namespace wordbridge::unicode
