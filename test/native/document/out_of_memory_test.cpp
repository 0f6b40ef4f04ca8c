// Memory that runs out at any place is a status, and nothing stays behind.
#include <gtest/gtest.h>

#include "document/analysis.h"
#include "document/segmentation.h"
#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using testing::FailingAllocator;

std::string sample() {
  std::string text = "ill-formed \xFF. ";
  for (int i = 0; i < 400; ++i) text += "Word" + std::to_string(i) + " ";
  for (int i = 0; i < 600; ++i) text += "long ";
  return text;
}

// Runs `operation` with memory that fails at the first request, at the second, and so on until it succeeds.
template <typename Operation>
void expect_clean_failures(Operation operation) {
  for (std::size_t fails_from = 1;; ++fails_from) {
    const FailingAllocator memory{fails_from};
    const Status status = operation();
    ASSERT_EQ(memory.blocks_in_use(), 0U) << "fails from request " << fails_from;
    if (memory.requests() < fails_from) {
      EXPECT_EQ(status, Status::kOk);
      EXPECT_GT(fails_from, 3U);
      return;
    }
    ASSERT_EQ(status, Status::kOutOfMemory) << "fails from request " << fails_from;
  }
}

TEST(OutOfMemory, AnalysisFailsCleanlyAtEveryRequest) {
  const std::string text = sample();
  expect_clean_failures([&] {
    Analysis analysis;
    return analyze(text, {}, analysis);
  });
}

TEST(OutOfMemory, SegmentationFailsCleanlyAtEveryRequest) {
  const std::string text = sample();
  for (const Granularity granularity : {Granularity::kGrapheme, Granularity::kWord, Granularity::kSentence,
                                        Granularity::kParagraph, Granularity::kLine}) {
    expect_clean_failures([&] {
      Segmentation segmentation;
      return segment(text, granularity, Newlines::kAuto, segmentation);
    });
  }
}

}  // namespace
}  // namespace wordbridge
