// Summaries of streams: merged, saved and restored, and fed to whoever reads them as they are.
#include "fuzz.h"
#include "same.h"

namespace wordbridge::fuzz {
namespace {

void summarize(std::string_view text, const wb_options& options, wb_summary** out) {
  OwnedStream stream;
  require(wb_stream_create(&options, &stream) == WB_OK);
  require(wb_stream_feed(stream, text.data(), text.size()) == WB_OK);
  std::uint64_t bytes = 0;
  require(wb_stream_bytes(stream, &bytes) == WB_OK && bytes == text.size());
  require(wb_stream_finish(stream, out) == WB_OK);
  require(wb_stream_feed(stream, text.data(), text.size()) == WB_FINISHED);
}

}  // namespace

void fuzz(Input& input) {
  wb_options options = options_of(input);
  options.markup = input.below(2);
  const bool has_another_policy = input.below(8) == 1;
  const std::string_view first_text = input.piece();
  OwnedSummary first;
  summarize(first_text, options, &first);
  if (has_another_policy) options.words = (options.words + 1) % 5;
  OwnedSummary second;
  summarize(input.rest(), options, &second);

  const wb_status merged = wb_summary_merge(first, second);
  require(merged == (has_another_policy ? WB_DIFFERENT_POLICIES : WB_OK));
  OwnedBytes saved;
  require(wb_summary_save(first, &saved.bytes) == WB_OK);
  OwnedSummary restored;
  require(wb_summary_restore(saved.bytes.data, saved.bytes.size, &restored) == WB_OK);
  wb_analysis* a = nullptr;
  wb_analysis* b = nullptr;
  require(wb_summary_analysis(first, &a) == WB_OK);
  require(wb_summary_analysis(restored, &b) == WB_OK);
  require_same(a, b);
  OwnedBytes again;
  require(wb_summary_save(restored, &again.bytes) == WB_OK);
  require(again.view() == saved.view());
}

}  // namespace wordbridge::fuzz
