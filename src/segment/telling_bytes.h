// Where a sentence may end: found 64 bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "unicode/block.h"
#include "unicode/properties.h"

namespace wordbridge {

// Those of 64 bytes of well-formed text that tell something: that a terminator, a separator or a code point
// of a greater kind than those before it may start with. Which they are depends on the greatest of these.
struct TellingBits {
  std::uint64_t above_letters;  // and above all that is less, too: kinds up to a letter are told otherwise
  std::uint64_t above_hangul;
  std::uint64_t above_ideographs;

  // The bits of a sentence, of which `kind` is the greatest that was looked at.
  [[nodiscard]] std::uint64_t above(unicode::CharacterKind kind) const {
    if (kind < unicode::CharacterKind::kHangul) return above_letters;
    return kind < unicode::CharacterKind::kIdeograph ? above_hangul : above_ideographs;
  }
};

// Bytes of text that telling_of_block reads: those of the block, and the rest of a code point there.
inline constexpr std::size_t kTellingReach = unicode::kBlock + 2;

// Adds what tells something beyond ASCII to the bits of ASCII.
TellingBits telling_beyond_ascii(const char* bytes, std::uint64_t ascii);

// The bits of 64 bytes of well-formed text, of which kTellingReach can be read. In a wrapped paragraph
// newlines tell nothing.
[[gnu::always_inline]] inline TellingBits telling_of_block(const char* bytes, bool beyond_ascii,
                                                           bool wrapped) {
  using unicode::Bytes;
  const auto marks = [](Bytes part) { return part.one_of<'.', '!', '?'>(); };
  const auto marks_and_newlines = [](Bytes part) { return part.one_of<'.', '!', '?', '\n', '\r'>(); };
  const std::uint64_t ascii = wrapped ? unicode::matches_of_block(bytes, marks)
                                      : unicode::matches_of_block(bytes, marks_and_newlines);
  // No code point tells anything that starts with another byte.
  const auto leads = [](Bytes part) { return part.equal(0xC2) | part.at_least(0xD6); };
  if (!beyond_ascii || unicode::matches_of_block(bytes, leads) == 0) return {ascii, ascii, ascii};
  return telling_beyond_ascii(bytes, ascii);
}

// Finds the bytes of a well-formed text that tell something.
class TellingBytes {
 public:
  explicit TellingBytes(std::string_view text) : text_(text) {}

  // The first one from `position` on and before `end`, in a sentence of which `kind` is the greatest that was
  // looked at; `end` if there is none. In a wrapped paragraph newlines tell nothing. O(bytes); what is looked
  // at once is remembered for the next call.
  std::size_t find(std::size_t position, std::size_t end, bool wrapped, unicode::CharacterKind kind) {
    while (position < end) {
      if (position - block_ >= kBlock || wrapped != wrapped_) load(position / kBlock * kBlock, wrapped);
      const std::uint64_t rest = bits_.above(kind) >> (position - block_);
      if (rest != 0) {
        position += static_cast<std::size_t>(std::countr_zero(rest));
        return position < end ? position : end;
      }
      position = block_ + kBlock;
    }
    return end;
  }

 private:
  static constexpr std::size_t kBlock = unicode::kBlock;

  void load(std::size_t block, bool wrapped) {
    char padded[kTellingReach];
    const char* bytes = text_.data() + block;
    if (text_.size() - block < kTellingReach) {
      std::memset(padded, 0, kTellingReach);
      std::memcpy(padded, bytes, text_.size() - block);
      bytes = padded;
    }
    bits_ = telling_of_block(bytes, unicode::has_beyond_ascii(bytes), wrapped);
    block_ = block;
    wrapped_ = wrapped;
  }

  std::string_view text_;
  // The block that was looked at last, at first none.
  std::size_t block_ = std::size_t{0} - kBlock;
  TellingBits bits_{};
  bool wrapped_ = false;
};

}  // namespace wordbridge
