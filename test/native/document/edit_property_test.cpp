// What an edit says about itself is true of random edits.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "document/random_document.h"
#include "document/segment_rows.h"

namespace wordbridge {
namespace {

using testing::Edited;
using ::testing::ElementsAreArray;
using testing::ids_of;
using testing::options_of;
using testing::random_edit;
using testing::RandomDocument;
using testing::RandomEdit;
using testing::RandomText;
using testing::rows_of;
using testing::SegmentRow;

constexpr std::uint64_t kDocuments = 60;
constexpr int kEdits = 25;

constexpr Level kLevelsWithIds[] = {Level::kWords, Level::kSentences, Level::kParagraphs};

TEST(EditProperty, NoIdIsUsedTwiceInTheLifeOfADocument) {
  for (std::uint64_t seed = 0; seed < kDocuments; ++seed) {
    RandomDocument random{seed};
    std::map<Level, std::set<std::uint32_t>> present;
    std::map<Level, std::set<std::uint32_t>> gone;
    for (int i = 0; i <= kEdits; ++i) {
      for (const Level level : kLevelsWithIds) {
        const std::vector<std::uint32_t> ids = ids_of(random.document(), level);
        const std::set<std::uint32_t> now(ids.begin(), ids.end());
        ASSERT_EQ(now.size(), ids.size()) << "seed " << seed << ", " << random.description;
        for (const std::uint32_t id : present[level]) {
          if (!now.contains(id)) gone[level].insert(id);
        }
        for (const std::uint32_t id : now) {
          ASSERT_FALSE(gone[level].contains(id)) << "seed " << seed << ", " << random.description;
        }
        present[level] = now;
      }
      (void)random.edit();
    }
  }
}

const LevelChange& change_of(const Change& change, Level level) {
  if (level == Level::kWords) return change.words;
  return level == Level::kSentences ? change.sentences : change.paragraphs;
}

// What an editor keeps of a level, and how it follows a change.
void replay(const LevelChange& change, std::int64_t delta, const std::vector<SegmentRow>& after,
            std::vector<SegmentRow>& rows) {
  ASSERT_LE(change.first + change.removed.size(), rows.size());
  ASSERT_LE(change.first + change.added, after.size());
  const auto first = rows.begin() + change.first;
  const auto behind = first + static_cast<std::ptrdiff_t>(change.removed.size());
  std::vector<std::uint32_t> removed;
  for (auto row = first; row != behind; ++row) removed.push_back(row->id);
  ASSERT_THAT(change.removed, ElementsAreArray(removed));
  for (auto row = behind; row != rows.end(); ++row) {
    row->start = static_cast<std::uint32_t>(row->start + delta);
    row->end = static_cast<std::uint32_t>(row->end + delta);
  }
  const auto place = rows.erase(first, behind);
  rows.insert(place, after.begin() + change.first, after.begin() + change.first + change.added);
}

TEST(EditProperty, TheChangedRowsMakeTheNewRowsOfTheOldOnes) {
  for (std::uint64_t seed = 0; seed < kDocuments; ++seed) {
    RandomDocument random{seed};
    std::map<Level, std::vector<SegmentRow>> rows;
    for (const Level level : kLevelsWithIds) rows[level] = rows_of(random.document(), level);
    for (int i = 0; i < kEdits; ++i) {
      const std::int64_t length = random.document().length();
      const Change change = random.edit();
      const std::int64_t delta = random.document().length() - length;
      for (const Level level : kLevelsWithIds) {
        const std::vector<SegmentRow> after = rows_of(random.document(), level);
        replay(change_of(change, level), delta, after, rows[level]);
        ASSERT_TRUE(rows[level] == after)
            << "seed " << seed << ", level " << static_cast<int>(level) << ", " << random.description;
      }
    }
  }
}

// Whether every row of one list outside of [from, to) is in another, moved by `delta` where it is behind.
bool has_all_outside(const std::vector<SegmentRow>& rows, std::int64_t from, std::int64_t to,
                     const std::vector<SegmentRow>& others, std::int64_t delta) {
  std::map<std::uint32_t, SegmentRow> by_id;
  for (const SegmentRow& row : others) by_id[row.id] = row;
  for (SegmentRow row : rows) {
    if (row.start < to && row.end > from) continue;
    if (row.start >= to) {
      row.start = static_cast<std::uint32_t>(row.start + delta);
      row.end = static_cast<std::uint32_t>(row.end + delta);
    }
    const auto other = by_id.find(row.id);
    if (other == by_id.end() || !(other->second == row)) return false;
  }
  return true;
}

TEST(EditProperty, OutsideOfTheDirtyRangeTextWordsAndSentencesAreWhatTheyWere) {
  for (std::uint64_t seed = 0; seed < kDocuments; ++seed) {
    RandomDocument random{seed};
    for (int i = 0; i < kEdits; ++i) {
      const auto words = rows_of(random.document(), Level::kWords);
      const auto sentences = rows_of(random.document(), Level::kSentences);
      const std::int64_t old_length = random.document().length();
      const Change change = random.edit();
      const std::int64_t length = random.document().length();
      const std::int64_t delta = length - old_length;
      const std::int64_t from = change.dirty_from;
      const std::int64_t to = change.dirty_to;
      const std::string where = "seed " + std::to_string(seed) + ", " + random.description;
      ASSERT_LE(from, to) << where;
      ASSERT_LE(to, length) << where;
      // The edit is inside.
      ASSERT_LE(from, static_cast<std::int64_t>(random.last.from)) << where;
      ASSERT_GE(to, static_cast<std::int64_t>(random.last.to) + delta) << where;
      const auto words_after = rows_of(random.document(), Level::kWords);
      const auto sentences_after = rows_of(random.document(), Level::kSentences);
      ASSERT_TRUE(has_all_outside(words_after, from, to, words, -delta)) << where;
      ASSERT_TRUE(has_all_outside(words, from, to - delta, words_after, delta)) << where;
      ASSERT_TRUE(has_all_outside(sentences_after, from, to, sentences, -delta)) << where;
      ASSERT_TRUE(has_all_outside(sentences, from, to - delta, sentences_after, delta)) << where;
    }
  }
}

// A text of some chunks on every level: 600 lines.
std::string long_text(RandomText& random) {
  std::string text;
  for (int i = 0; i < 600; ++i) {
    text += random.below(20) == 0 ? "\n"
            : i / 100 % 2 == 0    ? random.line()
                                  : "Short line. " + random.text(3, false) + "\n";
  }
  return text;
}

TEST(EditProperty, ALongDocumentFollowsEditsAsAShortOneDoes) {
  RandomText random{1};
  for (const Newlines newlines : {Newlines::kAuto, Newlines::kBreak, Newlines::kWrap}) {
    Edited edited{long_text(random), options_of(OffsetUnit::kUtf16, newlines)};
    std::map<Level, std::vector<SegmentRow>> rows;
    for (const Level level : kLevelsWithIds) rows[level] = rows_of(edited.document(), level);
    for (int i = 0; i < 9; ++i) {
      // A keystroke anywhere, or pages that come and go.
      const std::size_t from = random.below(edited.host().length() + 1);
      const std::size_t most = i % 3 == 0 ? 20000 : 5;
      const std::size_t to = std::min(edited.host().length(), from + random.below(most));
      std::string inserted{random.piece(true)};
      if (i % 4 == 0) {
        for (int lines = 0; lines < 300; ++lines) inserted += random.line();
      }
      const std::int64_t length = edited.document().length();
      const Change change = edited.update(from, to, inserted);
      const std::int64_t delta = edited.document().length() - length;
      for (const Level level : kLevelsWithIds) {
        const std::vector<SegmentRow> after = rows_of(edited.document(), level);
        replay(change_of(change, level), delta, after, rows[level]);
        ASSERT_TRUE(rows[level] == after) << "edit " << i << ", level " << static_cast<int>(level);
      }
      ASSERT_EQ(edited.difference_to_a_new_one(), "") << "edit " << i;
    }
  }
}

TEST(EditProperty, AnEditThatIsTakenBackByAnotherLeavesWhatWas) {
  for (std::uint64_t seed = 0; seed < kDocuments; ++seed) {
    RandomDocument random{seed};
    for (int i = 0; i < kEdits; ++i) {
      const std::string before = random.edited.host().text();
      const RandomEdit next = random_edit(random.random, random.edited.host(), random.unit, random.place);
      Buffer<char> removed;
      ASSERT_EQ(
          random.document().read(static_cast<std::uint32_t>(next.from), static_cast<std::uint32_t>(next.to),
                                 Document::Reading::kAsGiven, removed),
          Status::kOk);
      const std::size_t length = random.edited.host().length();
      random.edited.update(next.from, next.to, next.inserted);
      const std::size_t end = next.to + random.edited.host().length() - length;
      random.edited.update(next.from, end, {removed.data(), removed.size()});
      ASSERT_EQ(random.edited.host().text(), before) << "seed " << seed;
      ASSERT_EQ(random.edited.difference_to_a_new_one(), "") << "seed " << seed;
      (void)random.edit();
    }
  }
}

}  // namespace
}  // namespace wordbridge
