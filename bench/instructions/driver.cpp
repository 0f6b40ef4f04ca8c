// What tools/instructions.mjs counts: driver WORK FILE does one work on one text, driver --compiler names the
// compiler that made it. Only what happens inside of measured_work() is counted.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "document/analysis.h"
#include "document/count.h"
#include "document/document.h"
#include "document/markdown.h"
#include "document/segmentation.h"
#include "segment/abbreviation_list.h"

namespace {

using namespace wordbridge;

using Work = Status (*)(std::string_view text);

template <Granularity granularity>
Status segment_text(std::string_view text) {
  Segmentation segmentation;
  return segment(text, granularity, Newlines::kAuto, segmentation);
}

Status analyze_text(std::string_view text) {
  Analysis analysis;
  return analyze(text, {}, analysis);
}

// Words as Microsoft Word counts them.
Status segment_by_spaces(std::string_view text) {
  Segmentation segmentation;
  return segment(text, Granularity::kWord, Newlines::kAuto, segmentation, {},
                 {WordPolicy::kWord, true, true, true, true, true, true});
}

// Hyphens join: UAX #29 but for some places.
Status count_joined(std::string_view text) {
  std::uint64_t words = 0;
  return count(text, Granularity::kWord, Newlines::kAuto, words, {}, {WordPolicy::kUax29, true});
}

Status segment_joined(std::string_view text) {
  Segmentation segmentation;
  return segment(text, Granularity::kWord, Newlines::kAuto, segmentation, {}, {WordPolicy::kUax29, true});
}

Status analyze_as_markdown(std::string_view text) {
  Analysis analysis;
  return analyze_markdown(text, {}, analysis);
}

Status count_markdown_words(std::string_view text) {
  std::uint64_t words = 0;
  return count_markdown(text, Granularity::kWord, Newlines::kAuto, words);
}

Status segment_markdown_words(std::string_view text) {
  Segmentation segmentation;
  return segment_markdown(text, Granularity::kWord, Newlines::kAuto, segmentation);
}

Status segment_by_abbreviations(std::string_view text) {
  Segmentation segmentation;
  return segment(text, Granularity::kSentence, Newlines::kAuto, segmentation,
                 {SentencePolicy::kAbbreviations, find_abbreviation_list("en"), {}});
}

template <Language language>
Status analyze_as(std::string_view text) {
  Analysis analysis;
  AnalysisOptions options;
  options.language = language;
  return analyze(text, options, analysis);
}

Status make_document(std::string_view text) {
  Buffer<char> bytes;
  if (!bytes.append(text.data(), text.size())) return Status::kOutOfMemory;
  Document document;
  return document.make(std::move(bytes), {});
}

const std::map<std::string_view, Work> works = {
    {"graphemes", segment_text<Granularity::kGrapheme>},
    {"words", segment_text<Granularity::kWord>},
    {"sentences", segment_text<Granularity::kSentence>},
    {"paragraphs", segment_text<Granularity::kParagraph>},
    {"lines", segment_text<Granularity::kLine>},
    {"analyze", analyze_text},
    {"words by spaces", segment_by_spaces},
    {"sentences by abbreviations", segment_by_abbreviations},
    {"words joined", segment_joined},
    {"words joined, counted", count_joined},
    {"words of Markdown", segment_markdown_words},
    {"words of Markdown, counted", count_markdown_words},
    {"analyze as Markdown", analyze_as_markdown},
    {"analyze as German", analyze_as<Language::kGerman>},
    {"analyze as Turkish", analyze_as<Language::kTurkish>},
    {"document", make_document},
};

}  // namespace

// Callgrind knows it by this name.
extern "C" [[gnu::noinline]] void measured_work(Work work, const std::string* text) {
  if (work(*text) != Status::kOk) std::abort();
}

int main(int argc, char** argv) {
  if (argc == 2 && argv[1] == std::string_view("--compiler")) {
    std::puts(WORDBRIDGE_COMPILER);
    return 0;
  }
  if (argc != 3 || works.count(argv[1]) == 0) {
    std::fputs("usage: driver WORK FILE | driver --compiler\n", stderr);
    return 2;
  }
  std::ifstream file(argv[2], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (text.empty()) {
    std::fprintf(stderr, "%s is empty or not there\n", argv[2]);
    return 1;
  }
  measured_work(works.at(argv[1]), &text);
  return 0;
}
