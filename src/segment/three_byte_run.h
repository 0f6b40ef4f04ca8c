// Code points of three bytes that follow each other, of which the rules of words ask nothing but their roles.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "unicode/properties.h"
#include "unicode/three_bytes.h"

namespace wordbridge {

// Reads on behind a code point of three bytes: what extends it, and as many of its like as follow. What it
// reads changes nothing of a WordState.
class ThreeByteRun {
 public:
  // From `position` of well-formed text on, before which there are so many code units of UTF-16.
  ThreeByteRun(std::string_view text, std::size_t position, std::uint32_t units)
      : text_(text), position_(position), units_(units) {}

  // As far as it has read.
  [[nodiscard]] std::size_t position() const { return position_; }
  [[nodiscard]] std::uint32_t units() const { return units_; }

  // Reads words of one code point each, behind one of unicode::WordRole::kSingle: where they start, and their
  // kinds. Answers how many they are, `room` at most.
  std::size_t read_singles(std::uint32_t* starts, std::uint8_t* kinds, std::size_t room) {
    std::size_t count = 0;
    while (count < room && lead() != 0) {
      if (lead() >= 0xE5 && lead() <= 0xE9) {  // U+5000 to U+9FFF
        starts[count] = units_;
        kinds[count++] = number(unicode::CharacterKind::kIdeograph);
        pass();
        continue;
      }
      const unsigned record = next_record();
      const bool single = role_of(record) == Role::kSingle;
      if (!single && !extends(role_of(record))) break;
      // No branch, for what is extended no processor foresees. What extends is of a lesser kind.
      starts[count] = units_;
      kinds[count] = kind_of(record);
      count += single ? 1 : 0;
      pass();
    }
    return count;
  }

  // Reads letters, behind one of Word_Break ALetter. Answers the greatest of their kinds; 0 if there are
  // none.
  std::uint8_t read_letters() {
    std::uint8_t greatest = 0;
    while (lead() != 0) {
      std::uint8_t kind = number(unicode::CharacterKind::kHangul);
      if (lead() != 0xEB && lead() != 0xEC) {  // U+B000 to U+CFFF
        const unsigned record = next_record();
        const Role role = role_of(record);
        if (role != Role::kLetter && role != Role::kFoldingLetter && !extends(role)) break;
        kind = kind_of(record);
      }
      greatest = std::max(greatest, kind);
      pass();
    }
    return greatest;
  }

 private:
  using Role = unicode::WordRole;

  static bool extends(Role role) { return role == Role::kExtender || role == Role::kMark; }
  static Role role_of(unsigned record) { return unicode::tables::kWordRoles[record]; }
  static std::uint8_t number(unicode::CharacterKind kind) { return static_cast<std::uint8_t>(kind); }
  static std::uint8_t kind_of(unsigned record) {
    return number(unicode::Properties{unicode::tables::kRecords[record]}.kind());
  }

  // The first byte of the next code point; 0 if it is none of three bytes, or if there is none.
  [[nodiscard]] unsigned lead() const {
    if (position_ == text_.size() || !unicode::begins_three(text_[position_])) return 0;
    return static_cast<unsigned char>(text_[position_]);
  }

  [[nodiscard]] unsigned next_record() const {
    return unicode::tables::record_of(unicode::code_point_of_three(text_.data() + position_));
  }

  void pass() {
    position_ += unicode::kThreeBytes;
    ++units_;
  }

  std::string_view text_;
  std::size_t position_;
  std::uint32_t units_;
};

}  // namespace wordbridge
