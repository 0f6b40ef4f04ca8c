// A text of the caller's, read.
#pragma once

#include <string_view>

#include "abi/text_options.h"

namespace wordbridge::abi {

// A text of any encoding as well-formed UTF-8, which views the caller's bytes where nothing had to be
// replaced.
class GivenText {
 public:
  // What check_text() refuses, WB_TEXT_TOO_LARGE above kMaximumTextSize, or WB_OUT_OF_MEMORY. O(bytes).
  wb_status read(const char* text, std::size_t size, unicode::Encoding encoding);

  [[nodiscard]] const unicode::WellFormed& well_formed() const { return well_formed_; }
  [[nodiscard]] std::string_view text() const { return well_formed_.text; }
  // Bytes that were given.
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  unicode::WellFormed well_formed_;
  std::size_t size_ = 0;
};

}  // namespace wordbridge::abi
