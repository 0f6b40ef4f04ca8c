#include "document/columns.h"

#include "measure/readability.h"
#include "segment/grapheme.h"

namespace wordbridge {
namespace {

// Adds the next segment of a level.
bool add_segment(SegmentColumns& columns, std::uint32_t units, CharacterKind kind) {
  return columns.boundaries.push_back(columns.boundaries.back() + units) &&
         columns.kinds.push_back(static_cast<std::uint8_t>(kind));
}

// What was counted in a sentence or a paragraph.
struct PartCounts {
  std::uint32_t words = 0;
  std::uint32_t syllables = 0;
  std::uint32_t sentences = 0;
};

bool add_counts(PartColumns& columns, const PartCounts& counts, Language language) {
  Totals totals;
  totals.words = counts.words;
  totals.syllables = counts.syllables;
  totals.sentences = counts.sentences;
  return columns.words.push_back(counts.words) && columns.syllables.push_back(counts.syllables) &&
         columns.sentences.push_back(counts.sentences) &&
         columns.reading_ease.push_back(flesch_reading_ease(totals, language)) &&
         columns.grade.push_back(flesch_kincaid_grade(totals, language));
}

std::string_view view(const Buffer<char>& text) { return {text.data(), text.size()}; }

constexpr std::uint32_t kUnranked = 0xFFFFFFFF;

}  // namespace

template <typename Columns, typename Make>
const Columns* DocumentColumns::need(Made<Columns>& made, Make make) {
  if (!made.done) {
    Columns columns;
    if (!make(columns)) return nullptr;
    made.columns = std::move(columns);
    made.done = true;
  }
  return &made.columns;
}

void DocumentColumns::clear() {
  words_ = {};
  sentences_ = {};
  paragraphs_ = {};
  lines_ = {};
  graphemes_ = {};
  vocabulary_ = {};
  text_ = {};
  ranks_ = {};
  ranked_ = {};
  first_occurrences_ = {};
}

const WordColumns* DocumentColumns::words() {
  return need(words_, [this](WordColumns& columns) { return rank_words() && make_words(columns); });
}

const PartColumns* DocumentColumns::sentences() {
  return need(sentences_, [this](PartColumns& columns) { return make_sentences(columns); });
}

const PartColumns* DocumentColumns::paragraphs() {
  return need(paragraphs_, [this](PartColumns& columns) { return make_paragraphs(columns); });
}

const SegmentColumns* DocumentColumns::lines() {
  return need(lines_, [this](SegmentColumns& columns) { return make_lines(columns); });
}

const SegmentColumns* DocumentColumns::graphemes() {
  return need(graphemes_, [this](SegmentColumns& columns) { return make_graphemes(columns); });
}

const VocabularyColumns* DocumentColumns::vocabulary() {
  return need(vocabulary_,
              [this](VocabularyColumns& columns) { return rank_words() && make_vocabulary(columns); });
}

const Buffer<char>* DocumentColumns::text() {
  return need(text_, [this](Buffer<char>& text) { return state_.text.copy(0, state_.text.size(), text); });
}

// Gives the words rows in order of first occurrence.
bool DocumentColumns::rank_words() {
  const auto rank = [this](Buffer<std::uint32_t>& ranks) {
    const WordId limit = state_.analysis.vocabulary.id_limit();
    ranked_.clear();
    first_occurrences_.clear();
    if (!ranks.reserve(limit)) return false;
    for (WordId id = 0; id < limit; ++id) (void)ranks.push_back(kUnranked);
    auto place = state_.words.find(&WordMeasure::Sums::count, 0);
    for (std::uint32_t row = 0; !state_.words.at_end(place); ++row, state_.words.advance(place)) {
      const WordId word = state_.words[place].word;
      if (word == kNoWord || ranks[word] != kUnranked) continue;
      ranks[word] = static_cast<std::uint32_t>(ranked_.size());
      if (!ranked_.push_back(word) || !first_occurrences_.push_back(row)) return false;
    }
    return true;
  };
  return need(ranks_, rank) != nullptr;
}

bool DocumentColumns::make_words(WordColumns& columns) {
  const Words& words = state_.words;
  const Sentences& sentences = state_.sentences;
  const Paragraphs& paragraphs = state_.paragraphs;
  if (!columns.boundaries.push_back(0)) return false;
  auto sentence = sentences.find(&SentenceMeasure::Sums::count, 0);
  auto paragraph = paragraphs.find(&ParagraphMeasure::Sums::count, 0);
  auto place = words.find(&WordMeasure::Sums::count, 0);
  for (; !words.at_end(place); words.advance(place)) {
    const WordItem& item = words[place];
    const std::uint32_t position = place.before.bytes;
    while (sentence.before.bytes + sentences[sentence].bytes <= position) sentences.advance(sentence);
    while (paragraph.before.bytes + paragraphs[paragraph].bytes <= position) paragraphs.advance(paragraph);
    const WordId word = item.word == kNoWord ? kNoWord : ranks_.columns[item.word];
    if (!add_segment(columns, item.units, item.kind()) || !columns.words.push_back(word) ||
        !columns.ids.push_back(item.id) || !columns.sentences.push_back(sentence.index()) ||
        !columns.paragraphs.push_back(paragraph.index())) {
      return false;
    }
  }
  return true;
}

bool DocumentColumns::make_sentences(PartColumns& columns) {
  const Buffer<char>* const text = this->text();
  if (text == nullptr || !columns.boundaries.push_back(0)) return false;
  const Sentences& sentences = state_.sentences;
  auto place = sentences.find(&SentenceMeasure::Sums::count, 0);
  for (; !sentences.at_end(place); sentences.advance(place)) {
    const SentenceItem& item = sentences[place];
    const std::size_t start = place.before.bytes;
    if (!add_segment(columns, item.units, greatest_kind(view(*text), start, start + item.bytes)) ||
        !columns.ids.push_back(item.id) ||
        !add_counts(columns, {item.words, item.syllables, item.words > 0 ? 1U : 0U}, state_.language)) {
      return false;
    }
  }
  return true;
}

bool DocumentColumns::make_paragraphs(PartColumns& columns) {
  const Buffer<char>* const text = this->text();
  if (text == nullptr || !columns.boundaries.push_back(0)) return false;
  const Sentences& sentences = state_.sentences;
  const Paragraphs& paragraphs = state_.paragraphs;
  auto sentence = sentences.find(&SentenceMeasure::Sums::count, 0);
  auto place = paragraphs.find(&ParagraphMeasure::Sums::count, 0);
  for (; !paragraphs.at_end(place); paragraphs.advance(place)) {
    const ParagraphItem& item = paragraphs[place];
    const std::uint32_t start = place.before.bytes;
    PartCounts counts;
    for (; !sentences.at_end(sentence) && sentence.before.bytes < start + item.bytes;
         sentences.advance(sentence)) {
      counts.words += sentences[sentence].words;
      counts.syllables += sentences[sentence].syllables;
      counts.sentences += sentences[sentence].words > 0 ? 1U : 0U;
    }
    const CharacterKind kind = greatest_kind(view(*text), start, std::size_t{start} + item.bytes);
    if (!add_segment(columns, item.units, kind) || !columns.ids.push_back(item.id) ||
        !add_counts(columns, counts, state_.language)) {
      return false;
    }
  }
  return true;
}

bool DocumentColumns::make_lines(SegmentColumns& columns) {
  const Buffer<char>* const text = this->text();
  if (text == nullptr || !columns.boundaries.push_back(0)) return false;
  const Lines& lines = state_.lines;
  auto place = lines.find(&LineMeasure::Sums::count, 0);
  for (; !lines.at_end(place); lines.advance(place)) {
    const LineItem& item = lines[place];
    const std::size_t start = place.before.bytes;
    const CharacterKind kind = greatest_kind(view(*text), start, start + item.bytes);
    if (!add_segment(columns, item.units, kind)) return false;
  }
  return true;
}

bool DocumentColumns::make_graphemes(SegmentColumns& columns) {
  const Buffer<char>* const text = this->text();
  if (text == nullptr || !columns.boundaries.push_back(0)) return false;
  for (std::size_t position = 0; position < text->size();) {
    const Segment grapheme = next_grapheme(view(*text), position);
    position = grapheme.end;
    const std::uint32_t units =
        state_.text.units_of(static_cast<std::uint32_t>(grapheme.start), slice(view(*text), grapheme));
    if (!add_segment(columns, units, grapheme.kind)) return false;
  }
  return true;
}

bool DocumentColumns::make_vocabulary(VocabularyColumns& columns) {
  const Vocabulary& vocabulary = state_.analysis.vocabulary;
  for (const WordId id : ranked_) {
    const std::string_view word = vocabulary.word(id);
    if (!columns.counts.push_back(vocabulary[id].count) ||
        !columns.syllables.push_back(vocabulary[id].syllables) ||
        !columns.text.append(word.data(), word.size()) || !columns.text.push_back('\n')) {
      return false;
    }
  }
  return columns.first_occurrences.append(first_occurrences_.data(), first_occurrences_.size());
}

}  // namespace wordbridge
