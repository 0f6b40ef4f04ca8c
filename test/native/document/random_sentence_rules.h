#pragma once

#include "document/random_text.h"
#include "segment/packed_abbreviations.h"
#include "segment/sentence_rules.h"

namespace wordbridge::testing {

// UAX #29, or abbreviations of some language, with some of a caller's.
inline SentenceRules random_sentence_rules(RandomText& random) {
  static const std::string own = packed_abbreviations("U.S.A\nWord\nthe");
  if (random.below(2) == 0) return {};
  const std::size_t list = random.below(kAbbreviationListCount + 1);
  return {SentencePolicy::kAbbreviations,
          list == kAbbreviationListCount ? nullptr : kAbbreviationLists + list,
          random.below(3) == 0 ? std::string_view{own} : std::string_view{}};
}

}  // namespace wordbridge::testing
