#include "document/text.h"

#include "segment/seam.h"

namespace wordbridge {
namespace {

constexpr std::uint32_t kReplacementLength = 3;  // of U+FFFD in UTF-8
constexpr std::uint32_t kLongestLength = 4;      // of a code point above U+FFFF

}  // namespace

ByteMeasure::Sums ByteMeasure::operator()(const char* bytes, std::size_t count) const {
  // As unicode::utf16_length and unicode::code_point_length, in one loop.
  Sums sums{static_cast<std::uint32_t>(count), 0, 0};
  for (std::size_t i = 0; i < count; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    sums.code_points += (byte & 0xC0) != 0x80 ? 1U : 0U;
    sums.utf16_units += byte >= 0xF0 ? 1U : 0U;
  }
  sums.utf16_units += sums.code_points;
  return sums;
}

ReplacementMeasure::Sums ReplacementMeasure::operator()(const Replacement* replacements,
                                                        std::size_t count) const {
  Sums sums{static_cast<std::uint32_t>(count), 0, 0};
  for (std::size_t i = 0; i < count; ++i) {
    sums.bytes += replacements[i].gap + kReplacementLength;
    sums.ill_formed += replacements[i].length;
  }
  return sums;
}

Status DocumentText::make(const unicode::WellFormed& text, OffsetUnit unit) {
  unit_ = unit;
  if (text.text.size() > 0xFFFFFFFF) return Status::kTextTooLarge;
  if (!text_.append(text.text.data(), text.text.size())) return Status::kOutOfMemory;
  std::size_t position = 0;
  for (const auto& replacement : text.replacements) {
    const Replacement item{static_cast<std::uint32_t>(replacement.position - position),
                           static_cast<std::uint8_t>(replacement.length),
                           {replacement.bytes[0], replacement.bytes[1], replacement.bytes[2]}};
    if (!replacements_.push_back(item)) return Status::kOutOfMemory;
    position = replacement.position + kReplacementLength;
  }
  return Status::kOk;
}

std::uint32_t DocumentText::given_size() const {
  const ReplacementMeasure::Sums& sums = replacements_.total();
  return size() - sums.count * kReplacementLength + sums.ill_formed;
}

std::uint32_t DocumentText::offset_of(std::uint32_t position) const {
  if (unit_ != OffsetUnit::kUtf8) {
    const ByteMeasure::Sums sums =
        position == size() ? text_.total() : text_.find(&ByteMeasure::Sums::count, position).before;
    return unit_ == OffsetUnit::kUtf16 ? sums.utf16_units : sums.code_points;
  }
  if (replacements_.empty()) return position;
  const ReplacementMeasure::Sums before =
      replacements_.find(&ReplacementMeasure::Sums::bytes, position).before;
  return position - before.count * kReplacementLength + before.ill_formed;
}

std::uint32_t DocumentText::units_of(std::uint32_t position, std::string_view part) const {
  const auto size = static_cast<std::uint32_t>(part.size());
  if (unit_ == OffsetUnit::kUtf16) return static_cast<std::uint32_t>(unicode::utf16_length(part));
  if (unit_ == OffsetUnit::kCodePoint) return static_cast<std::uint32_t>(unicode::code_point_length(part));
  return replacements_.empty() ? size : offset_of(position + size) - offset_of(position);
}

std::optional<DocumentText::Position> DocumentText::position_of(std::uint32_t offset) const {
  if (offset > length()) return std::nullopt;
  if (offset == length()) return Position{size(), false};
  if (unit_ == OffsetUnit::kUtf8) return position_of_given_byte(offset);
  const auto key =
      unit_ == OffsetUnit::kUtf16 ? &ByteMeasure::Sums::utf16_units : &ByteMeasure::Sums::code_points;
  // The first byte with which the count exceeds the offset is the lead of the code point that has it.
  const auto place = text_.find(key, offset);
  return Position{place.index(), place.before.*key < offset};
}

std::optional<DocumentText::Position> DocumentText::position_of_given_byte(std::uint32_t offset) const {
  std::uint32_t position = offset;
  if (!replacements_.empty()) {
    // Replacements that end at or before the offset.
    ReplacementMeasure::Sums before{};
    auto place = replacements_.find(&ReplacementMeasure::Sums::count, 0);
    std::uint32_t low = 0;
    std::uint32_t high = replacements_.size();
    while (low < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      place = replacements_.find(&ReplacementMeasure::Sums::count, middle);
      const ReplacementMeasure::Sums with = [&] {
        ReplacementMeasure::Sums sums = place.before;
        sums += replacements_.sums_of(replacements_[place]);
        return sums;
      }();
      if (with.bytes - with.count * kReplacementLength + with.ill_formed <= offset) {
        before = with;
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    position = offset + before.count * kReplacementLength - before.ill_formed;
  }
  if (unicode::is_continuation(byte_at(position))) return std::nullopt;
  // Inside of the bytes that a replacement stands for: they are one character.
  if (offset_of(position) != offset) return std::nullopt;
  return Position{position, false};
}

std::uint32_t DocumentText::code_points_before(std::uint32_t position) const {
  return position == size() ? text_.total().code_points
                            : text_.find(&ByteMeasure::Sums::count, position).before.code_points;
}

bool DocumentText::copy(std::uint32_t begin, std::uint32_t end, Buffer<char>& out) const {
  const std::size_t size = out.size();
  if (!out.reserve(size + (end - begin))) return false;
  (void)out.resize(size + (end - begin));
  text_.copy(begin, end, out.data() + size);
  return true;
}

bool DocumentText::copy_well_formed(Position begin, Position end, Buffer<char>& out) const {
  if (begin.between_surrogates) {
    if (end.bytes == begin.bytes) return true;
    if (!unicode::append_utf8(unicode::kReplacementCharacter, out)) return false;
    begin = {begin.bytes + kLongestLength, false};
  }
  return copy(begin.bytes, end.bytes, out) &&
         (!end.between_surrogates || unicode::append_utf8(unicode::kReplacementCharacter, out));
}

bool DocumentText::copy_given(Position begin, Position end, Buffer<char>& out) const {
  if (begin.between_surrogates) {
    if (end.bytes == begin.bytes) return true;
    if (!copy_surrogate(begin.bytes, false, out)) return false;
    begin = {begin.bytes + kLongestLength, false};
  }
  std::uint32_t position = begin.bytes;
  auto place = replacements_.find(&ReplacementMeasure::Sums::bytes, position);
  for (; !replacements_.at_end(place); replacements_.advance(place)) {
    const Replacement& replacement = replacements_[place];
    const std::uint32_t at = place.before.bytes + replacement.gap;
    if (at >= end.bytes) break;
    if (!copy(position, at, out) || !out.append(replacement.bytes, replacement.length)) return false;
    position = at + kReplacementLength;
  }
  return copy(position, end.bytes, out) && (!end.between_surrogates || copy_surrogate(end.bytes, true, out));
}

// One of the two surrogates of the code point at a position, in WTF-8.
bool DocumentText::copy_surrogate(std::uint32_t position, bool high, Buffer<char>& out) const {
  Buffer<char> bytes;
  if (!copy(position, position + kLongestLength, bytes)) return false;
  const char32_t bits = unicode::decode({bytes.data(), bytes.size()}, 0).code_point - 0x10000;
  return unicode::append_utf8(high ? 0xD800 + (bits >> 10) : 0xDC00 + (bits & 0x3FF), out);
}

std::optional<Replacement> DocumentText::replacement_at(std::uint32_t position) const {
  if (replacements_.empty()) return std::nullopt;
  const auto place = replacements_.find(&ReplacementMeasure::Sums::bytes, position);
  if (replacements_.at_end(place)) return std::nullopt;
  const Replacement& replacement = replacements_[place];
  if (place.before.bytes + replacement.gap != position) return std::nullopt;
  return replacement;
}

char DocumentText::byte_at(std::uint32_t position) const {
  char byte = 0;
  text_.copy(position, position + 1, &byte);
  return byte;
}

std::uint32_t DocumentText::code_point_start(std::uint32_t position) const {
  while (position > 0 && position < size() && unicode::is_continuation(byte_at(position))) --position;
  return position;
}

bool DocumentText::widen_to_seams(std::uint32_t& from, std::uint32_t& to, const WordRules& rules) const {
  // Looks at four times as much text each time that it has to look again.
  constexpr std::uint64_t kFirstLook = 64;
  Buffer<char> bytes;
  for (std::uint64_t look = kFirstLook; from > 0; look *= 4) {
    const std::uint32_t start = from > look ? code_point_start(from - static_cast<std::uint32_t>(look)) : 0;
    bytes.clear();
    if (!copy(start, from, bytes)) return false;
    const std::size_t seam = last_seam({bytes.data(), bytes.size()}, rules);
    if (seam == bytes.size() && start > 0) continue;
    from = seam == bytes.size() ? 0 : start + static_cast<std::uint32_t>(seam);
    break;
  }
  for (std::uint64_t look = kFirstLook; to < size(); look *= 4) {
    const bool whole = size() - to <= look;
    const std::uint32_t stop = whole ? size() : code_point_start(to + static_cast<std::uint32_t>(look));
    bytes.clear();
    if (!copy(to, stop, bytes)) return false;
    const std::size_t seam = first_seam({bytes.data(), bytes.size()}, rules);
    if (seam == bytes.size() && !whole) continue;
    to += static_cast<std::uint32_t>(seam);
    break;
  }
  return true;
}

bool DocumentText::splice(std::uint32_t begin, std::uint32_t end, const unicode::WellFormed& inserted) {
  if (!splice_replacements(begin, end, inserted)) return false;
  if (text_.splice(begin, end, inserted.text.data(), inserted.text.size())) return true;
  replacements_.undo();
  return false;
}

bool DocumentText::splice_replacements(std::uint32_t begin, std::uint32_t end,
                                       const unicode::WellFormed& inserted) {
  if (replacements_.empty() && inserted.replacements.empty()) return true;
  const auto first = replacements_.find(&ReplacementMeasure::Sums::bytes, begin);
  const auto behind = replacements_.find(&ReplacementMeasure::Sums::bytes, end);
  Buffer<Replacement> items;
  std::uint32_t position = first.before.bytes;
  for (const auto& replacement : inserted.replacements) {
    const auto at = static_cast<std::uint32_t>(begin + replacement.position);
    const Replacement item{at - position,
                           static_cast<std::uint8_t>(replacement.length),
                           {replacement.bytes[0], replacement.bytes[1], replacement.bytes[2]}};
    if (!items.push_back(item)) return false;
    position = at + kReplacementLength;
  }
  std::uint32_t last = behind.index();
  if (!replacements_.at_end(behind)) {
    Replacement next = replacements_[behind];
    const auto size = static_cast<std::uint32_t>(inserted.text.size());
    next.gap = behind.before.bytes + next.gap - end + begin + size - position;
    if (!items.push_back(next)) return false;
    ++last;
  }
  return replacements_.splice(first.index(), last, items.data(), items.size());
}

void DocumentText::keep() {
  text_.keep();
  replacements_.keep();
}

void DocumentText::undo() {
  text_.undo();
  replacements_.undo();
}

}  // namespace wordbridge
