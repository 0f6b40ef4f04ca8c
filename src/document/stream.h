// The analysis of a text that comes in chunks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "document/analysis.h"
#include "document/open_block.h"
#include "markup/markup.h"
#include "memory/buffer.h"
#include "segment/sentence_rules.h"
#include "unicode/stream_decoder.h"

namespace wordbridge {

struct StreamOptions {
  Newlines newlines = Newlines::kAuto;
  Language language = Language::kEnglish;
  // Syllables that the caller knows, null if none; must outlive the stream.
  const WordNumbers* syllables = nullptr;
  // What it views must outlive the stream.
  SentenceRules sentences = {};
  // What counts as a word.
  WordRules words = {};
  Markup markup = Markup::kPlain;
  // Whether the analysis has the order of the words too: 4 bytes more for each, and the longest block is
  // held.
  bool keeps_order = false;
};

// How much text a stream holds. The defaults suit any text; tests make them small.
struct StreamSizes {
  // Bytes that are taken of a chunk at a time.
  std::size_t slice = std::size_t{1} << 16;
  // Bytes that are worth a look for the end of a paragraph.
  std::size_t least = std::size_t{1} << 12;
  // Bytes of a block, or of a line, for the end of which the stream waits.
  std::size_t longest_block = std::size_t{1} << 16;
};

// Analyses any bytes, in chunks cut anywhere, as analyze() does the whole: the same counts, the same
// vocabulary in the same order. Its memory is that of the vocabulary, some StreamSizes, and the longest word
// (or other stretch of text without a last_counting_seam()), however long the text is and whatever its lines
// are. By SentencePolicy::kAbbreviations, or if the order of the words is kept, it is that of the longest
// block, or line that is a paragraph, too.
// Of Markdown it is the whole text, for what a line is may depend on any other.
class Stream {
 public:
  explicit Stream(const StreamOptions& options, const StreamSizes& sizes = {})
      : options_(options), sizes_(sizes), try_at_(sizes.least) {
    analysis_.vocabulary.set_case_folding(case_folding_of(options.language));
  }

  // Reads the next chunk. kOutOfMemory, or kTextTooLarge beyond kMaximumWords: the stream has failed then,
  // has released its memory, and answers the same from now on. O(bytes).
  [[nodiscard]] Status feed(std::string_view bytes, unicode::Encoding encoding);

  // Ends the text and moves what was counted to `out`. Status as for feed(), which must not be called any
  // more.
  [[nodiscard]] Status finish(Analysis& out);

  // Bytes of text counted or held so far.
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
  [[nodiscard]] const StreamOptions& options() const { return options_; }

 private:
  // How far text can be analysed as it stands, and whether the block ends there.
  struct Whole {
    std::size_t size;
    bool ends_block;
  };

  [[nodiscard]] Status read(const unicode::WellFormed& text);
  [[nodiscard]] AnalysisOptions analysis_options(Newlines newlines) const;
  [[nodiscard]] bool is_markdown() const { return options_.markup == Markup::kMarkdown; }
  [[nodiscard]] Status count_markdown();
  [[nodiscard]] Status count(bool is_last);
  [[nodiscard]] Status count_once(bool is_last, bool& counted);
  [[nodiscard]] Status count_whole(bool is_last, bool& counted);
  [[nodiscard]] OpenBlock::Kind kind_to_open() const;
  [[nodiscard]] Status count_more(OpenBlock& open, bool is_last, bool& counted);
  [[nodiscard]] Whole find_whole(std::string_view text, bool is_last) const;
  [[nodiscard]] static Whole whole_lines(std::string_view text, bool is_last);
  [[nodiscard]] static Whole whole_blocks(std::string_view text, bool is_last);
  [[nodiscard]] static Whole whole_lines_of_block(std::string_view text, bool is_last);
  [[nodiscard]] Status fail(Status status);

  [[nodiscard]] std::string_view held() const { return {text_.data() + counted_, text_.size() - counted_}; }

  StreamOptions options_;
  StreamSizes sizes_;
  Status status_ = Status::kOk;
  unicode::StreamDecoder decoder_;
  std::uint64_t bytes_ = 0;
  std::uint64_t ill_formed_ = 0;
  // Text that was read, of which the first `counted_` bytes are done with.
  Buffer<char> text_;
  std::size_t counted_ = 0;
  // So much has to be held before there is any use in trying to count it: it grows while a try finds nothing,
  // so that all tries together take time in proportion to the text.
  std::size_t try_at_;
  // Whether the text that is held begins with a line of a block whose newlines break, and not with a block.
  bool in_broken_block_ = false;
  // The block or line that was too large to wait for, of which the text that is held is more.
  std::optional<OpenBlock> open_;
  Analysis analysis_;
};

}  // namespace wordbridge
