#include "document/segment_tokens.h"

#include <bit>

#include "document/segmentation_writer.h"
#include "segment/policy_words.h"
#include "segment/token_window.h"
#include "unicode/bit_places.h"
#include "unicode/block.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// Segments that may be written behind those that there are.
constexpr std::size_t kSurplus = 8;

// Writes the segments of a text, one part after the other.
class TokenWriter {
 public:
  TokenWriter(const WordRules& rules, Segmentation& out) : rules_(rules), writer_(out) {}

  // Those of a part that ends where `text` does, in which no rule matters (AffectedParts).
  [[nodiscard]] bool write(std::string_view text, std::size_t start) {
    for (std::size_t position = start; position < text.size();) {
      if (!write_windows(text, start, position)) return false;
    }
    return true;
  }

  // One that was cut by all rules.
  [[nodiscard]] bool write(const Segment& segment, std::string_view text, bool is_ascii) {
    const std::string_view bytes = slice(text, segment);
    const bool written = writer_.add(units_, segment.kind);
    units_ += static_cast<std::uint32_t>(is_ascii ? bytes.size() : unicode::utf16_length(bytes));
    return written;
  }

  [[nodiscard]] bool end() { return writer_.end(units_); }

 private:
  static constexpr unsigned kSize = SegmentWindow::kSize;

  [[gnu::noinline]] [[nodiscard]] bool write_windows(std::string_view text, std::size_t start,
                                                     std::size_t& position) {
    for (unsigned windows = 0; windows < WordWindow::kAtOnce && position < text.size(); ++windows) {
      WordWindow::Padding padding;
      std::uint8_t kinds[kSize];
      SegmentWindow window{kinds};
      window.read(text, start, position, WordWindow::readable(text, position, padding));
      if (!window.has_end()) {
        if (!write_long_token(text, position)) return false;
        continue;
      }
      const unsigned length = window.length(text.size() - position);
      const SegmentWindow::Bits starts = window.find_starts(length, rules_.policy);
      if (!writer_.make_room(kSize + kSurplus)) return false;
      write_starts(window, starts, kinds);
      writer_.count(static_cast<std::size_t>(std::popcount(starts)));
      units_ += static_cast<std::uint32_t>(std::popcount(window.units() & unicode::first_bits(length)));
      position += length;
    }
    return true;
  }

  // Writes a segment for each bit, and up to kSurplus more, which mean nothing.
  void write_starts(const SegmentWindow& window, SegmentWindow::Bits bits, const std::uint8_t* window_kinds) {
#ifdef WORDBRIDGE_HAS_LOOKUP
    if (window.is_ascii()) {
      unicode::write_bit_places(bits, units_, window_kinds, writer_.starts(), writer_.kinds());
      return;
    }
#endif
    std::uint32_t* const starts = writer_.starts();
    std::uint8_t* const kinds = writer_.kinds();
    for (std::size_t count = 0; bits != 0; bits &= bits - 1) {
      const auto at = static_cast<unsigned>(std::countr_zero(bits));
      const SegmentWindow::Bits before = window.units() & unicode::first_bits(at);
      starts[count] = units_ + static_cast<std::uint32_t>(std::popcount(before));
      kinds[count++] = window_kinds[at];
    }
  }

  // A token that is longer than a window, and what is behind it up to white space of ASCII.
  [[nodiscard]] bool write_long_token(std::string_view text, std::size_t& position) {
    const std::string_view up_to_space = text.substr(0, end_of_long_token(text, position));
    for (PolicyWords words{up_to_space, rules_, position}; !words.at_end();) {
      const Segment segment = words.next();
      if (!write(segment, text, words.is_ascii())) return false;
    }
    position = up_to_space.size();
    return true;
  }

  const WordRules& rules_;
  SegmentationWriter writer_;
  std::uint32_t units_ = 0;
};

}  // namespace

bool segment_tokens(std::string_view text, const WordRules& rules, Segmentation& out) {
  TokenWriter writer{rules, out};
  const auto write_segment = [&](const Segment& segment, bool is_ascii) {
    return writer.write(segment, text, is_ascii);
  };
  const auto write_others = [&](std::string_view others, std::size_t start) {
    return writer.write(others, start);
  };
  return visit_words_by(rules, text, write_segment, write_others, true) && writer.end();
}

}  // namespace wordbridge
