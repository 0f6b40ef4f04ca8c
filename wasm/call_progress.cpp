#include "call_progress.h"

#include <emscripten.h>

namespace wordbridge::binding {
namespace {

// Whether to go on.
EM_JS(int, wordbridge_report, (double done, double total),
      { return Module['reportProgress'](done, total) ? 1 : 0; });

bool report_progress(void* /*context*/, std::uint64_t done, std::uint64_t total) {
  return wordbridge_report(static_cast<double>(done), static_cast<double>(total)) != 0;
}

}  // namespace

Progress progress_if(bool wanted) { return wanted ? Progress{&report_progress, nullptr} : Progress{}; }

}  // namespace wordbridge::binding
