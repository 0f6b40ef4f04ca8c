#include "segment/grapheme.h"

#include <array>

#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::decode;
using unicode::Decoded;
using unicode::GraphemeBreak;
using unicode::IndicConjunctBreak;
using unicode::properties;
using unicode::Properties;

// What the rules ask of a code point.
struct CodePointClass {
  GraphemeBreak grapheme_break = GraphemeBreak::kOther;
  IndicConjunctBreak indic_conjunct_break = IndicConjunctBreak::kNone;
  bool extended_pictographic = false;
};

// All that there are; a test looks at every code point.
constexpr std::array<CodePointClass, grapheme_table::kClasses> kCodePointClasses = {{
    {GraphemeBreak::kOther},
    {GraphemeBreak::kOther, IndicConjunctBreak::kNone, true},
    {GraphemeBreak::kOther, IndicConjunctBreak::kConsonant},
    {GraphemeBreak::kCR},
    {GraphemeBreak::kLF},
    {GraphemeBreak::kControl},
    {GraphemeBreak::kExtend},
    {GraphemeBreak::kExtend, IndicConjunctBreak::kExtend},
    {GraphemeBreak::kExtend, IndicConjunctBreak::kLinker},
    {GraphemeBreak::kZWJ, IndicConjunctBreak::kExtend},
    {GraphemeBreak::kRegionalIndicator},
    {GraphemeBreak::kPrepend},
    {GraphemeBreak::kSpacingMark},
    {GraphemeBreak::kL},
    {GraphemeBreak::kV},
    {GraphemeBreak::kT},
    {GraphemeBreak::kLV},
    {GraphemeBreak::kLVT},
}};

constexpr bool is_control(GraphemeBreak value) {
  return value == GraphemeBreak::kControl || value == GraphemeBreak::kCR || value == GraphemeBreak::kLF;
}

// What the rules remember of the cluster read so far.
class ClusterState {
 public:
  // Before the first code point.
  constexpr ClusterState() = default;
  constexpr explicit ClusterState(CodePointClass first) : started_(true) { read(first); }

  constexpr bool operator==(const ClusterState&) const = default;

  // Whether there is no boundary before a code point of this class.
  [[nodiscard]] constexpr bool joins(CodePointClass next) const {
    if (!started_) return false;  // GB1
    const GraphemeBreak right = next.grapheme_break;
    if (left_ == GraphemeBreak::kCR && right == GraphemeBreak::kLF) return true;  // GB3
    if (is_control(left_) || is_control(right)) return false;                     // GB4, GB5
    if (joins_hangul(right)) return true;
    if (right == GraphemeBreak::kExtend || right == GraphemeBreak::kZWJ) return true;         // GB9
    if (right == GraphemeBreak::kSpacingMark) return true;                                    // GB9a
    if (left_ == GraphemeBreak::kPrepend) return true;                                        // GB9b
    if (linked_ && next.indic_conjunct_break == IndicConjunctBreak::kConsonant) return true;  // GB9c
    if (emoji_ == Emoji::kJoiner && next.extended_pictographic) return true;                  // GB11
    return left_ == GraphemeBreak::kRegionalIndicator && right == GraphemeBreak::kRegionalIndicator &&
           odd_regional_indicators_;  // GB12, GB13
  }

  constexpr void read(CodePointClass next) {
    left_ = next.grapheme_break;
    odd_regional_indicators_ = left_ == GraphemeBreak::kRegionalIndicator && !odd_regional_indicators_;
    read_conjunct(next.indic_conjunct_break);
    if (next.extended_pictographic) {
      emoji_ = Emoji::kPictograph;
    } else if (emoji_ == Emoji::kPictograph && left_ == GraphemeBreak::kZWJ) {
      emoji_ = Emoji::kJoiner;
    } else if (emoji_ != Emoji::kPictograph || left_ != GraphemeBreak::kExtend) {
      emoji_ = Emoji::kNone;
    }
  }

 private:
  // GB6, GB7, GB8
  [[nodiscard]] constexpr bool joins_hangul(GraphemeBreak right) const {
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
  constexpr void read_conjunct(IndicConjunctBreak value) {
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

  bool started_ = false;
  GraphemeBreak left_ = GraphemeBreak::kOther;
  Emoji emoji_ = Emoji::kNone;
  bool odd_regional_indicators_ = false;
  bool consonant_ = false;
  bool linked_ = false;
};

// What next_grapheme() reads: the states that there are, by number, and where each class leads from each.
struct Table {
  std::array<ClusterState, grapheme_table::kStates> states{};
  std::size_t state_count = 1;  // the first is the start
  std::array<std::uint8_t, grapheme_table::kStates * grapheme_table::kRow> transitions{};

  constexpr std::uint8_t number_of(const ClusterState& state) {
    std::size_t number = 0;
    while (number < state_count && !(states[number] == state)) ++number;
    if (number == state_count) states[state_count++] = state;
    return static_cast<std::uint8_t>(number);
  }
};

constexpr Table make_table() {
  Table table;
  for (std::size_t from = 0; from < table.state_count; ++from) {
    for (std::size_t i = 0; i < kCodePointClasses.size(); ++i) {
      const CodePointClass next = kCodePointClasses[i];
      ClusterState state = table.states[from];
      const bool joins = state.joins(next);
      if (joins) state.read(next);
      const std::uint8_t number = table.number_of(joins ? state : ClusterState{next});
      table.transitions[from * grapheme_table::kRow + i] =
          static_cast<std::uint8_t>(joins ? number : number | grapheme_table::kBoundary);
    }
  }
  return table;
}

constexpr Table kTable = make_table();
static_assert(kTable.state_count == grapheme_table::kStates);

}  // namespace

constinit const std::array<std::uint8_t, Properties::kClusterKeys> grapheme_table::class_of = [] {
  std::array<std::uint8_t, Properties::kClusterKeys> numbers{};
  std::uint8_t number = 0;
  for (const CodePointClass& of : kCodePointClasses) {
    const unsigned key = static_cast<unsigned>(of.grapheme_break) |
                         static_cast<unsigned>(of.indic_conjunct_break) << 4 |
                         static_cast<unsigned>(of.extended_pictographic) << 6;
    numbers[key] = number++;
  }
  return numbers;
}();

constinit const std::array<std::uint8_t, grapheme_table::kStates * grapheme_table::kRow>
    grapheme_table::transitions = kTable.transitions;

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
  GraphemeState state;
  state.read(first_properties);
  while (position < text.size()) {
    const Decoded next = decode(text, position);
    const Properties next_properties = properties(next.code_point);
    if (state.read(next_properties)) break;
    kind = greater_kind(kind, next_properties.kind());
    position += next.length;
  }
  return {start, position, kind};
}

}  // namespace wordbridge
