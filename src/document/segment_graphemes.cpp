#include "document/segment_graphemes.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "document/pieces_in_ascii.h"
#include "document/segmentation_writer.h"
#include "segment/grapheme.h"
#include "unicode/ascii_kinds.h"
#include "unicode/counting.h"
#include "unicode/typographic.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::Bytes16;

// Segments that are written at most without a look at the room for more.
constexpr std::size_t kMost = 1024;
// Segments for which room is made at once: sixteen may be written for one character.
constexpr std::size_t kRoom = kMost + Bytes16::kSize;
static_assert(unicode::Counting::kSize == Bytes16::kSize);

// Writes the kinds of the ASCII characters that sixteen begin with, up to a CR, and answers how many; up to
// fifteen behind them mean nothing.
std::size_t write_kinds(const char* characters, std::uint8_t* kinds) {
  std::uint32_t known = 0;
  unicode::most_ascii_kinds(characters, known).store(kinds);
  if (known == 0xFFFF) return Bytes16::kSize;
  const Bytes16 bytes = Bytes16::load(characters);
  const std::uint32_t others = (bytes | bytes.equal('\r')).high_bits() | 1U << Bytes16::kSize;
  for (std::uint32_t rest = ~known & (others ^ (others - 1)) >> 1; rest != 0; rest &= rest - 1) {
    const auto at = static_cast<unsigned>(std::countr_zero(rest));
    kinds[at] = unicode::ascii_kind_number(characters[at]);
  }
  return static_cast<std::size_t>(std::countr_zero(others));
}

// Writes the clusters of a text.
class GraphemeWriter {
 public:
  explicit GraphemeWriter(Segmentation& out) : writer_(out) {}

  // Goes on with a text before which there is a boundary, whatever it is, and behind which there is one.
  [[nodiscard]] bool write(std::string_view text) {
    text_ = text;
    ascii_ = AsciiAhead{text};
    for (position_ = 0; position_ < text_.size();) {
      if (!write_characters() || !write_clusters()) return false;
    }
    return true;
  }

  [[nodiscard]] bool end() { return writer_.end(units_); }

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

  // Where reading and writing have come to.
  struct Run {
    std::size_t position;
    std::uint32_t units;
    std::size_t count;
  };

  // The same as far as the room is enough. False if what follows may be of several.
  [[nodiscard]] bool write_some_characters() {
    const std::string_view text = text_;
    std::uint32_t* const starts = writer_.starts();
    std::uint8_t* const kinds = writer_.kinds();
    Run run{position_, units_, 0};
    bool single = true;
    while (single && run.count < kMost && run.position < text.size()) {
      if (is_worth_a_block(run.position)) {
        run = write_ascii_and_marks(run, starts, kinds);
        if (run.count >= kMost || run.position == text.size()) break;
      }
      for (bool more = true; more;) {
        const unicode::Decoded next = unicode::decode(text, run.position);
        const unicode::Properties of = unicode::properties(next.code_point);
        single = begins_cluster(of.grapheme_break());
        if (!single) break;
        starts[run.count] = run.units;
        kinds[run.count++] = static_cast<std::uint8_t>(of.kind());
        run.units += next.length / 4 + 1;
        run.position += next.length;
        more = run.count < kMost && run.position < text.size() && !is_worth_a_block(run.position);
      }
    }
    if (run.count > 0 && run.position < text.size()) run = without_last(run, starts);
    writer_.count(run.count);
    position_ = run.position;
    units_ = run.units;
    return single;
  }

  // Takes back the last character: what follows may belong to it.
  Run without_last(Run run, const std::uint32_t* starts) const {
    std::size_t position = run.position - 1;
    while (unicode::is_continuation(text_[position])) --position;
    return {position, starts[run.count - 1], run.count - 1};
  }

  // Writes the clusters of ASCII and typographic marks, of one character each: up to what is neither, as far
  // as the room is enough, or until less than sixteen bytes are left.
  Run write_ascii_and_marks(Run run, std::uint32_t* starts, std::uint8_t* kinds) const {
    while (true) {
      const std::size_t read = write_ascii(run, starts, kinds);
      run = {run.position + read, run.units + static_cast<std::uint32_t>(read), run.count + read};
      const std::string_view rest = text_.substr(run.position);
      if (run.count >= kMost || rest.size() < Bytes16::kSize) return run;
      if (!unicode::is_typographic_mark(rest.data())) return run;
      starts[run.count] = run.units;
      kinds[run.count] = static_cast<std::uint8_t>(CharacterKind::kPunctuation);
      run = {run.position + unicode::kTypographicMarkLength, run.units + 1, run.count + 1};
    }
  }

  // Writes the clusters of ASCII, sixteen at a time, and answers how many. Up to fifteen behind them mean
  // nothing.
  std::size_t write_ascii(Run run, std::uint32_t* starts, std::uint8_t* kinds) const {
    const char* const characters = text_.data() + run.position;
    const std::size_t readable = text_.size() - run.position;
    const std::size_t most = kMost - std::min(run.count, kMost);
    starts += run.count;
    kinds += run.count;
    unicode::Counting counting{run.units};
    std::size_t count = 0;
    while (count < most && count + Bytes16::kSize <= readable) {
      counting.write(starts + count);
      const std::size_t read = write_kinds(characters + count, kinds + count);
      count += read;
      if (read < Bytes16::kSize) break;
    }
    return count;
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
  AsciiAhead ascii_{text_};
  std::size_t position_ = 0;
  std::uint32_t units_ = 0;
};

}  // namespace

bool segment_graphemes(std::string_view text, Segmentation& out) {
  const std::size_t code_points = unicode::code_point_length(text);
  expect_segments(code_points + kRoom, out);
  GraphemeWriter writer{out};
#ifdef WORDBRIDGE_HAS_LOOKUP  // elsewhere letters become ASCII one by one, and take no less time then
  if (text.size() - code_points > text.size() / 8) {
    Buffer<char> ascii;
    const auto write = [&](std::string_view piece) { return writer.write(piece); };
    return write_in_pieces(text, InAscii::kCharacters, ascii, write) && writer.end();
  }
#endif
  return writer.write(text) && writer.end();
}

}  // namespace wordbridge
