#include "lexicon/syllable_model.h"

#include <algorithm>
#include <bit>

namespace wordbridge {

// In syllable_model.generated.cpp.
extern const std::uint8_t kEnglishSyllableModel[];  // NOLINT(readability-identifier-naming)

namespace {

constexpr std::uint8_t kApostrophe = 26;
constexpr std::uint8_t kBegin = 27;
constexpr std::uint8_t kEnd = 28;
// Behind a word: no pattern goes on with it.
constexpr std::uint8_t kBehind = 31;

constexpr std::size_t kHeadSize = 6;
constexpr std::size_t kLongestPattern = 6;
// A pattern speaks of a vowel up to five places before its first symbol, or behind it.
constexpr std::size_t kReach = 5;

// No place: behind the last entry of a pattern.
constexpr std::uint8_t kNone = 0xFF;

constexpr int kWeightOffset = 32;
// Bits of a hash that say which exception it is, and those that choose the bucket.
constexpr unsigned kHashBits = 24;
constexpr unsigned kBucketBits = 10;
constexpr unsigned kCountBits = 3;

std::uint32_t load16(const std::uint8_t* bytes) {
  return bytes[0] | static_cast<std::uint32_t>(bytes[1]) << 8;
}

bool is_vowel(std::uint8_t symbol) { return (std::uint32_t{0x1104111} >> symbol & 1) != 0; }

// What speaks for a syllable before any pattern does, in quarters: nothing for a vowel letter after another,
// an e at the end, a y at the beginning.
std::int16_t prior(const std::uint8_t* symbol) {
  const bool silent = is_vowel(symbol[-1]) || (symbol[0] == 'e' - 'a' && symbol[1] == kEnd) ||
                      (symbol[0] == 'y' - 'a' && symbol[-1] == kBegin);
  return silent ? -4 : 6;
}

// What the numbers of nodes are foreseen from.
class NodeReader {
 public:
  struct Node {
    std::uint8_t symbol;
    bool again;
    bool last;
    bool has_children;
    std::uint8_t place;
    std::int8_t weight;
  };

  explicit NodeReader(RangeDecoder& decoder) : decoder_(decoder) {}

  Node next() {
    const bool goes_on = node_.again;
    if (!goes_on) {
      BitModel* const models = symbols_[node_.last ? kFirst : node_.symbol];
      node_.symbol = static_cast<std::uint8_t>(decoder_.number(models, kSymbolBits));
    }
    node_.again = decoder_.bit(again_[goes_on ? 1 : 0]);
    node_.last = !node_.again && decoder_.bit(last_[node_.symbol]);
    node_.has_children = !node_.again && decoder_.bit(has_children_[node_.symbol]);
    const unsigned kind = (is_vowel(node_.symbol) ? 2U : 0U) + (node_.has_children ? 1U : 0U);
    const unsigned context = goes_on ? 4U + node_.place : kind;
    node_.place = static_cast<std::uint8_t>(decoder_.number(places_[context], kPlaceBits));
    const auto weight = static_cast<int>(decoder_.number(weights_[node_.place], kWeightBits));
    node_.weight = static_cast<std::int8_t>(weight - kWeightOffset);
    return node_;
  }

 private:
  static constexpr unsigned kSymbolBits = 5;
  static constexpr unsigned kPlaceBits = 4;
  static constexpr unsigned kWeightBits = 6;
  // In the place of a symbol before the first of siblings.
  static constexpr std::uint8_t kFirst = 31;

  RangeDecoder& decoder_;
  Node node_{0, false, true, false, 0, 0};
  BitModel symbols_[1U << kSymbolBits][1U << kSymbolBits];
  BitModel again_[2];
  BitModel last_[1U << kSymbolBits];
  BitModel has_children_[1U << kSymbolBits];
  BitModel places_[4 + (1U << kPlaceBits)][1U << kPlaceBits];
  BitModel weights_[1U << kPlaceBits][1U << kWeightBits];
};

}  // namespace

SyllableModel::SyllableModel(const std::uint8_t* packed) : seed_(load16(packed + 4)) {
  RangeDecoder decoder{packed + kHeadSize};
  BitModel is_weight;
  BitModel weights[256];
  for (std::int8_t& weight : single_) {
    if (decoder.bit(is_weight)) weight = static_cast<std::int8_t>(decoder.number(weights, 8));
  }
  read_patterns(decoder, load16(packed));
  read_exceptions(decoder, load16(packed + 2));
}

// Families of patterns come in the order of their parents: first those of two symbols, whose parents are
// symbols, then those whose parents are patterns before them.
void SyllableModel::read_patterns(RangeDecoder& decoder, std::size_t nodes) {
  BitModel root;
  std::uint32_t roots = 0;
  for (std::uint32_t symbol = 0; symbol < kSymbols; ++symbol) {
    roots |= static_cast<std::uint32_t>(decoder.bit(root)) << symbol;
  }
  constexpr std::uint32_t kSome = std::uint32_t{1} << 31;
  NodeReader reader{decoder};
  std::uint16_t count = 0;
  std::size_t parent = 0;
  std::size_t entries = 0;
  for (std::size_t i = 0; i < nodes; ++i) {
    const NodeReader::Node node = reader.next();
    set_entry(patterns_[count], entries++, {node.weight, node.place});
    if (node.again) continue;
    if (entries > 2) rest_[rest_size_++].place = kNone;
    entries = 0;
    if (node.has_children) patterns_[count].children = kSome;
    if (roots != 0) {
      const auto first = static_cast<std::size_t>(std::countr_zero(roots));
      pairs_[first * kSymbols + node.symbol] = static_cast<std::uint16_t>(count + 1);
      if (node.last) roots &= roots - 1;
    } else {
      while (patterns_[parent].children == 0) ++parent;
      Pattern& family = patterns_[parent];
      if (family.children == kSome) family.first_child = count;
      family.children |= std::uint32_t{1} << node.symbol;
      if (node.last) family.children &= ~kSome;
      if (node.last) ++parent;
    }
    ++count;
  }
}

void SyllableModel::set_entry(Pattern& pattern, std::size_t index, Entry entry) {
  if (index < 2) {
    pattern.entries[index] = entry;
    return;
  }
  if (index == 2) pattern.rest = rest_size_;
  rest_[rest_size_++] = entry;
}

void SyllableModel::read_exceptions(RangeDecoder& decoder, std::size_t count) {
  MagnitudeModel distances;
  BitModel counts[1U << kCountBits];
  // The one before, plus 1.
  std::uint32_t hash = 0;
  std::uint32_t bucket = 0;
  for (std::size_t i = 0; i < count; ++i) {
    hash += decoder.magnitude(distances);
    exceptions_[i] = (hash - 1) << kCountBits | decoder.number(counts, kCountBits);
    for (; bucket <= (hash - 1) >> (kHashBits - kBucketBits); ++bucket) {
      buckets_[bucket] = static_cast<std::uint16_t>(i);
    }
  }
  for (; bucket < buckets_.size(); ++bucket) buckets_[bucket] = static_cast<std::uint16_t>(count);
}

const SyllableModel& SyllableModel::english() {
  static const SyllableModel model{kEnglishSyllableModel};
  return model;
}

std::uint32_t SyllableModel::exception(std::string_view word) const {
  std::uint32_t hash = seed_;
  for (const char letter : word) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x01000193;
  hash = (hash ^ hash >> 16) * 0x85EBCA6B;
  hash = (hash ^ hash >> 13) * 0xC2B2AE35;
  hash ^= hash >> 16;
  const std::uint32_t bucket = hash >> (32 - kBucketBits);
  const std::uint32_t wanted = hash >> (32 - kHashBits);
  for (std::size_t i = buckets_[bucket]; i < buckets_[bucket + 1]; ++i) {
    const std::uint32_t exception = exceptions_[i];
    if (exception >> kCountBits == wanted) return (exception & ((1U << kCountBits) - 1)) + 1;
  }
  return 0;
}

// What a word has is found one length after the other, and how it goes on is no branch: which patterns a word
// has no processor foresees.
std::uint32_t SyllableModel::carriers(const LetterRun& run) const {
  const std::size_t size = run.letters.size() + 2;
  std::uint8_t symbols[LetterRun::kLongest + 2 + kLongestPattern];
  std::int16_t scores[LetterRun::kLongest + 2 + kRow];
  std::fill(scores, scores + size + kRow, std::int16_t{0});
  symbols[0] = kBegin;
  for (std::size_t i = 0; i < run.letters.size(); ++i) {
    const char letter = run.letters[i];
    symbols[i + 1] = letter == '\'' ? kApostrophe : static_cast<std::uint8_t>(letter - 'a');
  }
  symbols[size - 1] = kEnd;
  std::fill(symbols + size, symbols + size + kLongestPattern, kBehind);

  Found found[LetterRun::kLongest + 2];
  std::size_t count = find_pairs(symbols, size, found);
  for (std::size_t length = 2; count > 0; ++length) {
    std::size_t longer = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint16_t start = found[i].start;
      const Pattern& pattern = patterns_[found[i].pattern];
      add_entries(pattern, scores + start);
      const std::uint32_t bit = std::uint32_t{1} << symbols[start + length];
      const int before = std::popcount(pattern.children & (bit - 1));
      found[longer] = {static_cast<std::uint16_t>(pattern.first_child + before), start};
      longer += (pattern.children & bit) != 0 ? 1 : 0;
    }
    count = longer;
  }

  std::uint32_t carriers = 0;
  for (std::size_t i = 1; i + 1 < size; ++i) {
    if (!is_vowel(symbols[i])) continue;
    const bool accented = (run.accented >> (i - 1) & 1) != 0;
    if (accented || prior(symbols + i) + single(symbols, size, i) + scores[i + kReach] > 0) ++carriers;
  }
  return carriers;
}

// Finds the patterns of two symbols, and answers how many there are.
std::size_t SyllableModel::find_pairs(const std::uint8_t* symbols, std::size_t size, Found* found) const {
  std::size_t count = 0;
  for (std::size_t start = 0; start + 1 < size; ++start) {
    const std::uint32_t pattern_plus_1 = pairs_[symbols[start] * kSymbols + symbols[start + 1]];
    found[count] = {static_cast<std::uint16_t>(pattern_plus_1 - 1), static_cast<std::uint16_t>(start)};
    count += pattern_plus_1 != 0 ? 1 : 0;
  }
  return count;
}

// Adds what a pattern says of the vowels around it to the scores from five before its first symbol on.
void SyllableModel::add_entries(const Pattern& pattern, std::int16_t* scores) const {
  const auto add = [scores](Entry entry) {
    scores[entry.place] = static_cast<std::int16_t>(scores[entry.place] + entry.weight);
  };
  add(pattern.entries[0]);
  add(pattern.entries[1]);
  if (pattern.rest == 0) return;
  for (const Entry* entry = &rest_[pattern.rest]; entry->place != kNone; ++entry) add(*entry);
}

// What the symbols around a vowel say of it, each by itself.
int SyllableModel::single(const std::uint8_t* symbols, std::size_t size, std::size_t vowel) const {
  const std::size_t first = vowel > kReach ? vowel - kReach : 0;
  const std::size_t last = std::min(vowel + kReach, size - 1);
  int sum = 0;
  for (std::size_t i = first; i <= last; ++i) {
    sum += single_[kRow * symbols[i] + vowel + kReach - i];
  }
  return sum;
}

}  // namespace wordbridge
