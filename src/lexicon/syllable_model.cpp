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

// Of the packed bytes: what is said of the exceptions, and of the patterns.
constexpr std::size_t kHeadOfExceptions = 6;
constexpr std::size_t kHeadOfPatterns = 14;
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

// Codes in their order, by what their numbers are foreseen from: a symbol from the one before it, the shape
// of a node from its level and whether its symbol is a vowel, or from the place before it of the same
// pattern, a weight from its place.
constexpr std::size_t kLevels = SyllableModel::kLongestPattern - 1;
constexpr std::size_t kPlaces = 2 * kReach + 1;
constexpr std::size_t kSingleCode = 0;
constexpr std::size_t kSymbolCodes = kSingleCode + 1;
constexpr std::size_t kShapeCodes = kSymbolCodes + SyllableModel::kSymbols;
constexpr std::size_t kShapeAgainCodes = kShapeCodes + 2 * kLevels;
constexpr std::size_t kWeightCodes = kShapeAgainCodes + kPlaces;
constexpr std::size_t kExceptionCode = kWeightCodes + kPlaces;
constexpr std::size_t kCodes = kExceptionCode + 1;

}  // namespace

// What of the packed bytes comes next.
class SyllableModel::Reader {
 public:
  struct Node {
    std::uint8_t symbol;
    bool again;
    bool last;
    bool has_children;
    Entry entry;
  };

  // How many hashes are between it and the one before, and its count less 1.
  struct Exception {
    std::uint32_t distance;
    std::uint32_t count;
  };

  explicit Reader(const std::uint8_t* bytes) : decoder_(bytes) {
    for (PrefixCode& code : codes_) decoder_.read(code);
  }

  std::int8_t single() { return weight(codes_[kSingleCode]); }

  // Of a pattern of level + 2 symbols.
  Node node(std::size_t level) {
    constexpr std::uint32_t kShapes = 5;
    Node node = before_;
    std::size_t code = kShapeAgainCodes + before_.entry.place;
    if (!before_.again) {
      // No pattern has a beginning behind another symbol: its code is that of the first of siblings.
      const std::uint8_t foreseen = before_.last ? kBegin : before_.symbol;
      node.symbol = static_cast<std::uint8_t>(decoder_.number(codes_[kSymbolCodes + foreseen]));
      code = kShapeCodes + 2 * level + (is_vowel(node.symbol) ? 1 : 0);
    }
    const std::uint32_t place_and_shape = decoder_.number(codes_[code]);
    const std::uint32_t shape = place_and_shape % kShapes;
    node.again = shape == 0;
    node.last = shape == 2 || shape == 4;
    node.has_children = shape > 2;
    node.entry.place = static_cast<std::uint8_t>(place_and_shape / kShapes);
    node.entry.weight = weight(codes_[kWeightCodes + node.entry.place]);
    before_ = node;
    return node;
  }

  Exception exception(unsigned plain_bits) {
    const std::uint32_t known = decoder_.number(codes_[kExceptionCode]);
    const std::uint32_t distance = (known >> kCountBits) << plain_bits | decoder_.plain(plain_bits);
    return {distance, known & ((1U << kCountBits) - 1)};
  }

 private:
  std::int8_t weight(const PrefixCode& code) {
    return static_cast<std::int8_t>(static_cast<int>(decoder_.number(code)) - kWeightOffset);
  }

  PrefixDecoder decoder_;
  Node before_{0, false, true, false, {0, 0}};
  PrefixCode codes_[kCodes]{};
};

SyllableModel::SyllableModel(const std::uint8_t* packed) : seed_(load16(packed)) {
  Reader reader{packed + kHeadOfExceptions + kHeadOfPatterns};
  for (std::size_t i = 0; i < kSymbols * kRow; ++i) {
    if (i % kRow < kPlaces) single_[i] = reader.single();
  }
  read_patterns(reader, packed + kHeadOfExceptions);
  read_exceptions(reader, load16(packed + 2), load16(packed + 4));
}

// Families of patterns come in the order of their parents: first those of two symbols, whose parents are
// symbols, then those whose parents are patterns before them.
void SyllableModel::read_patterns(Reader& reader, const std::uint8_t* head) {
  std::uint32_t roots = load16(head) | load16(head + 2) << 16;
  constexpr std::uint32_t kSome = std::uint32_t{1} << 31;
  std::uint16_t count = 0;
  std::size_t parent = 0;
  std::size_t entries = 0;
  for (std::size_t level = 0; level < kLevels; ++level) {
    for (std::size_t nodes = load16(head + 4 + 2 * level); nodes > 0; --nodes) {
      const Reader::Node node = reader.node(level);
      set_entry(patterns_[count], entries++, node.entry);
      if (node.again) continue;
      if (entries > 2) rest_[rest_size_++].place = kNone;
      entries = 0;
      if (node.has_children) patterns_[count].children = kSome;
      if (level == 0) {
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
}

void SyllableModel::set_entry(Pattern& pattern, std::size_t index, Entry entry) {
  if (index < 2) {
    pattern.entries[index] = entry;
    return;
  }
  if (index == 2) pattern.rest = rest_size_;
  rest_[rest_size_++] = entry;
}

void SyllableModel::read_exceptions(Reader& reader, std::size_t count, unsigned plain_bits) {
  // The first one that the next may have.
  std::uint32_t hash = 0;
  std::uint32_t bucket = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Reader::Exception exception = reader.exception(plain_bits);
    hash += exception.distance;
    exceptions_[i] = hash << kCountBits | exception.count;
    for (; bucket <= hash >> (kHashBits - kBucketBits); ++bucket) {
      buckets_[bucket] = static_cast<std::uint16_t>(i);
    }
    ++hash;
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
