#include "document/markdown.h"

#include <algorithm>

#include "document/count.h"
#include "document/utf16_offsets.h"
#include "markup/markdown.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

MarkdownRules markdown_rules(Newlines newlines, const WordRules& words) {
  return {newlines == Newlines::kBreak, !words.by_spaces()};
}

// What newlines mean in visible text: blocks end with U+2029 there.
Newlines visible_newlines(Newlines newlines) {
  return newlines == Newlines::kBreak ? Newlines::kBreak : Newlines::kWrap;
}

// Bytes as well-formed text, and what a reader sees of it.
struct Source {
  explicit Source(bool has_runs) : visible(has_runs) {}

  unicode::WellFormed well_formed;
  VisibleText visible;

  [[nodiscard]] Status read(std::string_view bytes, const MarkdownRules& rules) {
    if (bytes.size() > kMaximumTextSize) return Status::kTextTooLarge;
    Status status = unicode::make_well_formed(bytes, well_formed);
    if (status == Status::kOk) status = read_markdown(well_formed.text, rules, visible);
    // The end of a block is longer than a line feed.
    if (status == Status::kOk && visible.text().size() > kMaximumTextSize) return Status::kTextTooLarge;
    return status;
  }
};

// Moves segments of visible text to where they stand in the source.
class SegmentMover {
 public:
  SegmentMover(const Segmentation& visible, const VisibleText::Runs& runs, Segmentation& out)
      : visible_(visible),
        starts_(runs, visible.boundaries.back()),
        ends_(runs, visible.boundaries.back()),
        out_(out) {}

  // False if there is no memory.
  [[nodiscard]] bool move(std::uint32_t source_size) {
    const std::size_t count = visible_.kinds.size();
    if (!out_.boundaries.reserve(count + 1) || !out_.kinds.reserve(count)) return false;
    for (std::size_t i = 0; i < count;) {
      const std::uint32_t start = starts_.start_of(visible_.boundaries[i]);
      const std::uint32_t end = ends_.end_of(visible_.boundaries[i + 1]);
      if (!add(start, end, visible_.kinds[i])) return false;
      ++i;
      const std::size_t verbatim = count_up_to(ends_.verbatim_end(visible_.boundaries[i]), i);
      if (!add_verbatim(i, verbatim)) return false;
      i += verbatim;
    }
    return add_markup(source_size) && out_.boundaries.push_back(source_size);
  }

 private:
  // How many segments from `first` on end at a position or before it.
  [[nodiscard]] std::size_t count_up_to(std::uint32_t position, std::size_t first) const {
    std::size_t last = first;
    while (last < visible_.kinds.size() && visible_.boundaries[last + 1] <= position) ++last;
    return last - first;
  }

  // Adds segments that follow the last one in the source as they do in visible text.
  [[nodiscard]] bool add_verbatim(std::size_t first, std::size_t count) {
    if (count == 0) return true;
    std::uint32_t* const starts = out_.boundaries.room(count);
    if (starts == nullptr || !out_.kinds.append(visible_.kinds.data() + first, count)) return false;
    const std::uint32_t* const visible = visible_.boundaries.data() + first;
    const std::uint32_t moved = end_ - visible[0];
    for (std::size_t i = 0; i < count; ++i) starts[i] = visible[i] + moved;
    out_.boundaries.extend(count);
    end_ = visible[count] + moved;
    return true;
  }

  [[nodiscard]] bool add(std::uint32_t start, std::uint32_t end, std::uint8_t kind) {
    if (end <= end_) {
      // The second segment of what stands in place of one piece of markup.
      if (!out_.kinds.empty()) out_.kinds.back() = std::max(out_.kinds.back(), kind);
      return true;
    }
    if (!add_markup(start)) return false;
    end_ = end;
    return out_.boundaries.push_back(start) && out_.kinds.push_back(kind);
  }

  // Adds what is between the last segment and the next one, if anything is.
  [[nodiscard]] bool add_markup(std::uint32_t next_start) {
    if (next_start <= end_) return true;
    return out_.boundaries.push_back(end_) &&
           out_.kinds.push_back(static_cast<std::uint8_t>(CharacterKind::kSpace));
  }

  const Segmentation& visible_;
  SourcePositions starts_;
  SourcePositions ends_;
  Segmentation& out_;
  // Where the last segment ends in the source.
  std::uint32_t end_ = 0;
};

}  // namespace

Status analyze_markdown(std::string_view bytes, const AnalysisOptions& options, Analysis& out) {
  Source source{false};
  Status status = source.read(bytes, markdown_rules(options.newlines, options.words));
  if (status != Status::kOk) return status;
  AnalysisOptions visible_options = options;
  visible_options.newlines = visible_newlines(options.newlines);
  status = analyze_well_formed(source.visible.text(), visible_options, out);
  out.totals.bytes = bytes.size();
  out.totals.ill_formed = source.well_formed.replacements.size();
  out.totals.lines = count_well_formed(source.well_formed.text, Granularity::kLine, options.newlines);
  return status;
}

Status add_markdown(std::string_view text, const AnalysisOptions& options, Analysis& out) {
  if (text.size() > kMaximumTextSize) return Status::kTextTooLarge;
  VisibleText visible{false};
  const Status status = read_markdown(text, markdown_rules(options.newlines, options.words), visible);
  if (status != Status::kOk) return status;
  AnalysisOptions visible_options = options;
  visible_options.newlines = visible_newlines(options.newlines);
  const std::uint64_t lines =
      out.totals.lines + count_well_formed(text, Granularity::kLine, options.newlines);
  const Status added = add_paragraphs(visible.text(), visible_options, out);
  out.totals.lines = lines;
  return added;
}

Status count_markdown(std::string_view bytes, Granularity granularity, Newlines newlines, std::uint64_t& out,
                      const SentenceRules& rules, const WordRules& words) {
  if (granularity == Granularity::kLine) return count(bytes, granularity, newlines, out, rules, words);
  Source source{false};
  const Status status = source.read(bytes, markdown_rules(newlines, words));
  if (status != Status::kOk) return status;
  out = count_well_formed(source.visible.text(), granularity, visible_newlines(newlines), rules, words);
  return Status::kOk;
}

Status segment_markdown(std::string_view bytes, Granularity granularity, Newlines newlines, Segmentation& out,
                        const SentenceRules& rules, const WordRules& words) {
  if (granularity == Granularity::kLine) return segment(bytes, granularity, newlines, out, rules, words);
  Source source{true};
  Status status = source.read(bytes, markdown_rules(newlines, words));
  if (status != Status::kOk) return status;
  const std::string_view visible = source.visible.text();
  Segmentation segments;
  status = segment_well_formed(visible, granularity, visible_newlines(newlines), segments, rules, words);
  if (status != Status::kOk) return status;
  VisibleText::Runs& runs = source.visible.runs();
  to_utf16_offsets(visible, runs.starts);
  to_utf16_offsets(source.well_formed.text, runs.source_starts);
  to_utf16_offsets(source.well_formed.text, runs.source_ends);
  const auto size = static_cast<std::uint32_t>(unicode::utf16_length(source.well_formed.text));
  SegmentMover mover{segments, runs, out};
  return mover.move(size) ? Status::kOk : Status::kOutOfMemory;
}

}  // namespace wordbridge
