#pragma once

#include <cstddef>
#include <string_view>

namespace wordbridge {

// Whether an ASCII letter in lower case is a, e, i, o, u or y.
inline bool is_vowel_letter(char letter) {
  return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u' || letter == 'y';
}

// How many letters of a run of lower case letters and apostrophes, from its first, are read by their names,
// because no English word or name begins with such consonants or, of three letters, ends with them: all of
// rfc, gpa and usb, one of ldap, none of nasa. O(length).
std::size_t spelled_letters(std::string_view run);

}  // namespace wordbridge
