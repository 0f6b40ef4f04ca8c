#include "lexicon/spelling.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "memory/failing_allocator.h"
#include "unicode/case_folding.h"
#include "unicode/normalization.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

std::string utf8(std::u32string_view text) {
  Buffer<char> bytes;
  for (const char32_t code_point : text) EXPECT_TRUE(unicode::append_utf8(code_point, bytes));
  return {bytes.data(), bytes.size()};
}

std::string spelled(std::u32string_view text, CaseFolding folding = CaseFolding::kUniversal) {
  Buffer<char> out;
  EXPECT_TRUE(append_spelling(utf8(text), folding, out));
  return {out.data(), out.size()};
}

// By definition D145 of the standard, each step on all of the text, and composed.
std::string spelled_by_definition(const std::u32string& text) {
  const auto decompose = [](const std::u32string& from) {
    Buffer<char32_t> out;
    for (const char32_t code_point : from) EXPECT_TRUE(unicode::append_decomposed(code_point, out));
    unicode::order_marks(out.data(), out.size());
    return std::u32string{out.data(), out.size()};
  };
  std::u32string folded;
  for (const char32_t code_point : decompose(text)) {
    const unicode::Folded each = unicode::fold(code_point);
    folded.append(each.code_points, each.count);
  }
  for (char32_t& code_point : folded) {
    const std::u32string_view apostrophes = U"\u2018\u2019\u02BC\uFF07";
    if (apostrophes.find(code_point) != std::u32string_view::npos) code_point = U'\'';
  }
  folded = decompose(folded);
  folded.resize(unicode::compose(folded.data(), folded.size()));
  return utf8(folded);
}

TEST(Spelling, IsOneForEquivalentTexts) {
  EXPECT_EQ(spelled(U"Cafe\u0301"), utf8(U"caf\u00E9"));
  EXPECT_EQ(spelled(U"CAF\u00C9"), utf8(U"caf\u00E9"));
  EXPECT_EQ(spelled(U"\u212Bngstro\u0308m"), utf8(U"\u00E5ngstr\u00F6m"));
  EXPECT_EQ(spelled(U"vie\u0323\u0302t"), utf8(U"vi\u1EC7t"));
  EXPECT_EQ(spelled(U"vie\u0302\u0323t"), utf8(U"vi\u1EC7t"));
  EXPECT_EQ(spelled(U"VI\u00CA\u0323T"), utf8(U"vi\u1EC7t"));
  EXPECT_EQ(spelled(U"\u00E1\u0323"), utf8(U"\u1EA1\u0301"));  // the dot below changes places with the acute
  EXPECT_EQ(spelled(U"\u00E1\u0331"),
            utf8(U"\u00E1\u0331"));  // a line below does not, for it is not composed
  EXPECT_EQ(spelled(U"q\u0301\u0323"), utf8(U"q\u0323\u0301"));
  EXPECT_EQ(spelled(U"\u0935\u093F\u095B"), utf8(U"\u0935\u093F\u091C\u093C"));  // decomposed for good
  EXPECT_EQ(spelled(U"\u1112\u1161\u11AB"), utf8(U"\uD55C"));
}

TEST(Spelling, HasStraightApostrophes) {
  for (const char32_t apostrophe : {U'\'', U'\u2018', U'\u2019', U'\u02BC', U'\uFF07'}) {
    EXPECT_EQ(spelled(std::u32string{U"Don"} + apostrophe + U"t"), "don't");
  }
}

TEST(Spelling, FoldsToSeveralLetters) {
  EXPECT_EQ(spelled(U"Stra\u00DFe"), "strasse");
  EXPECT_EQ(spelled(U"\uFB01n"), "fin");
  EXPECT_EQ(spelled(U"\u01F0"), utf8(U"\u01F0"));  // folds to j and a caron, which are composed again
  EXPECT_EQ(spelled(U"J\u030C"), utf8(U"\u01F0"));
}

TEST(Spelling, OfTurkicLanguagesKeepsTheDotsOfI) {
  const auto turkic = [](std::u32string_view text) { return spelled(text, CaseFolding::kTurkic); };
  EXPECT_EQ(turkic(U"ISPARTA"), utf8(U"\u0131sparta"));
  EXPECT_EQ(turkic(U"\u0130stanbul"), "istanbul");
  EXPECT_EQ(turkic(U"I\u0307STANBUL"), utf8(U"istanbul"));
  EXPECT_EQ(turkic(U"I\u0323\u0307"), utf8(U"\u1ECB"));
  EXPECT_EQ(turkic(U"I\u0301"), utf8(U"\u0131\u0301"));
  EXPECT_EQ(spelled(U"\u0130stanbul"), utf8(U"i\u0307stanbul"));
}

TEST(Spelling, OfLithuanianHasNoDotBelowAnAccent) {
  const auto lithuanian = [](std::u32string_view text) { return spelled(text, CaseFolding::kLithuanian); };
  EXPECT_EQ(lithuanian(U"i\u0307\u0300"), utf8(U"\u00EC"));
  EXPECT_EQ(lithuanian(U"\u00CC"), utf8(U"\u00EC"));
  EXPECT_EQ(lithuanian(U"\u012F\u0307\u0301"), utf8(U"\u012F\u0301"));
  EXPECT_EQ(lithuanian(U"\u0117"), utf8(U"\u0117"));  // e with a dot above, a letter of its own
  EXPECT_EQ(spelled(U"i\u0307\u0300"), utf8(U"i\u0307\u0300"));
}

TEST(Spelling, OfEveryCodePointAloneAndInAWordIsThatOfTheDefinition) {
  for (char32_t code_point = 1; code_point <= 0x10FFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    const std::u32string alone(1, code_point);
    ASSERT_EQ(spelled(alone), spelled_by_definition(alone)) << static_cast<std::uint32_t>(code_point);
    if (unicode::properties(code_point).spelling() == unicode::WordSpelling::kKept) continue;
    const std::u32string word = U"a\u00C9" + alone + U"\u0323" + alone;
    ASSERT_EQ(spelled(word), spelled_by_definition(word)) << static_cast<std::uint32_t>(code_point);
  }
}

TEST(Spelling, OfRandomLettersAndMarksIsThatOfTheDefinition) {
  std::vector<char32_t> marks;
  for (char32_t code_point = 0x80; code_point <= 0x1FFFF; ++code_point) {
    const auto spelling = unicode::properties(code_point).spelling();
    if (spelling != unicode::WordSpelling::kKept && (code_point < 0xD800 || code_point > 0xDFFF)) {
      marks.push_back(code_point);
    }
  }
  const std::u32string letters =
      U"aAeEiIjJsuU\u00E9\u00DF\u0130\u0131\u03B1\u03B9\u0915\u09C7\u1100\uAC00\u4E2D";
  std::mt19937 random{5489};
  for (int i = 0; i < 200000; ++i) {
    std::u32string word;
    for (auto length = random() % 6 + 1; length > 0; --length) {
      // Marks of Latin more often than any.
      const auto kind = random() % 3;
      word += kind == 0   ? letters[random() % letters.size()]
              : kind == 1 ? static_cast<char32_t>(0x300 + random() % 0x46)
                          : marks[random() % marks.size()];
    }
    ASSERT_EQ(spelled(word), spelled_by_definition(word)) << utf8(word);
  }
}

TEST(Spelling, IsFoundOnceForAll) {
  std::mt19937 random{1};
  for (int i = 0; i < 20000; ++i) {
    std::u32string word;
    for (int k = 0; k < 5; ++k) word += static_cast<char32_t>(random() % 0x2000 + 1);
    for (const auto folding : {CaseFolding::kUniversal, CaseFolding::kTurkic, CaseFolding::kLithuanian}) {
      const std::string once = spelled(word, folding);
      Buffer<char> twice;
      ASSERT_TRUE(append_spelling(once, folding, twice));
      ASSERT_EQ(once, std::string(twice.data(), twice.size()));
    }
  }
}

TEST(Spelling, SaysWhenThereIsNoMemory) {
  const std::string word = utf8(U"q\u0301\u0323");  // marks that change places
  for (std::size_t allowed = 0;; ++allowed) {
    testing::FailingAllocator memory{allowed};
    Buffer<char> out;
    if (append_spelling(word, CaseFolding::kUniversal, out)) {
      EXPECT_GE(allowed, 3U);
      break;
    }
  }
}

}  // namespace
}  // namespace wordbridge
