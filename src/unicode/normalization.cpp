#include "unicode/normalization.h"

#include <algorithm>

#include "unicode/decompositions.h"

namespace wordbridge::unicode {
namespace {

constexpr char32_t kFirstComposed = 0xC0;

// Hangul syllables follow from a rule: Unicode Standard, section 3.12.
constexpr char32_t kFirstSyllable = 0xAC00;
constexpr char32_t kFirstLead = 0x1100;
constexpr char32_t kFirstVowel = 0x1161;
constexpr char32_t kBeforeTails = 0x11A7;
constexpr char32_t kLeads = 19;
constexpr char32_t kVowels = 21;
constexpr char32_t kTails = 28;

bool is_syllable(char32_t code_point) {
  return code_point >= kFirstSyllable && code_point < kFirstSyllable + kLeads * kVowels * kTails;
}

// One step of a decomposition: `second` is 0 if there is but one code point, `first` too if it is none.
struct Step {
  char32_t first;
  char32_t second;
};

Step decompose_single(char32_t code_point) {
  // One such as U+1FBE is folded to what it decomposes to.
  const WordSpelling spelling = properties(code_point).spelling();
  const bool may_be = spelling == WordSpelling::kDecomposes || spelling == WordSpelling::kFolds;
  return {may_be ? Decompositions::all().single(code_point) : 0, 0};
}

Step decompose_once(char32_t code_point) {
  if (code_point < kFirstComposed) return {0, 0};
  if (is_syllable(code_point)) {
    const char32_t index = code_point - kFirstSyllable;
    const char32_t tail = index % kTails;
    if (tail != 0) return {code_point - tail, kBeforeTails + tail};
    return {kFirstLead + index / (kVowels * kTails), kFirstVowel + index / kTails % kVowels};
  }
  if (const auto* const pair = Decompositions::all().pair(code_point)) return {pair->first, pair->second};
  return decompose_single(code_point);
}

char32_t compose_hangul(char32_t first, char32_t second) {
  const bool lead = first >= kFirstLead && first < kFirstLead + kLeads;
  if (lead && second >= kFirstVowel && second < kFirstVowel + kVowels) {
    return kFirstSyllable + ((first - kFirstLead) * kVowels + (second - kFirstVowel)) * kTails;
  }
  const bool open = is_syllable(first) && (first - kFirstSyllable) % kTails == 0;
  const bool tail = second > kBeforeTails && second < kBeforeTails + kTails;
  return open && tail ? first + (second - kBeforeTails) : 0;
}

std::uint8_t class_of(char32_t code_point) { return properties(code_point).combining_class(); }

bool comes_before(char32_t one, char32_t other) { return class_of(one) < class_of(other); }

// Merges [begin, middle) and [middle, end), each in order, where they are: by rotations. Half of the first
// part is left for each call inside of a call. NOLINTNEXTLINE(misc-no-recursion)
void merge_marks(char32_t* begin, char32_t* middle, char32_t* end) {
  while (begin < middle && middle < end) {
    if (!comes_before(*middle, middle[-1])) return;
    char32_t* const half = begin + (middle - begin) / 2;
    char32_t* const behind = std::lower_bound(middle, end, *half, comes_before);
    // What is below the one in the half goes before it.
    char32_t* const moved = std::rotate(half, middle, behind);
    merge_marks(begin, half, moved);
    begin = moved + 1;
    middle = behind;
  }
}

// NOLINTNEXTLINE(misc-no-recursion)
void sort_marks(char32_t* begin, char32_t* end) {
  if (end - begin < 2) return;
  char32_t* const middle = begin + (end - begin) / 2;
  sort_marks(begin, middle);
  sort_marks(middle, end);
  merge_marks(begin, middle, end);
}

// Canonical_Combining_Class of the last code point of its canonical decomposition; its own if it has none.
std::uint8_t last_class(char32_t code_point) {
  const Step step = decompose_once(code_point);
  return class_of(step.second != 0 ? step.second : code_point);
}

}  // namespace

bool append_decomposed(char32_t code_point, Buffer<char32_t>& out) {
  // Only the first of a pair decomposes again.
  char32_t seconds[4];
  std::size_t count = 0;
  for (Step step = decompose_once(code_point); step.first != 0; step = decompose_once(code_point)) {
    if (step.second != 0) seconds[count++] = step.second;
    code_point = step.first;
  }
  if (!out.push_back(code_point)) return false;
  while (count > 0) {
    if (!out.push_back(seconds[--count])) return false;
  }
  return true;
}

char32_t composition(char32_t first, char32_t second) {
  const char32_t hangul = compose_hangul(first, second);
  return hangul != 0 ? hangul : Decompositions::all().composition(first, second);
}

bool keeps_mark(char32_t starter, std::uint8_t last, char32_t mark, Properties of) {
  const std::uint8_t its_class = of.combining_class();
  if (last > its_class) return false;
  if (of.spelling() == WordSpelling::kMark) return true;
  // What the starter is composed of may have to come behind the mark. Nothing comes behind what is above.
  if (its_class != 0 && its_class < kClassAbove && last_class(starter) > its_class) return false;
  const bool blocked = last != 0 && last == its_class;
  return blocked || composition(starter, mark) == 0;
}

MarkedLetter compose_mark(char32_t starter, char32_t mark) {
  const std::uint8_t its_class = class_of(mark);
  const Step step = its_class == 0 ? Step{0, 0} : decompose_once(starter);
  if (step.second == 0 || class_of(step.second) <= its_class) {
    const char32_t composed = composition(starter, mark);
    return composed != 0 ? MarkedLetter{composed, 0} : MarkedLetter{starter, mark};
  }
  // The last mark of the starter comes behind this one.
  if (last_class(step.first) > its_class) return {0, 0};
  const char32_t inner = composition(step.first, mark);
  if (inner == 0) return {starter, mark};
  const char32_t composed = composition(inner, step.second);
  return composed != 0 ? MarkedLetter{composed, 0} : MarkedLetter{inner, step.second};
}

MarkedLetter decompose_for_good(char32_t code_point) {
  const Step step = decompose_once(code_point);
  const bool for_good = step.second != 0 && class_of(step.second) != 0 &&
                        composition(step.first, step.second) == 0 &&
                        properties(step.first).spelling() == WordSpelling::kKept;
  return for_good ? MarkedLetter{step.first, step.second} : MarkedLetter{0, 0};
}

void order_marks(char32_t* code_points, std::size_t count) {
  for (std::size_t begin = 0; begin < count;) {
    if (class_of(code_points[begin]) == 0) {
      ++begin;
      continue;
    }
    std::size_t end = begin + 1;
    while (end < count && class_of(code_points[end]) != 0) ++end;
    sort_marks(code_points + begin, code_points + end);
    begin = end;
  }
}

std::size_t compose(char32_t* code_points, std::size_t count) {
  std::size_t size = 0;
  // One place behind the last starter; 0 before there is one.
  std::size_t behind_starter = 0;
  std::uint8_t last_class = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const char32_t code_point = code_points[i];
    const std::uint8_t its_class = class_of(code_point);
    const bool blocked = behind_starter == 0 || (size > behind_starter && last_class >= its_class);
    const char32_t composed = blocked ? 0 : composition(code_points[behind_starter - 1], code_point);
    if (composed != 0) {
      code_points[behind_starter - 1] = composed;
      continue;
    }
    code_points[size++] = code_point;
    if (its_class == 0) behind_starter = size;
    last_class = its_class;
  }
  return size;
}

}  // namespace wordbridge::unicode
