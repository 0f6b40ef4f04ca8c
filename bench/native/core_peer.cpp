// The core of wordbridge as a peer of npm run bench: UTF-8 in memory, columns or a report out.
#include <algorithm>
#include <cstdlib>
#include <memory>

#include "document/analysis.h"
#include "document/count.h"
#include "document/segmentation.h"
#include "measure/readability.h"
#include "peer_loop.h"
#include "unicode/tables.generated.h"

namespace wordbridge::bench {
namespace {

void require(Status status) {
  if (status != Status::kOk) std::abort();
}

Answer answer_of(const Segmentation& segmentation, Granularity granularity) {
  const auto first = static_cast<std::uint8_t>(CharacterKind::kNumber);
  const auto& kinds = segmentation.kinds;
  Answer answer{{"segments", static_cast<double>(kinds.size())}};
  if (granularity == Granularity::kWord) {
    const auto words = std::count_if(kinds.begin(), kinds.end(), [&](auto kind) { return kind >= first; });
    answer["words"] = static_cast<double>(words);
  }
  return answer;
}

Work segmenting(Granularity granularity) {
  return [granularity](std::string text) -> Run {
    const auto shared = std::make_shared<std::string>(std::move(text));
    // The answer is counted once: counting words in a column would be measured too.
    const auto answer = std::make_shared<Answer>();
    return [granularity, shared, answer] {
      Segmentation segmentation;
      require(segment(*shared, granularity, Newlines::kBreak, segmentation));
      if (answer->empty()) *answer = answer_of(segmentation, granularity);
      return *answer;
    };
  };
}

Work counting(Granularity granularity, const char* name) {
  return [granularity, name](std::string text) -> Run {
    const auto shared = std::make_shared<std::string>(std::move(text));
    return [granularity, name, shared] {
      std::uint64_t number = 0;
      require(count(*shared, granularity, Newlines::kAuto, number));
      return Answer{{name, static_cast<double>(number)}};
    };
  };
}

Run analyzing(std::string text) {
  const auto shared = std::make_shared<std::string>(std::move(text));
  return [shared] {
    Analysis analysis;
    require(analyze(*shared, {}, analysis));
    Buffer<WordId> most_common;
    if (!analysis.vocabulary.most_common(20, most_common)) std::abort();
    const Totals& totals = analysis.totals;
    return Answer{{"words", static_cast<double>(totals.words)},
                  {"sentences", static_cast<double>(totals.sentences)},
                  {"syllables", static_cast<double>(totals.syllables)},
                  {"flesch", flesch_reading_ease(totals)}};
  };
}

}  // namespace
}  // namespace wordbridge::bench

int main() {
  using namespace wordbridge;
  using namespace wordbridge::bench;
  return answer_requests(WORDBRIDGE_BENCH_COMPILER,
                         {{"words", segmenting(Granularity::kWord)},
                          {"sentences", segmenting(Granularity::kSentence)},
                          {"graphemes", segmenting(Granularity::kGrapheme)},
                          {"count-words", counting(Granularity::kWord, "words")},
                          {"count-graphemes", counting(Granularity::kGrapheme, "graphemes")},
                          {"report", analyzing}});
}
