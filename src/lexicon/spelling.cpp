#include "lexicon/spelling.h"

#include "lexicon/ascii_lower.h"
#include "unicode/case_folding.h"
#include "unicode/normalization.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::WordSpelling;

constexpr char32_t kDotAbove = 0x0307;
constexpr char32_t kCapitalDottedI = 0x0130;
constexpr char32_t kDotlessI = 0x0131;

bool is_apostrophe(char32_t code_point) {
  return code_point == 0x2019 || code_point == 0x2018 || code_point == 0x02BC || code_point == 0xFF07;
}

unicode::Folded fold(char32_t code_point, CaseFolding folding) {
  if (is_apostrophe(code_point)) return {{U'\'', 0, 0}, 1};
  if (folding == CaseFolding::kTurkic) {
    if (code_point == U'I') return {{kDotlessI, 0, 0}, 1};
  }
  if (folding != CaseFolding::kUniversal && code_point == kCapitalDottedI) return {{U'i', 0, 0}, 1};
  unicode::Folded folded = unicode::fold(code_point);
  // U+0149 is an n behind an apostrophe.
  if (is_apostrophe(folded.code_points[0])) folded.code_points[0] = U'\'';
  return folded;
}

// Spells what folding alone does not, code point by code point.
class Normalizer {
 public:
  Normalizer(std::string_view text, CaseFolding folding) : text_(text), folding_(folding) {}

  [[nodiscard]] bool append_to(Buffer<char>& out) {
    if (!decompose() || !fold_all()) return false;
    unicode::order_marks(folded_.data(), folded_.size());
    const std::size_t count = unicode::compose(folded_.data(), folded_.size());
    for (std::size_t i = 0; i < count; ++i) {
      if (!unicode::append_utf8(folded_[i], out)) return false;
    }
    return true;
  }

 private:
  [[nodiscard]] bool decompose() {
    for (std::size_t position = 0; position < text_.size();) {
      const unicode::Decoded decoded = unicode::decode(text_, position);
      if (!unicode::append_decomposed(decoded.code_point, decomposed_)) return false;
      position += decoded.length;
    }
    unicode::order_marks(decomposed_.data(), decomposed_.size());
    return true;
  }

  [[nodiscard]] bool fold_all() {
    for (std::size_t i = 0; i < decomposed_.size(); ++i) {
      const char32_t code_point = decomposed_[i];
      if (code_point == kDotAbove && loses_dot(i)) continue;
      const bool dotted =
          folding_ == CaseFolding::kTurkic && code_point == U'I' && find_dot(i) < decomposed_.size();
      const unicode::Folded folded = fold(dotted ? kCapitalDottedI : code_point, folding_);
      for (unsigned k = 0; k < folded.count; ++k) {
        // What is folded may have a decomposition of its own.
        if (!unicode::append_decomposed(folded.code_points[k], folded_)) return false;
      }
    }
    return true;
  }

  // Place of the dot above that belongs to the letter at `letter`; the end if there is none.
  [[nodiscard]] std::size_t find_dot(std::size_t letter) const {
    for (std::size_t i = letter + 1; i < decomposed_.size(); ++i) {
      if (decomposed_[i] == kDotAbove) return i;
      const std::uint8_t its_class = unicode::properties(decomposed_[i]).combining_class();
      if (its_class == 0 || its_class == unicode::kClassAbove) break;
    }
    return decomposed_.size();
  }

  // SpecialCasing.txt: After_I for Turkish and Azerbaijani, After_Soft_Dotted for Lithuanian, and of its
  // capitals.
  [[nodiscard]] bool loses_dot(std::size_t dot) const {
    if (folding_ == CaseFolding::kUniversal) return false;
    for (std::size_t i = dot; i > 0; --i) {
      const char32_t before = decomposed_[i - 1];
      const std::uint8_t its_class = unicode::properties(before).combining_class();
      if (its_class == unicode::kClassAbove) return false;
      if (its_class != 0) continue;
      if (folding_ == CaseFolding::kTurkic) return before == U'I';
      return before == U'i' || before == U'j' || before == U'I' || before == U'J';
    }
    return false;
  }

  std::string_view text_;
  CaseFolding folding_;
  Buffer<char32_t> decomposed_;
  Buffer<char32_t> folded_;
};

// Appends the folding of each code point as long as that is the spelling of the whole.
class QuickSpeller {
 public:
  QuickSpeller(CaseFolding folding, Buffer<char>& out) : folding_(folding), out_(out) {}

  enum class Outcome : std::uint8_t { kDone, kNormalize, kOutOfMemory };

  [[nodiscard]] Outcome append(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
      const std::size_t ascii = ascii_length(text.substr(position));
      if (!append_ascii(text.substr(position, ascii))) return Outcome::kOutOfMemory;
      position += ascii;
      const std::size_t kept = kept_length(text.substr(position));
      if (!out_.append(text.data() + position, kept)) return Outcome::kOutOfMemory;
      position += kept;
      if (position == text.size()) break;
      const unicode::Decoded decoded = unicode::decode(text, position);
      if (decoded.length == 1 && ascii_length(text.substr(position)) > 0) continue;
      const Outcome outcome = append_changed(decoded.code_point);
      if (outcome != Outcome::kDone) return outcome;
      position += decoded.length;
    }
    return Outcome::kDone;
  }

 private:
  // Of what ASCII alone says how to fold.
  [[nodiscard]] std::size_t ascii_length(std::string_view text) const {
    std::size_t length = 0;
    while (length < text.size() && unicode::is_ascii(text[length]) &&
           !(text[length] == 'I' && changes_ascii(folding_))) {
      ++length;
    }
    return length;
  }

  [[nodiscard]] bool append_ascii(std::string_view ascii) {
    if (ascii.empty()) return true;
    char* const place = out_.room(ascii.size());
    if (place == nullptr) return false;
    for (std::size_t i = 0; i < ascii.size(); ++i) place[i] = ascii_lower(ascii[i]);
    out_.extend(ascii.size());
    starter_ = static_cast<unsigned char>(place[ascii.size() - 1]);
    last_class_ = 0;
    return true;
  }

  // Of what is not ASCII and stays as it is.
  [[nodiscard]] std::size_t kept_length(std::string_view text) {
    std::size_t position = 0;
    while (position < text.size() && !unicode::is_ascii(text[position])) {
      const unicode::Decoded decoded = unicode::decode(text, position);
      const unicode::Properties of = unicode::properties(decoded.code_point);
      if (!is_kept(decoded.code_point, of)) break;
      last_class_ = of.combining_class();
      if (last_class_ == 0) starter_ = decoded.code_point;
      position += decoded.length;
    }
    return position;
  }

  [[nodiscard]] bool is_kept(char32_t code_point, unicode::Properties of) const {
    const WordSpelling spelling = of.spelling();
    if (spelling == WordSpelling::kKept) return true;
    return unicode::is_mark(spelling) && !drops_dots() &&
           unicode::keeps_mark(starter_, last_class_, code_point, of);
  }

  // A code point that does not stay as it is.
  [[nodiscard]] Outcome append_changed(char32_t code_point) {
    const WordSpelling spelling = unicode::properties(code_point).spelling();
    if (spelling == WordSpelling::kFolds) return outcome_of(append_folded(code_point));
    if (drops_dots()) return Outcome::kNormalize;
    unicode::MarkedLetter marked{0, 0};
    if (spelling == WordSpelling::kDecomposes) {
      marked = unicode::decompose_for_good(code_point);
    } else if (last_class_ == 0 && starter_ != 0) {
      // The letter is the last one of what was appended.
      marked = unicode::compose_mark(starter_, code_point);
      if (marked.letter != 0) drop_last();
    }
    if (marked.letter == 0) return Outcome::kNormalize;
    return outcome_of(append_marked(marked));
  }

  static Outcome outcome_of(bool has_memory) { return has_memory ? Outcome::kDone : Outcome::kOutOfMemory; }

  // Takes away the last code point.
  void drop_last() {
    std::size_t size = out_.size() - 1;
    while (unicode::is_continuation(out_[size])) --size;
    out_.truncate(size);
  }

  [[nodiscard]] bool append_marked(unicode::MarkedLetter marked) {
    starter_ = marked.letter;
    last_class_ = marked.mark == 0 ? 0 : unicode::properties(marked.mark).combining_class();
    return unicode::append_utf8(marked.letter, out_) &&
           (marked.mark == 0 || unicode::append_utf8(marked.mark, out_));
  }

  [[nodiscard]] bool append_folded(char32_t code_point) {
    const unicode::Folded folded = fold(code_point, folding_);
    // What it ends with may take a mark.
    char32_t last = 0;
    for (unsigned i = 0; i < folded.count; ++i) {
      last = folded.code_points[i];
      if (!unicode::append_utf8(last, out_)) return false;
    }
    last_class_ = unicode::properties(last).combining_class();
    starter_ = last_class_ == 0 ? last : folded.code_points[0];
    return true;
  }

  // Whether a mark may make a dot above disappear, or be one.
  [[nodiscard]] bool drops_dots() const { return folding_ != CaseFolding::kUniversal; }

  CaseFolding folding_;
  Buffer<char>& out_;
  // The last code point that a mark may be composed with, and the combining class of the last one.
  char32_t starter_ = 0;
  std::uint8_t last_class_ = 0;
};

}  // namespace

bool append_spelling(std::string_view text, CaseFolding folding, Buffer<char>& out) {
  const std::size_t begin = out.size();
  QuickSpeller quick{folding, out};
  switch (quick.append(text)) {
    case QuickSpeller::Outcome::kDone:
      return true;
    case QuickSpeller::Outcome::kOutOfMemory:
      return false;
    case QuickSpeller::Outcome::kNormalize:
      break;
  }
  out.truncate(begin);
  return Normalizer{text, folding}.append_to(out);
}

}  // namespace wordbridge
