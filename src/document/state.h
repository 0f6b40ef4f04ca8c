#pragma once

#include "document/analysis.h"
#include "document/levels.h"

namespace wordbridge {

// What a document is: its text, its segments on every level, and what was counted. An edit changes all of it
// or, if there is no memory, nothing.
struct DocumentState {
  DocumentState() : words(WordMeasure{&analysis.vocabulary}) {}

  Newlines newlines = Newlines::kAuto;
  Language language = Language::kEnglish;
  WordRules word_rules;
  // Null if there are none.
  const WordNumbers* syllable_additions = nullptr;
  // Its own abbreviations are those below.
  SentenceRules sentence_rules;
  Buffer<char> own_abbreviations;
  DocumentText text;
  Analysis analysis;
  Words words;
  Sentences sentences;
  Paragraphs paragraphs;
  Lines lines;
  // Grows by one with every edit.
  std::uint32_t version = 0;
  // The next id of each level that has ids.
  struct Ids {
    std::uint32_t words = 0;
    std::uint32_t sentences = 0;
    std::uint32_t paragraphs = 0;
  } next_ids;
};

}  // namespace wordbridge
