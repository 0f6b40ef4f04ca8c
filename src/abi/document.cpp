#include <utility>

#include "abi/document_handle.h"
#include "abi/named_choice.h"
#include "abi/owned_bytes.h"

namespace wordbridge::abi {
namespace {

wb_status make_document(Buffer<char> text, const wb_options* options, wb_document** out) {
  NewHandle<wb_document> document;
  if (!document) return report(Status::kOutOfMemory);
  TextOptions& read = document->options;
  if (const wb_status status = read.read(options); status != WB_OK) return status;
  if (read.markup() != Markup::kPlain) {
    return fail(WB_INVALID_OPTION,
                "A document cannot follow markup: the option markup must be WB_MARKUP_PLAIN.");
  }
  document->analysis.language = read.analysis().language;
  document->analysis.policies = read.policies();
  const DocumentOptions made{read.analysis(), read.offsets(), read.encoding()};
  return document.give(report(document->document.make(std::move(text), made)), out);
}

wb_level_change columns_of(const LevelChange& change) {
  return {change.first, change.added, change.removed.size(), change.removed.data()};
}

wb_segments columns_of(const SegmentColumns& columns) {
  return {columns.size(), columns.boundaries.data(), columns.boundaries.data() + 1, columns.kinds.data()};
}

wb_part_columns columns_of(const PartColumns& columns) {
  return {columns.size(),           columns.boundaries.data(), columns.boundaries.data() + 1,
          columns.kinds.data(),     columns.ids.data(),        columns.words.data(),
          columns.syllables.data(), columns.sentences.data(),  columns.reading_ease.data(),
          columns.grade.data()};
}

wb_word_columns columns_of(const WordColumns& columns) {
  return {columns.size(),           columns.boundaries.data(), columns.boundaries.data() + 1,
          columns.kinds.data(),     columns.words.data(),      columns.ids.data(),
          columns.sentences.data(), columns.paragraphs.data()};
}

// Lends what `make` makes of the columns of a document.
template <typename Columns, typename Out>
wb_status lend(wb_document* document, const Columns* (DocumentColumns::*make)(), Out* out) {
  if (out == nullptr) return missing_result();
  if (const wb_status status = check_handle(document); status != WB_OK) return status;
  const Columns* const columns = (document->document.columns().*make)();
  if (columns == nullptr) return report(Status::kOutOfMemory);
  *out = columns_of(*columns);
  return WB_OK;
}

// A value of a document that cannot fail.
template <typename Value, typename Read>
wb_status value_of(const wb_document* document, Value* out, Read read) {
  if (out == nullptr) return missing_result();
  const wb_status status = check_handle(document);
  if (status == WB_OK) *out = read(document->document);
  return status;
}

}  // namespace
}  // namespace wordbridge::abi

using namespace wordbridge;

wb_status wb_document_create(const char* text, size_t size, const wb_options* options, wb_document** out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_text(text, size); status != WB_OK) return status;
  if (size > kMaximumTextSize) return abi::report(Status::kTextTooLarge);
  Buffer<char> copy;
  if (!copy.reserve(size) || !copy.append(text, size)) return abi::report(Status::kOutOfMemory);
  return abi::make_document(std::move(copy), options, out);
}

wb_status wb_document_adopt(wb_bytes* text, const wb_options* options, wb_document** out) {
  if (text == nullptr) return abi::fail(WB_INVALID_ARGUMENT, "The bytes are NULL.");
  Buffer<char> taken = abi::take_bytes(text);
  if (out == nullptr) return abi::missing_result();
  return abi::make_document(std::move(taken), options, out);
}

wb_status wb_document_free(wb_document* document) { return abi::free_handle(document); }

wb_status wb_document_analysis(wb_document* document, wb_analysis** out) {
  if (out == nullptr) return abi::missing_result();
  const wb_status status = abi::check_handle(document);
  if (status == WB_OK) *out = &document->analysis;
  return status;
}

wb_status wb_document_length(const wb_document* document, uint32_t* out) {
  return abi::value_of(document, out, [](const Document& of) { return of.length(); });
}

wb_status wb_document_version(const wb_document* document, uint32_t* out) {
  return abi::value_of(document, out, [](const Document& of) { return of.version(); });
}

wb_status wb_document_next_ids(const wb_document* document, wb_next_ids* out) {
  return abi::value_of(document, out, [](const Document& of) {
    const DocumentState::Ids& next = of.state().next_ids;
    return wb_next_ids{next.words, next.sentences, next.paragraphs};
  });
}

wb_status wb_document_read(const wb_document* document, uint32_t from, uint32_t to, wb_reading reading,
                           wb_bytes* out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_handle(document); status != WB_OK) return status;
  if (reading > WB_READ_AS_GIVEN) return abi::fail(WB_INVALID_ARGUMENT, "The reading is no WB_READ_...");
  Buffer<char> bytes;
  const Status status = document->document.read(
      from, to, reading == WB_READ_AS_GIVEN ? Document::Reading::kAsGiven : Document::Reading::kWellFormed,
      bytes);
  return status == Status::kOk ? abi::give_bytes(std::move(bytes), out) : abi::report(status);
}

wb_status wb_document_update(wb_document* document, uint32_t from, uint32_t to, const char* text, size_t size,
                             wb_change* out) {
  wb_status status = abi::check_handle(document);
  if (status == WB_OK) status = abi::check_text(text, size);
  if (status != WB_OK) return status;
  if (size > kMaximumTextSize) return abi::report(Status::kTextTooLarge);
  Change change;
  status =
      abi::report(document->document.update(from, to, {text, size}, document->options.encoding(), change));
  if (status != WB_OK) return status;
  document->change = std::move(change);
  document->forget_columns();
  if (out == nullptr) return WB_OK;
  const Change& made = document->change;
  *out = {made.dirty_from, made.dirty_to, abi::columns_of(made.words), abi::columns_of(made.sentences),
          abi::columns_of(made.paragraphs)};
  return WB_OK;
}

wb_status wb_document_words(wb_document* document, wb_word_columns* out) {
  return abi::lend(document, &DocumentColumns::words, out);
}

wb_status wb_document_sentences(wb_document* document, wb_part_columns* out) {
  return abi::lend(document, &DocumentColumns::sentences, out);
}

wb_status wb_document_paragraphs(wb_document* document, wb_part_columns* out) {
  return abi::lend(document, &DocumentColumns::paragraphs, out);
}

wb_status wb_document_lines(wb_document* document, wb_segments* out) {
  return abi::lend(document, &DocumentColumns::lines, out);
}

wb_status wb_document_graphemes(wb_document* document, wb_segments* out) {
  return abi::lend(document, &DocumentColumns::graphemes, out);
}

wb_status wb_document_vocabulary(wb_document* document, wb_vocabulary* out) {
  if (out == nullptr) return abi::missing_result();
  const wb_status status = abi::check_handle(document);
  return status == WB_OK ? abi::list_vocabulary(document->analysis, *out) : status;
}

wb_status wb_document_restore_ids(wb_document* document, const uint32_t* words, size_t word_count,
                                  const uint32_t* sentences, size_t sentence_count,
                                  const uint32_t* paragraphs, size_t paragraph_count, const wb_next_ids* next,
                                  uint32_t version) {
  if (const wb_status status = abi::check_handle(document); status != WB_OK) return status;
  const bool missing = (words == nullptr && word_count > 0) || (sentences == nullptr && sentence_count > 0) ||
                       (paragraphs == nullptr && paragraph_count > 0) || next == nullptr;
  if (missing) return abi::fail(WB_INVALID_ARGUMENT, "The ids are NULL.");
  const wb_status status = abi::report(document->document.restore_ids(
      {words, word_count}, {sentences, sentence_count}, {paragraphs, paragraph_count},
      {next->words, next->sentences, next->paragraphs}, version));
  if (status == WB_OK) document->forget_columns();
  return status;
}
