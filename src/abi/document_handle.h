#pragma once

#include "abi/analysis_handle.h"
#include "document/document.h"

// NOLINTNEXTLINE(readability-identifier-naming): a name of the C interface
struct wb_document final : wordbridge::abi::Handle {
  static constexpr std::uint32_t kMagic = 0xD0C0E001;
  wb_document() : Handle(kMagic), analysis(document.analysis(), &document.columns()) {}

  // To be called when the text has changed.
  void forget_columns() {
    analysis.forget_columns();
    rows.clear();
    values.clear();
  }

  wordbridge::abi::TextOptions options;
  wordbridge::Document document;
  wb_analysis analysis;
  wordbridge::Change change;
  wordbridge::Rows rows;
  wordbridge::Buffer<double> values;
};
