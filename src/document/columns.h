// The segments of a document as flat columns: what a caller reads when it wants all of them.
#pragma once

#include <string_view>

#include "document/state.h"

namespace wordbridge {

// Segments of one level: segment i is [boundaries[i], boundaries[i + 1]) in the document's unit, without
// gaps. There is one boundary more than there are segments. `kinds` are values of CharacterKind.
struct SegmentColumns {
  Buffer<std::uint32_t> boundaries;
  Buffer<std::uint8_t> kinds;

  [[nodiscard]] std::size_t size() const { return kinds.size(); }
};

// All segments between word boundaries, words or not.
struct WordColumns : SegmentColumns {
  // Row of the vocabulary; kNoWord for a segment that is no word.
  Buffer<WordId> words;
  // Stable ids: see WordItem.
  Buffer<std::uint32_t> ids;
  // Row of the sentence and of the paragraph in which the segment starts.
  Buffer<std::uint32_t> sentences;
  Buffer<std::uint32_t> paragraphs;
};

// All segments between sentence boundaries, or all paragraphs, blank ones included.
struct PartColumns : SegmentColumns {
  Buffer<std::uint32_t> ids;
  Buffer<std::uint32_t> words;
  Buffer<std::uint32_t> syllables;
  // Sentences with a word: 0 or 1 for a sentence.
  Buffer<std::uint32_t> sentences;
  // Flesch reading ease and Flesch-Kincaid grade of the part alone; NaN without a word.
  Buffer<double> reading_ease;
  Buffer<double> grade;
};

// The distinct words in order of first occurrence.
struct VocabularyColumns {
  // Occurrences, syllables, and the row of the word segment where each word stands first.
  Buffer<std::uint32_t> counts;
  Buffer<std::uint32_t> syllables;
  Buffer<std::uint32_t> first_occurrences;
  // The folded words in UTF-8, a line feed behind each: no word has one inside.
  Buffer<char> text;
};

// Columns of each level, made when first asked for: nullptr if there is no memory. They are gone with the
// next edit. O(text) each.
class DocumentColumns {
 public:
  explicit DocumentColumns(const DocumentState& state) : state_(state) {}
  DocumentColumns(const DocumentColumns&) = delete;
  DocumentColumns& operator=(const DocumentColumns&) = delete;
  ~DocumentColumns() = default;

  // Forgets and frees all of them.
  void clear();

  [[nodiscard]] const WordColumns* words();
  [[nodiscard]] const PartColumns* sentences();
  [[nodiscard]] const PartColumns* paragraphs();
  [[nodiscard]] const SegmentColumns* lines();
  [[nodiscard]] const SegmentColumns* graphemes();
  [[nodiscard]] const VocabularyColumns* vocabulary();
  // The text as it was read: well-formed UTF-8, in one piece.
  [[nodiscard]] const Buffer<char>* text();

 private:
  // A column set and whether it was made.
  template <typename Columns>
  struct Made {
    Columns columns;
    bool done = false;
  };

  template <typename Columns, typename Make>
  [[nodiscard]] const Columns* need(Made<Columns>& made, Make make);
  [[nodiscard]] bool rank_words();
  [[nodiscard]] bool make_words(WordColumns& columns);
  [[nodiscard]] bool make_sentences(PartColumns& columns);
  [[nodiscard]] bool make_paragraphs(PartColumns& columns);
  [[nodiscard]] bool make_lines(SegmentColumns& columns);
  [[nodiscard]] bool make_graphemes(SegmentColumns& columns);
  [[nodiscard]] bool make_vocabulary(VocabularyColumns& columns);

  const DocumentState& state_;
  Made<WordColumns> words_;
  Made<PartColumns> sentences_;
  Made<PartColumns> paragraphs_;
  Made<SegmentColumns> lines_;
  Made<SegmentColumns> graphemes_;
  Made<VocabularyColumns> vocabulary_;
  Made<Buffer<char>> text_;
  // Row of each WordId in the vocabulary, and the WordId of each row.
  Made<Buffer<std::uint32_t>> ranks_;
  Buffer<WordId> ranked_;
  Buffer<std::uint32_t> first_occurrences_;
};

}  // namespace wordbridge
