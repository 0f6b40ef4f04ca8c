#pragma once

#include <string_view>

#include "markup/cut.h"
#include "markup/html_syntax.h"

namespace wordbridge::markdown {

// Finds the markup of a block of HTML: tags, comments, and elements whose text nobody reads. Appends to
// `cuts`, in rising order. False if there is no memory. O(bytes).
[[nodiscard]] bool read_html(std::string_view text, Cuts& cuts);

// What stands in place of a tag or a comment.
StandIn stand_in_of(const HtmlPart& part);

}  // namespace wordbridge::markdown
