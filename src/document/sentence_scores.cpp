#include "document/sentence_scores.h"

#include "measure/readability_counts.h"

namespace wordbridge {
namespace {

// The words of one sentence after another.
class SentenceWords {
 public:
  explicit SentenceWords(const DocumentState& state)
      : words_(state.words), place_(words_.find(&WordMeasure::Sums::count, 0)), first_(place_) {}

  // Goes on to the sentence that ends at a byte: calls `visit` for each word that starts in it.
  template <typename Visit>
  void next(std::size_t end, Visit visit) {
    first_ = place_;
    place_ = each(first_, end, visit);
  }
  // The same words again.
  template <typename Visit>
  void again(std::size_t end, Visit visit) const {
    (void)each(first_, end, visit);
  }

 private:
  template <typename Visit>
  [[nodiscard]] Words::Place each(Words::Place place, std::size_t end, Visit visit) const {
    for (; !words_.at_end(place) && place.before.bytes < end; words_.advance(place)) {
      if (words_[place].word != kNoWord) visit(words_[place].word);
    }
    return place;
  }

  const Words& words_;
  Words::Place place_;
  Words::Place first_;
};

}  // namespace

bool list_contributions(const DocumentState& state, Formula formula, const WordLists* lists,
                        Buffer<double>& out) {
  const Vocabulary& vocabulary = state.analysis.vocabulary;
  const bool has_syllables = state.language != Language::kUndetermined;
  const auto all_sentences = static_cast<double>(state.analysis.totals.sentences);
  const ReadabilitySums whole = readability_sums(vocabulary, lists);
  const double score_of_whole = score(formula, whole.counts(all_sentences, has_syllables));
  // Occurrences of each word outside of the sentence at hand.
  Buffer<std::uint32_t> outside;
  if (!outside.resize(vocabulary.id_limit())) return false;
  for (WordId id = 0; id < vocabulary.id_limit(); ++id) outside.data()[id] = vocabulary[id].count;

  SentenceWords words{state};
  const Sentences& sentences = state.sentences;
  auto place = sentences.find(&SentenceMeasure::Sums::count, 0);
  for (; !sentences.at_end(place); sentences.advance(place)) {
    const std::size_t end = std::size_t{place.before.bytes} + sentences[place].bytes;
    ReadabilitySums rest = whole;
    words.next(end, [&](WordId id) {
      const std::uint32_t syllables = vocabulary[id].syllables;
      rest.add(vocabulary.word(id), syllables, -1);
      if (--outside.data()[id] == 0) rest.add_distinct(vocabulary.word(id), syllables, -1);
    });
    words.again(end, [&](WordId id) { ++outside.data()[id]; });
    const double others = all_sentences - (sentences[place].words > 0 ? 1 : 0);
    if (!out.push_back(score_of_whole - score(formula, rest.counts(others, has_syllables)))) return false;
  }
  return true;
}

bool list_sentence_counts(const DocumentState& state, ReadabilityCount count, const WordLists* lists,
                          Buffer<double>& out) {
  const Vocabulary& vocabulary = state.analysis.vocabulary;
  // The last sentence in which each word was seen, plus 1.
  Buffer<std::uint32_t> seen;
  if (!seen.resize(vocabulary.id_limit())) return false;

  SentenceWords words{state};
  const Sentences& sentences = state.sentences;
  auto place = sentences.find(&SentenceMeasure::Sums::count, 0);
  for (; !sentences.at_end(place); sentences.advance(place)) {
    const std::size_t end = std::size_t{place.before.bytes} + sentences[place].bytes;
    const std::uint32_t row = place.index() + 1;
    ReadabilitySums sums{lists};
    words.next(end, [&](WordId id) {
      const std::uint32_t syllables = vocabulary[id].syllables;
      sums.add(vocabulary.word(id), syllables, 1);
      if (seen.data()[id] == row) return;
      seen.data()[id] = row;
      sums.add_distinct(vocabulary.word(id), syllables, 1);
    });
    const double sentence = sentences[place].words > 0 ? 1 : 0;
    const bool has_syllables = state.language != Language::kUndetermined;
    if (!out.push_back(sums.counts(sentence, has_syllables)[count])) return false;
  }
  return true;
}

}  // namespace wordbridge
