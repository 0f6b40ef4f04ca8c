#pragma once

#include <cstdint>
#include <string_view>

namespace wordbridge {

// A 32-bit hash of some bytes: the same on every host, for any byte order, in every version that reads the
// same saved data. Not for keys that an attacker chooses to collide. O(bytes), eight at a time.
std::uint32_t hash_bytes(std::string_view bytes);

}  // namespace wordbridge
