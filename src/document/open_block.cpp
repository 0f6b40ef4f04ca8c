#include "document/open_block.h"

#include <utility>

#include "document/policy_words.h"
#include "measure/characters.h"
#include "segment/newline.h"
#include "segment/policy_words.h"
#include "segment/words.h"
#include "unicode/utf8.h"

namespace wordbridge {

//=== sentences ===//

Status SentenceCounter::read(std::string_view part) {
  started_ = 0;
  if (tracker_.read(part, part_) != Status::kOk) return Status::kOutOfMemory;
  if (part_.earlier == SentenceTracker::Doubt::kOpen) return Status::kOk;
  const std::uint32_t behind = std::exchange(words_behind_doubt_, 0);
  if (part_.earlier == SentenceTracker::Doubt::kBoundary && !end_sentence()) return Status::kOutOfMemory;
  words_ += behind;
  return Status::kOk;
}

bool SentenceCounter::word(std::size_t position) {
  while (started_ < part_.starts.size() && part_.starts[started_] <= position) {
    ++started_;
    if (!end_sentence()) return false;
  }
  const bool doubtful = part_.doubtful_from.has_value() && *part_.doubtful_from <= position;
  ++(doubtful ? words_behind_doubt_ : words_);
  return true;
}

bool SentenceCounter::end_part() {
  for (; started_ < part_.starts.size(); ++started_) {
    if (!end_sentence()) return false;
  }
  return true;
}

bool SentenceCounter::end(Analysis& analysis) {
  if (!end_sentence()) return false;
  words_ = std::exchange(words_behind_doubt_, 0);  // a boundary in doubt is one where the paragraph ends
  if (!end_sentence()) return false;
  analysis.totals.sentences += sentences_;
  return analysis.sentence_lengths.add_all(lengths_);
}

bool SentenceCounter::end_sentence() {
  if (words_ == 0) return true;
  ++sentences_;
  return lengths_.add(std::exchange(words_, 0));
}

//=== the block ===//

Status OpenBlock::read(std::string_view text, Analysis& analysis, std::size_t& read, BlockEnd& end) {
  if (text.size() > kMaximumWords - analysis.totals.words) return Status::kTextTooLarge;
  std::uint64_t lines = 0;
  end = read_lines(text, read, lines);
  const std::string_view part = text.substr(0, read);
  count_characters(part, analysis.totals);
  analysis.totals.lines += lines;
  return count_words(part, analysis);
}

bool OpenBlock::close(Analysis& analysis) {
  if (line_length_ > 0) ++analysis.totals.lines;  // without a terminator
  if (lines_of_text_ == 0) return true;
  const bool wrapped =
      kind_ == Kind::kWrapped || (kind_ == Kind::kEither && lines_of_text_ >= kFewestWrappedLines);
  analysis.totals.paragraphs += wrapped ? 1 : lines_of_text_;
  return (wrapped ? by_block_ : by_lines_).end(analysis);
}

// Follows the lines of a part up to the end of the block or line, counting the terminators.
BlockEnd OpenBlock::read_lines(std::string_view text, std::size_t& read, std::uint64_t& lines) {
  for (read = 0; read < text.size();) {
    const Line line = next_line(text, read);
    if (line_is_blank_ && !is_blank(text, line)) begin_text_of_line();
    line_length_ +=
        unicode::code_point_length(text.substr(line.start, line.end - line.terminator_length - line.start));
    read = line.end;
    if (line.terminator_length == 0) break;
    ++lines;
    previous_length_ = std::exchange(line_length_, 0);
    if (std::exchange(line_is_blank_, true) || line.ends_with_paragraph_separator) return BlockEnd::kBlock;
    if (kind_ == Kind::kLine) return BlockEnd::kLine;
  }
  return BlockEnd::kOpen;
}

// The line at hand has something else than white space, and so belongs to the block: the one before it was
// not the last.
void OpenBlock::begin_text_of_line() {
  line_is_blank_ = false;
  if (lines_of_text_ > 0 && kind_ == Kind::kEither && !has_wrapped_length(previous_length_)) {
    kind_ = Kind::kLine;
  }
  ++lines_of_text_;
}

Status OpenBlock::count_words(std::string_view part, Analysis& analysis) {
  SentenceCounter* const first = kind_ == Kind::kWrapped ? &by_block_ : &by_lines_;
  SentenceCounter* const second = kind_ == Kind::kEither ? &by_block_ : nullptr;
  Status status = first->read(part);
  if (status == Status::kOk && second != nullptr) status = second->read(part);
  if (status != Status::kOk) return status;
  const auto visit = [&](const Segment& segment, bool /*is_ascii*/) {
    if (!unicode::is_word(segment.kind)) return true;
    status = count_word(slice(part, segment), analysis);
    if (status != Status::kOk) return false;
    if (first->word(segment.start) && (second == nullptr || second->word(segment.start))) return true;
    status = Status::kOutOfMemory;
    return false;
  };
  const bool done = visit_words_by(words_, part, visit);
  if (!done) return status;
  const bool ended = first->end_part() && (second == nullptr || second->end_part());
  return ended ? Status::kOk : Status::kOutOfMemory;
}

Status OpenBlock::count_word(std::string_view word, Analysis& analysis) const {
  Vocabulary& vocabulary = analysis.vocabulary;
  Vocabulary::Added added{};
  const Status status = vocabulary.add(word, added);
  if (status != Status::kOk) return status;
  ++analysis.totals.words;
  if (language_ == Language::kUndetermined) return Status::kOk;
  if (added.first) {
    vocabulary.set_syllables(added.id,
                             count_syllables(words_, language_, vocabulary.word(added.id), syllables_));
  }
  analysis.totals.syllables += vocabulary[added.id].syllables;
  return Status::kOk;
}

}  // namespace wordbridge
