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

// The first of many, in order.
struct First {
  Ranked* words = nullptr;
  // So many at most, and so many there are.
  std::size_t limit = 0;
  std::size_t size = 0;

  template <typename Before>
  void insert(const Ranked& word, Before before) {
    if (size == limit) {
      if (size == 0 || !before(word, words[size - 1])) return;
      --size;
    }
    std::size_t place = size++;
    for (; place > 0 && before(word, words[place - 1]); --place) words[place] = words[place - 1];
    words[place] = word;
  }
};

}  // namespace

bool Vocabulary::most_common(std::size_t limit, Buffer<WordId>& out) const {
  out.clear();
  limit = std::min(limit, size());
  if (limit == 0) return true;
  // The more frequent before the less, and words of equal count by code points, which UTF-8 sorts as.
  const auto before = [this](const Ranked& a, const Ranked& b) {
    return a.rank != b.rank ? a.rank < b.rank : is_before(a.id, b.id);
  };
  return limit <= kFew ? list_first(limit, before, out) : list_sorted(limit, before, out);
}

// Words above the threshold are all among the first, so that the others have few places to get into.
template <typename Before>
bool Vocabulary::list_first(std::size_t limit, Before before, Buffer<WordId>& out) const {
  if (!out.reserve(limit)) return false;
  const auto [least, above] = threshold(limit);
  Ranked words[kFew];
  First frequent{words, above};
  First others{words + above, limit - above};
  for (WordId id = 0; id < id_limit(); ++id) {
    const std::uint32_t count = words_[id].entry.count;
    if (count < least) continue;
    (count > least && above > 0 ? frequent : others).insert({rank(id), id}, before);
  }
  for (std::size_t i = 0; i < limit; ++i) (void)out.push_back(words[i].id);
  return true;
}

template <typename Before>
bool Vocabulary::list_sorted(std::size_t limit, Before before, Buffer<WordId>& out) const {
  const std::uint32_t least = threshold(limit).count;
  Buffer<Ranked> words;
  if (!words.reserve(limit) || !out.reserve(limit)) return false;
  for (WordId id = 0; id < id_limit(); ++id) {
    if (words_[id].entry.count >= least && !words.push_back({rank(id), id})) return false;
  }
  // Not std::nth_element, which has ten times as much code.
  std::partial_sort(words.begin(), words.begin() + limit, words.end(), before);
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

// Its count is 1 or more; fewer than `limit` words are above it, and with those of that very count there are
// `limit` or more.
Vocabulary::Threshold Vocabulary::threshold(std::size_t limit) const {
  // Words by their count; those above the last are with it.
  std::array<std::uint32_t, 256> words_of{};
  constexpr std::uint32_t kLast = words_of.size() - 1;
  std::uint32_t count = 1;
  for (const Word& word : words_) {
    const std::uint32_t place = std::min(word.entry.count, kLast);
    ++words_of[place];
    count = std::max(count, place);
  }
  std::size_t above = 0;
  for (; count > 1 && above + words_of[count] < limit; --count) above += words_of[count];
  return {count, above};
}

bool Vocabulary::append_lines(const Buffer<WordId>& ids, Buffer<char>& text,
                              Buffer<std::uint32_t>& counts) const {
  // Room for a short word, whose sixteen bytes are written at once, and the line feed.
  constexpr std::size_t kRoom = ShortBytes::kLongest + 1;
  if (!text.reserve(text.size() + ids.size() * kRoom) || !counts.reserve(counts.size() + ids.size())) {
    return false;
  }
  for (const WordId id : ids) {
    const ShortBytes* const bytes = short_word(id);
    if (bytes == nullptr && !text.append(word(id).data(), word(id).size())) return false;
    char* const room = text.room(kRoom);
    if (room == nullptr) return false;
    const std::size_t length = bytes == nullptr ? 0 : bytes->store(room);
    room[length] = '\n';
    text.extend(length + 1);
    (void)counts.push_back(words_[id].entry.count);
  }
  return true;
}

}  // namespace wordbridge
