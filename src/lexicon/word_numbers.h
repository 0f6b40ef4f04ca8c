#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lexicon/spelling.h"
#include "memory/buffer.h"
#include "status.h"

namespace wordbridge {

// What the caller says of the syllables of words, before any counter is asked. Words are told apart as
// those of a text are.
class SyllableAdditions {
 public:
  static constexpr std::uint32_t kMostSyllables = 1000;

  // Reads a list, in well-formed UTF-8, of lines of a word, a tab, the number of its syllables in decimal,
  // and a line feed; of a word that stands there twice the later line. kOutOfMemory, or kOutOfRange for what
  // is no such list, an empty word, or a number above kMostSyllables; it then knows the lines before.
  // O(bytes) on average.
  [[nodiscard]] Status read(std::string_view list, CaseFolding folding = CaseFolding::kUniversal);

  // Sets the syllables of a word as it stands in well-formed text.
  [[nodiscard]] Status add(std::string_view word, std::uint32_t syllables,
                           CaseFolding folding = CaseFolding::kUniversal);

  // Whether there are none.
  [[nodiscard]] bool empty() const { return entries_.empty(); }

  // The syllables of a folded word, or kUnknown. O(length) on average.
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
  [[nodiscard]] std::uint32_t find(std::string_view folded_word) const;

 private:
  struct Entry {
    std::size_t offset;
    std::size_t length;
    std::uint32_t hash;
    std::uint32_t syllables;
  };

  [[nodiscard]] std::string_view word(const Entry& entry) const {
    return {spellings_.data() + entry.offset, entry.length};
  }
  [[nodiscard]] std::size_t slot_of(std::string_view folded_word, std::uint32_t hash) const;
  [[nodiscard]] bool make_room();

  // Numbers of entries plus 1, 0 in an empty slot.
  Buffer<std::uint32_t> slots_;
  Buffer<Entry> entries_;
  Buffer<char> spellings_;
};

}  // namespace wordbridge
