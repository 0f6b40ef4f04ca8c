#pragma once

#include <string>

namespace wordbridge::binding {

// The enumerations that JavaScript knows, a line each behind a line feed: its name, then the name and the
// number of each value, with spaces between them. embind has enumerations of its own, and a call for each
// value, which took a tenth of a start.
std::string enumerations();

}  // namespace wordbridge::binding
