#include "document/stream.h"

#include <algorithm>
#include <utility>

#include "document/markdown.h"
#include "segment/newline.h"
#include "segment/seam.h"

namespace wordbridge {
namespace {

constexpr std::size_t kReplacementLength = 3;  // of U+FFFD in UTF-8

// Whether nothing that follows the text can become part of a line of it: what ends with a carriage return may
// go on with a line feed.
bool is_complete(std::string_view text, const Line& line) {
  return line.terminator_length > 0 && (line.end < text.size() || text.back() != '\r');
}

}  // namespace

Status Stream::feed(std::string_view bytes, unicode::Encoding encoding) {
  if (status_ != Status::kOk) return status_;
  const Status status =
      decoder_.decode(bytes, encoding, [this](const unicode::WellFormed& text) { return read(text); });
  return status == Status::kOk ? status : fail(status);
}

Status Stream::finish(Analysis& out) {
  if (status_ != Status::kOk) return status_;
  Status status = decoder_.finish([this](const unicode::WellFormed& text) { return read(text); });
  if (status == Status::kOk) status = is_markdown() ? count_markdown() : count(true);
  if (status != Status::kOk) return fail(status);
  analysis_.totals.bytes = bytes_;
  analysis_.totals.ill_formed = ill_formed_;
  out = std::move(analysis_);
  return Status::kOk;
}

Status Stream::fail(Status status) {
  status_ = status;
  text_ = {};
  counted_ = 0;
  open_.reset();
  analysis_ = {};
  return status;
}

Status Stream::read(const unicode::WellFormed& text) {
  bytes_ += text.text.size() - text.replacements.size() * kReplacementLength;
  for (const auto& replacement : text.replacements) bytes_ += replacement.length;
  ill_formed_ += text.replacements.size();
  if (is_markdown()) {
    return text_.append(text.text.data(), text.text.size()) ? Status::kOk : Status::kOutOfMemory;
  }
  for (std::string_view rest = text.text; !rest.empty();) {
    std::size_t size = std::min(rest.size(), sizes_.slice);
    while (size < rest.size() && unicode::is_continuation(rest[size])) ++size;
    if (!text_.append(rest.data(), size)) return Status::kOutOfMemory;
    rest.remove_prefix(size);
    const Status status = count(false);
    if (status != Status::kOk) return status;
  }
  return Status::kOk;
}

AnalysisOptions Stream::analysis_options(Newlines newlines) const {
  return {newlines,       options_.language,   {}, options_.syllables, options_.sentences,
          options_.words, options_.keeps_order};
}

// Counts all of it, of which nothing has been counted before.
Status Stream::count_markdown() {
  const Status status = add_markdown(held(), analysis_options(options_.newlines), analysis_);
  text_ = {};
  return status;
}

// Counts what can be counted of the text that is held.
Status Stream::count(bool is_last) {
  bool counted = true;
  while (counted && (is_last ? counted_ < text_.size() : held().size() >= try_at_)) {
    const Status status = count_once(is_last, counted);
    if (status != Status::kOk) return status;
    try_at_ = counted ? sizes_.least : std::max(try_at_, held().size() * 2);
  }
  if (is_last && open_.has_value() && !open_->close(analysis_)) return Status::kOutOfMemory;
  std::copy(text_.begin() + counted_, text_.end(), text_.begin());
  text_.truncate(text_.size() - std::exchange(counted_, 0));
  return Status::kOk;
}

Status Stream::count_once(bool is_last, bool& counted) {
  return open_.has_value() ? count_more(*open_, is_last, counted) : count_whole(is_last, counted);
}

// Counts whole paragraphs; opens a block or line that is too large to wait for its end.
Status Stream::count_whole(bool is_last, bool& counted) {
  const std::string_view text = held();
  const Whole whole = find_whole(text, is_last);
  counted = whole.size > 0;
  if (counted) {
    const Newlines newlines = in_broken_block_ ? Newlines::kBreak : options_.newlines;
    if (whole.ends_block) in_broken_block_ = false;
    counted_ += whole.size;
    return add_paragraphs(text.substr(0, whole.size), analysis_options(newlines), analysis_);
  }
  // An open block is read by UAX #29, and which of two meanings its newlines have is known at its end.
  const bool may_open = options_.sentences.policy == SentencePolicy::kUax29 && !options_.keeps_order;
  if (!may_open || text.size() < sizes_.longest_block) return Status::kOk;
  open_.emplace(kind_to_open(), options_.language, options_.syllables, options_.words);
  counted = true;
  return Status::kOk;
}

OpenBlock::Kind Stream::kind_to_open() const {
  if (in_broken_block_ || options_.newlines == Newlines::kBreak) return OpenBlock::Kind::kLine;
  return options_.newlines == Newlines::kWrap ? OpenBlock::Kind::kWrapped : OpenBlock::Kind::kEither;
}

// Counts more of the open block or line.
Status Stream::count_more(OpenBlock& open, bool is_last, bool& counted) {
  const std::string_view text = held();
  const std::size_t part = is_last ? text.size() : last_counting_seam(text, options_.words);
  counted = part > 0;
  if (!counted) return Status::kOk;
  std::size_t read = 0;
  BlockEnd end = BlockEnd::kOpen;
  const Status status = open.read(text.substr(0, part), analysis_, read, end);
  if (status != Status::kOk) return status;
  counted_ += read;
  if (end == BlockEnd::kOpen) return Status::kOk;
  if (!open.close(analysis_)) return Status::kOutOfMemory;
  open_.reset();
  in_broken_block_ = end == BlockEnd::kLine && options_.newlines == Newlines::kAuto;
  return Status::kOk;
}

Stream::Whole Stream::find_whole(std::string_view text, bool is_last) const {
  if (in_broken_block_) return whole_lines_of_block(text, is_last);
  return options_.newlines == Newlines::kBreak ? whole_lines(text, is_last) : whole_blocks(text, is_last);
}

Stream::Whole Stream::whole_lines(std::string_view text, bool is_last) {
  if (is_last) return {text.size(), true};
  const Line last = line_before(text, text.size());
  return {is_complete(text, last) ? last.end : last.start, true};
}

// Up to the end of the last blank line or U+2029.
Stream::Whole Stream::whole_blocks(std::string_view text, bool is_last) {
  if (is_last) return {text.size(), true};
  for (std::size_t end = text.size(); end > 0;) {
    const Line line = line_before(text, end);
    if (is_complete(text, line) && (line.ends_with_paragraph_separator || is_blank(text, line))) {
      return {line.end, true};
    }
    end = line.start;
  }
  return {0, false};
}

// Up to the end of the block, or else of the last complete line.
Stream::Whole Stream::whole_lines_of_block(std::string_view text, bool is_last) {
  std::size_t end = 0;
  while (end < text.size()) {
    const Line line = next_line(text, end);
    if (!is_last && !is_complete(text, line)) break;
    end = line.end;
    if (line.ends_with_paragraph_separator || is_blank(text, line)) return {end, true};
  }
  return {end, false};
}

}  // namespace wordbridge
