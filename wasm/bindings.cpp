// What JavaScript sees of the core: adapters above, the table below. No logic: text comes in as a pointer and
// a length, columns go out as pointers and lengths, and js/memory.ts alone reads and writes them.
#include <emscripten/bind.h>
#include <emscripten/version.h>

#include <cstdint>
#include <new>
#include <string_view>

#include "document/analysis.h"
#include "document/segmentation.h"
#include "measure/readability.h"

namespace wordbridge::binding {
namespace {

// Addresses and sizes are below 4 GiB: a double holds them exactly, and JavaScript reads it as a number.
using Address = std::uintptr_t;

// A column in wasm memory: `length` elements from `pointer` on. It lives as long as the handle it came from.
struct Column {
  Address pointer;
  std::uint32_t length;
};

template <typename T>
Column column(const T* elements, std::size_t count) {
  return {reinterpret_cast<Address>(elements), static_cast<std::uint32_t>(count)};
}

template <typename T>
Column column(const Buffer<T>& buffer) {
  return column(buffer.data(), buffer.size());
}

std::string_view view(Address text, std::size_t size) { return {reinterpret_cast<const char*>(text), size}; }

// Totals as JavaScript numbers: exact below 2^53.
struct Counts {
  double words, sentences, paragraphs, lines, syllables, distinct_words;
  double bytes, graphemes, graphemes_without_spaces, code_points, code_points_without_spaces, utf16_units,
      utf16_units_without_spaces, ill_formed;
};

struct Readability {
  double flesch_reading_ease, flesch_kincaid_grade;
};

struct Options {
  Newlines newlines;
  Language language;
  std::uint32_t most_common_words;
};

struct Version {
  std::string unicode, emscripten;
  bool simd;
};

// A text's analysis with the columns that a report shows.
class AnalysisHandle {
 public:
  AnalysisHandle(std::string_view text, const Options& options) {
    status_ = analyze(text, {options.newlines, options.language}, analysis_);
    if (status_ == Status::kOk && !list(options.most_common_words)) status_ = Status::kOutOfMemory;
  }

  [[nodiscard]] Status status() const { return status_; }
  [[nodiscard]] Counts totals() const {
    const Totals& totals = analysis_.totals;
    const auto number = [](std::uint64_t value) { return static_cast<double>(value); };
    return {number(totals.words),
            number(totals.sentences),
            number(totals.paragraphs),
            number(totals.lines),
            number(totals.syllables),
            number(analysis_.vocabulary.size()),
            number(totals.bytes),
            number(totals.graphemes),
            number(totals.graphemes_without_spaces),
            number(totals.code_points),
            number(totals.code_points_without_spaces),
            number(totals.utf16_units),
            number(totals.utf16_units_without_spaces),
            number(totals.ill_formed)};
  }
  [[nodiscard]] Readability readability() const {
    return {flesch_reading_ease(analysis_.totals), flesch_kincaid_grade(analysis_.totals)};
  }
  [[nodiscard]] Column word_text() const { return column(word_text_); }
  [[nodiscard]] Column word_counts() const { return column(word_counts_); }
  [[nodiscard]] Column length_words() const { return column(length_words_); }
  [[nodiscard]] Column length_sentences() const { return column(length_sentences_); }

 private:
  [[nodiscard]] bool list(std::size_t most_common_words) {
    Buffer<WordId> ids;
    if (!analysis_.vocabulary.most_common(most_common_words, ids)) return false;
    for (const WordId id : ids) {
      const std::string_view word = analysis_.vocabulary.word(id);
      if (!word_text_.append(word.data(), word.size()) || !word_text_.push_back('\n')) return false;
      if (!word_counts_.push_back(analysis_.vocabulary[id].count)) return false;
    }
    return analysis_.sentence_lengths.list(length_words_, length_sentences_);
  }

  Status status_;
  Analysis analysis_;
  // UTF-8, a line feed behind each word: no word has one inside.
  Buffer<char> word_text_;
  Buffer<std::uint32_t> word_counts_;
  Buffer<std::uint32_t> length_words_;
  Buffer<std::uint32_t> length_sentences_;
};

class SegmentationHandle {
 public:
  SegmentationHandle(std::string_view text, Granularity granularity, Newlines newlines)
      : status_(segment(text, granularity, newlines, segmentation_)) {}

  [[nodiscard]] Status status() const { return status_; }
  // One end is the next start, so both columns view the boundaries.
  [[nodiscard]] Column start() const {
    return column(segmentation_.boundaries.data(), segmentation_.kinds.size());
  }
  [[nodiscard]] Column end() const {
    return column(segmentation_.boundaries.data() + 1, segmentation_.kinds.size());
  }
  [[nodiscard]] Column kind() const { return column(segmentation_.kinds); }

 private:
  Segmentation segmentation_;
  Status status_;
};

// nullptr: no memory for the handle itself.
AnalysisHandle* analyze_text(Address text, std::size_t size, const Options& options) {
  return new (std::nothrow) AnalysisHandle{view(text, size), options};
}

SegmentationHandle* segment_text(Address text, std::size_t size, Granularity granularity, Newlines newlines) {
  return new (std::nothrow) SegmentationHandle{view(text, size), granularity, newlines};
}

double maximum_text_size() { return static_cast<double>(kMaximumTextSize); }

Version version() {
#ifdef __wasm_simd128__
  constexpr bool kSimd = true;
#else
  constexpr bool kSimd = false;
#endif
  return {unicode::kUnicodeVersion, WORDBRIDGE_EMSCRIPTEN_VERSION, kSimd};
}

}  // namespace

EMSCRIPTEN_BINDINGS(wordbridge) {
  namespace js = emscripten;
  using js::allow_raw_pointers;

  js::enum_<Status>("Status", js::enum_value_type::number)
      .value("ok", Status::kOk)
      .value("outOfMemory", Status::kOutOfMemory)
      .value("textTooLarge", Status::kTextTooLarge);
  js::enum_<Newlines>("Newlines", js::enum_value_type::number)
      .value("break", Newlines::kBreak)
      .value("wrap", Newlines::kWrap)
      .value("auto", Newlines::kAuto);
  js::enum_<Language>("Language", js::enum_value_type::number)
      .value("und", Language::kUndetermined)
      .value("en", Language::kEnglish);
  js::enum_<Granularity>("Granularity", js::enum_value_type::number)
      .value("grapheme", Granularity::kGrapheme)
      .value("word", Granularity::kWord)
      .value("sentence", Granularity::kSentence)
      .value("paragraph", Granularity::kParagraph)
      .value("line", Granularity::kLine);
  js::enum_<CharacterKind>("SegmentKind", js::enum_value_type::number)
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
      .value("ideograph", CharacterKind::kIdeograph);

  js::value_object<Column>("Column").field("pointer", &Column::pointer).field("length", &Column::length);
  js::value_object<Options>("Options")
      .field("newlines", &Options::newlines)
      .field("language", &Options::language)
      .field("mostCommonWords", &Options::most_common_words);
  js::value_object<Readability>("Readability")
      .field("fleschReadingEase", &Readability::flesch_reading_ease)
      .field("fleschKincaidGrade", &Readability::flesch_kincaid_grade);
  js::value_object<Counts>("Totals")
      .field("words", &Counts::words)
      .field("sentences", &Counts::sentences)
      .field("paragraphs", &Counts::paragraphs)
      .field("lines", &Counts::lines)
      .field("syllables", &Counts::syllables)
      .field("distinctWords", &Counts::distinct_words)
      .field("bytes", &Counts::bytes)
      .field("graphemes", &Counts::graphemes)
      .field("graphemesWithoutSpaces", &Counts::graphemes_without_spaces)
      .field("codePoints", &Counts::code_points)
      .field("codePointsWithoutSpaces", &Counts::code_points_without_spaces)
      .field("utf16Units", &Counts::utf16_units)
      .field("utf16UnitsWithoutSpaces", &Counts::utf16_units_without_spaces)
      .field("illFormed", &Counts::ill_formed);
  js::value_object<Version>("Version")
      .field("unicode", &Version::unicode)
      .field("emscripten", &Version::emscripten)
      .field("simd", &Version::simd);

  js::class_<AnalysisHandle>("Analysis")
      .property("status", &AnalysisHandle::status)
      .property("totals", &AnalysisHandle::totals)
      .property("readability", &AnalysisHandle::readability)
      .property("wordText", &AnalysisHandle::word_text)
      .property("wordCounts", &AnalysisHandle::word_counts)
      .property("lengthWords", &AnalysisHandle::length_words)
      .property("lengthSentences", &AnalysisHandle::length_sentences);
  js::class_<SegmentationHandle>("Segmentation")
      .property("status", &SegmentationHandle::status)
      .property("start", &SegmentationHandle::start)
      .property("end", &SegmentationHandle::end)
      .property("kind", &SegmentationHandle::kind);

  js::function("analyze(text, size, options)", &analyze_text, allow_raw_pointers());
  js::function("segment(text, size, granularity, newlines)", &segment_text, allow_raw_pointers());
  js::function("maximumTextSize", &maximum_text_size);
  js::function("version", &version);
}

}  // namespace wordbridge::binding
