// Sentences of a text that comes in parts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "memory/buffer.h"
#include "segment/sentence_phase.h"
#include "status.h"
#include "unicode/properties.h"

namespace wordbridge {

// Finds the boundaries that next_sentence() finds, in text that is cut anywhere between code points. Behind a
// full stop and spaces the rules look ahead for a lower case letter, however far (SB8): until it or something
// else that decides has been read, a boundary is in doubt, and there is no other one behind it.
class SentenceTracker {
 public:
  // What became of a boundary that was in doubt before a part.
  enum class Doubt : std::uint8_t {
    kOpen,      // still in doubt, or there was none
    kBoundary,  // it is one
    kNone,      // it is none
  };

  // What a part has told.
  struct Part {
    Doubt earlier = Doubt::kOpen;
    // Positions in the part where a sentence starts, rising; the start of the text is none of them.
    Buffer<std::size_t> starts;
    // From here on the part belongs to another sentence if the boundary in doubt is one: a position behind
    // all starts, or 0 if it was in doubt before the part.
    std::optional<std::size_t> doubtful_from;
  };

  // In a wrapped paragraph a newline is a space, elsewhere it ends a sentence.
  explicit SentenceTracker(bool wrapped) : wrapped_(wrapped) {}

  // Reads the next part, well-formed. kOutOfMemory, or kOk. O(bytes).
  [[nodiscard]] Status read(std::string_view text, Part& out);

 private:
  using SentenceBreak = unicode::SentenceBreak;

  [[nodiscard]] SentenceBreak value_at(std::string_view text, std::size_t position, std::size_t& end) const;
  [[nodiscard]] std::size_t skip_inside(std::string_view text, std::size_t position);
  [[nodiscard]] bool take(SentenceBreak value, std::size_t position, Part& out);
  [[nodiscard]] bool settle(bool is_boundary, Part& out);
  [[nodiscard]] bool start(std::size_t position, Part& out);
  void advance(SentenceBreak value);
  void begin();

  bool wrapped_;
  SentencePhase phase_;
  // Whether the last code point of the sentence that SB5 does not pass over is Upper or Lower.
  bool cased_ = false;
  // Whether a boundary is in doubt, and whether it was before the part at hand.
  bool in_doubt_ = false;
  bool doubt_is_earlier_ = false;
};

}  // namespace wordbridge
