// Apart from the languages by rules, for every distinct word of English passes here.
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

std::uint32_t recall_english_syllables(const ShortBytes& bytes, std::string_view folded_word) {
  return english_cache().get(bytes, folded_word, count_english);
}

}  // namespace wordbridge
