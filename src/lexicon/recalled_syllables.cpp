// Apart from the languages by rules, for every distinct word of English passes here.
#include <algorithm>

#include "lexicon/language_syllables.h"
#include "lexicon/syllable_cache.h"
#include "lexicon/syllables.h"

namespace wordbridge {
namespace {

// Of each thread. A document of 500 bytes takes two thirds of the instructions for it.
SyllableCache& english_cache() {
  thread_local SyllableCache cache;
  return cache;
}

std::uint32_t count_english(std::string_view word) { return count_english_syllables(word); }

}  // namespace

std::uint32_t recall_english_syllables(std::string_view folded_word) {
  return english_cache().get(folded_word, count_english);
}

std::uint32_t recall_short_english_syllables(const ShortBytes& bytes, std::string_view folded_word) {
  return english_cache().get(bytes, folded_word, count_english);
}

void set_english_syllables(Vocabulary& vocabulary, WordId first, WordId end,
                           std::uint32_t (*count)(std::string_view)) {
  constexpr WordId kMostAtOnce = 256;
  const SyllableCache& cache = english_cache();
  while (first != end) {
    const WordId until = first + std::min(end - first, kMostAtOnce);
    WordId others[kMostAtOnce];
    std::size_t unknown = 0;
    for (; first != until; ++first) {
      const std::uint32_t known = cache.find_first(vocabulary.short_word(first));
      vocabulary.set_syllables(first, known);
      // Without a branch, behind which the places of the next words would have to wait for this one.
      others[unknown] = first;
      unknown += known == SyllableCache::kUnknown ? 1 : 0;
    }
    for (std::size_t i = 0; i < unknown; ++i) {
      vocabulary.set_syllables(others[i], count(vocabulary.word(others[i])));
    }
  }
}

}  // namespace wordbridge
