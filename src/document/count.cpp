#include "document/count.h"

#include "document/analysis.h"
#include "document/count_graphemes.h"
#include "document/count_words.h"
#include "document/policy_words.h"
#include "segment/seam.h"
#include "segment/sentence.h"
#include "segment/word.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// Counts sentences in which a word starts. A word can start before the sentence boundary that it contains, so
// that words are read from the start of the paragraph on, or from a seam.
class SentenceCounter {
 public:
  SentenceCounter(std::string_view text, const SentenceRules& rules)
      : text_(text), rules_(rules), telling_(text) {}

  std::uint64_t count(const Paragraph& paragraph) {
    const std::string_view text = text_.substr(0, paragraph.end);
    std::uint64_t sentences = 0;
    word_ = paragraph.start;
    for (std::size_t start = paragraph.start; start < paragraph.end;) {
      const std::size_t end = next_sentence(text, paragraph, start, rules_, telling_).end;
      sentences += starts_word(text, end) ? 1U : 0U;
      start = end;
    }
    return sentences;
  }

 private:
  // Whether a word starts before `end`. Moves to the first segment behind it.
  bool starts_word(std::string_view text, std::size_t end) {
    bool found = false;
    while (word_ < end) {
      const Segment segment = next_word(text, word_);
      word_ = segment.end;
      if (found || !unicode::is_word(segment.kind)) continue;
      found = true;
      if (word_ < end && (end == text.size() || is_seam_at(text, end))) word_ = end;
    }
    return found;
  }

  std::string_view text_;
  const SentenceRules& rules_;
  TellingBytes telling_;
  // Where the next segment of words starts.
  std::size_t word_ = 0;
};

std::uint64_t count_sentences(std::string_view text, Newlines newlines, const SentenceRules& rules) {
  SentenceCounter counter{text, rules};
  std::uint64_t sentences = 0;
  for (ParagraphReader paragraphs{text, newlines}; !paragraphs.at_end();) {
    const Paragraph paragraph = paragraphs.next();
    if (!paragraph.blank) sentences += counter.count(paragraph);
  }
  return sentences;
}

std::uint64_t count_paragraphs(std::string_view text, Newlines newlines) {
  std::uint64_t count = 0;
  for (ParagraphReader paragraphs{text, newlines}; !paragraphs.at_end();) {
    count += paragraphs.next().blank ? 0U : 1U;
  }
  return count;
}

std::uint64_t count_lines(std::string_view text) {
  std::uint64_t lines = 0;
  for (std::size_t position = 0; position < text.size(); ++lines) position = next_line(text, position).end;
  return lines;
}

}  // namespace

std::uint64_t count_well_formed(std::string_view text, Granularity granularity, Newlines newlines,
                                const SentenceRules& rules, const WordRules& words) {
  if (!words.are_uax29() && granularity == Granularity::kWord) return count_policy_words(text, words);
  if (!words.are_uax29() && granularity == Granularity::kSentence) {
    return count_policy_sentences(text, newlines, rules, words);
  }
  switch (granularity) {
    case Granularity::kGrapheme:
      return count_graphemes(text);
    case Granularity::kWord:
      return count_words(text);
    case Granularity::kSentence:
      return count_sentences(text, newlines, rules);
    case Granularity::kParagraph:
      return count_paragraphs(text, newlines);
    case Granularity::kLine:
      return count_lines(text);
  }
  return 0;
}

Status count(std::string_view bytes, Granularity granularity, Newlines newlines, std::uint64_t& out,
             const SentenceRules& rules, const WordRules& words) {
  if (bytes.size() > kMaximumTextSize) return Status::kTextTooLarge;
  unicode::WellFormed well_formed;
  const Status status = unicode::make_well_formed(bytes, well_formed);
  if (status == Status::kOk) out = count_well_formed(well_formed.text, granularity, newlines, rules, words);
  return status;
}

}  // namespace wordbridge
