// Abbreviations, and words that begin sentences, by language.
#pragma once

#include <cstdint>
#include <string_view>

#include "memory/buffer.h"

namespace wordbridge {

// What a word is for the end of a sentence, a bit each: see tools/abbreviations/lists/README.md.
class WordClasses {
 public:
  enum class Class : std::uint8_t {
    kNever = 1,            // an abbreviation that ends no sentence
    kMayEnd = 2,           // one that does before a word that begins sentences
    kUsuallyEnds = 4,      // one that does before a capital letter
    kBeforeNumber = 8,     // one before a number only
    kStarter = 16,         // begins a sentence, and no name
    kContinuation = 32,    // does not begin one behind kUsuallyEnds
    kNameWithMark = 64,    // a name that ends with an exclamation mark
    kAnyAbbreviation = 7,  // whatever follows
  };

  explicit WordClasses(std::uint8_t bits = 0) : bits_(bits) {}
  explicit WordClasses(Class only) : bits_(static_cast<std::uint8_t>(only)) {}

  [[nodiscard]] bool has(Class wanted) const { return (bits_ & static_cast<std::uint8_t>(wanted)) != 0; }
  [[nodiscard]] bool none() const { return bits_ == 0; }

 private:
  std::uint8_t bits_;
};

struct AbbreviationList {
  // ISO 639 code.
  std::string_view language;
  // Whether a full stop makes a number an ordinal.
  bool ordinal_numbers;
  // Words, packed: sorted by bytes, in blocks. Of each word a byte, 0 for the first of a block, otherwise one
  // more than the number of leading bytes that are those of the word before; the other bytes, without the
  // last full stop; and the index of its classes in kWordClasses, from 1 to 31.
  std::string_view words;
};

inline constexpr int kAbbreviationListCount = 14;
// NOLINTBEGIN(readability-identifier-naming)
extern const AbbreviationList kAbbreviationLists[kAbbreviationListCount];
// Classes that words have together; index 0 is not used, index 1 is WordClasses::kNever.
extern const std::uint8_t kWordClasses[];
// NOLINTEND(readability-identifier-naming)

// The list of a language, by its code of ISO 639; null if there is none. O(lists).
const AbbreviationList* find_abbreviation_list(std::string_view language);

// Classes of a word in one of kAbbreviationLists. An entry in lower case stands for itself, capitalised and
// in capitals, any other for itself and in capitals; U+2019 is an apostrophe. None for a word of more than 64
// bytes. O(log of the words), and for a word that it does not have, as most are, O(1).
WordClasses find_word(const AbbreviationList& list, std::string_view word);

// False only if no entry such as "-str", which stands for all words that end so, is of the word. O(1).
bool may_have_ending(const AbbreviationList& list, std::string_view word);

// False only if no entry has a word with a full stop behind it, and more behind that. O(1).
bool may_have_stop_behind(const AbbreviationList& list, std::string_view word);

// Packs abbreviations of a caller's, each a line of `lines`, into an empty buffer: the last full stop is
// taken off, and so is white space but one space between words without a full stop; none ends a sentence. So
// that places inside of it are known too, one of several words comes with each two that follow each other:
// "Dr.rer.nat" with "Dr.rer" and "rer.nat". Of none nothing is made. False if there is no memory. O(n log n).
[[nodiscard]] bool pack_words(std::string_view lines, Buffer<char>& packed);

// Whether a word is among those of pack_words(), by the rules of find_word(). O(log of the words).
bool has_packed(std::string_view packed, std::string_view word);

// False only if none of them is a word or ends with it, behind a full stop or a space. O(1).
bool may_end_packed(std::string_view packed, std::string_view word);

}  // namespace wordbridge
