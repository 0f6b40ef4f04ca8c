#include "markup/visible_text.h"

namespace wordbridge {

bool VisibleText::append(std::string_view source, std::size_t start, std::size_t end) {
  if (start == end) return true;
  const bool longer = extends_ && runs_.source_ends.back() == start;
  if (!longer && !add_run(start, end)) return false;
  extends_ = true;
  runs_.source_ends.back() = static_cast<std::uint32_t>(end);
  return text_.append(source.data() + start, end - start);
}

bool VisibleText::replace(std::string_view by, std::size_t start, std::size_t end) {
  extends_ = false;
  return add_run(start, end) && text_.append(by.data(), by.size());
}

bool VisibleText::add_run(std::size_t start, std::size_t end) {
  return runs_.starts.push_back(static_cast<std::uint32_t>(text_.size())) &&
         runs_.source_starts.push_back(static_cast<std::uint32_t>(start)) &&
         runs_.source_ends.push_back(static_cast<std::uint32_t>(end));
}

std::uint32_t SourcePositions::start_of(std::uint32_t position) {
  while (run_end() <= position) ++run_;
  return position_in_run(position);
}

std::uint32_t SourcePositions::end_of(std::uint32_t position) {
  while (run_end() < position) ++run_;
  return position_in_run(position);
}

std::uint32_t SourcePositions::position_in_run(std::uint32_t position) const {
  const std::uint32_t start = runs_.starts[run_];
  const std::uint32_t source_start = runs_.source_starts[run_];
  const std::uint32_t source_end = runs_.source_ends[run_];
  if (position == start) return source_start;
  const bool verbatim = run_end() - start == source_end - source_start;
  return verbatim ? source_start + (position - start) : source_end;
}

}  // namespace wordbridge
