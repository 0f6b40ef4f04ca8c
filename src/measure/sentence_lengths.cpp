#include "measure/sentence_lengths.h"

#include <algorithm>

namespace wordbridge {

bool SentenceLengths::add(std::uint32_t words, std::uint32_t sentences) {
  if (words > kCounted) return add_longer(words, sentences);
  if (words >= counts_.size()) {
    // Counters for twice as long sentences, so that short texts take little memory.
    const std::size_t size = std::min<std::size_t>(kCounted, std::size_t{words} * 2 + 16) + 1;
    if (!counts_.resize(size)) return false;
  }
  counts_[words] += sentences;
  return true;
}

bool SentenceLengths::add_all(const SentenceLengths& other) {
  if (!reserve_for(other)) return false;
  // Neither can fail, nor move what is read if that is this object itself.
  for (std::uint32_t words = 1; words < other.counts_.size(); ++words) {
    if (other.counts_[words] > 0) (void)add(words, other.counts_[words]);
  }
  for (const Longer& longer : other.longer_) (void)add_longer(longer.words, longer.sentences);
  return true;
}

bool SentenceLengths::reserve_for(const SentenceLengths& other) {
  return longer_.reserve(longer_.size() + other.longer_.size()) &&
         counts_.resize(std::max(counts_.size(), other.counts_.size()));
}

void SentenceLengths::remove(std::uint32_t words) {
  if (words <= kCounted) {
    --counts_[words];
    return;
  }
  Longer* const place = longer_.data() + find_longer(words);
  if (--place->sentences > 0) return;
  std::copy(place + 1, longer_.end(), place);
  longer_.truncate(longer_.size() - 1);
}

bool SentenceLengths::list(Buffer<std::uint32_t>& words, Buffer<std::uint32_t>& sentences) const {
  words.clear();
  sentences.clear();
  for (std::uint32_t length = 1; length < counts_.size(); ++length) {
    if (counts_[length] == 0) continue;
    if (!words.push_back(length) || !sentences.push_back(counts_[length])) return false;
  }
  for (const Longer& longer : longer_) {
    if (!words.push_back(longer.words) || !sentences.push_back(longer.sentences)) return false;
  }
  return true;
}

// Where an entry for a length is or belongs.
std::size_t SentenceLengths::find_longer(std::uint32_t words) const {
  const auto* const place =
      std::lower_bound(longer_.begin(), longer_.end(), words,
                       [](const Longer& longer, std::uint32_t length) { return longer.words < length; });
  return static_cast<std::size_t>(place - longer_.begin());
}

bool SentenceLengths::add_longer(std::uint32_t words, std::uint32_t sentences) {
  const std::size_t index = find_longer(words);
  if (index < longer_.size() && longer_[index].words == words) {
    longer_[index].sentences += sentences;
    return true;
  }
  if (!longer_.push_back({words, sentences})) return false;
  std::rotate(longer_.begin() + index, longer_.end() - 1, longer_.end());
  return true;
}

}  // namespace wordbridge
