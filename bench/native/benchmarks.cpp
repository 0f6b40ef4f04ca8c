// The core, and ICU beside it where there is ICU, under Google Benchmark. The texts are those of
// WORDBRIDGE_BENCH_CORPORA, a folder; by default that of the repository's own texts.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <map>
#include <string>

#include "document/analysis.h"
#include "document/count.h"
#include "document/segmentation.h"
#include "peer_loop.h"
#ifdef WORDBRIDGE_BENCH_ICU
#include "icu_segments.h"
#endif

namespace wordbridge::bench {
namespace {

const std::string& corpus(const std::string& name) {
  static std::map<std::string, std::string> texts;
  const char* const folder = std::getenv("WORDBRIDGE_BENCH_CORPORA");
  std::string& text = texts[name];
  if (text.empty()) text = read_file((folder ? folder : WORDBRIDGE_BENCH_DEFAULT_CORPORA) + ("/" + name));
  if (text.empty()) {
    std::fprintf(stderr, "there is no text %s; set WORDBRIDGE_BENCH_CORPORA to its folder\n", name.c_str());
    std::exit(1);
  }
  return text;
}

void count_bytes(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void segment_with_core(benchmark::State& state, const std::string& name, Granularity granularity) {
  const std::string& text = corpus(name);
  for (auto _ : state) {
    Segmentation segmentation;
    const Status status = segment(text, granularity, Newlines::kBreak, segmentation);
    if (status != Status::kOk) state.SkipWithError("segment() failed");
    benchmark::DoNotOptimize(segmentation.boundaries.data());
  }
  count_bytes(state, text);
}

void count_with_core(benchmark::State& state, const std::string& name, Granularity granularity) {
  const std::string& text = corpus(name);
  for (auto _ : state) {
    std::uint64_t number = 0;
    if (count(text, granularity, Newlines::kAuto, number) != Status::kOk)
      state.SkipWithError("count() failed");
    benchmark::DoNotOptimize(number);
  }
  count_bytes(state, text);
}

void analyze_with_core(benchmark::State& state, const std::string& name) {
  const std::string& text = corpus(name);
  for (auto _ : state) {
    Analysis analysis;
    if (analyze(text, {}, analysis) != Status::kOk) state.SkipWithError("analyze() failed");
    benchmark::DoNotOptimize(analysis.totals.words);
  }
  count_bytes(state, text);
}

#ifdef WORDBRIDGE_BENCH_ICU
void segment_with_icu(benchmark::State& state, const std::string& name, UBreakIteratorType type) {
  const std::string& utf8 = corpus(name);
  IcuText text(utf8, type);
  for (auto _ : state) benchmark::DoNotOptimize(text.segment().boundaries.data());
  count_bytes(state, utf8);
}
#endif

void register_benchmarks(const std::string& file, const std::string& text) {
  const auto add = [&](const std::string& name, auto function, auto... arguments) {
    benchmark::RegisterBenchmark((name + "/" + text).c_str(), function, file, arguments...)
        ->Unit(benchmark::kMillisecond);
  };
  add("segment words", segment_with_core, Granularity::kWord);
  add("segment sentences", segment_with_core, Granularity::kSentence);
  add("segment graphemes", segment_with_core, Granularity::kGrapheme);
  add("count words", count_with_core, Granularity::kWord);
  add("count graphemes", count_with_core, Granularity::kGrapheme);
  add("analyze", analyze_with_core);
#ifdef WORDBRIDGE_BENCH_ICU
  add("ICU words", segment_with_icu, UBRK_WORD);
  add("ICU sentences", segment_with_icu, UBRK_SENTENCE);
  add("ICU graphemes", segment_with_icu, UBRK_CHARACTER);
#endif
}

}  // namespace
}  // namespace wordbridge::bench

int main(int argc, char** argv) {
  wordbridge::bench::register_benchmarks("moby-dick.txt", "English");
  wordbridge::bench::register_benchmarks("udhr.txt", "89 languages");
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
