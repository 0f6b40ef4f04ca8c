// All that an analysis holds, for comparisons.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "document/analysis.h"

namespace wordbridge::testing {

// Totals in their order, sentence lengths, the words in the order of their ids with count and syllables, and
// the order of the words if it was kept.
inline std::string described(const Analysis& analysis) {
  std::string text;
  for (const std::uint64_t number : analysis.totals.numbers()) text += std::to_string(number) + ' ';
  Buffer<std::uint32_t> words;
  Buffer<std::uint32_t> sentences;
  EXPECT_TRUE(analysis.sentence_lengths.list(words, sentences));
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += '\n' + std::to_string(sentences[i]) + " of " + std::to_string(words[i]);
  }
  const Vocabulary& vocabulary = analysis.vocabulary;
  for (WordId id = 0; id < vocabulary.id_limit(); ++id) {
    text += '\n' + std::string{vocabulary.word(id)} + ' ' + std::to_string(vocabulary[id].count) + ' ' +
            std::to_string(vocabulary[id].syllables);
  }
  for (const WordId id : analysis.order) {
    text += id == kSentenceEnd ? " ." : '\n' + std::string{vocabulary.word(id)};
  }
  return text;
}

}  // namespace wordbridge::testing
