#pragma once

#include <cstddef>
#include <string_view>

namespace wordbridge::markdown {

// `&eacute;`, `&#233;` or `&#xE9;` (CommonMark 0.31.2, 6.5), and the character that it stands for.
struct CharacterReference {
  // Behind its semicolon; 0 if there is none.
  std::size_t end = 0;
  char32_t character = 0;
};

// What a sign is given for a name that is not in the table: of symbols, of letters of mathematics, and of
// none.
inline constexpr char32_t kUnknownCharacter = 0xFFFC;

// The reference that begins with the `&` at a position. O(1).
CharacterReference character_reference(std::string_view text, std::size_t position);

}  // namespace wordbridge::markdown
