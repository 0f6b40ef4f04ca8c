// What JavaScript knows of the core without asking it, as JSON. tools/package/core.mjs runs this program, so
// that the values are in the package as what they are: constants. embind would register each by a call, at
// every start.
#include <cstdio>
#include <iterator>
#include <string>

#include "document/summary.h"
#include "handles.h"
#include "language/model.h"
#include "segment/word_policy.h"
#include "unicode/tables.generated.h"
#include "unicode/utf16.h"
#include "unicode/utf8.h"

namespace wordbridge::binding {
namespace {

using unicode::Encoding;

// The name of an enumeration, or one of its values, which follow it.
struct Line {
  const char* name;
  int value;
};

constexpr int kNoValue = -1;

constexpr Line enumeration(const char* name) { return {name, kNoValue}; }

template <typename Enumeration>
constexpr Line value(const char* name, Enumeration value) {
  return {name, static_cast<int>(value)};
}

constexpr Line kLines[] = {
    enumeration("Status"),
    value("ok", Status::kOk),
    value("outOfMemory", Status::kOutOfMemory),
    value("textTooLarge", Status::kTextTooLarge),
    value("cancelled", Status::kCancelled),
    value("outOfRange", Status::kOutOfRange),
    value("differentPolicies", Status::kDifferentPolicies),
    value("invalidData", Status::kInvalidData),
    enumeration("SavedDefect"),
    value("none", SavedDefect::kNone),
    value("noSummary", SavedDefect::kNoSummary),
    value("newerFormat", SavedDefect::kNewerFormat),
    value("damaged", SavedDefect::kDamaged),
    value("contradiction", SavedDefect::kContradiction),
    enumeration("PackDefect"),
    value("none", PackDefect::kNone),
    value("noPack", PackDefect::kNoPack),
    value("otherFormat", PackDefect::kOtherFormat),
    value("damaged", PackDefect::kDamaged),
    enumeration("Newlines"),
    value("break", Newlines::kBreak),
    value("wrap", Newlines::kWrap),
    value("auto", Newlines::kAuto),
    enumeration("WordPolicy"),
    value("uax29", WordPolicy::kUax29),
    value("whitespace", WordPolicy::kWhitespace),
    value("word", WordPolicy::kWord),
    value("docs", WordPolicy::kDocs),
    value("cjk-characters", WordPolicy::kCjkCharacters),
    enumeration("Language"),
    value("und", Language::kUndetermined),
    value("cs", Language::kCzech),
    value("de", Language::kGerman),
    value("en", Language::kEnglish),
    value("es", Language::kSpanish),
    value("fi", Language::kFinnish),
    value("fr", Language::kFrench),
    value("it", Language::kItalian),
    value("nl", Language::kDutch),
    value("pl", Language::kPolish),
    value("pt", Language::kPortuguese),
    value("ru", Language::kRussian),
    value("sv", Language::kSwedish),
    value("tr", Language::kTurkish),
    value("uk", Language::kUkrainian),
    value("az", Language::kAzerbaijani),
    value("lt", Language::kLithuanian),
    enumeration("OffsetUnit"),
    value("utf16", OffsetUnit::kUtf16),
    value("utf8", OffsetUnit::kUtf8),
    value("codepoint", OffsetUnit::kCodePoint),
    enumeration("Encoding"),
    value("utf8", Encoding::kUtf8),
    value("wtf8", Encoding::kWtf8),
    value("words", Encoding::kWords),
    value("wordKinds", Encoding::kWordKinds),
    enumeration("Level"),
    value("words", Level::kWords),
    value("sentences", Level::kSentences),
    value("paragraphs", Level::kParagraphs),
    value("lines", Level::kLines),
    value("graphemes", Level::kGraphemes),
    enumeration("Part"),
    value("words", Part::kWords),
    value("sentences", Part::kSentences),
    value("paragraphs", Part::kParagraphs),
    value("lines", Part::kLines),
    value("graphemes", Part::kGraphemes),
    value("vocabulary", Part::kVocabulary),
    enumeration("Markup"),
    value("plain", Markup::kPlain),
    value("markdown", Markup::kMarkdown),
    enumeration("Granularity"),
    value("grapheme", Granularity::kGrapheme),
    value("word", Granularity::kWord),
    value("sentence", Granularity::kSentence),
    value("paragraph", Granularity::kParagraph),
    value("line", Granularity::kLine),
    enumeration("SegmentKind"),
    value("space", CharacterKind::kSpace),
    value("other", CharacterKind::kOther),
    value("mark", CharacterKind::kMark),
    value("punctuation", CharacterKind::kPunctuation),
    value("symbol", CharacterKind::kSymbol),
    value("emoji", CharacterKind::kEmoji),
    value("number", CharacterKind::kNumber),
    value("letter", CharacterKind::kLetter),
    value("hangul", CharacterKind::kHangul),
    value("kana", CharacterKind::kKana),
    value("ideograph", CharacterKind::kIdeograph),
    value("url", CharacterKind::kUrl),
    value("email", CharacterKind::kEmail),
    value("signs", CharacterKind::kSigns),
    enumeration("Number"),
    value("words", Number::kWords),
    value("distinctWords", Number::kDistinctWords),
    value("sentences", Number::kSentences),
    value("paragraphs", Number::kParagraphs),
    value("lines", Number::kLines),
    value("syllables", Number::kSyllables),
    value("bytes", Number::kBytes),
    value("illFormed", Number::kIllFormed),
    value("graphemes", Number::kGraphemes),
    value("graphemesWithoutSpaces", Number::kGraphemesWithoutSpaces),
    value("codePoints", Number::kCodePoints),
    value("codePointsWithoutSpaces", Number::kCodePointsWithoutSpaces),
    value("utf16Units", Number::kUtf16Units),
    value("utf16UnitsWithoutSpaces", Number::kUtf16UnitsWithoutSpaces),
    value("fleschReadingEase", Number::kFleschReadingEase),
    value("fleschKincaidGrade", Number::kFleschKincaidGrade),
    value("version", Number::kVersion),
    value("length", Number::kLength),
    value("wordRows", Number::kWordRows),
    value("sentenceRows", Number::kSentenceRows),
    value("paragraphRows", Number::kParagraphRows),
    value("lineRows", Number::kLineRows),
    value("dirtyFrom", Number::kDirtyFrom),
    value("dirtyTo", Number::kDirtyTo),
    value("nextWordId", Number::kNextWordId),
    value("nextSentenceId", Number::kNextSentenceId),
    value("nextParagraphId", Number::kNextParagraphId),
    enumeration("Column"),
    value("commonText", Column::kCommonText),
    value("commonCounts", Column::kCommonCounts),
    value("commonKeys", Column::kCommonKeys),
    value("lengthWords", Column::kLengthWords),
    value("lengthSentences", Column::kLengthSentences),
    value("wordStarts", Column::kWordStarts),
    value("wordEnds", Column::kWordEnds),
    value("wordKinds", Column::kWordKinds),
    value("wordWords", Column::kWordWords),
    value("wordIds", Column::kWordIds),
    value("wordSentences", Column::kWordSentences),
    value("wordParagraphs", Column::kWordParagraphs),
    value("sentenceStarts", Column::kSentenceStarts),
    value("sentenceEnds", Column::kSentenceEnds),
    value("sentenceKinds", Column::kSentenceKinds),
    value("sentenceIds", Column::kSentenceIds),
    value("sentenceWords", Column::kSentenceWords),
    value("sentenceSyllables", Column::kSentenceSyllables),
    value("sentenceReadingEase", Column::kSentenceReadingEase),
    value("sentenceGrades", Column::kSentenceGrades),
    value("paragraphStarts", Column::kParagraphStarts),
    value("paragraphEnds", Column::kParagraphEnds),
    value("paragraphKinds", Column::kParagraphKinds),
    value("paragraphIds", Column::kParagraphIds),
    value("paragraphWords", Column::kParagraphWords),
    value("paragraphSyllables", Column::kParagraphSyllables),
    value("paragraphSentences", Column::kParagraphSentences),
    value("paragraphReadingEase", Column::kParagraphReadingEase),
    value("paragraphGrades", Column::kParagraphGrades),
    value("lineStarts", Column::kLineStarts),
    value("lineEnds", Column::kLineEnds),
    value("lineKinds", Column::kLineKinds),
    value("graphemeStarts", Column::kGraphemeStarts),
    value("graphemeEnds", Column::kGraphemeEnds),
    value("graphemeKinds", Column::kGraphemeKinds),
    value("vocabularyText", Column::kVocabularyText),
    value("vocabularyCounts", Column::kVocabularyCounts),
    value("vocabularySyllables", Column::kVocabularySyllables),
    value("vocabularyFirstOccurrences", Column::kVocabularyFirstOccurrences),
    value("text", Column::kText),
    value("addedRows", Column::kAddedRows),
    value("removedWords", Column::kRemovedWords),
    value("removedSentences", Column::kRemovedSentences),
    value("removedParagraphs", Column::kRemovedParagraphs),
    value("rowStarts", Column::kRowStarts),
    value("rowEnds", Column::kRowEnds),
    value("rowKinds", Column::kRowKinds),
    value("rowIndexes", Column::kRowIndexes),
    value("rowIds", Column::kRowIds),
    value("rowWords", Column::kRowWords),
    value("rowSyllables", Column::kRowSyllables),
    value("rowSentences", Column::kRowSentences),
    value("rowReadingEase", Column::kRowReadingEase),
    value("rowGrades", Column::kRowGrades),
    value("values", Column::kValues),
};

std::string quoted(const std::string& text) { return '"' + text + '"'; }

// The members of an object, as they are written one after the other.
class Members {
 public:
  void add(const std::string& name, const std::string& json) {
    if (!text_.empty()) text_ += ", ";
    text_ += quoted(name) + ": " + json;
  }
  [[nodiscard]] std::string object() const { return "{" + text_ + "}"; }

 private:
  std::string text_;
};

std::string constants() {
  Members all;
  const Line* line = kLines;
  while (line != std::end(kLines)) {
    const char* const name = line++->name;
    Members values;
    for (; line != std::end(kLines) && line->value != kNoValue; ++line) {
      values.add(line->name, std::to_string(line->value));
    }
    all.add(name, values.object());
  }
  all.add("bytesPerCodeUnit", std::to_string(unicode::kBytesPerCodeUnit));
  all.add("transcodingMargin", std::to_string(unicode::kTranscodingMargin));
  all.add("unicodeVersion", quoted(unicode::kUnicodeVersion));
  all.add("emscriptenVersion", quoted(WORDBRIDGE_EMSCRIPTEN_VERSION));
  return all.object();
}

}  // namespace
}  // namespace wordbridge::binding

int main() { std::puts(wordbridge::binding::constants().c_str()); }
