// Whether the wrapper for C++ owns, lends and fails as it says.
#include <cmath>
#include <cstdio>
#include <string>
#include <type_traits>
#include <wordbridge.hpp>

namespace {

int failures = 0;

void expect(bool condition, const char* what) {
  if (condition) return;
  std::fprintf(stderr, "not so: %s\n", what);
  ++failures;
}

static_assert(!std::is_copy_constructible_v<wb::Document>);
static_assert(std::is_nothrow_move_constructible_v<wb::Document>);
static_assert(std::is_move_assignable_v<wb::Summary>);

void documents() {
  wb::Options options;
  options.offsets = WB_OFFSETS_CODE_POINTS;
  wb::Document document = wb::Document::create("Ünder. Two words.", options).value();
  const wb::AnalysisView analysis = document.analysis();
  expect(analysis.totals().words == 3, "three words");
  expect(document.words()->ends[0] == 5, "offsets are code points");
  expect(document.sentences()->words[1] == 2, "the second sentence has two words");
  const wb::Change change = document.update(0, 5, "One more").value();
  expect(change.words.removed.size() == 1, "one word was removed");
  expect(analysis.totals().words == 4, "an analysis that is lent follows edits");
  expect(document.read(0, document.length()).value() == "One more. Two words.", "the text after the edit");
  expect(document.update(5, 4, "").error().status == WB_OUT_OF_RANGE, "a bad range is refused");
  wb::Document moved = std::move(document);
  expect(moved.version() == 1, "a document can be moved");
  expect(moved.vocabulary()->word(1) == "more", "the second word");
}

void streams() {
  wb::Stream stream = wb::Stream::create().value();
  expect(stream.feed("One t").has_value() && stream.feed("wo.").has_value(), "chunks are fed");
  wb::Summary summary = stream.finish().value();
  expect(stream.feed("more").error().name() == "finished", "a finished stream takes no more");
  const std::string saved = summary.save().value();
  const wb::Summary restored = wb::Summary::restore(saved).value();
  expect(summary.merge(restored).has_value(), "a restored summary merges");
  expect(summary.analysis().totals().words == 4, "words of both");
  expect(!wb::Summary::restore("no summary"), "other bytes are refused");
}

void texts() {
  expect(wb::count("one two").value() == 2, "two words");
  const wb::Segmentation segmentation = wb::Segmentation::of("a b", WB_WORDS).value();
  expect(segmentation.columns().size() == 3, "three segments");
  const wb::Words words = wb::Words::read("fish red fish blue").value();
  expect(words.keywords({.limit = 1, .minimum = 1})->row(0) == "fish", "the keyword");
  expect(words.diversity().value()[WB_TYPE_TOKEN_RATIO] == 0.75, "the ratio of types to tokens");
  wb::Options wrong;
  wrong.language = 1000;
  expect(wb::analyze("a", wrong).error().status == WB_INVALID_OPTION, "a wrong option is refused");
  try {
    (void)wb::analyze("a", wrong).value();
    expect(false, "value() throws");
  } catch (const wb::BadResult& bad) {
    expect(bad.error().status == WB_INVALID_OPTION, "value() throws the error");
  }
}

void readability() {
  const wb::Formula flesch = wb::Formula::find("flesch-reading-ease").value();
  expect(flesch.band(65) == "standard" && flesch.band(NAN).empty(), "the band of a score");
  expect(std::isnan(flesch.grade(65)), "Flesch has no grades");
  expect(wb::Formula::find("rix").value().grade(7.5) == 13, "the grade of a score");
  expect(std::string{flesch.facts().title} == "Flesch Reading Ease", "the title of a formula");
  const double counts[] = {100, 10, 150};
  expect(std::abs(flesch.score(counts).value() - (206.835 - 10.15 - 126.9)) < 1e-9, "the score of counts");
  expect(flesch.score({}).error().status == WB_COUNTS_NEEDED, "counts are needed");
  const wb::Analysis analysis = wb::analyze("The cat sat on the mat.").value();
  expect(analysis.consensus_grade() < 6, "an easy text");
  wb::Options options;
  options.encoding = WB_ENCODING_WTF8;
  const std::string text = wb::from_utf16(u"\u00fcnder \U0001F600").value();
  expect(wb::analyze(text, options)->totals().utf16_units == 8, "UTF-16 code units");
}

}  // namespace

int main() {
  documents();
  streams();
  texts();
  readability();
  if (failures == 0) std::puts("as expected");
  return failures == 0 ? 0 : 1;
}
