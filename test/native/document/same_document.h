// Whether a document that was edited is what a new one of the same text would be.
#pragma once

#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include "document/document.h"

namespace wordbridge::testing {

inline Buffer<char> bytes_of(std::string_view text) {
  Buffer<char> bytes;
  EXPECT_TRUE(bytes.append(text.data(), text.size()));
  return bytes;
}

template <typename T>
bool same(const Buffer<T>& a, const Buffer<T>& b) {
  return a.size() == b.size() &&
         (a.size() == 0 || std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0);
}

inline bool same_segments(const SegmentColumns& a, const SegmentColumns& b) {
  return same(a.boundaries, b.boundaries) && same(a.kinds, b.kinds);
}

inline bool same_parts(const PartColumns& a, const PartColumns& b) {
  return same_segments(a, b) && same(a.words, b.words) && same(a.syllables, b.syllables) &&
         same(a.sentences, b.sentences) && same(a.reading_ease, b.reading_ease) && same(a.grade, b.grade);
}

// Whether the lengths of a level in bytes and in the document's unit are those of the text.
template <typename Level>
bool fits_text(const DocumentText& text, const Level& level) {
  using Sums = std::remove_cvref_t<decltype(level.total())>;
  auto place = level.find(&Sums::count, 0);
  for (; !level.at_end(place); level.advance(place)) {
    if (text.offset_of(place.before.bytes) != place.before.units) return false;
  }
  return place.before.bytes == text.size() && place.before.units == text.length() &&
         std::memcmp(&place.before, &level.total(), sizeof(std::uint32_t) * 3) == 0;
}

inline std::string inconsistency(const DocumentState& state) {
  if (!fits_text(state.text, state.words)) return "words do not fit the text";
  if (!fits_text(state.text, state.sentences)) return "sentences do not fit the text";
  if (!fits_text(state.text, state.paragraphs)) return "paragraphs do not fit the text";
  if (!fits_text(state.text, state.lines)) return "lines do not fit the text";
  return {};
}

// The name of what differs, all that a user can see but the ids; empty if nothing does. Bit for bit.
inline std::string difference(Document& a, Document& b) {
  if (const std::string broken = inconsistency(a.state()); !broken.empty()) return broken;
  if (std::memcmp(&a.analysis().totals, &b.analysis().totals, sizeof(Totals)) != 0) return "totals";
  DocumentColumns& of_a = a.columns();
  DocumentColumns& of_b = b.columns();
  if (!same(*of_a.text(), *of_b.text())) return "text";
  if (!same_segments(*of_a.lines(), *of_b.lines())) return "lines";
  if (!same_segments(*of_a.graphemes(), *of_b.graphemes())) return "graphemes";
  if (!same_segments(*of_a.words(), *of_b.words())) return "words";
  if (!same_segments(*of_a.sentences(), *of_b.sentences())) return "sentences";
  if (!same_segments(*of_a.paragraphs(), *of_b.paragraphs())) return "paragraphs";
  if (!same(of_a.words()->words, of_b.words()->words)) return "word ids";
  if (!same(of_a.words()->sentences, of_b.words()->sentences)) return "sentences of words";
  if (!same(of_a.words()->paragraphs, of_b.words()->paragraphs)) return "paragraphs of words";
  if (!same_parts(*of_a.sentences(), *of_b.sentences())) return "counts of sentences";
  if (!same_parts(*of_a.paragraphs(), *of_b.paragraphs())) return "counts of paragraphs";
  const VocabularyColumns& words_a = *of_a.vocabulary();
  const VocabularyColumns& words_b = *of_b.vocabulary();
  if (!same(words_a.text, words_b.text)) return "vocabulary";
  if (!same(words_a.counts, words_b.counts)) return "counts of words";
  if (!same(words_a.syllables, words_b.syllables)) return "syllables of words";
  if (!same(words_a.first_occurrences, words_b.first_occurrences)) return "first occurrences";
  Buffer<std::uint32_t> lengths_a;
  Buffer<std::uint32_t> lengths_b;
  Buffer<std::uint32_t> counts_a;
  Buffer<std::uint32_t> counts_b;
  EXPECT_TRUE(a.analysis().sentence_lengths.list(lengths_a, counts_a));
  EXPECT_TRUE(b.analysis().sentence_lengths.list(lengths_b, counts_b));
  if (!same(lengths_a, lengths_b) || !same(counts_a, counts_b)) return "sentence lengths";
  Buffer<WordId> common_a;
  Buffer<WordId> common_b;
  EXPECT_TRUE(a.analysis().vocabulary.most_common(20, common_a));
  EXPECT_TRUE(b.analysis().vocabulary.most_common(20, common_b));
  if (common_a.size() != common_b.size()) return "most common words";
  for (std::size_t i = 0; i < common_a.size(); ++i) {
    if (a.analysis().vocabulary.word(common_a[i]) != b.analysis().vocabulary.word(common_b[i])) {
      return "most common words";
    }
  }
  return {};
}

}  // namespace wordbridge::testing
