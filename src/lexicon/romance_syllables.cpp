#include "lexicon/romance_syllables.h"

#include <algorithm>

namespace wordbridge {
namespace {

bool ends_with(const WordLetters& word, std::u32string_view ending) { return word.view().ends_with(ending); }

// Vowels less those that `joined(index)` takes into one syllable with the vowel at index - 1.
template <typename IsVowel, typename Joined>
std::uint32_t count_nuclei(const WordLetters& word, IsVowel is_vowel, Joined joined) {
  std::uint32_t count = 0;
  bool after_vowel = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool vowel = is_vowel(i);
    if (vowel && !(after_vowel && joined(i))) ++count;
    after_vowel = vowel;
  }
  return count;
}

//=== Spanish and Italian ===//

constexpr LetterSet kSpanishVowels = U"aeiouáéíóúü";
constexpr LetterSet kItalianVowels = U"aeiouàèéìíòóùú";

// i or u, which leans on a vowel beside it.
bool is_weak(char32_t letter) { return is_one_of(letter, U"iuüy"); }

}  // namespace

std::uint32_t count_spanish(const WordLetters& word) {
  const auto is_vowel = [&](std::size_t i) {
    const char32_t letter = word[i];
    if (letter == U'y') return !is_one_of(word[i + 1], kSpanishVowels);
    const bool silent =
        letter == U'u' && ((word.before(i) == U'q' && is_one_of(word[i + 1], kSpanishVowels)) ||
                           (word.before(i) == U'g' && is_one_of(word[i + 1], U"eiéí")));
    return is_one_of(letter, kSpanishVowels) && !silent;
  };
  const auto joined = [&](std::size_t i) {
    const char32_t first = word[i - 1];
    const char32_t second = word[i];
    if (first == second) return false;
    if (is_one_of(first, U"íú")) return is_weak(second);
    if (is_one_of(second, U"íú")) return is_weak(first);
    // Between two vowels an i begins a syllable.
    if (is_weak(second) && !is_weak(first) && i + 1 < word.size() && is_vowel(i + 1) &&
        !is_weak(word[i + 1])) {
      return second == U'i' && is_one_of(word[i + 1], U"áéó");
    }
    return is_weak(first) || is_weak(second);
  };
  return count_nuclei(word, is_vowel, joined);
}

std::uint32_t count_italian(const WordLetters& word) {
  const auto is_vowel = [&](std::size_t i) {
    const bool silent = word[i] == U'u' && word.before(i) == U'q';
    return is_one_of(word[i], kItalianVowels) && !silent;
  };
  const auto weak = [&](std::size_t i) { return word[i] == U'i' || word[i] == U'u'; };
  const auto first_vowel = [&] {
    std::size_t i = 0;
    while (i < word.size() && !is_vowel(i)) ++i;
    return i;
  }();
  const auto joined = [&](std::size_t i) {
    if (word[i - 1] == word[i]) return false;
    // An i between two vowels begins a syllable: gioia, aiuto.
    if (weak(i) && is_vowel(i + 1) && !weak(i - 1)) return false;
    const bool whole = i - 1 == first_vowel && i + 1 == word.size();
    if (whole && weak(i - 1) && is_one_of(word[i], U"aeo")) return is_one_of(word.before(i - 1), U"cg");
    return weak(i - 1) || weak(i);
  };
  return count_nuclei(word, is_vowel, joined);
}

//=== Portuguese ===//

namespace {

constexpr LetterSet kPortugueseVowels = U"aeiouáâãàéêíóôõúü";
constexpr LetterSet kPortugueseAccented = U"áâéêíóôú";

// Whether what follows an i or u at a place keeps it from the vowel before: ainda, rainha, sair, ruim.
bool opens_syllable(const WordLetters& word, std::size_t index) {
  const char32_t next = word[index + 1];
  const char32_t after = word[index + 2];
  if (next == U'n' && after == U'h') return true;
  if (is_one_of(next, U"rlzm") && after == 0) return true;
  return is_one_of(next, U"nm") && after != 0 && after != U's' && !is_one_of(after, kPortugueseVowels);
}

}  // namespace

std::uint32_t count_portuguese(const WordLetters& word) {
  const auto is_vowel = [&](std::size_t i) {
    const bool glide =
        word[i] == U'u' && is_one_of(word.before(i), U"qg") && is_one_of(word[i + 1], kPortugueseVowels);
    return is_one_of(word[i], kPortugueseVowels) && !glide;
  };
  const std::size_t letters = word.size() - (is_one_of(word[word.size() - 1], U"sm") ? 1 : 0);
  const auto accent_before = [&](std::size_t end) {
    return std::any_of(word.view().begin(), word.view().begin() + static_cast<std::ptrdiff_t>(end),
                       [](char32_t letter) { return is_one_of(letter, kPortugueseAccented); });
  };
  const auto joined = [&](std::size_t i) {
    const char32_t first = word[i - 1];
    const char32_t second = word[i];
    if (first == second) return false;
    if (is_one_of(first, U"ãõ")) return is_one_of(second, U"oei");
    if (is_one_of(second, U"iu")) {
      return !(is_vowel(i + 1) && word[i + 1] != U'u' && word[i + 1] != U'i') && !opens_syllable(word, i);
    }
    if (word.view() == U"ao" || word.view() == U"aos") return true;
    if (!is_one_of(first, U"iu")) return false;
    const bool between_vowels = i >= 2 && is_vowel(i - 2);
    return between_vowels || (i + 1 == letters && is_one_of(second, U"aeo") && accent_before(i - 1));
  };
  return count_nuclei(word, is_vowel, joined);
}

//=== French ===//

namespace {

constexpr LetterSet kFrenchVowels = U"aeiouyàâäéèêëîïôöûüùœæ";

// Letters of a word before an ending that is not heard: -e, -es, -ent of verbs where it can be told. Of
// -aient and -oient the e is one syllable with what is before it anyway.
std::size_t heard_letters(const WordLetters& word) {
  constexpr std::u32string_view kVerbEndings[] = {U"èrent", U"irent", U"urent",  U"ssent",
                                                  U"isent", U"ivent", U"euvent", U"rouvent"};
  const std::size_t size = word.size();
  switch (word.before(size)) {
    case U'e':
      return size - 1;
    case U's':
      return ends_with(word, U"es") ? size - 2 : size;
    case U't':
      for (const std::u32string_view ending : kVerbEndings) {
        if (ends_with(word, ending)) return size - 3;
      }
      return size;
    default:
      return size;
  }
}

// A consonant and l or r before a place: there an i or u stays a vowel of its own (client, février).
bool after_cluster(const WordLetters& word, std::size_t index) {
  return index >= 2 && is_one_of(word[index - 1], U"lr") && !is_one_of(word[index - 2], kFrenchVowels) &&
         !is_one_of(word[index - 2], U"lrn");
}

}  // namespace

std::uint32_t count_french(const WordLetters& word) {
  const std::size_t heard = heard_letters(word);
  const auto is_vowel = [&](std::size_t i) {
    if (i >= heard || !is_one_of(word[i], kFrenchVowels)) return false;
    const char32_t next = i + 1 < word.size() ? word[i + 1] : 0;
    if (word[i] == U'u' && word.before(i) == U'q') return false;
    if (word[i] == U'u' && word.before(i) == U'g' && is_one_of(next, U"eiéèêy")) return false;
    if (word[i] == U'e' && word.before(i) == U'g' && is_one_of(next, U"aoâô")) return false;
    return !(word[i] == U'y' && is_one_of(next, kFrenchVowels));
  };
  const auto joined = [&](std::size_t i) {
    const char32_t first = word[i - 1];
    const char32_t second = word[i];
    if (is_one_of(first, U"éïëü") || is_one_of(second, U"ïëü")) return first == U'i' && second != U'ï';
    switch (first) {
      case U'a':
        return is_one_of(second, U"iîu") || (second == U'y' && word[i + 1] != U's');
      case U'e':
        return is_one_of(second, U"iîuûay");
      case U'o':
        return is_one_of(second, U"iîuùûyeœ");
      case U'œ':
        return second == U'u';
      case U'i':
      case U'y':
        return !after_cluster(word, i - 1);
      case U'u':
        if (i >= 2 && word[i - 2] == U'o' && is_one_of(second, U"aeiéèê")) return !after_cluster(word, i - 2);
        return is_one_of(second, U"iîy") || (second == U'e' && word[i + 1] == U'i');
      default:
        return false;
    }
  };
  const std::uint32_t count = count_nuclei(word, is_vowel, joined);
  return count == 0 && heard < word.size() ? 1 : count;
}

//=== Polish ===//

std::uint32_t count_polish(const WordLetters& word) {
  constexpr LetterSet kVowels = U"aąeęioóuy";
  const auto is_vowel = [&](std::size_t i) {
    return is_one_of(word[i], kVowels) && !(word[i] == U'i' && is_one_of(word[i + 1], kVowels));
  };
  const auto joined = [&](std::size_t i) {
    return word[i] == U'u' && is_one_of(word[i - 1], U"ae") && word[i + 1] != U'k';
  };
  return count_nuclei(word, is_vowel, joined);
}

}  // namespace wordbridge
