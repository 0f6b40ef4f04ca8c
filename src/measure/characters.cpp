#include "measure/characters.h"

#include <bit>

#include "measure/character_block.h"
#include "measure/cluster_window.h"
#include "segment/grapheme.h"
#include "unicode/scan.h"
#include "unicode/three_bytes.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::Bytes;

std::uint64_t count_bits(std::uint32_t bits) { return static_cast<std::uint64_t>(std::popcount(bits)); }

// Counts a text; there is a cluster boundary before it.
class CharacterCounter {
 public:
  explicit CharacterCounter(std::string_view text) : text_(text) {}

  void count() {
    while (position_ < text_.size()) {
      count_blocks();
      count_windows();
      while (!count_code_points()) count_windows();
    }
  }

  void add_to(Totals& totals) const {
    const std::uint64_t spaces = counts_.spaces + ascii_spaces_.count();
    totals.graphemes += counts_.code_points - counts_.joined;
    totals.graphemes_without_spaces +=
        counts_.code_points - counts_.joined - (spaces - counts_.joined_spaces);
    totals.code_points += counts_.code_points;
    totals.code_points_without_spaces += counts_.code_points - spaces;
    totals.utf16_units += counts_.code_points + counts_.four_byte;
    // No white space is written in four bytes.
    totals.utf16_units_without_spaces += counts_.code_points + counts_.four_byte - spaces;
  }

 private:
  struct Counts {
    std::uint64_t code_points = 0;
    std::uint64_t four_byte = 0;
    // Code points that start no cluster.
    std::uint64_t joined = 0;
    std::uint64_t spaces = 0;
    std::uint64_t joined_spaces = 0;
  };

  // Counts plain code points, as long as there are whole blocks of them and then up to one that is not.
  void count_blocks() {
    const std::size_t start = position_;
    bool after_return = position_ > 0 && text_[position_ - 1] == '\r';
    for (; position_ + CharacterBlock::kReach <= text_.size(); position_ += Bytes::kSize) {
      const Bytes bytes = Bytes::load(text_.data() + position_);
      std::uint32_t counted = 0xFFFF;
      if (bytes.non_ascii().mask() == 0) {
        counts_.code_points += Bytes::kSize;
        ascii_spaces_.add(bytes.equal(' ') | bytes.within('\t', '\r'));
      } else {
        counted = count_plain();
      }
      const std::uint32_t returns = bytes.equal('\r').mask() & counted;
      if (returns != 0 || after_return) {
        const std::uint32_t after = returns << 1 | (after_return ? 1U : 0U);
        const std::uint64_t line_feeds = count_bits(bytes.equal('\n').mask() & counted & after);  // GB3
        counts_.joined += line_feeds;
        counts_.joined_spaces += line_feeds;
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
    const CharacterBlock block{text_.data() + position_};
    const std::uint32_t not_plain = block.not_plain();
    const std::uint32_t counted = not_plain == 0 ? 0xFFFF : (not_plain & (0 - not_plain)) - 1;
    counts_.code_points += count_bits(block.starts() & counted);
    counts_.spaces += count_bits(block.spaces().mask() & counted);
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

  // Counts windows, as long as there are code points of three bytes that are not plain, up to the start of a
  // cluster.
  void count_windows() {
    while (window_may_follow(position_)) {
      const ClusterWindow window = count_clusters(text_.data() + position_);
      if (window.length == 0) return;
      GraphemeState first = state_;
      const unicode::Decoded decoded = unicode::decode(text_, position_);
      counts_.joined += first.read(unicode::properties(decoded.code_point)) ? 0U : 1U;
      counts_.code_points += window.code_points;
      counts_.joined += window.joined;
      counts_.spaces += window.spaces;
      position_ += window.length;
      state_ = {};
    }
  }

  // Counts one code point after the other, until two plain ones are behind and blocks may follow, or the text
  // ends; or until a window may follow: false then.
  [[nodiscard]] bool count_code_points() {
    // Not in memory, where every store would be waited for.
    Counts counts = counts_;
    GraphemeState state = state_;
    std::size_t position = position_;
    bool after_plain = false;
    bool before_window = false;
    while (position < text_.size() && !before_window) {
      const unicode::Decoded decoded = unicode::decode(text_, position);
      const unicode::Properties of = unicode::properties(decoded.code_point);
      const std::uint64_t joins = state.read(of) ? 0 : 1;
      const std::uint64_t is_space = of.white_space() ? 1 : 0;
      ++counts.code_points;
      counts.four_byte += decoded.length / 4;
      counts.joined += joins;
      counts.spaces += is_space;
      counts.joined_spaces += joins & is_space;
      position += decoded.length;
      const bool plain = begins_cluster(of.grapheme_break());
      if (plain && after_plain && blocks_may_follow(position)) break;
      after_plain = plain;
      before_window = window_may_follow(position);
    }
    counts_ = counts;
    state_ = state;
    position_ = position;
    return !before_window;
  }

  [[nodiscard]] bool blocks_may_follow(std::size_t position) const {
    return position + CharacterBlock::kReach <= text_.size() &&
           CharacterBlock::may_begin_with(text_[position]);
  }

  // Whether there is a window that begins with a code point of three bytes.
  [[nodiscard]] bool window_may_follow(std::size_t position) const {
    return position + ClusterWindow::kReach <= text_.size() && unicode::begins_three(text_[position]);
  }

  std::string_view text_;
  std::size_t position_ = 0;
  GraphemeState state_;
  Counts counts_;
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
