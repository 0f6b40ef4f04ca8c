#pragma once

#include <cstdint>

namespace wordbridge {

// Language of a text, as far as the measures need it.
enum class Language : std::uint8_t {
  kUndetermined,  // no syllables
  kEnglish,
  kCzech,
  kDutch,
  kFinnish,
  kFrench,
  kGerman,
  kItalian,
  kPolish,
  kPortuguese,
  kRussian,
  kSpanish,
  kSwedish,
  kTurkish,
  kUkrainian,
  kAzerbaijani,
  kLithuanian,
};

}  // namespace wordbridge
