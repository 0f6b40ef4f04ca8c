// How a document follows an edit.
#pragma once

#include <string_view>

#include "document/state.h"
#include "segment/paragraph.h"

namespace wordbridge {

// What an edit changed on one level: `removed` are the ids of the segments that were there, in order; in
// their place stand the rows [first, first + added).
struct LevelChange {
  std::uint32_t first = 0;
  std::uint32_t added = 0;
  Buffer<std::uint32_t> removed;
};

// What an edit changed. Offsets are in the document's unit.
struct Change {
  LevelChange words;
  LevelChange sentences;
  LevelChange paragraphs;
  // The part of the new text outside of which every word and sentence is what it was.
  std::uint32_t dirty_from = 0;
  std::uint32_t dirty_to = 0;
};

// One edit of a document: text [from, to) becomes `inserted`.
//
// Nothing is analysed that cannot have changed. Words, grapheme clusters and addresses are cut anew between
// the nearest seams around the edit (see is_seam); sentences from the last letter before it to the first
// letter behind it (see next_sentence), or from as much further as their policy looks; lines where a newline
// came or went; paragraphs where lines changed, or as far as their block if it is hard-wrapped or has become
// so or ceased to be. Words per sentence are differences of running sums. So a keystroke costs the same in a
// sentence of ten words and in one of a million.
class Edit {
 public:
  Edit(DocumentState& state, Change& change) : state_(state), change_(change), ids_(state.next_ids) {}

  // kOutOfRange, kOutOfMemory or kTextTooLarge; nothing is changed then. An offset between the two UTF-16
  // code units of a code point leaves a lone surrogate on either side, and surrogates that come together
  // become a code point, as in a string of UTF-16. `encoding` is that of `inserted`.
  [[nodiscard]] Status run(std::uint32_t from, std::uint32_t to, std::string_view inserted,
                           unicode::Encoding encoding);

 private:
  // A level's items that an edit replaces, without those at either side that it leaves as they were.
  template <typename Item>
  struct Replaced {
    Buffer<Item> old_items;
    Buffer<Item> new_items;
    // Index of the first old item, and position where it starts.
    std::uint32_t first = 0;
    std::uint32_t start = 0;
    // Items at either side that stay.
    std::size_t same_before = 0;
    std::size_t same_after = 0;

    [[nodiscard]] std::size_t old_count() const { return old_items.size() - same_before - same_after; }
    [[nodiscard]] std::size_t new_count() const { return new_items.size() - same_before - same_after; }
  };

  // Stretch of bytes.
  struct Stretch {
    std::uint32_t begin;
    std::uint32_t end;
  };

  // edit.cpp
  [[nodiscard]] Status resolve(std::uint32_t from, std::uint32_t to, std::string_view inserted,
                               unicode::Encoding encoding);
  [[nodiscard]] bool take_surrogates(const DocumentText::Position& begin, const DocumentText::Position& end);
  [[nodiscard]] bool take_newlines(std::string_view inserted);
  [[nodiscard]] Status apply();
  void keep();
  void undo();
  void set_totals();
  [[nodiscard]] std::uint32_t moved(std::uint32_t old_position) const {
    return old_position - old_end_ + new_end_;
  }
  [[nodiscard]] std::uint32_t unmoved(std::uint32_t new_position) const {
    return new_position - new_end_ + old_end_;
  }
  template <typename Item>
  void trim(Replaced<Item>& replaced) const;
  template <typename Item>
  void give_ids(Replaced<Item>& replaced, std::uint32_t& next_id) const;
  template <typename Item>
  [[nodiscard]] static bool note(const Replaced<Item>& replaced, LevelChange& change);
  template <typename Level, typename Item>
  [[nodiscard]] static bool splice(Level& level, const Replaced<Item>& replaced);

  // edit_words.cpp
  [[nodiscard]] bool find_seams();
  [[nodiscard]] Status cut_words();
  [[nodiscard]] Status list_words();
  [[nodiscard]] Status list_word(std::string_view text, const Segment& segment);
  void widen_change();
  [[nodiscard]] Status add_word(std::string_view word, WordId& id);

  // edit_lines.cpp
  [[nodiscard]] Status cut_lines();
  [[nodiscard]] bool add_line(Stretch line, std::uint8_t terminator, bool separator, Buffer<LineItem>& lines);
  [[nodiscard]] bool is_blank_between(Stretch stretch, bool& blank) const;
  [[nodiscard]] Status cut_paragraphs();
  void widen_to_blocks();
  [[nodiscard]] bool list_paragraphs(Buffer<ParagraphItem>& items) const;
  [[nodiscard]] bool was_wrapped(std::uint32_t old_position) const;

  // edit_sentences.cpp
  [[nodiscard]] Status cut_sentences();
  [[nodiscard]] Status find_first_sentence(std::uint32_t& from);
  [[nodiscard]] Status find_last_sentence(std::uint32_t& to, bool& goes_on);
  [[nodiscard]] bool list_boundaries(std::uint32_t from, std::uint32_t to, bool goes_on,
                                     Buffer<std::uint32_t>& boundaries) const;
  [[nodiscard]] Stretch widened(Stretch stretch) const;
  [[nodiscard]] bool count_sentences();
  [[nodiscard]] Paragraph paragraph_at(std::uint32_t position) const;

  DocumentState& state_;
  Change& change_;
  DocumentState::Ids ids_;

  // The edit in bytes: [begin_, old_end_) of the old text becomes inserted_, [begin_, new_end_) of the new.
  std::uint32_t begin_ = 0;
  std::uint32_t old_end_ = 0;
  std::uint32_t new_end_ = 0;
  unicode::WellFormed inserted_;
  // What of the old text is inserted anew, before and behind what the caller inserts; and all of it.
  Buffer<char> before_;
  Buffer<char> behind_;
  Buffer<char> given_;

  // Words are cut anew in [seams_.begin, seams_.end) of the old text.
  Stretch seams_{};
  Totals old_characters_;
  Totals new_characters_;
  Replaced<WordItem> words_;
  // Words counted in the vocabulary so far.
  std::size_t words_added_ = 0;
  // Part of the new text in which text or words are not what they were.
  Stretch changed_{};

  // Lines [first_line_, last_line_) of the new text are those that changed, then those whose paragraphs are
  // to be found anew.
  std::uint32_t first_line_ = 0;
  std::uint32_t last_line_ = 0;
  Replaced<ParagraphItem> paragraphs_;

  Replaced<SentenceItem> sentences_;
  std::size_t sentences_added_ = 0;
};

// Blocks of lines between blank lines, of which ParagraphReader makes paragraphs.

// Index of the first line of the block that line `index` belongs to, which is not blank, and of the one
// behind its last.
std::uint32_t block_begin(const Lines& lines, std::uint32_t index);
std::uint32_t block_end(const Lines& lines, std::uint32_t index);
// Whether newlines are spaces in the block of lines [begin, end).
bool is_wrapped(const Lines& lines, Newlines newlines, std::uint32_t begin, std::uint32_t end);

//=== what every level does ===//

// Sets apart what is the same before and behind what changed.
template <typename Item>
void Edit::trim(Replaced<Item>& replaced) const {
  const Buffer<Item>& before = replaced.old_items;
  const Buffer<Item>& after = replaced.new_items;
  const std::size_t most = before.size() < after.size() ? before.size() : after.size();
  std::uint32_t end = replaced.start;
  while (replaced.same_before < most) {
    const Item& item = after[replaced.same_before];
    end += item_bytes(item);
    if (end > changed_.begin || !before[replaced.same_before].same_as(item)) break;
    ++replaced.same_before;
  }
  std::uint32_t start = replaced.start;
  for (const Item& item : after) start += item_bytes(item);
  while (replaced.same_before + replaced.same_after < most) {
    const Item& item = after[after.size() - 1 - replaced.same_after];
    start -= item_bytes(item);
    if (start < changed_.end || !before[before.size() - 1 - replaced.same_after].same_as(item)) break;
    ++replaced.same_after;
  }
}

// A segment of which some text is left at its beginning, or else at its end, keeps its id; so do those that
// stay.
template <typename Item>
void Edit::give_ids(Replaced<Item>& replaced, std::uint32_t& next_id) const {
  Buffer<Item>& items = replaced.new_items;
  const Buffer<Item>& old_items = replaced.old_items;
  const std::size_t first = replaced.same_before;
  const std::size_t new_end = items.size() - replaced.same_after;
  const std::size_t old_end = old_items.size() - replaced.same_after;
  for (std::size_t i = first; i < new_end; ++i) items[i].id = next_id++;
  if (first == new_end || first == old_end) return;
  std::uint32_t start = replaced.start;
  for (std::size_t i = 0; i < first; ++i) start += item_bytes(old_items[i]);
  const bool keeps_beginning = start < begin_;
  if (keeps_beginning) items[first].id = old_items[first].id;
  std::uint32_t end = start;
  for (std::size_t i = first; i < new_end; ++i) end += item_bytes(items[i]);
  const bool taken = keeps_beginning && (new_end - first == 1 || old_end - first == 1);
  if (end > new_end_ && !taken) items[new_end - 1].id = old_items[old_end - 1].id;
}

template <typename Item>
bool Edit::note(const Replaced<Item>& replaced, LevelChange& change) {
  change.first = replaced.first + static_cast<std::uint32_t>(replaced.same_before);
  change.added = static_cast<std::uint32_t>(replaced.new_count());
  for (std::size_t i = 0; i < replaced.old_count(); ++i) {
    if (!change.removed.push_back(replaced.old_items[replaced.same_before + i].id)) return false;
  }
  return true;
}

template <typename Level, typename Item>
bool Edit::splice(Level& level, const Replaced<Item>& replaced) {
  const auto first = replaced.first + static_cast<std::uint32_t>(replaced.same_before);
  return level.splice(first, first + static_cast<std::uint32_t>(replaced.old_count()),
                      replaced.new_items.data() + replaced.same_before, replaced.new_count());
}

}  // namespace wordbridge
