// What JavaScript asks of a text at once, without an object that stays. No logic: text comes in as an address
// and a size, results go out as addresses, where js/memory.ts alone reads, and writes by js/text-writer.ts.
// Memory that runs out is a status, never a trap.
#include <emscripten.h>

#include "call_progress.h"
#include "call_settings.h"
#include "document/count.h"
#include "document/count_words_utf16.h"
#include "document/markdown.h"
#include "export.h"
#include "handles.h"
#include "operation.h"
#include "scores.h"
#include "segment/address.h"
#include "segment/seam.h"
#include "unicode/utf16.h"

namespace wordbridge::binding {
namespace {

using unicode::Encoding;

// Detaches every view of wasm memory that JavaScript holds: growing by nothing makes a new ArrayBuffer of it.
EM_JS(void, wordbridge_detach_views, (), {
  wasmMemory.grow(0);
  updateMemoryViews();
});

}  // namespace

// Bytes of the core's allocator for a text that a document is to take over; 0 if there is no memory.
WORDBRIDGE_EXPORT("allocate")
Address allocate(std::size_t size) {
  return reinterpret_cast<Address>(allocator().allocate(allocator().context, size > 0 ? size : 1));
}
WORDBRIDGE_EXPORT("release")
void release(Address block) { allocator().release(allocator().context, reinterpret_cast<void*>(block)); }

// Bytes of UTF-8, or minus as many if they are not those of the code units: where a surrogate was half of no
// pair, or other characters were written (Encoding::kWords and kWordKinds).
WORDBRIDGE_EXPORT("transcode")
double transcode_text(Address units, std::size_t count, Address out, Encoding encoding) {
  const auto [size, lone_surrogates, replaced] = unicode::transcode(
      reinterpret_cast<const char16_t*>(units), count, reinterpret_cast<char*>(out), encoding);
  return lone_surrogates == 0 && !replaced ? static_cast<double>(size) : -static_cast<double>(size);
}

// A number of at most 2^32, or minus a Status. `words` is what WordRules::pack() gives, here and below.
WORDBRIDGE_EXPORT("count")
double count_text(Address text, std::size_t size, Granularity granularity, Newlines newlines,
                  std::uint32_t words, bool well_formed) {
  const WordRules rules = WordRules::unpack(words);
  if (well_formed && call_settings.markup == Markup::kPlain) {
    return static_cast<double>(
        count_well_formed(view(text, size), granularity, newlines, call_settings.sentences, rules));
  }
  const Operation operation;
  std::uint64_t number = 0;
  const auto count_with = call_settings.markup == Markup::kPlain ? &count : &count_markdown;
  const Status status =
      count_with(view(text, size), granularity, newlines, number, call_settings.sentences, rules);
  return status == Status::kOk ? static_cast<double>(number) : -static_cast<double>(status);
}

// Words of code units, or minus as many and one more if they are not all ASCII.
WORDBRIDGE_EXPORT("countWordsOfUnits")
double count_words_of_units(Address units, std::size_t count, Address room) {
  const auto [words, ascii] =
      count_words(reinterpret_cast<const char16_t*>(units), count, reinterpret_cast<char*>(room));
  return ascii ? static_cast<double>(words) : -1 - static_cast<double>(words);
}

// See last_counting_seam(): of words by UAX #29, and of clusters.
WORDBRIDGE_EXPORT("lastCountingSeam")
double last_seam_for_counting(Address text, std::size_t size) {
  return static_cast<double>(last_counting_seam(view(text, size)));
}

// What a call reads at once and releases has no object in JavaScript: only an address, where Handle::Head is,
// or 0 if there is no memory for it.

// `syllables` is a list for WordNumbers::read().
WORDBRIDGE_EXPORT("analyze")
Address analyze_text(Address text, std::size_t size, bool well_formed, Newlines newlines, std::uint32_t words,
                     Language language, Address syllables, std::size_t syllables_size,
                     std::uint32_t most_common_words, bool with_progress) {
  const Operation operation;
  const AnalysisOptions options = analysis_options(newlines, words, language, progress_if(with_progress));
  return reinterpret_cast<Address>(new (std::nothrow) AnalysisHandle{
      Text{view(text, size), well_formed, call_settings.markup}, view(syllables, syllables_size), options,
      most_common_words, call_settings.stop_words});
}
WORDBRIDGE_EXPORT("countAnalysis")
void count_analysis(Address handle, Language language) {
  count_to_score(*reinterpret_cast<const AnalysisHandle*>(handle), language);
}
WORDBRIDGE_EXPORT("releaseAnalysis")
void release_analysis(Address handle) { delete reinterpret_cast<AnalysisHandle*>(handle); }

WORDBRIDGE_EXPORT("segment")
Address segment_text(Address text, std::size_t size, bool well_formed, Granularity granularity,
                     Newlines newlines, std::uint32_t words) {
  const Operation operation;
  return reinterpret_cast<Address>(new (std::nothrow) SegmentationHandle{
      Text{view(text, size), well_formed, call_settings.markup}, granularity, newlines,
      call_settings.sentences, WordRules::unpack(words)});
}
WORDBRIDGE_EXPORT("mayHaveAddress")
bool may_have_address_in(Address text, std::size_t size) { return may_have_address(view(text, size)); }
WORDBRIDGE_EXPORT("segmentWords")
Address segment_words_at(Address text, std::size_t size) {
  const Operation operation;
  return reinterpret_cast<Address>(new (std::nothrow) SegmentationHandle{view(text, size)});
}
WORDBRIDGE_EXPORT("releaseSegmentation")
void release_segmentation(Address handle) { delete reinterpret_cast<SegmentationHandle*>(handle); }

WORDBRIDGE_EXPORT("abandonOperation")
void abandon_operation() { Operation::abandon(); }
WORDBRIDGE_EXPORT("detachViews")
void detach_views() { wordbridge_detach_views(); }

WORDBRIDGE_EXPORT("maximumTextSize")
double maximum_text_size() { return static_cast<double>(kMaximumTextSize); }

WORDBRIDGE_EXPORT("usesSimd")
bool uses_simd() {
#ifdef __wasm_simd128__
  return true;
#else
  return false;
#endif
}

}  // namespace wordbridge::binding
