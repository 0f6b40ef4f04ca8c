#include "document/rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "document/example_document.h"
#include "document/random_document.h"
#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using testing::bits_of;
using testing::bytes_of;
using testing::difference;
using testing::Edited;
using ::testing::ElementsAre;
using testing::Example;
using testing::FailingAllocator;
using testing::Ids;
using testing::ids_of;
using ::testing::IsEmpty;
using testing::kFace;
using testing::options_of;
using testing::RandomDocument;
using testing::rows_of;
using testing::SegmentRow;

constexpr Level kStoredLevels[] = {Level::kWords, Level::kSentences, Level::kParagraphs, Level::kLines};

// What was listed, row by row. Every column of the level must have as many rows, and every other one none.
std::vector<SegmentRow> rows_of(const Rows& rows, Level level) {
  const std::size_t count = rows.starts.size();
  const bool has_ids = level != Level::kLines && level != Level::kGraphemes;
  const bool has_counts = level == Level::kSentences || level == Level::kParagraphs;
  EXPECT_EQ(rows.ends.size(), count);
  EXPECT_EQ(rows.kinds.size(), count);
  EXPECT_EQ(rows.indexes.size(), level == Level::kGraphemes ? 0 : count);
  EXPECT_EQ(rows.ids.size(), has_ids ? count : 0);
  EXPECT_EQ(rows.words.size(), has_counts || level == Level::kWords ? count : 0);
  for (const auto* const counts : {&rows.syllables, &rows.sentences}) {
    EXPECT_EQ(counts->size(), has_counts ? count : 0);
  }
  EXPECT_EQ(rows.reading_ease.size(), has_counts ? count : 0);
  EXPECT_EQ(rows.grade.size(), has_counts ? count : 0);
  std::vector<SegmentRow> list(count);
  for (std::size_t i = 0; i < count; ++i) {
    list[i].start = rows.starts[i];
    list[i].end = rows.ends[i];
    list[i].kind = rows.kinds[i];
    if (has_ids) list[i].id = rows.ids[i];
    if (!has_counts) continue;
    list[i].words = rows.words[i];
    list[i].syllables = rows.syllables[i];
    list[i].sentences = rows.sentences[i];
    list[i].reading_ease = bits_of(rows.reading_ease[i]);
    list[i].grade = bits_of(rows.grade[i]);
  }
  return list;
}

// Index of the row of an offset that is not beyond the text: the last row where that ends.
std::size_t index_at(const std::vector<SegmentRow>& rows, std::uint32_t offset) {
  std::size_t index = 0;
  while (index + 1 < rows.size() && rows[index].end <= offset) ++index;
  return index;
}

// Rows that share text with [from, to), or the row of `from` where that is empty.
std::vector<SegmentRow> rows_between(const std::vector<SegmentRow>& rows, std::uint32_t from,
                                     std::uint32_t to) {
  if (rows.empty()) return {};
  if (from == to) return {rows[index_at(rows, from)]};
  std::vector<SegmentRow> list;
  for (const SegmentRow& row : rows) {
    if (row.start < to && row.end > from) list.push_back(row);
  }
  return list;
}

// Calls check(document, where) for documents in all units, some of which have been edited.
template <typename Check>
void for_random_documents(std::uint64_t count, Check check) {
  for (std::uint64_t seed = 0; seed < count; ++seed) {
    RandomDocument random{seed};
    for (std::uint64_t edits = seed % 4 * 3; edits > 0; --edits) (void)random.edit();
    check(random, "seed " + std::to_string(seed));
    if (::testing::Test::HasFatalFailure()) return;
  }
}

TEST(Rows, TheRowOfAnOffsetIsTheOneBehindItAtABoundary) {
  Example example{"One two. Three\nfour"};
  const DocumentState& state = example.document().state();
  EXPECT_EQ(row_at(state, Level::kSentences, 8), 0U);
  EXPECT_EQ(row_at(state, Level::kSentences, 9), 1U);
  EXPECT_EQ(row_at(state, Level::kParagraphs, 14), 0U);
  EXPECT_EQ(row_at(state, Level::kParagraphs, 15), 1U);
  EXPECT_EQ(row_at(state, Level::kLines, 15), 1U);
}

TEST(Rows, TheRowOfTheEndIsTheLastOne) {
  Example example{"One two.\n"};
  for (const Level level : kStoredLevels) {
    const std::size_t count = rows_of(example.document(), level).size();
    EXPECT_EQ(row_at(example.document().state(), level, 9), count - 1);
  }
}

TEST(Rows, NoRowIsBeyondTheTextOrInAnEmptyOne) {
  Example example{"One"};
  Example empty{""};
  for (const Level level : kStoredLevels) {
    EXPECT_FALSE(row_at(example.document().state(), level, 4).has_value());
    EXPECT_FALSE(row_at(example.document().state(), level, 0xFFFFFFFF).has_value());
    EXPECT_FALSE(row_at(empty.document().state(), level, 0).has_value());
    EXPECT_EQ(rows_between(empty.document().state(), level, 0, 0).count, 0U);
  }
}

TEST(Rows, EveryOffsetHasTheRowThatTheColumnsSay) {
  for_random_documents(60, [](RandomDocument& random, const std::string& where) {
    const std::uint32_t length = random.document().length();
    for (const Level level : kStoredLevels) {
      const auto rows = rows_of(random.document(), level);
      if (rows.empty()) continue;
      for (std::uint32_t offset = 0; offset <= length; ++offset) {
        ASSERT_EQ(row_at(random.document().state(), level, offset), index_at(rows, offset))
            << where << ", level " << static_cast<int>(level) << ", offset " << offset;
      }
      ASSERT_FALSE(row_at(random.document().state(), level, length + 1).has_value());
    }
  });
}

TEST(Rows, BetweenTwoOffsetsAreThoseThatShareTextWithThem) {
  Example example{"One two. Three four. Five."};
  const RowRange range = rows_between(example.document().state(), Level::kSentences, 8, 10);
  EXPECT_EQ(range.first, 0U);
  EXPECT_EQ(range.count, 2U);
  const RowRange empty = rows_between(example.document().state(), Level::kSentences, 9, 9);
  EXPECT_EQ(empty.first, 1U);
  EXPECT_EQ(empty.count, 1U);
}

TEST(Rows, BetweenTheLastOffsetAndOneBeyondTheTextAreAtMostThoseThereAre) {
  Example example{"One two."};
  for (const std::uint32_t to : {8U, 9U, 10U, 100U, 0xFFFFFFFFU}) {
    EXPECT_EQ(rows_between(example.document().state(), Level::kWords, 0, to).count, 4U) << to;
  }
}

TEST(Rows, BetweenAnyTwoOffsetsAreThoseOfTheColumns) {
  for_random_documents(60, [](RandomDocument& random, const std::string& where) {
    const std::uint32_t length = random.document().length();
    for (const Level level : kStoredLevels) {
      const auto all = rows_of(random.document(), level);
      for (int i = 0; i < 40; ++i) {
        const auto from = static_cast<std::uint32_t>(random.random.below(length + 1));
        const std::size_t most = random.random.below(3) == 0 ? length : 20;
        const auto to = static_cast<std::uint32_t>(
            from + random.random.below(std::min<std::size_t>(most, length - from) + 1));
        const RowRange range = rows_between(random.document().state(), level, from, to);
        Rows rows;
        ASSERT_TRUE(list_rows(random.document().state(), level, range, rows));
        ASSERT_TRUE(rows_of(rows, level) == rows_between(all, from, to))
            << where << ", level " << static_cast<int>(level) << ", [" << from << ", " << to << ")";
        for (std::uint32_t row = 0; row < range.count; ++row) ASSERT_EQ(rows.indexes[row], range.first + row);
      }
    }
  });
}

TEST(Rows, OfALevelAreThoseOfTheColumns) {
  for_random_documents(120, [](RandomDocument& random, const std::string& where) {
    for (const Level level : kStoredLevels) {
      const auto all = rows_of(random.document(), level);
      Rows rows;
      ASSERT_TRUE(
          list_rows(random.document().state(), level, {0, static_cast<std::uint32_t>(all.size())}, rows));
      ASSERT_TRUE(rows_of(rows, level) == all) << where << ", level " << static_cast<int>(level);
    }
  });
}

TEST(Rows, BeyondTheLastAreNotListed) {
  Example example{"One two."};
  Rows rows;
  ASSERT_TRUE(list_rows(example.document().state(), Level::kWords, {3, 100}, rows));
  EXPECT_THAT(rows.indexes, ElementsAre(3));
  ASSERT_TRUE(list_rows(example.document().state(), Level::kWords, {100, 1}, rows));
  EXPECT_THAT(rows.indexes, IsEmpty());
}

TEST(Rows, OfBeforeAreForgottenByTheNextList) {
  Example example{"One two.\nThree."};
  const DocumentState& state = example.document().state();
  Rows rows;
  ASSERT_TRUE(list_rows(state, Level::kSentences, {0, 2}, rows));
  ASSERT_TRUE(list_rows(state, Level::kLines, {0, 1}, rows));
  EXPECT_EQ(rows_of(rows, Level::kLines).size(), 1U);
  ASSERT_TRUE(list_rows(state, Level::kSentences, {0, 2}, rows));
  ASSERT_TRUE(list_graphemes(state, 0, 2, rows));
  EXPECT_EQ(rows_of(rows, Level::kGraphemes).size(), 2U);
  ASSERT_TRUE(list_rows(state, Level::kSentences, {0, 2}, rows));
  ASSERT_TRUE(list_changed(state, Level::kSentences, 0, rows));
  EXPECT_THAT(rows.starts, IsEmpty());
  EXPECT_THAT(rows.words, IsEmpty());
}

TEST(Rows, OfAnAddressAreOfTheKindOfTheirCodePoints) {
  // A word that begins in an address goes on behind it with Hangul, an iteration mark, Katakana.
  Example example{
      "http://1.2/3\nhttp://a.org 4\n5 a@b.org!\nx a@b.org\xED\x95\x9C\nx a@b.org\xE3\x80\x85\n"
      "x www.a.org_\xE3\x82\xAB\nx a@b.org\xE4\xB8\xAD\n"};
  for (const Level level : {Level::kSentences, Level::kParagraphs, Level::kLines}) {
    const auto all = rows_of(example.document(), level);
    Rows rows;
    ASSERT_TRUE(list_rows(example.document().state(), level, {0, 10}, rows));
    EXPECT_TRUE(rows_of(rows, level) == all) << static_cast<int>(level);
  }
}

TEST(Rows, ThatFindNoMemorySaySo) {
  FailingAllocator memory{SIZE_MAX};
  Example example{"One two. http://1.2/3 four."};
  for (const Level level : kStoredLevels) {
    for (std::size_t fails_at = 1;; ++fails_at) {
      Rows rows;
      memory.fail_at_request(fails_at);
      const bool listed = list_rows(example.document().state(), level, {0, 10}, rows);
      const bool failed = memory.requests() >= fails_at;
      memory.fail_at_request(SIZE_MAX);
      ASSERT_EQ(listed, !failed) << fails_at;
      if (!failed) break;
    }
  }
}

//=== graphemes ===//

TEST(Rows, OfGraphemesAreThoseThatShareTextWithTheRange) {
  Example example{"ae\xCC\x81" + kFace + "b"};
  Rows rows;
  ASSERT_TRUE(list_graphemes(example.document().state(), 2, 4, rows));
  EXPECT_THAT(rows.starts, ElementsAre(1, 3));
  EXPECT_THAT(rows.ends, ElementsAre(3, 5));
}

TEST(Rows, OfGraphemesInAnEmptyRangeIsTheOneThatHoldsIt) {
  Example example{"ae\xCC\x81" + kFace + "b"};
  const auto starts_at = [&example](std::uint32_t offset) {
    Rows rows;
    EXPECT_TRUE(list_graphemes(example.document().state(), offset, offset, rows));
    return Ids(rows.starts.begin(), rows.starts.end());
  };
  EXPECT_THAT(starts_at(0), ElementsAre(0));
  EXPECT_THAT(starts_at(2), ElementsAre(1));
  EXPECT_THAT(starts_at(3), ElementsAre(3));
  EXPECT_THAT(starts_at(4), ElementsAre(3));
  EXPECT_THAT(starts_at(6), ElementsAre(5));
}

TEST(Rows, OfGraphemesBetweenAnyTwoOffsetsAreThoseOfTheColumns) {
  for_random_documents(60, [](RandomDocument& random, const std::string& where) {
    const auto all = rows_of(random.document(), Level::kGraphemes);
    const DocumentState& state = random.document().state();
    const std::uint32_t length = random.document().length();
    for (int i = 0; i < 40; ++i) {
      const auto from = static_cast<std::uint32_t>(random.random.below(length + 1));
      const auto to = static_cast<std::uint32_t>(
          from + random.random.below(std::min<std::size_t>(20, length - from) + 1));
      if (!state.text.position_of(from).has_value() || !state.text.position_of(to).has_value()) continue;
      Rows rows;
      ASSERT_TRUE(list_graphemes(state, from, to, rows));
      ASSERT_TRUE(rows_of(rows, Level::kGraphemes) == rows_between(all, from, to))
          << where << ", [" << from << ", " << to << ")";
    }
  });
}

TEST(Rows, OfGraphemesFarFromAnySeamAreThoseOfTheColumns) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "e\xCC\x81";
  for (int i = 0; i < 501; ++i) text += "\xF0\x9F\x87\xA9";  // regional indicators pair from the first on
  Example example{text};
  const auto all = rows_of(example.document(), Level::kGraphemes);
  const std::uint32_t length = example.document().length();
  for (std::uint32_t from = 0; from < length; from += 97) {
    const std::uint32_t to = std::min(length, from + 10);
    Rows rows;
    ASSERT_TRUE(list_graphemes(example.document().state(), from, to, rows));
    EXPECT_TRUE(rows_of(rows, Level::kGraphemes) == rows_between(all, from, to)) << from;
  }
}

TEST(Rows, OfGraphemesBeyondTheTextAreNone) {
  Example example{"One"};
  Rows rows;
  ASSERT_TRUE(list_graphemes(example.document().state(), 4, 5, rows));
  EXPECT_THAT(rows.starts, IsEmpty());
}

//=== changed rows ===//

TEST(ChangedRows, OfANewDocumentAreNone) {
  Example example{"One two. Three."};
  Rows rows;
  ASSERT_TRUE(list_changed(example.document().state(), Level::kSentences, 0, rows));
  EXPECT_THAT(rows.indexes, IsEmpty());
}

TEST(ChangedRows, AreThoseThatAnEditTouched) {
  Example example{"One two. Three four. Five.\nSix."};
  example.edit(12, 12, "x");
  Rows rows;
  ASSERT_TRUE(list_changed(example.document().state(), Level::kSentences, 0, rows));
  EXPECT_THAT(rows.indexes, ElementsAre(1));
  EXPECT_THAT(rows.starts, ElementsAre(9));
  EXPECT_THAT(rows.ends, ElementsAre(22));
  EXPECT_EQ(rows.ids[0], ids_of(example.document(), Level::kSentences)[1]);
  ASSERT_TRUE(list_changed(example.document().state(), Level::kParagraphs, 0, rows));
  EXPECT_THAT(rows.indexes, ElementsAre(0));
}

TEST(ChangedRows, SinceALaterVersionAreOnlyThoseTouchedAfterIt) {
  Example example{"One. Two. Three."};
  example.edit(0, 0, "x");
  example.edit(12, 12, "x");
  Rows rows;
  ASSERT_TRUE(list_changed(example.document().state(), Level::kSentences, 0, rows));
  EXPECT_THAT(rows.indexes, ElementsAre(0, 2));
  ASSERT_TRUE(list_changed(example.document().state(), Level::kSentences, 1, rows));
  EXPECT_THAT(rows.indexes, ElementsAre(2));
  ASSERT_TRUE(list_changed(example.document().state(), Level::kSentences, 2, rows));
  EXPECT_THAT(rows.indexes, IsEmpty());
}

TEST(ChangedRows, ThatAreOnlyMovedAreNotAmongThem) {
  Example example{"One. Two.\nThree."};
  example.edit(0, 0, "Zero. ");
  Rows rows;
  ASSERT_TRUE(list_changed(example.document().state(), Level::kSentences, 0, rows));
  EXPECT_THAT(rows.indexes, ElementsAre(0));
}

// A row as a view shows it: what may not change while nobody says so.
struct Shown {
  explicit Shown(const SegmentRow& of, std::string is) : row(of), text(std::move(is)) {
    row.start = 0;
    row.end = 0;
  }
  bool operator==(const Shown&) const = default;
  SegmentRow row;
  std::string text;
};

std::map<std::uint32_t, Shown> shown(Document& document, Level level) {
  std::map<std::uint32_t, Shown> rows;
  const std::vector<std::string> texts = testing::texts_of(document, level);
  const std::vector<SegmentRow> list = rows_of(document, level);
  for (std::size_t i = 0; i < list.size(); ++i) rows.emplace(list[i].id, Shown{list[i], texts[i]});
  return rows;
}

TEST(ChangedRows, AfterRandomEditsAreThoseThatTheEditsNamed) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    RandomDocument random{seed};
    for (const Level level : {Level::kSentences, Level::kParagraphs}) {
      const std::uint32_t version = random.document().version();
      const auto before = shown(random.document(), level);
      // The version of each row, as the change sets tell it.
      std::vector<std::uint32_t> versions(before.size(), version);
      for (std::size_t edits = random.random.below(8); edits > 0; --edits) {
        const Change change = random.edit();
        const LevelChange& of_level = level == Level::kSentences ? change.sentences : change.paragraphs;
        const auto first = versions.begin() + of_level.first;
        const auto place =
            versions.erase(first, first + static_cast<std::ptrdiff_t>(of_level.removed.size()));
        versions.insert(place, of_level.added, random.document().version());
      }
      const auto rows = rows_of(random.document(), level);
      const auto after = shown(random.document(), level);
      ASSERT_EQ(versions.size(), rows.size());
      for (std::uint32_t since = version; since <= random.document().version(); ++since) {
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < rows.size(); ++i) {
          if (versions[i] > since) expected.push_back(i);
        }
        Rows changed;
        ASSERT_TRUE(list_changed(random.document().state(), level, since, changed));
        ASSERT_EQ(Ids(changed.indexes.begin(), changed.indexes.end()), expected) << "seed " << seed;
        for (std::size_t i = 0; i < expected.size(); ++i) {
          ASSERT_EQ(changed.starts[i], rows[expected[i]].start);
          ASSERT_EQ(changed.ends[i], rows[expected[i]].end);
          ASSERT_EQ(changed.ids[i], rows[expected[i]].id);
        }
      }
      // What looks otherwise than before, or was not there, is among them.
      for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto was = before.find(rows[i].id);
        if (was != before.end() && was->second == after.at(rows[i].id)) continue;
        ASSERT_GT(versions[i], version) << "seed " << seed << ", row " << i;
      }
    }
  }
}

TEST(ChangedRows, OfADocumentOfManyChunksAreFound) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "One two.\n";
  Edited edited{text, options_of(OffsetUnit::kUtf16, Newlines::kBreak)};
  for (const std::size_t row : {2999U, 0U, 1500U}) edited.update(row * 9, row * 9 + 1, "x");
  Rows rows;
  ASSERT_TRUE(list_changed(edited.document().state(), Level::kSentences, 0, rows));
  EXPECT_THAT(rows.indexes, ElementsAre(0, 1500, 2999));
  ASSERT_TRUE(list_changed(edited.document().state(), Level::kParagraphs, 1, rows));
  EXPECT_THAT(rows.indexes, ElementsAre(0, 1500));
}

//=== restored ids ===//

Document::SavedIds saved(const Ids& ids) { return {ids.data(), ids.size()}; }

TEST(RestoredIds, AreThoseThatWereSaved) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    RandomDocument random{seed};
    for (int i = 0; i < 10; ++i) (void)random.edit();
    const Ids words = ids_of(random.document(), Level::kWords);
    const Ids sentences = ids_of(random.document(), Level::kSentences);
    const Ids paragraphs = ids_of(random.document(), Level::kParagraphs);
    Document restored;
    ASSERT_EQ(restored.make(bytes_of(random.edited.host().text()), random.edited.options()), Status::kOk);
    // Made before, so that they have to be made again.
    ASSERT_NE(restored.columns().words(), nullptr);
    ASSERT_EQ(restored.restore_ids(saved(words), saved(sentences), saved(paragraphs),
                                   random.document().state().next_ids, random.document().version()),
              Status::kOk);
    for (const Level level : {Level::kWords, Level::kSentences, Level::kParagraphs}) {
      ASSERT_TRUE(rows_of(restored, level) == rows_of(random.document(), level)) << "seed " << seed;
    }
    ASSERT_EQ(restored.version(), random.document().version());
    ASSERT_EQ(difference(restored, random.document()), "") << "seed " << seed;
  }
}

TEST(RestoredIds, GoOnAsInTheDocumentTheyCameFrom) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    RandomDocument random{seed};
    for (int i = 0; i < 10; ++i) (void)random.edit();
    const Ids words = ids_of(random.document(), Level::kWords);
    const Ids sentences = ids_of(random.document(), Level::kSentences);
    const Ids paragraphs = ids_of(random.document(), Level::kParagraphs);
    Document restored;
    ASSERT_EQ(restored.make(bytes_of(random.edited.host().text()), random.edited.options()), Status::kOk);
    ASSERT_EQ(restored.restore_ids(saved(words), saved(sentences), saved(paragraphs),
                                   random.document().state().next_ids, random.document().version()),
              Status::kOk);
    for (int i = 0; i < 5; ++i) {
      (void)random.edit();
      Change change;
      ASSERT_EQ(restored.update(static_cast<std::uint32_t>(random.last.from),
                                static_cast<std::uint32_t>(random.last.to), random.last.inserted,
                                random.edited.options().encoding, change),
                Status::kOk);
      for (const Level level : {Level::kWords, Level::kSentences, Level::kParagraphs}) {
        ASSERT_TRUE(rows_of(restored, level) == rows_of(random.document(), level)) << "seed " << seed;
      }
      ASSERT_EQ(restored.version(), random.document().version());
    }
  }
}

TEST(RestoredIds, OfAnotherNumberOfSegmentsAreRefused) {
  const Ids one{100};
  const Ids two{100, 101};
  const Ids none;
  Example example{"One"};
  const DocumentState::Ids next{200, 200, 200};
  const auto restore = [&](const Ids& words, const Ids& sentences, const Ids& paragraphs) {
    return example.document().restore_ids(saved(words), saved(sentences), saved(paragraphs), next, 7);
  };
  EXPECT_EQ(restore(two, one, one), Status::kOutOfRange);
  EXPECT_EQ(restore(one, none, one), Status::kOutOfRange);
  EXPECT_EQ(restore(one, one, two), Status::kOutOfRange);
  example.document().columns().clear();
  EXPECT_EQ(ids_of(example.document(), Level::kWords), Ids{0});
  EXPECT_EQ(example.document().version(), 0U);
  EXPECT_EQ(restore(one, one, one), Status::kOk);
  EXPECT_EQ(ids_of(example.document(), Level::kWords), one);
  EXPECT_EQ(example.document().version(), 7U);
}

TEST(RestoredIds, OfAnEmptyDocumentAreNone) {
  Example example{""};
  EXPECT_EQ(example.document().restore_ids({nullptr, 0}, {nullptr, 0}, {nullptr, 0}, {5, 6, 7}, 3),
            Status::kOk);
  EXPECT_EQ(example.document().version(), 3U);
  example.edit(0, 0, "One");
  EXPECT_EQ(ids_of(example.document(), Level::kWords), Ids{5});
  EXPECT_EQ(ids_of(example.document(), Level::kSentences), Ids{6});
  EXPECT_EQ(ids_of(example.document(), Level::kParagraphs), Ids{7});
}

TEST(RestoredIds, WithoutMemoryChangeNothing) {
  for (std::size_t fails_at = 1;; ++fails_at) {
    FailingAllocator memory{SIZE_MAX};
    bool failed = false;
    {
      Example example{"One two."};
      const Ids words = example.word_ids();
      const Ids sentences = example.sentence_ids();
      const Ids restored_words{10, 11, 12, 13};
      const Ids one{10};
      memory.fail_at_request(fails_at);
      const Status status =
          example.document().restore_ids(saved(restored_words), saved(one), saved(one), {20, 20, 20}, 5);
      failed = memory.requests() >= fails_at;
      memory.fail_at_request(SIZE_MAX);
      example.document().columns().clear();
      ASSERT_EQ(status, failed ? Status::kOutOfMemory : Status::kOk);
      ASSERT_EQ(example.word_ids(), failed ? words : restored_words) << fails_at;
      ASSERT_EQ(example.sentence_ids(), failed ? sentences : one) << fails_at;
      ASSERT_EQ(example.document().version(), failed ? 0U : 5U);
      ASSERT_EQ(example.difference_to_a_new_one(), "");
    }
    ASSERT_EQ(memory.blocks_in_use(), 0U) << fails_at;
    if (!failed) break;
  }
}

}  // namespace
}  // namespace wordbridge
