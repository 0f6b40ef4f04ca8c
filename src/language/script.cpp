#include "language/script.h"

#include <algorithm>
#include <iterator>

namespace wordbridge {
namespace {

constexpr unsigned kScriptBits = 8;

}  // namespace

Script ScriptFinder::find(char32_t code_point) {
  if (code_point < 0x80) {
    const char32_t lower = code_point | 0x20;
    return lower >= 'a' && lower <= 'z' ? Script::kLatin : Script::kNone;
  }
  if (code_point >= first_ && code_point < end_) return script_;
  const std::uint32_t* const next =
      std::upper_bound(std::begin(kScriptRuns), std::end(kScriptRuns), code_point,
                       [](char32_t value, std::uint32_t run) { return value < run >> kScriptBits; });
  const std::uint32_t run = *(next - 1);
  first_ = run >> kScriptBits;
  end_ = next == std::end(kScriptRuns) ? 0xFFFFFFFF : *next >> kScriptBits;
  script_ = static_cast<Script>(run & ((1U << kScriptBits) - 1));
  return script_;
}

}  // namespace wordbridge
