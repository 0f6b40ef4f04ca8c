// Where segments are written as they are found.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include "document/segmentation.h"
#include "segment/segment.h"
#include "unicode/scan.h"

namespace wordbridge {

// Makes room for about so many segments, so that few have to be moved to where there is more: if there is no
// memory for that, there may be for the segments that come.
inline void expect_segments(std::size_t segments, Segmentation& out) {
  (void)(out.boundaries.reserve(segments + 1) && out.kinds.reserve(segments));
}

// Appends segments to a Segmentation, each when it starts: many without a look at the room for each. What is
// written is in place when it is counted; end() adds the boundary behind all of them.
class SegmentationWriter {
 public:
  explicit SegmentationWriter(Segmentation& out) : out_(out) {}

  // Makes room for so many segments more. False if there is no memory.
  [[nodiscard]] bool make_room(std::size_t segments) {
    starts_ = out_.boundaries.room(segments);
    kinds_ = out_.kinds.room(segments);
    return starts_ != nullptr && kinds_ != nullptr;
  }
  // Where the next segment's start and kind are to be written; behind them is the room for more.
  [[nodiscard]] std::uint32_t* starts() const { return starts_; }
  [[nodiscard]] std::uint8_t* kinds() const { return kinds_; }

  // Counts segments that have been written, of the room that was made.
  void count(std::size_t segments) {
    out_.boundaries.extend(segments);
    out_.kinds.extend(segments);
    starts_ += segments;
    kinds_ += segments;
  }
  // Appends one without regard to the room, which must be made anew.
  [[nodiscard]] bool add(std::uint32_t start, CharacterKind kind) {
    return out_.boundaries.push_back(start) && out_.kinds.push_back(static_cast<std::uint8_t>(kind));
  }
  // Takes the last segment back.
  void drop_last() {
    out_.boundaries.truncate(out_.boundaries.size() - 1);
    out_.kinds.truncate(out_.kinds.size() - 1);
  }

  [[nodiscard]] bool end(std::uint32_t units) { return out_.boundaries.push_back(units); }

 private:
  Segmentation& out_;
  std::uint32_t* starts_ = nullptr;
  std::uint8_t* kinds_ = nullptr;
};

// Tells where so much of a text is ASCII that it is worth to be read many bytes at once.
class AsciiAhead {
 public:
  explicit AsciiAhead(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at(std::size_t position) {
    using unicode::Bytes;
    if (position < none_before_ || position + Bytes::kSize > text_.size()) return false;
    const std::uint32_t others = Bytes::load(text_.data() + position).non_ascii().mask();
    none_before_ = position + static_cast<std::size_t>(std::bit_width(others));
    return others == 0;
  }
  // There is no use in a look before `position`.
  void skip_to(std::size_t position) { none_before_ = position; }

 private:
  std::string_view text_;
  std::size_t none_before_ = 0;
};

}  // namespace wordbridge
