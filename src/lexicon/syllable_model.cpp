#include "lexicon/syllable_model.h"

#include <algorithm>
#include <bit>

#include "lexicon/hash.h"

namespace wordbridge {

// In syllable_model.generated.cpp.
extern const std::uint8_t kEnglishSyllableModel[];  // NOLINT(readability-identifier-naming)

namespace {

constexpr std::uint32_t kSymbols = 29;
constexpr std::uint8_t kApostrophe = 26;
constexpr std::uint8_t kBegin = 27;
constexpr std::uint8_t kEnd = 28;

constexpr std::size_t kHeadSize = 8;
constexpr std::size_t kRow = 16;
constexpr std::size_t kPadding = 8;
constexpr std::uint32_t kBlock = 8;
constexpr std::size_t kLongestPattern = 6;
// A pattern speaks of a vowel up to five places before its first symbol, or behind it.
constexpr std::size_t kReach = 5;

constexpr std::uint32_t kNoNode = 0xFFFFFFFF;
constexpr std::uint32_t kEntryBits = 10;
constexpr int kWeightOffset = 32;
constexpr std::uint32_t kExceptionBits = 17;
constexpr std::uint32_t kBuckets = 1024;

// The same bit or number in each of eight bytes.
constexpr std::uint64_t kOnes = 0x0101010101010101U;
constexpr std::uint64_t kSymbolBits = kOnes * 0x1F;
constexpr std::uint64_t kLastBits = kOnes * 0x20;
constexpr std::uint64_t kChildrenBits = kOnes * 0x40;
constexpr std::uint64_t kHighBits = kOnes * 0x80;
constexpr std::uint8_t kHasChildren = 0x40;
constexpr std::uint8_t kAgain = 0x80;

std::uint64_t load(const std::uint8_t* bytes) { return hash::load(reinterpret_cast<const char*>(bytes)); }

std::uint32_t load16(const std::uint8_t* bytes) {
  return bytes[0] | static_cast<std::uint32_t>(bytes[1]) << 8;
}

// At least 57 bits from a bit on.
std::uint64_t load_bits(const std::uint8_t* bytes, std::size_t bit) {
  return load(bytes + bit / 8) >> bit % 8;
}

std::size_t bytes_of_bits(std::size_t bits) { return (bits + 7) / 8 + kPadding; }

// The first of eight bytes before which `count` bytes have a bit of `lasts`; 8 if there is none. `lasts` has
// kLastBits only, count is at most 8.
std::uint32_t byte_after(std::uint64_t lasts, std::uint32_t count) {
  const std::uint64_t before = ((lasts >> 5) * kOnes) << 8;
  return static_cast<std::uint32_t>(std::countr_zero(((before | kHighBits) - kOnes * count) & kHighBits)) / 8;
}

bool is_vowel(std::uint8_t symbol) { return (std::uint32_t{0x1104111} >> symbol & 1) != 0; }

void add_row(const std::int8_t* row, std::int16_t* scores) {
  for (std::size_t i = 0; i < kRow; ++i) scores[i] = static_cast<std::int16_t>(scores[i] + row[i]);
}

// What speaks for a syllable before any pattern does, in quarters: nothing for a vowel letter after another,
// an e at the end, a y at the beginning.
std::int16_t prior(const std::uint8_t* symbol) {
  const bool silent = is_vowel(symbol[-1]) || (symbol[0] == 'e' - 'a' && symbol[1] == kEnd) ||
                      (symbol[0] == 'y' - 'a' && symbol[-1] == kBegin);
  return silent ? -4 : 6;
}

}  // namespace

SyllableModel::Sections SyllableModel::sections_of(const std::uint8_t* packed) {
  const std::size_t nodes = load16(packed);
  Sections sections{};
  sections.head = packed;
  sections.single = packed + kHeadSize;
  sections.pairs = sections.single + kRow * kSymbols;
  sections.nodes = sections.pairs + std::size_t{2} * kSymbols * kSymbols;
  sections.children = sections.nodes + nodes + kPadding;
  sections.entries = sections.children + 2 * ((nodes + kBlock - 1) / kBlock);
  sections.buckets = sections.entries + bytes_of_bits(kEntryBits * nodes);
  sections.exceptions = sections.buckets + kBuckets + 1;
  sections.exception_count = load16(packed + 2);
  return sections;
}

SyllableModel SyllableModel::english() { return SyllableModel{kEnglishSyllableModel}; }

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

std::uint32_t SyllableModel::carriers(const LetterRun& run) const {
  const std::size_t size = run.letters.size() + 2;
  std::uint8_t symbols[LetterRun::kLongest + 2];
  std::int16_t scores[LetterRun::kLongest + 2 + kRow] = {};
  symbols[0] = kBegin;
  for (std::size_t i = 0; i < run.letters.size(); ++i) {
    const char letter = run.letters[i];
    symbols[i + 1] = letter == '\'' ? kApostrophe : static_cast<std::uint8_t>(letter - 'a');
  }
  symbols[size - 1] = kEnd;
  for (std::size_t start = 0; start < size; ++start) {
    std::int16_t* const from = scores + start;
    add_row(reinterpret_cast<const std::int8_t*>(sections_.single + kRow * symbols[start]), from);
    if (start + 1 == size) break;
    const std::size_t end = std::min(size, start + kLongestPattern);
    std::uint32_t node = pair(symbols[start], symbols[start + 1]);
    for (std::size_t next = start + 2; node != kNoNode; ++next) {
      node = add_entries(node, from);
      if (next == end || (sections_.nodes[node] & kHasChildren) == 0) break;
      node = child(node, symbols[next]);
    }
  }
  std::uint32_t count = 0;
  for (std::size_t i = 1; i + 1 < size; ++i) {
    if (!is_vowel(symbols[i])) continue;
    const bool accented = (run.accented >> (i - 1) & 1) != 0;
    if (accented || prior(symbols + i) + scores[i + kReach] > 0) ++count;
  }
  return count;
}

// The node of a pattern of two symbols, or kNoNode.
std::uint32_t SyllableModel::pair(std::uint32_t first, std::uint32_t second) const {
  return load16(sections_.pairs + std::size_t{2} * (first * kSymbols + second)) - 1;
}

// The first node of the pattern that goes on with a symbol from a node that has children; or kNoNode.
std::uint32_t SyllableModel::child(std::uint32_t node, std::uint32_t symbol) const {
  const std::uint64_t before = (std::uint64_t{1} << node % kBlock * 8) - 1;
  const std::uint64_t block =
      load(sections_.nodes + std::size_t{node / kBlock} * kBlock) & kChildrenBits & before;
  auto families = static_cast<std::uint32_t>(std::popcount(block));
  std::uint32_t position = load16(sections_.children + std::size_t{2} * (node / kBlock));
  std::uint64_t nodes = load(sections_.nodes + position);
  for (;;) {
    const std::uint32_t skipped = byte_after(nodes & kLastBits, families);
    families -= skipped < kBlock ? families : static_cast<std::uint32_t>(std::popcount(nodes & kLastBits));
    position += skipped;
    if (skipped != 0) nodes = load(sections_.nodes + position);
    if (skipped < kBlock) break;
  }
  for (;; position += kBlock, nodes = load(sections_.nodes + position)) {
    // The high bit of each byte whose symbol is the wanted one, and of each last sibling.
    const std::uint64_t found = ~(((nodes & kSymbolBits) ^ kOnes * symbol) + kOnes * 0x7F) & kHighBits;
    const std::uint64_t last = (nodes & kLastBits) << 2;
    const int found_at = std::countr_zero(found);
    if (found != 0 && found_at <= std::countr_zero(last)) {
      return position + static_cast<std::uint32_t>(found_at) / 8;
    }
    if (last != 0) return kNoNode;
  }
}

// Adds what a pattern says of the vowels around it to the scores from five before its first symbol on.
// Answers its last node.
std::uint32_t SyllableModel::add_entries(std::uint32_t node, std::int16_t* scores) const {
  for (;; ++node) {
    const std::uint64_t entry = load_bits(sections_.entries, std::size_t{node} * kEntryBits);
    std::int16_t& score = scores[entry >> 6 & 0xF];
    score = static_cast<std::int16_t>(score + static_cast<int>(entry & 0x3F) - kWeightOffset);
    if ((sections_.nodes[node] & kAgain) == 0) return node;
  }
}

}  // namespace wordbridge
