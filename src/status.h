#pragma once

#include <cstdint>

namespace wordbridge {

// How an operation of the core ended. The core never throws and never aborts on bad input: what can fail
// returns a Status, and every host turns it into the error of its language.
enum class Status : std::uint8_t {
  kOk,
  // The allocator had no memory. What was being made is gone, everything else is as before.
  kOutOfMemory,
  // The text is longer than kMaximumTextSize bytes, or than the columns' 32-bit offsets can say.
  kTextTooLarge,
  // The caller's progress callback asked to stop.
  kCancelled,
  // An offset is beyond the text, behind its partner, or inside of a character. Nothing was changed.
  kOutOfRange,
  // Two summaries were made by different rules: languages, newlines or versions of Unicode.
  kDifferentPolicies,
  // Bytes are not what they should be: see SavedDefect.
  kInvalidData,
};

}  // namespace wordbridge
