// 64 bytes of text as the rules of words by spaces see them, where none matters but that white space parts
// words. Bit i is for byte `position + i` of a text.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "segment/word_policy.h"
#include "segment/word_window.h"

namespace wordbridge {

struct TokenWindow {
  using Bits = WordWindow::Bits;
  static constexpr unsigned kSize = WordWindow::kSize;

  // White space, and what is behind the end of the text; letters and numbers with the marks on them.
  Bits spaces = 0;
  Bits words = 0;
  // As WordWindow has them, marks between words too; also controls of ASCII, for a NUL may be no part of
  // ShortBytes.
  Bits folding = 0;
  Bits apostrophes = 0;

  // Reads what begins at `position`, where a token may begin; `bytes` are 64 of there, zeros behind the end
  // of the text. Code points that are not all in them are not read.
  void read(std::string_view text, std::size_t position, const char* bytes);

  // How many of the first bytes are to be cut: up to white space behind the last token that ends. `rest` are
  // the bytes of the text from the window on. No token ends if `spaces` is 0.
  [[nodiscard]] unsigned length(std::size_t rest) const {
    return rest < kSize ? static_cast<unsigned>(rest)
                        : kSize - static_cast<unsigned>(std::countl_zero(spaces));
  }

  // Where words begin and end in these bytes: two masks with as many bits.
  struct Words {
    Bits starts;
    Bits ends;
  };
  [[nodiscard]] Words find_words(unsigned length, WordPolicy policy) const;

 private:
  friend class SegmentWindow;
  void read_ascii(const char* bytes, Bits inside);
  template <typename Visit>
  void read_others(std::string_view text, std::size_t position, Bits leads, Visit visit);
};

// The same with what tells all segments: words and what is between them.
class SegmentWindow {
 public:
  using Bits = TokenWindow::Bits;
  static constexpr unsigned kSize = TokenWindow::kSize;

  // `kinds` is memory for kSize of them, which need not be set: zeros take 4 % of the time.
  explicit SegmentWindow(std::uint8_t* kinds) : kinds_(kinds) {}

  // As TokenWindow has it; `start` is where the text that is cut starts. For a new window.
  void read(std::string_view text, std::size_t start, std::size_t position, const char* bytes);

  // Whether a token ends, or none begins: else the first one is longer than a window.
  [[nodiscard]] bool has_end() const { return tokens_.spaces != 0; }
  [[nodiscard]] unsigned length(std::size_t rest) const { return tokens_.length(rest); }

  // Where segments start in the first `length` bytes. There `kinds` get the greatest one of the code points
  // in each segment, or what PolicyWords says of it.
  [[nodiscard]] Bits find_starts(unsigned length, WordPolicy policy);

  [[nodiscard]] bool is_ascii() const { return others_ == 0; }
  // A byte for each unit of UTF-16: the first one of a code point, and one more of each that has two.
  [[nodiscard]] Bits units() const { return units_; }

 private:
  void read_kinds(const char* bytes);
  void read_others(std::string_view text, std::size_t start, std::size_t position, const char* bytes,
                   Bits inside);
  void raise_kinds(Bits in_tokens, Bits starts, WordPolicy policy);

  TokenWindow tokens_;
  // What is not ASCII, and the first bytes of code points.
  Bits others_ = 0;
  Bits firsts_ = ~Bits{0};
  Bits units_ = ~Bits{0};
  // What is in words besides letters: numbers, and marks; and white space that is in a segment with what is
  // before it.
  Bits no_letters_ = 0;
  Bits joined_ = 0;
  std::uint8_t* kinds_;
};

// Where the first white space of ASCII from a position on is, or the end of the text.
std::size_t end_of_long_token(std::string_view text, std::size_t position);

}  // namespace wordbridge
