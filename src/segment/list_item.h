// Items of a list that goes on in running text: "1. The first 2. The second".
#pragma once

#include <string_view>

#include "segment/paragraph.h"

namespace wordbridge {

inline constexpr std::size_t kNoListItem = static_cast<std::size_t>(-1);

// Where an item of a list begins whose number or small letter ends at text[end], which is a full stop or a
// bracket that closes: at its bullet, if it has one. Behind it a capital letter has to follow, and not far
// before it the item that it follows upon, marked alike; the first of them is where the paragraph begins.
// kNoListItem if that is not so. O(1): nothing is looked at further than kListItemBefore bytes before its
// number, or eight behind it.
std::size_t find_list_item(std::string_view text, const Paragraph& paragraph, std::size_t end);

inline constexpr std::size_t kListItemBefore = 80;

// U+2022, U+2043, U+25E6, U+25AA, which begin items, as a hyphen and an asterisk do.
inline constexpr std::string_view kBullets[] = {
    "\xE2\x80\xA2", "\xE2\x81\x83", "\xE2\x97\xA6", "\xE2\x96\xAA", "-", "*"};

}  // namespace wordbridge
