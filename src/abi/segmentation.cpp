// Counting and cutting a text once.
#include "document/segmentation.h"

#include "abi/given_text.h"
#include "abi/handle.h"
#include "abi/named_choice.h"
#include "document/count.h"
#include "document/markdown.h"
#include "document/segment_offsets.h"

// NOLINTNEXTLINE(readability-identifier-naming): a name of the C interface
struct wb_segmentation final : wordbridge::abi::Handle {
  static constexpr std::uint32_t kMagic = 0x5E67E001;
  wb_segmentation() : Handle(kMagic) {}

  wordbridge::Segmentation segments;
};

namespace wordbridge::abi {
namespace {

// A text, its options and what to cut it into.
struct Cut {
  Granularity granularity{};
  TextOptions options;
  GivenText text;

  wb_status read(const char* bytes, std::size_t size, wb_granularity wanted, const wb_options* given) {
    if (!choose(kGranularities, wanted, granularity)) {
      return fail(WB_INVALID_ARGUMENT, "The granularity is none that there is.");
    }
    const wb_status status = options.read(given);
    return status == WB_OK ? text.read(bytes, size, options.encoding()) : status;
  }
};

Status segment(const Cut& cut, Segmentation& out) {
  const AnalysisOptions& options = cut.options.analysis();
  const auto segment_with =
      cut.options.markup() == Markup::kMarkdown ? &segment_markdown : &segment_well_formed;
  const Status status =
      segment_with(cut.text.text(), cut.granularity, options.newlines, out, options.sentences, options.words);
  if (status == Status::kOk) convert_offsets(cut.text.well_formed(), cut.options.offsets(), out.boundaries);
  return status;
}

Status count(const Cut& cut, std::uint64_t& out) {
  const AnalysisOptions& options = cut.options.analysis();
  const std::string_view text = cut.text.text();
  if (cut.options.markup() == Markup::kMarkdown) {
    return count_markdown(text, cut.granularity, options.newlines, out, options.sentences, options.words);
  }
  out = count_well_formed(text, cut.granularity, options.newlines, options.sentences, options.words);
  return Status::kOk;
}

}  // namespace
}  // namespace wordbridge::abi

using namespace wordbridge;

wb_status wb_count(const char* text, size_t size, wb_granularity granularity, const wb_options* options,
                   uint64_t* out) {
  if (out == nullptr) return abi::missing_result();
  abi::Cut cut;
  if (const wb_status status = cut.read(text, size, granularity, options); status != WB_OK) return status;
  std::uint64_t number = 0;
  const wb_status status = abi::report(abi::count(cut, number));
  if (status == WB_OK) *out = number;
  return status;
}

wb_status wb_segment(const char* text, size_t size, wb_granularity granularity, const wb_options* options,
                     wb_segmentation** out) {
  if (out == nullptr) return abi::missing_result();
  abi::Cut cut;
  if (const wb_status status = cut.read(text, size, granularity, options); status != WB_OK) return status;
  abi::NewHandle<wb_segmentation> segmentation;
  if (!segmentation) return abi::report(Status::kOutOfMemory);
  return segmentation.give(abi::report(abi::segment(cut, segmentation->segments)), out);
}

wb_status wb_segmentation_columns(const wb_segmentation* segmentation, wb_segments* out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_handle(segmentation); status != WB_OK) return status;
  const Segmentation& segments = segmentation->segments;
  *out = {segments.kinds.size(), segments.boundaries.data(), segments.boundaries.data() + 1,
          segments.kinds.data()};
  return WB_OK;
}

wb_status wb_segmentation_free(wb_segmentation* segmentation) { return abi::free_handle(segmentation); }
