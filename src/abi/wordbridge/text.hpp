// Counting and cutting a text once.
#pragma once

#include <cstdint>

#include "result.hpp"

namespace wb {

// Segments in order: columns of `size()` elements, borrowed from what they are of.
struct Segments {
  std::span<const std::uint32_t> starts;
  std::span<const std::uint32_t> ends;
  std::span<const std::uint8_t> kinds;

  explicit Segments(const wb_segments& columns)
      : starts(columns.starts, columns.count),
        ends(columns.ends, columns.count),
        kinds(columns.kinds, columns.count) {}
  [[nodiscard]] std::size_t size() const { return starts.size(); }
};

// See wb_count().
inline Result<std::uint64_t> count(std::string_view text, wb_granularity granularity = WB_WORDS,
                                   const wb_options& options = Options{}) {
  return read_value<std::uint64_t>(
      [&](std::uint64_t* out) { return wb_count(text.data(), text.size(), granularity, &options, out); });
}

// The segments of a text.
class Segmentation {
 public:
  // See wb_segment().
  static Result<Segmentation> of(std::string_view text, wb_granularity granularity,
                                 const wb_options& options = Options{}) {
    wb_segmentation* made = nullptr;
    const wb_status status = wb_segment(text.data(), text.size(), granularity, &options, &made);
    if (status != WB_OK) return Error::last(status);
    return Segmentation{made};
  }

  // Borrowed from this.
  [[nodiscard]] Segments columns() const {
    wb_segments columns{};
    (void)wb_segmentation_columns(handle_.get(), &columns);
    return Segments{columns};
  }

 private:
  explicit Segmentation(wb_segmentation* handle) : handle_(handle) {}

  Owner<wb_segmentation, &wb_segmentation_free> handle_;
};

}  // namespace wb
