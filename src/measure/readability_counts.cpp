#include "measure/readability_counts.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

struct WordLength {
  std::uint32_t letters = 0;
  std::uint32_t digits = 0;
  std::uint32_t others = 0;
};

WordLength measure(std::string_view word) {
  using unicode::CharacterKind;
  WordLength length;
  for (std::size_t position = 0; position < word.size();) {
    const unicode::Decoded decoded = unicode::decode(word, position);
    const CharacterKind kind = unicode::properties(decoded.code_point).kind();
    if (kind >= CharacterKind::kLetter) {
      ++length.letters;
    } else if (kind == CharacterKind::kNumber) {
      ++length.digits;
    } else if (kind != CharacterKind::kMark && kind != CharacterKind::kOther) {
      ++length.others;
    }
    position += decoded.length;
  }
  return length;
}

// Whether a word is one of those that O'Hayre gives no point.
bool is_article_or_be(std::string_view word) {
  constexpr std::string_view kWords[] = {"the", "is", "are", "was", "were"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

// Whether a final -ed or -es is a syllable of its own: wanted, added; horses, boxes, churches, judges.
bool ends_with_spoken_suffix(std::string_view word) {
  const char before = word.size() > 2 ? word[word.size() - 3] : '\0';
  if (word.ends_with("ed")) return before == 't' || before == 'd';
  if (!word.ends_with("es") || before == '\0') return false;
  return std::string_view{"cgsxz"}.find(before) != std::string_view::npos || word.ends_with("ches") ||
         word.ends_with("shes");
}

// Sums over the words of a text.
class Sums {
 public:
  void add(std::string_view word, const Vocabulary::Entry& entry) {
    const double count = entry.count;
    const WordLength length = measure(word);
    const double letters = length.letters;
    letters_ += count * letters;
    squares_ += count * letters * letters;
    digits_ += count * length.digits;
    others_ += count * length.others;
    short_ += length.letters <= 3 ? count : 0;
    of_6_letters_ += length.letters >= 6 ? count : 0;
    of_7_letters_ += length.letters >= 7 ? count : 0;
    add_syllables(word, entry.syllables, count);
  }

  void set(ReadabilityCounts& counts, double words) const {
    using enum ReadabilityCount;
    counts.set(kLetters, letters_);
    counts.set(kCharacters, letters_ + digits_ + others_);
    counts.set(kLettersAndDigits, letters_ + digits_);
    counts.set(kShortWords, short_);
    counts.set(kWordsOf6Letters, of_6_letters_);
    counts.set(kWordsOf7Letters, of_7_letters_);
    if (words == 0) return;
    // (n * sum of squares - square of sum) is exact below 2^53.
    counts.set(kMeanLetters, letters_ / words);
    counts.set(kVarianceOfLetters, (words * squares_ - letters_ * letters_) / (words * words));
  }

  void set_syllables(ReadabilityCounts& counts, double sentences) const {
    using enum ReadabilityCount;
    counts.set(kMonosyllables, of_syllables_[1]);
    counts.set(kPlainMonosyllables, plain_monosyllables_);
    counts.set(kWordsOf2Syllables, at_least(2));
    counts.set(kWordsOf3Syllables, at_least(3));
    counts.set(kDistinctWordsOf3Syllables, distinct_of_3_syllables_);
    counts.set(kWordsOf4Syllables, at_least(4));
    counts.set(kWordsOf5Syllables, at_least(5));
    counts.set(kHardWords, at_least(3) - suffixed_);
    if (sentences == 0) return;
    counts.set(kWordsOfExactly3SyllablesPerSentence, of_syllables_[3] / sentences);
    counts.set(kWordsOfExactly4SyllablesPerSentence, of_syllables_[4] / sentences);
    counts.set(kWordsOfExactly5SyllablesPerSentence, of_syllables_[5] / sentences);
    counts.set(kWordsOf6SyllablesPerSentence, of_syllables_[6] / sentences);
  }

 private:
  void add_syllables(std::string_view word, std::uint32_t syllables, double count) {
    of_syllables_[std::min<std::uint32_t>(syllables, kMostSyllables)] += count;
    if (syllables == 1 && !is_article_or_be(word)) plain_monosyllables_ += count;
    if (syllables >= 3) ++distinct_of_3_syllables_;
    if (syllables == 3 && ends_with_spoken_suffix(word)) suffixed_ += count;
  }

  [[nodiscard]] double at_least(std::size_t syllables) const {
    double words = 0;
    for (std::size_t i = syllables; i <= kMostSyllables; ++i) words += of_syllables_[i];
    return words;
  }

  static constexpr std::uint32_t kMostSyllables = 6;

  double letters_ = 0;
  double squares_ = 0;
  double digits_ = 0;
  double others_ = 0;
  double short_ = 0;
  double of_6_letters_ = 0;
  double of_7_letters_ = 0;
  // Words by syllables, the last of that many or more.
  double of_syllables_[kMostSyllables + 1] = {};
  double plain_monosyllables_ = 0;
  double distinct_of_3_syllables_ = 0;
  double suffixed_ = 0;
};

}  // namespace

ReadabilityCounts readability_counts(const Totals& totals, const Vocabulary& vocabulary, bool has_syllables) {
  using enum ReadabilityCount;
  const auto words = static_cast<double>(totals.words);
  const auto sentences = static_cast<double>(totals.sentences);
  ReadabilityCounts counts;
  counts.set(kWords, words);
  counts.set(kSentences, sentences);
  counts.set(kDistinctWords, static_cast<double>(vocabulary.size()));
  Sums sums;
  for (WordId id = 0; id < vocabulary.id_limit(); ++id) {
    if (vocabulary[id].count > 0) sums.add(vocabulary.word(id), vocabulary[id]);
  }
  sums.set(counts, words);
  if (has_syllables) {
    counts.set(kSyllables, static_cast<double>(totals.syllables));
    sums.set_syllables(counts, sentences);
  }
  return counts;
}

}  // namespace wordbridge
