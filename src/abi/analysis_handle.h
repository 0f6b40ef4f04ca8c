// What is counted of a text, as a handle: of its own, or lent by a document or a summary.
#pragma once

#include "abi/handle.h"
#include "abi/text_options.h"
#include "abi/word_table.h"
#include "document/analysis.h"
#include "document/columns.h"

// NOLINTNEXTLINE(readability-identifier-naming): a name of the C interface
struct wb_analysis final : wordbridge::abi::Handle {
  static constexpr std::uint32_t kMagic = 0xA9A1E001;

  // One whose analysis is to be filled, and one that is lent; `columns` are those of the document that lends
  // it, null if it is no document.
  wb_analysis() : Handle(kMagic), analysis(&own), is_lent(false) {}
  wb_analysis(const wordbridge::Analysis& lent, wordbridge::DocumentColumns* columns)
      : Handle(kMagic), analysis(&lent), is_lent(true), document(columns) {}

  // To be called when what is lent has changed: what was borrowed is gone.
  void forget_columns();

  wordbridge::Analysis own;
  const wordbridge::Analysis* analysis;
  bool is_lent;
  wordbridge::DocumentColumns* document = nullptr;
  wordbridge::Language language = wordbridge::Language::kEnglish;
  wb_policies policies{};
  // Grows whenever the analysis changes.
  std::uint32_t changes = 0;

  wordbridge::abi::WordTable common;
  wordbridge::abi::WordTable all;
  wordbridge::abi::TextColumn words_of_document;
  bool has_all = false;
  wordbridge::Buffer<std::uint32_t> length_words;
  wordbridge::Buffer<std::uint32_t> length_sentences;
};

namespace wordbridge::abi {

// All distinct words in order of first occurrence.
wb_status list_vocabulary(wb_analysis& analysis, wb_vocabulary& out);

}  // namespace wordbridge::abi
