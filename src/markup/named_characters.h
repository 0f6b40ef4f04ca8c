// The characters that HTML has names for, as far as text analysis tells them apart.
#pragma once

#include <string_view>

namespace wordbridge::markdown {

// The character of a name without `&` and `;`; 0 if there is none. Unpacks the names at the first call. O(log
// names).
char32_t named_character(std::string_view name);

}  // namespace wordbridge::markdown
