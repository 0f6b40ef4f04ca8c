#include "document/analysis.h"

#include "document/paragraph_analyzer.h"

namespace wordbridge {

Status analyze_well_formed(std::string_view text, const AnalysisOptions& options, Analysis& out) {
  if (text.size() > kMaximumTextSize) return Status::kTextTooLarge;
  NoObserver nobody;
  out.vocabulary.expect(text.size());
  const Status status = ParagraphAnalyzer<NoObserver>{text, options, out, nobody}.run();
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
  NoObserver nobody;
  AnalysisOptions without_progress = options;
  without_progress.progress = {};
  return ParagraphAnalyzer<NoObserver>{text, without_progress, out, nobody}.run();
}

}  // namespace wordbridge
