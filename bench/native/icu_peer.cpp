// ICU as a peer of npm run bench: UTF-16 in memory, boundaries and what is a word out.
#include <algorithm>

#include "icu_segments.h"
#include "peer_loop.h"

namespace wordbridge::bench {
namespace {

Work segmenting(UBreakIteratorType type) {
  return [type](const std::string& utf8) -> Run {
    const auto text = std::make_shared<IcuText>(utf8, type);
    // The answer is counted once: counting words in a column would be measured too.
    const auto answer = std::make_shared<Answer>();
    return [type, text, answer] {
      const IcuSegments segments = text->segment();
      if (answer->empty()) {
        const auto words = std::count(segments.is_word.begin(), segments.is_word.end(), 1);
        (*answer)["segments"] = static_cast<double>(segments.boundaries.size());
        if (type == UBRK_WORD) (*answer)["words"] = static_cast<double>(words);
      }
      return *answer;
    };
  };
}

}  // namespace
}  // namespace wordbridge::bench

int main() {
  using namespace wordbridge::bench;
  return answer_requests("ICU " U_ICU_VERSION, {{"words", segmenting(UBRK_WORD)},
                                                {"sentences", segmenting(UBRK_SENTENCE)},
                                                {"graphemes", segmenting(UBRK_CHARACTER)}});
}
