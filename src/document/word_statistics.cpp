#include "document/word_statistics.h"

#include <algorithm>
#include <cmath>

#include "document/levels.h"
#include "document/markdown.h"
#include "lexicon/stop_words.h"
#include "measure/logarithm.h"
#include "measure/ngrams.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// What a ranking is made from: where a row is found, and by what it is ranked.
struct Ranked {
  double by;
  std::uint32_t place;
};

// The `limit` best, best first, equal ones in the order of their places. O(rows log limit).
void keep_best(std::size_t limit, Buffer<Ranked>& rows) {
  const auto comes_before = [](const Ranked& one, const Ranked& other) {
    return one.by != other.by ? one.by > other.by : one.place < other.place;
  };
  limit = std::min(limit, rows.size());
  // Not std::nth_element and std::sort, which have ten times as much code.
  std::partial_sort(rows.begin(), rows.begin() + limit, rows.end(), comes_before);
  rows.truncate(limit);
}

// Words by what they are in pairs of neighbours.
class PairTotals {
 public:
  // False if there is no memory.
  [[nodiscard]] bool count(const WordSequence& words, WordId id_limit) {
    if (!first_.resize(id_limit) || !second_.resize(id_limit)) return false;
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i - 1] == kSentenceEnd || words[i] == kSentenceEnd) continue;
      ++first_[words[i - 1]];
      ++second_[words[i]];
      ++all_;
    }
    return true;
  }
  [[nodiscard]] PairCounts of(const WordId* pair, std::uint32_t count) const {
    return {static_cast<double>(count), static_cast<double>(first_[pair[0]]),
            static_cast<double>(second_[pair[1]]), all_};
  }

 private:
  Buffer<std::uint32_t> first_;
  Buffer<std::uint32_t> second_;
  double all_ = 0;
};

// Whether a word may be a keyword by its spelling.
bool says_something(std::string_view word) {
  using unicode::CharacterKind;
  constexpr std::size_t kFewestLetters = 3;
  const CharacterKind kind = unicode::properties(unicode::decode(word, 0).code_point).kind();
  if (kind == CharacterKind::kNumber) return false;
  return kind > CharacterKind::kLetter || unicode::code_point_length(word) >= kFewestLetters;
}

}  // namespace

Status WordStatistics::read(std::string_view bytes, bool well_formed, Markup markup,
                            AnalysisOptions options) {
  if (bytes.size() > kMaximumTextSize) return Status::kTextTooLarge;
  unicode::WellFormed text;
  text.text = bytes;
  if (!well_formed) {
    const Status status = unicode::make_well_formed(bytes, text);
    if (status != Status::kOk) return status;
  }
  folding_ = case_folding_of(options.language);
  // Nobody asks for syllables.
  options.syllables = nullptr;
  options.keeps_order = true;
  analysis_.vocabulary.expect(text.text.size());
  return markup == Markup::kMarkdown ? add_markdown(text.text, options, analysis_)
                                     : add_paragraphs(text.text, options, analysis_);
}

Status WordStatistics::read(const DocumentState& document) {
  view(document.analysis, document.language);
  WordSequence& sequence = analysis_.order;
  sequence_ = &sequence;
  auto sentence = document.sentences.find(&SentenceMeasure::Sums::count, 0);
  auto place = document.words.find(&WordMeasure::Sums::count, 0);
  bool in_sentence = false;
  for (; !document.words.at_end(place); document.words.advance(place)) {
    const std::uint32_t position = place.before.bytes;
    while (sentence.before.bytes + document.sentences[sentence].bytes <= position) {
      document.sentences.advance(sentence);
      if (in_sentence && !sequence.push_back(kSentenceEnd)) return Status::kOutOfMemory;
      in_sentence = false;
    }
    const WordId word = document.words[place].word;
    if (word == kNoWord) continue;
    if (!sequence.push_back(word)) return Status::kOutOfMemory;
    in_sentence = true;
  }
  if (in_sentence && !sequence.push_back(kSentenceEnd)) return Status::kOutOfMemory;
  return Status::kOk;
}

void WordStatistics::view(const Analysis& analysis, Language language) {
  vocabulary_ = &analysis.vocabulary;
  sequence_ = &analysis.order;
  folding_ = case_folding_of(language);
}

double WordStatistics::words() const {
  double words = 0;
  for (WordId id = 0; id < vocabulary_->id_limit(); ++id) words += (*vocabulary_)[id].count;
  return words;
}

Status WordStatistics::diversity(std::uint32_t window, double factor, Diversity& out) const {
  if (!measure_diversity(*vocabulary_, out)) return Status::kOutOfMemory;
  if (sequence_->empty()) return Status::kOk;
  return measure_moving_diversity(*sequence_, vocabulary_->id_limit(), window, factor, out)
             ? Status::kOk
             : Status::kOutOfMemory;
}

Status WordStatistics::mark(std::string_view stop_words, Buffer<std::uint8_t>& marks) const {
  return mark_stop_words(stop_words, *vocabulary_, folding_, marks) ? Status::kOk : Status::kOutOfMemory;
}

bool WordStatistics::add_row(const WordId* ids, std::size_t count, Ranking& out) const {
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view word = vocabulary_->word(ids[i]);
    if (!out.text.append(word.data(), word.size()) || !out.text.push_back(i + 1 < count ? ' ' : '\n')) {
      return false;
    }
  }
  return true;
}

Status WordStatistics::ngrams(std::uint32_t n, const RankingOptions& options, Ranking& out) const {
  Buffer<std::uint8_t> marks;
  Buffer<Ngram> ngrams;
  Status status = mark(options.stop_words, marks);
  if (status == Status::kOk) status = count_ngrams(*sequence_, n, ngrams);
  if (status != Status::kOk) return status;
  Buffer<Ranked> rows;
  for (std::uint32_t i = 0; i < ngrams.size(); ++i) {
    const WordId* const words = sequence_->data() + ngrams[i].position;
    if (ngrams[i].count < options.minimum || marks[words[0]] != 0 || marks[words[n - 1]] != 0) continue;
    if (!rows.push_back({static_cast<double>(ngrams[i].count), i})) return Status::kOutOfMemory;
  }
  keep_best(options.limit, rows);
  for (const Ranked& row : rows) {
    const Ngram& ngram = ngrams[row.place];
    if (!add_row(sequence_->data() + ngram.position, n, out) || !out.counts.push_back(ngram.count)) {
      return Status::kOutOfMemory;
    }
  }
  return Status::kOk;
}

Status WordStatistics::collocations(PairMeasure by, const RankingOptions& options, Ranking& out) const {
  Buffer<std::uint8_t> marks;
  Buffer<Ngram> pairs;
  Status status = mark(options.stop_words, marks);
  if (status == Status::kOk) status = count_ngrams(*sequence_, 2, pairs);
  if (status != Status::kOk) return status;
  PairTotals totals;
  if (!totals.count(*sequence_, vocabulary_->id_limit())) return Status::kOutOfMemory;
  Buffer<Ranked> rows;
  for (std::uint32_t i = 0; i < pairs.size(); ++i) {
    const WordId* const words = sequence_->data() + pairs[i].position;
    if (pairs[i].count < options.minimum || marks[words[0]] != 0 || marks[words[1]] != 0) continue;
    const auto measures = measure_pair(totals.of(words, pairs[i].count));
    if (!rows.push_back({measures[static_cast<std::size_t>(by)], i})) return Status::kOutOfMemory;
  }
  keep_best(options.limit, rows);
  for (const Ranked& row : rows) {
    const Ngram& pair = pairs[row.place];
    const WordId* const words = sequence_->data() + pair.position;
    const auto measures = measure_pair(totals.of(words, pair.count));
    if (!add_row(words, 2, out) || !out.counts.push_back(pair.count) ||
        !out.values.append(measures.data(), measures.size())) {
      return Status::kOutOfMemory;
    }
  }
  return Status::kOk;
}

Status WordStatistics::keyness(const WordStatistics& reference, KeynessMeasure by,
                               const RankingOptions& options, Ranking& out) const {
  const double all = words();
  const double all_in_reference = reference.words();
  if (all == 0 || all_in_reference == 0) return Status::kOk;
  Buffer<std::uint8_t> marks;
  const Status status = mark(options.stop_words, marks);
  if (status != Status::kOk) return status;
  const auto count_in_reference = [&](WordId id) {
    const WordId other = reference.vocabulary().id_of(vocabulary_->word(id));
    return other == Vocabulary::kNoId ? 0 : reference.vocabulary()[other].count;
  };
  const auto measure = [&](std::uint32_t count, std::uint32_t in_reference) {
    return measure_keyness(
        {static_cast<double>(count), all, static_cast<double>(in_reference), all_in_reference});
  };
  Buffer<Ranked> rows;
  for (WordId id = 0; id < vocabulary_->id_limit(); ++id) {
    const std::uint32_t count = (*vocabulary_)[id].count;
    if (count == 0 || count < options.minimum || marks[id] != 0) continue;
    const double rank = measure(count, count_in_reference(id))[static_cast<std::size_t>(by)];
    if (!rows.push_back({rank, id})) return Status::kOutOfMemory;
  }
  keep_best(options.limit, rows);
  for (const Ranked& row : rows) {
    const std::uint32_t count = (*vocabulary_)[row.place].count;
    const std::uint32_t in_reference = count_in_reference(row.place);
    const auto measures = measure(count, in_reference);
    if (!add_row(&row.place, 1, out) || !out.counts.push_back(count) || !out.counts.push_back(in_reference) ||
        !out.values.append(measures.data(), measures.size())) {
      return Status::kOutOfMemory;
    }
  }
  return Status::kOk;
}

Status WordStatistics::keywords(const RankingOptions& options, Ranking& out) const {
  Buffer<std::uint8_t> marks;
  const Status status = mark(options.stop_words, marks);
  if (status != Status::kOk) return status;
  const WordId limit = vocabulary_->id_limit();
  const double length = natural_logarithm(words() + 2);
  Buffer<Ranked> rows;
  double position = 0;
  for (const WordId id : *sequence_) {
    if (id == kSentenceEnd) continue;
    ++position;
    if (id >= limit || marks[id] != 0) continue;
    // Only where it stands first.
    marks[id] = 1;
    const std::uint32_t count = (*vocabulary_)[id].count;
    if (count < options.minimum || !says_something(vocabulary_->word(id))) continue;
    const double value = std::sqrt(count) * (1 - natural_logarithm(position) / length);
    if (!rows.push_back({value, id})) return Status::kOutOfMemory;
  }
  keep_best(options.limit, rows);
  for (const Ranked& row : rows) {
    if (!add_row(&row.place, 1, out) || !out.counts.push_back((*vocabulary_)[row.place].count) ||
        !out.values.push_back(row.by)) {
      return Status::kOutOfMemory;
    }
  }
  return Status::kOk;
}

Status WordStatistics::dispersion(std::string_view word, std::size_t parts, Ranking& out) const {
  Buffer<char> spelling;
  if (!append_spelling(word, folding_, spelling)) return Status::kOutOfMemory;
  const WordId id = vocabulary_->id_of({spelling.data(), spelling.size()});
  const auto all = static_cast<std::uint64_t>(words());
  parts = static_cast<std::size_t>(std::min<std::uint64_t>(parts, all));
  Buffer<double> occurrences;
  Buffer<double> sizes;
  if (!occurrences.resize(parts) || !sizes.resize(parts)) return Status::kOutOfMemory;
  const double times = id == Vocabulary::kNoId ? 0 : (*vocabulary_)[id].count;
  WordDistances distances{static_cast<double>(all), times};
  std::uint64_t position = 0;
  for (const WordId each : *sequence_) {
    if (each == kSentenceEnd) continue;
    const auto part = static_cast<std::size_t>(position * parts / all);
    ++sizes[part];
    if (each == id) {
      ++occurrences[part];
      distances.add(static_cast<double>(position));
    }
    ++position;
  }
  const auto measures = measure_dispersion(occurrences.data(), sizes.data(), parts);
  const auto by_distance = distances.finish();
  for (const double each : occurrences) {
    if (!out.counts.push_back(static_cast<std::uint32_t>(each))) return Status::kOutOfMemory;
  }
  const bool fits = out.values.append(measures.data(), measures.size()) &&
                    out.values.append(by_distance.data(), by_distance.size());
  return fits ? Status::kOk : Status::kOutOfMemory;
}

}  // namespace wordbridge
