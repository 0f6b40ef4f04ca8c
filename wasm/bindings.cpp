// What JavaScript sees of the core: adapters above, the table below. No logic: text comes in as an address
// and a size, results go out as addresses, and js/memory.ts alone reads and writes there. Nothing here makes
// an object that embind would have to allocate: memory that runs out is a status, never a trap.
#include <emscripten.h>
#include <emscripten/bind.h>

#include <string>

#include "call_settings.h"
#include "document/count.h"
#include "document/count_words_utf16.h"
#include "document/markdown.h"
#include "embind_types.h"
#include "handles.h"
#include "language_pack.h"
#include "measure/formula.h"
#include "measure/readability_counts.h"
#include "operation.h"
#include "segment/address.h"
#include "segment/seam.h"
#include "stream_handles.h"
#include "unicode/utf16.h"
#include "word_measures.h"

namespace wordbridge::binding {
namespace {

using unicode::Encoding;

// Whether to go on: asks the function `reportProgress` that js/instance.ts sets on the module for the call at
// hand.
EM_JS(int, wordbridge_report, (double done, double total),
      { return Module['reportProgress'](done, total) ? 1 : 0; });

// Detaches every view of wasm memory that JavaScript holds: growing by nothing makes a new ArrayBuffer of it.
EM_JS(void, wordbridge_detach_views, (), {
  wasmMemory.grow(0);
  updateMemoryViews();
});

bool report_progress(void* /*context*/, std::uint64_t done, std::uint64_t total) {
  return wordbridge_report(static_cast<double>(done), static_cast<double>(total)) != 0;
}

Progress progress_if(bool wanted) { return wanted ? Progress{&report_progress, nullptr} : Progress{}; }

// Bytes of the core's allocator for a text that a document is to take over; 0 if there is no memory.
Address allocate(std::size_t size) {
  return reinterpret_cast<Address>(allocator().allocate(allocator().context, size > 0 ? size : 1));
}
void release(Address block) { allocator().release(allocator().context, reinterpret_cast<void*>(block)); }

// Bytes of UTF-8, or minus as many if they are not those of the code units: where a surrogate was half of no
// pair, or other characters were written (Encoding::kWords and kWordKinds).
double transcode_text(Address units, std::size_t count, Address out, Encoding encoding) {
  const auto [size, lone_surrogates, replaced] = unicode::transcode(
      reinterpret_cast<const char16_t*>(units), count, reinterpret_cast<char*>(out), encoding);
  return lone_surrogates == 0 && !replaced ? static_cast<double>(size) : -static_cast<double>(size);
}

// A number of at most 2^32, or minus a Status. `words` is what WordRules::pack() gives, here and below.
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
double count_words_of_units(Address units, std::size_t count, Address room) {
  const auto [words, ascii] =
      count_words(reinterpret_cast<const char16_t*>(units), count, reinterpret_cast<char*>(room));
  return ascii ? static_cast<double>(words) : -1 - static_cast<double>(words);
}

// See last_counting_seam(): of words by UAX #29, and of clusters.
double last_seam_for_counting(Address text, std::size_t size) {
  return static_cast<double>(last_counting_seam(view(text, size)));
}

// Where the counts for score_counts() are: kReadabilityCounts numbers, which JavaScript writes or one of the
// functions below that count.
ReadabilityCounts counts_to_score;
Address readability_counts_to_score() { return reinterpret_cast<Address>(counts_to_score.data()); }
double score_counts(std::uint32_t formula) { return score(static_cast<Formula>(formula), counts_to_score); }

// Indexes of formulas, which JavaScript writes, and then their scores.
double formulas_to_score[kFormulas];
Address readability_formulas_to_score() { return reinterpret_cast<Address>(formulas_to_score); }
void score_all(std::uint32_t formulas) {
  for (std::uint32_t i = 0; i < formulas && i < kFormulas; ++i) {
    formulas_to_score[i] = score_counts(static_cast<std::uint32_t>(formulas_to_score[i]));
  }
}

// Counts what readability formulas need of a text whose syllables were counted by the rules of a language.
// No memory is taken.
template <typename AnalysedHandle>
void count_to_score(const AnalysedHandle& handle, Language language) {
  const Analysis& analysis = handle.analysis();
  counts_to_score = readability_counts(analysis.totals, analysis.vocabulary,
                                       language != Language::kUndetermined, given_word_lists());
}

// The makers answer null if there is no memory for the handle itself. What a call reads at once and releases
// has no object in JavaScript: only an address, where Handle::Head is.

// `syllables` is a list for WordNumbers::read().
Address analyze_text(Address text, std::size_t size, bool well_formed, Newlines newlines, std::uint32_t words,
                     Language language, Address syllables, std::size_t syllables_size,
                     std::uint32_t most_common_words, bool with_progress) {
  const Operation operation;
  const AnalysisOptions options{newlines,
                                language,
                                progress_if(with_progress),
                                nullptr,
                                call_settings.sentences,
                                WordRules::unpack(words)};
  return reinterpret_cast<Address>(new (std::nothrow) AnalysisHandle{
      Text{view(text, size), well_formed, call_settings.markup}, view(syllables, syllables_size), options,
      most_common_words, call_settings.stop_words});
}
void count_analysis(Address handle, Language language) {
  count_to_score(*reinterpret_cast<const AnalysisHandle*>(handle), language);
}
void release_analysis(Address handle) { delete reinterpret_cast<AnalysisHandle*>(handle); }

Address segment_text(Address text, std::size_t size, bool well_formed, Granularity granularity,
                     Newlines newlines, std::uint32_t words) {
  const Operation operation;
  return reinterpret_cast<Address>(new (std::nothrow) SegmentationHandle{
      Text{view(text, size), well_formed, call_settings.markup}, granularity, newlines,
      call_settings.sentences, WordRules::unpack(words)});
}
bool may_have_address_in(Address text, std::size_t size) { return may_have_address(view(text, size)); }
Address segment_words_at(Address text, std::size_t size) {
  const Operation operation;
  return reinterpret_cast<Address>(new (std::nothrow) SegmentationHandle{view(text, size)});
}
void release_segmentation(Address handle) { delete reinterpret_cast<SegmentationHandle*>(handle); }

// Takes over `block`, which allocate() gave, in any case.
DocumentHandle* make_document(Address block, std::size_t size, Newlines newlines, std::uint32_t words,
                              Language language, Address syllables, std::size_t syllables_size,
                              OffsetUnit offsets, Encoding encoding, bool with_progress) {
  const Operation operation;
  Operation::include(reinterpret_cast<void*>(block));
  auto bytes = Buffer<char>::adopt(reinterpret_cast<char*>(block), size);
  const AnalysisOptions analysis{newlines,
                                 language,
                                 progress_if(with_progress),
                                 nullptr,
                                 call_settings.sentences,
                                 WordRules::unpack(words)};
  const DocumentOptions options{analysis, offsets, encoding};
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

double maximum_text_size() { return static_cast<double>(kMaximumTextSize); }
std::string unicode_version() { return unicode::kUnicodeVersion; }
std::string emscripten_version() { return WORDBRIDGE_EMSCRIPTEN_VERSION; }
bool uses_simd() {
#ifdef __wasm_simd128__
  return true;
#else
  return false;
#endif
}

}  // namespace

EMSCRIPTEN_BINDINGS(wordbridge) {
  namespace js = emscripten;
  constexpr auto kNumber = js::enum_value_type::number;

  register_types();
  Operation::install_allocator();

  js::enum_<Status>("Status", kNumber)
      .value("ok", Status::kOk)
      .value("outOfMemory", Status::kOutOfMemory)
      .value("textTooLarge", Status::kTextTooLarge)
      .value("cancelled", Status::kCancelled)
      .value("outOfRange", Status::kOutOfRange)
      .value("differentPolicies", Status::kDifferentPolicies)
      .value("invalidData", Status::kInvalidData);
  js::enum_<SavedDefect>("SavedDefect", kNumber)
      .value("none", SavedDefect::kNone)
      .value("noSummary", SavedDefect::kNoSummary)
      .value("newerFormat", SavedDefect::kNewerFormat)
      .value("damaged", SavedDefect::kDamaged)
      .value("contradiction", SavedDefect::kContradiction);
  js::enum_<PackDefect>("PackDefect", kNumber)
      .value("none", PackDefect::kNone)
      .value("noPack", PackDefect::kNoPack)
      .value("otherFormat", PackDefect::kOtherFormat)
      .value("damaged", PackDefect::kDamaged);
  js::enum_<Newlines>("Newlines", kNumber)
      .value("break", Newlines::kBreak)
      .value("wrap", Newlines::kWrap)
      .value("auto", Newlines::kAuto);
  js::enum_<WordPolicy>("WordPolicy", kNumber)
      .value("uax29", WordPolicy::kUax29)
      .value("whitespace", WordPolicy::kWhitespace)
      .value("word", WordPolicy::kWord)
      .value("docs", WordPolicy::kDocs)
      .value("cjk-characters", WordPolicy::kCjkCharacters);
  js::enum_<Language>("Language", kNumber)
      .value("und", Language::kUndetermined)
      .value("cs", Language::kCzech)
      .value("de", Language::kGerman)
      .value("en", Language::kEnglish)
      .value("es", Language::kSpanish)
      .value("fi", Language::kFinnish)
      .value("fr", Language::kFrench)
      .value("it", Language::kItalian)
      .value("nl", Language::kDutch)
      .value("pl", Language::kPolish)
      .value("pt", Language::kPortuguese)
      .value("ru", Language::kRussian)
      .value("sv", Language::kSwedish)
      .value("tr", Language::kTurkish)
      .value("uk", Language::kUkrainian)
      .value("az", Language::kAzerbaijani)
      .value("lt", Language::kLithuanian);
  js::enum_<OffsetUnit>("OffsetUnit", kNumber)
      .value("utf16", OffsetUnit::kUtf16)
      .value("utf8", OffsetUnit::kUtf8)
      .value("codepoint", OffsetUnit::kCodePoint);
  js::enum_<Encoding>("Encoding", kNumber)
      .value("utf8", Encoding::kUtf8)
      .value("wtf8", Encoding::kWtf8)
      .value("words", Encoding::kWords)
      .value("wordKinds", Encoding::kWordKinds);
  js::enum_<Level>("Level", kNumber)
      .value("words", Level::kWords)
      .value("sentences", Level::kSentences)
      .value("paragraphs", Level::kParagraphs)
      .value("lines", Level::kLines)
      .value("graphemes", Level::kGraphemes);
  js::enum_<Part>("Part", kNumber)
      .value("words", Part::kWords)
      .value("sentences", Part::kSentences)
      .value("paragraphs", Part::kParagraphs)
      .value("lines", Part::kLines)
      .value("graphemes", Part::kGraphemes)
      .value("vocabulary", Part::kVocabulary);
  js::enum_<Markup>("Markup", kNumber).value("plain", Markup::kPlain).value("markdown", Markup::kMarkdown);
  js::enum_<Granularity>("Granularity", kNumber)
      .value("grapheme", Granularity::kGrapheme)
      .value("word", Granularity::kWord)
      .value("sentence", Granularity::kSentence)
      .value("paragraph", Granularity::kParagraph)
      .value("line", Granularity::kLine);
  js::enum_<CharacterKind>("SegmentKind", kNumber)
      .value("space", CharacterKind::kSpace)
      .value("other", CharacterKind::kOther)
      .value("mark", CharacterKind::kMark)
      .value("punctuation", CharacterKind::kPunctuation)
      .value("symbol", CharacterKind::kSymbol)
      .value("emoji", CharacterKind::kEmoji)
      .value("number", CharacterKind::kNumber)
      .value("letter", CharacterKind::kLetter)
      .value("hangul", CharacterKind::kHangul)
      .value("kana", CharacterKind::kKana)
      .value("ideograph", CharacterKind::kIdeograph)
      .value("url", CharacterKind::kUrl)
      .value("email", CharacterKind::kEmail)
      .value("signs", CharacterKind::kSigns);
  js::enum_<Number>("Number", kNumber)
      .value("words", Number::kWords)
      .value("distinctWords", Number::kDistinctWords)
      .value("sentences", Number::kSentences)
      .value("paragraphs", Number::kParagraphs)
      .value("lines", Number::kLines)
      .value("syllables", Number::kSyllables)
      .value("bytes", Number::kBytes)
      .value("illFormed", Number::kIllFormed)
      .value("graphemes", Number::kGraphemes)
      .value("graphemesWithoutSpaces", Number::kGraphemesWithoutSpaces)
      .value("codePoints", Number::kCodePoints)
      .value("codePointsWithoutSpaces", Number::kCodePointsWithoutSpaces)
      .value("utf16Units", Number::kUtf16Units)
      .value("utf16UnitsWithoutSpaces", Number::kUtf16UnitsWithoutSpaces)
      .value("fleschReadingEase", Number::kFleschReadingEase)
      .value("fleschKincaidGrade", Number::kFleschKincaidGrade)
      .value("version", Number::kVersion)
      .value("length", Number::kLength)
      .value("wordRows", Number::kWordRows)
      .value("sentenceRows", Number::kSentenceRows)
      .value("paragraphRows", Number::kParagraphRows)
      .value("lineRows", Number::kLineRows)
      .value("dirtyFrom", Number::kDirtyFrom)
      .value("dirtyTo", Number::kDirtyTo)
      .value("nextWordId", Number::kNextWordId)
      .value("nextSentenceId", Number::kNextSentenceId)
      .value("nextParagraphId", Number::kNextParagraphId);
  js::enum_<Column>("Column", kNumber)
      .value("commonText", Column::kCommonText)
      .value("commonCounts", Column::kCommonCounts)
      .value("commonKeys", Column::kCommonKeys)
      .value("lengthWords", Column::kLengthWords)
      .value("lengthSentences", Column::kLengthSentences)
      .value("wordStarts", Column::kWordStarts)
      .value("wordEnds", Column::kWordEnds)
      .value("wordKinds", Column::kWordKinds)
      .value("wordWords", Column::kWordWords)
      .value("wordIds", Column::kWordIds)
      .value("wordSentences", Column::kWordSentences)
      .value("wordParagraphs", Column::kWordParagraphs)
      .value("sentenceStarts", Column::kSentenceStarts)
      .value("sentenceEnds", Column::kSentenceEnds)
      .value("sentenceKinds", Column::kSentenceKinds)
      .value("sentenceIds", Column::kSentenceIds)
      .value("sentenceWords", Column::kSentenceWords)
      .value("sentenceSyllables", Column::kSentenceSyllables)
      .value("sentenceReadingEase", Column::kSentenceReadingEase)
      .value("sentenceGrades", Column::kSentenceGrades)
      .value("paragraphStarts", Column::kParagraphStarts)
      .value("paragraphEnds", Column::kParagraphEnds)
      .value("paragraphKinds", Column::kParagraphKinds)
      .value("paragraphIds", Column::kParagraphIds)
      .value("paragraphWords", Column::kParagraphWords)
      .value("paragraphSyllables", Column::kParagraphSyllables)
      .value("paragraphSentences", Column::kParagraphSentences)
      .value("paragraphReadingEase", Column::kParagraphReadingEase)
      .value("paragraphGrades", Column::kParagraphGrades)
      .value("lineStarts", Column::kLineStarts)
      .value("lineEnds", Column::kLineEnds)
      .value("lineKinds", Column::kLineKinds)
      .value("graphemeStarts", Column::kGraphemeStarts)
      .value("graphemeEnds", Column::kGraphemeEnds)
      .value("graphemeKinds", Column::kGraphemeKinds)
      .value("vocabularyText", Column::kVocabularyText)
      .value("vocabularyCounts", Column::kVocabularyCounts)
      .value("vocabularySyllables", Column::kVocabularySyllables)
      .value("vocabularyFirstOccurrences", Column::kVocabularyFirstOccurrences)
      .value("text", Column::kText)
      .value("addedRows", Column::kAddedRows)
      .value("removedWords", Column::kRemovedWords)
      .value("removedSentences", Column::kRemovedSentences)
      .value("removedParagraphs", Column::kRemovedParagraphs)
      .value("rowStarts", Column::kRowStarts)
      .value("rowEnds", Column::kRowEnds)
      .value("rowKinds", Column::kRowKinds)
      .value("rowIndexes", Column::kRowIndexes)
      .value("rowIds", Column::kRowIds)
      .value("rowWords", Column::kRowWords)
      .value("rowSyllables", Column::kRowSyllables)
      .value("rowSentences", Column::kRowSentences)
      .value("rowReadingEase", Column::kRowReadingEase)
      .value("rowGrades", Column::kRowGrades)
      .value("values", Column::kValues);

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

  js::constant("bytesPerCodeUnit", static_cast<std::uint32_t>(unicode::kBytesPerCodeUnit));
  js::constant("transcodingMargin", static_cast<std::uint32_t>(unicode::kTranscodingMargin));
  js::function("transcode(units, count, out, encoding)", &transcode_text);
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

  js::function("count(text, size, granularity, newlines, words, wellFormed)", &count_text);
  js::function("countWordsOfUnits(units, count, room)", &count_words_of_units);
  js::function("lastCountingSeam(text, size)", &last_seam_for_counting);
  js::function(
      "analyze(text, size, wellFormed, newlines, words, language, syllables, syllablesSize, mostCommonWords, "
      "withProgress)",
      &analyze_text);
  js::function("leaveWordsOut(text, size)", &leave_words_out);
  js::function("readWords(text, size, wellFormed, newlines, words, language)", &read_words);
  js::function("releaseWords(handle)", &release_words);
  js::function("diversity(handle, window, factor)", &measure_diversity);
  js::function("ngrams(handle, n, limit, minimum)", &rank_ngrams);
  js::function("collocations(handle, by, limit, minimum)", &rank_collocations);
  js::function("keyness(handle, reference, by, limit, minimum)", &rank_keyness);
  js::function("keywords(handle, limit, minimum)", &rank_keywords);
  js::function("dispersion(handle, word, size, parts)", &measure_dispersion_of);
  js::function("tailorSentences(text, size)", &tailor_sentences);
  js::function("endTailoring", &end_tailoring);
  js::function("useWordLists(words, size, given)", &use_word_lists);
  js::function("forgetWordLists", &forget_word_lists);
  js::function("setMarkup(markup)", &set_markup);
  js::function("readLanguages(pack, size)", &read_languages);
  js::function("languagePackDefect", &language_pack_defect);
  js::function("languageTags", &language_tags);
  js::function("languageTagsSize", &language_tags_size);
  js::function("languageThreshold", &language_threshold);
  js::function("identifyLanguage(text, size, wellFormed, allowed)", &identify_language);
  js::function("languageResults", &language_results);
  js::function("identifyLanguages(texts, size, allowed, threshold, lengths, count)", &identify_languages);
  js::function("countsToScore", &readability_counts_to_score);
  js::function("score(formula)", &score_counts);
  js::function("formulasToScore", &readability_formulas_to_score);
  js::function("scoreAll(formulas)", &score_all);
  js::function("countAnalysis(handle, language)", &count_analysis);
  js::function("releaseAnalysis(handle)", &release_analysis);
  js::function("segment(text, size, wellFormed, granularity, newlines, words)", &segment_text);
  js::function("segmentWords(text, size)", &segment_words_at);
  js::function("mayHaveAddress(text, size)", &may_have_address_in);
  js::function("releaseSegmentation(handle)", &release_segmentation);
  js::function("makeStream(newlines, words, language, syllables, syllablesSize, keepsOrder)", &make_stream,
               js::allow_raw_pointers());
  js::function("makeSummary()", &make_summary, js::allow_raw_pointers());
  js::function("restoreSummary(bytes, size)", &restore_summary, js::allow_raw_pointers());
  js::function(
      "makeDocument(block, size, newlines, words, language, syllables, syllablesSize, offsets, encoding, "
      "withProgress)",
      &make_document, js::allow_raw_pointers());
  js::function("allocate(size)", &allocate);
  js::function("release(block)", &release);
  js::function("abandonOperation", &Operation::abandon);
  js::function("detachViews", &wordbridge_detach_views);
  js::function("maximumTextSize", &maximum_text_size);
  js::function("unicodeVersion", &unicode_version);
  js::function("emscriptenVersion", &emscripten_version);
  js::function("usesSimd", &uses_simd);
}

}  // namespace wordbridge::binding
