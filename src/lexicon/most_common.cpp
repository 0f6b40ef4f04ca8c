// The most common words of a vocabulary.
#include <algorithm>
#include <array>
#include <limits>

#include "lexicon/vocabulary.h"

namespace wordbridge {
namespace {

constexpr unsigned kBytesInRank = 48;
constexpr std::uint32_t kMostInRank = (1U << (64 - kBytesInRank)) - 1;

// Up to so many are kept in order while the others are looked at: few of those get among them.
constexpr std::size_t kFew = 64;

// What words are ordered by first, of their bytes in the vocabulary: 0, which a short word does not begin
// with, for a long one. There are kBeginnings.
constexpr std::uint32_t kBeginnings = 64;
std::uint32_t beginning(const char* bytes) { return static_cast<unsigned char>(bytes[0]) >> 2; }

}  // namespace

// A word as it is ordered by: `rank` is how seldom it occurs, then its first six bytes, the first one
// highest. Of two words with the same, counts and spellings decide.
struct Vocabulary::Ranked {
  std::uint64_t rank;
  WordId id;
};

// The first of many, in order. Ranks and ids are apart: pairs of them would be copied sixteen bytes at once,
// for which a processor has to wait if they were just written as two numbers.
class Vocabulary::First {
 public:
  // At most `limit`, 1 or more, for which there is room.
  First(const Vocabulary& vocabulary, std::uint64_t* ranks, WordId* ids, std::size_t limit)
      : vocabulary_(vocabulary), ranks_(ranks), ids_(ids), limit_(limit) {}

  // Of a rank above it nothing can be inserted.
  static constexpr std::uint64_t kAny = std::numeric_limits<std::uint64_t>::max();
  [[nodiscard]] std::uint64_t highest() const { return size_ < limit_ ? kAny : ranks_[size_ - 1]; }

  // Out of the loop over all words, which has all of its numbers in registers then.
  [[gnu::noinline]] void insert(const Ranked& word) {
    if (size_ == limit_) {
      if (!is_before(word, size_ - 1)) return;
      --size_;
    }
    std::size_t place = size_++;
    for (; place > 0 && is_before(word, place - 1); --place) {
      ranks_[place] = ranks_[place - 1];
      ids_[place] = ids_[place - 1];
    }
    ranks_[place] = word.rank;
    ids_[place] = word.id;
  }

 private:
  [[nodiscard]] bool is_before(const Ranked& word, std::size_t place) const {
    return vocabulary_.is_before(word, {ranks_[place], ids_[place]});
  }

  const Vocabulary& vocabulary_;
  std::uint64_t* ranks_;
  WordId* ids_;
  std::size_t limit_;
  std::size_t size_ = 0;
};

bool Vocabulary::most_common(std::size_t limit, Buffer<WordId>& out) const {
  out.clear();
  limit = std::min(limit, size());
  if (limit == 0) return true;
  return limit <= kFew ? list_first(limit, out) : list_sorted(limit, out);
}

// Words above the threshold are all among the first, so that the others have few places to get into.
bool Vocabulary::list_first(std::size_t limit, Buffer<WordId>& out) const {
  const auto [least, above, last_beginning] = threshold(limit);
  std::uint64_t ranks[kFew];
  WordId ids[kFew];
  First frequent{*this, ranks, ids, above};
  First others{*this, ranks + above, ids + above, limit - above};
  std::uint64_t highest = First::kAny;
  for (WordId id = 0; id < id_limit(); ++id) {
    const std::uint32_t count = words_[id].entry.count;
    if (count < least) continue;
    if (count == least && beginning(words_[id].bytes) > last_beginning) continue;
    const bool is_frequent = count > least && above > 0;
    const std::uint64_t rank = this->rank(id);
    if (!is_frequent && rank > highest) continue;
    (is_frequent ? frequent : others).insert({rank, id});
    highest = others.highest();
  }
  return out.append(ids, limit);
}

[[gnu::noinline]] bool Vocabulary::list_sorted(std::size_t limit, Buffer<WordId>& out) const {
  const std::uint32_t least = threshold(limit).count;
  Buffer<Ranked> words;
  if (!words.reserve(limit) || !out.reserve(limit)) return false;
  for (WordId id = 0; id < id_limit(); ++id) {
    if (words_[id].entry.count >= least && !words.push_back({rank(id), id})) return false;
  }
  // Not std::nth_element, which has ten times as much code.
  std::partial_sort(words.begin(), words.begin() + limit, words.end(),
                    [this](const Ranked& a, const Ranked& b) { return is_before(a, b); });
  for (std::size_t i = 0; i < limit; ++i) (void)out.push_back(words[i].id);
  return true;
}

std::uint64_t Vocabulary::rank(WordId id) const {
  ShortBytes beginning = words_[id].key();
  if (!is_short(beginning)) beginning = ShortBytes::of(word(id).substr(0, ShortBytes::kLongest));
  const std::uint64_t seldom = kMostInRank - std::min(words_[id].entry.count, kMostInRank);
  return seldom << kBytesInRank | hash::byte_swap(beginning.low) >> (64 - kBytesInRank);
}

// The more frequent before the less, and words of equal count by code points, which UTF-8 sorts as.
bool Vocabulary::is_before(const Ranked& word, const Ranked& other) const {
  return word.rank != other.rank ? word.rank < other.rank : is_before(word.id, other.id);
}

bool Vocabulary::is_before(WordId id, WordId other) const {
  const std::uint32_t count = words_[id].entry.count;
  const std::uint32_t count_of_other = words_[other].entry.count;
  return count != count_of_other ? count > count_of_other : word(id) < word(other);
}

// Its count is 1 or more; fewer than `limit` words are above it, and with those of that very count there are
// `limit` or more.
[[gnu::noinline]] Vocabulary::Threshold Vocabulary::threshold(std::size_t limit) const {
  // Words by their count; those above the last are with it. More counts take longer to clear than they save.
  std::array<std::uint32_t, 64> words_of{};
  // Those that occur once, as most words of a short text, by how they begin.
  std::array<std::uint32_t, kBeginnings> once_by_beginning{};
  constexpr std::uint32_t kLast = words_of.size() - 1;
  std::uint32_t count = 1;
  for (const Word& word : words_) {
    const std::uint32_t place = std::min(word.entry.count, kLast);
    ++words_of[place];
    once_by_beginning[beginning(word.bytes)] += place == 1 ? 1 : 0;
    count = std::max(count, place);
  }
  std::size_t above = 0;
  for (; count > 1 && above + words_of[count] < limit; --count) above += words_of[count];
  std::uint32_t last = kBeginnings;
  if (count == 1) {
    // How long words begin is not known, so that none of them is counted.
    std::size_t first = above;
    for (last = 1; last < kBeginnings && (first += once_by_beginning[last]) < limit;) ++last;
  }
  return {count, above, last};
}

bool Vocabulary::append_lines(const Buffer<WordId>& ids, Buffer<char>& text,
                              Buffer<std::uint32_t>& counts) const {
  // Room for a short word, whose sixteen bytes are written at once, and the line feed.
  constexpr std::size_t kRoom = ShortBytes::kLongest + 1;
  if (!text.reserve(text.size() + ids.size() * kRoom) || !counts.reserve(counts.size() + ids.size())) {
    return false;
  }
  for (const WordId id : ids) {
    const ShortBytes key = words_[id].key();
    if (!is_short(key) && !text.append(word(id).data(), word(id).size())) return false;
    char* const room = text.room(kRoom);
    if (room == nullptr) return false;
    const std::size_t length = is_short(key) ? key.store(room) : 0;
    room[length] = '\n';
    text.extend(length + 1);
    (void)counts.push_back(words_[id].entry.count);
  }
  return true;
}

}  // namespace wordbridge
