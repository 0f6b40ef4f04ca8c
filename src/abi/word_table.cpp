#include "abi/word_table.h"

#include <algorithm>

namespace wordbridge::abi {

bool TextColumn::add_lines(std::string_view lines) {
  if (!begin() || !text_.reserve(lines.size())) return false;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    if (!add(lines.substr(0, end))) return false;
    lines = end == std::string_view::npos ? std::string_view{} : lines.substr(end + 1);
  }
  return true;
}

bool WordTable::add(const Vocabulary& vocabulary, WordId id) {
  return words_.add(vocabulary.word(id)) && counts_.push_back(vocabulary[id].count) &&
         syllables_.push_back(vocabulary[id].syllables);
}

bool WordTable::list(const Vocabulary& vocabulary, const Buffer<WordId>& ids) {
  return words_.begin() &&
         std::all_of(ids.begin(), ids.end(), [&](WordId id) { return add(vocabulary, id); });
}

bool WordTable::list_all(const Vocabulary& vocabulary) {
  if (!words_.begin()) return false;
  for (WordId id = 0; id < vocabulary.id_limit(); ++id) {
    if (!add(vocabulary, id)) return false;
  }
  return true;
}

}  // namespace wordbridge::abi
