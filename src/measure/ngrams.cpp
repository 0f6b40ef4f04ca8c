#include "measure/ngrams.h"

#include <algorithm>
#include <utility>

namespace wordbridge {
namespace {

constexpr std::size_t kFewestSlots = 64;

std::uint64_t mix(std::uint64_t hash, WordId id) {
  hash = (hash ^ id) * 0x9E3779B97F4A7C15U;
  return hash ^ hash >> 29;
}

// A table of the n-grams that were found: 0 in an empty slot, else their place plus 1.
class NgramTable {
 public:
  NgramTable(const WordId* words, std::uint32_t n, Buffer<Ngram>& found)
      : words_(words), n_(n), found_(found) {}

  // Counts the n-gram at a position. False if there is no memory.
  [[nodiscard]] bool count(std::uint32_t position) {
    if ((found_.size() + 1) * 2 > slots_.size() && !grow()) return false;
    std::uint32_t& slot = slots_[find(position)];
    if (slot != 0) {
      ++found_[slot - 1].count;
      return true;
    }
    if (!found_.push_back({position, 1})) return false;
    slot = static_cast<std::uint32_t>(found_.size());
    return true;
  }

 private:
  [[nodiscard]] std::size_t home(std::uint32_t position) const {
    std::uint64_t hash = n_;
    for (std::uint32_t i = 0; i < n_; ++i) hash = mix(hash, words_[position + i]);
    return static_cast<std::size_t>(hash) & (slots_.size() - 1);
  }

  [[nodiscard]] bool same(std::uint32_t one, std::uint32_t other) const {
    return std::equal(words_ + one, words_ + one + n_, words_ + other);
  }

  // The slot of the n-gram at a position, or the empty one where it belongs.
  [[nodiscard]] std::size_t find(std::uint32_t position) const {
    std::size_t index = home(position);
    while (slots_[index] != 0 && !same(found_[slots_[index] - 1].position, position)) {
      index = (index + 1) & (slots_.size() - 1);
    }
    return index;
  }

  [[nodiscard]] bool grow() {
    Buffer<std::uint32_t> slots;
    if (!slots.resize(std::max(kFewestSlots, slots_.size() * 4))) return false;
    std::swap(slots, slots_);
    for (std::size_t i = 0; i < found_.size(); ++i) {
      slots_[find(found_[i].position)] = static_cast<std::uint32_t>(i + 1);
    }
    return true;
  }

  const WordId* words_;
  std::uint32_t n_;
  Buffer<Ngram>& found_;
  Buffer<std::uint32_t> slots_;
};

}  // namespace

Status count_ngrams(const WordSequence& words, std::uint32_t n, Buffer<Ngram>& out) {
  if (words.size() >= kSentenceEnd) return Status::kTextTooLarge;
  NgramTable table{words.data(), n, out};
  // Words of the sentence so far.
  std::uint32_t length = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    length = words[i] == kSentenceEnd ? 0 : length + 1;
    if (length >= n && !table.count(i + 1 - n)) return Status::kOutOfMemory;
  }
  return Status::kOk;
}

}  // namespace wordbridge
