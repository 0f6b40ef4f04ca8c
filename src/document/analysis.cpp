#include "document/analysis.h"

#include "document/paragraph_analyzer.h"

namespace wordbridge {
namespace {

// Lists the words of a text as they are counted.
struct SequenceObserver : NoObserver {
  static constexpr bool kWantsSegments = true;

  explicit SequenceObserver(WordSequence& words) : words_(words) {}

  [[nodiscard]] bool segment(const Segment& /*segment*/, WordId id, bool /*is_ascii*/) {
    return id == kNoWord || words_.push_back(id);
  }
  [[nodiscard]] bool sentence(const Segment& /*sentence*/, const PartCounts& counts) {
    return counts.words == 0 || words_.push_back(kSentenceEnd);
  }

 private:
  WordSequence& words_;
};

template <typename Observer>
Status observe(std::string_view text, const AnalysisOptions& options, Analysis& out, Observer observer) {
  return ParagraphAnalyzer<Observer>{text, options, out, observer}.run();
}

}  // namespace

Status analyze_well_formed(std::string_view text, const AnalysisOptions& options, Analysis& out) {
  if (text.size() > kMaximumTextSize) return Status::kTextTooLarge;
  out.vocabulary.expect(text.size());
  NoObserver observer;
  const Status status = ParagraphAnalyzer{text, options, out, observer}.run_whole();
  out.totals.bytes = text.size();
  return status;
}

Status analyze(std::string_view bytes, const AnalysisOptions& options, Analysis& out) {
  if (bytes.size() > kMaximumTextSize) return Status::kTextTooLarge;
  unicode::WellFormed well_formed;
  Status status = unicode::make_well_formed(bytes, well_formed);
  if (status != Status::kOk) return status;
  status = analyze_well_formed(well_formed.text, options, out);
  out.totals.bytes = bytes.size();
  out.totals.ill_formed = well_formed.replacements.size();
  return status;
}

Status add_paragraphs(std::string_view text, const AnalysisOptions& options, Analysis& out) {
  // A word has a byte at least.
  if (text.size() > kMaximumWords - out.totals.words) return Status::kTextTooLarge;
  AnalysisOptions without_progress = options;
  without_progress.progress = {};
  return options.keeps_order ? observe(text, without_progress, out, SequenceObserver{out.order})
                             : observe(text, without_progress, out, NoObserver{});
}

}  // namespace wordbridge
