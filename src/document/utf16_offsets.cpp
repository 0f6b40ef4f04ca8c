#include "document/utf16_offsets.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "unicode/scan.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

constexpr std::size_t kBlock = 64;

// The bytes of a block that a code unit is counted for; and those that a second one is, for they begin a
// sequence of four.
struct Units {
  std::uint64_t first = 0;
  std::uint64_t second = 0;

  // Of the bytes before a place of the block.
  [[nodiscard]] std::uint32_t before(std::size_t place) const {
    if (~first == 0 && second == 0) return static_cast<std::uint32_t>(place);  // ASCII, as most are
    const std::uint64_t bits = place == kBlock ? ~std::uint64_t{0} : (std::uint64_t{1} << place) - 1;
    return static_cast<std::uint32_t>(std::popcount(first & bits) + std::popcount(second & bits));
  }
};

Units read_block(const char* bytes) {
  using unicode::Bytes;
  Units units;
  const auto part_at = [bytes](unsigned part) { return Bytes::load(bytes + part * Bytes::kSize); };
  if ((part_at(0) | part_at(1) | part_at(2) | part_at(3)).non_ascii().mask() == 0) return {~units.first, 0};
  for (unsigned place = 0; place < kBlock; place += Bytes::kSize) {
    const Bytes part = Bytes::load(bytes + place);
    units.first |= std::uint64_t{part.starts().mask()} << place;
    units.second |= std::uint64_t{part.at_least(0xF0).mask()} << place;
  }
  return units;
}

}  // namespace

void to_utf16_offsets(std::string_view text, Buffer<std::uint32_t>& positions) {
  // Before what is not ASCII they are the same.
  const std::size_t ascii =
      unicode::find_match(text, 0, [](unicode::Bytes bytes) { return bytes.non_ascii(); });
  std::uint32_t* next = std::upper_bound(positions.begin(), positions.end(), ascii);
  auto units_before = static_cast<std::uint32_t>(ascii);
  for (std::size_t block = ascii; next != positions.end(); block += kBlock) {
    const std::size_t size = std::min(kBlock, text.size() - block);
    char padded[kBlock] = {};
    if (size < kBlock) std::memcpy(padded, text.data() + block, size);
    const Units units = read_block(size < kBlock ? padded : text.data() + block);
    for (; next != positions.end() && *next - block <= size; ++next) {
      *next = units_before + units.before(*next - block);
    }
    units_before += units.before(kBlock);
  }
}

}  // namespace wordbridge
