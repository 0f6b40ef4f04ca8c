#include "markup/block_text.h"

#include <algorithm>

#include "markup/html_text.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge::markdown {
namespace {

constexpr std::string_view kParagraphSeparator = "\xE2\x80\xA9";
// A letter to the rules of sentences, and punctuation by its category: U+05F3.
constexpr std::string_view kSign = "\xD7\xB3";

// By where they start, the longest first. Not std::sort, which takes 9 kB of WebAssembly.
void sort(Cuts& cuts) {
  const auto before = [](const Cut& a, const Cut& b) {
    return a.start != b.start ? a.start < b.start : a.end > b.end;
  };
  if (std::is_sorted(cuts.begin(), cuts.end(), before)) return;
  std::make_heap(cuts.begin(), cuts.end(), before);
  std::sort_heap(cuts.begin(), cuts.end(), before);
}

// Whether the sentence that the visible text ends with is over: a full stop, and spaces behind it.
bool ends_sentence(std::string_view text) {
  const std::size_t spaces = text.find_last_not_of(' ');
  if (spaces == std::string_view::npos || spaces + 1 == text.size()) return false;
  text = text.substr(0, spaces + 1);
  while (!text.empty() && std::string_view{"\"')]"}.find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  for (const std::string_view quote : {"\xE2\x80\x9D", "\xE2\x80\x99"}) {
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  }
  if (!text.ends_with('.')) return false;
  text.remove_suffix(1);
  const std::size_t space = text.find_last_of(" (\n");
  const std::string_view word = space == std::string_view::npos ? text : text.substr(space + 1);
  if (word.find('.') != std::string_view::npos) return false;  // e.g.
  return word != "cf" && word != "etc" && word != "vs" && word != "viz";
}

}  // namespace

bool BlockText::write(const TextBlock& block) {
  block_ = block;
  cuts_.clear();
  if (!measure_lines()) return false;
  if (block.is_html || has_marks()) {
    if (!join_lines()) return false;
    if (!(block.is_html ? read_html(text_, cuts_) : inlines_.read(text_))) return false;
    sort(cuts_);
  }
  line_ = 0;
  start_ = out_.text().size();
  std::size_t position = 0;
  for (const Cut& cut : cuts_) {
    if (cut.start < position) continue;  // in another one
    if (!write_text(position, cut.start) || !write_stand_in(&cut)) return false;
    position = cut.end;
  }
  if (!write_text(position, size_)) return false;
  const TextLine& last = line_at(block.lines - 1);
  if (last.terminator_start == last.terminator_end) return true;
  return out_.replace(kParagraphSeparator, last.terminator_start, last.terminator_end);
}

// Where each line is among the others with line feeds between them.
bool BlockText::measure_lines() {
  line_starts_.clear();
  std::size_t end = 0;
  for (std::uint32_t i = 0; i < block_.lines; ++i) {
    const TextLine& line = line_at(i);
    if (!line_starts_.push_back(static_cast<std::uint32_t>(end))) return false;
    end += line.end - line.start + 1;
  }
  size_ = end - 1;
  return true;
}

// Whether any line may have markup.
bool BlockText::has_marks() {
  for (std::uint32_t i = 0; i < block_.lines; ++i) {
    const TextLine& line = line_at(i);
    if (mark_ < line.start) mark_ = find_mark(source_, line.start);
    if (mark_ < line.end) return true;
  }
  return false;
}

bool BlockText::join_lines() {
  const TextLine& first = line_at(0);
  if (block_.lines == 1) {
    text_ = source_.substr(first.start, first.end - first.start);
    return true;
  }
  joined_.clear();
  for (std::uint32_t i = 0; i < block_.lines; ++i) {
    const TextLine& line = line_at(i);
    if (i > 0 && !joined_.push_back('\n')) return false;
    if (!joined_.append(source_.data() + line.start, line.end - line.start)) return false;
  }
  text_ = {joined_.data(), joined_.size()};
  return true;
}

// Writes [start, end) of the text as it is.
bool BlockText::write_text(std::size_t start, std::size_t end) {
  while (start < end) {
    move_to(start);
    const TextLine& line = line_at(line_);
    const std::size_t line_end = line_starts_[line_] + (line.end - line.start);
    if (start == line_end) {
      const std::string_view by = rules_.keeps_lines ? "\n" : " ";
      if (!out_.replace(by, line.terminator_start, line.terminator_end)) return false;
      ++start;
      continue;
    }
    const std::size_t stop = std::min(end, line_end);
    const std::size_t from = line.start + (start - line_starts_[line_]);
    if (!out_.append(source_, from, from + (stop - start))) return false;
    start = stop;
  }
  return true;
}

bool BlockText::write_stand_in(const Cut* cut) {
  if (cut->stand_in == StandIn::kNothing) return true;
  const std::size_t start = source_of(cut->start);
  const std::size_t end = source_of(cut->end - 1) + 1;
  switch (cut->stand_in) {
    case StandIn::kBlockEnd:
      return out_.replace(kParagraphSeparator, start, end);
    case StandIn::kCharacter: {
      char bytes[4];
      return out_.replace({bytes, unicode::encode(cut->character, bytes)}, start, end);
    }
    case StandIn::kObject:
      return out_.replace(begins_sentence(cut) ? kSign : " ", start, end);
    default:
      return out_.replace(" ", start, end);
  }
}

// Whether an object is the first of a sentence, and would be no part of a word if it were a letter.
bool BlockText::begins_sentence(const Cut* object) const {
  using unicode::WordBreak;
  if (!rules_.marks_objects || !ends_sentence(out_.text().substr(start_))) return false;
  if (object->end == text_.size()) return false;
  Place place{object->end, object + 1};
  const unicode::Properties behind = unicode::properties(next_visible(place));
  if (unicode::is_word(behind.kind()) || is_ignored(behind.word_break())) return false;
  switch (behind.word_break()) {
    case WordBreak::kExtendNumLet:
      return false;
    case WordBreak::kMidLetter:
    case WordBreak::kMidNumLet:
    case WordBreak::kSingleQuote: {
      const WordBreak next = unicode::properties(next_visible(place)).word_break();
      return next != WordBreak::kALetter && next != WordBreak::kHebrewLetter && !is_ignored(next);
    }
    default:
      return true;
  }
}

char32_t BlockText::next_visible(Place& place) const {
  for (; place.cut != cuts_.end() && place.cut->start <= place.position; ++place.cut) {
    const Cut& cut = *place.cut;
    if (cut.start < place.position) continue;  // in another one
    place.position = cut.end;
    if (cut.stand_in == StandIn::kCharacter) return cut.character;
    if (cut.stand_in != StandIn::kNothing) return U' ';
  }
  if (place.position == text_.size()) return U' ';
  const unicode::Decoded decoded = unicode::decode(text_, place.position);
  place.position += decoded.length;
  return decoded.code_point;
}

void BlockText::move_to(std::size_t position) {
  while (line_ + 1 < line_starts_.size() && line_starts_[line_ + 1] <= position) ++line_;
}

std::size_t BlockText::source_of(std::size_t position) {
  move_to(position);
  const TextLine& line = line_at(line_);
  return line.start + (position - line_starts_[line_]);
}

}  // namespace wordbridge::markdown
