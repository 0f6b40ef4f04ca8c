#pragma once

#include <string_view>

#include "lexicon/vocabulary.h"
#include "lexicon/word_lists.h"
#include "measure/formula.h"
#include "measure/totals.h"

namespace wordbridge {

// Sums over words, from which they can be taken off again: all are whole numbers and exact below 2^53.
class ReadabilitySums {
 public:
  // With `lists`, which must outlive the sums, words off them are counted too.
  explicit ReadabilitySums(const WordLists* lists = nullptr) : lists_(lists) {}

  // Adds occurrences of a folded word, or takes them off if `count` is negative. O(its letters).
  void add(std::string_view word, std::uint32_t syllables, double count);
  // Adds all words of a vocabulary. O(distinct words and their letters).
  void add_all(const Vocabulary& vocabulary);
  // Adds a distinct word, or takes it off if `count` is -1.
  void add_distinct(std::string_view word, std::uint32_t syllables, double count);

  // The counts of these words in so many sentences: see readability_counts().
  [[nodiscard]] ReadabilityCounts counts(double sentences, bool has_syllables) const;

 private:
  class PlainWords;

  void add_word(std::string_view word, std::uint32_t syllables, double count);
  void add_letters(std::uint32_t letters, double count);
  void add_syllables(std::uint32_t syllables, double count);
  [[nodiscard]] double at_least(std::size_t syllables) const;
  void set_lists(ReadabilityCounts& counts) const;
  void set_syllables(ReadabilityCounts& counts, double sentences) const;

  static constexpr std::uint32_t kMostSyllables = 6;

  double words_ = 0;
  double distinct_ = 0;
  double syllables_ = 0;
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
  const WordLists* lists_;
  // Words and distinct words off each list.
  double off_list_[kWordLists] = {};
  double distinct_off_list_[kWordLists] = {};
};

// Those of a whole vocabulary. O(distinct words and their letters).
ReadabilitySums readability_sums(const Vocabulary& vocabulary, const WordLists* lists = nullptr);

// Counts the first kCountedReadabilityCounts counts of a text, and those behind them whose lists are given.
// Those of syllables are not known if `has_syllables` is false. Lengths of words in letters are those of the
// folded spellings, so that a word has one length however it is written. O(distinct words and their letters).
ReadabilityCounts readability_counts(const Totals& totals, const Vocabulary& vocabulary, bool has_syllables,
                                     const WordLists* lists = nullptr);

}  // namespace wordbridge
