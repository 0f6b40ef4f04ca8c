#pragma once

#include <string_view>

#include "document/analysis.h"
#include "document/columns.h"
#include "document/edit.h"
#include "document/offset_unit.h"
#include "document/rows.h"
#include "document/state.h"

namespace wordbridge {

struct DocumentOptions {
  AnalysisOptions analysis;
  // The unit of every offset that goes in or comes out.
  OffsetUnit offsets = OffsetUnit::kUtf16;
  // How the bytes are to be read.
  unicode::Encoding encoding = unicode::Encoding::kUtf8;
};

// A whole text, analysed once, that follows edits. Not to be moved once made: its parts point at each other.
//
// After any edits it is, but for the ids, what a new document of the same text would be: totals, vocabulary,
// scores, and every segment.
class Document {
 public:
  Document() = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  ~Document() = default;

  // Takes the bytes over and analyses them as analyze() does. Must be called once, on a new document. As
  // analyze(): kOutOfMemory, kTextTooLarge (also for a segment between word boundaries of 2^28 bytes or more)
  // or kCancelled, and the document is of no use then. O(bytes) time; 16 bytes of memory for each segment
  // between word boundaries beside the text and the vocabulary.
  [[nodiscard]] Status make(Buffer<char> bytes, const DocumentOptions& options);

  // Replaces text [from, to) by `inserted`, and says what changed: see Edit. Columns that were handed out are
  // gone. kOutOfRange, kOutOfMemory or kTextTooLarge; nothing is changed then. O(removed + inserted) and
  // about ten microseconds for what is around.
  [[nodiscard]] Status update(std::uint32_t from, std::uint32_t to, std::string_view inserted,
                              unicode::Encoding encoding, Change& change);

  // Appends the bytes of text [from, to), with U+FFFD for what was ill-formed, or as they were given. In
  // WTF-8 where a lone surrogate was given, or where an offset is between two surrogates. kOutOfRange or
  // kOutOfMemory.
  enum class Reading : std::uint8_t { kWellFormed, kAsGiven };
  [[nodiscard]] Status read(std::uint32_t from, std::uint32_t to, Reading reading, Buffer<char>& out) const;

  // Gives the segments of the levels that have ids the ids that they had in another document of the same
  // text. False if the numbers of segments differ; nothing is changed then.
  struct SavedIds {
    const std::uint32_t* ids;
    std::size_t count;
  };
  [[nodiscard]] Status restore_ids(const SavedIds& words, const SavedIds& sentences,
                                   const SavedIds& paragraphs, const DocumentState::Ids& next,
                                   std::uint32_t version);

  [[nodiscard]] const DocumentState& state() const { return state_; }
  [[nodiscard]] const Analysis& analysis() const { return state_.analysis; }
  // Number of edits since the document was made.
  [[nodiscard]] std::uint32_t version() const { return state_.version; }
  // Length of the text in the document's unit.
  [[nodiscard]] std::uint32_t length() const { return state_.words.total().units; }
  // All segments as flat columns, made on request.
  [[nodiscard]] DocumentColumns& columns() { return columns_; }

 private:
  DocumentState state_;
  DocumentColumns columns_{state_};
};

}  // namespace wordbridge
