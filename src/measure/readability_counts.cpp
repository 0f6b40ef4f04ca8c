#include "measure/readability_counts.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <string_view>

#include "unicode/properties.h"
#include "unicode/scan.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// Code points of a word.
struct WordLength {
  std::uint32_t letters = 0;
  std::uint32_t digits = 0;
  // Marks and what is invisible apart.
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

// The same of words of up to ShortBytes::kLongest bytes, by one look at where the word could be.
class ArticlesAndBe {
 public:
  constexpr ArticlesAndBe() {
    for (const std::string_view word : {"the", "is", "are", "was", "were"}) {
      std::uint64_t bytes = 0;
      for (std::size_t i = word.size(); i > 0; --i) {
        bytes = bytes << 8 | static_cast<unsigned char>(word[i - 1]);
      }
      all_apart_ = all_apart_ && words_[place_of(bytes)] == 0;
      words_[place_of(bytes)] = bytes;
    }
  }

  [[nodiscard]] constexpr bool has(const ShortBytes& word) const {
    return ((words_[place_of(word.low)] ^ word.low) | word.high) == 0;
  }
  [[nodiscard]] constexpr bool all_apart() const { return all_apart_; }

 private:
  static constexpr std::size_t place_of(std::uint64_t bytes) {
    return static_cast<std::size_t>(bytes * hash::kOtherMultiplier >> 60);
  }

  std::uint64_t words_[16] = {};
  bool all_apart_ = true;
};

constexpr ArticlesAndBe kArticlesAndBe;
static_assert(kArticlesAndBe.all_apart());

// Whether a final -ed or -es is a syllable of its own: wanted, added; horses, boxes, churches, judges.
bool ends_with_spoken_suffix(std::string_view word) {
  const char before = word.size() > 2 ? word[word.size() - 3] : '\0';
  if (word.ends_with("ed")) return before == 't' || before == 'd';
  if (!word.ends_with("es") || before == '\0') return false;
  return std::string_view{"cgsxz"}.find(before) != std::string_view::npos || word.ends_with("ches") ||
         word.ends_with("shes");
}

// Adds to what is off each of the lists of a mask.
void add_off_lists(WordListMask mask, double count, double (&off_list)[kWordLists]) {
  for (; mask != 0; mask &= mask - 1) off_list[std::countr_zero(mask)] += count;
}

}  // namespace

void ReadabilitySums::add(std::string_view word, std::uint32_t syllables, double count) {
  add_word(word, syllables, count);
  if (lists_ != nullptr) add_off_lists(lists_->missing(word), count, off_list_);
}

// The same without regard to lists.
void ReadabilitySums::add_word(std::string_view word, std::uint32_t syllables, double count) {
  const WordLength length = measure(word);
  digits_ += count * length.digits;
  others_ += count * length.others;
  add_letters(length.letters, count);
  add_syllables(syllables, count);
  if (syllables == 1 && !is_article_or_be(word)) plain_monosyllables_ += count;
  if (syllables == 3 && ends_with_spoken_suffix(word)) suffixed_ += count;
}

void ReadabilitySums::add_letters(std::uint32_t letters, double count) {
  const double each = letters;
  letters_ += count * each;
  squares_ += count * each * each;
  short_ += letters <= 3 ? count : 0;
  of_6_letters_ += letters >= 6 ? count : 0;
  of_7_letters_ += letters >= 7 ? count : 0;
}

void ReadabilitySums::add_syllables(std::uint32_t syllables, double count) {
  words_ += count;
  syllables_ += count * syllables;
  of_syllables_[std::min<std::uint32_t>(syllables, kMostSyllables)] += count;
}

void ReadabilitySums::add_distinct(std::string_view word, std::uint32_t syllables, double count) {
  distinct_ += count;
  if (lists_ != nullptr) add_off_lists(lists_->missing(word), count, distinct_off_list_);
  if (syllables >= 3) distinct_of_3_syllables_ += count;
}

double ReadabilitySums::at_least(std::size_t syllables) const {
  double words = 0;
  for (std::size_t i = syllables; i <= kMostSyllables; ++i) words += of_syllables_[i];
  return words;
}

ReadabilityCounts ReadabilitySums::counts(double sentences, bool has_syllables) const {
  using enum ReadabilityCount;
  ReadabilityCounts counts;
  counts.set(kWords, words_);
  counts.set(kSentences, sentences);
  counts.set(kDistinctWords, distinct_);
  counts.set(kLetters, letters_);
  counts.set(kCharacters, letters_ + digits_ + others_);
  counts.set(kLettersAndDigits, letters_ + digits_);
  counts.set(kShortWords, short_);
  counts.set(kWordsOf6Letters, of_6_letters_);
  counts.set(kWordsOf7Letters, of_7_letters_);
  if (words_ != 0) {
    // (n * sum of squares - square of sum) is exact below 2^53.
    counts.set(kMeanLetters, letters_ / words_);
    counts.set(kVarianceOfLetters, (words_ * squares_ - letters_ * letters_) / (words_ * words_));
  }
  if (words_ != 0) counts.set(kPercentLongWords, 100 * of_7_letters_ / words_);
  if (lists_ != nullptr) set_lists(counts);
  if (has_syllables) set_syllables(counts, sentences);
  return counts;
}

void ReadabilitySums::set_lists(ReadabilityCounts& counts) const {
  using enum ReadabilityCount;
  const auto off = [this](WordList list) { return off_list_[static_cast<unsigned>(list)]; };
  const auto distinct_off = [this](WordList list) { return distinct_off_list_[static_cast<unsigned>(list)]; };
  const auto set = [&](WordList list, ReadabilityCount count, double value) {
    if ((lists_->given() & mask_of(list)) != 0) counts.set(count, value);
  };
  set(WordList::kDaleChall, kUnfamiliarWords, off(WordList::kDaleChall));
  set(WordList::kSpache, kDistinctUnfamiliarWords, distinct_off(WordList::kSpache));
  set(WordList::kDale769, kDistinctWordsOffDale769, distinct_off(WordList::kDale769));
  if (words_ == 0) return;
  set(WordList::kBuchanan, kRareWordShare, off(WordList::kBuchanan) / words_);
  set(WordList::kHarrisJacobson, kPercentOffHarrisJacobson, 100 * off(WordList::kHarrisJacobson) / words_);
  set(WordList::kBambergerVanecek, kPercentTypesOffBambergerVanecek,
      100 * distinct_off(WordList::kBambergerVanecek) / distinct_);
}

void ReadabilitySums::set_syllables(ReadabilityCounts& counts, double sentences) const {
  using enum ReadabilityCount;
  counts.set(kSyllables, syllables_);
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

// What most words are: up to sixteen letters of ASCII, of few syllables. They are counted by both numbers, so
// that a word takes two additions.
class ReadabilitySums::PlainWords {
 public:
  // False for any other word, which is not counted then.
  bool add(const ShortBytes& word, std::uint32_t syllables, std::uint64_t count) {
    using unicode::Bytes;
    const Bytes bytes = Bytes::of(word.low, word.high);
    const std::uint32_t letters = bytes.within('a', 'z').mask();
    if (letters != bytes.at_least(1).mask() || syllables > kMostSyllables) return false;
    by_letters_[std::countr_one(letters)] += count;
    by_syllables_[syllables] += count;
    // Without a branch, for half of the words have one syllable.
    const std::uint64_t is_monosyllable = syllables == 1 ? 1 : 0;
    const std::uint64_t is_plain = kArticlesAndBe.has(word) ? 0 : 1;
    plain_monosyllables_ += (0 - (is_monosyllable & is_plain)) & count;
    return true;
  }

  void add_to(ReadabilitySums& sums) const {
    for (std::uint32_t letters = 1; letters < std::size(by_letters_); ++letters) {
      sums.add_letters(letters, static_cast<double>(by_letters_[letters]));
    }
    for (std::uint32_t syllables = 0; syllables < std::size(by_syllables_); ++syllables) {
      sums.add_syllables(syllables, static_cast<double>(by_syllables_[syllables]));
    }
    sums.plain_monosyllables_ += static_cast<double>(plain_monosyllables_);
  }

 private:
  std::uint64_t by_letters_[ShortBytes::kLongest + 1] = {};
  std::uint64_t by_syllables_[kMostSyllables + 1] = {};
  std::uint64_t plain_monosyllables_ = 0;
};

ReadabilitySums readability_sums(const Vocabulary& vocabulary, const WordLists* lists) {
  ReadabilitySums sums{lists};
  sums.add_all(vocabulary);
  return sums;
}

void ReadabilitySums::add_all(const Vocabulary& vocabulary) {
  PlainWords plain;
  std::uint64_t distinct_of_3_syllables = 0;
  for (WordId id = 0; id < vocabulary.id_limit(); ++id) {
    const auto [count, syllables] = vocabulary[id];
    if (count == 0) continue;
    distinct_of_3_syllables += syllables >= 3 ? 1 : 0;
    const ShortBytes word = vocabulary.short_word(id);
    if (word.low == 0 || !plain.add(word, syllables, count)) {
      add_word(vocabulary.word(id), syllables, count);
    } else if (syllables == 3 && ends_with_spoken_suffix(vocabulary.word(id))) {
      suffixed_ += count;
    }
    if (lists_ == nullptr) continue;
    const WordListMask missing = lists_->missing(vocabulary.word(id));
    add_off_lists(missing, count, off_list_);
    add_off_lists(missing, 1, distinct_off_list_);
  }
  distinct_ += static_cast<double>(vocabulary.size());
  distinct_of_3_syllables_ += static_cast<double>(distinct_of_3_syllables);
  plain.add_to(*this);
}

ReadabilityCounts readability_counts(const Totals& totals, const Vocabulary& vocabulary, bool has_syllables,
                                     const WordLists* lists) {
  return readability_sums(vocabulary, lists).counts(static_cast<double>(totals.sentences), has_syllables);
}

}  // namespace wordbridge
