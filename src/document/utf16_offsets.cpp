#include "document/utf16_offsets.h"

#include <algorithm>
#include <cstring>

#include "document/block_units.h"
#include "unicode/scan.h"

namespace wordbridge {

void to_utf16_offsets(std::string_view text, Buffer<std::uint32_t>& positions) {
  using unicode::kBlock;
  // Before what is not ASCII they are the same.
  const std::size_t ascii =
      unicode::find_match(text, 0, [](unicode::Bytes bytes) { return bytes.non_ascii(); });
  std::uint32_t* next = std::upper_bound(positions.begin(), positions.end(), ascii);
  auto units_before = static_cast<std::uint32_t>(ascii);
  for (std::size_t block = ascii; next != positions.end(); block += kBlock) {
    const std::size_t size = std::min(kBlock, text.size() - block);
    char padded[kBlock] = {};
    if (size < kBlock) std::memcpy(padded, text.data() + block, size);
    const char* const bytes = size < kBlock ? padded : text.data() + block;
    const BlockUnits units{bytes, unicode::has_beyond_ascii(bytes)};
    for (; next != positions.end() && *next - block <= size; ++next) {
      *next = units_before + units.before(*next - block);
    }
    units_before += units.before(kBlock);
  }
}

}  // namespace wordbridge
