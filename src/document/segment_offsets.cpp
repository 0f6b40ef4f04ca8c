#include "document/segment_offsets.h"

namespace wordbridge {
namespace {

// Walks over well-formed text from one UTF-16 offset to the next.
class Utf16Walker {
 public:
  explicit Utf16Walker(std::string_view text) : text_(text) {}

  // Where an offset is, at a code point boundary not before the last one asked for.
  std::size_t position_of(std::uint32_t offset) {
    while (offset_ < offset) {
      const auto lead = static_cast<unsigned char>(text_[position_]);
      // A byte more for each of the leads that letters of two, three and four bytes begin with.
      position_ += 1U + (lead >= 0xC0 ? 1U : 0U) + (lead >= 0xE0 ? 1U : 0U) + (lead >= 0xF0 ? 1U : 0U);
      offset_ += lead < 0xF0 ? 1 : 2;
    }
    return position_;
  }

 private:
  std::string_view text_;
  std::size_t position_ = 0;
  std::uint32_t offset_ = 0;
};

}  // namespace

void convert_offsets(const unicode::WellFormed& text, OffsetUnit unit, Buffer<std::uint32_t>& offsets) {
  if (unit == OffsetUnit::kUtf16 || offsets.empty()) return;
  // The last one is the length of the text: in ASCII all units are the same.
  if (offsets.back() == text.text.size()) return;
  Utf16Walker walker{text.text};
  OffsetCounter counter{text, unit};
  for (std::uint32_t& offset : offsets) offset = counter.offset_of(walker.position_of(offset));
}

}  // namespace wordbridge
