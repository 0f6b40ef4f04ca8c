#pragma once

#include <cstddef>

#include "language/script.generated.h"

namespace wordbridge {

// Finds the script of letters. Neighbours in a text are mostly of one run of code points: the last one is
// tried first.
class ScriptFinder {
 public:
  // kNone for what is neither a letter nor a mark. O(log runs) at most.
  [[nodiscard]] Script find(char32_t code_point);

 private:
  // The run that was found last: its first code point, that of the next one, its script.
  char32_t first_ = 1;
  char32_t end_ = 0;
  Script script_ = Script::kNone;
};

}  // namespace wordbridge
