#include "document/document.h"

#include <utility>

#include "document/paragraph_analyzer.h"
#include "segment/address.h"

namespace wordbridge {
namespace {

// Stores what the analysis sees.
class LevelWriter {
 public:
  static constexpr bool kWantsSegments = true;

  LevelWriter(const unicode::WellFormed& text, OffsetUnit unit, DocumentState& state)
      : state_(state),
        addresses_(text.text),
        word_offsets_(text, unit),
        sentence_offsets_(text, unit),
        paragraph_offsets_(text, unit) {}

  bool segment(const Segment& segment, WordId id, bool is_ascii) {
    if (segment.end - segment.start > WordItem::kMaximumBytes) {
      too_large_ = true;
      return false;
    }
    // PolicyWords has given the words of addresses their kinds.
    const CharacterKind kind = state_.word_rules.are_uax29() ? addresses_.kind_of(segment) : segment.kind;
    const std::uint32_t start = word_end_;
    word_end_ = is_ascii ? word_offsets_.offset_of_ascii(segment.end) : word_offsets_.offset_of(segment.end);
    waiting_[waiting_count_++] =
        WordItem::make(size_of(segment), kind, word_end_ - start, id, state_.next_ids.words++);
    return waiting_count_ < kMostWaiting || flush();
  }

  // Stores the segments that wait: to be called once more behind the last one. False if there is no memory.
  [[nodiscard]] bool flush() { return state_.words.append(waiting_, std::exchange(waiting_count_, 0)); }

  bool sentence(const Segment& sentence, const PartCounts& counts) {
    return state_.sentences.push_back({size_of(sentence),
                                       units_of(sentence, sentence_offsets_, sentence_end_), counts.words,
                                       counts.syllables, state_.next_ids.sentences++, 0});
  }

  bool paragraph(const Paragraph& paragraph, CharacterKind kind, const PartCounts& /*counts*/) {
    const Segment segment{paragraph.start, paragraph.end, kind};
    return state_.paragraphs.push_back({size_of(segment),
                                        units_of(segment, paragraph_offsets_, paragraph_end_),
                                        state_.next_ids.paragraphs++, 0, paragraph.blank, paragraph.wrapped});
  }

  // Whether a segment was too long to be stored.
  [[nodiscard]] bool too_large() const { return too_large_; }

 private:
  static std::uint32_t size_of(const Segment& segment) {
    return static_cast<std::uint32_t>(segment.end - segment.start);
  }

  static std::uint32_t units_of(const Segment& segment, OffsetCounter& offsets, std::uint32_t& last_end) {
    const std::uint32_t start = last_end;
    last_end = offsets.offset_of(segment.end);
    return last_end - start;
  }

  DocumentState& state_;
  AddressFinder addresses_;
  OffsetCounter word_offsets_;
  OffsetCounter sentence_offsets_;
  OffsetCounter paragraph_offsets_;
  // Segments are stored so many at a time, for with each the sums of all levels of the sequence change.
  static constexpr std::size_t kMostWaiting = 64;
  WordItem waiting_[kMostWaiting] = {};
  std::size_t waiting_count_ = 0;
  std::uint32_t word_end_ = 0;
  std::uint32_t sentence_end_ = 0;
  std::uint32_t paragraph_end_ = 0;
  bool too_large_ = false;
};

bool find_lines(const unicode::WellFormed& text, OffsetUnit unit, Lines& lines) {
  OffsetCounter offsets{text, unit};
  std::uint32_t start = 0;
  for (std::size_t position = 0; position < text.text.size();) {
    const Line line = next_line(text.text, position);
    const std::string_view content =
        text.text.substr(line.start, line.end - line.terminator_length - line.start);
    const std::string_view terminator =
        text.text.substr(line.end - line.terminator_length, line.terminator_length);
    const std::uint32_t end = offsets.offset_of(line.end);
    if (!lines.push_back({static_cast<std::uint32_t>(line.end - line.start), end - start,
                          static_cast<std::uint32_t>(unicode::code_point_length(content)),
                          static_cast<std::uint8_t>(unicode::code_point_length(terminator)),
                          is_blank(text.text, line), line.ends_with_paragraph_separator})) {
      return false;
    }
    start = end;
    position = line.end;
  }
  return true;
}

}  // namespace

Status Document::make(Buffer<char> bytes, const DocumentOptions& options) {
  if (bytes.size() > kMaximumTextSize) return Status::kTextTooLarge;
  state_.newlines = options.analysis.newlines;
  state_.language = options.analysis.language;
  state_.syllable_additions = options.analysis.syllables;
  state_.sentence_rules = options.analysis.sentences;
  const std::string_view own = options.analysis.sentences.own;
  if (!state_.own_abbreviations.append(own.data(), own.size())) return Status::kOutOfMemory;
  state_.sentence_rules.own = {state_.own_abbreviations.data(), state_.own_abbreviations.size()};
  state_.word_rules = options.analysis.words;
  unicode::WellFormed text;
  Status status = unicode::make_well_formed({bytes.data(), bytes.size()}, text, options.encoding);
  if (status == Status::kOk) status = state_.text.make(text, options.offsets);
  if (status != Status::kOk) return status;
  LevelWriter writer{text, options.offsets, state_};
  status = ParagraphAnalyzer<LevelWriter>{text.text, options.analysis, state_.analysis, writer}.run();
  if (writer.too_large()) return Status::kTextTooLarge;
  if (status != Status::kOk) return status;
  if (!writer.flush()) return Status::kOutOfMemory;
  state_.analysis.totals.bytes = state_.text.given_size();
  state_.analysis.totals.ill_formed = text.replacements.size();
  return find_lines(text, options.offsets, state_.lines) ? Status::kOk : Status::kOutOfMemory;
}

Status Document::update(std::uint32_t from, std::uint32_t to, std::string_view inserted,
                        unicode::Encoding encoding, Change& change) {
  const Status status = Edit{state_, change}.run(from, to, inserted, encoding);
  if (status == Status::kOk) columns_.clear();
  return status;
}

Status Document::read(std::uint32_t from, std::uint32_t to, Reading reading, Buffer<char>& out) const {
  const DocumentText& text = state_.text;
  const auto begin = text.position_of(from);
  const auto end = text.position_of(to);
  if (from > to || !begin.has_value() || !end.has_value()) return Status::kOutOfRange;
  const bool read = reading == Reading::kWellFormed ? text.copy_well_formed(*begin, *end, out)
                                                    : text.copy_given(*begin, *end, out);
  return read ? Status::kOk : Status::kOutOfMemory;
}

}  // namespace wordbridge
