// A text in chunks, and summaries.
#include "document/stream.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "abi/analysis_handle.h"
#include "abi/owned_bytes.h"
#include "document/summary.h"

// NOLINTNEXTLINE(readability-identifier-naming): a name of the C interface
struct wb_summary final : wordbridge::abi::Handle {
  static constexpr std::uint32_t kMagic = 0x50AAE001;
  wb_summary() : Handle(kMagic), analysis(summary.analysis(), nullptr) {}

  // To be called when the summary has been made.
  void describe() {
    analysis.language = summary.language();
    analysis.policies = wordbridge::abi::policies_of(summary.language(), summary.newlines(), summary.markup(),
                                                     summary.sentences(), summary.words());
  }

  wordbridge::Summary summary;
  wb_analysis analysis;
};

// NOLINTNEXTLINE(readability-identifier-naming): a name of the C interface
struct wb_stream final : wordbridge::abi::Handle {
  static constexpr std::uint32_t kMagic = 0x57EAE001;
  wb_stream() : Handle(kMagic) {}

  wordbridge::abi::TextOptions options;
  // None when the stream has ended.
  std::optional<wordbridge::Stream> stream;
  std::uint64_t bytes = 0;
  // Whether a call is at work, within which the caller's callback is called.
  bool is_busy = false;
};

namespace wordbridge::abi {
namespace {

// Bytes between two calls of the callback.
constexpr std::size_t kSlice = std::size_t{1} << 17;

wb_status check_stream(const wb_stream* stream) {
  if (const wb_status status = check_handle(stream); status != WB_OK) return status;
  if (stream->is_busy) return fail(WB_BUSY, "The stream was used in its own progress callback.");
  return WB_OK;
}

wb_status has_ended() { return fail(WB_FINISHED, "The stream was finished, or an error ended it."); }

Status feed(wb_stream& stream, Stream& core, std::string_view chunk) {
  const unicode::Encoding encoding = stream.options.encoding();
  while (!chunk.empty()) {
    const std::size_t size = stream.options.has_progress() ? std::min(chunk.size(), kSlice) : chunk.size();
    const Status status = core.feed(chunk.substr(0, size), encoding);
    if (status != Status::kOk) return status;
    stream.bytes += size;
    chunk.remove_prefix(size);
    if (!stream.options.goes_on(stream.bytes, 0)) return Status::kCancelled;
  }
  return Status::kOk;
}

const char* describe(SavedDefect defect) {
  switch (defect) {
    case SavedDefect::kNewerFormat:
      return "The summary was saved by a newer version of this library.";
    case SavedDefect::kDamaged:
      return "The saved summary is damaged: bytes are missing, or are not what was written.";
    case SavedDefect::kContradiction:
      return "The saved summary contradicts itself: no text has such counts.";
    case SavedDefect::kNone:
    case SavedDefect::kNoSummary:
      break;
  }
  return "The bytes are no saved summary.";
}

}  // namespace
}  // namespace wordbridge::abi

using namespace wordbridge;

wb_status wb_stream_create(const wb_options* options, wb_stream** out) {
  if (out == nullptr) return abi::missing_result();
  abi::NewHandle<wb_stream> stream;
  if (!stream) return abi::report(Status::kOutOfMemory);
  const wb_status status = stream->options.read(options);
  if (status != WB_OK) return status;
  const AnalysisOptions& read = stream->options.analysis();
  stream->stream.emplace(StreamOptions{read.newlines, read.language, read.syllables, read.sentences,
                                       read.words, stream->options.markup(), stream->options.keeps_order()});
  return stream.give(WB_OK, out);
}

wb_status wb_stream_free(wb_stream* stream) {
  if (abi::is_handle(stream) && stream->is_busy) {
    return abi::fail(WB_BUSY, "The stream cannot be freed in its own progress callback.");
  }
  return abi::free_handle(stream);
}

wb_status wb_stream_feed(wb_stream* stream, const char* chunk, size_t size) {
  wb_status status = abi::check_stream(stream);
  if (status == WB_OK) status = abi::check_text(chunk, size);
  if (status != WB_OK) return status;
  if (!stream->stream.has_value()) return abi::has_ended();
  stream->is_busy = true;
  status = abi::report(abi::feed(*stream, *stream->stream, {chunk, size}));
  stream->is_busy = false;
  if (status != WB_OK) stream->stream.reset();
  return status;
}

wb_status wb_stream_bytes(const wb_stream* stream, uint64_t* out) {
  if (out == nullptr) return abi::missing_result();
  const wb_status status = abi::check_handle(stream);
  if (status == WB_OK) *out = stream->bytes;
  return status;
}

wb_status wb_stream_finish(wb_stream* stream, wb_summary** out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_stream(stream); status != WB_OK) return status;
  if (!stream->stream.has_value()) return abi::has_ended();
  abi::NewHandle<wb_summary> summary;
  if (!summary) return abi::report(Status::kOutOfMemory);
  Analysis analysis;
  const wb_status status = abi::report(stream->stream->finish(analysis));
  const StreamOptions options = stream->stream->options();
  stream->stream.reset();
  if (status != WB_OK) return status;
  summary->summary = {std::move(analysis), options.newlines, options.language,   options.sentences.policy,
                      options.words,       options.markup,   options.keeps_order};
  summary->describe();
  return summary.give(WB_OK, out);
}

wb_status wb_summary_free(wb_summary* summary) { return abi::free_handle(summary); }

wb_status wb_summary_analysis(wb_summary* summary, wb_analysis** out) {
  if (out == nullptr) return abi::missing_result();
  const wb_status status = abi::check_handle(summary);
  if (status == WB_OK) *out = &summary->analysis;
  return status;
}

wb_status wb_summary_merge(wb_summary* summary, const wb_summary* other) {
  wb_status status = abi::check_handle(summary);
  if (status == WB_OK) status = abi::check_handle(other);
  if (status == WB_OK) status = abi::report(summary->summary.merge(other->summary));
  if (status == WB_OK) summary->analysis.forget_columns();
  return status;
}

wb_status wb_summary_save(const wb_summary* summary, wb_bytes* out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_handle(summary); status != WB_OK) return status;
  Buffer<char> saved;
  const Status status = summary->summary.save(saved);
  return status == Status::kOk ? abi::give_bytes(std::move(saved), out) : abi::report(status);
}

wb_status wb_summary_restore(const char* saved, size_t size, wb_summary** out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_text(saved, size); status != WB_OK) return status;
  abi::NewHandle<wb_summary> summary;
  if (!summary) return abi::report(Status::kOutOfMemory);
  SavedDefect defect = SavedDefect::kNone;
  const Status status = summary->summary.restore({saved, size}, defect);
  if (status == Status::kInvalidData) return abi::fail(WB_INVALID_DATA, abi::describe(defect));
  if (status == Status::kOk) summary->describe();
  return summary.give(abi::report(status), out);
}
