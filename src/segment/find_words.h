// The words of a text, without what stands between them.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "segment/word.h"
#include "segment/word_window.h"
#include "unicode/utf8.h"

namespace wordbridge {

// Whether a visitor has plain_words(): see find_words.
template <typename Visit>
inline constexpr bool kVisitsPlainWords = requires(Visit& visit, const char* bytes, WordWindow::Bits bits) {
  visit.plain_words(std::size_t{}, bytes, bits, bits);
};

// Finds words by the masks of one window after the other.
template <typename Visit>
class WordFinder {
 public:
  WordFinder(std::string_view text, Visit& visit, std::size_t start)
      : text_(text), visit_(visit), position_(start) {}

  [[nodiscard]] bool run() {
    while (position_ < text_.size()) {
      begin_scan();
      while (goes_on_) {
        if (!scan()) return false;
      }
      if (!read_by_rules()) return false;
    }
    return true;
  }

 private:
  using Bits = WordWindow::Bits;
  static constexpr unsigned kSize = WordWindow::kSize;
  // A window is not cut before a word that begins earlier, for the rest would be read once more.
  static constexpr unsigned kEarliestCut = 40;

  // Begins a scan at position_, a word boundary.
  void begin_scan() {
    before_ = {};
    joined_before_ = 0;
    open_ = position_;
    is_open_ = false;
    boundary_ = position_;
    goes_on_ = true;
  }

  // Reads on: to the end of the text, or to the last boundary before a code point that is difficult, sets
  // position_ to that, and goes_on_ to false; or some windows, for a function that a compiler has made faster
  // meanwhile, as those of WebAssembly do, is the faster one only when it is called again.
  // What goes from one window to the next is in registers for being in one loop.
  [[gnu::noinline]] [[nodiscard]] bool scan() {  // NOLINT(readability-function-size)
    WordWindow::Before before = before_;
    Bits joined_before = joined_before_;
    std::size_t boundary = boundary_;
    for (unsigned windows = 0; windows < WordWindow::kAtOnce; ++windows) {
      const std::size_t rest = text_.size() - position_;
      const bool last = rest < kSize;
      WordWindow::Padding padding;
      const char* const bytes = WordWindow::readable(text_, position_, padding);
      WordWindow window;
      window.joined = joined_before;
      const Bits others = window.read_ascii(bytes);
      if (others != 0) {
        WordWindow in_memory = window;  // so that other windows are in registers
        in_memory.add_others(text_, position_, bytes, others, before);
        window = in_memory;
      }
      window.join(before);

      // The boundary before the last byte depends on the one behind it.
      std::size_t length = kSize - 1;
      Bits certain = ~Bits{0} >> 1;
      if (last) {
        length = rest;
        certain = (Bits{2} << rest) - 1;
      } else if ((others >> length & 1) != 0) {
        while (unicode::is_continuation(bytes[length])) --length;
        certain = (Bits{1} << length) - 1;
      }
      const bool difficult = window.difficult < kSize;
      if (difficult) certain &= window.difficult == 0 ? 0 : (Bits{1} << (window.difficult - 1)) - 1;

      const Bits boundaries = ~window.joined & certain;
      const Bits in_words = window.in_words();
      Bits starts = boundaries & in_words;
      Bits ends = boundaries & (in_words << 1 | before.in_word());
      const unsigned open = place_of_open(starts, ends);
      if (open >= kEarliestCut && !last && !difficult) {
        // The next window begins with the word, and has all of it.
        length = open;
        starts &= (Bits{1} << open) - 1;
        ends &= (Bits{1} << open) - 1;
      }
      if (!visit_window(window, bytes, starts, ends)) return false;
      // Between what are no words there may be less boundaries than this knows.
      if ((starts | ends) != 0) {
        boundary = position_ + kSize - 1 - static_cast<std::size_t>(std::countl_zero(starts | ends));
      }
      if (difficult) {
        difficult_ = position_ + window.difficult;
        position_ = boundary;
        goes_on_ = false;
        return true;
      }
      position_ += length;
      if (last) {
        difficult_ = position_;
        goes_on_ = false;
        return true;
      }
      const auto bit = [length](Bits bits) { return bits >> (length - 1) & 1; };
      before = {bit(window.letters), bit(window.numbers), bit(window.katakana), bit(window.singles),
                bit(window.connectors)};
      joined_before = window.joined >> length & 1;
    }
    before_ = before;
    joined_before_ = joined_before;
    boundary_ = boundary;
    return true;
  }

  // Where the word begins that does not end in a window; 0 if there is none.
  static unsigned place_of_open(Bits starts, Bits ends) {
    if (starts == 0) return 0;
    const auto start = kSize - 1 - static_cast<unsigned>(std::countl_zero(starts));
    return ends >> start > 1 ? 0 : start;
  }

  // Visits the words that end in a window. Inlined: what it reads of a window would be in memory for a call.
  [[gnu::always_inline]] [[nodiscard]] bool visit_window(const WordWindow& window, const char* bytes,
                                                         Bits starts, Bits ends) {
    if (is_open_) {
      const Bits before_end = ends == 0 ? ~Bits{0} : (ends & (0 - ends)) - 1;
      open_folds_ = open_folds_ || (window.folding & before_end) != 0;
      open_connects_ = open_connects_ || (window.connectors & before_end) != 0;
      if (ends == 0) return true;
      is_open_ = false;
      if (!visit_word(open_, place(ends), open_folds_, open_connects_)) return false;
      ends &= ends - 1;
    }
    const bool connects = window.connectors != 0;
    if (!connects && (window.folding == 0 || kVisitsPlainWords<Visit>)) {  // as most windows of most texts
      if (ends != 0 && !visit_plain(window, bytes, starts, ends)) return false;
      starts &= behind(ends);
      ends = 0;
    }
    for (; ends != 0; ends &= ends - 1, starts &= starts - 1) {
      const Bits inside = (ends & (0 - ends)) - (starts & (0 - starts));
      const bool folds = (window.folding & inside) != 0;
      if (!visit_word(place(starts), place(ends), folds, connects)) return false;
    }
    if (starts == 0) return true;
    open_ = place(starts);
    is_open_ = true;
    open_folds_ = window.folding >> std::countr_zero(starts) != 0;
    open_connects_ = connects;
    return true;
  }

  // Visits words that begin and end in a window without connectors, and fold as ASCII does unless the visitor
  // has plain_words().
  [[nodiscard]] bool visit_plain(const WordWindow& window, const char* bytes, Bits starts, Bits ends) {
    if constexpr (kVisitsPlainWords<Visit>) {
      if (window.folding == 0) return visit_.plain_words(position_, bytes, starts, ends);
      return visit_.folding_words(position_, bytes, starts, ends, window.folding, window.apostrophes);
    } else {
      for (; ends != 0; ends &= ends - 1, starts &= starts - 1) {
        if (!visit_(place(starts), place(ends), false)) return false;
      }
      return true;
    }
  }

  // The bits of the last one of `ends`, and those behind it; all of them if there is none.
  static Bits behind(Bits ends) {
    return ends == 0 ? ~Bits{0} : ~Bits{0} << (kSize - 1 - static_cast<unsigned>(std::countl_zero(ends)));
  }

  [[nodiscard]] std::size_t place(Bits bits) const {
    return position_ + static_cast<std::size_t>(std::countr_zero(bits));
  }

  // Connectors alone are no word. Not inlined, so that what `visit` does is inlined once, where most words
  // come by.
  [[gnu::noinline]] [[nodiscard]] bool visit_word(std::size_t start, std::size_t end, bool folds,
                                                  bool connects) {
    if (connects && !unicode::is_word(greatest_kind(text_, start, end))) return true;
    return visit_(start, end, folds);
  }

  // Reads by the full rules until the difficult code point is passed.
  [[nodiscard]] bool read_by_rules() {
    while (position_ <= difficult_ && position_ < text_.size()) {
      const Segment segment = next_word(text_, position_);
      const bool word = unicode::is_word(segment.kind);
      if (word && !visit_word(segment.start, segment.end, true, false)) return false;
      position_ = segment.end;
    }
    return true;
  }

  std::string_view text_;
  Visit& visit_;
  std::size_t position_;
  // What one call of scan() leaves to the next: what is before position_, and the last boundary that is
  // known.
  WordWindow::Before before_;
  Bits joined_before_ = 0;
  std::size_t boundary_ = 0;
  bool goes_on_ = false;
  // The code point that ended a scan.
  std::size_t difficult_ = 0;
  // The word whose end is not yet known: where it starts, whether there is one, and what is in it so far.
  std::size_t open_ = 0;
  bool is_open_ = false;
  bool open_folds_ = false;
  bool open_connects_ = false;
};

// Calls visit(start, end, folds) for every word of well-formed text, from `start` on, which is a boundary
// whatever is before it, in order: for each segment of next_word that is a word, as is_word says of its kind.
// `folds` is false where a vocabulary changes nothing but ASCII capitals. False if `visit` answered false,
// which ends it. If there is visit.plain_words(position, bytes, starts, ends), it gets instead those of a
// window whose `folds` is false: word i begins at `position` plus the place of bit i of `starts` that is set,
// and ends at that of `ends`; there may be more starts than ends. Then visitor.folding_words(), too: the same
// words, with two masks of WordWindow, of a window where some fold. `bytes` are those from `position` on; 16
// can be read from any place on. 63 bytes at a time, but for the rare code points that WordWindow leaves to
// next_word. O(bytes).
template <typename Visit>
bool find_words(std::string_view text, Visit visit, std::size_t start = 0) {
  return WordFinder<Visit>{text, visit, start}.run();
}

}  // namespace wordbridge
