// The segments of a document as they are stored: lengths, one behind the other, so that an edit moves
// nothing.
#pragma once

#include <algorithm>

#include "document/text.h"
#include "lexicon/vocabulary.h"
#include "memory/sequence.h"
#include "segment/newline.h"
#include "segment/segment.h"

namespace wordbridge {

// The id of a segment that is no word.
inline constexpr WordId kNoWord = 0xFFFFFFFF;

// A segment between word boundaries.
struct WordItem {
  // Bytes that a segment can have at most: the kind takes the other four bits.
  static constexpr std::uint32_t kMaximumBytes = (1U << 28) - 1;

  static WordItem make(std::uint32_t size, CharacterKind kind, std::uint32_t length, WordId of_word,
                       std::uint32_t stable_id) {
    return {size << 4 | static_cast<std::uint32_t>(kind), length, of_word, stable_id};
  }

  std::uint32_t bytes_and_kind;
  // Length in the document's unit.
  std::uint32_t units;
  // kNoWord for what is no word.
  WordId word;
  // Stable id: of no other segment in the life of the document.
  std::uint32_t id;

  [[nodiscard]] std::uint32_t bytes() const { return bytes_and_kind >> 4; }
  [[nodiscard]] CharacterKind kind() const { return static_cast<CharacterKind>(bytes_and_kind & 15); }
  // Equal in all but the id.
  [[nodiscard]] bool same_as(const WordItem& other) const {
    return bytes_and_kind == other.bytes_and_kind && units == other.units && word == other.word;
  }
};

struct WordMeasure {
  struct Sums {
    std::uint32_t count;
    std::uint32_t bytes;
    std::uint32_t units;
    std::uint32_t words;
    std::uint32_t syllables;
    // A bit for each kind that occurs; of items between two places only Sequence::sums_between tells it.
    std::uint32_t kinds;

    Sums& operator+=(const Sums& other) {
      count += other.count;
      bytes += other.bytes;
      units += other.units;
      words += other.words;
      syllables += other.syllables;
      kinds |= other.kinds;
      return *this;
    }
    Sums& operator-=(const Sums& other) {
      count -= other.count;
      bytes -= other.bytes;
      units -= other.units;
      words -= other.words;
      syllables -= other.syllables;
      return *this;
    }
  };
  Sums operator()(const WordItem* items, std::size_t count) const {
    Sums sums{static_cast<std::uint32_t>(count), 0, 0, 0, 0, 0};
    for (std::size_t i = 0; i < count; ++i) {
      const WordItem& item = items[i];
      sums.kinds |= 1U << static_cast<unsigned>(item.kind());
      sums.bytes += item.bytes();
      sums.units += item.units;
      if (item.word == kNoWord) continue;
      ++sums.words;
      sums.syllables += (*vocabulary)[item.word].syllables;
    }
    return sums;
  }

  const Vocabulary* vocabulary;
};

struct SentenceItem {
  std::uint32_t bytes;
  std::uint32_t units;
  // Those that start in it.
  std::uint32_t words;
  std::uint32_t syllables;
  // Stable id, and the version of the document in which the sentence became what it is.
  std::uint32_t id;
  std::uint32_t version;

  // Equal in all but the id and the version.
  [[nodiscard]] bool same_as(const SentenceItem& other) const {
    return bytes == other.bytes && units == other.units && words == other.words &&
           syllables == other.syllables;
  }
};

struct SentenceMeasure {
  struct Sums {
    std::uint32_t count;
    std::uint32_t bytes;
    std::uint32_t units;
    // Sentences that have a word.
    std::uint32_t sentences;
    // The latest version of any; never falls.
    std::uint32_t latest;

    Sums& operator+=(const Sums& other) {
      count += other.count;
      bytes += other.bytes;
      units += other.units;
      sentences += other.sentences;
      latest = std::max(latest, other.latest);
      return *this;
    }
    Sums& operator-=(const Sums& other) {
      count -= other.count;
      bytes -= other.bytes;
      units -= other.units;
      sentences -= other.sentences;
      return *this;
    }
  };
  Sums operator()(const SentenceItem* items, std::size_t count) const {
    Sums sums{static_cast<std::uint32_t>(count), 0, 0, 0, 0};
    for (std::size_t i = 0; i < count; ++i) {
      const SentenceItem& item = items[i];
      sums.bytes += item.bytes;
      sums.units += item.units;
      sums.sentences += item.words > 0 ? 1U : 0U;
      sums.latest = std::max(sums.latest, item.version);
    }
    return sums;
  }
};

struct ParagraphItem {
  std::uint32_t bytes;
  std::uint32_t units;
  std::uint32_t id;
  std::uint32_t version;
  bool blank;
  bool wrapped;

  [[nodiscard]] bool same_as(const ParagraphItem& other) const {
    return bytes == other.bytes && units == other.units && blank == other.blank && wrapped == other.wrapped;
  }
};

struct ParagraphMeasure {
  struct Sums {
    std::uint32_t count;
    std::uint32_t bytes;
    std::uint32_t units;
    // Paragraphs that are not blank.
    std::uint32_t paragraphs;
    std::uint32_t latest;

    Sums& operator+=(const Sums& other) {
      count += other.count;
      bytes += other.bytes;
      units += other.units;
      paragraphs += other.paragraphs;
      latest = std::max(latest, other.latest);
      return *this;
    }
    Sums& operator-=(const Sums& other) {
      count -= other.count;
      bytes -= other.bytes;
      units -= other.units;
      paragraphs -= other.paragraphs;
      return *this;
    }
  };
  Sums operator()(const ParagraphItem* items, std::size_t count) const {
    Sums sums{static_cast<std::uint32_t>(count), 0, 0, 0, 0};
    for (std::size_t i = 0; i < count; ++i) {
      const ParagraphItem& item = items[i];
      sums.bytes += item.bytes;
      sums.units += item.units;
      sums.paragraphs += item.blank ? 0U : 1U;
      sums.latest = std::max(sums.latest, item.version);
    }
    return sums;
  }
};

struct LineItem {
  std::uint32_t bytes;
  std::uint32_t units;
  // Without the terminator.
  std::uint32_t code_points;
  // Code points of the terminator: 2 for CR LF, 0 for a last line without one.
  std::uint8_t terminator;
  bool blank;
  bool ends_with_paragraph_separator;

  // Whether a block of lines ends before or with this one.
  [[nodiscard]] bool ends_block() const { return blank || ends_with_paragraph_separator; }
};

struct LineMeasure {
  struct Sums {
    std::uint32_t count;
    std::uint32_t bytes;
    std::uint32_t units;
    // Lines that end a block.
    std::uint32_t block_ends;
    // Lines that, unless they are the last of their block, show that it is not hard-wrapped.
    std::uint32_t unwrapped;

    Sums& operator+=(const Sums& other) {
      count += other.count;
      bytes += other.bytes;
      units += other.units;
      block_ends += other.block_ends;
      unwrapped += other.unwrapped;
      return *this;
    }
    Sums& operator-=(const Sums& other) {
      count -= other.count;
      bytes -= other.bytes;
      units -= other.units;
      block_ends -= other.block_ends;
      unwrapped -= other.unwrapped;
      return *this;
    }
  };
  Sums operator()(const LineItem* items, std::size_t count) const {
    Sums sums{static_cast<std::uint32_t>(count), 0, 0, 0, 0};
    for (std::size_t i = 0; i < count; ++i) {
      const LineItem& item = items[i];
      sums.bytes += item.bytes;
      sums.units += item.units;
      sums.block_ends += item.ends_block() ? 1U : 0U;
      sums.unwrapped += has_wrapped_length(item.code_points) ? 0U : 1U;
    }
    return sums;
  }
};

inline std::uint32_t item_bytes(const WordItem& item) { return item.bytes(); }
template <typename Item>
std::uint32_t item_bytes(const Item& item) {
  return item.bytes;
}

using Words = Sequence<WordItem, WordMeasure, 512>;
using Sentences = Sequence<SentenceItem, SentenceMeasure, 256>;
using Paragraphs = Sequence<ParagraphItem, ParagraphMeasure, 256>;
using Lines = Sequence<LineItem, LineMeasure, 256>;

}  // namespace wordbridge
