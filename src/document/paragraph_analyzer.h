// The one loop that counts a text, whoever wants to see its segments.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "document/analysis.h"
#include "document/levels.h"
#include "document/policy_words.h"
#include "lexicon/ascii_lower.h"
#include "lexicon/language_syllables.h"
#include "measure/characters.h"
#include "segment/find_tokens.h"
#include "segment/find_words.h"
#include "segment/policy_words.h"
#include "segment/sentence.h"
#include "segment/words.h"

namespace wordbridge {

// What a sentence or a paragraph adds to the totals.
struct PartCounts {
  std::uint32_t words = 0;
  std::uint32_t syllables = 0;
  // Sentences with a word: 0 or 1 for a sentence.
  std::uint32_t sentences = 0;
};

// Sees nothing: for callers that want totals only. Shows what an observer has; each answers false if there is
// no memory. Segments come in order and without gaps, a sentence after its last segment has begun, a
// paragraph after its last sentence.
struct NoObserver {
  static constexpr bool kWantsSegments = false;
  static bool segment(const Segment& /*segment*/, WordId /*id*/, bool /*is_ascii*/) { return true; }
  static bool sentence(const Segment& /*sentence*/, const PartCounts& /*counts*/) { return true; }
  static bool paragraph(const Paragraph& /*paragraph*/, CharacterKind /*kind*/,
                        const PartCounts& /*counts*/) {
    return true;
  }
};

// When the syllables of a word are counted: with each word, or some time after it was new; see run_whole().
enum class WhenSyllables : std::uint8_t { kNever, kWithWord, kLater };

// Adds one paragraph of well-formed text after the other to an analysis.
template <typename Observer>
class ParagraphAnalyzer {
 public:
  ParagraphAnalyzer(std::string_view text, const AnalysisOptions& options, Analysis& out, Observer& observer)
      : text_(text),
        telling_(text),
        options_(options),
        out_(out),
        observer_(observer),
        meter_(options.progress, text.size()),
        paragraphs_(text, options.newlines),
        short_end_(text.size() < ShortBytes::kLongest ? 0 : text.size() - ShortBytes::kLongest),
        when_syllables_(options.language == Language::kUndetermined ? WhenSyllables::kNever
                                                                    : WhenSyllables::kWithWord) {
    const CaseFolding folding = case_folding_of(options.language);
    out.vocabulary.set_case_folding(folding);
    folds_ascii_ = !changes_ascii(folding);
    if (!folds_ascii_) short_end_ = 0;
  }

  [[nodiscard]] Status run() {
    if (text_.empty()) return Status::kOk;
    count_characters(text_, out_.totals);
    begin_paragraph();
    begin_sentence(paragraph_.start);
    if (!visit_segments()) return status_;
    return end_sentences(text_.size());
  }

  // The same of a text that is all there is in the analysis: faster, for syllables are counted for many words
  // at once, and added for all of their occurrences at the end. The observer sees none.
  [[nodiscard]] Status run_whole() {
    if (when_syllables_ == WhenSyllables::kNever) return run();
    when_syllables_ = WhenSyllables::kLater;
    const Status status = run();
    if (status != Status::kOk) return status;
    count_postponed();
    const Vocabulary& vocabulary = out_.vocabulary;
    for (WordId id = 0; id < vocabulary.id_limit(); ++id) {
      const auto [count, syllables] = vocabulary[id];
      out_.totals.syllables += std::uint64_t{count} * syllables;
    }
    return status;
  }

 private:
  [[nodiscard]] bool visit_segments() {
    const auto visit = [this](const Segment& segment, bool is_ascii) {
      status_ = count_segment(segment, is_ascii);
      return status_ == Status::kOk;
    };
    const auto visit_others = [&](std::string_view text, std::size_t start) {
      if constexpr (Observer::kWantsSegments) {
        return visit_words(text, visit, start);
      } else if (options_.words.by_spaces()) {
        return find_tokens(text, options_.words, WordCounter{*this}, start);
      } else {
        return find_words(text, WordCounter{*this}, start);
      }
    };
    return visit_words_by(options_.words, text_, visit, visit_others, !Observer::kWantsSegments);
  }

  // What find_words() shows the words to.
  struct WordCounter {
    using Bits = WordWindow::Bits;

    ParagraphAnalyzer& analyzer;

    bool operator()(std::size_t start, std::size_t end, bool folds) {
      return analyzer.count_at(start, end, folds);
    }
    bool plain_words(std::size_t position, const char* bytes, Bits starts, Bits ends) {
      const Bits folding = analyzer.folding_in_ascii(bytes);
      return folding == 0 ? analyzer.count_window(position, bytes, starts, ends)
                          : analyzer.count_folding(position, bytes, starts, ends, folding, 0);
    }
    bool folding_words(std::size_t position, const char* bytes, Bits starts, Bits ends, Bits folding,
                       Bits apostrophes) {
      return analyzer.count_folding(position, bytes, starts, ends, folding | analyzer.folding_in_ascii(bytes),
                                    apostrophes);
    }
  };

  // The characters of ASCII in a window whose small letter is another one in the language.
  [[nodiscard]] WordWindow::Bits folding_in_ascii(const char* bytes) const {
    if (folds_ascii_) return 0;
    WordWindow::Bits capitals = 0;
    for (unsigned i = 0; i < WordWindow::kSize; i += unicode::Bytes::kSize) {
      capitals |= WordWindow::Bits{unicode::Bytes::load(bytes + i).equal(kTurkicCapital).mask()} << i;
    }
    return capitals;
  }

  // Counts the words of a window, as find_words() shows them.
  [[nodiscard]] bool count_window(std::size_t position, const char* bytes, WordWindow::Bits starts,
                                  WordWindow::Bits ends) {
    for (; ends != 0; starts &= starts - 1, ends &= ends - 1) {
      const ShortBytes unknown = count_known(position, bytes, starts, ends);
      if (ends == 0) break;
      const bool counted = unknown.low != 0 ? count_folded(unknown.low, unknown.high)
                                            : count_other(position, bytes, place(starts), place(ends));
      if (!counted) return false;
    }
    return true;
  }

  // Counts words of a window up to the first one that the vocabulary has not where it is looked for, which it
  // answers, or that needs more than such a look, for which it answers zeros. The loop calls nothing and
  // writes no more than the counts of words, so that all else stays in registers.
  [[gnu::always_inline]] ShortBytes count_known(std::size_t position, const char* bytes,
                                                WordWindow::Bits& starts, WordWindow::Bits& ends) {
    Vocabulary& vocabulary = out_.vocabulary;
    ShortBytes unknown;
    if (!vocabulary.has_candidates()) return unknown;
    const std::size_t limit = stop_ > position ? stop_ - position : 0;
    const WordWindow::Bits all = ends;
    std::uint32_t syllables = 0;
    for (; ends != 0; starts &= starts - 1, ends &= ends - 1) {
      const std::size_t first = place(starts);
      const std::size_t size = place(ends) - first;
      if (first >= limit || size > ShortBytes::kLongest) break;
      const ShortBytes folded = ascii_lower_of_first(bytes + first, size);
      const auto candidate = vocabulary.candidate(folded);
      if (candidate.difference != 0) {
        if (candidate.is_free && can_add_new()) {
          vocabulary.add_at(candidate.slot, folded);
          continue;
        }
        unknown = folded;
        break;
      }
      syllables += vocabulary.count(candidate).syllables;
    }
    in_sentence_.words += static_cast<std::uint32_t>(std::popcount(all ^ ends));
    in_sentence_.syllables += counts_with_word() ? syllables : 0;
    return unknown;
  }

  // Whether nothing has to be done for a new short word but to add it.
  [[nodiscard]] bool can_add_new() const {
    const Vocabulary& vocabulary = out_.vocabulary;
    if (counts_with_word() || vocabulary.short_room() == 0) return false;
    return when_syllables_ == WhenSyllables::kNever || vocabulary.id_limit() - counted_ < kMostPostponed;
  }

  // count_lower(), out of the loop above.
  [[gnu::noinline]] [[nodiscard]] bool count_other(std::size_t position, const char* bytes, std::size_t first,
                                                   std::size_t end) {
    return count_lower(position, bytes, first, end);
  }

  // The same of a window where the spelling of a word may be another one than its bytes in lower case.
  [[gnu::noinline]] [[nodiscard]] bool count_folding(std::size_t position, const char* bytes,
                                                     WordWindow::Bits starts, WordWindow::Bits ends,
                                                     WordWindow::Bits folding, WordWindow::Bits apostrophes) {
    for (; ends != 0; starts &= starts - 1, ends &= ends - 1) {
      const WordWindow::Bits inside = (ends & (0 - ends)) - (starts & (0 - starts));
      const bool counted = (folding & inside) == 0
                               ? count_lower(position, bytes, place(starts), place(ends))
                               : count_respelled(position, bytes, place(starts), place(ends),
                                                 folding & inside, apostrophes & inside);
      if (!counted) return false;
    }
    return true;
  }

  [[nodiscard]] bool counts_with_word() const { return when_syllables_ == WhenSyllables::kWithWord; }

  static std::size_t place(WordWindow::Bits bits) { return static_cast<std::size_t>(std::countr_zero(bits)); }

  // Counts the word [first, end) of a window.
  [[gnu::always_inline]] [[nodiscard]] bool count_lower(std::size_t position, const char* bytes,
                                                        std::size_t first, std::size_t end) {
    const std::size_t start = position + first;
    const std::size_t size = end - first;
    if (start >= stop_ && !pass_stop(start)) return false;
    if (size > ShortBytes::kLongest || !out_.vocabulary.has_candidates()) {
      return count_at(start, position + end, false);
    }
    return count_short(ascii_lower_of_first(bytes + first, size));
  }

  // Counts a word whose bytes `folding`, one or more, may be spelled otherwise.
  [[nodiscard]] bool count_respelled(std::size_t position, const char* bytes, std::size_t first,
                                     std::size_t end, WordWindow::Bits folding,
                                     WordWindow::Bits apostrophes) {
    const std::size_t start = position + first;
    const std::size_t size = end - first;
    const bool is_one_apostrophe =
        (apostrophes & (apostrophes - 1)) == 0 && folding == apostrophes * WordWindow::kApostropheBytes;
    if (is_one_apostrophe && size <= kLongestTypographic && out_.vocabulary.has_candidates()) {
      const ShortBytes folded = spell_apostrophe(bytes + first, size, place(apostrophes) - first);
      if (is_ascii(folded)) {
        if (start >= stop_ && !pass_stop(start)) return false;
        return count_short(folded);
      }
    }
    return count_at(start, position + end, true);
  }

  // The bytes of a word with a typographic apostrophe, which stands `at` bytes into it, with that of ASCII.
  static ShortBytes spell_apostrophe(const char* bytes, std::size_t size, std::size_t at) {
    constexpr std::size_t kLongest = ShortBytes::kLongest;
    char spelled[2 * kLongest];
    std::memcpy(spelled, bytes, kLongest);
    spelled[at] = '\'';
    std::memcpy(spelled + at + 1, bytes + at + WordWindow::kApostropheSize, kLongest);
    return ascii_lower_of_first(spelled, size + 1 - WordWindow::kApostropheSize);
  }

  // Counts a folded word, which is likely to be in the vocabulary.
  [[nodiscard]] bool count_short(const ShortBytes& folded) {
    Vocabulary& vocabulary = out_.vocabulary;
    const auto candidate = vocabulary.candidate(folded);
    if (candidate.difference != 0) return count_folded(folded.low, folded.high);
    ++in_sentence_.words;
    const std::uint32_t syllables = vocabulary.count(candidate).syllables;
    in_sentence_.syllables += counts_with_word() ? syllables : 0;
    return true;
  }

  // Counts a folded word, which is likely to be the first of its kind.
  // By two numbers, for else those of every word would be in memory.
  [[gnu::noinline]] [[nodiscard]] bool count_folded(std::uint64_t low, std::uint64_t high) {
    const ShortBytes folded{low, high};
    Vocabulary::Added added{};
    status_ = out_.vocabulary.add_short(folded, added);
    if (status_ != Status::kOk) return false;
    count_added(added, &folded);
    return true;
  }

  // Counts an occurrence that the vocabulary has counted, and the syllables of a new word; `folded` is all of
  // a short one, if it is at hand.
  void count_added(const Vocabulary::Added& added, const ShortBytes* folded) {
    ++in_sentence_.words;
    if (!counts_with_word()) {
      const bool is_enough =
          when_syllables_ == WhenSyllables::kLater && added.id - counted_ >= kMostPostponed;
      if (added.first && is_enough) count_postponed();
      return;
    }
    Vocabulary& vocabulary = out_.vocabulary;
    if (added.first) {
      const std::string_view word = vocabulary.word(added.id);
      const std::uint32_t syllables = folded != nullptr && counts_by_english_ && options_.words.are_uax29()
                                          ? recall_short_english_syllables(*folded, word)
                                          : count_any_syllables(word);
      vocabulary.set_syllables(added.id, syllables);
    }
    in_sentence_.syllables += vocabulary[added.id].syllables;
  }

  // Counts the syllables of the words that are new since it was called last.
  [[gnu::noinline]] void count_postponed() {
    Vocabulary& vocabulary = out_.vocabulary;
    const WordId first = std::exchange(counted_, vocabulary.id_limit());
    if (counts_by_english_) {
      set_english_syllables(vocabulary, first, counted_,
                            options_.words.are_uax29() ? &recall_english_syllables : &count_english_of_parts);
      return;
    }
    for (WordId id = first; id < counted_; ++id) {
      vocabulary.set_syllables(id, count_any_syllables(vocabulary.word(id)));
    }
  }

  // Of a word by other rules than UAX #29. What is remembered of it is right, for only words of UAX #29 are.
  static std::uint32_t count_english_of_parts(std::string_view word) {
    return count_syllables_of_parts(Language::kEnglish, word, nullptr);
  }

  [[nodiscard]] std::uint32_t count_any_syllables(std::string_view word) const {
    return count_syllables(options_.words, options_.language, word, options_.syllables);
  }

  [[gnu::noinline]] [[nodiscard]] bool count_at(std::size_t start, std::size_t end, bool folds) {
    if (start >= stop_ && !pass_stop(start)) return false;
    return count_again(start, end, folds) || count_first(start, end, folds);
  }

  // Counts a word that can be told to be in the vocabulary without a look at more than its first bytes, as
  // most words of most texts; false for any other.
  [[nodiscard]] bool count_again(std::size_t start, std::size_t end, bool folds) {
    const std::size_t size = end - start;
    if (folds || size > ShortBytes::kLongest || end > short_end_) return false;
    const auto* const entry = out_.vocabulary.count_known(ascii_lower_of_first(text_.data() + start, size));
    if (entry == nullptr) return false;
    ++in_sentence_.words;
    in_sentence_.syllables += counts_with_word() ? entry->syllables : 0;
    return true;
  }

  [[gnu::noinline]] [[nodiscard]] bool count_first(std::size_t start, std::size_t end, bool folds) {
    WordId id = kNoWord;
    status_ = count_word({start, end, CharacterKind::kLetter}, !folds, id);
    return status_ == Status::kOk;
  }

  // Ends what ends before a word, and tells how far the work is.
  [[gnu::noinline]] [[nodiscard]] bool pass_stop(std::size_t position) {
    status_ = pass(position);
    if (status_ == Status::kOk && !meter_.reached(position)) status_ = Status::kCancelled;
    stop_ = static_cast<std::size_t>(std::min<std::uint64_t>(sentence_.end, meter_.next()));
    return status_ == Status::kOk;
  }

  // Ends what ends before a segment that starts at `position`.
  [[nodiscard]] Status pass(std::size_t position) {
    return position >= sentence_.end ? end_sentences(position) : Status::kOk;
  }

  void begin_paragraph() {
    paragraph_ = paragraphs_.next();
    out_.totals.lines += paragraph_.lines;
    if (!paragraph_.blank) ++out_.totals.paragraphs;
    in_paragraph_ = {};
    kind_ = CharacterKind::kSpace;
  }

  void begin_sentence(std::size_t start) {
    sentence_ = next_sentence(text_, paragraph_, start, options_.sentences, telling_);
    kind_ = greater_kind(kind_, sentence_.kind);
    in_sentence_ = {};
  }

  // Ends all sentences and paragraphs that end at or before `position`, and begins those behind them.
  [[nodiscard]] Status end_sentences(std::size_t position) {
    while (sentence_.end <= position) {
      if (!end_sentence()) return Status::kOutOfMemory;
      const std::size_t end = sentence_.end;
      if (end == paragraph_.end) {
        if (!observer_.paragraph(paragraph_, kind_, in_paragraph_)) return Status::kOutOfMemory;
        if (!meter_.reached(end)) return Status::kCancelled;
        if (end == text_.size()) return Status::kOk;
        begin_paragraph();
      }
      begin_sentence(end);
    }
    return Status::kOk;
  }

  [[nodiscard]] bool end_sentence() {
    if (in_sentence_.words > 0) {
      in_sentence_.sentences = 1;
      ++out_.totals.sentences;
      if (!out_.sentence_lengths.add(in_sentence_.words)) return false;
    }
    out_.totals.words += in_sentence_.words;
    out_.totals.syllables += in_sentence_.syllables;
    in_paragraph_.words += in_sentence_.words;
    in_paragraph_.syllables += in_sentence_.syllables;
    in_paragraph_.sentences += in_sentence_.sentences;
    return observer_.sentence(sentence_, in_sentence_);
  }

  // Counts a segment in the sentence where it starts.
  [[nodiscard]] Status count_segment(const Segment& segment, bool is_ascii) {
    const Status passed = pass(segment.start);
    if (passed != Status::kOk) return passed;
    WordId id = kNoWord;
    if (unicode::is_word(segment.kind)) {
      const Status status = count_word(segment, is_ascii, id);
      if (status != Status::kOk) return status;
    }
    if (!observer_.segment(segment, id, is_ascii)) return Status::kOutOfMemory;
    return meter_.reached(segment.start) ? Status::kOk : Status::kCancelled;
  }

  [[nodiscard]] Status count_word(const Segment& segment, bool folds_as_ascii, WordId& id) {
    constexpr std::size_t kLongest = ShortBytes::kLongest;
    Vocabulary& vocabulary = out_.vocabulary;
    Vocabulary::Added added{};
    const std::size_t size = segment.end - segment.start;
    const bool is_short = folds_as_ascii && size <= kLongest && segment.start + kLongest <= text_.size() &&
                          (folds_ascii_ || !has_turkic_capital(slice(text_, segment)));
    const Status status =
        is_short ? vocabulary.add_short(ascii_lower_of_first(text_.data() + segment.start, size), added)
                 : vocabulary.add(slice(text_, segment), added);
    if (status != Status::kOk) return status;
    id = added.id;
    count_added(added, nullptr);
    return Status::kOk;
  }

  // So many new words wait for their syllables to be counted.
  static constexpr WordId kMostPostponed = 256;
  // Bytes of a word that is short once its apostrophe is one byte.
  static constexpr std::size_t kLongestTypographic = ShortBytes::kLongest - 1 + WordWindow::kApostropheSize;

  std::string_view text_;
  TellingBytes telling_;
  AnalysisOptions options_;
  Analysis& out_;
  Observer& observer_;
  ProgressMeter meter_;
  ParagraphReader paragraphs_;
  // The paragraph and the sentence at hand, what was counted in them, and the greatest kind of the code
  // points of the paragraph.
  Paragraph paragraph_{};
  Segment sentence_{};
  PartCounts in_paragraph_;
  PartCounts in_sentence_;
  CharacterKind kind_ = CharacterKind::kSpace;
  Status status_ = Status::kOk;
  // A word that ends there or before has ShortBytes::kLongest bytes to read, and is folded as ASCII if it is.
  std::size_t short_end_;
  bool folds_ascii_ = true;
  WhenSyllables when_syllables_;
  // The first word whose syllables are not counted yet.
  WordId counted_ = 0;
  // Whether no rule but those of English says how many a word has.
  bool counts_by_english_ = options_.language == Language::kEnglish && options_.syllables == nullptr;
  // The first position that needs pass_stop().
  std::size_t stop_ = 0;
};

}  // namespace wordbridge
