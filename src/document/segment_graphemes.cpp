#include "document/segment_graphemes.h"

#include <algorithm>
#include <cstring>

#include "document/segmentation_writer.h"
#include "segment/grapheme.h"
#include "unicode/ascii_kinds.h"
#include "unicode/counting.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::Bytes;

// Segments that are written at most without a look at the room for more.
constexpr std::size_t kMost = 512;
// Segments for which room is made at once: sixteen may be written for one character.
constexpr std::size_t kRoom = kMost + Bytes::kSize;
static_assert(unicode::kCountingSurplus < Bytes::kSize);

// Writes the clusters of a text.
class GraphemeWriter {
 public:
  GraphemeWriter(std::string_view text, Segmentation& out) : text_(text), writer_(out), ascii_(text) {}

  [[nodiscard]] bool run() {
    while (position_ < text_.size()) {
      if (!write_characters() || !write_clusters()) return false;
    }
    return writer_.end(units_);
  }

 private:
  // Writes the clusters of one character each from position_, a boundary, on.
  [[nodiscard]] bool write_characters() {
    bool go_on = true;
    while (go_on && position_ < text_.size()) {
      if (!writer_.make_room(kRoom)) return false;
      go_on = write_some_characters();
    }
    return true;
  }

  // The same as far as the room is enough. False if what follows may be of several.
  [[nodiscard]] bool write_some_characters() {
    const std::string_view text = text_;
    std::size_t position = position_;
    std::size_t last = position;
    std::uint32_t units = units_;
    std::uint32_t* const starts = writer_.starts();
    std::uint8_t* const kinds = writer_.kinds();
    std::size_t count = 0;
    bool single = true;
    while (single && count < kMost && position < text.size()) {
      if (is_worth_a_block(position)) {
        const std::size_t read = length_of_ascii(position, kMost - count);
        unicode::write_counting(units, read, starts + count);
        write_kinds(position, read, kinds + count);
        count += read;
        units += static_cast<std::uint32_t>(read);
        position += read;
        if (read > 0) last = position - 1;
        if (count == kMost || position == text.size()) break;
      }
      for (bool more = true; more;) {
        const unicode::Decoded next = unicode::decode(text, position);
        const unicode::Properties of = unicode::properties(next.code_point);
        single = begins_cluster(of.grapheme_break());
        if (!single) break;
        starts[count] = units;
        kinds[count++] = static_cast<std::uint8_t>(of.kind());
        last = position;
        units += next.length / 4 + 1;
        position += next.length;
        more = count < kMost && position < text.size() && !is_worth_a_block(position);
      }
    }
    if (count > 0 && position < text.size()) {  // what follows may belong to the last one
      --count;
      units -= static_cast<std::uint32_t>(unicode::decode(text, last).length / 4 + 1);
      position = last;
    }
    writer_.count(count);
    position_ = position;
    units_ = units;
    return single;
  }

  // So many ASCII characters, up to `most`, are clusters of their own from `position` on.
  [[nodiscard]] std::size_t length_of_ascii(std::size_t position, std::size_t most) const {
    const std::string_view text = text_.substr(0, std::min(text_.size() - position, most) + position);
    return unicode::find_match(text, position,
                               [](Bytes bytes) { return bytes.non_ascii() | bytes.equal('\r'); }) -
           position;
  }

  // Writes the kinds of ASCII characters, and perhaps up to fifteen behind them that mean nothing.
  void write_kinds(std::size_t position, std::size_t count, std::uint8_t* kinds) const {
    const char* const characters = text_.data() + position;
    // Sixteen bytes are read at a time.
    const std::size_t readable = text_.size() - position;
    std::size_t place = 0;
    for (; place < count && place + Bytes::kSize <= readable; place += Bytes::kSize) {
      unicode::write_ascii_kinds(characters + place, std::min(count - place, Bytes::kSize), kinds + place);
    }
    for (; place < count; ++place) kinds[place] = unicode::ascii_kind_number(characters[place]);
  }

  // Whether four ASCII characters follow.
  [[nodiscard]] bool is_worth_a_block(std::size_t position) const {
    constexpr std::uint32_t kHighBits = 0x80808080;
    std::uint32_t four = kHighBits;
    if (text_.size() - position >= sizeof four) std::memcpy(&four, text_.data() + position, sizeof four);
    return (four & kHighBits) == 0;
  }

  // Writes clusters from position_, a boundary, on: up to the end, to one behind the first that starts much
  // ASCII, or as far as the room is enough.
  [[nodiscard]] bool write_clusters() {
    if (!writer_.make_room(kRoom)) return false;
    const std::string_view text = text_;
    std::size_t position = position_;
    std::uint32_t units = units_;
    std::uint32_t* const starts = writer_.starts();
    std::uint8_t* const kinds = writer_.kinds();
    std::size_t count = 0;
    GraphemeState state;
    while (position < text.size()) {
      const unicode::Decoded next = unicode::decode(text, position);
      const unicode::Properties of = unicode::properties(next.code_point);
      const auto kind = static_cast<std::uint8_t>(of.kind());
      if (state.read(of)) {
        if (count == kMost || (count > 0 && next.length == 1 && ascii_.at(position))) break;
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
    position_ = position;
    units_ = units;
    return true;
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
