// The rules of UAX #29 that end a sentence, SB3 to SB11, one code point after the other.
#pragma once

#include <cstdint>

#include "segment/sentence_values.h"
#include "unicode/properties.h"

namespace wordbridge {

// How much has been read of their left sides, SATerm Close* Sp* ParaSep?. New where a sentence starts.
class SentencePhase {
 public:
  using SentenceBreak = unicode::SentenceBreak;

  // Whether the sentence goes on with a code point that follows: that depends on what is behind it (SB8) if
  // it is kUndecided.
  enum class Next : std::uint8_t { kJoins, kStarts, kUndecided };

  // Whether nothing has been read of them, so that any code point joins (SB998).
  [[nodiscard]] bool is_inside() const { return phase_ == Phase::kNone; }

  [[nodiscard]] Next next(SentenceBreak value) const {
    if (phase_ == Phase::kSeparator) {  // SB3, SB4
      return after_cr_ && value == SentenceBreak::kLF ? Next::kJoins : Next::kStarts;
    }
    if (phase_ == Phase::kNone || is_ignored(value)) return Next::kJoins;  // SB998, SB5
    const bool full_stop = terminator_ == SentenceBreak::kATerm;
    if (phase_ == Phase::kTerminator && full_stop) {
      if (value == SentenceBreak::kNumeric) return Next::kJoins;                            // SB6
      if (value == SentenceBreak::kUpper && cased_before_terminator_) return Next::kJoins;  // SB7
    }
    if (value == SentenceBreak::kSContinue || is_terminator(value)) return Next::kJoins;  // SB8a
    if (value == SentenceBreak::kClose && phase_ != Phase::kSpace) return Next::kJoins;   // SB9
    if (value == SentenceBreak::kSp || is_separator(value)) return Next::kJoins;          // SB9, SB10
    if (!full_stop) return Next::kStarts;                                                 // SB11
    if (!decides(value)) return Next::kUndecided;                                         // SB8
    return value == SentenceBreak::kLower ? Next::kJoins : Next::kStarts;                 // SB8, SB11
  }

  // Reads a code point of the sentence. `cased_before()` says whether the last one before it that SB5 does
  // not pass over is Upper or Lower.
  template <typename CasedBefore>
  void read(SentenceBreak value, CasedBefore cased_before) {
    if (is_ignored(value) && phase_ != Phase::kSeparator) return;  // SB5
    if (is_terminator(value)) {
      cased_before_terminator_ = phase_ == Phase::kNone && cased_before();
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
    }
  }

 private:
  enum class Phase : std::uint8_t { kNone, kTerminator, kClose, kSpace, kSeparator };

  Phase phase_ = Phase::kNone;
  SentenceBreak terminator_ = SentenceBreak::kOther;
  bool cased_before_terminator_ = false;
  bool after_cr_ = false;
};

}  // namespace wordbridge
