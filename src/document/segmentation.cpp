#include "document/segmentation.h"

#include "document/analysis.h"
#include "segment/address.h"
#include "segment/grapheme.h"
#include "segment/sentence.h"
#include "segment/word.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// Collects segments, from UTF-8 to UTF-16 offsets.
class Collector {
 public:
  Collector(std::string_view text, Segmentation& out) : text_(text), out_(out) {}

  [[nodiscard]] bool begin() { return out_.boundaries.push_back(0); }

  [[nodiscard]] bool add(const Segment& segment) {
    utf16_end_ += static_cast<std::uint32_t>(unicode::utf16_length(slice(text_, segment)));
    return out_.boundaries.push_back(utf16_end_) &&
           out_.kinds.push_back(static_cast<std::uint8_t>(segment.kind));
  }

 private:
  std::string_view text_;
  Segmentation& out_;
  std::uint32_t utf16_end_ = 0;
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

bool collect_words(std::string_view text, Collector& collector) {
  AddressFinder addresses{text};
  return collect(text, collector, [&addresses](std::string_view in, std::size_t start) {
    Segment word = next_word(in, start);
    word.kind = addresses.kind_of(word);
    return word;
  });
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

bool collect_sentences(std::string_view text, Newlines newlines, Collector& collector) {
  ParagraphReader paragraphs{text, newlines};
  while (!paragraphs.at_end()) {
    const Paragraph paragraph = paragraphs.next();
    for (std::size_t position = paragraph.start; position < paragraph.end;) {
      const Segment sentence = next_sentence(text, paragraph, position);
      if (!collector.add(sentence)) return false;
      position = sentence.end;
    }
  }
  return true;
}

bool collect_all(std::string_view text, Granularity granularity, Newlines newlines, Collector& collector) {
  switch (granularity) {
    case Granularity::kGrapheme:
      return collect(text, collector, &next_grapheme);
    case Granularity::kWord:
      return collect_words(text, collector);
    case Granularity::kLine:
      return collect(text, collector, &line_segment);
    case Granularity::kSentence:
      return collect_sentences(text, newlines, collector);
    case Granularity::kParagraph:
      return collect_paragraphs(text, newlines, collector);
  }
  return false;
}

}  // namespace

Status segment(std::string_view bytes, Granularity granularity, Newlines newlines, Segmentation& out) {
  if (bytes.size() > kMaximumTextSize) return Status::kTextTooLarge;
  unicode::WellFormed well_formed;
  const Status status = unicode::make_well_formed(bytes, well_formed);
  if (status != Status::kOk) return status;
  Collector collector{well_formed.text, out};
  if (!collector.begin()) return Status::kOutOfMemory;
  return collect_all(well_formed.text, granularity, newlines, collector) ? Status::kOk : Status::kOutOfMemory;
}

}  // namespace wordbridge
