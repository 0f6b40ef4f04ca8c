// A text cut on every level, in every unit of offsets, and counted.
#include "fuzz.h"
#include "same.h"

namespace wordbridge::fuzz {
namespace {

std::uint32_t length_of(const wb_totals& totals, wb_offset_unit unit) {
  const std::uint64_t lengths[] = {totals.bytes, totals.utf16_units, totals.code_points};
  return static_cast<std::uint32_t>(lengths[unit]);
}

}  // namespace

void fuzz(Input& input) {
  wb_options options = options_of(input);
  options.markup = input.below(2);
  const std::string_view text = input.rest();
  OwnedAnalysis analysis;
  wb_totals totals{};
  require(wb_analyze(text.data(), text.size(), &options, &analysis) == WB_OK);
  require(wb_analysis_totals(analysis, &totals) == WB_OK);
  const std::uint64_t counts[] = {totals.graphemes, totals.words, totals.sentences, totals.paragraphs,
                                  totals.lines};
  for (wb_granularity level = WB_GRAPHEMES; level <= WB_LINES; ++level) {
    std::uint64_t counted = 0;
    require(wb_count(text.data(), text.size(), level, &options, &counted) == WB_OK);
    require(counted == counts[level]);
    OwnedSegmentation segmentation;
    wb_segments segments{};
    require(wb_segment(text.data(), text.size(), level, &options, &segmentation) == WB_OK);
    require(wb_segmentation_columns(segmentation, &segments) == WB_OK);
    if (options.markup == WB_MARKUP_PLAIN) {
      require_whole(segments.count, segments.starts, segments.ends, length_of(totals, options.offsets));
    }
  }
}

}  // namespace wordbridge::fuzz
