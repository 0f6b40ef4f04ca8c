#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/spelling.h"
#include "memory/buffer.h"
#include "memory/hash.h"
#include "status.h"

namespace wordbridge {

// Index of a word in its vocabulary. While none has been removed: in order of first occurrence.
using WordId = std::uint32_t;

// The distinct words of a text as append_spelling() spells them, each once, with how often it occurs and what
// was found out about it. Work for each occurrence is a hash probe; work for each distinct word is done once.
class Vocabulary {
 public:
  struct Entry {
    std::uint32_t count = 0;
    std::uint32_t syllables = 0;
  };

  // What add() answers: which word it was, and whether this was its first occurrence.
  struct Added {
    WordId id;
    bool first;
  };

  // Whose case folding makes words the same: to be said before the first one.
  void set_case_folding(CaseFolding folding) { folding_ = folding; }
  [[nodiscard]] CaseFolding case_folding() const { return folding_; }

  // Counts one occurrence of a word as it stands in well-formed text. A word that is new has no syllables
  // yet. kOutOfMemory, or kTextTooLarge beyond 2^32 - 1 distinct words; the vocabulary is then as before.
  // O(length of the word) on average.
  [[nodiscard]] Status add(std::string_view word, Added& added);

  // Counts one occurrence of a folded word that ShortBytes tell from all others if it is one of the
  // vocabulary. Answers its entry, valid until the next add(); nullptr if there is none.
  [[nodiscard]] const Entry* count_known(const ShortBytes& folded) {
    if (words_.empty()) return nullptr;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t index = home(hash_short(folded));; index = (index + 1) & mask) {
      const std::uint32_t id_plus_1 = slots_[index];
      if (id_plus_1 == 0) return nullptr;
      Word& word = words_[id_plus_1 - 1];
      if (word.key() == folded) return count(word);
    }
  }

  // What there is where a folded word of at most ShortBytes::kLongest bytes is looked for first. `difference`
  // is 0 if it is that word; `is_free` says whether there is none.
  struct Candidate {
    std::uint64_t difference;
    WordId id;
    bool is_free;
    std::uint32_t slot;
  };

  // Whether candidate() may be called: from the first word on.
  [[nodiscard]] bool has_candidates() const { return has_candidates_; }
  // Looks for several words at once before one of them is counted, so that tables that are larger than a
  // cache are read for all of them at the same time. Nothing is asked before what it depends on is needed.
  [[nodiscard]] Candidate candidate(const ShortBytes& folded) const {
    const std::size_t slot = home(hash_short(folded));
    const std::uint32_t id_plus_1 = slots_[slot];
    const std::uint32_t none = id_plus_1 == 0 ? 1 : 0;
    const WordId id = id_plus_1 + none - 1;
    const ShortBytes key = words_[id].key();
    return {(key.low ^ folded.low) | (key.high ^ folded.high) | none, id, none != 0,
            static_cast<std::uint32_t>(slot)};
  }
  // So many new short words can be counted by add_at().
  [[nodiscard]] std::size_t short_room() const { return short_room_; }
  // Counts the first occurrence of a word where candidate() said that there is none, if there is
  // short_room().
  void add_at(std::size_t slot, const ShortBytes& folded) {
    --short_room_;
    words_.end()->set(folded, {1, 0});
    words_.extend(1);
    slots_[slot] = id_limit();
  }
  // Counts one occurrence of a word that was found. Answers its entry, valid until the next add().
  const Entry& count(const Candidate& found) { return *count(words_[found.id]); }

  // The same whether it is one or not, as add() does. Inlined, for of short texts most words are new.
  [[nodiscard]] Status add_short(const ShortBytes& folded, Added& added);

  // Counts `count` occurrences, 1 or more, of a word that is folded already, as word() gave it. It must not
  // be one of this vocabulary's spellings unless reserve() has made room. Status and cost as for add().
  [[nodiscard]] Status add_folded(std::string_view word, std::uint32_t count, Added& added);

  // Makes room for so many more distinct words, whose folded spellings have so many bytes together, but for
  // those that ShortBytes tell from all others, of which `bytes` may leave out all: add_folded() of them
  // cannot fail then, for want of memory. False if there is no memory; nothing is changed then.
  [[nodiscard]] bool reserve(std::size_t words, std::size_t bytes);

  // Makes room at once for what a text of so many bytes is likely to bring, if it is short, and for the
  // beginning of a longer one. To be called once, and not needed: if there is no memory, nothing is changed.
  void expect(std::size_t bytes);

  // The id of a word that is spelled as word() gives it; kNoId if it does not occur. O(length) on average.
  static constexpr WordId kNoId = 0xFFFFFFFF;
  [[nodiscard]] WordId id_of(std::string_view spelled) const;

  // Bytes of the folded spellings together that reserve() has to be told of.
  [[nodiscard]] std::size_t spelling_bytes() const { return spellings_.size() - unused_spellings_; }

  // Uncounts one occurrence of a word. A word that has none left is forgotten, and its id may become that of
  // another word. O(1) on average.
  void remove(WordId id);

  // Distinct words that occur.
  [[nodiscard]] std::size_t size() const { return words_.size() - free_count_; }
  // Above every id. An id that is no word's has the count 0.
  [[nodiscard]] WordId id_limit() const { return static_cast<WordId>(words_.size()); }
  [[nodiscard]] const Entry& operator[](WordId id) const { return words_[id].entry; }
  // The folded word, in UTF-8; valid until the next add() or remove().
  [[nodiscard]] std::string_view word(WordId id) const {
    const Word& word = words_[id];
    const ShortBytes key = word.key();
    return is_short(key) ? std::string_view{word.bytes, key.size()} : spelling(key);
  }
  // The folded word if ShortBytes tell it from all others; zeros otherwise.
  [[nodiscard]] ShortBytes short_word(WordId id) const {
    const ShortBytes key = words_[id].key();
    return is_short(key) ? key : ShortBytes{};
  }
  void set_syllables(WordId id, std::uint32_t syllables) { words_[id].entry.syllables = syllables; }

  // The `limit` words that occur most often, by falling count; words of equal count by code points. False if
  // there is no memory. O(size + limit log limit).
  [[nodiscard]] bool most_common(std::size_t limit, Buffer<WordId>& out) const;
  // Appends words, a line feed behind each, and their counts. False if there is no memory.
  [[nodiscard]] bool append_lines(const Buffer<WordId>& ids, Buffer<char>& text,
                                  Buffer<std::uint32_t>& counts) const;

 private:
  // In order of first occurrence, so that those of the words that make up most of a text are beside each
  // other and stay in the nearest caches.
  struct Word {
    // The folded word and zeros behind it, if ShortBytes tell it from all others: they are its key. The key
    // of another one tells where it is: see is_short().
    alignas(std::uint64_t) char bytes[ShortBytes::kLongest] = {};
    Entry entry;

    [[nodiscard]] ShortBytes key() const { return {hash::load(bytes), hash::load(bytes + 8)}; }
    void set(const ShortBytes& key, const Entry& numbers) {
      (void)key.store(bytes);
      entry = numbers;
    }
  };

  // The key of a word that ShortBytes do not tell from all others: where it is in spellings_, in the upper 56
  // bits of `low`, with zeros where no short word has them; and its length and hash in `high`.
  static bool is_short(const ShortBytes& key) { return (key.low & 0xFF) != 0; }
  static constexpr unsigned kOffsetShift = 8;
  static std::size_t offset_of(const ShortBytes& key) {
    return static_cast<std::size_t>(key.low >> kOffsetShift);
  }
  static std::size_t length_of(const ShortBytes& key) { return static_cast<std::size_t>(key.high >> 32); }
  [[nodiscard]] std::string_view spelling(const ShortBytes& key) const {
    return {spellings_.data() + offset_of(key), length_of(key)};
  }
  [[nodiscard]] static std::uint32_t hash_of(const ShortBytes& key) {
    return is_short(key) ? hash_short(key) : static_cast<std::uint32_t>(key.high);
  }

  // A folded word with what finds it.
  struct Folded {
    ShortBytes key;
    std::uint32_t hash;
    std::string_view word;
  };

  static const Entry* count(Word& word) {
    ++word.entry.count;
    return &word.entry;
  }

  [[nodiscard]] static Folded as_folded(std::string_view word);
  [[nodiscard]] Status add(const Folded& folded, std::uint32_t count, Added& added);
  [[nodiscard]] Status add_new(const Folded& folded, std::uint32_t count, std::size_t slot, Added& added);
  [[nodiscard]] Status add_new_short(const ShortBytes& folded, std::uint32_t hash, Added& added);
  [[nodiscard]] std::size_t count_short_room() const;
  [[nodiscard]] bool fold(std::string_view word);
  [[nodiscard]] bool make_room(std::size_t words);
  [[nodiscard]] std::size_t find(const Folded& folded) const;
  [[nodiscard]] std::size_t find_empty(std::uint32_t hash) const;
  [[nodiscard]] WordId take_id();
  // A number that the counts of the most common words are not below, and how many are above it. Words of that
  // very count whose beginning is above another number are not among them.
  struct Threshold {
    std::uint32_t count;
    std::size_t above;
    std::uint32_t last_beginning;
  };
  [[nodiscard]] Threshold threshold(std::size_t limit) const;
  struct Ranked;
  class First;
  [[nodiscard]] bool list_first(std::size_t limit, Buffer<WordId>& out) const;
  [[nodiscard]] bool list_sorted(std::size_t limit, Buffer<WordId>& out) const;
  [[nodiscard]] std::uint64_t rank(WordId id) const;
  [[nodiscard]] bool is_before(const Ranked& word, const Ranked& other) const;
  [[nodiscard]] bool is_before(WordId id, WordId other) const;
  void empty_slot(std::size_t index);
  void pack_spellings();

  // Where a word of this hash is looked for first: the highest bits of the hash.
  [[nodiscard]] std::size_t home(std::uint32_t hash) const {
    return static_cast<std::size_t>(std::uint64_t{hash} * slots_.size() >> 32);
  }

  // The hash table: ids plus 1, 0 in an empty slot. At least half of them are empty.
  Buffer<std::uint32_t> slots_;
  Buffer<Word> words_;
  // Ids that are no word's: a chain by their keys, whose `high` is the next of them plus 1.
  WordId free_plus_1_ = 0;
  std::size_t free_count_ = 0;
  // Of the words that are not in words_ themselves.
  Buffer<char> spellings_;
  // Bytes of them that are no word's.
  std::size_t unused_spellings_ = 0;
  CaseFolding folding_ = CaseFolding::kUniversal;
  bool has_candidates_ = false;
  // So many new short words get the next ids, and nothing has to grow for them. Whatever else changes the
  // words, or the room there is for them, makes it 0.
  std::size_t short_room_ = 0;
  // The word at hand, folded.
  Buffer<char> folded_;
};

//=== inline, for most words of short texts pass here ===//

inline Status Vocabulary::add_short(const ShortBytes& folded, Added& added) {
  const std::uint32_t hash = hash_short(folded);
  if (slots_.empty()) return add_new_short(folded, hash, added);
  const std::size_t mask = slots_.size() - 1;
  std::size_t index = home(hash);
  for (; slots_[index] != 0; index = (index + 1) & mask) {
    const WordId id = slots_[index] - 1;
    if (!(words_[id].key() == folded)) continue;
    count(words_[id]);
    added = {id, false};
    return Status::kOk;
  }
  if (short_room_ == 0) return add_new_short(folded, hash, added);
  const WordId id = id_limit();
  add_at(index, folded);
  added = {id, true};
  return Status::kOk;
}

}  // namespace wordbridge
