// What a reader sees of a text with markup, and where in the source each part of it stands.
#pragma once

#include <cstdint>
#include <string_view>

#include "memory/buffer.h"

namespace wordbridge {

// Runs of text, in the order of the source. A run is a stretch of the source as it is, but for bytes of ASCII
// that others may stand in place of, one for one, or other text in place of a stretch: a character in place
// of
// `&amp;`. What is in no run is markup. Positions are below 2^32, in bytes until something else is made of
// them; run i is [starts[i], starts[i + 1]) of the text, the last one up to its end.
class VisibleText {
 public:
  struct Runs {
    Buffer<std::uint32_t> starts;
    Buffer<std::uint32_t> source_starts;
    Buffer<std::uint32_t> source_ends;

    [[nodiscard]] std::size_t size() const { return starts.size(); }
  };

  // Without runs there is only the text, for who asks for no more.
  explicit VisibleText(bool has_runs = true) : has_runs_(has_runs) {}

  // Makes room for about so much text; nothing is lost if there is no memory for it yet.
  void expect(std::size_t bytes) { (void)text_.reserve(bytes); }

  // Appends source[start, end). False if there is no memory, here and below.
  [[nodiscard]] bool append(std::string_view source, std::size_t start, std::size_t end);
  // Appends other text in place of source[start, end). One byte in place of one must be ASCII both.
  [[nodiscard]] bool replace(std::string_view by, std::size_t start, std::size_t end);

  [[nodiscard]] std::string_view text() const { return {text_.data(), text_.size()}; }
  [[nodiscard]] Runs& runs() { return runs_; }
  [[nodiscard]] const Runs& runs() const { return runs_; }

 private:
  [[nodiscard]] bool add_stretch(std::size_t start, std::size_t end);
  [[nodiscard]] bool add_run(std::size_t start, std::size_t end);

  Buffer<char> text_;
  bool has_runs_;
  Runs runs_;
  // Whether the last run is a stretch of the source, so that it can be made longer.
  bool extends_ = false;
};

// Finds where boundaries of visible text stand in the source: asked with rising positions only. All positions
// are in the unit that those of the runs are in.
class SourcePositions {
 public:
  // `size` is that of the visible text. The runs must outlive this.
  SourcePositions(const VisibleText::Runs& runs, std::uint32_t size) : runs_(runs), size_(size) {
    if (runs.size() > 0) begin_run(0);
  }

  // Where the text behind a boundary starts: the boundary is before the end of the text. A boundary within a
  // replacement is at its end, here and below. O(1) for all runs together.
  std::uint32_t start_of(std::uint32_t position) {
    while (end_ <= position) begin_run(run_ + 1);
    return in_source(position);
  }
  // Where the text before a boundary ends: the boundary is behind the start of the text.
  std::uint32_t end_of(std::uint32_t position) {
    while (end_ < position) begin_run(run_ + 1);
    return in_source(position);
  }

  // Up to where the text goes on as the source does, from the position that was asked for last on: up to
  // there boundaries are as far apart as in the source. That position itself in a replacement.
  [[nodiscard]] std::uint32_t verbatim_end(std::uint32_t position) const {
    return is_verbatim_ ? end_ : position;
  }

 private:
  void begin_run(std::size_t run);

  [[nodiscard]] std::uint32_t in_source(std::uint32_t position) const {
    if (position == start_) return source_start_;
    return is_verbatim_ ? source_start_ + (position - start_) : source_end_;
  }

  const VisibleText::Runs& runs_;
  std::uint32_t size_;
  // The run at hand, and where it is in the text and in the source.
  std::size_t run_ = 0;
  std::uint32_t start_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t source_start_ = 0;
  std::uint32_t source_end_ = 0;
  bool is_verbatim_ = false;
};

}  // namespace wordbridge
