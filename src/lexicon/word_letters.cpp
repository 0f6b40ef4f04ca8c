#include "lexicon/word_letters.h"

#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

struct Composition {
  char32_t mark;
  // What it makes of a, e, i, o, u and y; 0 where there is no such letter.
  char32_t letters[6];
};

constexpr std::u32string_view kBases = U"aeiouy";
constexpr Composition kCompositions[] = {
    {0x300, {U'à', U'è', U'ì', U'ò', U'ù', 0}},    {0x301, {U'á', U'é', U'í', U'ó', U'ú', U'ý'}},
    {0x302, {U'â', U'ê', U'î', U'ô', U'û', 0}},    {0x303, {U'ã', 0, 0, U'õ', 0, 0}},
    {0x308, {U'ä', U'ë', U'ï', U'ö', U'ü', U'ÿ'}},
};

}  // namespace

WordLetters::WordLetters(std::string_view word, std::size_t& position) {
  while (position < word.size() && size_ < kLongest) {
    const unicode::Decoded decoded = unicode::decode(word, position);
    position += decoded.length;
    const bool is_mark = decoded.code_point >= 0x300 &&
                         unicode::properties(decoded.code_point).kind() == unicode::CharacterKind::kMark;
    if (is_mark) {
      add_mark(decoded.code_point);
    } else {
      letters_[size_++] = decoded.code_point;
    }
  }
}

// A letter that bears a mark of which nothing is known stays as it is; и with a breve is й.
void WordLetters::add_mark(char32_t mark) {
  if (size_ == 0) return;
  char32_t& letter = letters_[size_ - 1];
  if (mark == 0x306 && letter == U'и') letter = U'й';
  const std::size_t base = kBases.find(letter);
  if (base == std::u32string_view::npos) return;
  for (const Composition& composition : kCompositions) {
    if (composition.mark == mark && composition.letters[base] != 0) letter = composition.letters[base];
  }
}

}  // namespace wordbridge
