#include "document/segment_words.h"

#include <algorithm>
#include <bit>

#include "document/pieces_in_ascii.h"
#include "document/segment_tokens.h"
#include "document/segmentation_writer.h"
#include "segment/address.h"
#include "segment/ascii_words.h"
#include "segment/letter_run.h"
#include "segment/policy_words.h"
#include "segment/three_byte_run.h"
#include "segment/word_state.h"
#include "unicode/ascii_kinds.h"
#include "unicode/bit_places.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// Segments for which room is made at once.
constexpr std::size_t kRoom = 512;
// Segments that may be written behind those that there are.
constexpr std::size_t kSurplus = 8;

// Writes the segments of a text with their own kinds.
class WordWriter {
 public:
  explicit WordWriter(Segmentation& out) : writer_(out) {}

  // Goes on with a text before which there is a boundary, whatever it is, and behind which there is one.
  [[nodiscard]] bool write(std::string_view text) {
    text_ = text;
    ascii_ = AsciiAhead{text};
    for (position_ = 0; position_ < text_.size();) {
      if (ascii_.at(position_) && !write_ascii()) return false;
      if (!write_code_points()) return false;
    }
    return true;
  }

  // Goes on with a segment of so many code units of UTF-16.
  [[nodiscard]] bool write(CharacterKind kind, std::size_t units) {
    const bool written = writer_.add(units_, kind);
    units_ += static_cast<std::uint32_t>(units);
    return written;
  }

  [[nodiscard]] bool end() { return writer_.end(units_); }

 private:
  // Writes the segments of ASCII from position_, a boundary, on: up to the last boundary before what is not
  // ASCII, or the end of the text, may have a say.
  [[nodiscard]] bool write_ascii() {
    AsciiWordBoundaries boundaries{text_, position_};
    const std::uint32_t shift = units_ - static_cast<std::uint32_t>(position_);  // modulo 2^32
    bool any = false;
#ifdef WORDBRIDGE_HAS_LOOKUP
    std::uint8_t kinds[AsciiWordBoundaries::kBlock];
    while (boundaries.next_with_kinds(kinds)) {
#else
    while (boundaries.next()) {
      const char* const kinds = boundaries.bytes();  // which tell them
#endif
      const std::uint64_t starts = boundaries.boundaries();
      if (starts == 0) {  // one long word
        raise_kinds(boundaries.raised(), starts);
        continue;
      }
      if (!writer_.make_room(AsciiWordBoundaries::kBlock + kSurplus)) return false;
      write_starts(starts, shift + static_cast<std::uint32_t>(boundaries.block()), kinds);
      raise_kinds(boundaries.raised(), starts);
      writer_.count(static_cast<std::size_t>(std::popcount(starts)));
      position_ = boundaries.block() + static_cast<std::size_t>(std::bit_width(starts)) - 1;
      any = true;
    }
    if (any) writer_.drop_last();  // its end is not known
    units_ = shift + static_cast<std::uint32_t>(position_);
    ascii_.skip_to(boundaries.known_end());
    return true;
  }

  // Writes a segment for each bit, with the kind of its first character: that of bit 0 is at `offset`. Up to
  // kSurplus more are written, which mean nothing.
#ifdef WORDBRIDGE_HAS_LOOKUP
  void write_starts(std::uint64_t bits, std::uint32_t offset, const std::uint8_t* kinds) {
    unicode::write_bit_places(bits, offset, kinds, writer_.starts(), writer_.kinds());
  }
#else
  void write_starts(std::uint64_t bits, std::uint32_t offset, const char* characters) {
    std::uint32_t* const starts = writer_.starts();
    std::uint8_t* const kinds = writer_.kinds();
    for (std::size_t count = 0; bits != 0; bits &= bits - 1) {
      const auto at = static_cast<unsigned>(std::countr_zero(bits));
      starts[count] = offset + at;
      kinds[count++] = unicode::ascii_kind_number(characters[at]);
    }
  }
#endif

  static void raise(std::uint8_t& kind, CharacterKind to) {
    kind = std::max(kind, static_cast<std::uint8_t>(to));
  }

  // Makes the kinds of segments those of characters in them that are of a greater kind than what is before.
  void raise_kinds(const AsciiWordBoundaries::Raised& raised, std::uint64_t starts) {
    const auto raise_all = [&](std::uint64_t bits, CharacterKind kind) {
      for (; bits != 0; bits &= bits - 1) {
        const std::uint64_t up_to = bits ^ (bits - 1);
        raise(writer_.kinds()[std::popcount(starts & up_to) - 1], kind);
      }
    };
    raise_all(raised.to_letter, CharacterKind::kLetter);
    raise_all(raised.to_number, CharacterKind::kNumber);
  }

  // Writes segments from position_, a boundary, on: up to one that starts much ASCII, or to the end.
  [[nodiscard]] bool write_code_points() {
    WordState state;
    bool go_on = true;
    while (go_on && position_ < text_.size()) {
      if (!writer_.make_room(kRoom)) return false;
      go_on = write_some_code_points(state);
    }
    return true;
  }

  // The same as far as the room is enough. False if what follows is much ASCII.
  [[nodiscard]] bool write_some_code_points(WordState& state) {
    const std::string_view text = text_;
    std::size_t position = position_;
    std::uint32_t units = units_;
    std::uint32_t* const starts = writer_.starts();
    std::uint8_t* const kinds = writer_.kinds();
    std::size_t count = 0;
    bool go_on = true;
    WordState at = state;
    while (position < text.size()) {
      const unicode::Decoded next = unicode::decode(text, position);
      const unicode::Properties of = unicode::properties(next.code_point);
      const WordState before = at;
      const auto kind = static_cast<std::uint8_t>(of.kind());
      if (at.read(of, text, position + next.length)) {
        go_on = next.length > 1 || !ascii_.at(position);
        if (!go_on || count == kRoom) {
          at = before;
          break;
        }
        starts[count] = units;
        kinds[count++] = kind;
      } else {
        raise(kinds[count - 1], of.kind());
      }
      units += next.length / 4 + 1;
      position += next.length;
      if (of.word_break() == unicode::WordBreak::kALetter) {  // WB5 joins letters to it
        const LetterRun run = letters_from(text, position);
        units += run.units;
        position += run.bytes;
        if (run.bytes > 0) raise(kinds[count - 1], CharacterKind::kLetter);
      }
      if (next.length == unicode::kThreeBytes) {
        ThreeByteRun run{text, position, units};
        if (of.word_break() == unicode::WordBreak::kALetter) {
          raise(kinds[count - 1], CharacterKind{run.read_letters()});
        } else if (unicode::word_role(next.code_point) == unicode::WordRole::kSingle) {
          count += run.read_singles(starts + count, kinds + count, kRoom - count);
        }
        position = run.position();
        units = run.units();
      }
    }
    writer_.count(count);
    state = at;
    position_ = position;
    units_ = units;
    return go_on;
  }

  SegmentationWriter writer_;
  std::string_view text_;
  AsciiAhead ascii_{text_};
  std::size_t position_ = 0;
  std::uint32_t units_ = 0;
};

// Room for most of English, and of ideographs.
void expect_words(std::string_view text, Segmentation& out) {
  expect_segments(text.size() / 16 * 7 + kRoom, out);
}

// Gives the words inside of addresses the kinds of those. O(bytes), and O(log segments) for each address.
void mark_addresses(std::string_view text, Segmentation& out) {
  const std::uint32_t* const begin = out.boundaries.begin();
  const std::uint32_t* const end = begin + out.kinds.size();
  std::size_t position = 0;
  std::size_t units = 0;
  const auto row_at = [&](std::size_t place) {
    units += unicode::utf16_length(text.substr(position, place - position));
    position = place;
    return static_cast<std::size_t>(std::lower_bound(begin, end, units) - begin);
  };
  for (AddressFinder addresses{text}; !addresses.at_end(); addresses.next()) {
    const Segment& address = addresses.address();
    const std::size_t first = row_at(address.start);
    const std::size_t behind = row_at(address.end);
    for (std::size_t row = first; row < behind; ++row) {
      const bool word = unicode::is_word(CharacterKind{out.kinds[row]});
      if (word) out.kinds[row] = static_cast<std::uint8_t>(address.kind);
    }
  }
}

}  // namespace

bool segment_words_without_addresses(std::string_view text, Segmentation& out) {
  expect_words(text, out);
  WordWriter writer{out};
  return writer.write(text) && writer.end();
}

bool segment_words(std::string_view text, Segmentation& out) {
  expect_words(text, out);
  WordWriter writer{out};
  Buffer<char> ascii;
  const auto write = [&](std::string_view piece) { return writer.write(piece); };
  if (!write_in_pieces(text, InAscii::kWords, ascii, write) || !writer.end()) return false;
  mark_addresses(text, out);
  return true;
}

bool segment_words(std::string_view text, const WordRules& rules, Segmentation& out) {
  expect_words(text, out);
  if (rules.by_spaces()) return segment_tokens(text, rules, out);
  WordWriter writer{out};
  Buffer<char> ascii;
  const auto write_segment = [&](const Segment& segment, bool is_ascii) {
    const std::string_view bytes = slice(text, segment);
    return writer.write(segment.kind, is_ascii ? bytes.size() : unicode::utf16_length(bytes));
  };
  const auto write_others = [&](std::string_view others, std::size_t start) {
    const auto write = [&](std::string_view piece) { return writer.write(piece); };
    return write_in_pieces(others.substr(start), InAscii::kWords, ascii, write);
  };
  return visit_words_by(rules, text, write_segment, write_others) && writer.end();
}

}  // namespace wordbridge
