#include "document/analysis.h"

#include "lexicon/syllables.h"
#include "segment/grapheme.h"
#include "segment/sentence.h"
#include "segment/word.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// Adds one paragraph after the other to an analysis.
class Analyzer {
 public:
  Analyzer(std::string_view text, const AnalysisOptions& options, Analysis& out)
      : text_(text), options_(options), out_(out) {}

  [[nodiscard]] Status run() {
    ParagraphReader paragraphs{text_, options_.newlines};
    while (!paragraphs.at_end()) {
      const Paragraph paragraph = paragraphs.next();
      count_characters(paragraph);
      count_lines(paragraph);
      if (paragraph.blank) continue;
      ++out_.totals.paragraphs;
      const Status status = count_sentences(paragraph);
      if (status != Status::kOk) return status;
    }
    return Status::kOk;
  }

 private:
  void count_characters(const Paragraph& paragraph) {
    Totals& totals = out_.totals;
    std::size_t position = paragraph.start;
    while (position < paragraph.end) {
      const Segment grapheme = next_grapheme(text_, position);
      ++totals.graphemes;
      if (!starts_with_space(grapheme)) ++totals.graphemes_without_spaces;
      position = grapheme.end;
    }
    totals.bytes += paragraph.end - paragraph.start;
  }

  // Counts the code points of a cluster; whether it is white space, perhaps with marks on it.
  bool starts_with_space(const Segment& grapheme) {
    Totals& totals = out_.totals;
    bool first_is_space = false;
    for (std::size_t position = grapheme.start; position < grapheme.end;) {
      const unicode::Decoded decoded = unicode::decode(text_, position);
      const bool space = unicode::properties(decoded.code_point).white_space();
      const std::uint64_t units = decoded.length == 4 ? 2 : 1;
      ++totals.code_points;
      totals.utf16_units += units;
      if (!space) {
        ++totals.code_points_without_spaces;
        totals.utf16_units_without_spaces += units;
      } else if (position == grapheme.start) {
        first_is_space = true;
      }
      position += decoded.length;
    }
    return first_is_space;
  }

  void count_lines(const Paragraph& paragraph) {
    const std::string_view text = text_.substr(0, paragraph.end);
    for (std::size_t position = paragraph.start; position < paragraph.end; ++out_.totals.lines) {
      position = next_line(text, position).end;
    }
  }

  // Counts the words of a paragraph, each in the sentence where it starts.
  [[nodiscard]] Status count_sentences(const Paragraph& paragraph) {
    const std::string_view text = text_.substr(0, paragraph.end);
    std::size_t position = paragraph.start;
    std::size_t sentence_start = paragraph.start;
    while (sentence_start < paragraph.end) {
      const std::size_t sentence_end = next_sentence(text, paragraph, sentence_start).end;
      std::uint32_t words = 0;
      while (position < sentence_end) {
        const Segment word = next_word(text, position);
        position = word.end;
        if (!unicode::is_word(word.kind)) continue;
        ++words;
        const Status status = count_word(slice(text, word));
        if (status != Status::kOk) return status;
      }
      if (words > 0) {
        ++out_.totals.sentences;
        if (!out_.sentence_lengths.add(words)) return Status::kOutOfMemory;
      }
      sentence_start = sentence_end;
    }
    return Status::kOk;
  }

  [[nodiscard]] Status count_word(std::string_view word) {
    Vocabulary& vocabulary = out_.vocabulary;
    Vocabulary::Added added{};
    const Status status = vocabulary.add(word, added);
    if (status != Status::kOk) return status;
    ++out_.totals.words;
    if (options_.language != Language::kEnglish) return Status::kOk;
    if (added.first) vocabulary.set_syllables(added.id, count_english_syllables(vocabulary.word(added.id)));
    out_.totals.syllables += vocabulary[added.id].syllables;
    return Status::kOk;
  }

  std::string_view text_;
  AnalysisOptions options_;
  Analysis& out_;
};

}  // namespace

Status analyze(std::string_view bytes, const AnalysisOptions& options, Analysis& out) {
  if (bytes.size() > kMaximumTextSize) return Status::kTextTooLarge;
  unicode::WellFormed well_formed;
  Status status = unicode::make_well_formed(bytes, well_formed);
  if (status != Status::kOk) return status;
  status = Analyzer{well_formed.text, options, out}.run();
  out.totals.bytes = bytes.size();
  out.totals.ill_formed = well_formed.replaced;
  return status;
}

}  // namespace wordbridge
