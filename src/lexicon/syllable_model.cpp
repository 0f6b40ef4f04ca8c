#include "lexicon/syllable_model.h"

#include <algorithm>
#include <bit>

#include "lexicon/hash.h"

namespace wordbridge {

// In syllable_model.generated.cpp.
extern const std::uint8_t kEnglishSyllableModel[];  // NOLINT(readability-identifier-naming)

namespace {

constexpr std::uint8_t kApostrophe = 26;
constexpr std::uint8_t kBegin = 27;
constexpr std::uint8_t kEnd = 28;
// Behind a word: no pattern goes on with it.
constexpr std::uint8_t kBehind = 31;

constexpr std::size_t kHeadSize = 8;
constexpr std::size_t kRow = 16;
constexpr std::size_t kPadding = 8;
constexpr std::size_t kLongestPattern = 6;
// A pattern speaks of a vowel up to five places before its first symbol, or behind it.
constexpr std::size_t kReach = 5;

// No place: behind the last entry of a pattern.
constexpr std::uint8_t kNone = 0xFF;

constexpr std::uint32_t kEntryBits = 10;
constexpr int kWeightOffset = 32;
constexpr std::uint32_t kExceptionBits = 17;
constexpr std::uint32_t kBuckets = 1024;

// The byte of a node.
constexpr std::uint8_t kSymbolBits = 0x1F;
constexpr std::uint8_t kLast = 0x20;
constexpr std::uint8_t kHasChildren = 0x40;
constexpr std::uint8_t kNodeAgain = 0x80;

std::uint64_t load(const std::uint8_t* bytes) { return hash::load(reinterpret_cast<const char*>(bytes)); }

std::uint32_t load16(const std::uint8_t* bytes) {
  return bytes[0] | static_cast<std::uint32_t>(bytes[1]) << 8;
}

// At least 57 bits from a bit on.
std::uint64_t load_bits(const std::uint8_t* bytes, std::size_t bit) {
  return load(bytes + bit / 8) >> bit % 8;
}

std::size_t bytes_of_bits(std::size_t bits) { return (bits + 7) / 8 + kPadding; }

bool is_vowel(std::uint8_t symbol) { return (std::uint32_t{0x1104111} >> symbol & 1) != 0; }

// What speaks for a syllable before any pattern does, in quarters: nothing for a vowel letter after another,
// an e at the end, a y at the beginning.
std::int16_t prior(const std::uint8_t* symbol) {
  const bool silent = is_vowel(symbol[-1]) || (symbol[0] == 'e' - 'a' && symbol[1] == kEnd) ||
                      (symbol[0] == 'y' - 'a' && symbol[-1] == kBegin);
  return silent ? -4 : 6;
}

// Reads the families of nodes, which are in the order of their parents behind those of the patterns of one
// symbol.
class FamilyReader {
 public:
  // `bytes` are those of all nodes.
  FamilyReader(const std::uint8_t* bytes, std::size_t nodes) : bytes_(bytes) {
    std::size_t of_one_symbol = 0;
    for (std::size_t node = 0; node < nodes; ++node) {
      if ((bytes[node] & kLast) != 0) ++of_one_symbol;
      if ((bytes[node] & kHasChildren) != 0) --of_one_symbol;
    }
    for (; of_one_symbol > 0; --of_one_symbol) (void)next();
  }

  // The pattern that the next family begins with.
  [[nodiscard]] std::uint16_t pattern() const { return pattern_; }

  // A bit for the symbol of each pattern of the next family.
  std::uint32_t next() {
    std::uint32_t symbols = 0;
    for (std::uint8_t byte = 0; (byte & kLast) == 0;) {
      byte = bytes_[node_++];
      if ((byte & kNodeAgain) != 0) continue;
      symbols |= std::uint32_t{1} << (byte & kSymbolBits);
      ++pattern_;
    }
    return symbols;
  }

 private:
  const std::uint8_t* bytes_;
  std::size_t node_ = 0;
  std::uint16_t pattern_ = 0;
};

}  // namespace

SyllableModel::SyllableModel(const std::uint8_t* packed) {
  const std::size_t nodes = load16(packed);
  const std::uint8_t* const pairs = packed + kHeadSize + kRow * kSymbols;
  const std::uint8_t* const bytes = pairs + 2 * pairs_.size();
  const std::uint8_t* const entries = bytes + nodes + kPadding;
  const std::uint8_t* const buckets = entries + bytes_of_bits(kEntryBits * nodes);
  sections_ = {packed, packed + kHeadSize, buckets, buckets + kBuckets + 1, load16(packed + 2)};

  FamilyReader families{bytes, nodes};
  std::uint16_t index = 0;
  std::uint16_t rest = 1;
  for (std::size_t node = 0; node < nodes; ++node) {
    Pattern& pattern = patterns_[index++];
    const std::size_t first = node;
    while ((bytes[node] & kNodeAgain) != 0) ++node;
    pattern.entries[0] = entry_at(entries, first);
    if (node > first) pattern.entries[1] = entry_at(entries, first + 1);
    if (node > first + 1) {
      pattern.rest = rest;
      for (std::size_t next = first + 2; next <= node; ++next) rest_[rest++] = entry_at(entries, next);
      rest_[rest++].place = kNone;
    }
    pattern.first_child = families.pattern();
    pattern.children = (bytes[node] & kHasChildren) != 0 ? families.next() : 0;
  }
  // Patterns of two symbols stand first, in the order of the pairs.
  std::uint16_t pattern = 0;
  for (std::size_t pair = 0; pair < pairs_.size(); ++pair) {
    if (load16(pairs + 2 * pair) != 0) pairs_[pair] = ++pattern;
  }
}

SyllableModel::Entry SyllableModel::entry_at(const std::uint8_t* entries, std::size_t node) {
  const std::uint64_t bits = load_bits(entries, node * kEntryBits);
  const int weight = static_cast<int>(bits & 0x3F) - kWeightOffset;
  return {static_cast<std::int8_t>(weight), static_cast<std::uint8_t>(bits >> 6 & 0xF)};
}

const SyllableModel& SyllableModel::english() {
  static const SyllableModel model{kEnglishSyllableModel};
  return model;
}

std::uint32_t SyllableModel::exception(std::string_view word) const {
  std::uint32_t hash = load16(sections_.head + 4);
  for (const char letter : word) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x01000193;
  hash = (hash ^ hash >> 16) * 0x85EBCA6B;
  hash = (hash ^ hash >> 13) * 0xC2B2AE35;
  hash ^= hash >> 16;
  const std::uint32_t bucket = hash >> 22;
  const std::uint32_t fingerprint = hash >> 8 & 0x3FFF;
  const auto start_of = [this](std::uint32_t index) {
    return sections_.exception_count * index / kBuckets +
           static_cast<std::uint32_t>(static_cast<std::int8_t>(sections_.buckets[index]));
  };
  const std::uint32_t end = start_of(bucket + 1);
  for (std::uint32_t i = start_of(bucket); i < end; ++i) {
    const std::uint64_t entry = load_bits(sections_.exceptions, std::size_t{i} * kExceptionBits);
    if ((entry >> 3 & 0x3FFF) == fingerprint) return static_cast<std::uint32_t>(entry & 7) + 1;
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
    sum += static_cast<std::int8_t>(sections_.single[kRow * symbols[i] + vowel + kReach - i]);
  }
  return sum;
}

}  // namespace wordbridge
