#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/hash.h"
#include "memory/buffer.h"
#include "status.h"

namespace wordbridge {

// Index of a word in its vocabulary. While none has been removed: in order of first occurrence.
using WordId = std::uint32_t;

// The distinct words of a text after full case folding, each once, with how often it occurs and what was
// found out about it. Work for each occurrence is a hash probe; work for each distinct word is done once.
class Vocabulary {
 public:
  struct Entry {
    // The first bytes of the folded spelling.
    ShortBytes beginning;
    // Bytes [offset, offset + length) of the folded spellings.
    std::size_t offset = 0;
    std::uint32_t length = 0;
    std::uint32_t hash = 0;
    std::uint32_t count = 0;
    std::uint32_t syllables = 0;
  };

  // What add() answers: which word it was, and whether this was its first occurrence.
  struct Added {
    WordId id;
    bool first;
  };

  // Counts one occurrence of a word as it stands in well-formed text. A word that is new has no syllables
  // yet. kOutOfMemory, or kTextTooLarge beyond 2^32 - 1 distinct words; the vocabulary is then as before.
  // O(length of the word) on average.
  [[nodiscard]] Status add(std::string_view word, Added& added);
  // The same for a word of at most ShortBytes::kLongest ASCII characters where as many bytes can be read.
  [[nodiscard]] Status add_ascii(const char* word, std::size_t size, Added& added);

  // Uncounts one occurrence of a word. A word that has none left is forgotten, and its id may become that of
  // another word. O(1) on average.
  void remove(WordId id);

  // Distinct words that occur.
  [[nodiscard]] std::size_t size() const { return entries_.size() - free_count_; }
  // Above every id. An id that is no word's has the count 0.
  [[nodiscard]] WordId id_limit() const { return static_cast<WordId>(entries_.size()); }
  [[nodiscard]] const Entry& operator[](WordId id) const { return entries_[id]; }
  // The folded word, in UTF-8; valid until the next add() or remove().
  [[nodiscard]] std::string_view word(WordId id) const {
    return {spellings_.data() + entries_[id].offset, entries_[id].length};
  }
  void set_syllables(WordId id, std::uint32_t syllables) { entries_[id].syllables = syllables; }

  // The `limit` words that occur most often, by falling count; words of equal count by code points. False if
  // there is no memory. O(size log limit).
  [[nodiscard]] bool most_common(std::size_t limit, Buffer<WordId>& out) const;

 private:
  // A slot of the hash table; id_plus_1 is 0 in an empty one. What is in it tells most words from all others
  // without a look at the entry: the first eight bytes, and a hash whose highest bit says whether there are
  // more.
  struct Slot {
    std::uint64_t low;
    std::uint32_t hash;
    std::uint32_t id_plus_1;
  };

  // A folded word with what finds it: its first bytes, which are all of a short one.
  struct Folded {
    ShortBytes beginning;
    std::uint32_t hash;
    std::uint32_t length;
    // The whole word, if it is longer than ShortBytes.
    std::string_view word;
  };

  [[nodiscard]] Status add(const Folded& folded, Added& added);
  [[nodiscard]] Status add_ascii(const ShortBytes& bytes, std::size_t size, Added& added);
  [[nodiscard]] bool append_spelling(const Folded& folded);
  [[nodiscard]] bool fold(std::string_view word);
  [[nodiscard]] bool make_room();
  [[nodiscard]] std::size_t find(const Folded& folded) const;
  [[nodiscard]] bool before(WordId a, WordId b) const;
  [[nodiscard]] WordId take_id();
  void empty_slot(std::size_t index);
  void pack_spellings();

  Buffer<Slot> slots_;
  Buffer<Entry> entries_;
  // Ids that are no word's: a chain by Entry::hash, which has the next of them plus 1.
  WordId free_plus_1_ = 0;
  std::size_t free_count_ = 0;
  Buffer<char> spellings_;
  // Bytes of them that are no word's.
  std::size_t unused_spellings_ = 0;
  // The word at hand, folded.
  Buffer<char> folded_;
};

}  // namespace wordbridge
