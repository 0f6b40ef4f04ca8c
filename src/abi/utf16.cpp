// Texts of hosts whose strings are UTF-16.
#include "unicode/utf16.h"

#include <cstring>
#include <utility>

#include "abi/owned_bytes.h"

using namespace wordbridge;

namespace {

constexpr std::size_t kMostCodeUnits = std::size_t{1} << 30;

}  // namespace

wb_status wb_bytes_from_utf16(const uint16_t* units, size_t count, wb_bytes* out) {
  using unicode::kTranscodingMargin;
  if (out == nullptr) return abi::missing_result();
  if (units == nullptr && count > 0) return abi::fail(WB_INVALID_ARGUMENT, "The code units are NULL.");
  if (count > kMostCodeUnits) return abi::report(Status::kTextTooLarge);
  Buffer<char> bytes;
  // One more, so that the code units behind the room can begin at an even place.
  if (!bytes.reserve(count * unicode::kBytesPerCodeUnit + kTranscodingMargin + 1)) {
    return abi::report(Status::kOutOfMemory);
  }
  char* const copy = bytes.data() + count + kTranscodingMargin + count % 2;
  if (count > 0) std::memcpy(copy, units, count * sizeof(*units));
  const unicode::Transcoded made = unicode::transcode(reinterpret_cast<const char16_t*>(copy), count,
                                                      bytes.data(), unicode::Encoding::kWtf8);
  bytes.extend(made.size);
  return abi::give_bytes(std::move(bytes), out);
}
