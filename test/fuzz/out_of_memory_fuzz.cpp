// Memory that runs out at any request: WB_OUT_OF_MEMORY, everything as it was, and nothing left behind.
#include "fuzz.h"
#include "heap.h"
#include "same.h"

namespace wordbridge::fuzz {
namespace {

bool ended(wb_status status) {
  require(status == WB_OK || status == WB_OUT_OF_MEMORY);
  return status != WB_OK;
}

void read_and_write(std::string_view text, const wb_options& options) {
  OwnedStream stream;
  OwnedSummary summary;
  OwnedBytes saved;
  OwnedSummary restored;
  wb_analysis* analysis = nullptr;
  wb_vocabulary common{};
  if (ended(wb_stream_create(&options, &stream))) return;
  if (ended(wb_stream_feed(stream, text.data(), text.size()))) return;
  if (ended(wb_stream_finish(stream, &summary))) return;
  if (ended(wb_summary_merge(summary, summary))) return;
  if (ended(wb_summary_save(summary, &saved.bytes))) return;
  if (ended(wb_summary_restore(saved.bytes.data, saved.bytes.size, &restored))) return;
  require(wb_summary_analysis(restored, &analysis) == WB_OK);
  (void)ended(wb_analysis_most_common(analysis, 5, nullptr, 0, &common));
}

void edit(std::string_view text, std::string_view inserted, const wb_options& options) {
  OwnedDocument document;
  if (ended(wb_document_create(text.data(), text.size(), &options, &document))) return;
  std::uint32_t before = 0;
  require(wb_document_length(document, &before) == WB_OK);
  const wb_status status =
      wb_document_update(document, before, before, inserted.data(), inserted.size(), nullptr);
  std::uint32_t after = 0;
  require(wb_document_length(document, &after) == WB_OK);
  if (!ended(status)) return;
  require(after == before);
  // With memory again it is the document that it was.
  heap().grant(Heap::kUnlimited);
  OwnedDocument fresh;
  require(wb_document_create(text.data(), text.size(), &options, &fresh) == WB_OK);
  wb_analysis* of_edited = nullptr;
  wb_analysis* of_fresh = nullptr;
  require(wb_document_analysis(document, &of_edited) == WB_OK);
  require(wb_document_analysis(fresh, &of_fresh) == WB_OK);
  require_same(of_edited, of_fresh);
}

void measure(std::string_view text, const wb_options& options) {
  OwnedWords words;
  if (ended(wb_words_read(text.data(), text.size(), &options, &words))) return;
  const wb_ranking_options wanted{9, 1, 0, {nullptr, 0}};
  wb_ranking ranking{};
  double diversity[WB_DIVERSITY_MEASURES];
  if (ended(wb_words_diversity(words, 9, 0.72, diversity, WB_DIVERSITY_MEASURES))) return;
  if (ended(wb_words_keywords(words, &wanted, &ranking))) return;
  if (ended(wb_words_ngrams(words, 2, &wanted, &ranking))) return;
  (void)ended(wb_words_collocations(words, &wanted, &ranking));
}

}  // namespace

void fuzz(Input& input) {
  wb_options options = options_of(input);
  const std::uint8_t work = input.byte();
  const std::uint64_t limit = input.below(256) + (work >= 128 ? 256 : 0);
  const std::string_view inserted = input.piece();
  const std::string_view text = input.rest();
  heap().grant(limit);
  switch (work % 3) {
    case 0:
      read_and_write(text, options);
      break;
    case 1:
      edit(text, inserted, options);
      break;
    default:
      measure(text, options);
      break;
  }
  heap().grant(Heap::kUnlimited);
}

}  // namespace wordbridge::fuzz
