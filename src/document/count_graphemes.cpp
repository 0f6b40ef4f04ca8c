#include "document/count_graphemes.h"

#include <bit>

#include "document/byte_block.h"
#include "measure/cluster_window.h"
#include "segment/grapheme.h"
#include "unicode/three_bytes.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::Bytes16;
using unicode::Decoded;
using unicode::GraphemeBreak;

// Whether there is a boundary before a code point if one of the same sort, or ASCII, is before it: all that
// join more than their neighbour on the left side are of another sort.
bool is_plain(char32_t code_point) {
  switch (unicode::properties(code_point).grapheme_break()) {
    case GraphemeBreak::kOther:
    case GraphemeBreak::kControl:
    case GraphemeBreak::kCR:
    case GraphemeBreak::kLF:
    case GraphemeBreak::kLV:
    case GraphemeBreak::kLVT:
      return true;
    default:
      return false;
  }
}

// Counts the plain code points of a text, of which CR LF is one cluster.
class PlainScan {
 public:
  // There is a boundary at `start`.
  PlainScan(std::string_view text, std::size_t start) : text_(text), position_(start) {}

  // Reads up to the first code point that is not plain: up to position().
  void run() {
    bool go_on = true;
    while (go_on && position_ < text_.size()) go_on = read_block();
  }

  [[nodiscard]] std::uint64_t clusters() const { return clusters_; }
  [[nodiscard]] std::size_t position() const { return position_; }

 private:
  [[nodiscard]] bool read_block() {
    const ByteBlock block{text_, position_, padding_};
    const Mask leads = block.leads();
    std::size_t length = block.length();
    bool go_on = true;
    for (Mask rest = leads; rest != 0; rest &= rest - 1) {
      const auto at = static_cast<std::size_t>(std::countr_zero(rest));
      const Decoded decoded = unicode::decode(text_, position_ + at);
      const bool whole = at + decoded.length <= block.length();
      if (whole && is_plain(decoded.code_point)) continue;
      length = at;
      go_on = !whole;
      break;
    }
    const Mask within = first_bits(length);
    const Mask continuations = leads == 0 ? 0 : block.continuations();
    const Mask returns = block.mask([](Bytes16 bytes) { return bytes.equal('\r'); }) & within;
    const Mask line_feeds = block.mask([](Bytes16 bytes) { return bytes.equal('\n'); });
    const Mask joined = continuations | (line_feeds & (returns << 1 | after_return_));  // GB3
    clusters_ += static_cast<std::uint64_t>(std::popcount(within & ~joined));
    if (length > 0) after_return_ = returns >> (length - 1);
    position_ += length;
    return go_on;
  }

  std::string_view text_;
  ByteBlock::Padding padding_ = {};
  std::size_t position_;
  std::uint64_t clusters_ = 0;
  // 1 if the byte before position_ is a carriage return.
  Mask after_return_ = 0;
};

// Counts the clusters from a boundary on, 64 bytes at a time, as far as code points of ASCII and of three
// bytes go that need no more than their roles. Moves `position` to the boundary behind them.
std::uint64_t count_windows(std::string_view text, std::size_t& position) {
  std::uint64_t clusters = 0;
  while (text.size() - position >= ClusterWindow::kReach) {
    const ClusterWindow window = count_clusters(text.data() + position);
    if (window.length == 0) break;
    clusters += window.code_points - window.joined;
    position += window.length;
  }
  return clusters;
}

}  // namespace

std::uint64_t count_graphemes(std::string_view text) {
  std::uint64_t clusters = 0;
  for (std::size_t position = 0; position < text.size();) {
    PlainScan scan{text, position};
    scan.run();
    clusters += scan.clusters();
    const std::size_t stopped = scan.position();
    if (stopped == text.size()) break;
    if (stopped > position) {  // the code point before may be part of the cluster
      --clusters;
      position = stopped - 1;
      while (unicode::is_continuation(text[position])) --position;
    }
    if (unicode::begins_three(text[stopped])) clusters += count_windows(text, position);
    while (position <= stopped ||
           (position < text.size() && !is_plain(unicode::decode(text, position).code_point))) {
      position = next_grapheme(text, position).end;
      ++clusters;
    }
  }
  return clusters;
}

}  // namespace wordbridge
