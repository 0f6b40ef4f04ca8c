#include <algorithm>

#include "document/edit.h"
#include "document/policy_words.h"
#include "measure/characters.h"
#include "segment/address.h"
#include "segment/policy_words.h"
#include "segment/word.h"

namespace wordbridge {
// The nearest seams before and behind the edit.
bool Edit::find_seams() {
  seams_ = {begin_, old_end_};
  Buffer<char> bytes;
  if (!state_.text.widen_to_seams(seams_.begin, seams_.end, state_.word_rules)) return false;
  if (!state_.text.copy(seams_.begin, seams_.end, bytes)) return false;
  count_characters({bytes.data(), bytes.size()}, old_characters_);
  return true;
}

Status Edit::cut_words() {
  const Status status = list_words();
  if (status != Status::kOk) return status;
  const Words& words = state_.words;
  const auto first = words.find(&WordMeasure::Sums::bytes, seams_.begin);
  const auto last = words.find(&WordMeasure::Sums::bytes, seams_.end);
  words_.first = first.index();
  words_.start = seams_.begin;
  if (!words_.old_items.resize(last.index() - first.index())) return Status::kOutOfMemory;
  words.copy(first.index(), last.index(), words_.old_items.data());

  changed_ = {begin_, new_end_};
  trim(words_);
  give_ids(words_, ids_.words);
  if (!note(words_, change_.words) || !splice(state_.words, words_)) return Status::kOutOfMemory;
  widen_change();
  return Status::kOk;
}

// Cuts the new text between the seams into words_.new_items, and counts them.
Status Edit::list_words() {
  Buffer<char> bytes;
  if (!state_.text.copy(seams_.begin, moved(seams_.end), bytes)) return Status::kOutOfMemory;
  const std::string_view text{bytes.data(), bytes.size()};
  count_characters(text, new_characters_);
  Status status = Status::kOk;
  const auto list = [&](const Segment& segment) {
    status = list_word(text, segment);
    return status == Status::kOk;
  };
  if (!state_.word_rules.are_uax29()) {
    PolicyWords words{text, state_.word_rules};
    while (!words.at_end() && list(words.next())) {
    }
    return status;
  }
  AddressFinder addresses{text};
  for (std::size_t position = 0; position < text.size();) {
    Segment segment = next_word(text, position);
    position = segment.end;
    segment.kind = addresses.kind_of(segment);
    if (!list(segment)) break;
  }
  return status;
}

// Appends a segment of the new text between the seams.
Status Edit::list_word(std::string_view text, const Segment& segment) {
  const std::string_view spelling = slice(text, segment);
  if (spelling.size() > WordItem::kMaximumBytes) return Status::kTextTooLarge;
  WordId word = kNoWord;
  if (!words_.new_items.reserve_one()) return Status::kOutOfMemory;
  if (unicode::is_word(segment.kind)) {
    const Status status = add_word(spelling, word);
    if (status != Status::kOk) return status;
  }
  const auto size = static_cast<std::uint32_t>(spelling.size());
  const std::uint32_t start = seams_.begin + static_cast<std::uint32_t>(segment.start);
  const std::uint32_t units = state_.text.units_of(start, spelling);
  (void)words_.new_items.push_back(WordItem::make(size, segment.kind, units, word, 0));
  words_added_ = words_.new_items.size();
  return Status::kOk;
}

// Widens the changed part of the text to the words that changed.
void Edit::widen_change() {
  if (words_.new_count() == 0 && words_.old_count() == 0) return;
  std::uint32_t position = seams_.begin;
  for (std::size_t i = 0; i < words_.same_before; ++i) position += words_.new_items[i].bytes();
  changed_.begin = std::min(changed_.begin, position);
  for (std::size_t i = 0; i < words_.new_count(); ++i) {
    position += words_.new_items[words_.same_before + i].bytes();
  }
  changed_.end = std::max(changed_.end, position);
}

Status Edit::add_word(std::string_view word, WordId& id) {
  Vocabulary& vocabulary = state_.analysis.vocabulary;
  Vocabulary::Added added{};
  const Status status = vocabulary.add(word, added);
  if (status != Status::kOk) return status;
  id = added.id;
  if (added.first) {
    vocabulary.set_syllables(id, count_syllables(state_.word_rules, state_.language, vocabulary.word(id),
                                                 state_.syllable_additions));
  }
  return Status::kOk;
}

}  // namespace wordbridge
