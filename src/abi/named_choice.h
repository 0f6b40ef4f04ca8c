// The enumerations of the C interface, whose numbers are for ever, and those of the core.
#pragma once

#include <cstddef>
#include <cstdint>

#include "document/offset_unit.h"
#include "document/segmentation.h"
#include "lexicon/language.h"
#include "markup/markup.h"
#include "segment/newline.h"
#include "segment/sentence_rules.h"
#include "segment/word_policy.h"
#include "unicode/utf8.h"

namespace wordbridge::abi {

struct NamedLanguage {
  const char* code;
  Language language;
};

// Each at the place that its number says.
inline constexpr NamedLanguage kLanguages[] = {
    {"en", Language::kEnglish},    {"und", Language::kUndetermined}, {"az", Language::kAzerbaijani},
    {"cs", Language::kCzech},      {"nl", Language::kDutch},         {"fi", Language::kFinnish},
    {"fr", Language::kFrench},     {"de", Language::kGerman},        {"it", Language::kItalian},
    {"lt", Language::kLithuanian}, {"pl", Language::kPolish},        {"pt", Language::kPortuguese},
    {"ru", Language::kRussian},    {"es", Language::kSpanish},       {"sv", Language::kSwedish},
    {"tr", Language::kTurkish},    {"uk", Language::kUkrainian}};
inline constexpr Newlines kNewlines[] = {Newlines::kAuto, Newlines::kBreak, Newlines::kWrap};
inline constexpr Markup kMarkups[] = {Markup::kPlain, Markup::kMarkdown};
inline constexpr SentencePolicy kSentencePolicies[] = {SentencePolicy::kUax29,
                                                       SentencePolicy::kAbbreviations};
inline constexpr WordPolicy kWordPolicies[] = {WordPolicy::kUax29, WordPolicy::kWhitespace, WordPolicy::kWord,
                                               WordPolicy::kDocs, WordPolicy::kCjkCharacters};
inline constexpr OffsetUnit kOffsetUnits[] = {OffsetUnit::kUtf8, OffsetUnit::kUtf16, OffsetUnit::kCodePoint};
inline constexpr unicode::Encoding kEncodings[] = {unicode::Encoding::kUtf8, unicode::Encoding::kWtf8};
inline constexpr Granularity kGranularities[] = {Granularity::kGrapheme, Granularity::kWord,
                                                 Granularity::kSentence, Granularity::kParagraph,
                                                 Granularity::kLine};

// Sets `out` to the choice with a number. False if there is none.
template <typename Choice, std::size_t count>
bool choose(const Choice (&choices)[count], std::uint32_t number, Choice& out) {
  if (number >= count) return false;
  out = choices[number];
  return true;
}

// The number of a choice.
template <typename Choice, std::size_t count>
std::uint32_t number_of(const Choice (&choices)[count], Choice choice) {
  std::uint32_t number = 0;
  while (number + 1 < count && choices[number] != choice) ++number;
  return number;
}

}  // namespace wordbridge::abi
