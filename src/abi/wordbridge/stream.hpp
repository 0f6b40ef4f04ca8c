// A text that comes in chunks, and what is known of it afterwards.
#pragma once

#include "analysis.hpp"

namespace wb {

class Summary {
 public:
  // See wb_summary_restore().
  static Result<Summary> restore(std::string_view saved) {
    wb_summary* made = nullptr;
    const wb_status status = wb_summary_restore(saved.data(), saved.size(), &made);
    if (status != WB_OK) return Error::last(status);
    return Summary{made};
  }

  [[nodiscard]] AnalysisView analysis() const {
    wb_analysis* lent = nullptr;
    (void)wb_summary_analysis(handle_.get(), &lent);
    return AnalysisView{lent};
  }
  // See wb_summary_merge() and wb_summary_save().
  Result<void> merge(const Summary& other) {
    return as_result(wb_summary_merge(handle_.get(), other.handle_.get()));
  }
  [[nodiscard]] Result<std::string> save() const {
    wb_bytes bytes{};
    const wb_status status = wb_summary_save(handle_.get(), &bytes);
    if (status != WB_OK) return Error::last(status);
    return take(bytes);
  }

 private:
  friend class Stream;
  explicit Summary(wb_summary* handle) : handle_(handle) {}

  Owner<wb_summary, &wb_summary_free> handle_;
};

class Stream {
 public:
  // See wb_stream_create().
  static Result<Stream> create(const wb_options& options = Options{}) {
    wb_stream* made = nullptr;
    const wb_status status = wb_stream_create(&options, &made);
    if (status != WB_OK) return Error::last(status);
    return Stream{made};
  }

  // See wb_stream_feed() and wb_stream_finish().
  Result<void> feed(std::string_view chunk) {
    return as_result(wb_stream_feed(handle_.get(), chunk.data(), chunk.size()));
  }
  Result<Summary> finish() {
    wb_summary* made = nullptr;
    const wb_status status = wb_stream_finish(handle_.get(), &made);
    if (status != WB_OK) return Error::last(status);
    return Summary{made};
  }
  [[nodiscard]] std::uint64_t bytes() const {
    std::uint64_t bytes = 0;
    (void)wb_stream_bytes(handle_.get(), &bytes);
    return bytes;
  }

 private:
  explicit Stream(wb_stream* handle) : handle_(handle) {}

  Owner<wb_stream, &wb_stream_free> handle_;
};

}  // namespace wb
