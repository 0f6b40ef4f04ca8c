#include "memory/sequence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using testing::FailingAllocator;

struct Item {
  std::uint32_t name;
  // 0 for every third or so.
  std::uint32_t weight;

  bool operator==(const Item&) const = default;
};

struct ItemMeasure {
  struct Sums {
    std::uint32_t count;
    std::uint32_t weight;
    // What cannot be subtracted: a bit for each name modulo 32.
    std::uint32_t names;

    Sums& operator+=(const Sums& other) {
      count += other.count;
      weight += other.weight;
      names |= other.names;
      return *this;
    }
    Sums& operator-=(const Sums& other) {
      count -= other.count;
      weight -= other.weight;
      return *this;
    }
  };
  Sums operator()(const Item* items, std::size_t count) const {
    Sums sums{static_cast<std::uint32_t>(count), 0, 0};
    for (std::size_t i = 0; i < count; ++i) {
      sums.weight += items[i].weight;
      sums.names |= 1U << items[i].name % 32;
    }
    return sums;
  }
};

using Sums = ItemMeasure::Sums;
using Model = std::vector<Item>;
// Chunks of 8, and a block for each 64 of them: 2,000 items are many of both.
using Items = Sequence<Item, ItemMeasure, 8>;
constexpr std::uint32_t kMost = 2000;

class Random {
 public:
  explicit Random(std::uint64_t seed) : random_(seed) {}
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  Model items(std::size_t count) {
    Model items;
    for (std::size_t i = 0; i < count; ++i) {
      items.push_back({next_name_++, below(3) == 0 ? 0 : below(20)});
    }
    return items;
  }

  // How many items to take or to give: none, one, a few, some chunks, many chunks.
  std::uint32_t amount() {
    constexpr std::uint32_t kLimits[] = {1, 2, 8, 30, 700};
    return below(kLimits[below(5)]);
  }

 private:
  std::mt19937_64 random_;
  std::uint32_t next_name_ = 1;
};

struct RandomSplice {
  std::uint32_t begin;
  std::uint32_t end;
  Model inserted;
};

// A splice of any size anywhere, the ends and the whole among them.
RandomSplice random_splice(Random& random, std::uint32_t size) {
  RandomSplice splice{random.below(size + 1), 0, {}};
  const std::uint32_t place = random.below(8);
  if (place == 0) splice.begin = 0;
  if (place == 1) splice.begin = size;
  splice.end = random.below(40) == 0 ? size : std::min(size, splice.begin + random.amount());
  if (size < kMost) splice.inserted = random.items(random.amount());
  return splice;
}

void carry_out(const RandomSplice& splice, Model& model) {
  const auto at = [&model](std::uint32_t index) {
    return model.begin() + static_cast<std::ptrdiff_t>(index);
  };
  model.erase(at(splice.begin), at(splice.end));
  model.insert(at(splice.begin), splice.inserted.begin(), splice.inserted.end());
}

bool carry_out(const RandomSplice& splice, Items& items) {
  return items.splice(splice.begin, splice.end, splice.inserted.data(), splice.inserted.size());
}

// Sums of model items [begin, end).
Sums sums_of(const Model& model, std::size_t begin, std::size_t end) {
  return ItemMeasure{}(model.data() + begin, end - begin);
}

bool same(const Sums& a, const Sums& b) { return a.count == b.count && a.weight == b.weight; }

// What of a sequence, read from its beginning to its end, is not as in the model; empty if all is.
std::string difference(const Items& items, const Model& model) {
  if (items.size() != model.size()) return "size";
  if (items.empty() != model.empty()) return "emptiness";
  if (!same(items.total(), sums_of(model, 0, model.size()))) return "total";
  auto place = items.find(&Sums::count, 0);
  Sums before{};
  for (std::size_t i = 0; i < model.size(); ++i, items.advance(place)) {
    if (items.at_end(place)) return "end before item " + std::to_string(i);
    if (items[place] != model[i]) return "item " + std::to_string(i);
    if (place.index() != i || !same(place.before, before)) return "sums before item " + std::to_string(i);
    before += sums_of(model, i, i + 1);
  }
  if (!items.at_end(place)) return "items behind the last one";
  return same(place.before, before) ? "" : "sums before the end";
}

// A sequence that random splices have torn, and its model.
struct Torn {
  explicit Torn(std::uint64_t seed, std::size_t splices = 40) : random(seed) {
    for (std::size_t i = 0; i < splices; ++i) {
      const RandomSplice splice = random_splice(random, items.size());
      EXPECT_TRUE(carry_out(splice, items));
      items.keep();
      carry_out(splice, model);
    }
    const RandomSplice last{items.size(), items.size(), random.items(700)};
    EXPECT_TRUE(carry_out(last, items));
    items.keep();
    carry_out(last, model);
  }

  Random random;
  Items items;
  Model model;
};

TEST(Sequence, HoldsNothingAtFirst) {
  const Items items;
  EXPECT_EQ(difference(items, {}), "");
  EXPECT_TRUE(items.at_end(items.find(&Sums::weight, 0)));
}

TEST(Sequence, AfterRandomSplicesHoldsWhatAVectorWould) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Random random{seed};
    Items items;
    Model model;
    for (int i = 0; i < 100; ++i) {
      const RandomSplice splice = random_splice(random, items.size());
      ASSERT_TRUE(carry_out(splice, items));
      items.keep();
      carry_out(splice, model);
      ASSERT_EQ(difference(items, model), "") << "seed " << seed << ", splice " << i;
    }
  }
}

TEST(Sequence, ThatOneItemIsTypedIntoAtATimeHoldsThemAll) {
  Random random{1};
  Items items;
  Model model;
  std::uint32_t place = 0;
  for (int i = 0; i < 1500; ++i) {
    if (i % 100 == 0) place = random.below(items.size() + 1);
    const RandomSplice splice{place, place, random.items(1)};
    ASSERT_TRUE(carry_out(splice, items));
    items.keep();
    carry_out(splice, model);
    ++place;
  }
  EXPECT_EQ(difference(items, model), "");
  for (int i = 0; i < 1500; ++i) {
    if (i % 100 == 0 || place == 0) place = items.size() - random.below(items.size());
    const RandomSplice splice{place - 1, place, {}};
    ASSERT_TRUE(carry_out(splice, items));
    items.keep();
    carry_out(splice, model);
    --place;
    if (items.size() % 100 == 0) {
      ASSERT_EQ(difference(items, model), "");
    }
  }
  EXPECT_TRUE(items.empty());
}

TEST(Sequence, IsEmptyAfterASpliceOfAllAndCanBeFilledAgain) {
  Torn torn{3};
  ASSERT_TRUE(torn.items.splice(0, torn.items.size(), nullptr, 0));
  torn.items.keep();
  EXPECT_EQ(difference(torn.items, {}), "");
  const Model model = torn.random.items(1000);
  ASSERT_TRUE(torn.items.splice(0, 0, model.data(), model.size()));
  torn.items.keep();
  EXPECT_EQ(difference(torn.items, model), "");
}

TEST(Sequence, FindsEveryItemByItsIndexAndTheEndBehindThem) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const Torn torn{seed};
    Sums before{};
    for (std::size_t i = 0; i < torn.model.size(); ++i) {
      const auto place = torn.items.find(&Sums::count, static_cast<std::uint32_t>(i));
      ASSERT_FALSE(torn.items.at_end(place));
      ASSERT_EQ(torn.items[place], torn.model[i]) << i;
      ASSERT_TRUE(same(place.before, before)) << i;
      before += torn.items.sums_of(torn.model[i]);
    }
    const auto end = torn.items.find(&Sums::count, torn.items.size());
    EXPECT_TRUE(torn.items.at_end(end));
    EXPECT_TRUE(same(end.before, torn.items.total()));
  }
}

TEST(Sequence, FindsTheFirstItemWithWhichASumBecomesGreater) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const Torn torn{seed};
    // Items that weigh nothing hold no value: the next one that weighs something does.
    std::size_t index = 0;
    Sums before{};
    for (std::uint32_t value = 0; value < torn.items.total().weight; ++value) {
      while (before.weight + torn.model[index].weight <= value) {
        before += torn.items.sums_of(torn.model[index++]);
      }
      const auto place = torn.items.find(&Sums::weight, value);
      ASSERT_FALSE(torn.items.at_end(place));
      ASSERT_EQ(place.index(), index) << value;
      ASSERT_EQ(torn.items[place], torn.model[index]) << value;
      ASSERT_TRUE(same(place.before, before)) << value;
    }
    const auto end = torn.items.find(&Sums::weight, torn.items.total().weight);
    EXPECT_TRUE(torn.items.at_end(end));
    EXPECT_TRUE(same(end.before, torn.items.total()));
  }
}

TEST(Sequence, OfItemsThatWeighNothingHasNoPlaceForAWeight) {
  Items items;
  const Model model(100, Item{1, 0});
  ASSERT_TRUE(items.append(model.data(), model.size()));
  EXPECT_TRUE(items.at_end(items.find(&Sums::weight, 0)));
  EXPECT_EQ(items.find(&Sums::weight, 0).index(), 100U);
}

TEST(Sequence, CopiesAnyStretch) {
  Torn torn{4};
  for (int i = 0; i < 300; ++i) {
    const std::uint32_t begin = torn.random.below(torn.items.size() + 1);
    const std::uint32_t end = std::min(torn.items.size(), begin + torn.random.amount());
    Model copied(end - begin);
    torn.items.copy(begin, end, copied.data());
    ASSERT_TRUE(std::equal(copied.begin(), copied.end(), torn.model.begin() + begin)) << begin << ", " << end;
  }
}

TEST(Sequence, SumsAnyStretchAlsoWhatCannotBeSubtracted) {
  Torn torn{5};
  for (int i = 0; i < 300; ++i) {
    const std::uint32_t begin = torn.random.below(torn.items.size() + 1);
    const std::uint32_t end = std::min(torn.items.size(), begin + torn.random.amount());
    const Sums sums =
        torn.items.sums_between(torn.items.find(&Sums::count, begin), torn.items.find(&Sums::count, end));
    const Sums expected = sums_of(torn.model, begin, end);
    ASSERT_TRUE(same(sums, expected)) << begin << ", " << end;
    ASSERT_EQ(sums.names, expected.names) << begin << ", " << end;
  }
}

TEST(Sequence, VisitsTheItemsOfWantedChunksInOrder) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const Torn torn{seed};
    const std::uint32_t wanted = 1U << seed % 32;
    std::uint32_t next = 0;
    std::size_t found = 0;
    const bool finished =
        torn.items.visit_chunks([wanted](const Sums& sums) { return (sums.names & wanted) != 0; },
                                [&](const Item& item, const Items::Place& place) {
                                  EXPECT_GE(place.index(), next);
                                  EXPECT_EQ(item, torn.model[place.index()]);
                                  EXPECT_TRUE(same(place.before, sums_of(torn.model, 0, place.index())));
                                  next = place.index() + 1;
                                  found += item.name % 32 == seed % 32 ? 1U : 0U;
                                  return true;
                                });
    EXPECT_TRUE(finished);
    const auto expected = std::count_if(torn.model.begin(), torn.model.end(),
                                        [seed](const Item& item) { return item.name % 32 == seed % 32; });
    EXPECT_EQ(found, static_cast<std::size_t>(expected));
  }
}

TEST(Sequence, VisitsNoItemOfAChunkThatIsNotWanted) {
  const Torn torn{6};
  const bool finished = torn.items.visit_chunks([](const Sums& /*sums*/) { return false; },
                                                [](const Item& /*item*/, const Items::Place& /*place*/) {
                                                  ADD_FAILURE();
                                                  return true;
                                                });
  EXPECT_TRUE(finished);
}

TEST(Sequence, VisitsNoMoreItemsWhenTheVisitorHasEnough) {
  const Torn torn{7};
  std::uint32_t visited = 0;
  const bool finished = torn.items.visit_chunks(
      [](const Sums& /*sums*/) { return true; },
      [&visited](const Item& /*item*/, const Items::Place& /*place*/) { return ++visited < 100; });
  EXPECT_FALSE(finished);
  EXPECT_EQ(visited, 100U);
}

// Chunk and offset of every item: where a sequence keeps it.
std::vector<std::pair<std::size_t, std::uint32_t>> places_of(const Items& items) {
  std::vector<std::pair<std::size_t, std::uint32_t>> places;
  for (auto place = items.find(&Sums::count, 0); !items.at_end(place); items.advance(place)) {
    places.emplace_back(place.chunk, place.offset);
  }
  return places;
}

TEST(Sequence, UndoGivesBackExactlyWhatWas) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Torn torn{seed, seed};
    const auto places = places_of(torn.items);
    for (int i = 0; i < 20; ++i) {
      const RandomSplice splice = random_splice(torn.random, torn.items.size());
      ASSERT_TRUE(carry_out(splice, torn.items));
      torn.items.undo();
      ASSERT_EQ(difference(torn.items, torn.model), "") << "seed " << seed << ", splice " << i;
      ASSERT_EQ(places_of(torn.items), places) << "seed " << seed << ", splice " << i;
    }
  }
}

TEST(Sequence, UndoAfterKeepChangesNothing) {
  Torn torn{8};
  torn.items.undo();
  EXPECT_EQ(difference(torn.items, torn.model), "");
}

TEST(Sequence, GoesOnAfterAnUndoneSplice) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    Torn torn{seed, 10};
    for (int i = 0; i < 40; ++i) {
      const RandomSplice splice = random_splice(torn.random, torn.items.size());
      ASSERT_TRUE(carry_out(splice, torn.items));
      if (torn.random.below(2) == 0) {
        torn.items.undo();
        continue;
      }
      torn.items.keep();
      carry_out(splice, torn.model);
    }
    EXPECT_EQ(difference(torn.items, torn.model), "") << "seed " << seed;
  }
}

TEST(Sequence, ASpliceThatFindsNoMemoryChangesNothingAndLeaksNothing) {
  constexpr std::uint32_t kInserted[] = {0, 1, 5, 300};
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    for (std::size_t fails_at = 1;; ++fails_at) {
      FailingAllocator memory{SIZE_MAX};
      bool spliced = false;
      {
        Torn torn{seed, seed * 4};
        RandomSplice splice = random_splice(torn.random, torn.items.size());
        splice.inserted = torn.random.items(kInserted[seed % 4]);
        if (seed % 4 == 0) splice = {0, torn.items.size(), {}};
        memory.fail_at_request(fails_at);
        spliced = carry_out(splice, torn.items);
        memory.fail_at_request(SIZE_MAX);
        if (spliced) {
          torn.items.keep();
          carry_out(splice, torn.model);
        } else {
          torn.items.undo();  // has nothing to take back
        }
        ASSERT_EQ(difference(torn.items, torn.model), "") << "seed " << seed << ", request " << fails_at;
        // Nor is anything in its way afterwards.
        const RandomSplice next = random_splice(torn.random, torn.items.size());
        ASSERT_TRUE(carry_out(next, torn.items));
        torn.items.keep();
        carry_out(next, torn.model);
        ASSERT_EQ(difference(torn.items, torn.model), "") << "seed " << seed << ", request " << fails_at;
      }
      ASSERT_EQ(memory.blocks_in_use(), 0U) << "seed " << seed << ", request " << fails_at;
      if (spliced) break;
    }
  }
}

// Splices `model` into a new sequence with memory that fails at a request from now on; how many requests were
// made.
std::size_t splice_with_failure(const Model& model, std::size_t fails_at) {
  FailingAllocator memory{SIZE_MAX};
  std::size_t requests = 0;
  {
    Items items;
    memory.fail_at_request(fails_at);
    const bool spliced = items.splice(0, 0, model.data(), model.size());
    requests = memory.requests();
    memory.fail_at_request(SIZE_MAX);
    EXPECT_EQ(spliced, requests < fails_at);
    if (spliced) items.keep();
    EXPECT_EQ(difference(items, spliced ? model : Model{}), "") << "request " << fails_at;
  }
  EXPECT_EQ(memory.blocks_in_use(), 0U) << "request " << fails_at;
  return requests;
}

TEST(Sequence, TheFirstSpliceThatFindsNoMemoryChangesNothingAndLeaksNothing) {
  Random random{11};
  const Model model = random.items(500);
  const std::size_t requests = splice_with_failure(model, SIZE_MAX);
  for (std::size_t fails_at = 1; fails_at <= requests; ++fails_at) splice_with_failure(model, fails_at);
}

TEST(Sequence, ASpliceOfManyBlocksThatFindsNoMemoryForTheirSumsChangesNothing) {
  Random random{12};
  const Model model = random.items(20000);
  const std::size_t requests = splice_with_failure(model, SIZE_MAX);
  for (std::size_t last = 0; last < 8; ++last) splice_with_failure(model, requests - last);
}

TEST(Sequence, UndoNeedsNoMemory) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    FailingAllocator memory{SIZE_MAX};
    Torn torn{seed, seed};
    // All, so that many chunks have to come back; then a splice anywhere.
    RandomSplice splice{0, torn.items.size(), {}};
    for (int i = 0; i < 10; ++i) {
      ASSERT_TRUE(carry_out(splice, torn.items));
      memory.fail_at_request(1);
      torn.items.undo();
      memory.fail_at_request(SIZE_MAX);
      ASSERT_EQ(difference(torn.items, torn.model), "") << "seed " << seed << ", splice " << i;
      splice = random_splice(torn.random, torn.items.size());
    }
  }
}

TEST(Sequence, FreesAllOfItsMemoryAlsoAfterASpliceThatWasNotKept) {
  const FailingAllocator memory{SIZE_MAX};
  {
    Torn torn{9};
    const Model model = torn.random.items(100);
    ASSERT_TRUE(torn.items.splice(50, 500, model.data(), model.size()));
  }
  EXPECT_EQ(memory.blocks_in_use(), 0U);
}

TEST(Sequence, TakesItemsAtItsEndAlsoAfterSplices) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Torn torn{seed, seed};
    for (int i = 0; i < 30; ++i) {
      const Model more = torn.random.items(torn.random.amount());
      ASSERT_TRUE(torn.items.append(more.data(), more.size()));
      torn.model.insert(torn.model.end(), more.begin(), more.end());
      ASSERT_EQ(difference(torn.items, torn.model), "") << "seed " << seed;
      const RandomSplice splice = random_splice(torn.random, torn.items.size());
      ASSERT_TRUE(carry_out(splice, torn.items));
      torn.items.keep();
      carry_out(splice, torn.model);
    }
    const Model one = torn.random.items(1);
    ASSERT_TRUE(torn.items.push_back(one[0]));
    torn.model.push_back(one[0]);
    ASSERT_EQ(difference(torn.items, torn.model), "") << "seed " << seed;
  }
}

TEST(Sequence, AppendThatFindsNoMemoryLeavesABeginningOfTheItems) {
  Random random{10};
  const Model model = random.items(1500);
  for (std::size_t fails_at = 1;; ++fails_at) {
    FailingAllocator memory{SIZE_MAX};
    bool appended = false;
    {
      Items items;
      memory.fail_at_request(fails_at);
      appended = items.append(model.data(), model.size());
      memory.fail_at_request(SIZE_MAX);
      ASSERT_LE(items.size(), model.size());
      const Model beginning(model.begin(), model.begin() + items.size());
      ASSERT_EQ(difference(items, beginning), "") << "request " << fails_at;
    }
    ASSERT_EQ(memory.blocks_in_use(), 0U) << "request " << fails_at;
    if (appended) break;
  }
}

}  // namespace
}  // namespace wordbridge
