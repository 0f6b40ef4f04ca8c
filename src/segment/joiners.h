// The characters that counting policies and their switches are about.
#pragma once

#include "segment/word_policy.h"

namespace wordbridge {

// Hyphen-minus, hyphen, non-breaking hyphen, and the small and the fullwidth hyphen-minus. Two hyphen-minuses
// or more, as on a typewriter, are a dash.
constexpr bool is_hyphen(char32_t code_point) {
  return code_point == '-' || code_point == 0x2010 || code_point == 0x2011 || code_point == 0xFE63 ||
         code_point == 0xFF0D;
}

// Figure, en and em dash, horizontal bar, two-em and three-em dash, and the small em dash.
constexpr bool is_dash(char32_t code_point) {
  return (code_point >= 0x2012 && code_point <= 0x2015) || code_point == 0x2E3A || code_point == 0x2E3B ||
         code_point == 0xFE58;
}

constexpr bool is_apostrophe(char32_t code_point) {
  return code_point == '\'' || code_point == 0x2019 || code_point == 0xFF07;
}

// Ideographs, kana and bopomofo.
bool is_cjk_letter(char32_t code_point);

// Whether a character is a word by itself under a policy, whatever is beside it.
bool stands_alone(WordPolicy policy, char32_t code_point);

}  // namespace wordbridge
