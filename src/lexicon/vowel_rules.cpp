#include "lexicon/vowel_rules.h"

namespace wordbridge {
namespace {

// Whether a letter is a consonant between the others of a word, or the last behind one.
bool is_syllabic(const WordLetters& word, std::size_t index, const VowelRules& rules) {
  const auto is_consonant = [&](char32_t letter) { return letter != 0 && !is_one_of(letter, rules.vowels); };
  return is_one_of(word[index], rules.syllabic) && is_consonant(word.before(index)) &&
         (index + 1 == word.size() || is_consonant(word[index + 1]));
}

bool is_silent_u(const WordLetters& word, std::size_t index, const VowelRules& rules) {
  return rules.silent_u && word[index] == U'u' && word.before(index) == U'q' &&
         is_one_of(word[index + 1], rules.vowels);
}

// A y before a vowel is a consonant.
bool is_vowel(const WordLetters& word, std::size_t index, const VowelRules& rules) {
  if (!is_one_of(word[index], rules.vowels) || is_silent_u(word, index, rules)) return false;
  const bool consonant_y = word[index] == U'y' && is_one_of(word[index + 1], rules.vowels) &&
                           (index == 0 || is_one_of(word.before(index), rules.vowels));
  return !consonant_y;
}

}  // namespace

std::size_t LetterGroups::find_at(std::u32string_view text) const {
  std::size_t length = 0;
  bool fits = true;
  for (const char32_t letter : groups_) {
    if (letter != U' ') {
      fits = fits && length < text.size() && text[length] == letter;
      ++length;
    } else if (fits) {
      return length;
    } else {
      length = 0;
      fits = true;
    }
  }
  return fits ? length : 0;
}

std::uint32_t count_by_vowels(const WordLetters& word, const VowelRules& rules) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < word.size();) {
    if (!is_vowel(word, i, rules)) {
      if (is_syllabic(word, i, rules)) ++count;
      ++i;
      continue;
    }
    const std::u32string_view rest = word.from(i);
    const bool open = count > 0 && rules.open_endings.length_at(rest) == rest.size();
    const std::size_t length = open ? 1 : rules.groups.length_at(rest);
    ++count;
    i += length > 0 ? length : 1;
  }
  return count;
}

}  // namespace wordbridge
