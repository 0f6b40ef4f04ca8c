#include "lexicon/vocabulary.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "lexicon/hash.h"
#include "unicode/case_folding.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

constexpr std::size_t kFewestSlots = 256;
// Bytes of removed words that are not worth a thought.
constexpr std::size_t kMostUnused = 4096;

char ascii_lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; }

}  // namespace

Status Vocabulary::add(std::string_view word, Added& added) {
  if (word.size() > std::numeric_limits<std::uint32_t>::max() / 3) return Status::kTextTooLarge;
  if (!fold(word) || !make_room()) return Status::kOutOfMemory;
  const std::string_view folded{folded_.data(), folded_.size()};
  const std::uint32_t hash = hash_bytes(folded);
  Slot& slot = slots_[find(folded, hash)];
  if (slot.id_plus_1 != 0) {
    added = {slot.id_plus_1 - 1, false};
    ++entries_[added.id].count;
    return Status::kOk;
  }
  if (entries_.size() == std::numeric_limits<std::uint32_t>::max()) return Status::kTextTooLarge;
  const std::size_t offset = spellings_.size();
  const auto length = static_cast<std::uint32_t>(folded.size());
  if (!entries_.reserve_one() || !spellings_.append(folded.data(), length)) return Status::kOutOfMemory;
  const WordId id = take_id();
  entries_[id] = {offset, length, hash, 1, 0};
  slot = {hash, id + 1};
  added = {id, true};
  return Status::kOk;
}

void Vocabulary::remove(WordId id) {
  Entry& entry = entries_[id];
  if (--entry.count > 0) return;
  empty_slot(find(word(id), entry.hash));
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
std::size_t Vocabulary::find(std::string_view folded, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t index = hash & mask;
  while (slots_[index].id_plus_1 != 0 &&
         (slots_[index].hash != hash || word(slots_[index].id_plus_1 - 1) != folded)) {
    index = (index + 1) & mask;
  }
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
