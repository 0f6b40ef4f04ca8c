#pragma once

#include <gtest/gtest.h>

#include <string>

#include "document/analysis.h"

namespace wordbridge::testing {

inline Analysis analyzed(std::string_view text, const AnalysisOptions& options = {}) {
  Analysis analysis;
  EXPECT_EQ(analyze(text, options, analysis), Status::kOk);
  return analysis;
}

inline Totals totals_of(std::string_view text, const AnalysisOptions& options = {}) {
  return analyzed(text, options).totals;
}

}  // namespace wordbridge::testing
