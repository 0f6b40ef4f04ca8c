#include "document/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "memory/failing_allocator.h"
#include "segment/seam.h"

namespace wordbridge {
namespace {

using testing::FailingAllocator;
using Position = DocumentText::Position;

constexpr OffsetUnit kUnits[] = {OffsetUnit::kUtf16, OffsetUnit::kUtf8, OffsetUnit::kCodePoint};
const std::string kReplacementCharacter = "\xEF\xBF\xBD";
const std::string kHigh = "\xED\xA0\xBD";
const std::string kLow = "\xED\xB8\x80";
const std::string kFace = "\xF0\x9F\x98\x80";

// A code point: how it is read, and the bytes that were given for it.
struct Character {
  std::string text;
  std::string given;
};

Character well_formed(const std::string& text) { return {text, text}; }
Character ill_formed(const std::string& bytes) { return {kReplacementCharacter, bytes}; }

std::string view(const Buffer<char>& bytes) { return {bytes.begin(), bytes.end()}; }

// What a DocumentText should be: the characters one by one.
class Model {
 public:
  Model(std::vector<Character> characters, OffsetUnit unit)
      : characters_(std::move(characters)), unit_(unit) {}

  // A place before the first of so many code units of a character, or inside of it.
  struct Place {
    std::size_t character;
    bool inside;
  };

  [[nodiscard]] std::size_t count() const { return characters_.size(); }
  [[nodiscard]] const Character& operator[](std::size_t index) const { return characters_[index]; }
  [[nodiscard]] OffsetUnit unit() const { return unit_; }

  [[nodiscard]] std::string text(std::size_t begin, std::size_t end) const {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text += characters_[i].text;
    return text;
  }
  [[nodiscard]] std::string given(std::size_t begin, std::size_t end) const {
    std::string given;
    for (std::size_t i = begin; i < end; ++i) given += characters_[i].given;
    return given;
  }
  // Bytes before a character, of the text as it was read.
  [[nodiscard]] std::uint32_t position(std::size_t index) const {
    return static_cast<std::uint32_t>(text(0, index).size());
  }
  [[nodiscard]] std::uint32_t units_of(std::size_t index) const {
    if (unit_ == OffsetUnit::kCodePoint) return 1;
    if (unit_ == OffsetUnit::kUtf8) return static_cast<std::uint32_t>(characters_[index].given.size());
    return characters_[index].text.size() == 4 ? 2 : 1;
  }
  [[nodiscard]] std::uint32_t offset(std::size_t index) const {
    std::uint32_t offset = 0;
    for (std::size_t i = 0; i < index; ++i) offset += units_of(i);
    return offset;
  }
  [[nodiscard]] std::uint32_t length() const { return offset(count()); }
  // Where an offset is that is not beyond the end.
  [[nodiscard]] Place place(std::uint32_t offset) const {
    std::uint32_t start = 0;
    for (std::size_t i = 0; i < count(); ++i) {
      if (offset == start) return {i, false};
      start += units_of(i);
      if (offset < start) return {i, true};
    }
    return {count(), false};
  }
  // Text between two places, with something for the second half of a character and for the first.
  template <typename Whole, typename Half>
  [[nodiscard]] std::string between(Place begin, Place end, Whole whole, Half half) const {
    if (begin.inside && end.inside && begin.character == end.character) return {};
    std::string text;
    if (begin.inside) text += half(characters_[begin.character++], false);
    text += whole(begin.character, end.character);
    if (end.inside) text += half(characters_[end.character], true);
    return text;
  }

  void replace(std::size_t begin, std::size_t end, const std::vector<Character>& inserted) {
    const auto at = [this](std::size_t i) { return characters_.begin() + static_cast<std::ptrdiff_t>(i); };
    characters_.erase(at(begin), at(end));
    characters_.insert(at(begin), inserted.begin(), inserted.end());
  }

 private:
  std::vector<Character> characters_;
  OffsetUnit unit_;
};

unicode::WellFormed read(const std::vector<Character>& characters) {
  unicode::WellFormed read;
  for (const Character& character : characters) {
    if (character.text != character.given) {
      unicode::WellFormed::Replacement replacement{
          read.storage.size(), static_cast<std::uint32_t>(character.given.size()), {}};
      character.given.copy(replacement.bytes, sizeof replacement.bytes);
      EXPECT_TRUE(read.replacements.push_back(replacement));
    }
    EXPECT_TRUE(read.storage.append(character.text.data(), character.text.size()));
  }
  read.text = {read.storage.data(), read.storage.size()};
  return read;
}

struct MadeText {
  MadeText(const std::vector<Character>& characters, OffsetUnit unit) : model(characters, unit) {
    EXPECT_EQ(text.make(read(characters), unit), Status::kOk);
  }

  // Replaces characters [begin, end); without keeping it.
  [[nodiscard]] bool splice(std::size_t begin, std::size_t end, const std::vector<Character>& inserted) {
    return text.splice(model.position(begin), model.position(end), read(inserted));
  }

  DocumentText text;
  Model model;
};

class Random {
 public:
  explicit Random(std::uint64_t seed) : random_(seed) {}
  std::size_t below(std::size_t limit) { return random_() % limit; }

  // One of ten or so characters, now and then ill-formed.
  Character character(std::size_t ill_formed_of_ten) {
    static const std::string kWellFormed[] = {
        "a", "b", " ", "\n", "\xC3\xA9", "\xE4\xB8\xAD", kFace, "\xF0\x9D\x84\x9E", kReplacementCharacter};
    static const std::string kIllFormed[] = {"\xFF", "\x80", "\xE2\x82", "\xF0\x9F\x98", kHigh, kLow};
    if (below(10) < ill_formed_of_ten) return ill_formed(kIllFormed[below(std::size(kIllFormed))]);
    return well_formed(kWellFormed[below(std::size(kWellFormed))]);
  }
  std::vector<Character> characters(std::size_t count, std::size_t ill_formed_of_ten) {
    std::vector<Character> characters;
    for (; count > 0; --count) characters.push_back(character(ill_formed_of_ten));
    return characters;
  }

 private:
  std::mt19937_64 random_;
};

// The first thing that a text answers otherwise than the model; empty if there is none.
std::string difference(const DocumentText& text, const Model& model) {
  const std::size_t count = model.count();
  const std::string bytes = model.text(0, count);
  if (text.size() != bytes.size()) return "size";
  if (text.given_size() != model.given(0, count).size()) return "given size";
  if (text.length() != model.length()) return "length";
  Buffer<char> copy;
  if (!text.copy(0, text.size(), copy) || view(copy) != bytes) return "bytes";
  std::uint32_t ill_formed = 0;
  std::uint32_t position = 0;
  std::uint32_t offset = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string where = " of character " + std::to_string(i);
    const Character& character = model[i];
    if (text.offset_of(position) != offset) return "offset" + where;
    if (text.code_points_before(position) != i) return "code points" + where;
    const auto at = text.position_of(offset);
    if (!at.has_value() || at->bytes != position || at->between_surrogates) return "position" + where;
    const auto replacement = text.replacement_at(position);
    if (replacement.has_value() != (character.given != character.text)) return "replacement" + where;
    if (replacement.has_value()) {
      ++ill_formed;
      if (std::string(replacement->bytes, replacement->length) != character.given) return "bytes" + where;
    }
    position += static_cast<std::uint32_t>(character.text.size());
    offset += model.units_of(i);
  }
  if (text.ill_formed() != ill_formed) return "ill-formed";
  if (text.offset_of(position) != offset) return "offset of the end";
  if (text.code_points_before(position) != count) return "code points of the end";
  const auto end = text.position_of(offset);
  if (!end.has_value() || end->bytes != position || end->between_surrogates) return "position of the end";
  return {};
}

const std::vector<Character> kMixed = {well_formed("a"), ill_formed("\xFF"), well_formed(kFace),
                                       ill_formed("\xE2\x82"), well_formed("\xC3\xA9")};

TEST(DocumentText, TellsOffsetsInUtf16) {
  const MadeText made{kMixed, OffsetUnit::kUtf16};
  EXPECT_EQ(made.text.length(), 6U);
  EXPECT_EQ(made.text.offset_of(4), 2U);
  EXPECT_EQ(made.text.offset_of(8), 4U);
  EXPECT_EQ(made.text.offset_of(11), 5U);
}

TEST(DocumentText, TellsOffsetsInGivenBytes) {
  const MadeText made{kMixed, OffsetUnit::kUtf8};
  EXPECT_EQ(made.text.length(), 10U);
  EXPECT_EQ(made.text.offset_of(4), 2U);
  EXPECT_EQ(made.text.offset_of(8), 6U);
  EXPECT_EQ(made.text.offset_of(11), 8U);
}

TEST(DocumentText, TellsOffsetsInCodePoints) {
  const MadeText made{kMixed, OffsetUnit::kCodePoint};
  EXPECT_EQ(made.text.length(), 5U);
  EXPECT_EQ(made.text.offset_of(4), 2U);
  EXPECT_EQ(made.text.offset_of(8), 3U);
}

TEST(DocumentText, KnowsOffsetsBetweenTheSurrogatesOfACodePoint) {
  const MadeText made{kMixed, OffsetUnit::kUtf16};
  const auto between = made.text.position_of(3);
  ASSERT_TRUE(between.has_value());
  EXPECT_EQ(between->bytes, 4U);
  EXPECT_TRUE(between->between_surrogates);
}

TEST(DocumentText, HasNoPositionInsideOfACharacterOfBytes) {
  const MadeText made{kMixed, OffsetUnit::kUtf8};
  for (const std::uint32_t inside : {3U, 4U, 5U, 7U, 9U}) {
    EXPECT_FALSE(made.text.position_of(inside).has_value()) << inside;
  }
}

TEST(DocumentText, HasNoPositionBeyondItsEnd) {
  for (const OffsetUnit unit : kUnits) {
    const MadeText made{kMixed, unit};
    EXPECT_TRUE(made.text.position_of(made.text.length()).has_value());
    EXPECT_FALSE(made.text.position_of(made.text.length() + 1).has_value());
    EXPECT_FALSE(made.text.position_of(0xFFFFFFFF).has_value());
  }
}

TEST(DocumentText, ThatIsEmptyHasOnePosition) {
  for (const OffsetUnit unit : kUnits) {
    const MadeText made{{}, unit};
    EXPECT_EQ(difference(made.text, made.model), "");
    EXPECT_FALSE(made.text.replacement_at(0).has_value());
    EXPECT_EQ(made.text.code_point_start(0), 0U);
  }
}

TEST(DocumentText, TellsAReplacementFromAReplacementCharacterThatWasGiven) {
  const MadeText made{{well_formed(kReplacementCharacter), ill_formed("\xFF")}, OffsetUnit::kUtf8};
  EXPECT_FALSE(made.text.replacement_at(0).has_value());
  EXPECT_TRUE(made.text.replacement_at(3).has_value());
  EXPECT_EQ(made.text.length(), 4U);
}

TEST(DocumentText, AnswersForEveryCharacterAsTheCharactersDo) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Random random{seed};
    // Without ill-formed bytes, with some, with nothing else.
    const std::size_t ill_formed_of_ten = seed % 3 == 0 ? 0 : seed % 3 == 1 ? 2 : 10;
    const std::vector<Character> characters = random.characters(random.below(200), ill_formed_of_ten);
    for (const OffsetUnit unit : kUnits) {
      const MadeText made{characters, unit};
      ASSERT_EQ(difference(made.text, made.model), "") << "seed " << seed;
    }
  }
}

TEST(DocumentText, OfManyChunksAnswersForEveryCharacterAsTheCharactersDo) {
  Random random{1};
  const std::vector<Character> characters = random.characters(9000, 3);
  for (const OffsetUnit unit : kUnits) {
    const MadeText made{characters, unit};
    EXPECT_EQ(difference(made.text, made.model), "");
  }
}

TEST(DocumentText, FindsThePositionOfEveryOffset) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Random random{seed};
    const std::vector<Character> characters = random.characters(random.below(60), 3);
    for (const OffsetUnit unit : kUnits) {
      const MadeText made{characters, unit};
      for (std::uint32_t offset = 0; offset <= made.model.length(); ++offset) {
        const Model::Place expected = made.model.place(offset);
        const auto found = made.text.position_of(offset);
        if (expected.inside && unit == OffsetUnit::kUtf8) {
          ASSERT_FALSE(found.has_value()) << "seed " << seed << ", offset " << offset;
          continue;
        }
        ASSERT_TRUE(found.has_value()) << "seed " << seed << ", offset " << offset;
        ASSERT_EQ(found->bytes, made.model.position(expected.character)) << "seed " << seed;
        ASSERT_EQ(found->between_surrogates, expected.inside) << "seed " << seed << ", offset " << offset;
      }
    }
  }
}

TEST(DocumentText, MeasuresEveryPartOfItInItsUnit) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Random random{seed};
    const std::vector<Character> characters = random.characters(random.below(25), seed % 2 * 3);
    for (const OffsetUnit unit : kUnits) {
      const MadeText made{characters, unit};
      for (std::size_t begin = 0; begin <= characters.size(); ++begin) {
        for (std::size_t end = begin; end <= characters.size(); ++end) {
          const std::uint32_t expected = made.model.offset(end) - made.model.offset(begin);
          ASSERT_EQ(made.text.units_of(made.model.position(begin), made.model.text(begin, end)), expected);
        }
      }
    }
  }
}

TEST(DocumentText, FindsTheStartOfTheCodePointOfEveryByte) {
  Random random{2};
  const MadeText made{random.characters(1500, 2), OffsetUnit::kUtf16};
  std::uint32_t start = 0;
  for (std::size_t i = 0; i < made.model.count(); ++i) {
    const std::string& bytes = made.model[i].text;
    for (std::uint32_t within = 0; within < bytes.size(); ++within) {
      ASSERT_EQ(made.text.code_point_start(start + within), start);
      ASSERT_EQ(made.text.byte_at(start + within), bytes[within]);
    }
    start += static_cast<std::uint32_t>(bytes.size());
  }
  EXPECT_EQ(made.text.code_point_start(start), start);
}

//=== copies ===//

std::string surrogate_of(const Character& character, bool high) {
  const char32_t bits = unicode::decode(character.text, 0).code_point - 0x10000;
  Buffer<char> bytes;
  EXPECT_TRUE(unicode::append_utf8(high ? 0xD800 + (bits >> 10) : 0xDC00 + (bits & 0x3FF), bytes));
  return view(bytes);
}

TEST(DocumentText, CopiesTheBytesThatWereGiven) {
  const MadeText made{kMixed, OffsetUnit::kUtf16};
  Buffer<char> out;
  ASSERT_TRUE(made.text.copy_given({0, false}, {made.text.size(), false}, out));
  EXPECT_EQ(view(out), "a\xFF" + kFace + "\xE2\x82\xC3\xA9");
}

TEST(DocumentText, CopiesTheHalfOfACodePointAsItsSurrogate) {
  const MadeText made{{well_formed("a"), well_formed(kFace), well_formed("b")}, OffsetUnit::kUtf16};
  Buffer<char> high;
  ASSERT_TRUE(made.text.copy_given({0, false}, {1, true}, high));
  EXPECT_EQ(view(high), "a" + kHigh);
  Buffer<char> low;
  ASSERT_TRUE(made.text.copy_given({1, true}, {6, false}, low));
  EXPECT_EQ(view(low), kLow + "b");
}

TEST(DocumentText, CopiesTheHalfOfACodePointAsAReplacementCharacterWhereTextIsToBeWellFormed) {
  const MadeText made{{well_formed("a"), well_formed(kFace), well_formed("b")}, OffsetUnit::kUtf16};
  Buffer<char> out;
  ASSERT_TRUE(made.text.copy_well_formed({1, true}, {6, false}, out));
  EXPECT_EQ(view(out), kReplacementCharacter + "b");
}

TEST(DocumentText, AppendsWhatItCopies) {
  const MadeText made{kMixed, OffsetUnit::kUtf16};
  Buffer<char> out;
  ASSERT_TRUE(made.text.copy(0, 1, out));
  ASSERT_TRUE(made.text.copy_well_formed({0, false}, {4, false}, out));
  ASSERT_TRUE(made.text.copy_given({0, false}, {4, false}, out));
  EXPECT_EQ(view(out), "aa" + kReplacementCharacter + "a\xFF");
}

TEST(DocumentText, CopiesWhatStandsBetweenAnyTwoOffsets) {
  for (std::uint64_t seed = 0; seed < 80; ++seed) {
    Random random{seed};
    const std::vector<Character> characters = random.characters(random.below(12), 4);
    for (const OffsetUnit unit : kUnits) {
      const MadeText made{characters, unit};
      const Model& model = made.model;
      for (std::uint32_t from = 0; from <= model.length(); ++from) {
        for (std::uint32_t to = from; to <= model.length(); ++to) {
          const auto begin = made.text.position_of(from);
          const auto end = made.text.position_of(to);
          if (!begin.has_value() || !end.has_value()) continue;
          Buffer<char> read;
          Buffer<char> given;
          ASSERT_TRUE(made.text.copy_well_formed(*begin, *end, read));
          ASSERT_TRUE(made.text.copy_given(*begin, *end, given));
          const auto half = [](const Character& /*of*/, bool /*high*/) { return kReplacementCharacter; };
          const Model::Place first = model.place(from);
          const Model::Place last = model.place(to);
          ASSERT_EQ(view(read),
                    model.between(
                        first, last, [&](std::size_t a, std::size_t b) { return model.text(a, b); }, half))
              << "seed " << seed << ", " << from << ", " << to;
          ASSERT_EQ(view(given),
                    model.between(
                        first, last, [&](std::size_t a, std::size_t b) { return model.given(a, b); },
                        &surrogate_of))
              << "seed " << seed << ", " << from << ", " << to;
        }
      }
    }
  }
}

//=== splices ===//

// Replaces characters of ill-formed, well-formed, ill-formed, well-formed, ill-formed.
void expect_splice(std::size_t begin, std::size_t end, const std::vector<Character>& inserted) {
  for (const OffsetUnit unit : kUnits) {
    MadeText made{{ill_formed("\xFF"), well_formed("a"), ill_formed("\xE2\x82"), well_formed(kFace),
                   ill_formed("\xF0\x9F\x98")},
                  unit};
    ASSERT_TRUE(made.splice(begin, end, inserted));
    made.text.keep();
    made.model.replace(begin, end, inserted);
    EXPECT_EQ(difference(made.text, made.model), "") << begin << ", " << end;
  }
}

TEST(DocumentText, KeepsReplacementsBeforeAndBehindASplice) {
  expect_splice(1, 2, {well_formed("b"), well_formed("c")});
  expect_splice(3, 4, {well_formed("b")});
  expect_splice(1, 1, {well_formed("b")});
  expect_splice(1, 2, {});
}

TEST(DocumentText, DropsReplacementsInsideOfASplice) {
  expect_splice(2, 3, {well_formed("b")});
  expect_splice(1, 4, {well_formed("b")});
  expect_splice(0, 1, {});
  expect_splice(4, 5, {});
  expect_splice(0, 5, {});
}

TEST(DocumentText, TakesReplacementsWithASplice) {
  expect_splice(1, 2, {ill_formed("\xFE")});
  expect_splice(1, 1, {well_formed("x"), ill_formed("\xFE"), well_formed("y")});
  expect_splice(0, 0, {ill_formed("\xFE"), ill_formed("\xFD")});
  expect_splice(5, 5, {ill_formed("\xFE"), ill_formed("\xFD")});
  expect_splice(2, 3, {ill_formed("\xFE"), ill_formed("\xFD")});
  expect_splice(0, 5, {ill_formed("\xFE")});
}

TEST(DocumentText, WithoutReplacementsTakesThemWithASplice) {
  for (const OffsetUnit unit : kUnits) {
    MadeText made{{well_formed("a"), well_formed("b")}, unit};
    ASSERT_TRUE(made.splice(1, 1, {ill_formed("\xFF")}));
    made.text.keep();
    made.model.replace(1, 1, {ill_formed("\xFF")});
    EXPECT_EQ(difference(made.text, made.model), "");
  }
}

TEST(DocumentText, AfterRandomSplicesAnswersAsTheCharactersDo) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    Random random{seed};
    const OffsetUnit unit = kUnits[seed % 3];
    MadeText made{random.characters(random.below(40), 3), unit};
    for (int i = 0; i < 40; ++i) {
      const std::size_t begin = random.below(made.model.count() + 1);
      const std::size_t end = std::min(made.model.count(), begin + random.below(random.below(8) + 1));
      const std::vector<Character> inserted = random.characters(random.below(8), random.below(11));
      ASSERT_TRUE(made.splice(begin, end, inserted));
      if (random.below(4) == 0) {
        made.text.undo();
      } else {
        made.text.keep();
        made.model.replace(begin, end, inserted);
      }
      ASSERT_EQ(difference(made.text, made.model), "") << "seed " << seed << ", splice " << i;
    }
  }
}

TEST(DocumentText, OfManyChunksAnswersAsTheCharactersDoAfterSplices) {
  for (const OffsetUnit unit : kUnits) {
    Random random{3};
    MadeText made{random.characters(5000, 3), unit};
    for (int i = 0; i < 12; ++i) {
      const std::size_t begin = random.below(made.model.count() + 1);
      const std::size_t end = std::min(made.model.count(), begin + random.below(1500));
      const std::vector<Character> inserted = random.characters(random.below(1500), random.below(11));
      ASSERT_TRUE(made.splice(begin, end, inserted));
      made.text.keep();
      made.model.replace(begin, end, inserted);
    }
    EXPECT_EQ(difference(made.text, made.model), "");
  }
}

TEST(DocumentText, UndoGivesBackTextAndReplacements) {
  MadeText made{kMixed, OffsetUnit::kUtf8};
  ASSERT_TRUE(made.splice(1, 4, {ill_formed("\xFE"), well_formed("x"), ill_formed("\xFD")}));
  EXPECT_NE(difference(made.text, made.model), "");
  made.text.undo();
  EXPECT_EQ(difference(made.text, made.model), "");
}

TEST(DocumentText, ASpliceThatFindsNoMemoryChangesNothingAndLeaksNothing) {
  for (const OffsetUnit unit : kUnits) {
    for (std::size_t fails_at = 1;; ++fails_at) {
      FailingAllocator memory{SIZE_MAX};
      bool spliced = false;
      {
        Random random{4};
        MadeText made{random.characters(900, 5), unit};
        const unicode::WellFormed inserted = read(random.characters(900, 5));
        const std::uint32_t begin = made.model.position(300);
        const std::uint32_t end = made.model.position(500);
        memory.fail_at_request(fails_at);
        spliced = made.text.splice(begin, end, inserted);
        memory.fail_at_request(SIZE_MAX);
        if (spliced) made.text.undo();
        ASSERT_EQ(difference(made.text, made.model), "") << "request " << fails_at;
      }
      ASSERT_EQ(memory.blocks_in_use(), 0U) << "request " << fails_at;
      if (spliced) break;
    }
  }
}

TEST(DocumentText, ACopyThatFindsNoMemorySaysSo) {
  FailingAllocator memory{SIZE_MAX};
  const MadeText made{kMixed, OffsetUnit::kUtf16};
  Buffer<char> out;
  memory.fail_at_request(1);
  EXPECT_FALSE(made.text.copy(0, 1, out));
  EXPECT_FALSE(made.text.copy_given({0, false}, {4, true}, out));
  EXPECT_FALSE(made.text.copy_well_formed({4, true}, {8, false}, out));
  EXPECT_TRUE(out.empty());
  memory.fail_at_request(SIZE_MAX);
}

//=== seams ===//

TEST(DocumentText, WidensAStretchToTheNextSeamsThatItLeaves) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Random random{seed};
    std::vector<Character> characters = random.characters(random.below(20), 1);
    // Stretches without a seam that are longer than a look.
    for (std::size_t i = random.below(3); i > 0; --i) {
      const auto place = static_cast<std::ptrdiff_t>(random.below(characters.size() + 1));
      const Character same = random.below(2) == 0 ? well_formed("a") : well_formed("\xC3\xA9");
      characters.insert(characters.begin() + place, random.below(700), same);
    }
    const MadeText made{characters, OffsetUnit::kUtf16};
    const std::size_t count = characters.size();
    for (int i = 0; i < 20; ++i) {
      const std::size_t begin = random.below(count + 1);
      const std::size_t end = std::min(count, begin + random.below(4));
      std::uint32_t from = made.model.position(begin);
      std::uint32_t to = made.model.position(end);
      const std::string before = made.model.text(0, begin);
      const std::string behind = made.model.text(end, count);
      const std::size_t last = last_seam(before);
      const std::size_t expected_from = last == before.size() ? 0 : last;
      const std::size_t expected_to = to + first_seam(behind);
      ASSERT_TRUE(made.text.widen_to_seams(from, to));
      ASSERT_EQ(from, expected_from) << "seed " << seed << ", " << begin << ", " << end;
      ASSERT_EQ(to, expected_to) << "seed " << seed << ", " << begin << ", " << end;
    }
  }
}

}  // namespace
}  // namespace wordbridge
