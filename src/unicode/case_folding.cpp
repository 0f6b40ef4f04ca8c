#include "unicode/case_folding.h"

#include <algorithm>
#include <iterator>

#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge::unicode {

Folded fold(char32_t code_point) {
  using tables::FoldingRange;
  using tables::FoldingSequence;
  const FoldingRange* const range =
      std::lower_bound(std::begin(tables::kFoldingRanges), std::end(tables::kFoldingRanges), code_point,
                       [](const FoldingRange& entry, char32_t value) { return entry.last < value; });
  if (range != std::end(tables::kFoldingRanges) && range->first <= code_point &&
      (code_point - range->first) % range->stride == 0) {
    const auto folded = static_cast<char32_t>(static_cast<std::int32_t>(code_point) + range->difference);
    return {{folded, 0, 0}, 1};
  }
  const FoldingSequence* const sequence =
      std::lower_bound(std::begin(tables::kFoldingSequences), std::end(tables::kFoldingSequences), code_point,
                       [](const FoldingSequence& entry, char32_t value) { return entry.code_point < value; });
  if (sequence != std::end(tables::kFoldingSequences) && sequence->code_point == code_point) {
    const unsigned count = sequence->folded[2] == 0 ? 2 : 3;
    return {{sequence->folded[0], sequence->folded[1], sequence->folded[2]}, count};
  }
  return {{code_point, 0, 0}, 1};
}

bool append_folded(std::string_view text, Buffer<char>& out) {
  std::size_t position = 0;
  while (position < text.size()) {
    const Decoded decoded = decode(text, position);
    if (properties(decoded.code_point).spelling() != WordSpelling::kKept) {
      const Folded folded = fold(decoded.code_point);
      for (unsigned i = 0; i < folded.count; ++i) {
        if (!append_utf8(folded.code_points[i], out)) return false;
      }
    } else if (!out.append(text.data() + position, decoded.length)) {
      return false;
    }
    position += decoded.length;
  }
  return true;
}

}  // namespace wordbridge::unicode
