#pragma once

#include <cstddef>
#include <string_view>

namespace wordbridge::markdown {

// Behind `<scheme:...>` or `<name@host>` at a position (CommonMark 0.31.2, 6.5); 0 if it is none. Reads no
// further than to the next `<`.
std::size_t autolink_end(std::string_view text, std::size_t position);

}  // namespace wordbridge::markdown
