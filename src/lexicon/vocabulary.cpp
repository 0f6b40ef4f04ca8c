#include "lexicon/vocabulary.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "lexicon/ascii_lower.h"
#include "lexicon/spelling.h"

namespace wordbridge {
namespace {

constexpr std::size_t kFewestSlots = 32;
// From so many on there are only twice as many next: four times as many leave the nearer caches of a
// processor.
constexpr std::size_t kFewestLarge = 1U << 16;
// Bytes of text for each distinct word of a short one, and the most words that room is made for at once.
constexpr std::size_t kBytesPerWord = 6;
constexpr std::size_t kMostExpected = 2048;
// Bytes of removed words that are not worth a thought.
constexpr std::size_t kMostUnused = 4096;

}  // namespace

Status Vocabulary::add(std::string_view word, Added& added) {
  if (word.size() > std::numeric_limits<std::uint32_t>::max() / 3) return Status::kTextTooLarge;
  if (ShortBytes::tell(word)) {
    const ShortBytes bytes = ShortBytes::of(word);
    const bool folds_as_ascii = is_ascii(bytes) && !(changes_ascii(folding_) && has_turkic_capital(word));
    if (folds_as_ascii) return add_short(ascii_lower(bytes), added);
  }
  if (!fold(word)) return Status::kOutOfMemory;
  return add(as_folded({folded_.data(), folded_.size()}), 1, added);
}

Status Vocabulary::add_folded(std::string_view word, std::uint32_t count, Added& added) {
  if (word.size() > std::numeric_limits<std::uint32_t>::max()) return Status::kTextTooLarge;
  return add(as_folded(word), count, added);
}

WordId Vocabulary::id_of(std::string_view spelled) const {
  if (slots_.empty()) return kNoId;
  const std::uint32_t id_plus_1 = slots_[find(as_folded(spelled))];
  return id_plus_1 == 0 ? kNoId : id_plus_1 - 1;
}

bool Vocabulary::reserve(std::size_t words, std::size_t bytes) {
  return make_room(words) && words_.reserve(words_.size() + words) &&
         spellings_.reserve(spellings_.size() + bytes);
}

void Vocabulary::expect(std::size_t bytes) {
  const std::size_t words = std::min(bytes / kBytesPerWord + 1, kMostExpected);
  (void)reserve(words, 0);
}

Vocabulary::Folded Vocabulary::as_folded(std::string_view word) {
  if (ShortBytes::tell(word)) {
    const ShortBytes key = ShortBytes::of(word);
    return {key, hash_short(key), word};
  }
  const std::uint32_t hash = hash_bytes(word);
  return {{0, std::uint64_t{word.size()} << 32 | hash}, hash, word};
}

Status Vocabulary::add(const Folded& folded, std::uint32_t count, Added& added) {
  const std::size_t slot = slots_.empty() ? 0 : find(folded);
  if (slots_.empty() || slots_[slot] == 0) return add_new(folded, count, slot, added);
  added = {slots_[slot] - 1, false};
  words_[added.id].entry.count += count;
  return Status::kOk;
}

// A short word that the vocabulary has not, when the next id or the room is not at hand.
Status Vocabulary::add_new_short(const ShortBytes& folded, std::uint32_t hash, Added& added) {
  char spelling[ShortBytes::kLongest];
  const std::size_t length = folded.store(spelling);
  const Folded word{folded, hash, {spelling, length}};
  const Status status = add_new(word, 1, slots_.empty() ? 0 : find_empty(hash), added);
  short_room_ = count_short_room();
  return status;
}

std::size_t Vocabulary::count_short_room() const {
  if (free_plus_1_ != 0) return 0;
  const std::size_t ids = std::numeric_limits<std::uint32_t>::max() - words_.size();
  return std::min({ids, words_.unused(), slots_.size() / 2 - words_.size()});
}

// `slot` is the one where it belongs if there need not be more of them.
Status Vocabulary::add_new(const Folded& folded, std::uint32_t count, std::size_t slot, Added& added) {
  short_room_ = 0;
  if (words_.size() == std::numeric_limits<std::uint32_t>::max()) return Status::kTextTooLarge;
  const std::size_t slots = slots_.size();
  ShortBytes key = folded.key;
  if (!make_room(1) || !words_.reserve_one()) return Status::kOutOfMemory;
  if (!is_short(key)) {
    key.low = std::uint64_t{spellings_.size()} << kOffsetShift;
    if (!spellings_.append(folded.word.data(), folded.word.size())) return Status::kOutOfMemory;
  }
  if (slots_.size() != slots) slot = find_empty(folded.hash);
  const WordId id = take_id();
  words_[id].set(key, {count, 0});
  slots_[slot] = id + 1;
  has_candidates_ = true;
  added = {id, true};
  return Status::kOk;
}

void Vocabulary::remove(WordId id) {
  Word& removed = words_[id];
  if (--removed.entry.count > 0) return;
  empty_slot(find(as_folded(word(id))));
  short_room_ = 0;
  if (!is_short(removed.key())) unused_spellings_ += length_of(removed.key());
  removed.set({0, std::exchange(free_plus_1_, id + 1)}, {0, removed.entry.syllables});
  ++free_count_;
  if (unused_spellings_ > kMostUnused && unused_spellings_ > spellings_.size() / 2) pack_spellings();
}

// Sets folded_.
bool Vocabulary::fold(std::string_view word) {
  folded_.clear();
  return folded_.reserve(word.size()) && append_spelling(word, folding_, folded_);
}

// Keeps at least half of the slots empty for so many more words, and most of them for a while.
bool Vocabulary::make_room(std::size_t words) {
  const std::size_t needed = (size() + words) * 2;
  if (needed <= slots_.size()) return true;
  std::size_t size = std::max(kFewestSlots, slots_.size() * (slots_.size() < kFewestLarge ? 4 : 2));
  while (size < needed) size *= 2;
  Buffer<std::uint32_t> slots;
  if (!slots.resize(size)) return false;
  std::swap(slots, slots_);
  for (const std::uint32_t id_plus_1 : slots) {
    if (id_plus_1 != 0) slots_[find_empty(hash_of(words_[id_plus_1 - 1].key()))] = id_plus_1;
  }
  return true;
}

// The slot of a folded word, or the empty one where it belongs.
std::size_t Vocabulary::find(const Folded& folded) const {
  const auto is_at = [&](WordId id) {
    const ShortBytes key = words_[id].key();
    if (is_short(folded.key)) return key == folded.key;
    return !is_short(key) && key.high == folded.key.high && spelling(key) == folded.word;
  };
  const std::size_t mask = slots_.size() - 1;
  std::size_t index = home(folded.hash);
  while (slots_[index] != 0 && !is_at(slots_[index] - 1)) index = (index + 1) & mask;
  return index;
}

// The empty slot where a word of this hash belongs that is in none.
std::size_t Vocabulary::find_empty(std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t index = home(hash);
  while (slots_[index] != 0) index = (index + 1) & mask;
  return index;
}

// The id of a new word, for whose entry there is room.
WordId Vocabulary::take_id() {
  if (free_plus_1_ == 0) {
    (void)words_.push_back({});
    return id_limit() - 1;
  }
  const WordId id = free_plus_1_ - 1;
  free_plus_1_ = static_cast<WordId>(words_[id].key().high);
  --free_count_;
  return id;
}

// Empties a slot, and moves those that had to give way to it to where they belong.
void Vocabulary::empty_slot(std::size_t index) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t next = (index + 1) & mask; slots_[next] != 0; next = (next + 1) & mask) {
    const std::size_t distance = (next - home(hash_of(words_[slots_[next] - 1].key()))) & mask;
    if (distance < ((next - index) & mask)) continue;
    slots_[index] = slots_[next];
    index = next;
  }
  slots_[index] = 0;
}

// Drops the spellings of removed words; leaves them if there is no memory.
void Vocabulary::pack_spellings() {
  Buffer<char> packed;
  if (!packed.reserve(spellings_.size() - unused_spellings_)) return;
  for (Word& word : words_) {
    const ShortBytes key = word.key();
    if (word.entry.count == 0 || is_short(key)) continue;
    const std::uint64_t offset = packed.size();
    (void)packed.append(spellings_.data() + offset_of(key), length_of(key));
    word.set({offset << kOffsetShift, key.high}, word.entry);
  }
  spellings_ = std::move(packed);
  unused_spellings_ = 0;
}

}  // namespace wordbridge
