#include "document/segmentation.h"

#include "document/analysis.h"
#include "document/segment_graphemes.h"
#include "document/segment_sentences.h"
#include "document/segment_words.h"
#include "document/utf16_offsets.h"
#include "segment/sentence.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// Collects segments: their positions in UTF-8, and UTF-16 offsets when all are there.
class Collector {
 public:
  Collector(std::string_view text, Segmentation& out) : text_(text), out_(out) {}

  [[nodiscard]] bool begin() { return out_.boundaries.push_back(0); }

  [[nodiscard]] bool add(const Segment& segment) {
    return out_.boundaries.push_back(static_cast<std::uint32_t>(segment.end)) &&
           out_.kinds.push_back(static_cast<std::uint8_t>(segment.kind));
  }

  void end() { to_utf16_offsets(text_, out_.boundaries); }

 private:
  std::string_view text_;
  Segmentation& out_;
};

// Adds the segments that `next(text, position)` finds.
template <typename Next>
bool collect(std::string_view text, Collector& collector, Next next) {
  for (std::size_t position = 0; position < text.size();) {
    const Segment segment = next(text, position);
    if (!collector.add(segment)) return false;
    position = segment.end;
  }
  return true;
}

Segment line_segment(std::string_view text, std::size_t start) {
  const std::size_t end = next_line(text, start).end;
  return {start, end, greatest_kind(text, start, end)};
}

bool collect_paragraphs(std::string_view text, Newlines newlines, Collector& collector) {
  ParagraphReader paragraphs{text, newlines};
  while (!paragraphs.at_end()) {
    const Paragraph paragraph = paragraphs.next();
    const CharacterKind kind = greatest_kind(text, paragraph.start, paragraph.end);
    if (!collector.add({paragraph.start, paragraph.end, kind})) return false;
  }
  return true;
}

bool collect_sentences(std::string_view text, Newlines newlines, const SentenceRules& rules,
                       Collector& collector) {
  TellingBytes telling{text};
  for (ParagraphReader paragraphs{text, newlines}; !paragraphs.at_end();) {
    const Paragraph paragraph = paragraphs.next();
    for (std::size_t position = paragraph.start; position < paragraph.end;) {
      const Segment sentence = next_sentence(text, paragraph, position, rules, telling);
      if (!collector.add(sentence)) return false;
      position = sentence.end;
    }
  }
  return true;
}

// Collects paragraphs, or what they consist of.
bool collect_parts(std::string_view text, Granularity granularity, Newlines newlines,
                   const SentenceRules& rules, Collector& collector) {
  switch (granularity) {
    case Granularity::kLine:
      return collect(text, collector, &line_segment);
    case Granularity::kSentence:
      return collect_sentences(text, newlines, rules, collector);
    default:
      return collect_paragraphs(text, newlines, collector);
  }
}

bool segment_all(std::string_view text, Granularity granularity, Newlines newlines,
                 const SentenceRules& rules, const WordRules& words, Segmentation& out) {
  switch (granularity) {
    case Granularity::kGrapheme:
      return segment_graphemes(text, out);
    case Granularity::kWord:
      return words.are_uax29() ? segment_words(text, out) : segment_words(text, words, out);
    default: {
      // Where every newline ends a paragraph, those of UAX #29 end there without regard to paragraphs (SB4).
      if (granularity == Granularity::kSentence && newlines == Newlines::kBreak &&
          rules.policy == SentencePolicy::kUax29) {
        return segment_sentences(text, out);
      }
      Collector collector{text, out};
      if (!collector.begin() || !collect_parts(text, granularity, newlines, rules, collector)) return false;
      collector.end();
      return true;
    }
  }
}

}  // namespace

Status segment_well_formed(std::string_view text, Granularity granularity, Newlines newlines,
                           Segmentation& out, const SentenceRules& rules, const WordRules& words) {
  if (text.size() > kMaximumTextSize) return Status::kTextTooLarge;
  return segment_all(text, granularity, newlines, rules, words, out) ? Status::kOk : Status::kOutOfMemory;
}

Status segment_well_formed_words(std::string_view text, Segmentation& out) {
  if (text.size() > kMaximumTextSize) return Status::kTextTooLarge;
  return segment_words_without_addresses(text, out) ? Status::kOk : Status::kOutOfMemory;
}

Status segment(std::string_view bytes, Granularity granularity, Newlines newlines, Segmentation& out,
               const SentenceRules& rules, const WordRules& words) {
  if (bytes.size() > kMaximumTextSize) return Status::kTextTooLarge;
  unicode::WellFormed well_formed;
  const Status status = unicode::make_well_formed(bytes, well_formed);
  return status == Status::kOk
             ? segment_well_formed(well_formed.text, granularity, newlines, out, rules, words)
             : status;
}

}  // namespace wordbridge
