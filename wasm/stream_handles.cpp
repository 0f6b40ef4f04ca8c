#include "stream_handles.h"

namespace wordbridge::binding {

SummaryHandle::SummaryHandle(std::string_view saved) {
  set_status(summary_.restore(saved, defect_));
  if (status() == Status::kOk) set_numbers(summary_.analysis());
}

std::uint32_t SummaryHandle::unicode() const {
  const UnicodeVersion version = summary_.unicode();
  return std::uint32_t{version.major} << 16 | std::uint32_t{version.minor} << 8 | version.update;
}

void SummaryHandle::take(Summary summary) {
  summary_ = std::move(summary);
  set_numbers(summary_.analysis());
}

Status SummaryHandle::need_report(std::size_t most_common_words, std::string_view stop_words) {
  ReportColumns report;
  const CaseFolding folding = case_folding_of(summary_.language());
  if (!report.list(summary_.analysis(), most_common_words, stop_words, folding)) return Status::kOutOfMemory;
  report_ = std::move(report);
  set_report(report_);
  return Status::kOk;
}

Status SummaryHandle::merge(const SummaryHandle& other) {
  const Status status = summary_.merge(other.summary_);
  if (status == Status::kOk) set_numbers(summary_.analysis());
  return status;
}

Status SummaryHandle::save() {
  Buffer<char> saved;
  const Status status = summary_.save(saved);
  if (status != Status::kOk) return status;
  saved_ = std::move(saved);
  set_column(Column::kText, saved_);
  return Status::kOk;
}

StreamHandle::StreamHandle(Newlines newlines, const WordRules& words, Language language,
                           std::string_view syllables, const SentenceRules& rules, Markup markup,
                           bool keeps_order)
    : stream_({newlines, language, syllables.empty() ? nullptr : &syllables_, keep(rules), words, markup,
               keeps_order}) {
  if (status() == Status::kOk) set_status(syllables_.read(syllables, case_folding_of(language)));
}

SentenceRules StreamHandle::keep(SentenceRules rules) {
  if (!own_abbreviations_.append(rules.own.data(), rules.own.size())) set_status(Status::kOutOfMemory);
  rules.own = {own_abbreviations_.data(), own_abbreviations_.size()};
  return rules;
}

Status StreamHandle::finish(SummaryHandle& out) {
  Analysis analysis;
  const Status status = stream_.finish(analysis);
  if (status != Status::kOk) return status;
  const StreamOptions& options = stream_.options();
  out.take({std::move(analysis), options.newlines, options.language, options.sentences.policy, options.words,
            options.markup, options.keeps_order});
  return Status::kOk;
}

}  // namespace wordbridge::binding
