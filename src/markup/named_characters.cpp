#include "markup/named_characters.h"

#include <algorithm>
#include <cstdint>

#include "markup/named_characters.generated.h"
#include "memory/range_decoder.h"

namespace wordbridge::markdown {
namespace {

// By rank; 0 is the end of a name.
constexpr char kLetters[] = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr unsigned kLetterBits = 6;
constexpr unsigned kSharedBits = 5;

// Names one behind the other, with their ends and characters.
class NamedCharacters {
 public:
  // Reads what tools/markup/generate.mjs writes and describes.
  NamedCharacters() {
    RangeDecoder decoder{kNamedCharacters};
    BitModel shared[1U << kSharedBits];
    BitModel letters[1U << kLetterBits][1U << kLetterBits];
    MagnitudeModel code_points;
    // The name before, and the ranks of its letters.
    std::uint8_t ranks[1U << kSharedBits] = {};
    std::size_t end = 0;
    for (std::size_t i = 0; i < kNamedCharacterCount; ++i) {
      std::size_t size = decoder.number(shared, kSharedBits);
      std::uint32_t rank = size == 0 ? 0 : ranks[size - 1];
      while ((rank = decoder.number(letters[rank], kLetterBits)) != 0) {
        ranks[size++] = static_cast<std::uint8_t>(rank);
      }
      for (std::size_t letter = 0; letter < size; ++letter) names_[end++] = kLetters[ranks[letter]];
      ends_[i + 1] = static_cast<std::uint16_t>(end);
      code_points_[i] = static_cast<std::uint16_t>(decoder.magnitude(code_points) - 1);
    }
  }

  [[nodiscard]] char32_t find(std::string_view name) const {
    std::size_t first = 0;
    std::size_t last = kNamedCharacterCount;
    while (first < last) {
      const std::size_t middle = first + (last - first) / 2;
      const int order = name_at(middle).compare(name);
      if (order == 0) return code_points_[middle];
      if (order < 0) {
        first = middle + 1;
      } else {
        last = middle;
      }
    }
    return 0;
  }

 private:
  [[nodiscard]] std::string_view name_at(std::size_t index) const {
    return {names_ + ends_[index], static_cast<std::size_t>(ends_[index + 1] - ends_[index])};
  }

  char names_[kNamesSize] = {};
  std::uint16_t ends_[kNamedCharacterCount + 1] = {};
  std::uint16_t code_points_[kNamedCharacterCount] = {};
};

}  // namespace

char32_t named_character(std::string_view name) {
  static const NamedCharacters characters;
  return characters.find(name);
}

}  // namespace wordbridge::markdown
