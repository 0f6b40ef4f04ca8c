#include "document/summary.h"

#include "unicode/properties.h"
#include "unicode/tables.generated.h"

namespace wordbridge {

UnicodeVersion unicode_version() {
  UnicodeVersion version{};
  std::uint8_t* const parts[] = {&version.major, &version.minor, &version.update};
  std::size_t part = 0;
  for (const char character : std::string_view{unicode::kUnicodeVersion}) {
    if (character == '.') {
      ++part;
    } else {
      *parts[part] = static_cast<std::uint8_t>(*parts[part] * 10 + (character - '0'));
    }
  }
  return version;
}

Status Summary::merge(const Summary& other) {
  if (newlines_ != other.newlines_ || language_ != other.language_ || sentences_ != other.sentences_ ||
      words_ != other.words_ || markup_ != other.markup_ || unicode_ != other.unicode_) {
    return Status::kDifferentPolicies;
  }
  const Vocabulary& words = other.analysis_.vocabulary;
  Vocabulary& vocabulary = analysis_.vocabulary;
  if (other.analysis_.totals.words > kMaximumWords - analysis_.totals.words) return Status::kTextTooLarge;
  // All room is made first: from there on nothing can fail.
  if (!vocabulary.reserve(words.size(), words.spelling_bytes()) ||
      !analysis_.sentence_lengths.add_all(other.analysis_.sentence_lengths)) {
    return Status::kOutOfMemory;
  }
  // Of a summary merged with itself no word is new.
  for (WordId id = 0; id < words.id_limit(); ++id) {
    const Vocabulary::Entry entry = words[id];
    if (entry.count == 0) continue;
    Vocabulary::Added added{};
    (void)vocabulary.add_folded(words.word(id), entry.count, added);
    if (added.first) vocabulary.set_syllables(added.id, entry.syllables);
  }
  analysis_.totals += other.analysis_.totals;
  return Status::kOk;
}

}  // namespace wordbridge
