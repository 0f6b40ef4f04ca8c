// The one loop that counts a text, whoever wants to see its segments.
#pragma once

#include <string_view>

#include "document/analysis.h"
#include "document/levels.h"
#include "lexicon/syllables.h"
#include "measure/characters.h"
#include "segment/sentence.h"
#include "segment/word.h"

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
        meter_(options.progress, text.size()) {}

  [[nodiscard]] Status run() {
    ParagraphReader paragraphs{text_, options_.newlines};
    while (!paragraphs.at_end()) {
      const Paragraph paragraph = paragraphs.next();
      count_characters(text_.substr(paragraph.start, paragraph.end - paragraph.start), out_.totals);
      count_lines(paragraph);
      if (!paragraph.blank) ++out_.totals.paragraphs;
      PartCounts counts;
      kind_ = CharacterKind::kSpace;
      const Status status = count_sentences(paragraph, counts);
      if (status != Status::kOk) return status;
      if (!observer_.paragraph(paragraph, kind_, counts)) return Status::kOutOfMemory;
      if (!meter_.reached(paragraph.end)) return Status::kCancelled;
    }
    return Status::kOk;
  }

 private:
  void count_lines(const Paragraph& paragraph) {
    const std::string_view text = text_.substr(0, paragraph.end);
    for (std::size_t position = paragraph.start; position < paragraph.end; ++out_.totals.lines) {
      position = next_line(text, position).end;
    }
  }

  // Counts the words of a paragraph, each in the sentence where it starts.
  [[nodiscard]] Status count_sentences(const Paragraph& paragraph, PartCounts& in_paragraph) {
    const std::string_view text = text_.substr(0, paragraph.end);
    std::size_t position = paragraph.start;
    std::size_t start = paragraph.start;
    while (start < paragraph.end) {
      const Segment sentence = next_sentence(text, paragraph, start);
      kind_ = greater_kind(kind_, sentence.kind);
      PartCounts counts;
      while (position < sentence.end) {
        const Segment segment = next_word(text, position);
        position = segment.end;
        const Status status = count_segment(segment, counts);
        if (status != Status::kOk) return status;
      }
      if (counts.words > 0) {
        counts.sentences = 1;
        ++out_.totals.sentences;
        if (!out_.sentence_lengths.add(counts.words)) return Status::kOutOfMemory;
      }
      if (!observer_.sentence(sentence, counts)) return Status::kOutOfMemory;
      in_paragraph.words += counts.words;
      in_paragraph.syllables += counts.syllables;
      in_paragraph.sentences += counts.sentences;
      start = sentence.end;
    }
    return Status::kOk;
  }

  [[nodiscard]] Status count_segment(const Segment& segment, PartCounts& counts) {
    WordId id = kNoWord;
    if (unicode::is_word(segment.kind)) {
      const Status status = count_word(slice(text_, segment), counts, id);
      if (status != Status::kOk) return status;
    }
    if (!observer_.segment(segment, id)) return Status::kOutOfMemory;
    return meter_.reached(segment.start) ? Status::kOk : Status::kCancelled;
  }

  [[nodiscard]] Status count_word(std::string_view word, PartCounts& counts, WordId& id) {
    Vocabulary& vocabulary = out_.vocabulary;
    Vocabulary::Added added{};
    const Status status = vocabulary.add(word, added);
    if (status != Status::kOk) return status;
    id = added.id;
    ++counts.words;
    ++out_.totals.words;
    if (options_.language != Language::kEnglish) return Status::kOk;
    if (added.first) vocabulary.set_syllables(id, count_english_syllables(vocabulary.word(id)));
    counts.syllables += vocabulary[id].syllables;
    out_.totals.syllables += vocabulary[id].syllables;
    return Status::kOk;
  }

  std::string_view text_;
  AnalysisOptions options_;
  Analysis& out_;
  Observer& observer_;
  ProgressMeter meter_;
  // The greatest kind of the code points of the paragraph at hand.
  CharacterKind kind_ = CharacterKind::kSpace;
};

}  // namespace wordbridge
