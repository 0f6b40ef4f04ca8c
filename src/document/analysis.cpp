#include "document/analysis.h"

#include "document/paragraph_analyzer.h"

namespace wordbridge {

Status analyze(std::string_view bytes, const AnalysisOptions& options, Analysis& out) {
  if (bytes.size() > kMaximumTextSize) return Status::kTextTooLarge;
  unicode::WellFormed well_formed;
  Status status = unicode::make_well_formed(bytes, well_formed);
  if (status != Status::kOk) return status;
  NoObserver nobody;
  status = ParagraphAnalyzer<NoObserver>{well_formed.text, options, out, nobody}.run();
  out.totals.bytes = bytes.size();
  out.totals.ill_formed = well_formed.replacements.size();
  return status;
}

}  // namespace wordbridge
