#include "lexicon/vocabulary.h"

#include <algorithm>
#include <limits>

#include "lexicon/hash.h"
#include "unicode/case_folding.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

constexpr std::size_t kFewestSlots = 256;

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
  if (!spellings_.append(folded.data(), length)) return Status::kOutOfMemory;
  if (!entries_.push_back({offset, length, hash, 1, 0})) {
    spellings_.truncate(offset);
    return Status::kOutOfMemory;
  }
  const auto count = static_cast<std::uint32_t>(entries_.size());
  slot = {hash, count};
  added = {count - 1, true};
  return Status::kOk;
}

bool Vocabulary::most_common(std::size_t limit, Buffer<WordId>& out) const {
  out.clear();
  limit = std::min(limit, entries_.size());
  if (!out.reserve(limit)) return false;
  // A heap of the best so far, the worst of them on top.
  const auto better = [this](WordId a, WordId b) { return before(a, b); };
  for (WordId id = 0; id < entries_.size(); ++id) {
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
  if ((entries_.size() + 1) * 2 <= slots_.size()) return true;
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

// Order of most_common. UTF-8 sorts as code points do.
bool Vocabulary::before(WordId a, WordId b) const {
  if (entries_[a].count != entries_[b].count) return entries_[a].count > entries_[b].count;
  return word(a) < word(b);
}

}  // namespace wordbridge
