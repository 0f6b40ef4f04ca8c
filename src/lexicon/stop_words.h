#pragma once

#include <string_view>

#include "lexicon/vocabulary.h"

namespace wordbridge {

// Words of a vocabulary that are not wanted: one for each id, other than 0 if it is one of `list`, which is
// well-formed text with a line for each word. They are told apart as those of a text are. False if there is
// no memory. O(distinct words + bytes of the list).
[[nodiscard]] bool mark_stop_words(std::string_view list, const Vocabulary& vocabulary, CaseFolding folding,
                                   Buffer<std::uint8_t>& marks);

// As Vocabulary::most_common(), without the words of a list.
[[nodiscard]] bool most_common_but(std::string_view list, const Vocabulary& vocabulary, CaseFolding folding,
                                   std::size_t limit, Buffer<WordId>& out);

}  // namespace wordbridge
