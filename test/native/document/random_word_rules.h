#pragma once

#include "document/random_text.h"
#include "segment/word_policy.h"

namespace wordbridge::testing {

// Any policy with any switches.
inline WordRules random_word_rules(RandomText& random) {
  WordRules rules = WordRules::unpack(static_cast<std::uint32_t>(random.below(WordRules::kPackedLimit)));
  rules.policy = static_cast<WordPolicy>(random.below(5));
  return rules;
}

}  // namespace wordbridge::testing
