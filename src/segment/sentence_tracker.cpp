#include "segment/sentence_tracker.h"

#include "segment/sentence_values.h"
#include "unicode/scan.h"
#include "unicode/utf8.h"

namespace wordbridge {
using unicode::SentenceBreak;

Status SentenceTracker::read(std::string_view text, Part& out) {
  out.earlier = Doubt::kOpen;
  out.starts.clear();
  out.doubtful_from.reset();
  doubt_is_earlier_ = in_doubt_;
  if (in_doubt_) out.doubtful_from = 0;
  for (std::size_t position = 0; position < text.size();) {
    if (phase_.is_inside() && !in_doubt_) {
      position = skip_inside(text, position);
      if (position == text.size()) break;
    }
    std::size_t end = 0;
    const SentenceBreak value = value_at(text, position, end);
    if (!take(value, position, out)) return Status::kOutOfMemory;
    position = end;
  }
  return Status::kOk;
}

SentenceBreak SentenceTracker::value_at(std::string_view text, std::size_t position, std::size_t& end) const {
  const unicode::Decoded decoded = unicode::decode(text, position);
  end = position + decoded.length;
  const SentenceBreak value = unicode::properties(decoded.code_point).sentence_break();
  return wrapped_ && is_separator(value) ? SentenceBreak::kSp : value;
}

// Passes over what joins because no terminator has been read (SB998), to the next code point that may be a
// terminator or a separator.
std::size_t SentenceTracker::skip_inside(std::string_view text, std::size_t position) {
  // In a wrapped paragraph no newline tells anything; a full stop is looked for already.
  const std::uint8_t line_feed = wrapped_ ? '.' : '\n';
  const std::uint8_t carriage_return = wrapped_ ? '.' : '\r';
  const std::size_t end = unicode::find_match(text, position, [=](unicode::Bytes bytes) {
    return bytes.equal('.') | bytes.equal('!') | bytes.equal('?') | bytes.equal(line_feed) |
           bytes.equal(carriage_return) | bytes.equal(0xC2) | bytes.at_least(0xD6);
  });
  for (std::size_t last = end; last > position;) {
    --last;
    while (unicode::is_continuation(text[last])) --last;
    std::size_t behind = 0;
    const SentenceBreak value = value_at(text, last, behind);
    if (is_ignored(value)) continue;
    cased_ = is_cased(value);
    break;
  }
  return end;
}

// False if there is no memory.
bool SentenceTracker::take(SentenceBreak value, std::size_t position, Part& out) {
  if (in_doubt_) {
    if (!decides(value)) return true;
    if (!settle(value != SentenceBreak::kLower, out)) return false;
  }
  switch (phase_.next(value)) {
    case SentencePhase::Next::kStarts:
      if (!start(position, out)) return false;
      break;
    case SentencePhase::Next::kUndecided:
      in_doubt_ = true;
      out.doubtful_from = position;
      // Whether it belongs to this sentence or to the next, it is neither letter nor terminator.
      begin();
      return true;
    case SentencePhase::Next::kJoins:
      break;
  }
  advance(value);
  return true;
}

// False if there is no memory.
bool SentenceTracker::settle(bool is_boundary, Part& out) {
  const std::size_t from = out.doubtful_from.value_or(0);
  out.doubtful_from.reset();
  in_doubt_ = false;
  if (doubt_is_earlier_) {
    doubt_is_earlier_ = false;
    out.earlier = is_boundary ? Doubt::kBoundary : Doubt::kNone;
    return true;
  }
  return !is_boundary || out.starts.push_back(from);
}

// False if there is no memory.
bool SentenceTracker::start(std::size_t position, Part& out) {
  begin();
  return out.starts.push_back(position);
}

void SentenceTracker::begin() {
  phase_ = {};
  cased_ = false;
}

void SentenceTracker::advance(SentenceBreak value) {
  phase_.read(value, [this] { return cased_; });
  if (!is_ignored(value)) cased_ = is_cased(value);
}

}  // namespace wordbridge
