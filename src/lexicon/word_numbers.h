#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lexicon/spelling.h"
#include "memory/buffer.h"
#include "status.h"

namespace wordbridge {

// What the caller says of words, a number each: how many syllables they have, before any counter is asked, or
// which lists they are on. Words are told apart as those of a text are.
class WordNumbers {
 public:
  static constexpr std::uint32_t kMost = 1000;

  // What a word that is there already gets: the later number, or the bits of both.
  enum class Again : std::uint8_t { kReplaces, kUnites };

  // Reads a list, in well-formed UTF-8, of lines of a word, a tab, its number in decimal, and a line feed.
  // kOutOfMemory, or kOutOfRange for what is no such list, an empty word, or a number above kMost; it then
  // knows the lines before. O(bytes) on average.
  [[nodiscard]] Status read(std::string_view list, CaseFolding folding = CaseFolding::kUniversal,
                            Again how = Again::kReplaces);

  // Says the number of a word as it stands in well-formed text.
  [[nodiscard]] Status add(std::string_view word, std::uint32_t number,
                           CaseFolding folding = CaseFolding::kUniversal, Again how = Again::kReplaces);

  // Whether there are none.
  [[nodiscard]] bool empty() const { return entries_.empty(); }

  // The number of a folded word, or kUnknown. O(length) on average.
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
  [[nodiscard]] std::uint32_t find(std::string_view folded_word) const;

 private:
  struct Entry {
    std::size_t offset;
    std::size_t length;
    std::uint32_t hash;
    std::uint32_t number;
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
