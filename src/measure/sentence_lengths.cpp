#include "measure/sentence_lengths.h"

#include <algorithm>

namespace wordbridge {

bool SentenceLengths::add(std::uint32_t words) {
  if (words > kCounted) return longer_.push_back(words);
  if (words >= counts_.size()) {
    // Counters for twice as long sentences, so that short texts take little memory.
    const std::size_t size = std::min<std::size_t>(kCounted, std::size_t{words} * 2 + 16) + 1;
    if (!counts_.resize(size)) return false;
  }
  ++counts_[words];
  return true;
}

void SentenceLengths::remove(std::uint32_t words) {
  if (words <= kCounted) {
    --counts_[words];
    return;
  }
  *std::find(longer_.begin(), longer_.end(), words) = longer_.back();
  longer_.truncate(longer_.size() - 1);
}

bool SentenceLengths::list(Buffer<std::uint32_t>& words, Buffer<std::uint32_t>& sentences) const {
  words.clear();
  sentences.clear();
  for (std::uint32_t length = 1; length < counts_.size(); ++length) {
    if (counts_[length] == 0) continue;
    if (!words.push_back(length) || !sentences.push_back(counts_[length])) return false;
  }
  Buffer<std::uint32_t> sorted;
  if (!sorted.append(longer_.data(), longer_.size())) return false;
  std::sort(sorted.begin(), sorted.end());
  for (const std::uint32_t length : sorted) {
    if (!words.empty() && words.back() == length) {
      ++sentences.back();
    } else if (!words.push_back(length) || !sentences.push_back(1)) {
      return false;
    }
  }
  return true;
}

}  // namespace wordbridge
