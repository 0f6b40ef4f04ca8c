// What is known of a text when the text itself is gone.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

#include "document/analysis.h"
#include "markup/markup.h"
#include "memory/buffer.h"
#include "segment/sentence_rules.h"

namespace wordbridge {

// A version of the Unicode Standard.
struct UnicodeVersion {
  std::uint8_t major;
  std::uint8_t minor;
  std::uint8_t update;

  bool operator==(const UnicodeVersion&) const = default;
};

// That of the data in use.
UnicodeVersion unicode_version();

// Why bytes are not those of a summary.
enum class SavedDefect : std::uint8_t {
  kNone,
  kNoSummary,      // they do not begin as one does
  kNewerFormat,    // a newer version of this library wrote them
  kDamaged,        // they are not all there, or not as they were written
  kContradiction,  // they are whole, but no text has such counts
};

// The analysis of a text with the rules that made it: for adding up, and for keeping.
class Summary {
 public:
  Summary() = default;
  Summary(Analysis analysis, Newlines newlines, Language language,
          SentencePolicy sentences = SentencePolicy::kUax29, const WordRules& words = {},
          Markup markup = Markup::kPlain, bool has_order = false)
      : analysis_(std::move(analysis)),
        newlines_(newlines),
        language_(language),
        sentences_(sentences),
        words_(words),
        markup_(markup),
        has_order_(has_order) {}

  [[nodiscard]] const Analysis& analysis() const { return analysis_; }
  [[nodiscard]] Newlines newlines() const { return newlines_; }
  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] SentencePolicy sentences() const { return sentences_; }
  [[nodiscard]] const WordRules& words() const { return words_; }
  [[nodiscard]] Markup markup() const { return markup_; }
  // Whether analysis().order has the words in their order.
  [[nodiscard]] bool has_order() const { return has_order_; }
  // Of the data that cut the text.
  [[nodiscard]] UnicodeVersion unicode() const { return unicode_; }

  // Adds the counts of another text, perhaps of this summary itself: afterwards it is that of both texts,
  // each cut by itself, this one first; so is the order of the words, which both have or neither. Syllables
  // are those that were counted: of words to which the two gave different numbers the totals have the sum of
  // both, and the vocabulary the number of this one. kOutOfMemory, kTextTooLarge beyond kMaximumWords in all,
  // or kDifferentPolicies; nothing is changed then. O(distinct words of the other), and of those in order.
  [[nodiscard]] Status merge(const Summary& other);

  // Appends the bytes from which restore() makes an equal summary: the same bytes on every host.
  // kOutOfMemory, or kOk. O(distinct words), and those in order.
  [[nodiscard]] Status save(Buffer<char>& out) const;

  // Makes this the summary that was saved, any bytes whatever. kOutOfMemory, or kInvalidData with the defect;
  // nothing is changed then. O(bytes).
  [[nodiscard]] Status restore(std::string_view bytes, SavedDefect& defect);

 private:
  [[nodiscard]] Status merge_words(const Analysis& other);

  Analysis analysis_;
  Newlines newlines_ = Newlines::kAuto;
  Language language_ = Language::kEnglish;
  SentencePolicy sentences_ = SentencePolicy::kUax29;
  WordRules words_;
  Markup markup_ = Markup::kPlain;
  bool has_order_ = false;
  UnicodeVersion unicode_ = unicode_version();
};

}  // namespace wordbridge
