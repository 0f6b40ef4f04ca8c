#include "segment/sentence_end.h"

#include <algorithm>

#include "segment/list_item.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::decode;
using unicode::Decoded;
using enum WordClasses::Class;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool is_small(char byte) { return byte >= 'a' && byte <= 'z'; }

bool is_number(std::string_view word) {
  for (const char byte : word) {
    if (!is_digit(byte)) return false;
  }
  return !word.empty();
}

bool is_roman_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

// Whether a word is one letter, with marks.
bool is_letter(std::string_view word) {
  if (word.empty()) return false;
  const Decoded first = decode(word, 0);
  if (unicode::properties(first.code_point).kind() != CharacterKind::kLetter) return false;
  for (std::size_t position = first.length; position < word.size();) {
    const Decoded decoded = decode(word, position);
    if (unicode::properties(decoded.code_point).kind() != CharacterKind::kMark) return false;
    position += decoded.length;
  }
  return true;
}

bool starts_upper(std::string_view word) { return !word.empty() && is_upper(decode(word, 0).code_point); }
bool starts_lower(std::string_view word) { return !word.empty() && is_lower(decode(word, 0).code_point); }

// Whether a word is letters with full stops between them: U.S, e.g, J.-P
bool is_dotted(std::string_view word) {
  if (word.find('.') == std::string_view::npos) return false;
  while (!word.empty()) {
    const std::string_view part = word.substr(0, word.find('.'));
    if (!is_letter(part)) return false;
    word.remove_prefix(part.size() < word.size() ? part.size() + 1 : part.size());
    if (word.starts_with('-')) word.remove_prefix(1);
  }
  return true;
}

// The last part of a word with hyphens or apostrophes: of Dipl.-Ing and l'ing. The word itself if it has
// none.
std::string_view last_part(std::string_view word) {
  constexpr std::string_view kRightSingleQuote = "\xE2\x80\x99";
  const std::size_t mark = word.find_last_of("-'");
  if (mark != std::string_view::npos) return word.substr(mark + 1);
  const std::size_t quote = word.rfind(kRightSingleQuote);
  return quote == std::string_view::npos ? word : word.substr(quote + kRightSingleQuote.size());
}

// A shortened word by its look: a capital letter and consonants only, as Sgt or Hptm.
bool looks_shortened(std::string_view word) {
  if (word.size() < 2 || word.size() > 5 || word[0] < 'A' || word[0] > 'Z') return false;
  return word.substr(1).find_first_not_of("bcdfghjklmnpqrstvwxz") == std::string_view::npos &&
         std::string_view{"AEIOUY"}.find(word[0]) == std::string_view::npos;
}

// A text without the marks of a heading or of a list that it ends with.
std::string_view without_marks(std::string_view text) {
  constexpr std::string_view kAscii = "#*>-+ \t";
  while (!text.empty()) {
    std::size_t length = kAscii.find(text.back()) != std::string_view::npos ? 1 : 0;
    for (const std::string_view bullet : kBullets) {
      if (text.ends_with(bullet)) length = bullet.size();
    }
    if (length == 0) break;
    text.remove_suffix(length);
  }
  return text;
}

class SentenceEnd {
 public:
  SentenceEnd(const SentenceContext& context, const SentenceRules& rules)
      : context_(context), rules_(rules) {}

  [[nodiscard]] bool decide() const {
    if (!has_terminator()) return true;
    if (context_.next_closes || context_.next_is_reference || context_.terminators_in_brackets) return false;
    if (context_.other_terminators > 0) return ends_after_mark();
    if (!context_.is_single_stop()) return ends_after_ellipsis();
    if (context_.is_item_in_text && !has_ordinals()) return false;
    if (context_.opens_question) return true;
    if (context_.closes_quote && context_.next_case != Capitalisation::kLower) return true;
    return ends_after_stop();
  }

  [[nodiscard]] bool decide_nonetheless() const {
    if (!has_terminator() || context_.terminators_in_brackets) return false;
    const bool upper = context_.next_case == Capitalisation::kUpper;
    if (!context_.spaces) return is_joined_by_mistake();
    if (context_.ellipsis_character) return upper && ends_after_ellipsis();
    if ((context_.closes_quote || context_.closes_reference) && upper) return decide();
    return context_.is_single_stop() && (context_.next_is_number || context_.next_is_item) && is_plain_word();
  }

 private:
  [[nodiscard]] bool has_terminator() const {
    return context_.full_stops + context_.other_terminators > 0 || context_.ellipsis_character;
  }

  // Behind a question or exclamation mark.
  [[nodiscard]] bool ends_after_mark() const {
    const bool name =
        find(context_.word).has(kNameWithMark) && context_.other_terminators == 1 && !context_.closes_quote;
    if (context_.next_case == Capitalisation::kLower) {
      const bool goes_on = context_.closes_quote || context_.closes_bracket || !is_english();
      return !goes_on && !name;
    }
    return !name || next_is_starter();
  }

  // In English an "I" behind an ellipsis is no sign of a new sentence.
  [[nodiscard]] bool ends_after_ellipsis() const {
    const std::string_view next = context_.next;
    const bool pronoun = next == "I" || next.starts_with("I'") || next.starts_with("I\xE2\x80\x99");
    return !(pronoun && is_english() && context_.full_stops < 4) || context_.closes_quote;
  }

  // Behind one full stop.
  [[nodiscard]] bool ends_after_stop() const {
    const std::string_view word = context_.word;
    if (word.empty()) return true;
    if (is_number(word)) return ends_after_number();
    if (ends_own() || goes_on_with_next()) return false;
    if (is_letter(word)) return ends_after_letter();
    if (has_ordinals() && word.size() > 1 && is_roman_number(word)) return ends_before_upper();
    return ends_after(classes_of(word));
  }

  [[nodiscard]] bool ends_after(WordClasses classes) const {
    if (classes.has(kNever)) return false;
    if (classes.has(kBeforeNumber) && next_is_numeral()) return false;
    if (classes.has(kUsuallyEnds)) {
      if (context_.next_is_number || begins_with_time()) return false;
      return !find(context_.next).has(kContinuation);
    }
    return !classes.has(kMayEnd) || ends_before_upper();
  }

  // Whether the sentence has no more yet than a time: "At 5 p.m. Dr. Doe left."
  [[nodiscard]] bool begins_with_time() const {
    const std::string_view before =
        without_spaces_behind(context_.before.substr(0, context_.before.size() - context_.word.size()));
    const std::size_t end = before.find_last_not_of("0123456789:.") + 1;
    if (end == before.size()) return false;
    const std::string_view preposition = last_word(without_spaces_behind(before.substr(0, end)));
    return starts_upper(preposition) && find(preposition).has(kStarter);
  }

  // Behind what may be an abbreviation.
  [[nodiscard]] bool ends_before_upper() const {
    if (context_.next_is_number) return false;
    if (context_.next_case == Capitalisation::kLower) return false;
    if (context_.next_case == Capitalisation::kNone) return true;
    return context_.opens_quote || next_is_starter();
  }

  // A number of a list, or an ordinal.
  [[nodiscard]] bool ends_after_number() const {
    constexpr std::size_t kLongestOfList = 3;
    constexpr std::size_t kLongestOrdinal = 2;
    if (context_.word.size() <= kLongestOfList && begins_item()) return false;
    return !has_ordinals() || context_.word.size() > kLongestOrdinal || is_reference() || ends_before_upper();
  }

  // Whether the number belongs to an abbreviation before it, and is no ordinal: "Abb. 3."
  [[nodiscard]] bool is_reference() const {
    const std::string_view before =
        without_spaces_behind(context_.before.substr(0, context_.before.size() - context_.word.size()));
    if (before.empty() || before.back() != '.') return false;
    return find(last_word(before.substr(0, before.size() - 1))).has(kBeforeNumber);
  }

  // A letter of a list, an initial, or the last letter of an abbreviation with spaces: z. B.
  [[nodiscard]] bool ends_after_letter() const {
    char joined[48];
    const std::string_view spaced = join_letters(joined);
    if (spaced.size() > context_.word.size()) {
      const WordClasses classes = find(spaced);
      if (classes.has(kAnyAbbreviation)) return ends_after(classes);
    }
    if (begins_item()) return false;
    const std::string_view previous = previous_word();
    if (starts_upper(context_.word)) {
      const bool pronoun = context_.word == "I" && is_english() && starts_lower(previous);
      const WordClasses classes = find(context_.word);
      if (classes.has(kBeforeNumber) && next_is_numeral()) return false;
      return pronoun || ends_before_upper();
    }
    return ends_after(find(context_.word));
  }

  // Whether the word is at the start of a paragraph or behind the end of a sentence, as the number of a list
  // is.
  [[nodiscard]] bool begins_item() const {
    std::string_view before = context_.before;
    before.remove_suffix(context_.word.size());
    if (!before.empty() && (before.back() == '(' || before.back() == '[')) before.remove_suffix(1);
    const std::string_view text = without_spaces_behind(before);
    if (text.empty()) return context_.from_start_of_paragraph;
    if (text.size() == before.size()) return false;
    if (without_marks(text).empty()) return context_.from_start_of_paragraph;
    switch (text.back()) {
      case '.':
        return !is_abbreviation(last_word(text.substr(0, text.size() - 1)));
      case ':':
      case ';':
      case '!':
      case '?':
        return true;
      default:
        return false;
    }
  }

  [[nodiscard]] bool is_abbreviation(std::string_view word) const {
    const WordClasses classes = classes_of(word);
    return is_letter(word) || is_own(word) || classes.has(kAnyAbbreviation) || classes.has(kBeforeNumber);
  }

  // A word of small letters that is in no list.
  [[nodiscard]] bool is_plain_word() const {
    constexpr std::size_t kShortest = 4;
    const std::string_view word = context_.word;
    if (word.size() < kShortest || is_own(word)) return false;
    for (const char byte : word) {
      if (!is_small(byte)) return false;
    }
    return classes_of(word).none() || classes_of(word).has(kStarter);
  }

  // "It works.Really" with a word that begins sentences: no name of a file or of a program has one.
  [[nodiscard]] bool is_joined_by_mistake() const {
    if (!context_.is_single_stop() || context_.closes_quote || context_.closes_bracket) return false;
    const std::string_view word = context_.word;
    if (word.size() < 2 || word.find('.') != std::string_view::npos || !starts_lower(word)) return false;
    return context_.next_case == Capitalisation::kUpper && context_.next.size() > 1 && next_is_starter();
  }

  // Whether the word ends an abbreviation of the caller's, by itself or with words before it.
  [[nodiscard]] bool ends_own() const {
    if (!may_end_packed(rules_.own, context_.word)) return false;
    char joined[kSentenceContextBefore];
    std::size_t start = sizeof joined - context_.word.size();
    context_.word.copy(joined + start, context_.word.size());
    std::string_view before = context_.before.substr(0, context_.before.size() - context_.word.size());
    while (!is_own({joined + start, sizeof joined - start})) {
      const std::string_view text = without_spaces_behind(before);
      const bool stop = !text.empty() && text.back() == '.';
      if (!stop && text.size() == before.size()) return false;
      const std::string_view word = last_word(stop ? text.substr(0, text.size() - 1) : text);
      if (word.empty() || start < word.size() + 1) return false;
      joined[--start] = stop ? '.' : ' ';
      start -= word.size();
      word.copy(joined + start, word.size());
      before = text.substr(0, text.size() - word.size() - (stop ? 1 : 0));
    }
    return true;
  }

  // Single letters before the word that have a full stop each, with it: "z. B" as "z.B".
  std::string_view join_letters(char (&joined)[48]) const {
    std::size_t start = sizeof joined - context_.word.size();
    context_.word.copy(joined + start, context_.word.size());
    std::string_view before = context_.before.substr(0, context_.before.size() - context_.word.size());
    for (int letters = 0; letters < 3; ++letters) {
      before = without_spaces_behind(before);
      if (before.empty() || before.back() != '.') break;
      const std::string_view letter = last_word(before.substr(0, before.size() - 1));
      const bool fits = is_letter(letter) || (letter.size() <= 4 && !letter.empty());
      if (!fits || start < letter.size() + 1) break;
      joined[--start] = '.';
      start -= letter.size();
      letter.copy(joined + start, letter.size());
      before.remove_suffix(letter.size() + 1);
      if (!is_letter(letter)) break;
    }
    return {joined + start, sizeof joined - start};
  }

  [[nodiscard]] std::string_view previous_word() const {
    return last_word(
        without_spaces_behind(context_.before.substr(0, context_.before.size() - context_.word.size())));
  }

  [[nodiscard]] WordClasses classes_of(std::string_view word) const {
    WordClasses classes = find(word);
    if (classes.none() && context_.word.data() == word.data()) classes = find_spaced();
    if (!classes.none()) return classes;
    const std::string_view part = last_part(word);
    if (part.size() < word.size() && !is_letter(part)) classes = find(part);
    if (classes.none()) classes = find_ending(word);
    if (!classes.none()) return classes;
    return is_dotted(word) || looks_shortened(word) ? WordClasses{kMayEnd} : classes;
  }

  // An entry such as "-str" stands for all words that end so.
  [[nodiscard]] WordClasses find_ending(std::string_view word) const {
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongest = 4;
    if (rules_.list == nullptr || !may_have_ending(*rules_.list, word)) return WordClasses{};
    for (std::size_t size = kShortest; size <= kLongest && size < word.size(); ++size) {
      char ending[kLongest + 1] = {'-'};
      word.copy(ending + 1, size, word.size() - size);
      if (!unicode::is_ascii(ending[1])) continue;
      const WordClasses classes = find({ending, size + 1});
      if (!classes.none()) return classes;
    }
    return WordClasses{};
  }

  // Whether the word and the next are an abbreviation of two: "v. Chr", "EE. UU".
  [[nodiscard]] bool goes_on_with_next() const {
    char joined[48];
    const std::size_t size = context_.word.size() + 1 + context_.next.size();
    if (context_.next.empty() || size > sizeof joined) return false;
    const bool in_list = rules_.list != nullptr && may_have_stop_behind(*rules_.list, context_.word);
    if (!in_list && !may_end_packed(rules_.own, context_.next)) return false;
    context_.word.copy(joined, context_.word.size());
    joined[context_.word.size()] = '.';
    context_.next.copy(joined + context_.word.size() + 1, context_.next.size());
    return (in_list && find({joined, size}).has(kAnyAbbreviation)) || is_own({joined, size});
  }

  // "n. Chr" as "n.Chr".
  [[nodiscard]] WordClasses find_spaced() const {
    char joined[48];
    if (context_.word.size() > sizeof joined) return WordClasses{};
    const std::string_view spaced = join_letters(joined);
    return spaced.size() > context_.word.size() ? find(spaced) : WordClasses{};
  }

  [[nodiscard]] WordClasses find(std::string_view word) const {
    return rules_.list == nullptr ? WordClasses{} : find_word(*rules_.list, word);
  }
  [[nodiscard]] bool is_own(std::string_view word) const { return has_packed(rules_.own, word); }
  [[nodiscard]] bool is_english() const { return rules_.list == nullptr || rules_.list->language == "en"; }
  [[nodiscard]] bool has_ordinals() const { return rules_.list != nullptr && rules_.list->ordinal_numbers; }
  // An entry such as "l'" stands for all words that begin so.
  [[nodiscard]] bool next_is_starter() const {
    const std::string_view next = context_.next;
    if (context_.next_is_initial) return false;
    if (find(next).has(kStarter)) return true;
    constexpr std::size_t kLongest = 7;
    char beginning[kLongest + 1];
    const std::size_t size = std::min(next.find('\''), next.find("\xE2\x80\x99"));
    if (size > kLongest) return false;
    next.copy(beginning, size);
    beginning[size] = '\'';
    return find({beginning, size + 1}).has(kStarter);
  }
  [[nodiscard]] bool next_is_numeral() const {
    return context_.next_is_number || is_roman_number(context_.next) ||
           (is_letter(context_.next) && context_.next != "I" && context_.next != "A");
  }

  const SentenceContext& context_;
  const SentenceRules& rules_;
};

}  // namespace

bool ends_sentence(const SentenceContext& context, const SentenceRules& rules) {
  return SentenceEnd{context, rules}.decide();
}

bool ends_plainly(std::string_view text, const Paragraph& paragraph, std::size_t place,
                  const SentenceRules& rules) {
  constexpr std::size_t kShortest = 2;
  constexpr std::size_t kLongest = 32;
  constexpr std::size_t kBehindWord = 2;  // the mark and the space
  if (place < paragraph.start + kLongest + kBehindWord + 2 || place >= paragraph.end) return false;
  const auto is_space = [](char byte) { return byte == ' ' || byte == '\n'; };
  if (!is_space(text[place - 1]) || text[place] < 'A' || text[place] > 'Z') return false;
  const std::size_t mark = place - kBehindWord;
  const bool stop = text[mark] == '.';
  if (!stop && text[mark] != '?' && text[mark] != '!') return false;
  std::size_t start = mark;
  while (mark - start <= kLongest && is_small(text[start - 1])) --start;
  if (mark - start < kShortest || mark - start > kLongest || !is_space(text[start - 1])) return false;
  // A word before it may be a part of the same abbreviation.
  const char before = text[start - 2];
  if (before == '.' || before <= ' ' || !unicode::is_ascii(before)) return false;
  const std::string_view word = text.substr(start, mark - start);
  if (stop && !rules.own.empty()) {
    std::size_t end = place + 1;
    while (end < paragraph.end && end - place <= kLongest && is_small(text[end])) ++end;
    if (end == paragraph.end || text[end] != ' ') return false;
    const std::string_view next = text.substr(place, end - place);
    if (may_end_packed(rules.own, word) || may_end_packed(rules.own, next)) return false;
  }
  if (rules.list == nullptr) return true;
  if (stop && (may_have_ending(*rules.list, word) || may_have_stop_behind(*rules.list, word))) return false;
  return find_word(*rules.list, word).none();
}

bool ends_sentence_nonetheless(const SentenceContext& context, const SentenceRules& rules) {
  return SentenceEnd{context, rules}.decide_nonetheless();
}

}  // namespace wordbridge
