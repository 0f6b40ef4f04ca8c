// The objects of a text that comes in chunks.
#pragma once

#include "document/stream.h"
#include "document/summary.h"
#include "handles.h"

namespace wordbridge::binding {

// Of the numbers it has those of every text.
class SummaryHandle final : public Handle {
 public:
  SummaryHandle() = default;
  // Restores a saved summary.
  explicit SummaryHandle(std::string_view saved);

  [[nodiscard]] const Analysis& analysis() const { return summary_.analysis(); }
  [[nodiscard]] Status read_words(WordStatistics& out) const {
    out.view(summary_.analysis(), summary_.language());
    return Status::kOk;
  }
  [[nodiscard]] Newlines newlines() const { return summary_.newlines(); }
  // As WordRules::pack().
  [[nodiscard]] std::uint32_t words() const { return summary_.words().pack(); }
  [[nodiscard]] Language language() const { return summary_.language(); }
  [[nodiscard]] Markup markup() const { return summary_.markup(); }
  [[nodiscard]] bool has_order() const { return summary_.has_order(); }
  [[nodiscard]] bool has_abbreviations() const {
    return summary_.sentences() == SentencePolicy::kAbbreviations;
  }
  // The three parts of the version of Unicode, eight bits each, the major one highest.
  [[nodiscard]] std::uint32_t unicode() const;
  [[nodiscard]] SavedDefect defect() const { return defect_; }

  void take(Summary summary);
  // Finds the most common words and the sentence lengths.
  Status need_report(std::size_t most_common_words, std::string_view stop_words);
  Status merge(const SummaryHandle& other);
  // Sets kText to the saved bytes, which stay until release_saved().
  Status save();
  void release_saved() { saved_ = {}; }

 private:
  Summary summary_;
  SavedDefect defect_ = SavedDefect::kNone;
  ReportColumns report_;
  Buffer<char> saved_;
};

class StreamHandle final : public Handle {
 public:
  // `syllables` is a list for WordNumbers::read(): status() says whether it could be read.
  // The abbreviations of the rules are copied.
  StreamHandle(Newlines newlines, const WordRules& words, Language language, std::string_view syllables,
               const SentenceRules& rules, Markup markup, bool keeps_order);

  Status feed(std::string_view bytes, unicode::Encoding encoding) { return stream_.feed(bytes, encoding); }
  Status finish(SummaryHandle& out);

 private:
  // The rules with a copy of what they view. status() says whether there was memory.
  [[nodiscard]] SentenceRules keep(SentenceRules rules);

  WordNumbers syllables_;
  Buffer<char> own_abbreviations_;
  Stream stream_;
};

}  // namespace wordbridge::binding
