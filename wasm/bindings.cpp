// What JavaScript keeps of the core: documents, streams and summaries; adapters above, the table below. No
// logic, as in texts.cpp, where all calls are that keep nothing. Nothing here makes an object that embind
// would have to allocate: memory that runs out is a status, never a trap.
#include <emscripten.h>
#include <emscripten/bind.h>

#include "call_progress.h"
#include "call_settings.h"
#include "embind_types.h"
#include "export.h"
#include "handles.h"
#include "measure/formula.h"
#include "operation.h"
#include "scores.h"
#include "stream_handles.h"
#include "word_measures.h"

namespace wordbridge::binding {
namespace {

using unicode::Encoding;

// The makers answer null if there is no memory for the handle itself.

// Takes over `block`, which allocate() gave, in any case.
DocumentHandle* make_document(Address block, std::size_t size, Newlines newlines, std::uint32_t words,
                              Language language, Address syllables, std::size_t syllables_size,
                              OffsetUnit offsets, Encoding encoding, bool with_progress) {
  const Operation operation;
  Operation::include(reinterpret_cast<void*>(block));
  auto bytes = Buffer<char>::adopt(reinterpret_cast<char*>(block), size);
  const DocumentOptions options{analysis_options(newlines, words, language, progress_if(with_progress)),
                                offsets, encoding};
  return new (std::nothrow) DocumentHandle{std::move(bytes), view(syllables, syllables_size), options};
}

Status need_report(DocumentHandle& document, std::uint32_t most_common_words) {
  const Operation operation;
  return document.need_report(most_common_words, call_settings.stop_words);
}

Status need(DocumentHandle& document, Part part) {
  require_stack();
  return document.need(part);
}

Status update(DocumentHandle& document, std::uint32_t from, std::uint32_t to, Address text, std::size_t size,
              Encoding encoding) {
  require_stack();
  return document.update(from, to, view(text, size), encoding);
}

Status read(DocumentHandle& document, std::uint32_t from, std::uint32_t to, bool as_given) {
  const Operation operation;
  return document.read(from, to, as_given ? Document::Reading::kAsGiven : Document::Reading::kWellFormed);
}

// Called right behind update(), which has seen to the stack.
Status list(DocumentHandle& document, Level level, std::uint32_t first, std::uint32_t count) {
  return document.list(level, first, count);
}

Status list_between(DocumentHandle& document, Level level, std::uint32_t from, std::uint32_t to) {
  require_stack();
  return document.list_between(level, from, to);
}

Status list_changed(DocumentHandle& document, Level level, std::uint32_t version) {
  require_stack();
  return document.list_changed(level, version);
}

Status contributions(DocumentHandle& document, std::uint32_t formula) {
  require_stack();
  return document.contributions(static_cast<Formula>(formula), given_word_lists());
}

Status sentence_counts(DocumentHandle& document, std::uint32_t count) {
  require_stack();
  return document.sentence_counts(static_cast<ReadabilityCount>(count), given_word_lists());
}

// `ids` are those of all words, of all sentences and of all paragraphs, one behind the other, then the next
// of each.
Status restore_ids(DocumentHandle& document, Address ids, std::size_t words, std::size_t sentences,
                   std::size_t paragraphs, std::uint32_t version) {
  require_stack();
  const auto* const first = reinterpret_cast<const std::uint32_t*>(ids);
  const std::uint32_t* const next = first + words + sentences + paragraphs;
  return document.restore_ids({first, words}, {first + words, sentences},
                              {first + words + sentences, paragraphs}, {next[0], next[1], next[2]}, version);
}

// `syllables` is a list for WordNumbers::read().
StreamHandle* make_stream(Newlines newlines, std::uint32_t words, Language language, Address syllables,
                          std::size_t syllables_size, bool keeps_order) {
  const Operation operation;
  return new (std::nothrow) StreamHandle{newlines,
                                         WordRules::unpack(words),
                                         language,
                                         view(syllables, syllables_size),
                                         call_settings.sentences,
                                         call_settings.markup,
                                         keeps_order};
}

Status feed(StreamHandle& stream, Address text, std::size_t size, Encoding encoding) {
  require_stack();
  return stream.feed(view(text, size), encoding);
}

// A summary, for finish().
SummaryHandle* make_summary() { return new (std::nothrow) SummaryHandle; }

Status finish(StreamHandle& stream, SummaryHandle& out) {
  require_stack();
  return stream.finish(out);
}

SummaryHandle* restore_summary(Address bytes, std::size_t size) {
  const Operation operation;
  return new (std::nothrow) SummaryHandle{view(bytes, size)};
}

Status need_summary_report(SummaryHandle& summary, std::uint32_t most_common_words) {
  require_stack();
  return summary.need_report(most_common_words, call_settings.stop_words);
}

Status merge(SummaryHandle& summary, const SummaryHandle& other) {
  require_stack();
  return summary.merge(other);
}

Status save(SummaryHandle& summary) {
  require_stack();
  return summary.save();
}

// Whether the package runs the module. The linker does, too, to see the classes that it has to make adapters
// for (-sEMBIND_AOT).
EM_JS(bool, wordbridge_is_in_package, (), { return 'instantiateWasm' in Module; });

// embind takes memory for each member, from malloc() and with no way to say that there is none: more than all
// of it together.
constexpr std::size_t kMemoryOfClasses = 16384;

// By the allocator of the core: compilers leave out a malloc() that nothing uses.
bool has_memory(std::size_t size) {
  void* const block = allocator().allocate(allocator().context, size);
  allocator().release(allocator().context, block);
  return block != nullptr;
}

void add_classes() {
  namespace js = emscripten;

  register_types();
  js::class_<DocumentHandle>("Document")
      .property("status", &DocumentHandle::status)
      .property("numbers", &DocumentHandle::numbers)
      .property("columns", &DocumentHandle::columns)
      .function("needReport(mostCommonWords)", &need_report)
      .function("countToScore(language)", &count_to_score<DocumentHandle>)
      .function("need(part)", &need)
      .function("update(from, to, text, size, encoding)", &update)
      .function("read(from, to, asGiven)", &read)
      .function("contributions(formula)", &contributions)
      .function("sentenceCounts(count)", &sentence_counts)
      .function("list(level, first, count)", &list)
      .function("listBetween(level, from, to)", &list_between)
      .function("listChanged(level, version)", &list_changed)
      .function("rowAt(level, offset)", &DocumentHandle::row_at)
      .function("readWords()", &read_words_of<DocumentHandle>)
      .function("restoreIds(ids, words, sentences, paragraphs, version)", &restore_ids);

  js::class_<StreamHandle>("Stream")
      .property("status", &StreamHandle::status)
      .function("feed(text, size, encoding)", &feed)
      .function("finish(summary)", &finish);

  js::class_<SummaryHandle>("Summary")
      .property("status", &SummaryHandle::status)
      .property("numbers", &SummaryHandle::numbers)
      .property("columns", &SummaryHandle::columns)
      .property("newlines", &SummaryHandle::newlines)
      .property("words", &SummaryHandle::words)
      .property("language", &SummaryHandle::language)
      .property("markup", &SummaryHandle::markup)
      .property("hasAbbreviations", &SummaryHandle::has_abbreviations)
      .property("hasOrder", &SummaryHandle::has_order)
      .property("unicode", &SummaryHandle::unicode)
      .property("defect", &SummaryHandle::defect)
      .function("needReport(mostCommonWords)", &need_summary_report)
      .function("countToScore(language)", &count_to_score<SummaryHandle>)
      .function("readWords()", &read_words_of<SummaryHandle>)
      .function("merge(other)", &merge)
      .function("save()", &save)
      .function("releaseSaved()", &SummaryHandle::release_saved);

  js::function("makeStream(newlines, words, language, syllables, syllablesSize, keepsOrder)", &make_stream,
               js::allow_raw_pointers());
  js::function("makeSummary()", &make_summary, js::allow_raw_pointers());
  js::function("restoreSummary(bytes, size)", &restore_summary, js::allow_raw_pointers());
  js::function(
      "makeDocument(block, size, newlines, words, language, syllables, syllablesSize, offsets, encoding, "
      "withProgress)",
      &make_document, js::allow_raw_pointers());
}

}  // namespace

// Makes the classes, once: it takes a tenth of a start, and who only has texts counted needs none. 0 if there
// is no memory.
WORDBRIDGE_EXPORT("registerClasses")
bool register_classes() {
  require_stack(StackNeed::kRegistration);
  if (!has_memory(kMemoryOfClasses)) return false;
  add_classes();
  return true;
}

EMSCRIPTEN_BINDINGS(wordbridge) {
  Operation::install_allocator();
  if (!wordbridge_is_in_package()) add_classes();
}

}  // namespace wordbridge::binding
