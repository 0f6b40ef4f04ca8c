#include "lexicon/stop_words.h"

#include <algorithm>

namespace wordbridge {

bool mark_stop_words(std::string_view list, const Vocabulary& vocabulary, CaseFolding folding,
                     Buffer<std::uint8_t>& marks) {
  if (!marks.resize(vocabulary.id_limit())) return false;
  Buffer<char> spelling;
  while (!list.empty()) {
    const std::string_view word = list.substr(0, list.find('\n'));
    list.remove_prefix(std::min(list.size(), word.size() + 1));
    spelling.clear();
    if (!append_spelling(word, folding, spelling)) return false;
    const WordId id = vocabulary.id_of({spelling.data(), spelling.size()});
    if (id != Vocabulary::kNoId) marks[id] = 1;
  }
  return true;
}

bool most_common_but(std::string_view list, const Vocabulary& vocabulary, CaseFolding folding,
                     std::size_t limit, Buffer<WordId>& out) {
  if (list.empty()) return vocabulary.most_common(limit, out);
  Buffer<std::uint8_t> marks;
  if (!mark_stop_words(list, vocabulary, folding, marks)) return false;
  // Of so many more, at most those are not wanted.
  const auto unwanted = static_cast<std::size_t>(std::count(marks.begin(), marks.end(), 1));
  if (!vocabulary.most_common(limit + unwanted, out)) return false;
  const WordId* const end = std::remove_if(out.begin(), out.end(), [&](WordId id) { return marks[id] != 0; });
  out.truncate(std::min(limit, static_cast<std::size_t>(end - out.begin())));
  return true;
}

}  // namespace wordbridge
