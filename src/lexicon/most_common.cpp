// The most common words of a vocabulary.
#include <algorithm>
#include <array>

#include "lexicon/vocabulary.h"

namespace wordbridge {
namespace {

// A word as it is ordered by: `rank` is how seldom it occurs, then its first six bytes, the first one
// highest. Of two words with the same, counts and spellings decide.
struct Ranked {
  std::uint64_t rank;
  WordId id;
};

constexpr unsigned kBytesInRank = 48;
constexpr std::uint32_t kMostInRank = (1U << (64 - kBytesInRank)) - 1;

// Up to so many are kept in order while the others are looked at: few of those get among them.
constexpr std::size_t kFew = 64;
// Words that are as soon looked at as counted by their counts.
constexpr std::size_t kFewWords = 256;

// Puts a word among the `limit` first ones, which are in order and have room for one more.
template <typename Before>
void insert(const Ranked& word, std::size_t limit, Before before, Buffer<Ranked>& first) {
  if (first.size() == limit) {
    if (!before(word, first.back())) return;
    first.truncate(limit - 1);
  }
  (void)first.push_back(word);
  std::size_t place = first.size() - 1;
  for (; place > 0 && before(word, first[place - 1]); --place) first[place] = first[place - 1];
  first[place] = word;
}

}  // namespace

bool Vocabulary::most_common(std::size_t limit, Buffer<WordId>& out) const {
  out.clear();
  limit = std::min(limit, size());
  if (limit == 0) return true;
  const std::uint32_t least = size() > kFewWords ? least_common(limit) : 1;
  Buffer<Ranked> words;
  if (!words.reserve(limit) || !out.reserve(limit)) return false;
  // The more frequent before the less, and words of equal count by code points, which UTF-8 sorts as.
  const auto before = [this](const Ranked& a, const Ranked& b) {
    return a.rank != b.rank ? a.rank < b.rank : is_before(a.id, b.id);
  };
  for (WordId id = 0; id < id_limit(); ++id) {
    const std::uint32_t count = words_[id].entry.count;
    if (count < least) continue;
    const Ranked word{rank(id), id};
    if (limit <= kFew) {
      insert(word, limit, before, words);
    } else if (!words.push_back(word)) {
      return false;
    }
  }
  // Not std::nth_element, which has ten times as much code.
  if (limit > kFew) std::partial_sort(words.begin(), words.begin() + limit, words.end(), before);
  for (std::size_t i = 0; i < limit; ++i) (void)out.push_back(words[i].id);
  return true;
}

std::uint64_t Vocabulary::rank(WordId id) const {
  const ShortBytes* const bytes = short_word(id);
  const ShortBytes beginning =
      bytes != nullptr ? *bytes : ShortBytes::of(word(id).substr(0, ShortBytes::kLongest));
  const std::uint64_t seldom = kMostInRank - std::min(words_[id].entry.count, kMostInRank);
  return seldom << kBytesInRank | hash::byte_swap(beginning.low) >> (64 - kBytesInRank);
}

bool Vocabulary::is_before(WordId id, WordId other) const {
  const std::uint32_t count = words_[id].entry.count;
  const std::uint32_t count_of_other = words_[other].entry.count;
  return count != count_of_other ? count > count_of_other : word(id) < word(other);
}

// A number that the counts of the `limit` most common words are not below, 1 or more, and those of few others
// but for words of that very count.
std::uint32_t Vocabulary::least_common(std::size_t limit) const {
  // Words by their count; those above the last are with it.
  std::array<std::uint32_t, 256> words_of{};
  constexpr std::uint32_t kLast = words_of.size() - 1;
  for (const Word& word : words_) ++words_of[std::min(word.entry.count, kLast)];
  std::uint32_t count = kLast;
  for (std::size_t words = words_of[count]; words < limit && count > 1; words += words_of[count]) --count;
  return count;
}

}  // namespace wordbridge
