// A document for examples, and its segments as texts and ids.
#pragma once

#include <string>
#include <vector>

#include "document/edited_document.h"
#include "document/segment_rows.h"

namespace wordbridge::testing {

using Ids = std::vector<std::uint32_t>;

inline const std::string kHigh = "\xED\xA0\xBD";      // U+D83D in WTF-8
inline const std::string kLow = "\xED\xB8\x80";       // U+DE00
inline const std::string kFace = "\xF0\x9F\x98\x80";  // U+1F600, the pair of both

// Three of these are a hard-wrapped block.
inline const std::string kLine = "several words that make a line of fifty-one columns\n";

// Offsets are in UTF-16.
class Example : public Edited {
 public:
  explicit Example(std::string_view text, Newlines newlines = Newlines::kAuto)
      : Edited(text, options_of(OffsetUnit::kUtf16, newlines)) {}

  // The edit, after which the document must be what a new one would be.
  Change edit(std::size_t from, std::size_t to, std::string_view inserted) {
    Change change = update(from, to, inserted);
    EXPECT_EQ(difference_to_a_new_one(), "");
    return change;
  }

  std::vector<std::string> words() { return texts_of(document(), Level::kWords); }
  std::vector<std::string> sentences() { return texts_of(document(), Level::kSentences); }
  std::vector<std::string> paragraphs() { return texts_of(document(), Level::kParagraphs); }
  std::vector<std::string> lines() { return texts_of(document(), Level::kLines); }
  Ids word_ids() { return ids_of(document(), Level::kWords); }
  Ids sentence_ids() { return ids_of(document(), Level::kSentences); }
  Ids paragraph_ids() { return ids_of(document(), Level::kParagraphs); }
};

}  // namespace wordbridge::testing
