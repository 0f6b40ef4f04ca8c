#include "segment/sentence_tracker.h"

#include "segment/sentence_values.h"
#include "unicode/scan.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::SentenceBreak;

bool is_cased(SentenceBreak value) {
  return value == SentenceBreak::kUpper || value == SentenceBreak::kLower;
}

// What SB8 does not look beyond.
bool decides(SentenceBreak value) {
  return is_cased(value) || value == SentenceBreak::kOLetter || is_separator(value) || is_terminator(value);
}

}  // namespace

Status SentenceTracker::read(std::string_view text, Part& out) {
  out.earlier = Doubt::kOpen;
  out.starts.clear();
  out.doubtful_from.reset();
  doubt_is_earlier_ = in_doubt_;
  if (in_doubt_) out.doubtful_from = 0;
  for (std::size_t position = 0; position < text.size();) {
    if (phase_ == Phase::kNone && !in_doubt_) {
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
  if (phase_ == Phase::kSeparator && !(after_cr_ && value == SentenceBreak::kLF)) {  // SB3, SB4
    if (!start(position, out)) return false;
  } else if (phase_ != Phase::kNone && phase_ != Phase::kSeparator && !is_ignored(value)) {
    switch (starts_sentence(value)) {
      case Answer::kYes:
        if (!start(position, out)) return false;
        break;
      case Answer::kUnknown:
        in_doubt_ = true;
        out.doubtful_from = position;
        // Whether it belongs to this sentence or to the next, it is neither letter nor terminator.
        phase_ = Phase::kNone;
        cased_ = false;
        return true;
      case Answer::kNo:
        break;
    }
  }
  advance(value);
  return true;
}

// Whether there is a boundary before `value`, which is not ignored, behind a terminator.
SentenceTracker::Answer SentenceTracker::starts_sentence(SentenceBreak value) const {
  const bool full_stop = terminator_ == SentenceBreak::kATerm;
  if (phase_ == Phase::kTerminator && full_stop) {
    if (value == SentenceBreak::kNumeric) return Answer::kNo;                            // SB6
    if (value == SentenceBreak::kUpper && cased_before_terminator_) return Answer::kNo;  // SB7
  }
  if (value == SentenceBreak::kSContinue || is_terminator(value)) return Answer::kNo;  // SB8a
  if (value == SentenceBreak::kClose && phase_ != Phase::kSpace) return Answer::kNo;   // SB9
  if (value == SentenceBreak::kSp || is_separator(value)) return Answer::kNo;          // SB9, SB10
  if (!full_stop) return Answer::kYes;                                                 // SB11
  if (!decides(value)) return Answer::kUnknown;                                        // SB8
  return value == SentenceBreak::kLower ? Answer::kNo : Answer::kYes;                  // SB8, SB11
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
  phase_ = Phase::kNone;
  cased_ = false;
  after_cr_ = false;
  return out.starts.push_back(position);
}

void SentenceTracker::advance(SentenceBreak value) {
  if (is_ignored(value) && phase_ != Phase::kSeparator) return;  // SB5
  if (is_terminator(value)) {
    cased_before_terminator_ = phase_ == Phase::kNone && cased_;
    terminator_ = value;
    phase_ = Phase::kTerminator;
  } else if (is_separator(value)) {
    after_cr_ = value == SentenceBreak::kCR;
    phase_ = Phase::kSeparator;
  } else if (value == SentenceBreak::kClose && (phase_ == Phase::kTerminator || phase_ == Phase::kClose)) {
    phase_ = Phase::kClose;
  } else if (value == SentenceBreak::kSp && phase_ != Phase::kNone) {
    phase_ = Phase::kSpace;
  } else {
    phase_ = Phase::kNone;
    cased_ = is_cased(value);
  }
}

}  // namespace wordbridge
