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

// Bytes of well-formed text that tell something are those that a terminator, a separator or a code point of a
// greater kind than those before it may start with. Which they are depends on the greatest of these.
enum class TellingAbove : std::uint8_t {
  kLetters,  // and above all that is less: kinds up to a letter are told otherwise
  kHangul,
  kIdeographs,
};

// `kind` is the greatest of a sentence that was looked at.
constexpr TellingAbove telling_above(unicode::CharacterKind kind) {
  if (kind < unicode::CharacterKind::kHangul) return TellingAbove::kLetters;
  return kind < unicode::CharacterKind::kIdeograph ? TellingAbove::kHangul : TellingAbove::kIdeographs;
}

// Bytes of text that telling_of_block reads: those of the block, and the rest of a code point there.
inline constexpr std::size_t kTellingReach = unicode::kBlock + 2;

// What tells something in a block that has other scripts than ASCII. Bit i is for byte i.
struct Telling {
  // Whether there is such a block: all else tells the same above all kinds.
  bool other_scripts = false;
  // Those that tell something in every sentence,
  std::uint64_t always = 0;
  // those that do above letters only, which are Hangul,
  std::uint64_t hangul = 0;
  // and those that do above letters and Hangul, which are ideographs and kana.
  std::uint64_t ideographs = 0;

  [[nodiscard]] std::uint64_t above(TellingAbove kinds) const {
    return always | (kinds < TellingAbove::kHangul ? hangul : 0) |
           (kinds < TellingAbove::kIdeographs ? ideographs : 0);
  }
};

// Which of `leads`, that code points beyond ASCII start with, tell something.
Telling telling_beyond_ascii(const char* bytes, std::uint64_t leads);

// Those of 64 bytes of text that tell something, of which kTellingReach can be read. In a wrapped paragraph
// newlines tell nothing. Where there are other scripts, `telling` becomes that of the block; elsewhere it is
// left as it is, and what tells something is the same above all kinds.
[[gnu::always_inline]] inline std::uint64_t telling_of_block(const char* bytes, bool beyond_ascii,
                                                             bool wrapped, TellingAbove above,
                                                             Telling& telling) {
  using unicode::Bytes;
  const auto marks = [](Bytes part) { return part.one_of<'.', '!', '?'>(); };
  const auto marks_and_newlines = [](Bytes part) { return part.one_of<'.', '!', '?', '\n', '\r'>(); };
  const std::uint64_t ascii = wrapped ? unicode::matches_of_block(bytes, marks)
                                      : unicode::matches_of_block(bytes, marks_and_newlines);
  if (!beyond_ascii) return ascii;
  // No code point tells anything that starts with another byte.
  const std::uint64_t leads =
      unicode::matches_of_block(bytes, [](Bytes part) { return part.equal(0xC2) | part.at_least(0xD6); });
  if (leads == 0) return ascii;
  // With dashes, quotation marks and letters of Latin alone, as in most blocks of typeset text, the marks are
  // looked at one by one.
  const std::uint64_t of_other_scripts = unicode::matches_of_block(
      bytes, [](Bytes part) { return part.within(0xD6, 0xE0) | part.at_least(0xE3); });
  if (of_other_scripts == 0) {
    const std::uint64_t from_1000 =
        unicode::matches_of_block(bytes, [](Bytes part) { return part.equal(0xE1); });
    if (from_1000 == 0) return ascii | leads;
    // U+1C80 to U+1FFF, Latin in Vietnamese and others, and Greek, tell nothing.
    const std::uint64_t from_1c80 =
        from_1000 & unicode::matches_of_block(bytes + 1, [](Bytes part) { return part.at_least(0xB2); });
    if (from_1000 == from_1c80) return ascii | (leads & ~from_1c80);
  }
  telling = telling_beyond_ascii(bytes, leads);
  telling.always |= ascii;
  return telling.above(above);
}

// Finds the bytes of a well-formed text that tell something.
class TellingBytes {
 public:
  explicit TellingBytes(std::string_view text) : text_(text) {}

  // The first one from `position` on and before `end`, in a sentence of which `kind` is the greatest that was
  // looked at; `end` if there is none. In a wrapped paragraph newlines tell nothing. O(bytes); what is looked
  // at once is remembered for the next call.
  std::size_t find(std::size_t position, std::size_t end, bool wrapped, unicode::CharacterKind kind) {
    const TellingAbove above = telling_above(kind);
    while (position < end) {
      if (position - block_ >= kBlock || wrapped != wrapped_ || above != above_) {
        load(position / kBlock * kBlock, wrapped, above);
      }
      const std::uint64_t rest = bits_ >> position % kBlock;
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

  // Inlined, for V8 makes its constants anew at each call.
  [[gnu::always_inline]] void load(std::size_t block, bool wrapped, TellingAbove above) {
    above_ = above;
    if (telling_.other_scripts && block == block_ && wrapped == wrapped_) {
      bits_ = telling_.above(above);
      return;
    }
    char padded[kTellingReach];
    const char* bytes = text_.data() + block;
    if (text_.size() - block < kTellingReach) {
      std::memset(padded, 0, kTellingReach);
      std::memcpy(padded, bytes, text_.size() - block);
      bytes = padded;
    }
    telling_.other_scripts = false;
    bits_ = telling_of_block(bytes, unicode::has_beyond_ascii(bytes), wrapped, above, telling_);
    block_ = block;
    wrapped_ = wrapped;
  }

  std::string_view text_;
  // The block that was looked at last, at first none.
  std::size_t block_ = std::size_t{0} - kBlock;
  std::uint64_t bits_ = 0;
  bool wrapped_ = false;
  TellingAbove above_ = TellingAbove::kLetters;
  Telling telling_;
};

}  // namespace wordbridge
