#include "unicode/well_formed_blocks.h"

#include <array>
#include <bit>
#include <cstdint>

#include "unicode/block.h"
#include "unicode/simd.h"
#include "unicode/utf8.h"

namespace wordbridge::unicode {

#ifdef WORDBRIDGE_NO_SIMD

std::size_t skip_well_formed_blocks(std::string_view /*text*/, std::size_t position) { return position; }

#else

namespace {

// Highest bits where sixteen bytes must be continuation bytes because of those two or three before them.
Bytes16 continued_from_afar(const char* bytes) {
  return Bytes16::load(bytes - 2).minus_down_to_0(Bytes16::all(0x60)) |
         Bytes16::load(bytes - 3).minus_down_to_0(Bytes16::all(0x70));
}

#ifdef WORDBRIDGE_HAS_LOOKUP

// Pairs of bytes, all of one kind: those whose first has one of the high halves and one of the low halves,
// and whose second one of the high halves. Of each set bit i is for the value i.
struct Pairs {
  std::uint16_t first_high;
  std::uint16_t first_low;
  std::uint16_t second_high;
};

constexpr std::uint16_t kAny = 0xFFFF;
constexpr std::uint16_t kAscii = 0x00FF;
constexpr std::uint16_t kContinuation = 0x0F00;
constexpr std::uint16_t kLead = 0xF000;

constexpr std::uint16_t values(unsigned first, unsigned last) {
  return static_cast<std::uint16_t>((2U << last) - (1U << first));
}

// Pairs that no well-formed text has (table 3-7 of the Unicode Standard), and for the highest bit those that
// are right only if a lead before them asks for the second.
constexpr std::array<Pairs, 8> kFaults = {{
    {kLead, kAny, kAscii | kLead},
    {kAscii, kAny, kContinuation},
    {values(0xC, 0xC), values(0, 1), kContinuation},         // C0 and C1
    {values(0xE, 0xE), values(0, 0), values(8, 9)},          // E0 behind which is less than A0
    {values(0xE, 0xE), values(0xD, 0xD), values(0xA, 0xB)},  // ED behind which is A0 or more
    {values(0xF, 0xF), values(4, 0xF), values(9, 0xB)},      // F4 behind which is 90 or more, and F5 to FF
    {values(0xF, 0xF), kAny ^ values(1, 4), values(8, 8)},   // F0 behind which is less than 90, and F5 to FF
    {kContinuation, kAny, kContinuation},
}};

// Bit i is for the pairs i of kFaults: by the high half of a first byte, its low half, and the high half of
// the byte behind it.
struct FaultTables {
  std::array<std::uint8_t, Bytes16::kSize> first_high{};
  std::array<std::uint8_t, Bytes16::kSize> first_low{};
  std::array<std::uint8_t, Bytes16::kSize> second_high{};
};

constexpr FaultTables kFaultTables = [] {
  FaultTables tables;
  for (unsigned i = 0; i < kFaults.size(); ++i) {
    for (unsigned value = 0; value < Bytes16::kSize; ++value) {
      const auto bit = [&](std::uint16_t set) { return static_cast<std::uint8_t>((set >> value & 1) << i); };
      tables.first_high[value] |= bit(kFaults[i].first_high);
      tables.first_low[value] |= bit(kFaults[i].first_low);
      tables.second_high[value] |= bit(kFaults[i].second_high);
    }
  }
  return tables;
}();

// Zeros where sixteen bytes may follow the three before each of them. A last sequence that goes on behind
// them is well-formed so far. By three looks at a table, after John Keiser and Daniel Lemire, "Validating
// UTF-8 in less than one instruction per byte" (2021).
Bytes16 faults(const char* bytes) {
  const Bytes16 second = Bytes16::load(bytes);
  const Bytes16 first = Bytes16::load(bytes - 1);
  const auto table = [](const std::array<std::uint8_t, Bytes16::kSize>& known) {
    return Bytes16::load_table(known.data());
  };
  const Bytes16 pairs = table(kFaultTables.first_high).at(first.high_halves()) &
                        table(kFaultTables.first_low).at(first & Bytes16::all(0x0F)) &
                        table(kFaultTables.second_high).at(second.high_halves());
  return pairs ^ (continued_from_afar(bytes) & Bytes16::all(0x80));
}

bool has_none(Bytes16 faults) { return faults.are_zeros(); }

#else

// The same by comparisons: no highest bits.
Bytes16 faults(const char* bytes) {
  const Bytes16 second = Bytes16::load(bytes);
  const Bytes16 first = Bytes16::load(bytes - 1);
  const auto first_is = [first](int lead) { return first.equal(static_cast<char>(lead)); };
  const auto second_from = [second](unsigned byte) {
    return second.minus_down_to_0(Bytes16::all(static_cast<std::uint8_t>(byte - 0x80)));
  };
  const Bytes16 continued = first.minus_down_to_0(Bytes16::all(0x40)) | continued_from_afar(bytes);
  const Bytes16 is_continuation = second.signed_less(Bytes16::all(0xC0));
  const Bytes16 from_90 = second_from(0x90);
  const Bytes16 from_a0 = second_from(0xA0);
  const Bytes16 never = (second & Bytes16::all(0xFE)).equal('\xC0') | second_from(0xF5);
  return (continued ^ is_continuation) | never | first_is(0xE0).without(from_a0) |
         (first_is(0xED) & from_a0) | first_is(0xF0).without(from_90) | (first_is(0xF4) & from_90);
}

bool has_none(Bytes16 faults) { return faults.high_bits() == 0; }

#endif

// The first byte of a text that may not follow those before it is not ASCII, or is right behind one that is
// not. So it is enough to look at what is not ASCII with one byte behind it: of a block all but the last
// byte, which the next begins with, and of sixteen bytes fifteen.
constexpr std::size_t kStep = kBlock - 1;
constexpr unsigned kTogether = Bytes16::kSize - 1;

// Whether what is not ASCII of the first kStep bytes of a block, and a byte behind each, may follow what is
// before it. As many bytes as kTogether must be readable behind the block.
bool is_well_formed_block(const char* block) {
  if (!has_beyond_ascii(block)) return true;
  const std::uint64_t beyond = matches_of_block(block, [](Bytes bytes) { return bytes.non_ascii(); });
  const int first = std::countr_zero(beyond);
  // A typographic mark or two near each other, as in most such blocks of English.
  if (beyond >> first >> kTogether == 0) return has_none(faults(block + first));
  const auto faults_of = [block](std::size_t part) { return faults(block + part * Bytes16::kSize); };
  return has_none(faults_of(0) | faults_of(1) | faults_of(2) | faults_of(3));
}

}  // namespace

std::size_t skip_well_formed_blocks(std::string_view text, std::size_t position) {
  if (position + Bytes16::kSize > text.size()) return position;
  while (position + kBlock + kTogether <= text.size() && is_well_formed_block(text.data() + position)) {
    position += kStep;
  }
  while (position + Bytes16::kSize <= text.size() && has_none(faults(text.data() + position))) {
    position += Bytes16::kSize;
  }
  --position;
  while (is_continuation(text[position])) --position;
  return position;
}

#endif

}  // namespace wordbridge::unicode
