// The text of a document: well-formed UTF-8 that can be edited, and its offsets in the caller's unit.
#pragma once

#include <optional>
#include <string_view>

#include "document/offset_unit.h"
#include "memory/sequence.h"
#include "segment/word_policy.h"
#include "unicode/utf8.h"

namespace wordbridge {

struct ByteMeasure {
  struct Sums {
    std::uint32_t count;  // bytes
    std::uint32_t utf16_units;
    std::uint32_t code_points;

    Sums& operator+=(const Sums& other) {
      count += other.count;
      utf16_units += other.utf16_units;
      code_points += other.code_points;
      return *this;
    }
    Sums& operator-=(const Sums& other) {
      count -= other.count;
      utf16_units -= other.utf16_units;
      code_points -= other.code_points;
      return *this;
    }
  };
  Sums operator()(const char* bytes, std::size_t count) const;
};

// A U+FFFD that stands for ill-formed bytes.
struct Replacement {
  // Bytes of text since the replacement before it, or since the start.
  std::uint32_t gap;
  // How many ill-formed bytes it stands for, 1 to 3, and which.
  std::uint8_t length;
  char bytes[3];
};

struct ReplacementMeasure {
  struct Sums {
    std::uint32_t count;
    std::uint32_t bytes;       // of the text as it was read: gaps and replacement characters
    std::uint32_t ill_formed;  // bytes that the replacement characters stand for

    Sums& operator+=(const Sums& other) {
      count += other.count;
      bytes += other.bytes;
      ill_formed += other.ill_formed;
      return *this;
    }
    Sums& operator-=(const Sums& other) {
      count -= other.count;
      bytes -= other.bytes;
      ill_formed -= other.ill_formed;
      return *this;
    }
  };
  Sums operator()(const Replacement* replacements, std::size_t count) const;
};

// Positions are bytes of the text as it was read, well-formed; offsets are in the document's unit. Both are
// below 2^32. Every lookup is O(log) in practice: see Sequence.
class DocumentText {
 public:
  // Where an offset is: the code point boundary at or before it, and whether it lies behind that, between the
  // two UTF-16 code units of the code point there.
  struct Position {
    std::uint32_t bytes;
    bool between_surrogates;
  };

  [[nodiscard]] Status make(const unicode::WellFormed& text, OffsetUnit unit);

  // Bytes of the text as it was read, and as it was given.
  [[nodiscard]] std::uint32_t size() const { return text_.size(); }
  [[nodiscard]] std::uint32_t given_size() const;
  // Length in the document's unit.
  [[nodiscard]] std::uint32_t length() const { return offset_of(size()); }
  [[nodiscard]] std::uint32_t ill_formed() const { return replacements_.size(); }
  [[nodiscard]] OffsetUnit unit() const { return unit_; }

  [[nodiscard]] std::uint32_t offset_of(std::uint32_t position) const;
  // Length in the document's unit of the part of the text that begins at a position. O(bytes).
  [[nodiscard]] std::uint32_t units_of(std::uint32_t position, std::string_view part) const;
  // None beyond the text, or inside of a character where the unit is the byte.
  [[nodiscard]] std::optional<Position> position_of(std::uint32_t offset) const;
  // Code points before a position.
  [[nodiscard]] std::uint32_t code_points_before(std::uint32_t position) const;

  // Appends the bytes of [begin, end). False if there is no memory.
  [[nodiscard]] bool copy(std::uint32_t begin, std::uint32_t end, Buffer<char>& out) const;
  // The same between two offsets: the half of a code point is U+FFFD.
  [[nodiscard]] bool copy_well_formed(Position begin, Position end, Buffer<char>& out) const;
  // The same with the bytes that were given, ill-formed ones too: the half of a code point above U+FFFF is
  // its surrogate in WTF-8.
  [[nodiscard]] bool copy_given(Position begin, Position end, Buffer<char>& out) const;
  // The replacement that stands at a position, if one does.
  [[nodiscard]] std::optional<Replacement> replacement_at(std::uint32_t position) const;
  [[nodiscard]] char byte_at(std::uint32_t position) const;
  // The code point boundary at or before a position.
  [[nodiscard]] std::uint32_t code_point_start(std::uint32_t position) const;

  // Moves the edges of a stretch of text outwards to seams that an edit of the stretch leaves, or to the
  // edges of the text, for words by these rules: see is_seam. False if there is no memory. O(bytes moved).
  [[nodiscard]] bool widen_to_seams(std::uint32_t& from, std::uint32_t& to,
                                    const WordRules& rules = {}) const;

  // Replaces [begin, end). False if there is no memory; nothing is changed then. keep() or undo() must
  // follow.
  [[nodiscard]] bool splice(std::uint32_t begin, std::uint32_t end, const unicode::WellFormed& inserted);
  void keep();
  void undo();

 private:
  [[nodiscard]] bool splice_replacements(std::uint32_t begin, std::uint32_t end,
                                         const unicode::WellFormed& inserted);
  [[nodiscard]] bool copy_surrogate(std::uint32_t position, bool high, Buffer<char>& out) const;
  [[nodiscard]] std::optional<Position> position_of_given_byte(std::uint32_t offset) const;

  Sequence<char, ByteMeasure, 1024> text_;
  Sequence<Replacement, ReplacementMeasure, 256> replacements_;
  OffsetUnit unit_ = OffsetUnit::kUtf16;
};

}  // namespace wordbridge
