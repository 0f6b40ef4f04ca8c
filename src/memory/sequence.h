#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>

#include "memory/buffer.h"

namespace wordbridge {

// A list of plain values for editing in the middle, which knows sums over any of its beginnings. Items stand
// in chunks of up to kCapacity; every chunk, and every kFanOut chunks, know their sums, so that a place is
// found and a stretch replaced in O(size / (kCapacity * kFanOut) + kFanOut + kCapacity): about a microsecond
// for millions of items.
//
// `Measure` says what is summed. It has a type `Sums` of unsigned numbers with operators += and -=, of which
// one, `count`, is the number of items; and a member `Sums operator()(const Item* items, std::size_t count)
// const`.
template <typename Item, typename Measure, std::uint32_t kCapacity>
class Sequence {
  static_assert(std::is_trivially_copyable_v<Item>, "a Sequence moves its items as bytes");

 public:
  using Sums = typename Measure::Sums;
  using Key = std::uint32_t Sums::*;

  // Where an item is, and the sums of all items before it. The end has a place too.
  struct Place {
    std::size_t chunk;
    std::uint32_t offset;
    Sums before;

    [[nodiscard]] std::uint32_t index() const { return before.count; }
  };

  explicit Sequence(const Measure& measure = {}) : measure_(measure) {}
  Sequence(const Sequence&) = delete;
  Sequence& operator=(const Sequence&) = delete;
  ~Sequence() {
    for (const Chunk& chunk : chunks_) release(chunk);
    for (const Chunk& chunk : other_) release(chunk);
  }

  [[nodiscard]] std::uint32_t size() const { return total_.count; }
  [[nodiscard]] bool empty() const { return total_.count == 0; }
  // The sums of all items.
  [[nodiscard]] const Sums& total() const { return total_; }

  // Place of the item that holds `value` of a running sum: the first one with which the sum becomes greater
  // than `value`; the end if none does. find(&Sums::count, i) is the place of item i.
  [[nodiscard]] Place find(Key key, std::uint32_t value) const {
    if (key == &Sums::count) return find_index(value);
    Place place = find_chunk(key, value);
    if (place.chunk == chunks_.size()) return place;
    // In steps that become smaller, for a stretch is summed faster than its items one by one.
    const Chunk& chunk = chunks_[place.chunk];
    for (const std::uint32_t step : {64U, 8U, 1U}) {
      while (step <= chunk.sums.count - place.offset) {
        const Sums sums = measure_(chunk.items + place.offset, step);
        if (place.before.*key + sums.*key > value) break;
        place.before += sums;
        place.offset += step;
      }
    }
    return place;
  }

  [[nodiscard]] bool at_end(const Place& place) const { return place.chunk == chunks_.size(); }
  // The item at a place that is not the end.
  [[nodiscard]] const Item& operator[](const Place& place) const {
    return chunks_[place.chunk].items[place.offset];
  }
  [[nodiscard]] Sums sums_of(const Item& item) const { return measure_(&item, 1); }

  // Moves a place that is not the end to the next item.
  void advance(Place& place) const {
    place.before += measure_(&(*this)[place], 1);
    if (++place.offset < chunks_[place.chunk].sums.count) return;
    ++place.chunk;
    place.offset = 0;
  }

  // The sums of items [begin, end), each added by itself or with all of its chunk, so that they are right for
  // what cannot be subtracted too. O(chunks between + kCapacity).
  [[nodiscard]] Sums sums_between(const Place& begin, const Place& end) const {
    Sums sums{};
    std::uint32_t offset = begin.offset;
    for (std::size_t i = begin.chunk; i < chunks_.size() && i <= end.chunk; ++i, offset = 0) {
      const Chunk& chunk = chunks_[i];
      const std::uint32_t until = i == end.chunk ? end.offset : chunk.sums.count;
      if (offset == 0 && until == chunk.sums.count) {
        sums += chunk.sums;
      } else if (offset < until) {
        sums += measure_(chunk.items + offset, until - offset);
      }
    }
    return sums;
  }

  // Calls visit(item, place) for every item that is in a chunk whose sums satisfy a predicate, until it
  // answers false. For looking for rare items. Whether none did.
  template <typename Predicate, typename Visit>
  [[nodiscard]] bool visit_chunks(Predicate wanted, Visit visit) const {
    Place place{0, 0, {}};
    while (place.chunk < chunks_.size()) {
      const std::size_t chunk = place.chunk;
      if (!wanted(chunks_[chunk].sums)) {
        place.before += chunks_[chunk].sums;
        ++place.chunk;
        continue;
      }
      while (place.chunk == chunk) {
        if (!visit((*this)[place], place)) return false;
        advance(place);
      }
    }
    return true;
  }

  // Copies items [begin, end) to `out`. O(end - begin).
  void copy(std::uint32_t begin, std::uint32_t end, Item* out) const {
    if (begin == end) return;
    Place place = find_chunk(&Sums::count, begin);
    place.offset = begin - place.before.count;
    for (std::size_t left = end - begin; left > 0; ++place.chunk, place.offset = 0) {
      const Chunk& chunk = chunks_[place.chunk];
      const std::size_t count = std::min<std::size_t>(left, chunk.sums.count - place.offset);
      std::memcpy(out, chunk.items + place.offset, count * sizeof(Item));
      out += count;
      left -= count;
    }
  }

  // Adds items at the end. False if there is no memory; the last of them are missing then. Not between
  // splice() and keep().
  [[nodiscard]] bool append(const Item* items, std::size_t count) {
    while (count > 0) {
      if (chunks_.empty() || chunks_.back().sums.count == kCapacity) {
        if (!add_chunk()) return false;
      }
      Chunk& last = chunks_.back();
      const std::size_t fits = std::min<std::size_t>(count, kCapacity - last.sums.count);
      if (!make_room(last, last.sums.count + fits)) {
        if (last.sums.count == 0) drop_last_chunk();
        return false;
      }
      std::memcpy(last.items + last.sums.count, items, fits * sizeof(Item));
      const Sums sums = measure_(items, fits);
      last.sums += sums;
      blocks_.back() += sums;
      total_ += sums;
      items += fits;
      count -= fits;
    }
    return true;
  }
  [[nodiscard]] bool push_back(const Item& item) { return append(&item, 1); }

  // Replaces items [begin, end). False if there is no memory; nothing is changed then. Otherwise keep() or
  // undo() must be called before the next change.
  [[nodiscard]] bool splice(std::uint32_t begin, std::uint32_t end, const Item* items, std::size_t count) {
    if (!build(begin, end, items, count)) {
      for (const Chunk& chunk : other_) release(chunk);
      other_.clear();
      return false;
    }
    exchange();
    return true;
  }

  // Makes the last splice final.
  void keep() {
    for (const Chunk& chunk : other_) release(chunk);
    other_.clear();
    changed_ = false;
  }

  // Takes the last splice back, if it was not kept.
  void undo() {
    if (!changed_) return;
    exchange();
    keep();
  }

 private:
  struct Chunk {
    Item* items;
    std::uint32_t capacity;
    Sums sums;
  };
  // Items of the new chunks that a splice makes.
  struct Span {
    const Item* items;
    std::size_t count;
  };

  static constexpr std::size_t kFanOut = 64;

  static void release(const Chunk& chunk) {
    if (chunk.items != nullptr) allocator().release(allocator().context, chunk.items);
  }

  [[nodiscard]] Place find_chunk(Key key, std::uint32_t value) const {
    Place place{0, 0, {}};
    std::size_t block = 0;
    while (block < blocks_.size() && place.before.*key + blocks_[block].*key <= value) {
      place.before += blocks_[block++];
    }
    place.chunk = std::min(block * kFanOut, chunks_.size());
    while (place.chunk < chunks_.size() && place.before.*key + chunks_[place.chunk].sums.*key <= value) {
      place.before += chunks_[place.chunk++].sums;
    }
    return place;
  }

  [[nodiscard]] Place find_index(std::uint32_t index) const {
    Place place = find_chunk(&Sums::count, index);
    if (place.chunk == chunks_.size()) return place;
    place.offset = index - place.before.count;
    place.before += measure_(chunks_[place.chunk].items, place.offset);
    return place;
  }

  [[nodiscard]] bool add_chunk() {
    if (chunks_.size() % kFanOut == 0 && !blocks_.push_back({})) return false;
    if (chunks_.push_back({nullptr, 0, {}})) return true;
    if (chunks_.size() % kFanOut == 0) blocks_.truncate(blocks_.size() - 1);
    return false;
  }

  // Drops a chunk without items, which no place must ever be in.
  void drop_last_chunk() {
    chunks_.truncate(chunks_.size() - 1);
    if (chunks_.size() % kFanOut == 0) blocks_.truncate(blocks_.size() - 1);
  }

  // Short sequences take little memory: chunks begin small.
  [[nodiscard]] static bool make_room(Chunk& chunk, std::size_t count) {
    constexpr std::size_t kSmallest = 16;
    if (count <= chunk.capacity) return true;
    const std::size_t doubled = std::max<std::size_t>(kSmallest, chunk.capacity * std::size_t{2});
    const std::size_t capacity = std::min<std::size_t>(kCapacity, std::max(count, doubled));
    const Allocator& memory = allocator();
    void* const block = chunk.items == nullptr
                            ? memory.allocate(memory.context, capacity * sizeof(Item))
                            : memory.reallocate(memory.context, chunk.items, capacity * sizeof(Item));
    if (block == nullptr) return false;
    chunk.items = static_cast<Item*>(block);
    chunk.capacity = static_cast<std::uint32_t>(capacity);
    return true;
  }

  // Makes, in other_, the chunks that are to stand in the place of [first_, last_). What is left of the old
  // ones goes into the new, and so does a neighbour if they would be nearly empty.
  [[nodiscard]] bool build(std::uint32_t begin, std::uint32_t end, const Item* items, std::size_t count) {
    const Place from = find_index(begin);
    const Place to = find_index(end);
    Span spans[5] = {};
    first_ = from.chunk;
    last_ = to.chunk;
    if (from.chunk < chunks_.size()) spans[1] = {chunks_[from.chunk].items, from.offset};
    spans[2] = {items, count};
    if (to.chunk < chunks_.size() && (to.offset > 0 || to.chunk == from.chunk)) {
      const Chunk& chunk = chunks_[to.chunk];
      spans[3] = {chunk.items + to.offset, chunk.sums.count - to.offset};
      last_ = to.chunk + 1;
    }
    std::size_t total = spans[1].count + count + spans[3].count;
    if (total < kCapacity / 4 && first_ > 0) {
      const Chunk& chunk = chunks_[--first_];
      spans[0] = {chunk.items, chunk.sums.count};
      total += spans[0].count;
    }
    if (total < kCapacity / 4 && last_ < chunks_.size()) {
      const Chunk& chunk = chunks_[last_++];
      spans[4] = {chunk.items, chunk.sums.count};
      total += spans[4].count;
    }
    return fill(spans, total) && reserve_entries();
  }

  [[nodiscard]] bool fill(Span (&spans)[5], std::size_t total) {
    // Chunks of a long insertion are left room, so that typing into them does not cut them at once.
    constexpr std::size_t kFilled = kCapacity - kCapacity / 4;
    const std::size_t count =
        total > kCapacity ? (total + kFilled - 1) / kFilled : std::min<std::size_t>(total, 1);
    Span* span = spans;
    for (std::size_t left = count; left > 0; --left) {
      const std::size_t size = total / left;
      total -= size;
      Chunk chunk{nullptr, 0, {}};
      if (!make_room(chunk, size)) return false;
      for (std::size_t filled = 0; filled < size;) {
        while (span->count == 0) ++span;
        const std::size_t fits = std::min(size - filled, span->count);
        std::memcpy(chunk.items + filled, span->items, fits * sizeof(Item));
        span->items += fits;
        span->count -= fits;
        filled += fits;
      }
      chunk.sums = measure_(chunk.items, size);
      if (!other_.push_back(chunk)) {
        release(chunk);
        return false;
      }
    }
    return true;
  }

  // So that exchange() cannot fail, neither now nor back.
  [[nodiscard]] bool reserve_entries() {
    const std::size_t removed = last_ - first_;
    const std::size_t chunks = chunks_.size() + other_.size();
    return chunks_.reserve(chunks) && other_.reserve(std::max(other_.size(), removed)) &&
           scratch_.reserve(removed + other_.size()) && blocks_.reserve(chunks / kFanOut + 1);
  }

  // Changes other_ for chunks [first_, last_), each way.
  void exchange() {
    const std::size_t removed = last_ - first_;
    const std::size_t added = other_.size();
    Sums before{};
    Sums after{};
    scratch_.truncate(0);
    for (std::size_t i = first_; i < last_; ++i) before += chunks_[i].sums;
    for (const Chunk& chunk : other_) after += chunk.sums;
    (void)scratch_.append(chunks_.data() + first_, removed);
    const std::size_t size = chunks_.size();
    const std::size_t behind = size - last_;
    (void)chunks_.resize(std::max(size, size - removed + added));
    if (behind > 0) {
      std::memmove(static_cast<void*>(chunks_.data() + first_ + added), chunks_.data() + last_,
                   behind * sizeof(Chunk));
    }
    chunks_.truncate(size - removed + added);
    for (std::size_t i = 0; i < added; ++i) chunks_[first_ + i] = other_[i];
    other_.clear();
    (void)other_.append(scratch_.data(), removed);
    last_ = first_ + added;
    total_ += after;
    total_ -= before;
    if (added == 1 && removed == 1) {
      blocks_[first_ / kFanOut] += after;
      blocks_[first_ / kFanOut] -= before;
    } else {
      sum_blocks(first_ / kFanOut);
    }
    changed_ = true;
  }

  void sum_blocks(std::size_t first) {
    blocks_.truncate(std::min(first, blocks_.size()));
    for (std::size_t i = first * kFanOut; i < chunks_.size(); ++i) {
      if (i % kFanOut == 0) (void)blocks_.push_back({});
      blocks_.back() += chunks_[i].sums;
    }
  }

  Measure measure_;
  Buffer<Chunk> chunks_;
  Buffer<Sums> blocks_;
  Sums total_{};
  // After a splice that is not yet kept: the chunks that were replaced by [first_, last_).
  Buffer<Chunk> other_;
  Buffer<Chunk> scratch_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  bool changed_ = false;
};

}  // namespace wordbridge
