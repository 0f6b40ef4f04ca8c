// The one loop that counts a text, whoever wants to see its segments.
#pragma once

#include <string_view>

#include "document/analysis.h"
#include "document/levels.h"
#include "lexicon/syllables.h"
#include "measure/characters.h"
#include "segment/sentence.h"
#include "segment/words.h"

namespace wordbridge {

// What a sentence or a paragraph adds to the totals.
struct PartCounts {
  std::uint32_t words = 0;
  std::uint32_t syllables = 0;
  // Sentences with a word: 0 or 1 for a sentence.
  std::uint32_t sentences = 0;
};

// Sees nothing: for callers that want totals only. Shows what an observer has; each answers false if there is
// no memory. Segments come in order and without gaps, a sentence after its last segment has begun, a
// paragraph after its last sentence.
struct NoObserver {
  static bool segment(const Segment& /*segment*/, WordId /*id*/) { return true; }
  static bool sentence(const Segment& /*sentence*/, const PartCounts& /*counts*/) { return true; }
  static bool paragraph(const Paragraph& /*paragraph*/, CharacterKind /*kind*/,
                        const PartCounts& /*counts*/) {
    return true;
  }
};

// Adds one paragraph of well-formed text after the other to an analysis.
template <typename Observer>
class ParagraphAnalyzer {
 public:
  ParagraphAnalyzer(std::string_view text, const AnalysisOptions& options, Analysis& out, Observer& observer)
      : text_(text),
        options_(options),
        out_(out),
        observer_(observer),
        meter_(options.progress, text.size()),
        paragraphs_(text, options.newlines) {}

  [[nodiscard]] Status run() {
    if (text_.empty()) return Status::kOk;
    begin_paragraph();
    begin_sentence(paragraph_.start);
    const bool done = visit_words(text_, [this](const Segment& segment, bool is_ascii) {
      status_ = count_segment(segment, is_ascii);
      return status_ == Status::kOk;
    });
    if (!done) return status_;
    return end_sentences(text_.size());
  }

 private:
  void begin_paragraph() {
    paragraph_ = paragraphs_.next();
    const std::string_view text = text_.substr(paragraph_.start, paragraph_.end - paragraph_.start);
    count_characters(text, out_.totals);
    for (std::size_t position = 0; position < text.size(); ++out_.totals.lines) {
      position = next_line(text, position).end;
    }
    if (!paragraph_.blank) ++out_.totals.paragraphs;
    in_paragraph_ = {};
    kind_ = CharacterKind::kSpace;
  }

  void begin_sentence(std::size_t start) {
    sentence_ = next_sentence(text_, paragraph_, start);
    kind_ = greater_kind(kind_, sentence_.kind);
    in_sentence_ = {};
  }

  // Ends all sentences and paragraphs that end at or before `position`, and begins those behind them.
  [[nodiscard]] Status end_sentences(std::size_t position) {
    while (sentence_.end <= position) {
      if (!end_sentence()) return Status::kOutOfMemory;
      const std::size_t end = sentence_.end;
      if (end == paragraph_.end) {
        if (!observer_.paragraph(paragraph_, kind_, in_paragraph_)) return Status::kOutOfMemory;
        if (!meter_.reached(end)) return Status::kCancelled;
        if (end == text_.size()) return Status::kOk;
        begin_paragraph();
      }
      begin_sentence(end);
    }
    return Status::kOk;
  }

  [[nodiscard]] bool end_sentence() {
    if (in_sentence_.words > 0) {
      in_sentence_.sentences = 1;
      ++out_.totals.sentences;
      if (!out_.sentence_lengths.add(in_sentence_.words)) return false;
    }
    in_paragraph_.words += in_sentence_.words;
    in_paragraph_.syllables += in_sentence_.syllables;
    in_paragraph_.sentences += in_sentence_.sentences;
    return observer_.sentence(sentence_, in_sentence_);
  }

  // Counts a segment in the sentence where it starts.
  [[nodiscard]] Status count_segment(const Segment& segment, bool is_ascii) {
    if (segment.start >= sentence_.end) {
      const Status status = end_sentences(segment.start);
      if (status != Status::kOk) return status;
    }
    WordId id = kNoWord;
    if (unicode::is_word(segment.kind)) {
      const Status status = count_word(segment, is_ascii, id);
      if (status != Status::kOk) return status;
    }
    if (!observer_.segment(segment, id)) return Status::kOutOfMemory;
    return meter_.reached(segment.start) ? Status::kOk : Status::kCancelled;
  }

  [[nodiscard]] Status count_word(const Segment& segment, bool is_ascii, WordId& id) {
    constexpr std::size_t kLongest = ShortBytes::kLongest;
    Vocabulary& vocabulary = out_.vocabulary;
    Vocabulary::Added added{};
    const std::size_t size = segment.end - segment.start;
    const bool is_short = is_ascii && size <= kLongest && segment.start + kLongest <= text_.size();
    const Status status = is_short ? vocabulary.add_ascii(text_.data() + segment.start, size, added)
                                   : vocabulary.add(slice(text_, segment), added);
    if (status != Status::kOk) return status;
    id = added.id;
    ++in_sentence_.words;
    ++out_.totals.words;
    if (options_.language != Language::kEnglish) return Status::kOk;
    if (added.first) vocabulary.set_syllables(id, count_english_syllables(vocabulary.word(id)));
    in_sentence_.syllables += vocabulary[id].syllables;
    out_.totals.syllables += vocabulary[id].syllables;
    return Status::kOk;
  }

  std::string_view text_;
  AnalysisOptions options_;
  Analysis& out_;
  Observer& observer_;
  ProgressMeter meter_;
  ParagraphReader paragraphs_;
  // The paragraph and the sentence at hand, what was counted in them, and the greatest kind of the code
  // points of the paragraph.
  Paragraph paragraph_{};
  Segment sentence_{};
  PartCounts in_paragraph_;
  PartCounts in_sentence_;
  CharacterKind kind_ = CharacterKind::kSpace;
  Status status_ = Status::kOk;
};

}  // namespace wordbridge
