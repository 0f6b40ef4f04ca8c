#include "segment/sentence_tracker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "document/random_text.h"
#include "segment/sentence.h"

namespace wordbridge {
namespace {

using ::testing::ElementsAre;
using testing::RandomText;

// Starts of all sentences but the first, read whole. A paragraph that is not wrapped is a line.
std::vector<std::size_t> starts_of_whole(std::string_view text, bool wrapped) {
  std::vector<std::size_t> starts;
  for (std::size_t line = 0; line < text.size();) {
    const Paragraph paragraph{line, wrapped ? text.size() : next_line(text, line).end, false, wrapped};
    for (std::size_t position = line; position < paragraph.end;) {
      position = next_sentence(text, paragraph, position).end;
      if (position < text.size()) starts.push_back(position);
    }
    line = paragraph.end;
  }
  return starts;
}

// The same, read in parts that end at the given places.
std::vector<std::size_t> starts_of_parts(std::string_view text, bool wrapped,
                                         const std::vector<std::size_t>& ends) {
  SentenceTracker tracker{wrapped};
  std::vector<std::size_t> starts;
  std::optional<std::size_t> doubtful;
  std::size_t from = 0;
  for (const std::size_t end : ends) {
    SentenceTracker::Part part;
    EXPECT_EQ(tracker.read(text.substr(from, end - from), part), Status::kOk);
    if (part.earlier == SentenceTracker::Doubt::kBoundary) starts.push_back(doubtful.value());
    if (part.earlier != SentenceTracker::Doubt::kOpen) doubtful.reset();
    for (const std::size_t start : part.starts) starts.push_back(from + start);
    if (part.doubtful_from.has_value() && !doubtful.has_value()) doubtful = from + *part.doubtful_from;
    EXPECT_EQ(part.doubtful_from.has_value(), doubtful.has_value());
    from = end;
  }
  if (doubtful.has_value()) starts.push_back(*doubtful);  // the text ends: it is one
  return starts;
}

// The ends of random parts, between code points.
std::vector<std::size_t> random_ends(std::string_view text, RandomText& random) {
  std::vector<std::size_t> ends;
  for (std::size_t end = random.below(9); end < text.size(); end += 1 + random.below(12)) {
    if ((static_cast<unsigned char>(text[end]) & 0xC0) != 0x80) ends.push_back(end);
  }
  ends.push_back(text.size());
  return ends;
}

TEST(SentenceTracker, FindsWhatIsFoundInTheWholeHoweverItIsCut) {
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    RandomText random{seed};
    const std::string text = random.text(random.below(50), false);
    for (const bool wrapped : {false, true}) {
      ASSERT_EQ(starts_of_parts(text, wrapped, random_ends(text, random)), starts_of_whole(text, wrapped))
          << "seed " << seed << ' ' << ::testing::PrintToString(text);
    }
  }
}

TEST(SentenceTracker, LeavesABoundaryInDoubtUntilALetterDecides) {
  SentenceTracker tracker{true};
  SentenceTracker::Part part;
  ASSERT_EQ(tracker.read("No. 5 ", part), Status::kOk);
  EXPECT_EQ(part.doubtful_from, 4U);
  ASSERT_EQ(tracker.read("(7) ", part), Status::kOk);
  EXPECT_EQ(part.doubtful_from, 0U);
  ASSERT_EQ(tracker.read("is", part), Status::kOk);
  EXPECT_EQ(part.earlier, SentenceTracker::Doubt::kNone);
  EXPECT_FALSE(part.doubtful_from.has_value());
  ASSERT_EQ(tracker.read(". 5 ", part), Status::kOk);
  ASSERT_EQ(tracker.read("Is. It", part), Status::kOk);
  EXPECT_EQ(part.earlier, SentenceTracker::Doubt::kBoundary);
  EXPECT_THAT(part.starts, ElementsAre(4));
}

}  // namespace
}  // namespace wordbridge
