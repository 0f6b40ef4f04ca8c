#include "document/offset_unit.h"

namespace wordbridge {

std::size_t OffsetCounter::length_between(std::size_t start, std::size_t end) {
  const std::string_view stretch = text_.text.substr(start, end - start);
  switch (unit_) {
    case OffsetUnit::kUtf16:
      return unicode::utf16_length(stretch);
    case OffsetUnit::kCodePoint:
      return unicode::code_point_length(stretch);
    case OffsetUnit::kUtf8:
      break;
  }
  constexpr std::size_t kReplacementLength = 3;  // of U+FFFD in UTF-8
  std::size_t length = stretch.size();
  const auto& replacements = text_.replacements;
  for (; replacement_ < replacements.size() && replacements[replacement_].position < end; ++replacement_) {
    length -= kReplacementLength - replacements[replacement_].length;
  }
  return length;
}

}  // namespace wordbridge
