// A block of text, or a line, too large to wait for its end.
#pragma once

#include <cstdint>
#include <string_view>

#include "document/analysis.h"
#include "measure/sentence_lengths.h"
#include "segment/sentence_tracker.h"

namespace wordbridge {

// Counts the sentences of text that comes in parts, by one meaning of its newlines. Kept apart from the
// analysis, for another meaning may turn out to be the right one.
class SentenceCounter {
 public:
  explicit SentenceCounter(bool wrapped) : tracker_(wrapped) {}

  // Reads the next part. Then word() must be called for each position where a word starts, in order, and
  // end_part(). kOutOfMemory, or kOk.
  [[nodiscard]] Status read(std::string_view part);
  [[nodiscard]] bool word(std::size_t position);
  [[nodiscard]] bool end_part();

  // Ends the last sentence, where its paragraph ends, and adds all to an analysis. False if there is no
  // memory.
  [[nodiscard]] bool end(Analysis& analysis);

 private:
  [[nodiscard]] bool end_sentence();

  SentenceTracker tracker_;
  SentenceTracker::Part part_;
  // Starts of sentences in the part that are behind.
  std::size_t started_ = 0;
  // Words of the open sentence, and those that are of another if the boundary in doubt is one.
  std::uint32_t words_ = 0;
  std::uint32_t words_behind_doubt_ = 0;
  std::uint64_t sentences_ = 0;
  SentenceLengths lengths_;
};

// The end of an open block, and how it came.
enum class BlockEnd : std::uint8_t {
  kOpen,
  kLine,   // the line ended; lines of the same block may follow, each a paragraph
  kBlock,  // the block ended
};

// Analyses a block between blank lines, or one line, part by part, as ParagraphAnalyzer does the whole. Its
// memory is that of the vocabulary and of the parts. Where it is not yet known what the newlines of the block
// mean, its sentences are counted by both meanings; words, characters and lines are the same by both.
class OpenBlock {
 public:
  enum class Kind : std::uint8_t {
    kLine,     // a line is a paragraph
    kWrapped,  // newlines are spaces
    kEither,   // as Newlines::kAuto decides; kLine as soon as a line has the wrong length for wrapped text
  };

  // `syllables` are those that the caller knows, null if none; they must outlive the block.
  OpenBlock(Kind kind, Language language, const WordNumbers* syllables, const WordRules& words)
      : kind_(kind), language_(language), syllables_(syllables), words_(words) {}

  // Reads the next part of the text, well-formed, that begins and ends at a last_counting_seam() of its
  // words or at an edge of the text: up to the end of the block or line, or all of it. `read` is how much,
  // which is then counted. kOutOfMemory, or kTextTooLarge. O(bytes).
  [[nodiscard]] Status read(std::string_view text, Analysis& analysis, std::size_t& read, BlockEnd& end);

  // Ends the block, or the line, where read() has said so or the text ends. False if there is no memory.
  [[nodiscard]] bool close(Analysis& analysis);

 private:
  [[nodiscard]] BlockEnd read_lines(std::string_view text, std::size_t& read, std::uint64_t& lines);
  void begin_text_of_line();
  [[nodiscard]] Status count_words(std::string_view part, Analysis& analysis);
  [[nodiscard]] Status count_word(std::string_view word, Analysis& analysis) const;

  Kind kind_;
  Language language_;
  const WordNumbers* syllables_;
  WordRules words_;
  SentenceCounter by_lines_{false};
  SentenceCounter by_block_{true};
  // Lines of the block that are not blank, the one at hand included.
  std::uint64_t lines_of_text_ = 0;
  // Code points of the line at hand, terminator not counted, and of the one before it.
  std::uint64_t line_length_ = 0;
  std::uint64_t previous_length_ = 0;
  bool line_is_blank_ = true;
};

}  // namespace wordbridge
