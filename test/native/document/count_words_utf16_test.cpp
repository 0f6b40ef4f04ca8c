// Words of UTF-16 are as many as those of UTF-8.
#include "document/count_words_utf16.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>

#include "document/count_words.h"
#include "document/random_text.h"
#include "unicode/utf16.h"

namespace wordbridge {
namespace {

std::size_t room_for(std::size_t units) {
  return units * unicode::kBytesPerCodeUnit + unicode::kTranscodingMargin;
}

// With the code units in the room for the bytes, where they only just may lie.
CountedUnits counted(std::u16string_view units) {
  std::u16string block(room_for(units.size()) / 2 + 1, u'\xABCD');
  const std::size_t first = (units.size() + unicode::kTranscodingMargin + 1) / 2;
  units.copy(block.data() + first, units.size());
  return count_words(block.data() + first, units.size(), reinterpret_cast<char*>(block.data()));
}

std::string utf8_of(std::u16string_view units) {
  std::string bytes(room_for(units.size()), '\0');
  bytes.resize(unicode::transcode(units.data(), units.size(), bytes.data(), unicode::Encoding::kUtf8).size);
  return bytes;
}

std::u16string utf16_of(std::string_view wtf8) {
  std::u16string units;
  for (std::size_t position = 0; position < wtf8.size();) {
    const auto lead = static_cast<unsigned char>(wtf8[position]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t bits = length == 1 ? lead : lead & 0x7FU >> length;
    for (std::size_t i = 1; i < length; ++i) {
      bits = bits << 6 | (static_cast<unsigned char>(wtf8[position + i]) & 0x3FU);
    }
    if (bits > 0xFFFF) units += static_cast<char16_t>(0xD7C0 + (bits >> 10));
    units += static_cast<char16_t>(bits > 0xFFFF ? 0xDC00 + (bits & 0x3FF) : bits);
    position += length;
  }
  return units;
}

void expect_as_of_utf8(std::u16string_view units) {
  const std::string bytes = utf8_of(units);
  const CountedUnits words = counted(units);
  ASSERT_EQ(words.words, count_words(bytes)) << ::testing::PrintToString(bytes);
  ASSERT_EQ(words.ascii, bytes.size() == units.size()) << ::testing::PrintToString(bytes);
}

TEST(CountWordsOfUtf16, OfNothingAreNone) { expect_as_of_utf8({}); }

TEST(CountWordsOfUtf16, WithEveryCodeUnitAreAsManyAsOfUtf8) {
  std::mt19937_64 random{1};
  constexpr std::u16string_view kAround[] = {u"a",      u"1",      u"_",  u"'", u" ",
                                             u"\u2019", u"\u00E9", u" a", u"a "};
  for (std::uint32_t unit = 0; unit < 0x10000; ++unit) {
    std::u16string units(random() % 130, u"a "[unit % 2]);
    for (int i = 0; i < 4; ++i) {
      units += kAround[random() % std::size(kAround)];
      units += static_cast<char16_t>(unit);
      units += kAround[random() % std::size(kAround)];
    }
    units.append(random() % 130, u'b');
    ASSERT_NO_FATAL_FAILURE(expect_as_of_utf8(units));
  }
}

// Those that the masks tell, at every place of a block, and a few that they do not.
TEST(CountWordsOfUtf16, OfLatinAndTypographicMarksAreAsManyAsOfUtf8) {
  constexpr char16_t kTold[] = {u'a', u'Z', u'b', u' ',   u' ',   u'\n',  u'\'',  u'.',   u':',   u',',
                                u'7', u'_', u'-', 0x2010, 0x2014, 0x2018, 0x2019, 0x201C, 0x201F, 0x2026,
                                0xA0, 0xAB, 0xBB, 0xC0,   0xE9,   0xFE,   0xD7,   0xF7};
  constexpr char16_t kUntold[] = {0xFF,   0x200D, 0x2020, 0x2024, 0x2027, 0xB7,   0xB5,
                                  0x301,  0x436,  0x5D0,  0x30AB, 0x4E2D, 0x8000, 0xA010,
                                  0xA061, 0xAC00, 0xC020, 0xD83D, 0xDE00, 0xFF07};
  std::mt19937_64 random{2};
  for (int i = 0; i < 8000; ++i) {
    const std::size_t variety = 6 + random() % (std::size(kTold) - 5);
    const std::size_t rarity = random() % 2 == 0 ? 40 : 400;
    std::u16string units;
    for (std::size_t length = random() % 400; length > 0; --length) {
      units += random() % rarity == 0 ? kUntold[random() % std::size(kUntold)] : kTold[random() % variety];
    }
    ASSERT_NO_FATAL_FAILURE(expect_as_of_utf8(units));
  }
}

// Blocks of 64 are read together, in parts of sixteen. What is at one place may join what is around it, or
// end a block.
TEST(CountWordsOfUtf16, WithAMarkAtEveryPlaceOfTwoBlocksAreAsManyAsOfUtf8) {
  constexpr char16_t kMarks[] = {u'\'',  u'.',   u':',   u',',   u'7',   u'_',   u' ',   u'\t',  0x08,
                                 0x7F,   0x91,   0x93,   0x200D, 0x200F, 0x2010, 0x2014, 0x2017, 0x2018,
                                 0x2019, 0x201A, 0x201F, 0x2020, 0x2024, 0x2026, 0xE9,   0xFFFD};
  for (const char16_t mark : kMarks) {
    for (std::size_t place = 0; place < 130; ++place) {
      std::u16string units(200, u'a');
      units[place] = mark;
      ASSERT_NO_FATAL_FAILURE(expect_as_of_utf8(units));
      units[place + 1] = mark;
      ASSERT_NO_FATAL_FAILURE(expect_as_of_utf8(units));
      units[place + 1] = u' ';
      ASSERT_NO_FATAL_FAILURE(expect_as_of_utf8(units));
      units[place + 1] = u'\u2019';
      units[place + 2] = mark;
      ASSERT_NO_FATAL_FAILURE(expect_as_of_utf8(units));
    }
  }
}

// Sums of sixteen bytes are taken before one overflows.
TEST(CountWordsOfUtf16, OfManyShortWordsAreAsManyAsOfUtf8) {
  std::u16string units;
  while (units.size() < 20000) units += u"a ";
  ASSERT_NO_FATAL_FAILURE(expect_as_of_utf8(units));
  units.insert(0, u" ");
  ASSERT_NO_FATAL_FAILURE(expect_as_of_utf8(units));
  units[10000] = u'\u2019';
  units[15000] = u'1';
  ASSERT_NO_FATAL_FAILURE(expect_as_of_utf8(units));
}

TEST(CountWordsOfUtf16, OfAnyTextAreAsManyAsOfUtf8) {
  testing::RandomText random{3};
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (std::size_t pieces = random.below(80); pieces > 0; --pieces) {
      text += random.piece(true);
      if (random.below(4) == 0) text.append(random.below(300), "a 1_'\r\n"[random.below(7)]);
      if (random.below(4) == 0) text += random.line();
    }
    ASSERT_NO_FATAL_FAILURE(expect_as_of_utf8(utf16_of(text)));
  }
}

}  // namespace
}  // namespace wordbridge
