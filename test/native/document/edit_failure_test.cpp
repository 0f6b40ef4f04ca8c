// An edit that cannot be made changes nothing.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/example_document.h"
#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using testing::Edited;
using testing::FailingAllocator;
using testing::Ids;
using testing::kFace;
using testing::kHigh;
using testing::kLine;
using testing::options_of;
using testing::rows_of;
using testing::SegmentRow;

// Everything of a document that a user can see, ids among it. Columns are made anew for it.
struct Snapshot {
  explicit Snapshot(Document& document)
      : version(document.version()),
        next_ids{document.state().next_ids.words, document.state().next_ids.sentences,
                 document.state().next_ids.paragraphs} {
    document.columns().clear();
    words = rows_of(document, Level::kWords);
    sentences = rows_of(document, Level::kSentences);
    paragraphs = rows_of(document, Level::kParagraphs);
  }

  bool operator==(const Snapshot&) const = default;

  std::vector<SegmentRow> words;
  std::vector<SegmentRow> sentences;
  std::vector<SegmentRow> paragraphs;
  std::uint32_t version;
  Ids next_ids;
};

void expect_refused(OffsetUnit unit, std::uint32_t from, std::uint32_t to, std::string_view inserted,
                    Status expected) {
  Edited edited{"ne two\xC3\xA9. Three\r\n" + kFace + "four.", options_of(unit, Newlines::kAuto)};
  edited.update(0, 0, "O");
  const Snapshot before{edited.document()};
  Change change;
  EXPECT_EQ(edited.document().update(from, to, inserted, unicode::Encoding::kUtf8, change), expected)
      << from << ", " << to;
  EXPECT_TRUE(Snapshot{edited.document()} == before) << from << ", " << to;
  EXPECT_EQ(edited.difference_to_a_new_one(), "") << from << ", " << to;
}

TEST(EditFailure, AnOffsetBeyondTheTextIsOutOfRange) {
  for (const OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kUtf8, OffsetUnit::kCodePoint}) {
    const auto length = static_cast<std::uint32_t>(
        Edited{"One two\xC3\xA9. Three\r\n" + kFace + "four.", options_of(unit, Newlines::kAuto)}
            .host()
            .length());
    expect_refused(unit, length + 1, length + 1, "x", Status::kOutOfRange);
    expect_refused(unit, 0, length + 1, "x", Status::kOutOfRange);
    expect_refused(unit, 0xFFFFFFFF, 0xFFFFFFFF, "x", Status::kOutOfRange);
    expect_refused(unit, 0, 0xFFFFFFFF, "", Status::kOutOfRange);
  }
}

TEST(EditFailure, AnEndBeforeItsStartIsOutOfRange) {
  for (const OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kUtf8, OffsetUnit::kCodePoint}) {
    expect_refused(unit, 4, 3, "x", Status::kOutOfRange);
    expect_refused(unit, 1, 0, "", Status::kOutOfRange);
  }
}

TEST(EditFailure, AnOffsetInsideOfACharacterOfBytesIsOutOfRange) {
  expect_refused(OffsetUnit::kUtf8, 8, 9, "x", Status::kOutOfRange);
  expect_refused(OffsetUnit::kUtf8, 7, 8, "x", Status::kOutOfRange);
  for (const std::uint32_t inside : {19U, 20U, 21U}) {
    expect_refused(OffsetUnit::kUtf8, inside, inside, "x", Status::kOutOfRange);
    expect_refused(OffsetUnit::kUtf8, 18, inside, "x", Status::kOutOfRange);
    expect_refused(OffsetUnit::kUtf8, inside, 22, "x", Status::kOutOfRange);
  }
}

TEST(EditFailure, AnOffsetInsideOfIllFormedBytesIsOutOfRange) {
  Edited edited{"a\xE2\x82z", options_of(OffsetUnit::kUtf8, Newlines::kAuto)};
  Change change;
  EXPECT_EQ(edited.document().update(2, 2, "x", unicode::Encoding::kUtf8, change), Status::kOutOfRange);
  EXPECT_EQ(edited.difference_to_a_new_one(), "");
}

TEST(EditFailure, TextBeyond4GiBIsTooLarge) {
  const char byte = 'a';
  // The size is looked at before the bytes are.
  const std::string_view text{&byte, static_cast<std::size_t>(kMaximumTextSize) + 1};
  expect_refused(OffsetUnit::kUtf16, 1, 2, text, Status::kTextTooLarge);
}

//=== memory ===//

struct Case {
  const char* name;
  std::string text;
  std::size_t from;
  std::size_t to;
  std::string inserted;
  OffsetUnit unit = OffsetUnit::kUtf16;
};

// Tries an edit with memory that fails at the first request, at the second, and so on until it succeeds.
void expect_clean_failures(const Case& tried) {
  for (std::size_t fails_at = 1;; ++fails_at) {
    FailingAllocator memory{SIZE_MAX};
    bool failed = false;
    {
      Edited edited{tried.text, options_of(tried.unit, Newlines::kAuto)};
      edited.update(0, 0, "Before. ");
      const Snapshot before{edited.document()};
      Change change;
      memory.fail_at_request(fails_at);
      const Status status = edited.document().update(static_cast<std::uint32_t>(tried.from + 8),
                                                     static_cast<std::uint32_t>(tried.to + 8), tried.inserted,
                                                     unicode::Encoding::kWtf8, change);
      failed = memory.requests() >= fails_at;
      memory.fail_at_request(SIZE_MAX);
      ASSERT_EQ(status, failed ? Status::kOutOfMemory : Status::kOk)
          << tried.name << ", request " << fails_at;
      if (failed) {
        ASSERT_TRUE(Snapshot{edited.document()} == before) << tried.name << ", request " << fails_at;
        ASSERT_EQ(edited.difference_to_a_new_one(), "") << tried.name << ", request " << fails_at;
        // With memory it is the edit that it would have been.
        edited.update(tried.from + 8, tried.to + 8, tried.inserted);
        ASSERT_EQ(edited.difference_to_a_new_one(), "") << tried.name << ", request " << fails_at;
        ASSERT_EQ(edited.document().version(), before.version + 1);
      }
    }
    ASSERT_EQ(memory.blocks_in_use(), 0U) << tried.name << ", request " << fails_at;
    if (!failed) {
      EXPECT_GT(fails_at, 5U) << tried.name;
      return;
    }
  }
}

TEST(EditFailure, WithoutMemoryForAKeystrokeNothingIsChanged) {
  expect_clean_failures({"letter", "One two. Three four.\nFive.", 5, 5, "x"});
  expect_clean_failures({"last letter", "One", 2, 3, ""});
  expect_clean_failures({"first letter", "", 0, 0, "x"});
}

TEST(EditFailure, WithoutMemoryToCutOrToJoinSentencesNothingIsChanged) {
  expect_clean_failures({"cut", "He came She left. More.", 7, 7, "."});
  expect_clean_failures({"joined", "He came. She left. More.", 7, 8, ""});
}

TEST(EditFailure, WithoutMemoryToCutOrToJoinLinesNothingIsChanged) {
  expect_clean_failures({"cut", "One two\nthree", 3, 4, "\r\n"});
  expect_clean_failures({"joined", "One\r\ntwo\nthree", 3, 5, " "});
  expect_clean_failures({"torn", "One\r\ntwo", 4, 4, "x"});
}

TEST(EditFailure, WithoutMemoryForABlockThatIsNoLongerWrappedNothingIsChanged) {
  const std::string block = "\n\n" + kLine + kLine + kLine + "end.\n\nbehind";
  expect_clean_failures({"unwrapped", block, 10 + kLine.size(), 2 * kLine.size(), ""});
}

TEST(EditFailure, WithoutMemoryForIllFormedBytesNothingIsChanged) {
  expect_clean_failures({"typed", "One two", 3, 3, "\xFF\xE2\x82", OffsetUnit::kUtf8});
  expect_clean_failures({"typed", "One two", 3, 3, kHigh + "x" + kHigh});
  expect_clean_failures({"removed", "One\xFF\xFF two", 3, 4, "", OffsetUnit::kUtf8});
}

TEST(EditFailure, WithoutMemoryForHalfACodePointNothingIsChanged) {
  expect_clean_failures({"parted", "One " + kFace + " two", 5, 5, "x"});
  expect_clean_failures({"joined", "One " + kFace + " two", 5, 6, "\xED\xB8\x81"});
}

TEST(EditFailure, WithoutMemoryForWhatIsPastedNothingIsChanged) {
  std::string pasted;
  for (int i = 0; i < 100; ++i) pasted += "Sentence" + std::to_string(i) + " of four words.\n";
  expect_clean_failures({"pasted", "One two. Three", 3, 8, pasted});
}

TEST(EditFailure, WithoutMemoryToRemoveAllNothingIsChanged) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "Sentence" + std::to_string(i) + " of four words.\n";
  expect_clean_failures({"removed", text, 0, text.size(), ""});
}

}  // namespace
}  // namespace wordbridge
