#include "document/rows.h"

#include <algorithm>

#include "measure/readability.h"
#include "segment/grapheme.h"

namespace wordbridge {
namespace {

std::uint32_t bit_of(CharacterKind kind) { return 1U << static_cast<unsigned>(kind); }

CharacterKind greatest_of(std::uint32_t kinds) {
  auto kind = static_cast<unsigned>(CharacterKind::kSigns);
  while (kind > 0 && (kinds >> kind & 1U) == 0) --kind;
  return static_cast<CharacterKind>(kind);
}

// The greatest kind of the code points of text [begin, end), read off the words where they tell it. False if
// there is no memory.
bool find_kind(const DocumentState& state, std::uint32_t begin, std::uint32_t end, CharacterKind& kind) {
  const auto first = state.words.find(&WordMeasure::Sums::bytes, begin);
  const auto last = state.words.find(&WordMeasure::Sums::bytes, end);
  const std::uint32_t kinds = state.words.sums_between(first, last).kinds;
  const std::uint32_t addresses = bit_of(CharacterKind::kUrl) | bit_of(CharacterKind::kEmail);
  // By other rules the kind of a segment need not be that of its code points.
  const bool whole = first.before.bytes == begin && last.before.bytes == end && state.word_rules.are_uax29();
  // A word that begins in an address may go on behind it, with letters of any script.
  if (whole && ((kinds & addresses) == 0 || greatest_of(kinds & ~addresses) == CharacterKind::kIdeograph)) {
    kind = greatest_of(kinds & ~addresses);
    return true;
  }
  Buffer<char> bytes;
  if (!state.text.copy(begin, end, bytes)) return false;
  kind = greatest_kind({bytes.data(), bytes.size()}, 0, bytes.size());
  return true;
}

bool add_place(Rows& rows, std::uint32_t start, std::uint32_t units, CharacterKind kind) {
  return rows.starts.push_back(start) && rows.ends.push_back(start + units) &&
         rows.kinds.push_back(static_cast<std::uint8_t>(kind));
}

bool add_counts(Language language, Rows& rows, std::uint32_t words, std::uint32_t syllables,
                std::uint32_t sentences) {
  Totals totals;
  totals.words = words;
  totals.syllables = syllables;
  totals.sentences = sentences;
  return rows.words.push_back(words) && rows.syllables.push_back(syllables) &&
         rows.sentences.push_back(sentences) &&
         rows.reading_ease.push_back(flesch_reading_ease(totals, language)) &&
         rows.grade.push_back(flesch_kincaid_grade(totals, language));
}

bool add_row(const DocumentState& /*state*/, Rows& rows, const Words::Place& place, const WordItem& item) {
  return add_place(rows, place.before.units, item.units, item.kind()) &&
         rows.indexes.push_back(place.index()) && rows.ids.push_back(item.id) &&
         rows.words.push_back(item.word);
}

bool add_row(const DocumentState& state, Rows& rows, const Sentences::Place& place,
             const SentenceItem& item) {
  CharacterKind kind{};
  return find_kind(state, place.before.bytes, place.before.bytes + item.bytes, kind) &&
         add_place(rows, place.before.units, item.units, kind) && rows.indexes.push_back(place.index()) &&
         rows.ids.push_back(item.id) &&
         add_counts(state.language, rows, item.words, item.syllables, item.words > 0 ? 1 : 0);
}

bool add_row(const DocumentState& state, Rows& rows, const Paragraphs::Place& place,
             const ParagraphItem& item) {
  const std::uint32_t begin = place.before.bytes;
  const std::uint32_t end = begin + item.bytes;
  CharacterKind kind{};
  // A paragraph begins and ends at boundaries of words and of sentences.
  const WordMeasure::Sums before = state.words.find(&WordMeasure::Sums::bytes, begin).before;
  const WordMeasure::Sums until = state.words.find(&WordMeasure::Sums::bytes, end).before;
  const std::uint32_t sentences = state.sentences.find(&SentenceMeasure::Sums::bytes, end).before.sentences -
                                  state.sentences.find(&SentenceMeasure::Sums::bytes, begin).before.sentences;
  return find_kind(state, begin, end, kind) && add_place(rows, place.before.units, item.units, kind) &&
         rows.indexes.push_back(place.index()) && rows.ids.push_back(item.id) &&
         add_counts(state.language, rows, until.words - before.words, until.syllables - before.syllables,
                    sentences);
}

bool add_row(const DocumentState& state, Rows& rows, const Lines::Place& place, const LineItem& item) {
  CharacterKind kind{};
  return find_kind(state, place.before.bytes, place.before.bytes + item.bytes, kind) &&
         add_place(rows, place.before.units, item.units, kind) && rows.indexes.push_back(place.index());
}

// Calls work(level) with the sequence of a level that is stored.
template <typename Work>
auto with_level(const DocumentState& state, Level level, Work work) {
  switch (level) {
    case Level::kSentences:
      return work(state.sentences);
    case Level::kParagraphs:
      return work(state.paragraphs);
    case Level::kLines:
      return work(state.lines);
    case Level::kWords:
    case Level::kGraphemes:
      break;
  }
  return work(state.words);
}

}  // namespace

void Rows::clear() {
  starts.clear();
  ends.clear();
  kinds.clear();
  indexes.clear();
  ids.clear();
  words.clear();
  syllables.clear();
  sentences.clear();
  reading_ease.clear();
  grade.clear();
}

std::optional<std::uint32_t> row_at(const DocumentState& state, Level level, std::uint32_t offset) {
  return with_level(state, level, [offset](const auto& items) -> std::optional<std::uint32_t> {
    using Sums = std::remove_cvref_t<decltype(items.total())>;
    if (items.empty() || offset > items.total().units) return std::nullopt;
    const std::uint32_t index = items.find(&Sums::units, offset).index();
    return index == items.size() ? index - 1 : index;
  });
}

RowRange rows_between(const DocumentState& state, Level level, std::uint32_t from, std::uint32_t to) {
  to = std::min(to, state.words.total().units);
  const std::optional<std::uint32_t> first = row_at(state, level, from);
  const std::optional<std::uint32_t> last = row_at(state, level, to > from ? to - 1 : from);
  if (!first.has_value() || !last.has_value()) return {};
  return {*first, *last - *first + 1};
}

bool list_rows(const DocumentState& state, Level level, RowRange range, Rows& rows) {
  rows.clear();
  return with_level(state, level, [&](const auto& items) {
    using Sums = std::remove_cvref_t<decltype(items.total())>;
    auto place = items.find(&Sums::count, range.first);
    for (std::uint32_t left = range.count; left > 0 && !items.at_end(place); --left) {
      if (!add_row(state, rows, place, items[place])) return false;
      items.advance(place);
    }
    return true;
  });
}

bool list_graphemes(const DocumentState& state, std::uint32_t from, std::uint32_t to, Rows& rows) {
  rows.clear();
  const DocumentText& text = state.text;
  const auto begin = text.position_of(from);
  const auto end = text.position_of(to);
  if (!begin.has_value() || !end.has_value()) return true;
  std::uint32_t start = begin->bytes;
  std::uint32_t until = end->bytes;
  Buffer<char> bytes;
  if (!text.widen_to_seams(start, until) || !text.copy(start, until, bytes)) return false;
  const std::string_view part{bytes.data(), bytes.size()};
  const std::uint32_t length = state.words.total().units;
  std::uint32_t offset = text.offset_of(start);
  for (std::size_t position = 0; position < part.size() && offset < std::max(to, from + 1);) {
    const Segment grapheme = next_grapheme(part, position);
    const std::uint32_t place = start + static_cast<std::uint32_t>(position);
    const std::uint32_t units = text.units_of(place, slice(part, grapheme));
    position = grapheme.end;
    // At the end of the text, the last one holds the offset.
    const bool touched = offset + units > from || (from == length && offset + units == length);
    if (touched && !add_place(rows, offset, units, grapheme.kind)) return false;
    offset += units;
  }
  return true;
}

bool list_changed(const DocumentState& state, Level level, std::uint32_t version, Rows& rows) {
  rows.clear();
  const auto list = [&](const auto& items) {
    using Sums = std::remove_cvref_t<decltype(items.total())>;
    return items.visit_chunks([version](const Sums& sums) { return sums.latest > version; },
                              [&](const auto& item, const auto& place) {
                                if (item.version <= version) return true;
                                return add_place(rows, place.before.units, item.units,
                                                 CharacterKind::kSpace) &&
                                       rows.indexes.push_back(place.index()) && rows.ids.push_back(item.id);
                              });
  };
  return level == Level::kSentences ? list(state.sentences) : list(state.paragraphs);
}

}  // namespace wordbridge
