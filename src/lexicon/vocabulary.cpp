#include "lexicon/vocabulary.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "unicode/case_folding.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

constexpr std::size_t kFewestSlots = 64;
// Bytes of removed words that are not worth a thought.
constexpr std::size_t kMostUnused = 4096;

char ascii_lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; }

constexpr std::uint64_t kEachByte = 0x0101010101010101;

// Eight ASCII characters in lower case.
std::uint64_t ascii_lower(std::uint64_t bytes) {
  // The high bit of a byte that is at least 'A', but for those above 'Z'.
  const std::uint64_t from_a = bytes + (0x80 - 'A') * kEachByte;
  const std::uint64_t above_z = bytes + (0x80 - 'Z' - 1) * kEachByte;
  return bytes | (from_a & ~above_z & 0x80 * kEachByte) >> 2;
}

bool is_ascii(const ShortBytes& bytes) { return ((bytes.low | bytes.high) & 0x80 * kEachByte) == 0; }

// A hash with the mark of Slot::hash.
std::uint32_t marked(std::uint32_t hash, std::size_t size) {
  constexpr std::uint32_t kLonger = 0x80000000;
  return size > 8 ? hash | kLonger : hash & ~kLonger;
}

}  // namespace

Status Vocabulary::add(std::string_view word, Added& added) {
  if (word.size() > std::numeric_limits<std::uint32_t>::max() / 3) return Status::kTextTooLarge;
  if (word.size() <= ShortBytes::kLongest) {
    const ShortBytes bytes = ShortBytes::of(word);
    if (is_ascii(bytes)) return add_ascii(bytes, word.size(), added);
  }
  if (!fold(word)) return Status::kOutOfMemory;
  const std::string_view folded{folded_.data(), folded_.size()};
  return add({ShortBytes::of(folded.substr(0, ShortBytes::kLongest)),
              marked(hash_bytes(folded), folded.size()), static_cast<std::uint32_t>(folded.size()), folded},
             added);
}

Status Vocabulary::add_ascii(const char* word, std::size_t size, Added& added) {
  return add_ascii(ShortBytes::of_first(word, size), size, added);
}

Status Vocabulary::add_ascii(const ShortBytes& bytes, std::size_t size, Added& added) {
  const ShortBytes folded{ascii_lower(bytes.low), ascii_lower(bytes.high)};
  return add({folded, marked(hash_short(folded, size), size), static_cast<std::uint32_t>(size), {}}, added);
}

Status Vocabulary::add(const Folded& folded, Added& added) {
  if (!make_room()) return Status::kOutOfMemory;
  Slot& slot = slots_[find(folded)];
  if (slot.id_plus_1 != 0) {
    added = {slot.id_plus_1 - 1, false};
    ++entries_[added.id].count;
    return Status::kOk;
  }
  if (entries_.size() == std::numeric_limits<std::uint32_t>::max()) return Status::kTextTooLarge;
  const std::size_t offset = spellings_.size();
  if (!entries_.reserve_one() || !append_spelling(folded)) return Status::kOutOfMemory;
  const WordId id = take_id();
  entries_[id] = {folded.beginning, offset, folded.length, folded.hash, 1, 0};
  slot = {folded.beginning.low, folded.hash, id + 1};
  added = {id, true};
  return Status::kOk;
}

bool Vocabulary::append_spelling(const Folded& folded) {
  if (!folded.word.empty()) return spellings_.append(folded.word.data(), folded.word.size());
  char bytes[ShortBytes::kLongest];
  for (std::size_t i = 0; i < ShortBytes::kLongest; ++i) {
    const std::uint64_t half = i < 8 ? folded.beginning.low : folded.beginning.high;
    bytes[i] = static_cast<char>(half >> i % 8 * 8 & 0xFF);
  }
  return spellings_.append(bytes, folded.length);
}

void Vocabulary::remove(WordId id) {
  Entry& entry = entries_[id];
  if (--entry.count > 0) return;
  empty_slot(find({entry.beginning, entry.hash, entry.length, word(id)}));
  unused_spellings_ += entry.length;
  entry.length = 0;
  entry.hash = std::exchange(free_plus_1_, id + 1);
  ++free_count_;
  if (unused_spellings_ > kMostUnused && unused_spellings_ > spellings_.size() / 2) pack_spellings();
}

bool Vocabulary::most_common(std::size_t limit, Buffer<WordId>& out) const {
  out.clear();
  limit = std::min(limit, size());
  if (!out.reserve(limit)) return false;
  // A heap of the best so far, the worst of them on top.
  const auto better = [this](WordId a, WordId b) { return before(a, b); };
  for (WordId id = 0; id < id_limit(); ++id) {
    if (entries_[id].count == 0) continue;
    if (out.size() < limit) {
      if (!out.push_back(id)) return false;
      std::push_heap(out.begin(), out.end(), better);
    } else if (limit > 0 && before(id, out[0])) {
      std::pop_heap(out.begin(), out.end(), better);
      out.back() = id;
      std::push_heap(out.begin(), out.end(), better);
    }
  }
  std::sort_heap(out.begin(), out.end(), better);
  return true;
}

// Sets folded_.
bool Vocabulary::fold(std::string_view word) {
  folded_.clear();
  if (!folded_.reserve(word.size())) return false;
  std::size_t ascii = 0;
  while (ascii < word.size() && unicode::is_ascii(word[ascii])) ++ascii;
  if (!folded_.append(word.data(), ascii)) return false;
  for (char& byte : folded_) byte = ascii_lower(byte);
  return unicode::append_folded(word.substr(ascii), folded_);
}

// Keeps at least half of the slots empty for one more word.
bool Vocabulary::make_room() {
  if ((size() + 1) * 2 <= slots_.size()) return true;
  const std::size_t size = std::max(kFewestSlots, slots_.size() * 2);
  Buffer<Slot> slots;
  if (!slots.resize(size)) return false;
  for (const Slot& slot : slots_) {
    if (slot.id_plus_1 == 0) continue;
    std::size_t index = slot.hash & (size - 1);
    while (slots[index].id_plus_1 != 0) index = (index + 1) & (size - 1);
    slots[index] = slot;
  }
  slots_ = std::move(slots);
  return true;
}

// The slot of a folded word, or the empty one where it belongs.
std::size_t Vocabulary::find(const Folded& folded) const {
  const auto is_at = [&](const Slot& slot) {
    if (slot.low != folded.beginning.low || slot.hash != folded.hash) return false;
    if (folded.length <= sizeof slot.low) return true;
    const Entry& entry = entries_[slot.id_plus_1 - 1];
    if (entry.length != folded.length || entry.beginning.high != folded.beginning.high) return false;
    return folded.length <= ShortBytes::kLongest || word(slot.id_plus_1 - 1) == folded.word;
  };
  const std::size_t mask = slots_.size() - 1;
  std::size_t index = folded.hash & mask;
  while (slots_[index].id_plus_1 != 0 && !is_at(slots_[index])) index = (index + 1) & mask;
  return index;
}

// The id of a new word, for whose entry there is room.
WordId Vocabulary::take_id() {
  if (free_plus_1_ == 0) {
    (void)entries_.push_back({});
    return id_limit() - 1;
  }
  const WordId id = free_plus_1_ - 1;
  free_plus_1_ = entries_[id].hash;
  --free_count_;
  return id;
}

// Empties a slot, and moves those that had to give way to it to where they belong.
void Vocabulary::empty_slot(std::size_t index) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t next = (index + 1) & mask; slots_[next].id_plus_1 != 0; next = (next + 1) & mask) {
    const std::size_t home = slots_[next].hash & mask;
    if (((next - home) & mask) < ((next - index) & mask)) continue;
    slots_[index] = slots_[next];
    index = next;
  }
  slots_[index] = {};
}

// Drops the spellings of removed words; leaves them if there is no memory.
void Vocabulary::pack_spellings() {
  Buffer<char> packed;
  if (!packed.reserve(spellings_.size() - unused_spellings_)) return;
  for (Entry& entry : entries_) {
    const std::size_t offset = packed.size();
    if (entry.count > 0) (void)packed.append(spellings_.data() + entry.offset, entry.length);
    entry.offset = offset;
  }
  spellings_ = std::move(packed);
  unused_spellings_ = 0;
}

// Order of most_common. UTF-8 sorts as code points do.
bool Vocabulary::before(WordId a, WordId b) const {
  if (entries_[a].count != entries_[b].count) return entries_[a].count > entries_[b].count;
  return word(a) < word(b);
}

}  // namespace wordbridge
