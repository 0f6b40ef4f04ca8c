// What wb_options says, as the core takes it.
#pragma once

#include "abi/error.h"
#include "document/analysis.h"
#include "document/offset_unit.h"
#include "markup/markup.h"
#include "memory/buffer.h"
#include "unicode/utf8.h"

namespace wordbridge::abi {

// How a text is read, with copies of all that the caller gave. Not to be moved: its parts point at each
// other.
class TextOptions {
 public:
  TextOptions() = default;
  TextOptions(const TextOptions&) = delete;
  TextOptions& operator=(const TextOptions&) = delete;
  ~TextOptions() = default;

  // Reads the caller's options, null for the defaults. WB_INVALID_OPTION or WB_OUT_OF_MEMORY; to be called
  // once.
  wb_status read(const wb_options* given);

  // With progress that calls the caller.
  [[nodiscard]] const AnalysisOptions& analysis() const { return analysis_; }
  [[nodiscard]] Markup markup() const { return markup_; }
  [[nodiscard]] OffsetUnit offsets() const { return offsets_; }
  [[nodiscard]] unicode::Encoding encoding() const { return encoding_; }
  [[nodiscard]] bool keeps_order() const { return keeps_order_; }
  // Null if there are none.
  [[nodiscard]] const WordNumbers* syllables() const { return analysis_.syllables; }

  // Whether the caller's callback wants the work to go on.
  [[nodiscard]] bool goes_on(std::uint64_t done, std::uint64_t total) const;
  [[nodiscard]] bool has_progress() const { return report_ != nullptr; }

  // The same as the caller reads them.
  [[nodiscard]] wb_policies policies() const;

 private:
  wb_status read_words(const wb_options& options);
  wb_status read_abbreviations(const wb_options& options);
  wb_status read_syllables(const wb_options& options);

  AnalysisOptions analysis_;
  Markup markup_ = Markup::kPlain;
  OffsetUnit offsets_ = OffsetUnit::kUtf8;
  unicode::Encoding encoding_ = unicode::Encoding::kUtf8;
  bool keeps_order_ = false;
  Buffer<char> abbreviations_;
  WordNumbers syllables_;
  wb_progress report_ = nullptr;
  void* user_data_ = nullptr;
};

// Policies of a result of the core.
wb_policies policies_of(Language language, Newlines newlines, Markup markup, SentencePolicy sentences,
                        const WordRules& words);

// Its BCP 47 code.
const char* code_of(Language language);

}  // namespace wordbridge::abi
