// Whether the wrapper for C++ owns, lends and fails as it says.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>
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

void rows() {
  wb::Document document = wb::Document::create("One two. Three four five.\nSix.").value();
  expect(document.rows(WB_SENTENCES, 1, 9)->size() == 2, "two rows from the second on");
  const wb::Rows between = document.rows_between(WB_WORDS, 5, 10).value();
  expect(between.size() == 4 && between.indexes[0] == 2 && between.starts[0] == 4, "rows that share text");
  expect(between.syllables.empty(), "a word has no syllables of its own");
  expect(document.row_at(WB_LINES, 27).value() == 1, "the row of an offset");
  expect(document.row_at(WB_LINES, 99).error().status == WB_OUT_OF_RANGE, "no row beyond the text");
  (void)document.update(0, 3, "Uno").value();
  expect(document.rows_changed(WB_SENTENCES, 0)->size() == 1, "one sentence has changed");
  expect(document.rows_changed(WB_WORDS, 0).error().status == WB_INVALID_ARGUMENT, "words do not know it");
  const auto moved = document.contributions(wb::Formula::find("lix").value());
  expect(moved.has_value() && moved->size() == 3, "a contribution of each sentence");
  const auto words = document.sentence_counts(0);
  expect(words.has_value() && (*words)[1] == 3, "words of the second sentence");
}

void ids() {
  constexpr std::string_view text = "One two.";
  wb::Document first = wb::Document::create("One.").value();
  (void)first.update(3, 3, " two").value();
  wb::Bytes bytes = wb::Bytes::allocate(text.size()).value();
  std::copy(text.begin(), text.end(), bytes.span().begin());
  wb::Document second = wb::Document::adopt(std::move(bytes)).value();
  expect(second.read(0, second.length()).value() == text, "a document takes bytes over");
  expect(bytes.span().empty(), "and leaves none");
  const wb::WordColumns words = first.words().value();
  const wb::PartColumns sentences = first.sentences().value();
  const wb::PartColumns paragraphs = first.paragraphs().value();
  const wb::Ids kept{words.ids, sentences.ids, paragraphs.ids, first.next_ids(), first.version()};
  expect(second.restore_ids(kept).has_value() && second.version() == 1, "ids are restored");
  expect(second.words()->ids[3] == words.ids[3], "words have the ids of the first document");
  expect(second.next_ids().words == first.next_ids().words, "and so will new ones");
  expect(second.restore_ids({}).error().status == WB_OUT_OF_RANGE, "of other segments they are refused");
}

void library() {
  expect(wb::abi_version() >> 16 == WB_ABI_MAJOR, "the version of the interface");
  expect(!wb::version().empty() && wb::unicode_version() == "17.0.0", "versions");
  expect(wb::uses_simd() == (wb_uses_simd() == 1), "vector instructions");
  expect(wb::find_language("de").value() == WB_LANGUAGE_GERMAN, "a language by its code");
  expect(wb::find_language("xx").error().status == WB_INVALID_ARGUMENT, "no language has this code");
  expect(wb::language_code(WB_LANGUAGE_GERMAN) == "de" && wb::language_code(1000).empty(), "codes");
  expect(wb::set_allocator(nullptr).has_value(), "the allocator");
  const wb::Bytes kept = wb::Bytes::allocate(8).value();
  expect(wb::set_allocator(nullptr).error().status == WB_BUSY, "not while something is owned");
  expect(wb::Languages::read("no pack").error().status == WB_INVALID_DATA, "no pack of languages");
}

void languages(const std::string& pack) {
  const wb::Languages languages = wb::Languages::read(pack).value();
  std::vector<std::uint32_t> probabilities;
  constexpr std::string_view german = "Der Hund bellt, und die Katze schläft.";
  const wb_identified found = languages.identify(german, {}, probabilities).value();
  expect(languages.tag(found.language) == "de", "German");
  expect(probabilities.size() == languages.size() && probabilities[found.language] == found.probability,
         "a probability for each language");
  std::vector<std::uint8_t> allowed(languages.size());
  for (std::size_t i = 0; i < allowed.size(); ++i) allowed[i] = languages.tag(i) == "nl" ? 1 : 0;
  const wb_identified dutch = languages.identify(german, allowed).value();
  expect(languages.tag(dutch.language) == "nl" && dutch.probability == WB_CERTAIN, "of one language");
  expect(languages.identify(german, std::span{allowed}.first(3)).error().status == WB_INVALID_ARGUMENT,
         "a byte for each language");
  expect(languages.tag(WB_NO_LANGUAGE).empty(), "no language has no tag");
}

void measures() {
  const wb::Words words = wb::Words::read("a b a b. c d a b.").value();
  const wb::Dispersion dispersion = words.dispersion("a", 2).value();
  expect(dispersion.counts.size() == 2 && dispersion.counts[0] == 2, "two of the first four");
  expect(dispersion.values[WB_DISPERSION_RANGE] == 2, "both parts have it");
  expect(words.dispersion("nowhere", 2)->values[WB_DISPERSION_RANGE] == 0, "neither has that");
  expect(wb::Words::read("").value().dispersion("a", 2)->counts.empty(), "no word, no part");
  expect(wb::Words::read("").value().ngrams(2)->size() == 0, "and no pair");
  const std::vector<std::string_view> names = wb::readability_count_names();
  const std::vector<double> counts = wb::analyze("One two. Three.")->counts().value();
  expect(counts.size() == names.size() && wb::readability_counted() < names.size(), "counts by their names");
  expect(counts[0] == 3 && names[0] == "words", "words");
  expect(std::isnan(counts.back()), "what the text alone does not give");
  const std::vector<wb::Formula> all = wb::Formula::all();
  expect(all.size() > 100 && all[1].index() == 1, "all formulas");
}

void progress() {
  std::string text;
  while (text.size() < 1'000'000) text += "A short line of words.\n";
  std::uint64_t last = 0;
  auto report = [&](std::uint64_t done, std::uint64_t total) {
    last = done;
    return total == 0 || done < total / 2 || done == total;
  };
  wb::Options options;
  options.report_to(report);
  expect(wb::analyze(text, options).error().status == WB_CANCELLED, "the report ends the work");
  expect(last >= 500'000 && last < 800'000, "in the middle");
  wb::Stream stream = wb::Stream::create(options).value();
  expect(stream.feed(text).has_value() && last == text.size(), "a stream has no end to be told of");
}

}  // namespace

// Given the pack of languages that is installed.
int main(int count, char** given) {
  documents();
  streams();
  texts();
  readability();
  rows();
  ids();
  library();
  measures();
  progress();
  expect(count == 2, "a pack is given");
  if (count == 2) {
    std::ifstream pack(given[1], std::ios::binary);
    languages({std::istreambuf_iterator<char>(pack), {}});
  }
  if (failures == 0) std::puts("as expected");
  return failures == 0 ? 0 : 1;
}
