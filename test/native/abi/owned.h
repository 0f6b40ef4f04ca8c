// Handles of the C interface that free themselves at the end of their life.
#pragma once

#include <utility>

#include "abi/wordbridge.h"

namespace wordbridge::testing {

// Fails unless it is WB_OK: a handle must be one that can be freed. Whoever includes this defines it.
void expect_freed(wb_status status);

template <typename T, wb_status (*release)(T*)>
class Owned {
 public:
  Owned() = default;
  explicit Owned(T* handle) : handle_(handle) {}
  Owned(Owned&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
  ~Owned() { expect_freed(release(handle_)); }

  T** operator&() { return &handle_; }
  operator T*() const { return handle_; }

 private:
  T* handle_ = nullptr;
};

using OwnedAnalysis = Owned<wb_analysis, &wb_analysis_free>;
using OwnedDocument = Owned<wb_document, &wb_document_free>;
using OwnedSegmentation = Owned<wb_segmentation, &wb_segmentation_free>;
using OwnedStream = Owned<wb_stream, &wb_stream_free>;
using OwnedSummary = Owned<wb_summary, &wb_summary_free>;
using OwnedWords = Owned<wb_words, &wb_words_free>;
using OwnedLists = Owned<wb_word_lists, &wb_word_lists_free>;
using OwnedLanguages = Owned<wb_languages, &wb_languages_free>;

}  // namespace wordbridge::testing
