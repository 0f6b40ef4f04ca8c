#pragma once

#include "document/progress.h"

namespace wordbridge::binding {

// Progress that asks the function `reportProgress` which js/instance.ts sets on the module for the call at
// hand, if that is wanted.
Progress progress_if(bool wanted);

}  // namespace wordbridge::binding
