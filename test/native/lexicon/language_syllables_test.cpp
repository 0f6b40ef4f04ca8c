// Written syllables as dictionaries of each language divide the words.
#include "lexicon/language_syllables.h"

#include <gtest/gtest.h>

#include <string>

namespace wordbridge {
namespace {

struct Case {
  Language language;
  std::string_view word;
  std::uint32_t syllables;
};

void PrintTo(const Case& sample, std::ostream* out) { *out << sample.word; }

class LanguageSyllables : public ::testing::TestWithParam<Case> {};

TEST_P(LanguageSyllables, AreThoseOfTheDictionary) {
  EXPECT_EQ(count_syllables(GetParam().language, GetParam().word), GetParam().syllables);
}

constexpr Case kCases[] = {
    {Language::kCzech, "prst", 1},         {Language::kCzech, "čtvrtek", 2},
    {Language::kCzech, "louka", 2},        {Language::kDutch, "reünie", 3},
    {Language::kDutch, "mooie", 2},        {Language::kDutch, "schreeuw", 1},
    {Language::kDutch, "bijzonder", 3},    {Language::kFinnish, "suomi", 2},
    {Language::kFinnish, "maa", 1},        {Language::kFinnish, "asia", 3},
    {Language::kFrench, "le", 1},          {Language::kFrench, "théâtre", 2},
    {Language::kFrench, "nation", 2},      {Language::kFrench, "client", 2},
    {Language::kFrench, "voyage", 2},      {Language::kFrench, "l'homme", 1},
    {Language::kFrench, "aujourd'hui", 3}, {Language::kFrench, "parlaient", 2},
    {Language::kFrench, "noël", 2},        {Language::kFrench, "oiseau", 2},
    {Language::kGerman, "haus", 1},        {Language::kGerman, "familien", 4},
    {Language::kGerman, "wien", 1},        {Language::kGerman, "quelle", 2},
    {Language::kGerman, "häuser", 2},      {Language::kGerman, "nation", 3},
    {Language::kGerman, "ddr", 3},         {Language::kItalian, "zio", 2},
    {Language::kItalian, "più", 1},        {Language::kItalian, "famiglia", 3},
    {Language::kItalian, "gioia", 2},      {Language::kItalian, "poeta", 3},
    {Language::kItalian, "ciò", 1},        {Language::kPolish, "niebo", 2},
    {Language::kPolish, "nauka", 3},       {Language::kPolish, "auto", 2},
    {Language::kPolish, "z", 0},           {Language::kPortuguese, "dia", 2},
    {Language::kPortuguese, "água", 2},    {Language::kPortuguese, "história", 3},
    {Language::kPortuguese, "coração", 3}, {Language::kPortuguese, "rainha", 3},
    {Language::kPortuguese, "sair", 2},    {Language::kPortuguese, "muito", 2},
    {Language::kPortuguese, "guerra", 2},  {Language::kRussian, "молоко", 3},
    {Language::kRussian, "в", 0},          {Language::kRussian, "её", 2},
    {Language::kSpanish, "ciudad", 2},     {Language::kSpanish, "país", 2},
    {Language::kSpanish, "guerra", 2},     {Language::kSpanish, "pingüino", 3},
    {Language::kSpanish, "hoy", 1},        {Language::kSpanish, "aeropuerto", 5},
    {Language::kSpanish, "leían", 3},      {Language::kSpanish, "estudiáis", 3},
    {Language::kSwedish, "teater", 3},     {Language::kTurkish, "saat", 2},
    {Language::kUkrainian, "її", 2},       {Language::kUndetermined, "haus", 0},
    {Language::kEnglish, "house", 1},      {Language::kSpanish, "1984", 1},
    {Language::kRussian, "中", 1},
};

INSTANTIATE_TEST_SUITE_P(Words, LanguageSyllables, ::testing::ValuesIn(kCases));

// In verbs, -ent is not heard; in other words it is.
constexpr Case kFrenchEndings[] = {
    {Language::kFrench, "criaient", 2},  {Language::kFrench, "voient", 1},
    {Language::kFrench, "parlèrent", 2}, {Language::kFrench, "finirent", 2},
    {Language::kFrench, "moururent", 2}, {Language::kFrench, "finissent", 2},
    {Language::kFrench, "lisent", 1},    {Language::kFrench, "suivent", 1},
    {Language::kFrench, "peuvent", 1},   {Language::kFrench, "trouvent", 1},
    {Language::kFrench, "moment", 2},    {Language::kFrench, "souvent", 2},
    {Language::kFrench, "porte", 1},     {Language::kFrench, "portes", 1},
    {Language::kFrench, "paris", 2},     {Language::kFrench, "chat", 1},
};

INSTANTIATE_TEST_SUITE_P(FrenchEndings, LanguageSyllables, ::testing::ValuesIn(kFrenchEndings));

TEST(LanguageSyllablesOf, AnythingAreBoundedByItsLength) {
  const std::string vowels(100000, 'a');
  for (int language = 1; language <= static_cast<int>(Language::kLithuanian); ++language) {
    EXPECT_LE(count_syllables(static_cast<Language>(language), vowels), vowels.size());
    EXPECT_LE(count_syllables(static_cast<Language>(language), ""), 1U);
    EXPECT_LE(count_syllables(static_cast<Language>(language), "e\xCC\x81\xCC\x81"), 1U);
    EXPECT_LE(count_syllables(static_cast<Language>(language), "\xCC\x81"), 1U);
  }
}

}  // namespace
}  // namespace wordbridge
