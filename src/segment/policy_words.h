// The words of a text as a counting policy sees them.
#pragma once

#include "segment/address.h"
#include "segment/affected_parts.h"
#include "segment/joiners.h"
#include "segment/word_policy.h"
#include "segment/words.h"

namespace wordbridge {

// Cuts well-formed text into words, and what stands between them, in order and without gaps. A segment is a
// word if is_word() says so of its kind, which is
//   kUrl or kEmail      for a word in an address,
//   kSigns              for a word that has no letter and no number,
//   kOther              for numbers that are not to count,
//   the greatest of its code points' kinds else.
class PolicyWords {
 public:
  // From `start` on, a seam by the rules (is_seam) or an edge of the text.
  PolicyWords(std::string_view text, const WordRules& rules, std::size_t start = 0)
      : text_(text), rules_(rules), addresses_(text, start), position_(start) {}

  [[nodiscard]] bool at_end() const { return position_ == text_.size(); }

  // The next segment; must not be called at the end. O(length of the word and of what is around it).
  Segment next();
  // Whether that which was read last is known to be ASCII.
  [[nodiscard]] bool is_ascii() const { return is_ascii_; }

 private:
  // by_spaces(): policy_words_by_spaces.cpp
  [[nodiscard]] Segment next_by_spaces();
  [[nodiscard]] Segment spaces() const;
  [[nodiscard]] Segment separators() const;
  [[nodiscard]] Segment part_of_address() const;
  // What stands between separators; `first` to `last` are its letters, numbers and what is between them, of
  // which `kind` is the greatest, and `first` is `end` if it has none.
  struct Token {
    std::size_t end;
    std::size_t first;
    std::size_t last;
    CharacterKind kind;
  };
  [[nodiscard]] bool read_plain_token(Token& token) const;
  [[nodiscard]] bool read_short_token(Token& token) const;
  [[nodiscard]] bool read_any_plain_token(Token& token) const;
  [[nodiscard]] bool may_cut(std::size_t position) const;
  [[nodiscard]] Segment word_of(const Token& token);
  [[nodiscard]] Segment token();
  [[nodiscard]] std::size_t end_of_token() const;
  [[nodiscard]] bool is_between_spaces(std::size_t end) const;
  [[nodiscard]] bool is_separator(std::size_t position, char32_t code_point) const;

  // By UAX #29: policy_words.cpp
  [[nodiscard]] Segment next_by_uax29();
  [[nodiscard]] Segment atom(std::size_t position, std::size_t& segment_end) const;
  [[nodiscard]] bool cuts_segment(char32_t code_point) const;
  [[nodiscard]] Segment whole_address(const Segment& first);
  [[nodiscard]] Segment joined(Segment word);
  [[nodiscard]] std::size_t end_of_joiner(std::size_t position) const;

  [[nodiscard]] bool stands_alone(char32_t code_point) const {
    return wordbridge::stands_alone(rules_.policy, code_point);
  }
  [[nodiscard]] std::size_t end_of_character(std::size_t position, std::size_t limit) const;
  [[nodiscard]] bool is_one_word(const Segment& address) const;
  // A word as it counts.
  [[nodiscard]] Segment counted(Segment word) const {
    if (word.kind == CharacterKind::kNumber && !rules_.counts_numbers) word.kind = CharacterKind::kOther;
    return word;
  }

  std::string_view text_;
  WordRules rules_;
  // At the first address that ends behind position_.
  AddressFinder addresses_;
  std::size_t position_ = 0;
  bool is_ascii_ = false;
  // Of words by spaces: where the end of a token that is not of its word ends, whether that is known to be
  // ASCII, and whether there is white space, or nothing, before position_.
  std::size_t rest_end_ = 0;
  bool rest_is_ascii_ = false;
  bool after_space_ = true;
  // Of words by UAX #29: the end of the segment that atoms are cut from.
  std::size_t segment_end_ = 0;
};

// Calls visit(segment, is_ascii) for segments of PolicyWords, and visit_others(text, start) for each part
// between them, from `start` to the end of `text`, that has plain words (AffectedParts): by the rules of
// UAX #29 for all of the text, whose addresses are not looked for; by rules of spaces none unless
// `has_tokens`. False if one of them answered false, which ends it. O(bytes).
template <typename Visit, typename VisitOthers>
bool visit_words_by(const WordRules& rules, std::string_view text, Visit visit, VisitOthers visit_others,
                    bool has_tokens = false) {
  // One loop for all rules, so that what visits the others is compiled once.
  const bool is_one_part = rules.are_uax29() || (rules.by_spaces() && !has_tokens);
  const AffectedPart one_part{rules.by_spaces() ? 0 : text.size(), text.size()};
  AffectedParts parts{is_one_part ? std::string_view{} : text, rules};
  for (std::size_t position = 0; position < text.size();) {
    const auto [start, end] = is_one_part ? one_part : parts.next();
    if (start > position && !visit_others(text.substr(0, start), position)) return false;
    for (PolicyWords words{text.substr(0, end), rules, start}; !words.at_end();) {
      const Segment segment = words.next();
      if (!visit(segment, words.is_ascii())) return false;
    }
    position = end;
  }
  return true;
}

// The same with one visitor for all segments.
template <typename Visit>
bool visit_words_by(const WordRules& rules, std::string_view text, Visit visit) {
  return visit_words_by(rules, text, visit, [&visit](std::string_view others, std::size_t start) {
    return visit_words(others, visit, start);
  });
}

}  // namespace wordbridge
