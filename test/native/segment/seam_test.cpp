#include "segment/seam.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "segment/address.h"
#include "segment/grapheme.h"
#include "segment/word.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

std::string utf8(char32_t code_point) {
  Buffer<char> bytes;
  EXPECT_TRUE(unicode::append_utf8(code_point, bytes));
  return {bytes.data(), bytes.size()};
}

// The first code point of each combination of properties, and of ASCII all that have a part in addresses.
std::vector<char32_t> find_telling_code_points() {
  std::vector<char32_t> code_points;
  std::set<std::tuple<int, int, int, int, bool, bool>> seen;
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    const unicode::Properties of = unicode::properties(code_point);
    const bool is_new =
        seen.insert({static_cast<int>(of.grapheme_break()), static_cast<int>(of.indic_conjunct_break()),
                     static_cast<int>(of.word_break()), static_cast<int>(of.kind()),
                     of.extended_pictographic(), of.white_space()})
            .second;
    const bool in_addresses =
        code_point > ' ' && code_point <= 0x7F && !(code_point >= 'b' && code_point <= 'v');
    if (is_new || (in_addresses && !(code_point >= 'B' && code_point <= 'V')))
      code_points.push_back(code_point);
  }
  return code_points;
}

const std::vector<char32_t>& telling_code_points() {
  static const std::vector<char32_t> code_points = find_telling_code_points();
  return code_points;
}

// Text of telling code points and of pieces of addresses.
class RandomText {
 public:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string text(std::size_t pieces) {
    static constexpr std::string_view kPieces[] = {"http://", "www.", "://",       "a@b.org", "@b.org",
                                                   ".org",    "a.b",  "x://a.b/c", "a",       "w",
                                                   " ",       "\r\n", "'"};
    std::string text;
    for (; pieces > 0; --pieces) {
      if (below(3) == 0) {
        text += kPieces[below(std::size(kPieces))];
      } else {
        const std::vector<char32_t>& code_points = telling_code_points();
        text += utf8(code_points[below(code_points.size())]);
      }
    }
    return text;
  }

 private:
  std::mt19937_64 random_{1};
};

// End and kind of each segment of text that begins at `offset` of another.
using Segments = std::vector<std::pair<std::size_t, CharacterKind>>;

Segments graphemes_of(std::string_view text, std::size_t offset) {
  Segments segments;
  for (std::size_t position = 0; position < text.size();) {
    const Segment segment = next_grapheme(text, position);
    position = segment.end;
    segments.emplace_back(offset + segment.end, segment.kind);
  }
  return segments;
}

// Words of addresses are of the kinds of these.
Segments words_of(std::string_view text, std::size_t offset) {
  Segments segments;
  AddressFinder addresses{text};
  for (std::size_t position = 0; position < text.size();) {
    const Segment segment = next_word(text, position);
    position = segment.end;
    segments.emplace_back(offset + segment.end, addresses.kind_of(segment));
  }
  return segments;
}

Segments joined(Segments first, const Segments& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

// Whether the parts on either side of a position are cut as the whole is.
bool parts_there(std::string_view text, std::size_t position) {
  const std::string_view left = text.substr(0, position);
  const std::string_view right = text.substr(position);
  return joined(graphemes_of(left, 0), graphemes_of(right, position)) == graphemes_of(text, 0) &&
         joined(words_of(left, 0), words_of(right, position)) == words_of(text, 0);
}

std::string escaped(std::string_view text) { return ::testing::PrintToString(std::string{text}); }

TEST(Seam, PartsGraphemesWordsAndAddressesWhateverStandsAround) {
  constexpr std::size_t kContexts = 8;
  const std::vector<char32_t>& code_points = telling_code_points();
  RandomText random;
  std::size_t seams = 0;
  for (const char32_t before : code_points) {
    for (const char32_t after : code_points) {
      if (!is_seam(before, after)) continue;
      ++seams;
      for (std::size_t i = 0; i < kContexts; ++i) {
        const std::string left = (i == 0 ? "" : random.text(random.below(5))) + utf8(before);
        const std::string text = left + utf8(after) + (i == 0 ? "" : random.text(random.below(5)));
        ASSERT_TRUE(parts_there(text, left.size())) << escaped(text) << " at " << left.size();
      }
    }
  }
  // The telling code points are those of which most lean on their neighbours; still it is not seldom.
  EXPECT_GT(seams * 5, code_points.size() * code_points.size());
}

TEST(Seam, TextBetweenTwoSeamsIsCutAsItIsInTheWhole) {
  RandomText random;
  for (int i = 0; i < 4000; ++i) {
    const std::string before = random.text(random.below(12));
    const std::string middle = random.text(random.below(4));
    const std::string behind = random.text(random.below(12));
    const std::string text = before + middle + behind;
    std::size_t begin = last_seam(before);
    if (begin == before.size()) begin = 0;
    const std::size_t end = before.size() + middle.size() + first_seam(behind);
    ASSERT_TRUE(parts_there(text, begin)) << escaped(text) << " at " << begin;
    ASSERT_TRUE(parts_there(text, end)) << escaped(text) << " at " << end;
    const std::string_view part = std::string_view{text}.substr(begin, end - begin);
    const Segments expected = joined(joined(words_of(text.substr(0, begin), 0), words_of(part, begin)),
                                     words_of(text.substr(end), end));
    ASSERT_EQ(words_of(text, 0), expected) << escaped(text);
  }
}

TEST(Seam, TheLastAndTheFirstAreThoseInsideOfTheText) {
  RandomText random;
  for (int i = 0; i < 4000; ++i) {
    const std::string text = random.text(random.below(10));
    std::size_t first = text.size();
    std::size_t last = text.size();
    for (std::size_t position = 0; position < text.size();) {
      const unicode::Decoded before = unicode::decode(text, position);
      position += before.length;
      if (position == text.size()) break;
      if (!is_seam(before.code_point, unicode::decode(text, position).code_point)) continue;
      if (first == text.size()) first = position;
      last = position;
    }
    ASSERT_EQ(first_seam(text), first) << escaped(text);
    ASSERT_EQ(last_seam(text), last) << escaped(text);
  }
}

// What is counted of a text: its clusters, and its words.
struct Counted {
  std::size_t clusters;
  std::vector<std::string> words;

  bool operator==(const Counted&) const = default;
};

Counted counted(std::string_view text) {
  Counted result{graphemes_of(text, 0).size(), {}};
  for (std::size_t position = 0; position < text.size();) {
    const Segment word = next_word(text, position);
    position = word.end;
    if (unicode::is_word(word.kind)) result.words.emplace_back(slice(text, word));
  }
  return result;
}

TEST(CountingSeam, PartsATextThatIsCountedWhateverStandsAround) {
  RandomText random;
  std::size_t seams = 0;
  for (int i = 0; i < 40000; ++i) {
    const std::string text = random.text(2 + random.below(6));
    const std::size_t seam = last_counting_seam(text);
    ASSERT_LT(seam, text.size());
    if (seam == 0) continue;
    ++seams;
    const std::string before = random.text(random.below(3));
    const std::string whole = before + text + random.text(random.below(3));
    const std::size_t place = before.size() + seam;
    Counted parts = counted(std::string_view{whole}.substr(0, place));
    const Counted behind = counted(std::string_view{whole}.substr(place));
    parts.clusters += behind.clusters;
    parts.words.insert(parts.words.end(), behind.words.begin(), behind.words.end());
    ASSERT_TRUE(parts == counted(whole)) << escaped(whole) << " at " << place;
  }
  EXPECT_GT(seams, 20000U);
}

TEST(CountingSeam, IsInEveryLongTextOfSpacesOrMarksOrEmojiOrDotsOrIdeographs) {
  for (const std::string_view text :
       {"    ", "\t\t\t", "....", "', ,'", "-----",
        "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD", "\xE4\xB8\xAD\xE6\x96\x87",
        "\xE0\xB8\x81\xE0\xB8\x82", "a b", "1, 2", "a=b", "e\xCC\x81 e"}) {
    EXPECT_GT(last_counting_seam(text), 0U) << escaped(text);
  }
  EXPECT_EQ(last_counting_seam("word"), 0U);
  EXPECT_EQ(last_counting_seam("1,000.5"), 0U);
  EXPECT_EQ(last_counting_seam("\r\n"), 0U);
  EXPECT_EQ(last_counting_seam(""), 0U);
}

TEST(Seam, ThereIsNoneInATextOfOneCodePointOrNone) {
  EXPECT_EQ(last_seam(""), 0U);
  EXPECT_EQ(first_seam(""), 0U);
  EXPECT_EQ(last_seam("\xE4\xB8\xAD"), 3U);
  EXPECT_EQ(first_seam("\xE4\xB8\xAD"), 3U);
}

TEST(Seam, IsBeforeAndBehindNewlines) {
  for (const char32_t newline : {U'\n', U'\r', U'\v', U'\f', U'\u0085', U'\u2028', U'\u2029'}) {
    EXPECT_TRUE(is_seam(U'a', newline)) << std::hex << static_cast<unsigned>(newline);
    EXPECT_TRUE(is_seam(newline, U'a')) << std::hex << static_cast<unsigned>(newline);
  }
  EXPECT_FALSE(is_seam(U'\r', U'\n'));
  EXPECT_TRUE(is_seam(U'\n', U'\r'));
}

TEST(Seam, IsBetweenASpaceAndWhatIsNoSpaceBehindIt) {
  for (const char32_t after : U"aA1(\u00E9\u0436\u05D0\u0627\u0915\u0E01\u4E2D\u30AB\uD55C\U0001F44D\"-_") {
    EXPECT_TRUE(is_seam(U' ', after)) << std::hex << static_cast<unsigned>(after);
  }
  EXPECT_FALSE(is_seam(U' ', U' '));
  EXPECT_FALSE(is_seam(U' ', U'\u0301'));
  EXPECT_FALSE(is_seam(U' ', U'\u200D'));
}

TEST(Seam, IsBetweenIdeographsAndBetweenHiragana) {
  EXPECT_TRUE(is_seam(U'\u4E2D', U'\u6587'));
  EXPECT_TRUE(is_seam(U'\u3072', U'\u3089'));
  EXPECT_TRUE(is_seam(U'\u4E2D', U'\u3002'));
  EXPECT_TRUE(is_seam(U'\u3002', U'\u4E2D'));
}

TEST(Seam, IsNotInsideOfWords) {
  EXPECT_FALSE(is_seam(U'a', U'b'));
  EXPECT_FALSE(is_seam(U'a', U'\''));
  EXPECT_FALSE(is_seam(U'\'', U'a'));
  EXPECT_FALSE(is_seam(U'1', U'.'));
  EXPECT_FALSE(is_seam(U'\u30AB', U'\u30BF'));
}

TEST(Seam, IsNotInsideOfClusters) {
  EXPECT_FALSE(is_seam(U'\u4E2D', U'\u0301'));
  EXPECT_FALSE(is_seam(U'\U0001F468', U'\u200D'));
  EXPECT_FALSE(is_seam(U'\u200D', U'\U0001F469'));
  EXPECT_FALSE(is_seam(U'\U0001F1E9', U'\U0001F1EA'));
  EXPECT_FALSE(is_seam(U'\u1100', U'\u1161'));
  EXPECT_FALSE(is_seam(U'\u094D', U'\u0937'));
}

TEST(Seam, IsNotWhereAnAddressMayGoOn) {
  EXPECT_FALSE(is_seam(U'/', U'a'));
  EXPECT_FALSE(is_seam(U'@', U'b'));
  EXPECT_FALSE(is_seam(U'?', U'1'));
  EXPECT_TRUE(is_seam(U'?', U'\u4E2D'));
  EXPECT_TRUE(is_seam(U'\u3002', U'w'));
}

}  // namespace
}  // namespace wordbridge
