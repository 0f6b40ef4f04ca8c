#include "lexicon/syllables.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// A longer run of letters is no English word: the letters beyond are not looked at.
constexpr std::size_t kLongestRun = 64;

struct Exception {
  std::string_view word;
  std::uint32_t syllables;
};

// Frequent words that the rules below get wrong, sorted.
constexpr Exception kExceptions[] = {
    {"argue", 2},      {"business", 2},  {"element", 3},   {"elements", 3}, {"evening", 2},   {"forehead", 2},
    {"heretofore", 3}, {"lion", 2},      {"lions", 2},     {"moreover", 3}, {"naive", 2},     {"people", 2},
    {"peoples", 2},    {"someone", 2},   {"something", 2}, {"sometime", 2}, {"sometimes", 2}, {"somewhat", 2},
    {"somewhere", 2},  {"therefore", 2}, {"whereas", 2},
};

// A letter that sounds like a Latin letter with a diacritic, as in English spellings of loanwords; 0 for any
// other code point above ASCII. An accented e is spoken even at the end of a word, so it is read as a.
char voiced_letter(char32_t code_point) {
  constexpr std::string_view kLatin1 = "aaaaaaacaaaaiiiidnooooo-ouuuuyty";  // U+00E0 to U+00FF
  constexpr char32_t kDivisionSign = 0xF7;
  if (code_point >= 0xE0 && code_point <= 0xFF && code_point != kDivisionSign) {
    return kLatin1[code_point - 0xE0];
  }
  switch (code_point) {
    case 0x101:
    case 0x103:
    case 0x105:
    case 0x113:
    case 0x119:
    case 0x11B:
      return 'a';
    case 0x12B:
      return 'i';
    case 0x14D:
    case 0x151:
    case 0x153:
      return 'o';
    case 0x16B:
    case 0x16F:
    case 0x171:
      return 'u';
    default:
      return 0;
  }
}

bool is_vowel_letter(char letter) {
  return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u' || letter == 'y';
}

bool is_one_of(char letter, std::string_view letters) {
  return letters.find(letter) != std::string_view::npos;
}

// A run of ASCII lower case letters.
class Run {
 public:
  explicit Run(std::string_view letters) : letters_(letters) {}

  [[nodiscard]] std::uint32_t syllables() const {
    const auto* const exception =
        std::lower_bound(std::begin(kExceptions), std::end(kExceptions), letters_,
                         [](const Exception& entry, std::string_view word) { return entry.word < word; });
    if (exception != std::end(kExceptions) && exception->word == letters_) return exception->syllables;
    const int groups = vowel_groups();
    const int count = groups + vowels_in_hiatus(groups) - silent_ending(groups) - silent_before_suffix();
    return count < 1 ? 1 : static_cast<std::uint32_t>(count);
  }

 private:
  [[nodiscard]] bool ends_with(std::string_view suffix) const { return letters_.ends_with(suffix); }

  [[nodiscard]] char at(std::size_t index) const { return index < letters_.size() ? letters_[index] : '\0'; }

  // The letter `back` places before the end, 1 for the last.
  [[nodiscard]] char from_end(std::size_t back) const {
    return back <= letters_.size() ? letters_[letters_.size() - back] : '\0';
  }

  // Whether the letter sounds as a vowel: not u after q, nor y before a vowel at the start or after a vowel.
  [[nodiscard]] bool vowel(std::size_t index) const {
    const char letter = at(index);
    const char before = index > 0 ? at(index - 1) : '\0';
    if (letter == 'u' && before == 'q') return false;
    if (letter == 'y') return !(is_vowel_letter(at(index + 1)) && (index == 0 || is_vowel_letter(before)));
    return is_vowel_letter(letter);
  }

  [[nodiscard]] int vowel_groups() const {
    int groups = 0;
    for (std::size_t i = 0; i < letters_.size(); ++i) groups += vowel(i) && (i == 0 || !vowel(i - 1)) ? 1 : 0;
    return groups;
  }

  // Pairs of vowels that are spoken apart although they stand together.
  [[nodiscard]] int vowels_in_hiatus(int groups) const {
    int more = 0;
    for (std::size_t i = 1; i + 1 < letters_.size(); ++i) more += hiatus_at(i) ? 1 : 0;
    if (ends_with("ea") && groups > 1) ++more;                   // idea, area
    if (ends_with("sm") && !vowel(letters_.size() - 2)) ++more;  // prism, enthusiasm
    if (letters_.starts_with("creat") || letters_.starts_with("react")) ++more;
    return more;
  }

  [[nodiscard]] bool hiatus_at(std::size_t index) const {
    const char before = at(index - 1);
    const char next = at(index + 1);
    const char after = at(index + 2);
    const std::size_t left = letters_.size() - index;
    switch (at(index)) {
      case 'i':
        if (vowel(index - 1)) return next == 'n' && after == 'g' && left == 3;  // being, going
        if (next == 'a' || next == 'o') return !is_one_of(before, "cgstx") || (before == 's' && next == 'a');
        if (next == 'u') return true;  // medium
        if (next == 'e' && after == 'n') return !is_one_of(before, "ct") || at(index - 2) == 's';
        if (next == 'e' && after == 't') return true;  // quiet, society
        return next == 'e' && letters_.size() > 4 &&
               ((after == 'r' && left <= 4) || (after == 's' && at(index + 3) == 't'));  // happier, happiest
      case 'u':
        return (next == 'a' || next == 'o') && !is_one_of(before, "qg") && !vowel(index - 1);  // actual
      case 'e':
        return next == 'o' && !vowel(index - 1) && before != 'g' && after != 'u';  // video
      case 'o':
        return (next == 'e' && (after == 'm' || after == 't')) ||  // poem, poet
               (next == 'i' && after == 'c' && left == 3);         // heroic
      case 'a':
        return next == 'i' && after == 'c' && left == 3;  // prosaic
      default:
        return false;
    }
  }

  // Whether a final e, es or ed behind these letters is silent: behind a consonant, but not in -le, -les,
  // -led after another consonant (table).
  [[nodiscard]] bool silent_e_after(std::size_t back) const {
    const std::size_t index = letters_.size() - back;
    if (back > letters_.size() || vowel(index)) return false;
    return !(at(index) == 'l' && index > 0 && !vowel(index - 1) && at(index - 1) != 'l');
  }

  [[nodiscard]] int silent_ending(int groups) const {
    if (groups < 2) return 0;
    if (ends_with("gue")) return 1;  // league
    if (ends_with("e")) return silent_e_after(2) ? 1 : 0;
    if (ends_with("es")) {
      const bool hissing = is_one_of(from_end(3), "cgsxz") || ends_with("ches") || ends_with("shes");
      return !hissing && silent_e_after(3) ? 1 : 0;
    }
    if (ends_with("ed")) return !is_one_of(from_end(3), "dt") && silent_e_after(3) ? 1 : 0;
    return 0;
  }

  // lonely, careful, movement: vowel, consonant, silent e, suffix.
  [[nodiscard]] int silent_before_suffix() const {
    for (const std::string_view suffix : {"ely", "eful", "eless", "ement", "ements", "eness"}) {
      if (!ends_with(suffix) || letters_.size() < suffix.size() + 2) continue;
      const std::size_t consonant = letters_.size() - suffix.size() - 1;
      return !vowel(consonant) && vowel(consonant - 1) ? 1 : 0;
    }
    return 0;
  }

  std::string_view letters_;
};

// Splits a word into runs of Latin letters and of anything else that is a letter or a number.
class RunCounter {
 public:
  void read(char32_t code_point) {
    const char letter = code_point < 0x80 ? ascii_letter(code_point) : voiced_letter(code_point);
    if (letter != 0) {
      if (length_ < kLongestRun) letters_[length_++] = letter;
      return;
    }
    const Role kind = kind_of(code_point);
    if (kind == Role::kExtender) return;
    end_run();
    if (kind == Role::kOtherWord && !in_other_) ++syllables_;
    in_other_ = kind == Role::kOtherWord;
  }

  [[nodiscard]] std::uint32_t finish() {
    end_run();
    return std::max(syllables_, 1U);
  }

 private:
  enum class Role : std::uint8_t { kOtherWord, kExtender, kSeparator };

  static char ascii_letter(char32_t code_point) {
    return code_point >= U'a' && code_point <= U'z' ? static_cast<char>(code_point) : '\0';
  }

  static Role kind_of(char32_t code_point) {
    const unicode::CharacterKind kind = unicode::properties(code_point).kind();
    if (unicode::is_word(kind)) return Role::kOtherWord;
    return kind == unicode::CharacterKind::kMark ? Role::kExtender : Role::kSeparator;
  }

  void end_run() {
    if (length_ > 0) syllables_ += Run{{letters_, length_}}.syllables();
    length_ = 0;
  }

  char letters_[kLongestRun] = {};
  std::size_t length_ = 0;
  std::uint32_t syllables_ = 0;
  bool in_other_ = false;
};

// What an apostrophe cuts off in it's, don't, I'd, we've: no syllable of its own.
std::string_view without_contraction(std::string_view word) {
  constexpr std::string_view kApostrophes[] = {"'", "\xE2\x80\x99"};
  constexpr std::string_view kSilentEndings[] = {"s", "t", "d", "m", "ve", "re", "ll"};
  for (const std::string_view apostrophe : kApostrophes) {
    const std::size_t position = word.rfind(apostrophe);
    if (position == std::string_view::npos || position == 0) continue;
    const std::string_view ending = word.substr(position + apostrophe.size());
    const bool silent =
        std::find(std::begin(kSilentEndings), std::end(kSilentEndings), ending) != std::end(kSilentEndings);
    if (silent) return word.substr(0, position);
  }
  return word;
}

}  // namespace

std::uint32_t count_english_syllables(std::string_view folded_word) {
  const std::string_view word = without_contraction(folded_word);
  RunCounter counter;
  std::size_t position = 0;
  while (position < word.size()) {
    const unicode::Decoded decoded = unicode::decode(word, position);
    counter.read(decoded.code_point);
    position += decoded.length;
  }
  return counter.finish();
}

}  // namespace wordbridge
