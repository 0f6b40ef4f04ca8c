#include "segment/grapheme.h"

#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::decode;
using unicode::Decoded;
using unicode::GraphemeBreak;
using unicode::IndicConjunctBreak;
using unicode::properties;
using unicode::Properties;

bool is_control(GraphemeBreak value) {
  return value == GraphemeBreak::kControl || value == GraphemeBreak::kCR || value == GraphemeBreak::kLF;
}

// What the rules remember of the cluster read so far.
class ClusterState {
 public:
  explicit ClusterState(Properties first) { read(first); }

  // Whether there is no boundary before a code point with these properties.
  [[nodiscard]] bool joins(Properties next) const {
    const GraphemeBreak right = next.grapheme_break();
    if (left_ == GraphemeBreak::kCR && right == GraphemeBreak::kLF) return true;  // GB3
    if (is_control(left_) || is_control(right)) return false;                     // GB4, GB5
    if (joins_hangul(right)) return true;
    if (right == GraphemeBreak::kExtend || right == GraphemeBreak::kZWJ) return true;           // GB9
    if (right == GraphemeBreak::kSpacingMark) return true;                                      // GB9a
    if (left_ == GraphemeBreak::kPrepend) return true;                                          // GB9b
    if (linked_ && next.indic_conjunct_break() == IndicConjunctBreak::kConsonant) return true;  // GB9c
    if (emoji_ == Emoji::kJoiner && next.extended_pictographic()) return true;                  // GB11
    return left_ == GraphemeBreak::kRegionalIndicator && right == GraphemeBreak::kRegionalIndicator &&
           odd_regional_indicators_;  // GB12, GB13
  }

  void read(Properties next) {
    left_ = next.grapheme_break();
    odd_regional_indicators_ = left_ == GraphemeBreak::kRegionalIndicator && !odd_regional_indicators_;
    read_conjunct(next.indic_conjunct_break());
    if (next.extended_pictographic()) {
      emoji_ = Emoji::kPictograph;
    } else if (emoji_ == Emoji::kPictograph && left_ == GraphemeBreak::kZWJ) {
      emoji_ = Emoji::kJoiner;
    } else if (emoji_ != Emoji::kPictograph || left_ != GraphemeBreak::kExtend) {
      emoji_ = Emoji::kNone;
    }
  }

 private:
  // GB6, GB7, GB8
  [[nodiscard]] bool joins_hangul(GraphemeBreak right) const {
    switch (left_) {
      case GraphemeBreak::kL:
        return right == GraphemeBreak::kL || right == GraphemeBreak::kV || right == GraphemeBreak::kLV ||
               right == GraphemeBreak::kLVT;
      case GraphemeBreak::kLV:
      case GraphemeBreak::kV:
        return right == GraphemeBreak::kV || right == GraphemeBreak::kT;
      case GraphemeBreak::kLVT:
      case GraphemeBreak::kT:
        return right == GraphemeBreak::kT;
      default:
        return false;
    }
  }

  // The left side of GB9c: a consonant, then extenders of which one is a linker.
  void read_conjunct(IndicConjunctBreak value) {
    switch (value) {
      case IndicConjunctBreak::kConsonant:
        consonant_ = true;
        linked_ = false;
        break;
      case IndicConjunctBreak::kLinker:
        linked_ = consonant_;
        break;
      case IndicConjunctBreak::kExtend:
        break;
      case IndicConjunctBreak::kNone:
        consonant_ = false;
        linked_ = false;
        break;
    }
  }

  // The left side of GB11: a pictograph, then extenders, then a zero width joiner.
  enum class Emoji : std::uint8_t { kNone, kPictograph, kJoiner };

  GraphemeBreak left_ = GraphemeBreak::kOther;
  Emoji emoji_ = Emoji::kNone;
  bool odd_regional_indicators_ = false;
  bool consonant_ = false;
  bool linked_ = false;
};

}  // namespace

Segment next_grapheme(std::string_view text, std::size_t start) {
  const Decoded first = decode(text, start);
  const Properties first_properties = properties(first.code_point);
  std::size_t position = start + first.length;
  CharacterKind kind = first_properties.kind();
  // Between two ASCII characters there is a boundary, except in CR LF.
  if (first.length == 1 && first.code_point != U'\r' &&
      (position == text.size() || unicode::is_ascii(text[position]))) {
    return {start, position, kind};
  }
  ClusterState state{first_properties};
  while (position < text.size()) {
    const Decoded next = decode(text, position);
    const Properties next_properties = properties(next.code_point);
    if (!state.joins(next_properties)) break;
    state.read(next_properties);
    kind = greater_kind(kind, next_properties.kind());
    position += next.length;
  }
  return {start, position, kind};
}

}  // namespace wordbridge
