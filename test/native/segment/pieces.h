#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "segment/sentence.h"

namespace wordbridge::testing {

// The texts of the segments that `next` finds.
template <typename Next>
std::vector<std::string> pieces(std::string_view text, Next next) {
  std::vector<std::string> result;
  for (std::size_t position = 0; position < text.size();) {
    const Segment segment = next(text, position);
    result.emplace_back(slice(text, segment));
    position = segment.end;
  }
  return result;
}

inline std::vector<std::string> paragraphs(std::string_view text, Newlines newlines) {
  std::vector<std::string> result;
  for (ParagraphReader reader{text, newlines}; !reader.at_end();) {
    const Paragraph paragraph = reader.next();
    result.emplace_back(text.substr(paragraph.start, paragraph.end - paragraph.start));
  }
  return result;
}

inline std::vector<std::string> sentences(std::string_view text, Newlines newlines) {
  std::vector<std::string> result;
  for (ParagraphReader reader{text, newlines}; !reader.at_end();) {
    const Paragraph paragraph = reader.next();
    for (std::size_t position = paragraph.start; position < paragraph.end;) {
      const Segment sentence = next_sentence(text, paragraph, position);
      result.emplace_back(slice(text, sentence));
      position = sentence.end;
    }
  }
  return result;
}

}  // namespace wordbridge::testing
