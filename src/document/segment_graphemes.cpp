#include "document/segment_graphemes.h"

#include <algorithm>
#include <bit>

#include "document/segmentation_writer.h"
#include "segment/grapheme.h"
#include "unicode/ascii.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// Segments for which room is made at once.
constexpr std::size_t kRoom = 512;

std::uint8_t kind_of(char character) {
  return static_cast<std::uint8_t>(unicode::kAsciiKinds[static_cast<unsigned char>(character)]);
}

// Writes the kinds of ASCII characters: those of letters and spaces sixteen at a time.
void write_kinds(const char* characters, std::size_t count, std::uint8_t* kinds) {
  using unicode::Bytes;
  static_assert(static_cast<int>(CharacterKind::kSpace) == 0);
  std::size_t place = 0;
  for (; place + Bytes::kSize <= count; place += Bytes::kSize) {
    const Bytes bytes = Bytes::load(characters + place);
    const Bytes letters = bytes.with_bits(0x20).within('a', 'z');
    const Bytes letter_kinds = Bytes::all(static_cast<std::uint8_t>(CharacterKind::kLetter)).only(letters);
    letter_kinds.store(kinds + place);
    std::uint32_t others = (letters | bytes.equal(' ')).mask() ^ 0xFFFF;
    for (; others != 0; others &= others - 1) {
      const std::size_t at = place + static_cast<std::size_t>(std::countr_zero(others));
      kinds[at] = kind_of(characters[at]);
    }
  }
  for (; place < count; ++place) kinds[place] = kind_of(characters[place]);
}

// Writes the clusters of a text.
class GraphemeWriter {
 public:
  GraphemeWriter(std::string_view text, Segmentation& out) : text_(text), writer_(out), ascii_(text) {}

  [[nodiscard]] bool run() {
    while (position_ < text_.size()) {
      if (ascii_.at(position_) && !write_characters()) return false;
      if (!write_clusters()) return false;
    }
    return writer_.end(units_);
  }

 private:
  // Writes the ASCII characters at position_ that are clusters of their own.
  [[nodiscard]] bool write_characters() {
    const std::size_t end = end_of_single_characters(text_, position_);
    while (position_ < end) {
      const std::size_t count = std::min(kRoom, end - position_);
      if (!writer_.make_room(count)) return false;
      std::uint32_t* const starts = writer_.starts();
      const std::uint32_t units = units_;
      for (std::size_t i = 0; i < count; ++i) starts[i] = units + static_cast<std::uint32_t>(i);
      write_kinds(text_.data() + position_, count, writer_.kinds());
      writer_.count(count);
      units_ += static_cast<std::uint32_t>(count);
      position_ += count;
    }
    ascii_.skip_to(position_ + 1);
    return true;
  }

  // Writes clusters from position_, a boundary, on: up to one that starts much ASCII, or to the end.
  [[nodiscard]] bool write_clusters() {
    GraphemeState state;
    bool go_on = true;
    while (go_on && position_ < text_.size()) {
      if (!writer_.make_room(kRoom)) return false;
      go_on = write_some_clusters(state);
    }
    return true;
  }

  // The same as far as the room is enough. False if what follows is much ASCII.
  [[nodiscard]] bool write_some_clusters(GraphemeState& state) {
    const std::string_view text = text_;
    std::size_t position = position_;
    std::uint32_t units = units_;
    std::uint32_t* const starts = writer_.starts();
    std::uint8_t* const kinds = writer_.kinds();
    std::size_t count = 0;
    bool go_on = true;
    GraphemeState at = state;
    while (position < text.size()) {
      const unicode::Decoded next = unicode::decode(text, position);
      const unicode::Properties of = unicode::properties(next.code_point);
      const GraphemeState before = at;
      const auto kind = static_cast<std::uint8_t>(of.kind());
      if (at.read(of)) {
        go_on = next.length > 1 || !ascii_.at(position);
        if (!go_on || count == kRoom) {
          at = before;
          break;
        }
        starts[count] = units;
        kinds[count++] = kind;
      } else {
        std::uint8_t* const last = kinds + count - 1;
        *last = std::max(*last, kind);
      }
      units += next.length / 4 + 1;
      position += next.length;
    }
    writer_.count(count);
    state = at;
    position_ = position;
    units_ = units;
    return go_on;
  }

  std::string_view text_;
  SegmentationWriter writer_;
  AsciiAhead ascii_;
  std::size_t position_ = 0;
  std::uint32_t units_ = 0;
};

}  // namespace

bool segment_graphemes(std::string_view text, Segmentation& out) {
  expect_segments(unicode::code_point_length(text) + kRoom, out);
  return GraphemeWriter{text, out}.run();
}

}  // namespace wordbridge
