#include "lexicon/syllables.h"

#include <algorithm>
#include <cstddef>

#include "lexicon/initialism.h"
#include "lexicon/syllable_model.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

constexpr char32_t kTypographicApostrophe = 0x2019;

bool is_letter(char byte) { return byte >= 'a' && byte <= 'z'; }

bool is_one_of(char letter, std::string_view letters) {
  return letters.find(letter) != std::string_view::npos;
}

// The letter that a Latin letter with a diacritic is read as, in English spellings of loanwords; 0 for any
// other code point above ASCII.
char voiced_letter(char32_t code_point) {
  constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo-ouuuuyty";  // U+00E0 to U+00FF
  constexpr char32_t kDivisionSign = 0xF7;
  if (code_point >= 0xE0 && code_point <= 0xFF && code_point != kDivisionSign) {
    return kLatin1[code_point - 0xE0];
  }
  switch (code_point) {
    case 0x101:
    case 0x103:
    case 0x105:
      return 'a';
    case 0x113:
    case 0x119:
    case 0x11B:
      return 'e';
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

// Letters read by their names: double-u has three syllables, any other name one.
std::uint32_t name_syllables(std::string_view letters) {
  std::uint32_t syllables = 0;
  for (const char letter : letters) {
    if (letter != '\'') syllables += letter == 'w' ? 3 : 1;
  }
  return syllables;
}

std::uint32_t count_run(const LetterRun& run, const SyllableModel& model) {
  const std::size_t spelled = spelled_letters(run.letters);
  const std::uint32_t names = name_syllables(run.letters.substr(0, spelled));
  if (spelled == run.letters.size()) return names;
  return names + std::max(model.carriers({run.letters.substr(spelled), run.accented >> spelled}), 1U);
}

// Splits a word into runs of Latin letters and of anything else that is a letter or a number.
class RunCounter {
 public:
  explicit RunCounter(const SyllableModel& model) : model_(model) {}

  void read(char32_t code_point) {
    const bool ascii = code_point < 0x80;
    const char letter = ascii ? ascii_letter(code_point) : voiced_letter(code_point);
    if (letter != 0) {
      add_letter(letter, !ascii && is_vowel_letter(letter));
      return;
    }
    if ((code_point == U'\'' || code_point == kTypographicApostrophe) && length_ > 0 && !apostrophe_) {
      apostrophe_ = true;
      return;
    }
    const unicode::CharacterKind kind = unicode::properties(code_point).kind();
    if (kind == unicode::CharacterKind::kMark) {
      add_mark();
      return;
    }
    end_run();
    const bool other = unicode::is_word(kind);
    if (other && !in_other_) ++syllables_;
    in_other_ = other;
  }

  [[nodiscard]] std::uint32_t finish() {
    end_run();
    return syllables_;
  }

 private:
  static char ascii_letter(char32_t code_point) {
    return code_point >= U'a' && code_point <= U'z' ? static_cast<char>(code_point) : '\0';
  }

  // Letters of a longer run, which is no English word, are not looked at.
  void add_letter(char letter, bool accented) {
    if (apostrophe_ && length_ < LetterRun::kLongest) letters_[length_++] = '\'';
    apostrophe_ = false;
    in_other_ = false;
    if (length_ == LetterRun::kLongest) return;
    if (accented) accented_ |= std::uint64_t{1} << length_;
    letters_[length_++] = letter;
  }

  // A combining mark does to the letter before it what a diacritic does.
  void add_mark() {
    if (length_ > 0 && is_vowel_letter(letters_[length_ - 1])) accented_ |= std::uint64_t{1} << (length_ - 1);
  }

  void end_run() {
    if (length_ > 0) syllables_ += syllables_of({{letters_, length_}, accented_});
    length_ = 0;
    accented_ = 0;
    apostrophe_ = false;
  }

  [[nodiscard]] std::uint32_t syllables_of(const LetterRun& run) const {
    const std::uint32_t known = run.accented == 0 ? model_.exception(run.letters) : 0;
    return known != 0 ? known : count_run(run, model_);
  }

  const SyllableModel& model_;
  char letters_[LetterRun::kLongest] = {};
  std::size_t length_ = 0;
  std::uint64_t accented_ = 0;
  std::uint32_t syllables_ = 0;
  // Whether an apostrophe stands behind the letters.
  bool apostrophe_ = false;
  bool in_other_ = false;
};

// A word in ASCII with straight apostrophes, as a dictionary has it; empty if it is not or is longer than
// that.
class DictionarySpelling {
 public:
  explicit DictionarySpelling(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++length_) {
      const unicode::Decoded decoded = unicode::decode(word, i);
      const char32_t code_point = decoded.code_point == kTypographicApostrophe ? U'\'' : decoded.code_point;
      if (code_point >= 0x80 || length_ == LetterRun::kLongest) {
        length_ = 0;
        return;
      }
      letters_[length_] = static_cast<char>(code_point);
      i += decoded.length;
    }
  }

  [[nodiscard]] std::string_view view() const { return {letters_, length_}; }

 private:
  char letters_[LetterRun::kLongest] = {};
  std::size_t length_ = 0;
};

// What a contraction leaves of a word, and the syllables that it has of its own.
struct Contraction {
  std::string_view base;
  std::uint32_t syllables;
};

// Whether 's is a syllable: judge's, boss's, church's.
bool ends_in_sibilant(std::string_view base) {
  const char last = base.back();
  const char before = base.size() > 1 ? base[base.size() - 2] : '\0';
  if (last == 'e') return is_one_of(before, "csgz");
  if (last == 'h') return is_one_of(before, "cs");
  return is_one_of(last, "sxz");
}

// Whether n't is a syllable: didn't and haven't, but not can't, aren't.
bool ends_before_not(std::string_view base) {
  if (base.ends_with('e')) base.remove_suffix(1);
  return !base.empty() && !is_one_of(base.back(), "aeiour");
}

std::uint32_t contraction_syllables(std::string_view base, std::string_view ending) {
  const char last = base.back();
  bool own = false;
  if (ending == "s") own = ends_in_sibilant(base);
  if (ending == "ll" || ending == "ve" || ending == "re") own = !is_one_of(last, "aeiouyw");
  if (ending == "d") own = is_one_of(last, "td");
  return own ? 1 : 0;
}

Contraction split_contraction(std::string_view word) {
  for (const std::string_view apostrophe : {"'", "\xE2\x80\x99"}) {
    const std::size_t position = word.rfind(apostrophe);
    if (position == std::string_view::npos || position == 0) continue;
    const std::string_view base = word.substr(0, position);
    const std::string_view ending = word.substr(position + apostrophe.size());
    if (ending == "t" && base.size() > 1 && base.ends_with('n')) {
      const std::string_view verb = base.substr(0, base.size() - 1);
      return {verb, ends_before_not(verb) ? 1U : 0U};
    }
    for (const std::string_view known : {"", "s", "d", "m", "ll", "ve", "re"}) {
      if (ending == known) return {base, contraction_syllables(base, ending)};
    }
  }
  return {word, 0};
}

std::uint32_t count_plain(std::string_view letters, const SyllableModel& model) {
  const std::uint32_t known = model.exception(letters);
  return known != 0 ? known : count_run({letters}, model);
}

// Of a word that is not letters of ASCII alone. Not inlined, so that what most words take is a short
// function.
[[gnu::noinline]] std::uint32_t count_other(std::string_view folded_word, const SyllableModel& model) {
  const DictionarySpelling spelling{folded_word};
  const std::uint32_t known = spelling.view().empty() ? 0 : model.exception(spelling.view());
  if (known != 0) return known;
  const Contraction contraction = split_contraction(folded_word);
  RunCounter counter{model};
  for (std::size_t position = 0; position < contraction.base.size();) {
    const unicode::Decoded decoded = unicode::decode(contraction.base, position);
    counter.read(decoded.code_point);
    position += decoded.length;
  }
  return std::max(counter.finish() + contraction.syllables, 1U);
}

}  // namespace

std::uint32_t count_english_syllables(std::string_view folded_word, const SyllableModel& model) {
  const bool plain = !folded_word.empty() && folded_word.size() <= LetterRun::kLongest &&
                     std::all_of(folded_word.begin(), folded_word.end(), is_letter);
  return plain ? count_plain(folded_word, model) : count_other(folded_word, model);
}

std::uint32_t count_english_syllables(std::string_view folded_word) {
  return count_english_syllables(folded_word, SyllableModel::english());
}

}  // namespace wordbridge
