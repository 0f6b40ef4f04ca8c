#include "segment/sentence.h"

#include "segment/list_item.h"
#include "segment/plain_stop.h"
#include "segment/sentence_end.h"
#include "segment/sentence_phase.h"
#include "segment/sentence_values.h"
#include "segment/telling_bytes.h"
#include "unicode/ascii.h"
#include "unicode/scan.h"
#include "unicode/typographic.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::decode;
using unicode::Decoded;
using unicode::properties;
using unicode::Properties;
using unicode::SentenceBreak;

// Reads one sentence of a paragraph.
class SentenceReader {
 public:
  // `text` ends where the paragraph does; `telling` is of the text that it begins with. The sentence has been
  // read up to `position`, without a terminator, and of what is before that `kind` is the greatest.
  SentenceReader(std::string_view text, bool wrapped, std::size_t start, TellingBytes& telling,
                 std::size_t position, CharacterKind kind)
      : text_(text), telling_(telling), wrapped_(wrapped), start_(start), position_(position), kind_(kind) {}

  Segment read() {
    while (true) {
      skip_inside();
      if (position_ == text_.size() || read_stop()) return {start_, position_, kind_};
    }
  }

  // Reads the terminator or separator at the position, and what belongs to it. False if the sentence goes on
  // there.
  bool read_stop() {
    if (!wrapped_ && text_[position_] == '\n') {
      ++position_;
      return true;  // SB4
    }
    while (true) {
      const Decoded next = decode(text_, position_);
      const Properties next_properties = properties(next.code_point);
      const SentenceBreak right = value_of(next_properties);
      if (starts_sentence(right)) return true;
      phase_.read(right, [this] { return cased_before(); });
      kind_ = greater_kind(kind_, next_properties.kind());
      position_ += next.length;
      if (phase_.is_inside()) return false;
      if (position_ == text_.size()) return true;
    }
  }

  [[nodiscard]] std::size_t position() const { return position_; }
  [[nodiscard]] CharacterKind kind() const { return kind_; }

  // Whether what was read ends there however the text goes on.
  [[nodiscard]] bool is_certain() const { return position_ < text_.size() && !saw_end_; }

 private:
  // Passes over what joins because no terminator has been read (SB998): all but terminators and separators.
  void skip_inside() {
    while (position_ < text_.size()) {
      if (kind_ >= CharacterKind::kLetter) {
        position_ = telling_.find(position_, text_.size(), wrapped_, kind_);
        if (position_ == text_.size()) return;
      }
      const auto byte = static_cast<unsigned char>(text_[position_]);
      if (byte < 0x80) {
        const bool newline = byte == '\n' || byte == '\r';
        if (!unicode::kAsciiInSentence[byte] && !(newline && wrapped_)) return;
        kind_ = greater_kind(kind_, unicode::kAsciiKinds[byte]);
        ++position_;
        continue;
      }
      const Decoded next = decode(text_, position_);
      const Properties next_properties = properties(next.code_point);
      const SentenceBreak value = value_of(next_properties);
      if (is_terminator(value) || is_separator(value)) return;
      kind_ = greater_kind(kind_, next_properties.kind());
      position_ += next.length;
    }
  }

  // Whether the last code point before position_ that SB5 does not pass over is Upper or Lower.
  [[nodiscard]] bool cased_before() const {
    for (std::size_t position = position_; position > start_;) {
      --position;
      while (unicode::is_continuation(text_[position])) --position;
      const SentenceBreak value = properties(decode(text_, position).code_point).sentence_break();
      if (!is_ignored(value)) return is_cased(value);
    }
    return false;
  }

  [[nodiscard]] SentenceBreak value_of(Properties of) const {
    const SentenceBreak value = of.sentence_break();
    return wrapped_ && is_separator(value) ? SentenceBreak::kSp : value;
  }

  [[nodiscard]] bool starts_sentence(SentenceBreak right) {
    const SentencePhase::Next next = phase_.next(right);
    if (next == SentencePhase::Next::kUndecided) return !lower_case_follows();
    return next == SentencePhase::Next::kStarts;
  }

  // The right side of SB8: ( not (OLetter | Upper | Lower | ParaSep | SATerm) )* Lower.
  [[nodiscard]] bool lower_case_follows() {
    for (std::size_t position = position_; position < text_.size();) {
      const Decoded decoded = decode(text_, position);
      const SentenceBreak value = value_of(properties(decoded.code_point));
      if (decides(value)) return value == SentenceBreak::kLower;
      position += decoded.length;
    }
    saw_end_ = true;
    return false;
  }

  std::string_view text_;
  TellingBytes& telling_;
  bool wrapped_;
  std::size_t start_;
  std::size_t position_;
  SentencePhase phase_;
  bool saw_end_ = false;
  CharacterKind kind_;
};

// Not inlined, here and below, so that what most sentences take is a short function: a compiler that works
// while the program runs has done with it sooner.
[[gnu::noinline]] Segment read_by_rules(SentenceReader reader, bool& is_certain) {
  const Segment sentence = reader.read();
  is_certain = reader.is_certain();
  return sentence;
}

// Passes over what joins because no terminator has been read (SB998), and most of what ends a sentence; the
// rest is left to SentenceReader. `text` ends where the paragraph does, or before: `is_certain`, true at
// first, becomes false if the sentence ends before the end of the text but may not if that goes on.
Segment read_sentence(std::string_view text, bool wrapped, std::size_t start, TellingBytes& telling,
                      bool& is_certain) {
  CharacterKind kind = CharacterKind::kSpace;
  std::size_t position = start;
  while (true) {
    // Dashes and quotation marks tell something themselves.
    if (position == text.size() || text[position] != '\xE2') {
      position = telling.find(position, text.size(), wrapped, kind);
    }
    if (position == text.size()) return {start, position, kind_with_letters(text, start, position, kind)};
    if (unicode::is_ascii(text[position])) {
      if (text[position] == '\n') {
        return {start, position + 1, kind_with_letters(text, start, position, kind)};  // SB4
      }
      if (text[position] == '\r') break;
      const PlainStop stop = read_plain_stop(text, position, wrapped);
      if (stop.answer == PlainStop::Answer::kUnknown) break;
      kind = greater_kind(kind, CharacterKind::kPunctuation);
      position = stop.end;
      if (stop.answer == PlainStop::Answer::kGoesOn) continue;
      return {start, position, kind_with_letters(text, start, position, kind)};
    }
    if (unicode::is_typographic_mark(text.data() + position)) {
      kind = greater_kind(kind, CharacterKind::kPunctuation);
      position += unicode::kTypographicMarkLength;
      continue;
    }
    const Decoded next = decode(text, position);
    const Properties of = properties(next.code_point);
    if (is_terminator(of.sentence_break()) || is_separator(of.sentence_break())) break;
    kind = greater_kind(kind, of.kind());
    position += next.length;
  }
  kind = kind_with_letters(text, start, position, kind);
  return read_by_rules(SentenceReader{text, wrapped, start, telling, position, kind}, is_certain);
}

// Reads one sentence by SentencePolicy::kAbbreviations: those of UAX #29 joined, or cut once more.
class TailoredReader {
 public:
  TailoredReader(std::string_view text, const Paragraph& paragraph, const SentenceRules& rules,
                 TellingBytes& telling)
      : text_(text.substr(0, paragraph.end)),
        paragraph_(paragraph),
        rules_(rules),
        telling_(telling),
        has_items_(rules.list == nullptr || !rules.list->ordinal_numbers) {}

  [[gnu::noinline]] [[nodiscard]] Segment read(std::size_t start) {
    Segment sentence{start, start, CharacterKind::kSpace};
    while (true) {
      std::size_t cut = 0;
      const Segment part = read_part(sentence.end, cut);
      if (cut < part.end) return {start, cut, greatest_kind(text_, start, cut)};
      sentence.end = part.end;
      sentence.kind = greater_kind(sentence.kind, part.kind);
      if (sentence.end == text_.size()) return sentence;
      if (ends_plainly(text_, paragraph_, sentence.end, rules_)) return sentence;
      const SentenceContext context = sentence_context(text_, paragraph_, sentence.end);
      if (ends_sentence(context, rules_)) return sentence;
      if (!context.next_closes && !context.next_is_reference) continue;
      const std::size_t bracket = context.next_is_reference ? 1 : 0;
      const std::size_t behind = behind_closing(sentence.end - bracket);
      if (behind < text_.size() && ends_nonetheless_at(behind)) {
        return {start, behind, greatest_kind(text_, start, behind)};
      }
    }
  }

 private:
  // A sentence of UAX #29, or its beginning if there is a cut in it. Read by growing windows, for it may be
  // as long as the text, and each piece behind a cut would be read as far again.
  [[nodiscard]] Segment read_part(std::size_t start, std::size_t& cut) {
    constexpr std::size_t kFirstWindow = 512;
    for (std::size_t window = kFirstWindow;; window *= 2) {
      std::size_t limit = text_.size();
      if (window < limit - start) {
        limit = start + window;
        while (unicode::is_continuation(text_[limit])) --limit;
      }
      bool is_certain = true;
      const Segment part =
          read_sentence(text_.substr(0, limit), paragraph_.wrapped, start, telling_, is_certain);
      cut = find_cut(part);
      if (cut < part.end || limit == text_.size() || (is_certain && part.end < limit)) return part;
    }
  }

  // Where a sentence ends inside of one of UAX #29; its end if it does nowhere.
  [[nodiscard]] std::size_t find_cut(const Segment& part) const {
    const std::string_view text = text_.substr(0, part.end);
    for (std::size_t position = part.start; position < part.end;) {
      position = unicode::find_match(text, position, [](unicode::Bytes bytes) {
        return bytes.equal('.') | bytes.equal('!') | bytes.equal('?') | bytes.equal(')') | bytes.equal(0xE2);
      });
      if (position == part.end) break;
      if (has_items_ && (text_[position] == '.' || text_[position] == ')')) {
        const std::size_t item = find_list_item(text_, paragraph_, position);
        if (item != kNoListItem && item > part.start) return item;
      }
      if (!is_stop(position)) {
        ++position;
        continue;
      }
      while (position < part.end && is_stop(position)) position += decode(text_, position).length;
      position = behind_closing(position);
      if (position < part.end && ends_nonetheless_at(position)) return position;
    }
    return part.end;
  }

  [[nodiscard]] bool is_stop(std::size_t position) const {
    const char byte = text_[position];
    if (byte != '\xE2') return byte == '.' || byte == '!' || byte == '?';
    // An ellipsis, U+2026: the text is well-formed, so that there are two bytes more.
    return text_[position + 1] == '\x80' && text_[position + 2] == '\xA6';
  }

  // Behind the quotes and brackets that close at a position, and the spaces there. Not behind a quote that
  // opens.
  [[nodiscard]] std::size_t behind_closing(std::size_t position) const {
    bool spaces = false;
    position += references_length(text_.substr(position));
    while (position < text_.size()) {
      const Decoded decoded = decode(text_, position);
      const SentenceBreak value = properties(decoded.code_point).sentence_break();
      const bool space = value == SentenceBreak::kSp || is_separator(value);
      if (!space && value != SentenceBreak::kClose && !is_ignored(value)) break;
      if (value == SentenceBreak::kClose && spaces &&
          !sentence_context(text_, paragraph_, position).next_closes) {
        break;
      }
      spaces = spaces || space;
      position += decoded.length;
    }
    return position;
  }

  [[nodiscard]] bool ends_nonetheless_at(std::size_t position) const {
    return ends_sentence_nonetheless(sentence_context(text_, paragraph_, position), rules_);
  }

  std::string_view text_;
  const Paragraph& paragraph_;
  const SentenceRules& rules_;
  TellingBytes& telling_;
  // Whether a number with a full stop is no ordinal.
  bool has_items_;
};

}  // namespace

Segment next_sentence(std::string_view text, const Paragraph& paragraph, std::size_t start) {
  return next_sentence(text, paragraph, start, {});
}

Segment next_sentence(std::string_view text, const Paragraph& paragraph, std::size_t start,
                      const SentenceRules& rules) {
  TellingBytes telling{text};
  return next_sentence(text, paragraph, start, rules, telling);
}

Segment next_sentence(std::string_view text, const Paragraph& paragraph, std::size_t start,
                      const SentenceRules& rules, TellingBytes& telling) {
  if (rules.policy != SentencePolicy::kUax29) {
    return TailoredReader{text, paragraph, rules, telling}.read(start);
  }
  bool is_certain = true;
  return read_sentence(text.substr(0, paragraph.end), paragraph.wrapped, start, telling, is_certain);
}

SentenceStop read_stop(std::string_view text, std::size_t start, std::size_t position, CharacterKind kind) {
  TellingBytes telling{text};
  SentenceReader reader{text, false, start, telling, position, kind};
  const bool ends = reader.read_stop();
  return {reader.position(), reader.kind(), ends};
}

bool is_sentence_letter(char32_t code_point) {
  const SentenceBreak value = properties(code_point).sentence_break();
  return value == SentenceBreak::kOLetter || value == SentenceBreak::kUpper || value == SentenceBreak::kLower;
}

}  // namespace wordbridge
