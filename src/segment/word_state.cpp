#include "segment/word_state.h"

#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::Properties;
using unicode::WordBreak;

// What a state knows of the text before it. What joins nothing but what WB4 ignores is all alike.
enum class State : std::uint8_t {
  kStart,  // or behind LF or another Newline
  kReturn,
  kOther,
  kSpace,
  kLetter,
  kHebrewLetter,
  kNumber,
  kKatakana,
  kConnector,
  kRegionalIndicator,  // one that waits for its second
  kMiddle,             // what follows has been seen and belongs to it: WB7, WB7c, WB11
};

constexpr bool is_letter(WordBreak value) {
  return value == WordBreak::kALetter || value == WordBreak::kHebrewLetter;
}
constexpr bool is_letter(State state) { return state == State::kLetter || state == State::kHebrewLetter; }

// The state behind a code point that counts for the rules; of a pair of regional indicators, the first.
constexpr State state_of(WordBreak value) {
  switch (value) {
    case WordBreak::kCR:
      return State::kReturn;
    case WordBreak::kLF:
    case WordBreak::kNewline:
      return State::kStart;
    case WordBreak::kWSegSpace:
      return State::kSpace;
    case WordBreak::kALetter:
      return State::kLetter;
    case WordBreak::kHebrewLetter:
      return State::kHebrewLetter;
    case WordBreak::kNumeric:
      return State::kNumber;
    case WordBreak::kKatakana:
      return State::kKatakana;
    case WordBreak::kExtendNumLet:
      return State::kConnector;
    case WordBreak::kRegionalIndicator:
      return State::kRegionalIndicator;
    default:
      return State::kOther;
  }
}

// WB3 to WB16, but for what the code points behind have a say in.
constexpr bool joins(State left, WordBreak right) {
  const bool to_word = is_letter(right) || right == WordBreak::kNumeric;
  switch (left) {
    case State::kReturn:
      return right == WordBreak::kLF;  // WB3
    case State::kSpace:
      return right == WordBreak::kWSegSpace;  // WB3d
    case State::kHebrewLetter:
      return to_word || right == WordBreak::kExtendNumLet || right == WordBreak::kSingleQuote;  // WB7a
    case State::kLetter:
    case State::kNumber:
      return to_word || right == WordBreak::kExtendNumLet;  // WB5, WB8 to WB10, WB13a
    case State::kKatakana:
      return right == WordBreak::kKatakana || right == WordBreak::kExtendNumLet;  // WB13, WB13a
    case State::kConnector:
      return to_word || right == WordBreak::kKatakana || right == WordBreak::kExtendNumLet;  // WB13a, WB13b
    case State::kRegionalIndicator:
      return right == WordBreak::kRegionalIndicator;  // WB15, WB16
    case State::kMiddle:
      return true;
    default:
      return false;
  }
}

// Whether what follows decides: WB6, WB7b, WB12.
constexpr bool looks_ahead(State left, WordBreak right) {
  switch (right) {
    case WordBreak::kSingleQuote:
    case WordBreak::kMidNumLet:
      return is_letter(left) || left == State::kNumber;
    case WordBreak::kMidLetter:
      return is_letter(left);
    case WordBreak::kMidNum:
      return left == State::kNumber;
    case WordBreak::kDoubleQuote:
      return left == State::kHebrewLetter;
    default:
      return false;
  }
}

constexpr std::uint8_t step_of(State left, WordBreak right) {
  if (is_ignored(right)) {  // WB4
    const bool starts = left == State::kStart || left == State::kReturn;
    const State state = starts || left == State::kSpace ? State::kOther : left;
    const unsigned joiner = right == WordBreak::kZWJ ? WordState::kAfterJoiner : 0U;
    return static_cast<std::uint8_t>(static_cast<unsigned>(state) | joiner |
                                     (starts ? WordState::kBoundary : 0U));
  }
  const bool joined = joins(left, right);
  const State state = joined && right == WordBreak::kRegionalIndicator ? State::kOther : state_of(right);
  return static_cast<std::uint8_t>(static_cast<unsigned>(state) | (joined ? 0U : WordState::kBoundary) |
                                   (looks_ahead(left, right) ? WordState::kLooksAhead : 0U));
}

constexpr unsigned kStateCount = static_cast<unsigned>(State::kMiddle) + 1;
static_assert(kStateCount <= WordState::kStates);
constexpr unsigned kWordBreaks = static_cast<unsigned>(WordBreak::kWSegSpace) + 1;
static_assert(kWordBreaks <= WordState::kRow);

// Whether the first code point at or after `position` that WB4 does not pass over is what the code point
// before it, which is of the class `middle`, and the state before that wait for.
bool follows(State left, WordBreak middle, std::string_view text, std::size_t position) {
  while (position < text.size()) {
    const unicode::Decoded decoded = unicode::decode(text, position);
    const WordBreak value = unicode::properties(decoded.code_point).word_break();
    if (!is_ignored(value)) {
      if (middle == WordBreak::kDoubleQuote) return value == WordBreak::kHebrewLetter;
      return left == State::kNumber ? value == WordBreak::kNumeric : is_letter(value);
    }
    position += decoded.length;
  }
  return false;
}

}  // namespace

constinit const std::array<std::uint8_t, WordState::kStates * WordState::kRow> WordState::transitions = [] {
  std::array<std::uint8_t, kStates * kRow> steps{};
  for (unsigned left = 0; left < kStateCount; ++left) {
    for (unsigned right = 0; right < kWordBreaks; ++right) {
      steps[left * kRow + right] =
          step_of(static_cast<State>(left), static_cast<WordBreak>(static_cast<std::uint8_t>(right)));
    }
  }
  return steps;
}();

std::uint8_t WordState::read_special(std::uint8_t step, Properties next, std::string_view text,
                                     std::size_t behind) const {
  const WordBreak right = next.word_break();
  if ((state_ & kAfterJoiner) != 0 && next.extended_pictographic()) {
    return static_cast<std::uint8_t>(state_of(right));  // WB3c
  }
  if ((step & kLooksAhead) == 0) return step;
  const bool joined = follows(static_cast<State>(state_ % kStates), right, text, behind);
  return joined ? static_cast<std::uint8_t>(State::kMiddle) : step;
}

}  // namespace wordbridge
