#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/word_numbers.h"
#include "status.h"

namespace wordbridge {

// Lists of easy words that readability formulas are made for: printed in books, so that the caller gives
// them.
enum class WordList : std::uint8_t {
  kDaleChall,         // 3,000 words, Dale and Chall
  kSpache,            // Spache
  kDale769,           // 769 words of Dale
  kBuchanan,          // Buchanan, Spanish
  kHarrisJacobson,    // Harris and Jacobson
  kBambergerVanecek,  // 1,000 words of Bamberger and Vanecek, German
};
inline constexpr unsigned kWordLists = 6;

// A bit for each list.
using WordListMask = std::uint32_t;
constexpr WordListMask mask_of(WordList list) { return WordListMask{1} << static_cast<unsigned>(list); }
// Lists of English, on which a word with a regular ending counts as on the list if it is there without.
inline constexpr WordListMask kEnglishLists = mask_of(WordList::kDaleChall) | mask_of(WordList::kSpache) |
                                              mask_of(WordList::kDale769) |
                                              mask_of(WordList::kHarrisJacobson);

// Which of the words of a text are on lists.
class WordLists {
 public:
  using Mask = WordListMask;

  // Reads words, in well-formed UTF-8: lines of a word, a tab, the mask of the lists that have it in decimal,
  // and a line feed; one that stands there twice is on the lists of both. `given` says which lists there are,
  // even those without a word. Status as for WordNumbers::read().
  [[nodiscard]] Status read(std::string_view words, Mask given);

  // The lists there are.
  [[nodiscard]] Mask given() const { return given_; }

  // Those of them that have a folded word, or for those of English the word that it is a regular form of: its
  // plural, possessive, past, participle or comparison, by the instructions of Dale and Chall. A word without
  // a letter, as a number, is on all. O(length) on average.
  [[nodiscard]] Mask of(std::string_view folded_word) const;
  // The others.
  [[nodiscard]] Mask missing(std::string_view folded_word) const { return given_ & ~of(folded_word); }

 private:
  [[nodiscard]] Mask find(std::string_view folded_word) const;
  [[nodiscard]] Mask find_without_endings(std::string_view word, Mask missing) const;

  // Words with their masks.
  WordNumbers words_;
  Mask given_ = 0;
};

}  // namespace wordbridge
