#include "markup/visible_text.h"

namespace wordbridge {

bool VisibleText::append(std::string_view source, std::size_t start, std::size_t end) {
  if (start == end) return true;
  return add_stretch(start, end) && text_.append(source.data() + start, end - start);
}

bool VisibleText::replace(std::string_view by, std::size_t start, std::size_t end) {
  if (by.size() == 1 && end - start == 1) return add_stretch(start, end) && text_.push_back(by.front());
  extends_ = false;
  return add_run(start, end) && text_.append(by.data(), by.size());
}

// Makes the last run longer if it is a stretch of the source up to `start`.
bool VisibleText::add_stretch(std::size_t start, std::size_t end) {
  if (!has_runs_) return true;
  const bool longer = extends_ && runs_.source_ends.back() == start;
  if (!longer && !add_run(start, end)) return false;
  extends_ = true;
  runs_.source_ends.back() = static_cast<std::uint32_t>(end);
  return true;
}

bool VisibleText::add_run(std::size_t start, std::size_t end) {
  if (!has_runs_) return true;
  return runs_.starts.push_back(static_cast<std::uint32_t>(text_.size())) &&
         runs_.source_starts.push_back(static_cast<std::uint32_t>(start)) &&
         runs_.source_ends.push_back(static_cast<std::uint32_t>(end));
}

void SourcePositions::begin_run(std::size_t run) {
  run_ = run;
  start_ = runs_.starts[run];
  end_ = run + 1 < runs_.size() ? runs_.starts[run + 1] : size_;
  source_start_ = runs_.source_starts[run];
  source_end_ = runs_.source_ends[run];
  is_verbatim_ = end_ - start_ == source_end_ - source_start_;
}

}  // namespace wordbridge
