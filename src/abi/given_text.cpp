#include "abi/given_text.h"

namespace wordbridge::abi {

wb_status GivenText::read(const char* text, std::size_t size, unicode::Encoding encoding) {
  if (const wb_status status = check_text(text, size); status != WB_OK) return status;
  if (size > kMaximumTextSize) return report(Status::kTextTooLarge);
  size_ = size;
  return report(unicode::make_well_formed({text, size}, well_formed_, encoding));
}

}  // namespace wordbridge::abi
