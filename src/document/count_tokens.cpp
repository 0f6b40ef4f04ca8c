#include "document/count_tokens.h"

#include <bit>

#include "document/byte_block.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::Bytes16;

// Reads one block after the other. A token begins where something else than white space follows white space.
template <bool kWithWords>
class TokenCounter {
 public:
  explicit TokenCounter(std::string_view text) : text_(text) {}

  std::uint64_t count() {
    while (position_ < text_.size()) read_block();
    return tokens_;
  }

 private:
  void read_block() {
    ByteBlock::Padding padding;
    const ByteBlock block{text_, position_, padding};
    // No code point is in two blocks.
    std::size_t length = block.length();
    if (position_ + length < text_.size()) {
      while (length > 1 && unicode::is_continuation(text_[position_ + length])) --length;
    }
    spaces_ = block.mask([](Bytes16 bytes) { return bytes.equal(' ') | bytes.in_range('\t', '\r' - '\t'); });
    if constexpr (kWithWords) {
      words_ = block.mask([](Bytes16 bytes) {
        return (bytes | Bytes16::all(0x20)).in_range('a', 'z' - 'a') | bytes.in_range('0', 9);
      });
    }
    const Mask others = block.mask(&may_matter) & first_bits(length);
    if (others != 0) read_others(others & ~block.continuations());
    take(first_bits(length) & ~spaces_, length);
    position_ += length;
  }

  // First bytes of white space beyond ASCII, and where letters matter, whatever is beyond ASCII.
  static Bytes16 may_matter(Bytes16 bytes) {
    if constexpr (kWithWords) {
      return bytes;
    } else {
      return bytes.equal('\xC2') | bytes.in_range(0xE1, 2);
    }
  }

  void read_others(Mask leads) {
    for (; leads != 0; leads &= leads - 1) {
      const auto at = static_cast<unsigned>(std::countr_zero(leads));
      const unicode::Decoded decoded = unicode::decode(text_, position_ + at);
      const unicode::Properties of = unicode::properties(decoded.code_point);
      const Mask bytes = first_bits(decoded.length) << at;
      if (of.white_space()) spaces_ |= bytes;
      if (kWithWords && unicode::is_word(of.kind())) words_ |= bytes;
    }
  }

  // Counts those of a block in which `tokens` are the bytes of tokens.
  void take(Mask tokens, std::size_t length) {
    const Mask starts = tokens & ~(tokens << 1 | in_token_);
    in_token_ = last_of(tokens, length);
    if constexpr (!kWithWords) {
      tokens_ += static_cast<std::uint64_t>(std::popcount(starts));
    } else {
      // From where a token begins, or goes on without a word so far, a carry passes all signs.
      const Mask signs = tokens & ~words_;
      const Mask begun = starts | only_signs_;
      const Mask sum = signs + (begun & signs);
      const Mask behind = (sum | begun) & ~signs;
      tokens_ += static_cast<std::uint64_t>(std::popcount(behind & words_ & tokens));
      only_signs_ = length == ByteBlock::kSize ? Mask{sum < signs} : behind >> length & 1;
    }
  }

  // The bit of the last byte of a block, whose length is not 0.
  static Mask last_of(Mask mask, std::size_t length) { return mask << (ByteBlock::kSize - length) >> 63; }

  std::string_view text_;
  std::size_t position_ = 0;
  std::uint64_t tokens_ = 0;
  // White space, letters and numbers of the block at hand.
  Mask spaces_ = 0;
  Mask words_ = 0;
  // 1 if the last byte is of a token, and if that has had only signs.
  Mask in_token_ = 0;
  Mask only_signs_ = 0;
};

}  // namespace

std::uint64_t count_tokens(std::string_view text) { return TokenCounter<false>{text}.count(); }

std::uint64_t count_tokens_with_words(std::string_view text) { return TokenCounter<true>{text}.count(); }

}  // namespace wordbridge
