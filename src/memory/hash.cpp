#include "memory/hash.h"

namespace wordbridge {

std::uint32_t hash_bytes(std::string_view bytes) {
  std::uint64_t state = bytes.size() * hash::kMultiplier;
  for (std::size_t position = 0; position == 0 || position < bytes.size(); position += ShortBytes::kLongest) {
    state = hash::add_block(state, ShortBytes::of(bytes.substr(position, ShortBytes::kLongest)));
  }
  return hash::finish(state);
}

}  // namespace wordbridge
