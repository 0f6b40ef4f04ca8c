#include "text.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "language/features.h"

namespace wordbridge::training {

std::uint64_t LanguageText::bytes() const {
  std::uint64_t sum = 0;
  for (const Source& source : sources) sum += source.ends.back();
  return sum;
}

Corpus::Corpus(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  bytes_.assign(std::istreambuf_iterator<char>(file), {});
  std::map<std::pair<Script, std::string>, std::map<std::string, Source>> found;
  const std::string_view all = bytes_;
  for (std::size_t start = 0; start < all.size();) {
    const std::size_t end = std::min(all.find('\n', start), all.size());
    const std::string_view row = all.substr(start, end - start);
    start = end + 1;
    const std::size_t first = row.find('\t');
    const std::size_t second = row.find('\t', first + 1);
    if (second == std::string_view::npos) continue;
    const std::string_view text = row.substr(second + 1);
    const std::string source{row.substr(first + 1, second - first - 1)};
    Source& into = found[{main_script(text), std::string{row.substr(0, first)}}][source];
    into.name = source;
    into.lines.push_back(text);
    into.ends.push_back((into.ends.empty() ? 0 : into.ends.back()) + text.size());
  }
  for (auto& [key, sources] : found) {
    LanguageText text{key.second, key.first, {}};
    for (auto& [name, source] : sources) text.sources.push_back(std::move(source));
    texts_.push_back(std::move(text));
  }
}

std::string_view cut(std::string_view line, std::uint32_t length, Random& random, bool whole_words) {
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i - 1] == ' ' && line[i] != ' ') starts.push_back(i);
  }
  // Where no spaces are, anywhere.
  if (starts.size() * 24 < line.size()) {
    starts.clear();
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (!unicode::is_continuation(line[i])) starts.push_back(i);
    }
  }
  // So that a whole piece follows, if there is one.
  const std::size_t total = unicode::code_point_length(line);
  std::size_t fitting = 1;
  if (total > length) {
    const double share = static_cast<double>(total - length) / static_cast<double>(total);
    while (fitting < starts.size() && starts[fitting] <= share * static_cast<double>(line.size())) ++fitting;
  }
  const std::size_t start = starts[random.below(static_cast<std::uint32_t>(fitting))];
  std::size_t end = start;
  for (std::uint32_t i = 0; i < length && end < line.size(); ++i) end += unicode::decode(line, end).length;
  if (whole_words && end < line.size() && line[end] != ' ') {
    const std::size_t space = line.rfind(' ', end);
    if (space != std::string_view::npos && space > start + (end - start) / 2) end = space;
  }
  return line.substr(start, end - start);
}

std::string_view draw_line(const Source& source, Random& random) {
  const std::uint64_t place = (std::uint64_t{random.next()} << 32 | random.next()) % source.ends.back();
  const auto found = std::upper_bound(source.ends.begin(), source.ends.end(), place);
  return source.lines[static_cast<std::size_t>(found - source.ends.begin())];
}

}  // namespace wordbridge::training
