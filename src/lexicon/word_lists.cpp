#include "lexicon/word_lists.h"

#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// A regular ending, and what stood in its place.
struct Ending {
  std::string_view ending;
  std::string_view instead;
  // Whether the consonant before it may have been doubled: stopped.
  bool doubles;
};

constexpr Ending kEndings[] = {
    {"'s", "", false},   {"\xE2\x80\x99s", "", false},
    {"s", "", false},    {"es", "", false},
    {"ies", "y", false}, {"d", "", false},
    {"ed", "", true},    {"ied", "y", false},
    {"ing", "", true},   {"ing", "e", false},
    {"r", "", false},    {"er", "", true},
    {"ier", "y", false}, {"st", "", false},
    {"est", "", true},   {"iest", "y", false},
};

// Longer than any word of a list.
constexpr std::size_t kLongest = 48;

bool has_letter(std::string_view word) {
  for (std::size_t position = 0; position < word.size();) {
    const unicode::Decoded decoded = unicode::decode(word, position);
    if (unicode::properties(decoded.code_point).kind() >= unicode::CharacterKind::kLetter) return true;
    position += decoded.length;
  }
  return false;
}

bool ends_doubled(std::string_view word) {
  constexpr std::string_view kConsonants = "bdfglmnprtz";
  return word.size() >= 3 && word.back() == word[word.size() - 2] &&
         kConsonants.find(word.back()) != std::string_view::npos;
}

}  // namespace

Status WordLists::read(std::string_view words, Mask given) {
  const Status status = words_.read(words, CaseFolding::kUniversal, WordNumbers::Again::kUnites);
  if (status == Status::kOk) given_ = given;
  return status;
}

WordLists::Mask WordLists::of(std::string_view folded_word) const {
  if (given_ == 0) return 0;
  const Mask found = find(folded_word);
  const Mask missing = given_ & ~found;
  if (missing == 0) return given_;
  if (!has_letter(folded_word)) return given_;
  return found |
         ((missing & kEnglishLists) != 0 ? find_without_endings(folded_word, missing & kEnglishLists) : 0);
}

WordLists::Mask WordLists::find(std::string_view folded_word) const {
  const std::uint32_t mask = words_.find(folded_word);
  return mask == WordNumbers::kUnknown ? 0 : mask & given_;
}

WordLists::Mask WordLists::find_without_endings(std::string_view word, Mask missing) const {
  constexpr std::size_t kShortestStem = 2;
  Mask found = 0;
  if (word.size() > kLongest || word.empty()) return found;
  for (const Ending& each : kEndings) {
    if (each.ending.back() != word.back()) continue;  // as most
    if (!word.ends_with(each.ending) || word.size() < each.ending.size() + kShortestStem) continue;
    const std::string_view stem = word.substr(0, word.size() - each.ending.size());
    char base[kLongest + 1];
    stem.copy(base, stem.size());
    each.instead.copy(base + stem.size(), each.instead.size());
    found |= find({base, stem.size() + each.instead.size()});
    if (each.doubles && ends_doubled(stem)) found |= find(stem.substr(0, stem.size() - 1));
  }
  return found & missing;
}

}  // namespace wordbridge
