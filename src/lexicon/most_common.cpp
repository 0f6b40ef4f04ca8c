// The most common words of a vocabulary.
#include <algorithm>
#include <array>

#include "lexicon/vocabulary.h"

namespace wordbridge {
namespace {

// A word as it is ordered by. `beginning` is the first eight bytes, the first one highest.
struct Ranked {
  std::uint64_t beginning;
  std::uint32_t count;
  WordId id;
};

std::uint64_t beginning_of(std::string_view word) {
  return hash::byte_swap(ShortBytes::of(word.substr(0, ShortBytes::kLongest)).low);
}

}  // namespace

bool Vocabulary::most_common(std::size_t limit, Buffer<WordId>& out) const {
  out.clear();
  limit = std::min(limit, size());
  if (limit == 0) return true;
  const std::uint32_t least = least_common(limit);
  Buffer<Ranked> words;
  if (!words.reserve(limit) || !out.reserve(limit)) return false;
  for (WordId id = 0; id < id_limit(); ++id) {
    const std::uint32_t count = words_[id].entry.count;
    if (count >= least && !words.push_back({beginning_of(word(id)), count, id})) return false;
  }
  // The more frequent before the less, and words of equal count by code points, which UTF-8 sorts as.
  const auto before = [this](const Ranked& a, const Ranked& b) {
    if (a.count != b.count) return a.count > b.count;
    return a.beginning != b.beginning ? a.beginning < b.beginning : word(a.id) < word(b.id);
  };
  // Not std::nth_element, which has ten times as much code.
  std::partial_sort(words.begin(), words.begin() + limit, words.end(), before);
  for (std::size_t i = 0; i < limit; ++i) (void)out.push_back(words[i].id);
  return true;
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
