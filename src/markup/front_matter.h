#pragma once

#include <cstddef>
#include <string_view>

namespace wordbridge::markdown {

// The end of the data that a file may begin with: YAML between lines of `---` (the last one may be `...`), or
// TOML between lines of `+++`. 0 if there is none, or if it does not end.
std::size_t front_matter_end(std::string_view text);

}  // namespace wordbridge::markdown
