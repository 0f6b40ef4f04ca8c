#include "document/policy_words.h"

#include "document/count_tokens.h"
#include "document/count_words.h"
#include "lexicon/language_syllables.h"
#include "segment/policy_words.h"
#include "segment/sentence.h"
#include "segment/word.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// The starts of the words of a text, in order.
class WordStarts {
 public:
  WordStarts(std::string_view text, const WordRules& rules) : segments_(text, rules) {}

  // Whether a word starts in [start, end). Must be called for one part of the text after the other.
  bool any_in(std::size_t start, std::size_t end) {
    while (start_ < start || !is_word_) {
      if (segments_.at_end()) return false;
      const Segment segment = segments_.next();
      start_ = segment.start;
      is_word_ = unicode::is_word(segment.kind);
    }
    return start_ < end;
  }

 private:
  PolicyWords segments_;
  // The segment that was read last.
  std::size_t start_ = 0;
  bool is_word_ = false;
};

// Words as they are where no rule matters: see AffectedParts.
std::uint64_t count_plain_words(std::string_view text, const WordRules& rules) {
  if (!rules.by_spaces()) return count_words(text);
  return rules.policy == WordPolicy::kDocs ? count_tokens_with_words(text) : count_tokens(text);
}

}  // namespace

std::uint64_t count_policy_words(std::string_view text, const WordRules& rules) {
  std::uint64_t words = count_plain_words(text, rules);
  for (AffectedParts parts{text, rules};;) {
    const auto [start, end] = parts.next();
    if (start == text.size()) return words;
    const std::string_view part = text.substr(start, end - start);
    words -= count_plain_words(part, rules);
    for (PolicyWords segments{part, rules}; !segments.at_end();) {
      words += unicode::is_word(segments.next().kind) ? 1U : 0U;
    }
  }
}

std::uint64_t count_policy_sentences(std::string_view text, Newlines newlines, const SentenceRules& sentences,
                                     const WordRules& rules) {
  WordStarts words{text, rules};
  std::uint64_t count = 0;
  for (ParagraphReader paragraphs{text, newlines}; !paragraphs.at_end();) {
    const Paragraph paragraph = paragraphs.next();
    for (std::size_t start = paragraph.start; start < paragraph.end;) {
      const std::size_t end = next_sentence(text, paragraph, start, sentences).end;
      count += words.any_in(start, end) ? 1U : 0U;
      start = end;
    }
  }
  return count;
}

std::uint32_t count_syllables_of_parts(Language language, std::string_view folded_word,
                                       const WordNumbers* additions) {
  const std::uint32_t known = additions == nullptr || language == Language::kUndetermined
                                  ? WordNumbers::kUnknown
                                  : additions->find(folded_word);
  if (known != WordNumbers::kUnknown) return known;
  std::uint32_t syllables = 0;
  for (std::size_t position = 0; position < folded_word.size();) {
    const Segment part = next_word(folded_word, position);
    position = part.end;
    if (!unicode::is_word(part.kind)) continue;
    syllables += count_syllables(language, slice(folded_word, part), additions);
  }
  return syllables;
}

}  // namespace wordbridge
