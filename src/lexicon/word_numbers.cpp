#include "lexicon/word_numbers.h"

#include <algorithm>
#include <utility>

#include "memory/hash.h"

namespace wordbridge {
namespace {

constexpr std::size_t kFewestSlots = 16;

// A number of at most WordNumbers::kMost; false for anything else.
bool parse_number(std::string_view digits, std::uint32_t& number) {
  number = 0;
  if (digits.empty() || digits.size() > 4) return false;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return false;
    number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return number <= WordNumbers::kMost;
}

}  // namespace

Status WordNumbers::read(std::string_view list, CaseFolding folding, Again how) {
  while (!list.empty()) {
    const std::size_t tab = list.find('\t');
    const std::size_t end = list.find('\n');
    std::uint32_t number = 0;
    if (tab == 0 || end == std::string_view::npos || tab > end) return Status::kOutOfRange;
    if (!parse_number(list.substr(tab + 1, end - tab - 1), number)) return Status::kOutOfRange;
    const Status status = add(list.substr(0, tab), number, folding, how);
    if (status != Status::kOk) return status;
    list.remove_prefix(end + 1);
  }
  return Status::kOk;
}

Status WordNumbers::add(std::string_view word, std::uint32_t number, CaseFolding folding, Again how) {
  if (!make_room()) return Status::kOutOfMemory;
  const std::size_t offset = spellings_.size();
  if (!append_spelling(word, folding, spellings_)) return Status::kOutOfMemory;
  const std::string_view folded{spellings_.data() + offset, spellings_.size() - offset};
  const std::uint32_t hash = hash_bytes(folded);
  std::uint32_t& slot = slots_[slot_of(folded, hash)];
  if (slot != 0) {
    std::uint32_t& before = entries_[slot - 1].number;
    before = how == Again::kReplaces ? number : before | number;
    spellings_.truncate(offset);
    return Status::kOk;
  }
  if (!entries_.push_back({offset, folded.size(), hash, number})) return Status::kOutOfMemory;
  slot = static_cast<std::uint32_t>(entries_.size());
  return Status::kOk;
}

std::uint32_t WordNumbers::find(std::string_view folded_word) const {
  if (empty()) return kUnknown;
  const std::uint32_t slot = slots_[slot_of(folded_word, hash_bytes(folded_word))];
  return slot == 0 ? kUnknown : entries_[slot - 1].number;
}

// The slot of a folded word, or the empty one where it belongs.
std::size_t WordNumbers::slot_of(std::string_view folded_word, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t index = hash & mask;
  for (; slots_[index] != 0; index = (index + 1) & mask) {
    const Entry& entry = entries_[slots_[index] - 1];
    if (entry.hash == hash && word(entry) == folded_word) break;
  }
  return index;
}

// Keeps at least half of the slots empty for one more word.
bool WordNumbers::make_room() {
  if ((entries_.size() + 1) * 2 <= slots_.size()) return true;
  const std::size_t size = std::max(kFewestSlots, slots_.size() * 2);
  Buffer<std::uint32_t> slots;
  if (!slots.resize(size)) return false;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t index = entries_[i].hash & (size - 1);
    while (slots[index] != 0) index = (index + 1) & (size - 1);
    slots[index] = static_cast<std::uint32_t>(i + 1);
  }
  slots_ = std::move(slots);
  return true;
}

}  // namespace wordbridge
