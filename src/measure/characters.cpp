#include "measure/characters.h"

#include "segment/grapheme.h"
#include "unicode/ascii.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// Counts the ASCII characters from `position` on that are clusters of their own: those before another one,
// or before the end, that are no carriage return. Returns where they end.
std::size_t count_ascii(std::string_view text, std::size_t position, Totals& totals) {
  std::size_t last = position;
  while (last < text.size() && unicode::is_ascii(text[last]) && text[last] != '\r') ++last;
  // A mark behind the last one would belong to it.
  if (last < text.size() && last > position && !unicode::is_ascii(text[last])) --last;
  std::uint64_t spaces = 0;
  for (std::size_t i = position; i < last; ++i) {
    spaces += unicode::is_ascii_white_space(static_cast<unsigned char>(text[i])) ? 1U : 0U;
  }
  const std::uint64_t count = last - position;
  totals.graphemes += count;
  totals.code_points += count;
  totals.utf16_units += count;
  totals.graphemes_without_spaces += count - spaces;
  totals.code_points_without_spaces += count - spaces;
  totals.utf16_units_without_spaces += count - spaces;
  return last;
}

// Counts the code points of a cluster; whether it is white space, perhaps with marks on it.
bool count_code_points(std::string_view cluster, Totals& totals) {
  bool first_is_space = false;
  for (std::size_t position = 0; position < cluster.size();) {
    const unicode::Decoded decoded = unicode::decode(cluster, position);
    const bool space = unicode::properties(decoded.code_point).white_space();
    const std::uint64_t units = decoded.length == 4 ? 2 : 1;
    ++totals.code_points;
    totals.utf16_units += units;
    if (!space) {
      ++totals.code_points_without_spaces;
      totals.utf16_units_without_spaces += units;
    } else if (position == 0) {
      first_is_space = true;
    }
    position += decoded.length;
  }
  return first_is_space;
}

}  // namespace

void count_characters(std::string_view text, Totals& totals) {
  for (std::size_t position = 0; position < text.size();) {
    position = count_ascii(text, position, totals);
    if (position == text.size()) break;
    const Segment grapheme = next_grapheme(text, position);
    ++totals.graphemes;
    if (!count_code_points(slice(text, grapheme), totals)) ++totals.graphemes_without_spaces;
    position = grapheme.end;
  }
}

}  // namespace wordbridge
