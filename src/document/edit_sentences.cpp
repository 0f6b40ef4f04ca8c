#include <algorithm>

#include "document/edit.h"
#include "segment/sentence.h"
#include "segment/sentence_context.h"

namespace wordbridge {
namespace {

using SentenceKey = SentenceMeasure::Sums;

constexpr std::uint32_t kFirstLook = 64;

// Words and syllables of the words that start before a position.
WordMeasure::Sums words_before(const Words& words, std::uint32_t position) {
  const auto place = words.find(&WordMeasure::Sums::bytes, position);
  WordMeasure::Sums sums = place.before;
  if (!words.at_end(place) && sums.bytes < position) sums += words.sums_of(words[place]);
  return sums;
}

// Finds where the last letter of the sentence rules in text [start, position) starts, or where the first one
// in [position, end) ends: `position` if there is none. False if there is no memory.
bool find_last_letter(const DocumentText& text, std::uint32_t start, std::uint32_t position,
                      std::uint32_t& letter) {
  Buffer<char> bytes;
  letter = position;
  for (std::uint64_t look = kFirstLook;; look *= 4) {
    const std::uint32_t from = position - start > look ? position - static_cast<std::uint32_t>(look) : start;
    bytes.clear();
    if (!text.copy(from, position, bytes)) return false;
    for (std::size_t i = bytes.size(); i-- > 0;) {
      if (unicode::is_continuation(bytes[i])) continue;
      if (!is_sentence_letter(unicode::decode({bytes.data(), bytes.size()}, i).code_point)) continue;
      letter = from + static_cast<std::uint32_t>(i);
      return true;
    }
    if (from == start) return true;
  }
}

bool find_first_letter(const DocumentText& text, std::uint32_t position, std::uint32_t end,
                       std::uint32_t& behind_letter) {
  Buffer<char> bytes;
  behind_letter = position;
  std::uint32_t from = position;
  for (std::uint64_t look = kFirstLook; from < end; look *= 4) {
    const std::uint32_t to =
        end - from > look ? text.code_point_start(from + static_cast<std::uint32_t>(look)) : end;
    bytes.clear();
    if (!text.copy(from, to, bytes)) return false;
    for (std::size_t i = 0; i < bytes.size();) {
      const unicode::Decoded decoded = unicode::decode({bytes.data(), bytes.size()}, i);
      i += decoded.length;
      if (!is_sentence_letter(decoded.code_point)) continue;
      behind_letter = from + static_cast<std::uint32_t>(i);
      return true;
    }
    from = to;
  }
  return true;
}

}  // namespace

Paragraph Edit::paragraph_at(std::uint32_t position) const {
  const Paragraphs& paragraphs = state_.paragraphs;
  const auto place = paragraphs.find(&ParagraphMeasure::Sums::bytes, position);
  const ParagraphItem& item = paragraphs[place];
  return {place.before.bytes, std::size_t{place.before.bytes} + item.bytes, item.blank, item.wrapped};
}

Status Edit::cut_sentences() {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  bool goes_on = false;
  Status status = find_first_sentence(from);
  if (status == Status::kOk) status = find_last_sentence(to, goes_on);
  if (status != Status::kOk) return status;

  const Sentences& sentences = state_.sentences;
  const auto first = sentences.find(&SentenceKey::bytes, from);
  auto last = sentences.find(&SentenceKey::bytes, goes_on ? unmoved(to) - 1 : unmoved(to));
  if (goes_on) sentences.advance(last);
  sentences_.first = first.index();
  sentences_.start = first.before.bytes;
  if (!sentences_.old_items.resize(last.index() - first.index())) return Status::kOutOfMemory;
  sentences.copy(first.index(), last.index(), sentences_.old_items.data());

  Buffer<std::uint32_t> boundaries;
  if (!boundaries.push_back(first.before.bytes) || !list_boundaries(from, to, goes_on, boundaries)) {
    return Status::kOutOfMemory;
  }
  const std::uint32_t end = moved(last.before.bytes);
  if (boundaries.back() < end && !boundaries.push_back(end)) return Status::kOutOfMemory;

  WordMeasure::Sums before = words_before(state_.words, boundaries[0]);
  std::uint32_t offset = state_.text.offset_of(boundaries[0]);
  for (std::size_t i = 1; i < boundaries.size(); ++i) {
    const WordMeasure::Sums until = words_before(state_.words, boundaries[i]);
    const std::uint32_t end_offset = state_.text.offset_of(boundaries[i]);
    if (!sentences_.new_items.push_back({boundaries[i] - boundaries[i - 1], end_offset - offset,
                                         until.words - before.words, until.syllables - before.syllables, 0,
                                         state_.version + 1})) {
      return Status::kOutOfMemory;
    }
    before = until;
    offset = end_offset;
  }
  trim(sentences_);
  give_ids(sentences_, ids_.sentences);
  return note(sentences_, change_.sentences) && count_sentences() && splice(state_.sentences, sentences_)
             ? Status::kOk
             : Status::kOutOfMemory;
}

// From where on sentences may be others: from the last letter before the change on, or from the start of a
// paragraph.
Status Edit::find_first_sentence(std::uint32_t& from) {
  std::uint32_t start = paragraphs_.start;
  for (std::size_t i = 0; i < paragraphs_.same_before; ++i) start += paragraphs_.new_items[i].bytes;
  const bool replaces = paragraphs_.old_count() > 0 && paragraphs_.new_count() > 0;
  const std::size_t first = paragraphs_.same_before;
  if (replaces && start < changed_.begin &&
      paragraphs_.old_items[first].wrapped != paragraphs_.new_items[first].wrapped) {
    from = start;
    return Status::kOk;
  }
  for (from = widened(changed_).begin; from > 0;) {
    const auto paragraph = static_cast<std::uint32_t>(paragraph_at(from - 1).start);
    std::uint32_t letter = 0;
    if (!find_last_letter(state_.text, paragraph, from, letter)) return Status::kOutOfMemory;
    const bool found = letter < from;
    from = found ? letter : paragraph;
    // A paragraph that begins within those that changed, a line that became blank, began no sentence before.
    if (found || from <= start) break;
  }
  return Status::kOk;
}

// Up to where sentences may be others: up to the first letter behind the change, within a sentence that then
// goes on, or to the end of a paragraph.
Status Edit::find_last_sentence(std::uint32_t& to, bool& goes_on) {
  std::uint32_t end = paragraphs_.start;
  const std::size_t behind = paragraphs_.new_items.size() - paragraphs_.same_after;
  for (std::size_t i = 0; i < behind; ++i) end += paragraphs_.new_items[i].bytes;
  const bool replaces = paragraphs_.old_count() > 0 && paragraphs_.new_count() > 0;
  const std::size_t old_behind = paragraphs_.old_items.size() - paragraphs_.same_after;
  goes_on = false;
  to = end;
  if (replaces && end > changed_.end &&
      paragraphs_.old_items[old_behind - 1].wrapped != paragraphs_.new_items[behind - 1].wrapped) {
    return Status::kOk;
  }
  for (to = widened(changed_).end; to < state_.text.size();) {
    const auto paragraph = static_cast<std::uint32_t>(paragraph_at(to).end);
    std::uint32_t behind_letter = 0;
    if (!find_first_letter(state_.text, to, paragraph, behind_letter)) return Status::kOutOfMemory;
    goes_on = behind_letter > to;
    to = goes_on ? behind_letter : paragraph;
    if (goes_on || to >= end) break;
  }
  return Status::kOk;
}

// A stretch with the text around it that can tell whether a sentence ends in it, which is also the text where
// one can end otherwise if the stretch has changed. By UAX #29 the stretch itself: letters around it say
// enough.
Edit::Stretch Edit::widened(Stretch stretch) const {
  if (state_.sentence_rules.policy == SentencePolicy::kUax29) return stretch;
  constexpr std::uint32_t kLongestCodePoint = 4;
  constexpr auto kMore =
      static_cast<std::uint32_t>(std::max(kSentenceContextBefore, kSentenceContextBehind)) +
      kLongestCodePoint;
  const DocumentText& text = state_.text;
  return {stretch.begin > kMore ? text.code_point_start(stretch.begin - kMore) : 0,
          text.size() - stretch.end > kMore ? text.code_point_start(stretch.end + kMore) : text.size()};
}

// The sentence boundaries in (from, to]; if the sentence `goes_on` there, those before `to`.
bool Edit::list_boundaries(std::uint32_t from, std::uint32_t to, bool goes_on,
                           Buffer<std::uint32_t>& boundaries) const {
  Buffer<char> bytes;
  for (std::uint32_t position = from; position < to;) {
    const Paragraph paragraph = paragraph_at(position);
    const std::uint32_t end = std::min(to, static_cast<std::uint32_t>(paragraph.end));
    const Stretch context = widened({position, end});
    const std::uint32_t first = std::max(context.begin, static_cast<std::uint32_t>(paragraph.start));
    const std::uint32_t last = std::min(context.end, static_cast<std::uint32_t>(paragraph.end));
    bytes.clear();
    if (!state_.text.copy(first, last, bytes)) return false;
    const std::string_view text{bytes.data(), bytes.size()};
    const Paragraph part{0, text.size(), paragraph.blank, paragraph.wrapped};
    for (std::size_t start = position - first; first + start < end;) {
      start = next_sentence(text, part, start, state_.sentence_rules).end;
      const std::size_t boundary = first + start;
      if (boundary > end || (boundary == to && goes_on)) break;
      if (!boundaries.push_back(static_cast<std::uint32_t>(boundary))) return false;
    }
    position = end;
  }
  return true;
}

bool Edit::count_sentences() {
  for (std::size_t i = 0; i < sentences_.new_count(); ++i) {
    const std::uint32_t words = sentences_.new_items[sentences_.same_before + i].words;
    if (words > 0 && !state_.analysis.sentence_lengths.add(words)) return false;
    sentences_added_ = i + 1;
  }
  return true;
}

}  // namespace wordbridge
