#include "measure/characters.h"

#include <bit>

#include "segment/grapheme.h"
#include "unicode/scan.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::Bytes;

std::uint64_t count_bits(std::uint32_t bits) { return static_cast<std::uint64_t>(std::popcount(bits)); }

// A code point is plain if there is a cluster boundary between any two of its sort, but for CR LF, and if the
// state behind it does not depend on what is before it. These are most of them; every one that starts with
// such a byte is.
bool starts_plain(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  if (lead < 0xCC) return true;                          // up to U+02FF
  if (lead < 0xE4) return lead >= 0xCE && lead <= 0xD1;  // U+0380 to U+047F
  return lead <= 0xEC && lead != 0xEA;                   // U+4000 to U+9FFF and U+B000 to U+CFFF
}

// Sixteen bytes with the two behind each of them.
class Block {
 public:
  explicit Block(const char* text)
      : bytes_(Bytes::load(text)), second_(Bytes::load(text + 1)), third_(Bytes::load(text + 2)) {}

  // Starts of code points that may not be plain.
  [[nodiscard]] std::uint32_t not_plain() const {
    const Bytes from_cc = bytes_.at_least(0xCC);
    if (from_cc.mask() == 0) return 0;
    const Bytes plain = bytes_.within(0xCE, 0xD1) | bytes_.within(0xE4, 0xE9) | bytes_.within(0xEB, 0xEC);
    // Dashes and quotation marks: U+2010 to U+2027.
    const Bytes punctuation = bytes_.equal(0xE2) & second_.equal(0x80) & third_.within(0x90, 0xA7);
    return from_cc.without(plain | punctuation).mask();
  }

  // White space among what is plain: that of ASCII, U+0085 and U+00A0.
  [[nodiscard]] Bytes spaces() const {
    return bytes_.equal(' ') | bytes_.within('\t', '\r') |
           (bytes_.equal(0xC2) & (second_.equal(0x85) | second_.equal(0xA0)));
  }

  [[nodiscard]] std::uint32_t starts() const { return bytes_.starts().mask(); }

  // Bytes of text that a Block at its beginning reads.
  static constexpr std::size_t kReach = Bytes::kSize + 2;

 private:
  Bytes bytes_;
  Bytes second_;
  Bytes third_;
};

// Counts a text; there is a cluster boundary before it.
class CharacterCounter {
 public:
  explicit CharacterCounter(std::string_view text) : text_(text) {}

  void count() {
    while (position_ < text_.size()) {
      count_blocks();
      count_code_points();
    }
  }

  void add_to(Totals& totals) const {
    const std::uint64_t spaces = spaces_ + ascii_spaces_.count();
    totals.graphemes += code_points_ - joined_;
    totals.graphemes_without_spaces += code_points_ - joined_ - (spaces - joined_spaces_);
    totals.code_points += code_points_;
    totals.code_points_without_spaces += code_points_ - spaces;
    totals.utf16_units += code_points_ + four_byte_;
    // No white space is written in four bytes.
    totals.utf16_units_without_spaces += code_points_ + four_byte_ - spaces;
  }

 private:
  // Counts plain code points, as long as there are whole blocks of them and then up to one that is not.
  void count_blocks() {
    const std::size_t start = position_;
    bool after_return = position_ > 0 && text_[position_ - 1] == '\r';
    for (; position_ + Block::kReach <= text_.size(); position_ += Bytes::kSize) {
      const Bytes bytes = Bytes::load(text_.data() + position_);
      std::uint32_t counted = 0xFFFF;
      if (bytes.non_ascii().mask() == 0) {
        code_points_ += Bytes::kSize;
        ascii_spaces_.add(bytes.equal(' ') | bytes.within('\t', '\r'));
      } else {
        counted = count_plain();
      }
      const std::uint32_t returns = bytes.equal('\r').mask() & counted;
      if (returns != 0 || after_return) {
        const std::uint32_t after = returns << 1 | (after_return ? 1U : 0U);
        const std::uint64_t line_feeds = count_bits(bytes.equal('\n').mask() & counted & after);  // GB3
        joined_ += line_feeds;
        joined_spaces_ += line_feeds;
        after_return = (after & (counted + 1)) != 0;
      }
      if (counted != 0xFFFF) {
        position_ += static_cast<std::size_t>(std::popcount(counted));
        break;
      }
    }
    if (position_ > start) restore_state();
  }

  // Counts the plain code points at the beginning of a block, and tells by bits which bytes they are.
  std::uint32_t count_plain() {
    const Block block{text_.data() + position_};
    const std::uint32_t not_plain = block.not_plain();
    const std::uint32_t counted = not_plain == 0 ? 0xFFFF : (not_plain & (0 - not_plain)) - 1;
    code_points_ += count_bits(block.starts() & counted);
    spaces_ += count_bits(block.spaces().mask() & counted);
    return counted;
  }

  // Makes the state that of the text up to the code point that starts at position_, after plain ones, and
  // passes over what is left of a code point that has been counted.
  void restore_state() {
    while (position_ < text_.size() && unicode::is_continuation(text_[position_])) ++position_;
    std::size_t last = position_ - 1;
    while (unicode::is_continuation(text_[last])) --last;
    state_ = {};
    state_.read(unicode::properties(unicode::decode(text_, last).code_point));
  }

  // Counts one code point after the other, until a plain one is behind and another may follow.
  void count_code_points() {
    bool after_plain = false;
    while (position_ < text_.size()) {
      const bool plain = starts_plain(text_[position_]);
      if (after_plain && plain && position_ + Block::kReach <= text_.size()) return;
      after_plain = plain;
      const unicode::Decoded decoded = unicode::decode(text_, position_);
      const unicode::Properties of = unicode::properties(decoded.code_point);
      const std::uint64_t joins = state_.read(of) ? 0 : 1;
      const std::uint64_t is_space = of.white_space() ? 1 : 0;
      ++code_points_;
      four_byte_ += decoded.length / 4;
      joined_ += joins;
      spaces_ += is_space;
      joined_spaces_ += joins & is_space;
      position_ += decoded.length;
    }
  }

  std::string_view text_;
  std::size_t position_ = 0;
  GraphemeState state_;
  std::uint64_t code_points_ = 0;
  std::uint64_t four_byte_ = 0;
  // Code points that start no cluster.
  std::uint64_t joined_ = 0;
  std::uint64_t spaces_ = 0;
  std::uint64_t joined_spaces_ = 0;
  // Those in blocks of ASCII.
  unicode::MatchCounter ascii_spaces_;
};

}  // namespace

void count_characters(std::string_view text, Totals& totals) {
  CharacterCounter counter{text};
  counter.count();
  counter.add_to(totals);
}

}  // namespace wordbridge
