#include "language/script.h"

#include <algorithm>
#include <array>

#include "memory/range_decoder.h"

namespace wordbridge {
namespace {

// Of a run, the first code point in the upper 24 bits and the script in the lower 8.
constexpr unsigned kScriptBits = 8;
using Runs = std::array<std::uint32_t, kScriptRunCount>;

// Reads what tools/languages/scripts.mjs writes and describes.
Runs unpack_runs() {
  constexpr unsigned kPackedBits = 5;
  RangeDecoder decoder{kScriptRuns};
  MagnitudeModel lengths[2];
  BitModel own[2];
  BitModel scripts[2][1U << kPackedBits];
  Runs runs{};
  // The first code point of the run before, plus 1.
  std::uint32_t begin = 0;
  std::uint32_t script = 0;
  std::uint32_t last = 0;
  for (std::uint32_t& run : runs) {
    const unsigned behind = script == 0 ? 0 : 1;
    begin += decoder.magnitude(lengths[behind]);
    if (decoder.bit(own[behind])) {
      script = decoder.number(scripts[behind], kPackedBits);
    } else {
      script = behind == 0 ? last : 0;
    }
    if (script != 0) last = script;
    run = (begin - 1) << kScriptBits | script;
  }
  return runs;
}

const Runs& all_runs() {
  static const Runs runs = unpack_runs();
  return runs;
}

}  // namespace

Script ScriptFinder::find(char32_t code_point) {
  if (code_point < 0x80) {
    const char32_t lower = code_point | 0x20;
    return lower >= 'a' && lower <= 'z' ? Script::kLatin : Script::kNone;
  }
  if (code_point >= first_ && code_point < end_) return script_;
  const std::uint32_t* const begin = all_runs().data();
  const std::uint32_t* const end = begin + kScriptRunCount;
  const std::uint32_t* const next = std::upper_bound(
      begin, end, code_point, [](char32_t value, std::uint32_t run) { return value < run >> kScriptBits; });
  const std::uint32_t run = *(next - 1);
  first_ = run >> kScriptBits;
  end_ = next == end ? 0xFFFFFFFF : *next >> kScriptBits;
  script_ = static_cast<Script>(run & ((1U << kScriptBits) - 1));
  return script_;
}

}  // namespace wordbridge
