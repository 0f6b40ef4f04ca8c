#include "segment/affected_parts.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "segment/joiners.h"
#include "segment/seam.h"
#include "unicode/scan.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::Bytes;

// No byte of well-formed text.
constexpr std::uint8_t kNone = 0xFF;
// First bytes of U+0080 and of U+2000: no hyphen, dash, apostrophe or letter of Chinese or Japanese is before
// that but those of ASCII.
constexpr std::uint8_t kFirstBeyondAscii = 0xC2;
constexpr std::uint8_t kFirstPunctuation = 0xE2;

}  // namespace

AffectedParts::AffectedParts(std::string_view text, const WordRules& rules)
    : text_(text),
      rules_(rules),
      hyphens_(rules.joins_hyphens != rules.by_spaces()),
      dashes_(rules.joins_dashes != rules.by_spaces()),
      hyphen_(hyphens_ || dashes_ ? '-' : kNone),
      apostrophe_(rules.joins_apostrophes ? kNone : '\''),
      first_lead_(rules.counts_numbers ? kFirstPunctuation : kFirstBeyondAscii),
      place_(find_place(0)),
      addresses_(text) {}

AffectedPart AffectedParts::next() {
  const std::size_t size = text_.size();
  if (place_ < position_) place_ = find_place(position_);
  while (!addresses_.at_end() && addresses_.address().end <= position_) addresses_.next();
  const std::size_t place = std::min(place_, addresses_.address().start);
  if (place == size) {
    position_ = size;
    return {size, size};
  }
  std::size_t start = place;
  while (start > position_ && !is_seam_behind(start - 1)) --start;
  std::size_t end = place;
  while (end < size && !is_seam_behind(end)) ++end;
  position_ = std::min(end + 1, size);
  return {start, position_};
}

// The first affected code point at or behind a position between code points; the size of the text if there
// is none.
std::size_t AffectedParts::find_place(std::size_t position) const {
  for (; position < text_.size(); position += Bytes::kSize) {
    const char* bytes = text_.data() + position;
    char padded[Bytes::kSize];
    const std::size_t rest = text_.size() - position;
    if (rest < Bytes::kSize) {
      std::memset(padded, 0, sizeof padded);
      std::memcpy(padded, bytes, rest);
      bytes = padded;
    }
    for (std::uint32_t places = may_be_affected(bytes); places != 0; places &= places - 1) {
      const std::size_t place = position + static_cast<std::size_t>(std::countr_zero(places));
      if (is_affected(place)) return place;
    }
  }
  return text_.size();
}

// Which of sixteen bytes may begin an affected code point.
std::uint32_t AffectedParts::may_be_affected(const char* bytes) const {
  const Bytes all = Bytes::load(bytes);
  const std::uint32_t ascii = (all.equal(hyphen_) | all.equal(apostrophe_)).mask();
  const std::uint32_t digits = rules_.counts_numbers ? 0 : all.within('0', '9').mask();
  return ascii | digits | all.at_least(first_lead_).mask();
}

bool AffectedParts::is_affected(std::size_t place) const {
  const char32_t code_point = unicode::decode(text_, place).code_point;
  if (hyphens_ && is_hyphen(code_point)) return true;
  if (dashes_ && (is_dash(code_point) || is_double_hyphen(place))) return true;
  if (!rules_.joins_apostrophes && is_apostrophe(code_point)) return true;
  const unicode::Properties of = unicode::properties(code_point);
  if (!rules_.counts_numbers && of.kind() == CharacterKind::kNumber) return true;
  // A letter that belongs to what is before it, such as U+FF9E.
  if (rules_.by_spaces() && is_ignored(of.word_break()) && unicode::is_word(of.kind())) return true;
  return stands_alone(rules_.policy, code_point);
}

// Whether there is one of two hyphens or more, which are a dash.
bool AffectedParts::is_double_hyphen(std::size_t place) const {
  if (text_[place] != '-') return false;
  return (place > 0 && text_[place - 1] == '-') || (place + 1 < text_.size() && text_[place + 1] == '-');
}

// Whether a byte is white space of ASCII with a seam, or the end of the text, behind it.
bool AffectedParts::is_seam_behind(std::size_t space) const {
  const char byte = text_[space];
  if (byte != ' ' && byte != '\n') return false;
  const std::size_t behind = space + 1;
  if (behind == text_.size()) return true;
  return is_seam(static_cast<unsigned char>(byte), unicode::decode(text_, behind).code_point, rules_);
}

}  // namespace wordbridge
