#include "language/features.h"

namespace wordbridge {
namespace {

std::uint32_t weight(Script script) {
  switch (script) {
    case Script::kNone:
    case Script::kInherited:
      return 0;
    case Script::kHan:
      return 3;
    case Script::kHangul:
      return 2;
    default:
      return 1;
  }
}

}  // namespace

Script main_script(std::string_view text) {
  std::uint32_t letters[kScripts] = {};
  ScriptFinder finder;
  std::size_t position = 0;
  while (position < text.size()) {
    const unicode::Decoded decoded = unicode::decode(text, position);
    position += decoded.length;
    const Script script = finder.find(decoded.code_point);
    letters[static_cast<std::size_t>(script)] += weight(script);
  }
  std::size_t most = 0;
  for (std::size_t i = 1; i < kScripts; ++i) {
    if (letters[i] > letters[most]) most = i;
  }
  return static_cast<Script>(most);
}

}  // namespace wordbridge
