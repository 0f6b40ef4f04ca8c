// The segments of a level of a document one by one, read off the flat columns.
#pragma once

#include <cstring>
#include <string>
#include <vector>

#include "document/document.h"

namespace wordbridge::testing {

// A segment, and what was counted in it where the level has counts.
struct SegmentRow {
  std::uint32_t id = 0;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::uint8_t kind = 0;
  std::uint32_t words = 0;
  std::uint32_t syllables = 0;
  std::uint32_t sentences = 0;
  // The bits of the scores, so that NaN equals itself.
  std::uint64_t reading_ease = 0;
  std::uint64_t grade = 0;

  bool operator==(const SegmentRow&) const = default;
};

inline std::uint64_t bits_of(double value) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

inline std::vector<SegmentRow> rows_of(const SegmentColumns& columns) {
  std::vector<SegmentRow> rows(columns.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].start = columns.boundaries[i];
    rows[i].end = columns.boundaries[i + 1];
    rows[i].kind = columns.kinds[i];
  }
  return rows;
}

inline std::vector<SegmentRow> rows_of(const PartColumns& columns) {
  std::vector<SegmentRow> rows = rows_of(static_cast<const SegmentColumns&>(columns));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].id = columns.ids[i];
    rows[i].words = columns.words[i];
    rows[i].syllables = columns.syllables[i];
    rows[i].sentences = columns.sentences[i];
    rows[i].reading_ease = bits_of(columns.reading_ease[i]);
    rows[i].grade = bits_of(columns.grade[i]);
  }
  return rows;
}

// All rows of a level; those of lines and graphemes have no ids.
inline std::vector<SegmentRow> rows_of(Document& document, Level level) {
  switch (level) {
    case Level::kSentences:
      return rows_of(*document.columns().sentences());
    case Level::kParagraphs:
      return rows_of(*document.columns().paragraphs());
    case Level::kLines:
      return rows_of(*document.columns().lines());
    case Level::kGraphemes:
      return rows_of(*document.columns().graphemes());
    case Level::kWords:
      break;
  }
  const WordColumns& words = *document.columns().words();
  std::vector<SegmentRow> rows = rows_of(static_cast<const SegmentColumns&>(words));
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].id = words.ids[i];
  return rows;
}

inline std::vector<std::uint32_t> ids_of(Document& document, Level level) {
  std::vector<std::uint32_t> ids;
  for (const SegmentRow& row : rows_of(document, level)) ids.push_back(row.id);
  return ids;
}

// The text of each segment of a level, as it was given.
inline std::vector<std::string> texts_of(Document& document, Level level) {
  std::vector<std::string> texts;
  for (const SegmentRow& row : rows_of(document, level)) {
    Buffer<char> bytes;
    if (document.read(row.start, row.end, Document::Reading::kAsGiven, bytes) != Status::kOk) return {};
    texts.emplace_back(bytes.begin(), bytes.end());
  }
  return texts;
}

}  // namespace wordbridge::testing
