#pragma once

#include <cstdint>

namespace wordbridge {

// The language that a text is marked up in: what of it is no text.
enum class Markup : std::uint8_t {
  kPlain,     // none: all of it is text
  kMarkdown,  // see read_markdown()
};

}  // namespace wordbridge
