#include "document/count_words_utf16.h"

#include <algorithm>
#include <cstring>

#include "document/count_words.h"
#include "document/letter_units.h"
#include "document/word_tally.h"
#include "unicode/simd_utf16.h"
#include "unicode/utf16.h"

namespace wordbridge {
namespace {

CountedUnits count_as_utf8(const char16_t* units, std::size_t count, char* room) {
  const unicode::Transcoded text = unicode::transcode(units, count, room, unicode::Encoding::kWords);
  return {count_words({room, text.size}), text.size == count && !text.replaced};
}

#ifndef WORDBRIDGE_NO_SIMD

using unicode::Bytes16;
using unicode::Units16;

// What the rules ask of sixteen code units. U+2010 to U+201F are dashes and quotes (Other, but for U+2018 and
// U+2019, MidNumLet).
class UnitClasses {
 public:
  UnitClasses() : low_(Bytes16::all(0)), marks_(Bytes16::all(0)) {}
  explicit UnitClasses(Units16 units) : low_(units.narrow()), marks_(units.narrow<kMarks>()) {}

  [[nodiscard]] Bytes16 letters() const { return (low_ | Bytes16::all(0x20)).in_range('a', 'z' - 'a'); }
  // Of what stands between letters, or numbers.
  [[nodiscard]] Bytes16 mid_letters() const { return mid_both() | low_.equal(':'); }
  [[nodiscard]] Bytes16 mid_numbers() const { return mid_both() | low_.equal(',') | low_.equal(';'); }
  [[nodiscard]] Bytes16 numbers() const { return low_.in_range('0', 9); }
  [[nodiscard]] Bytes16 connectors() const { return low_.equal('_'); }

  // From U+00C0 to U+00FE but for two signs, all of them letters.
  [[nodiscard]] Bytes16 latin_letters() const {
    return low_.in_range(0xC0, 0x3E).without((low_ & Bytes16::all(0xDF)).equal('\xD7'));
  }
  // In the highest bit, all that the classes do not tell.
  [[nodiscard]] Bytes16 others() const {
    const Bytes16 angle_quotes = (low_ & Bytes16::all(0xEF)).equal('\xAB');
    const Bytes16 spaces = low_.equal('\xA0') | marks_.equal('\x26');  // and U+2026, as little telling
    return beyond_marks().without(latin_letters() | angle_quotes | spaces);
  }

 private:
  static constexpr char16_t kMarks = 0x2000;

  [[nodiscard]] Bytes16 mid_both() const {
    return low_.equal('\'') | low_.equal('.') | (marks_ & Bytes16::all(0xFE)).equal('\x18');
  }
  [[nodiscard]] Bytes16 beyond_marks() const { return low_.without(marks_.in_range(0x10, 0xF)); }

  Bytes16 low_;
  Bytes16 marks_;
};

// Up to 64 code units.
class UnitBlock {
 public:
  static constexpr std::size_t kSize = 64;

  explicit UnitBlock(const char16_t* units) {
    const auto part = [units](std::size_t i) { return Units16::load(units + i * Units16::kSize); };
    const Units16 parts[] = {part(0), part(1), part(2), part(3)};
    for (std::size_t i = 0; i < std::size(parts); ++i) classes_[i] = UnitClasses{parts[i]};
    const Units16 all = parts[0] | parts[1] | parts[2] | parts[3];
    halves_ = all.halves();
    beyond_ascii_ = all.narrow();
  }

  // Whether the classes tell what there is.
  [[nodiscard]] bool is_told() const {
    constexpr std::uint32_t kUpperBytes = 0xAAAA;
    const Bytes16 others =
        classes_[0].others() | classes_[1].others() | classes_[2].others() | classes_[3].others();
    return (others.high_bits() | (halves_.high_bits() & kUpperBytes)) == 0;
  }
  // Has a highest bit if there is more than ASCII among what the classes tell.
  [[nodiscard]] Bytes16 beyond_ascii() const { return beyond_ascii_; }

  // All that the rules ask of them; what joins is there whatever is before it.
  [[nodiscard]] WordClasses classes() const {
    WordClasses classes;
    for (std::size_t i = 0; i < std::size(classes_); ++i) {
      const UnitClasses& part = classes_[i];
      const auto add = [i](Mask& mask, Bytes16 units) {
        mask |= Mask{units.high_bits()} << (i * Units16::kSize);
      };
      add(classes.letters, part.letters() | part.latin_letters());
      add(classes.numbers, part.numbers());
      add(classes.connectors, part.connectors());
      add(classes.mid_letters, part.mid_letters());
      add(classes.mid_numbers, part.mid_numbers());
    }
    return classes;
  }

 private:
  UnitClasses classes_[kSize / Units16::kSize];
  Bytes16 halves_ = Bytes16::all(0);
  Bytes16 beyond_ascii_ = Bytes16::all(0);
};

// Counts the words of code units by the masks of one block after the other.
class UnitScan {
 public:
  // The first code unit is at the start of the text, or behind a seam.
  UnitScan(const char16_t* units, std::size_t count) : units_(units), count_(count) {}

  // Reads up to the first block that the masks are not enough for: up to position().
  void run() {
    bool go_on = true;
    while (go_on && position_ < count_) {
      if (left_to_masks_ > 0) {
        --left_to_masks_;
      } else if (tally_.only_letters_before()) {
        read_letters();
      }
      if (position_ < count_) go_on = read_any();
    }
  }

  [[nodiscard]] std::uint64_t words() const { return tally_.words(); }
  [[nodiscard]] std::size_t position() const { return position_; }
  [[nodiscard]] bool ascii() const { return beyond_ascii_.high_bits() == 0; }

 private:
  // Reads up to the first block in which there is more than letters, and what joins them or not.
  void read_letters() {
    constexpr std::size_t kSize = UnitBlock::kSize;
    const std::size_t start = position_;
    LetterUnits letters{tally_};
    position_ += letters.read(units_ + position_, (count_ - position_) / kSize) * kSize;
    if (position_ < count_ && count_ - position_ < kSize) {
      char16_t padded[kSize];
      pad(padded);
      if (letters.read(padded, 1) == 1) position_ = count_;
    }
    if (letters.beyond_ascii()) beyond_ascii_ = Bytes16::all(0xFF);
    letters.add_to(tally_);
    // Where there is more in each block, it is not looked for in all of them.
    masks_ = position_ > start ? 0 : std::min(2 * masks_ + 1, kMostMasks);
    left_to_masks_ = masks_;
  }

  // The code units from the position on, with zeros behind them.
  std::size_t pad(char16_t (&padded)[UnitBlock::kSize]) const {
    const std::size_t length = std::min(UnitBlock::kSize, count_ - position_);
    std::memset(padded, 0, sizeof padded);
    std::memcpy(padded, units_ + position_, length * sizeof(char16_t));
    return length;
  }

  [[gnu::noinline]] [[nodiscard]] bool read_any() {
    char16_t padded[UnitBlock::kSize];
    const char16_t* units = units_ + position_;
    std::size_t length = UnitBlock::kSize;
    if (count_ - position_ < UnitBlock::kSize) {
      length = pad(padded);
      units = padded;
    }
    const UnitBlock block{units};
    if (!block.is_told()) return false;
    beyond_ascii_ = beyond_ascii_ | block.beyond_ascii();
    WordClasses classes = block.classes();
    classes.mid_letters &= tally_.after_letters(classes.letters);
    classes.mid_numbers &= tally_.after_numbers(classes.numbers);
    tally_.take(classes, length);
    position_ += length;
    return true;
  }

  static constexpr std::size_t kMostMasks = 3;

  const char16_t* units_;
  std::size_t count_;
  std::size_t position_ = 0;
  // How many blocks are left to masks before letters alone are looked for again, and how many were when there
  // were others.
  std::size_t left_to_masks_ = 0;
  std::size_t masks_ = 0;
  Bytes16 beyond_ascii_ = Bytes16::all(0);
  WordTally tally_;
};

// Whether a word begins at a code unit whatever stands around: a letter behind a space or newline.
bool begins_word(const char16_t* unit) {
  const auto letter = static_cast<char16_t>(*unit | 0x20);
  return letter >= 'a' && letter <= 'z' && (unit[-1] == ' ' || unit[-1] == '\n');
}

// Counts what the masks are enough for where it is, and windows of the rest as UTF-8.
class UnitCounter {
 public:
  UnitCounter(const char16_t* units, std::size_t count, char* room)
      : next_(units), end_(units + count), room_(room) {}

  CountedUnits count() {
    while (next_ < end_) {
      UnitScan scan{next_, left()};
      scan.run();
      counted_.words += scan.words();
      counted_.ascii = counted_.ascii && scan.ascii();
      const char16_t* const stopped = next_ + scan.position();
      if (stopped == end_) break;
      // Text that the masks are not enough for is read in larger windows the more often that happens.
      window_ = scan.position() < kMuch ? std::min(4 * window_, left()) : UnitBlock::kSize;
      leave_to_utf8(stopped);
    }
    return counted_;
  }

 private:
  static constexpr std::size_t kMuch = 8 * UnitBlock::kSize;

  [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end_ - next_); }

  // From the last word's beginning up to where the scan stopped to the first one behind the window.
  void leave_to_utf8(const char16_t* stopped) {
    const char16_t* start = stopped;
    while (start > next_ && !begins_word(start)) --start;
    UnitScan again{start, static_cast<std::size_t>(stopped - start)};
    again.run();
    counted_.words -= again.words();
    const char16_t* behind =
        stopped + std::min<std::size_t>(window_, static_cast<std::size_t>(end_ - stopped));
    while (behind < end_ && !begins_word(behind)) ++behind;
    const CountedUnits window = count_as_utf8(start, static_cast<std::size_t>(behind - start), room_);
    counted_.words += window.words;
    counted_.ascii = counted_.ascii && window.ascii;
    next_ = behind;
  }

  const char16_t* next_;
  const char16_t* end_;
  char* room_;
  std::size_t window_ = UnitBlock::kSize;
  CountedUnits counted_{0, true};
};

#endif

}  // namespace

CountedUnits count_words(const char16_t* units, std::size_t count, char* room) {
#ifdef WORDBRIDGE_NO_SIMD
  return count_as_utf8(units, count, room);
#else
  return UnitCounter{units, count, room}.count();
#endif
}

}  // namespace wordbridge
