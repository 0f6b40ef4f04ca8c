#include "document/policy_words.h"

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

}  // namespace

std::uint64_t count_policy_words(std::string_view text, const WordRules& rules) {
  std::uint64_t words = 0;
  for (PolicyWords segments{text, rules}; !segments.at_end();) {
    words += unicode::is_word(segments.next().kind) ? 1U : 0U;
  }
  return words;
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

bool segment_policy_words(std::string_view text, const WordRules& rules, Segmentation& out) {
  std::uint32_t end = 0;
  return out.boundaries.push_back(0) &&
         visit_policy_words(text, rules, [&](const Segment& segment, bool is_ascii) {
           const std::string_view bytes = slice(text, segment);
           end += static_cast<std::uint32_t>(is_ascii ? bytes.size() : unicode::utf16_length(bytes));
           return out.boundaries.push_back(end) &&
                  out.kinds.push_back(static_cast<std::uint8_t>(segment.kind));
         });
}

std::uint32_t count_syllables(const WordRules& rules, Language language, std::string_view folded_word,
                              const WordNumbers* additions) {
  if (rules.are_uax29()) return count_syllables(language, folded_word, additions);
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
