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
      words_ != other.words_ || markup_ != other.markup_ || has_order_ != other.has_order_ ||
      unicode_ != other.unicode_) {
    return Status::kDifferentPolicies;
  }
  if (other.analysis_.totals.words > kMaximumWords - analysis_.totals.words) return Status::kTextTooLarge;
  const Status status = merge_words(other.analysis_);
  if (status == Status::kOk) analysis_.totals += other.analysis_.totals;
  return status;
}

Status Summary::merge_words(const Analysis& other) {
  const Vocabulary& words = other.vocabulary;
  Vocabulary& vocabulary = analysis_.vocabulary;
  // All room is made first: from there on nothing can fail.
  Buffer<WordId> ids;
  const std::size_t in_order = other.order.size();
  if ((in_order > 0 && (!ids.resize(words.id_limit()) || analysis_.order.room(in_order) == nullptr)) ||
      !vocabulary.reserve(words.size(), words.spelling_bytes()) ||
      !analysis_.sentence_lengths.add_all(other.sentence_lengths)) {
    return Status::kOutOfMemory;
  }
  // Of a summary merged with itself no word is new.
  for (WordId id = 0; id < words.id_limit(); ++id) {
    const Vocabulary::Entry entry = words[id];
    if (entry.count == 0) continue;
    Vocabulary::Added added{};
    (void)vocabulary.add_folded(words.word(id), entry.count, added);
    if (added.first) vocabulary.set_syllables(added.id, entry.syllables);
    if (in_order > 0) ids[id] = added.id;
  }
  for (std::size_t i = 0; i < in_order; ++i) {
    const WordId id = other.order[i];
    (void)analysis_.order.push_back(id == kSentenceEnd ? id : ids[id]);
  }
  return Status::kOk;
}

}  // namespace wordbridge
