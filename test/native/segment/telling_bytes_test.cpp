#include "segment/telling_bytes.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "memory/buffer.h"
#include "segment/sentence_values.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::CharacterKind;

constexpr std::array kKinds = {CharacterKind::kSpace, CharacterKind::kLetter, CharacterKind::kHangul,
                               CharacterKind::kKana, CharacterKind::kIdeograph};

std::uint64_t bits_of(const std::string& block, CharacterKind kind) {
  Telling telling;
  const bool beyond_ascii = unicode::has_beyond_ascii(block.data());
  return telling_of_block(block.data(), beyond_ascii, false, telling_above(kind), telling);
}

// A code point of a greater kind than `kind`, or than a letter, or one that may end a sentence.
bool tells_something(unicode::Properties of, CharacterKind kind) {
  const CharacterKind above = kind < CharacterKind::kLetter ? CharacterKind::kLetter : kind;
  return of.kind() > above || is_terminator(of.sentence_break()) || is_separator(of.sentence_break());
}

TEST(TellingBytes, AreAllThatMayEndASentenceOrMakeItOfAGreaterKind) {
  // All of those of two and three bytes; all of four are told by their first.
  for (char32_t code_point = 0; code_point <= 0x10FFFF; code_point += code_point < 0x10000 ? 1 : 97) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    Buffer<char> bytes;
    ASSERT_TRUE(unicode::append_utf8(code_point, bytes));
    const unicode::Properties of = unicode::properties(code_point);
    for (const std::size_t place : {0U, 14U, 63U}) {
      std::string block(kTellingReach + 1, 'a');
      block.replace(place, bytes.size(), bytes.data(), bytes.size());
      for (const CharacterKind kind : kKinds) {
        const std::uint64_t bits = bits_of(block, kind);
        // All others tell nothing: they are letters of ASCII, or bytes that a code point goes on with.
        ASSERT_EQ(bits & ~(std::uint64_t{1} << place), 0U) << std::hex << unsigned{code_point};
        const bool tells = (bits >> place & 1) != 0;
        ASSERT_TRUE(tells || !tells_something(of, kind)) << std::hex << unsigned{code_point};
      }
    }
  }
}

TEST(TellingBytes, AreNotInOrdinaryText) {
  struct Example {
    std::string text;
    CharacterKind kind;
  };
  const std::array examples = {
      Example{"Tất cả mọi người", CharacterKind::kSpace},
      Example{"الناس، أحرارا", CharacterKind::kSpace},
      Example{"בני האדם", CharacterKind::kSpace},
      Example{"सभी मनुष्यों", CharacterKind::kSpace},
      Example{"የሰው ልጅ፡ሁሉ፤ ሲወለድ፥ ነጻና፣", CharacterKind::kSpace},
      Example{"មនុស្សទាំងអស់កើតមក", CharacterKind::kSpace},
      Example{"มนุษย์ทั้งปวง", CharacterKind::kSpace},
      Example{"모든 인간은", CharacterKind::kHangul},
      Example{"人人生而自由、在尊嚴，", CharacterKind::kIdeograph},
      Example{"すべての人間は", CharacterKind::kIdeograph},
      Example{"모든 인간은", CharacterKind::kIdeograph},
  };
  for (const auto& [text, kind] : examples) {
    TellingBytes telling{text};
    EXPECT_EQ(telling.find(0, text.size(), false, kind), text.size()) << text;
  }
}

TEST(TellingBytes, DependOnTheGreatestKindBeforeThem) {
  const std::string text = "a한か人。";
  TellingBytes telling{text};
  EXPECT_EQ(telling.find(0, text.size(), false, CharacterKind::kLetter), 1U);
  EXPECT_EQ(telling.find(0, text.size(), false, CharacterKind::kHangul), 4U);
  EXPECT_EQ(telling.find(0, text.size(), false, CharacterKind::kKana), 4U);
  EXPECT_EQ(telling.find(0, text.size(), false, CharacterKind::kIdeograph), 10U);
  EXPECT_EQ(telling.find(0, text.size(), false, CharacterKind::kLetter), 1U);
}

TEST(TellingBytes, OfABlockAreToldByTheBytesBehindIt) {
  for (std::size_t length = 60; length < 70; ++length) {
    const std::string text = std::string(length, 'a') + "。" + std::string(70, 'b');
    TellingBytes telling{text};
    EXPECT_EQ(telling.find(0, text.size(), false, CharacterKind::kIdeograph), length);
    const std::string at_the_end = std::string(length, 'a') + "。";
    TellingBytes telling_end{at_the_end};
    EXPECT_EQ(telling_end.find(0, at_the_end.size(), false, CharacterKind::kIdeograph), length);
  }
}

}  // namespace
}  // namespace wordbridge
