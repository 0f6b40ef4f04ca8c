// Canonical equivalence: Unicode Standard Annex #15.
#pragma once

#include <cstddef>
#include <cstdint>

#include "memory/buffer.h"
#include "unicode/properties.h"

namespace wordbridge::unicode {

// Appends the canonical decomposition of a code point, without order among its marks: one to four code
// points. False if there is no memory.
[[nodiscard]] bool append_decomposed(char32_t code_point, Buffer<char32_t>& out);

// Canonical_Combining_Class of what stands above a letter.
inline constexpr std::uint8_t kClassAbove = 230;

// The primary composite of two code points; 0 if there is none.
char32_t composition(char32_t first, char32_t second);

// Whether Normalization Form C of a text leaves a mark as it is: `of` are its properties, which is_mark()
// says yes of. `starter` is the last starter before it, and `last` the combining class of the code point
// before it; all from the starter on stay as they are, too.
bool keeps_mark(char32_t starter, std::uint8_t last, char32_t mark, Properties of);

// A letter and the mark behind it; 0 in place of a mark that is part of the letter, or of a letter if there
// is no answer.
struct MarkedLetter {
  char32_t letter;
  char32_t mark;
};

// What Normalization Form C has for a starter in that form and a mark that stands right behind it, which
// is_mark() says yes of; no letter if two marks of the starter might change places with it.
MarkedLetter compose_mark(char32_t starter, char32_t mark);

// What Normalization Form C has for a code point that it decomposes for good into a letter and a mark, as
// letters of Hebrew and of Indic scripts with a dot are; no letter if it is none of those, or the letter is
// not one that a vocabulary spells as it is.
MarkedLetter decompose_for_good(char32_t code_point);

// Sorts the marks behind each starter by their Canonical_Combining_Class, marks of the same one as they
// stand: what is decomposed is in Normalization Form D then. O(code points), times the square of the
// logarithm of the marks behind one starter. Takes no memory.
void order_marks(char32_t* code_points, std::size_t count);

// Composes what is in Normalization Form D to Form C. Answers how many code points there are now.
std::size_t compose(char32_t* code_points, std::size_t count);

}  // namespace wordbridge::unicode
