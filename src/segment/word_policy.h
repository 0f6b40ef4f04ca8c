// What counts as a word.
#pragma once

#include <cstdint>

namespace wordbridge {

enum class WordPolicy : std::uint8_t {
  kUax29,          // segments between UAX #29 word boundaries that have a letter or a number
  kWhitespace,     // runs of anything between white space
  kWord,           // those, but East Asian characters each by itself: as Microsoft Word
  kDocs,           // those that have a letter or a number, cut at dashes: as Google Docs
  kCjkCharacters,  // kUax29, but Chinese and Japanese characters each by itself
};

// A policy with its switches. What is made without arguments is UAX #29 to the letter.
struct WordRules {
  WordPolicy policy = WordPolicy::kUax29;
  // Whether what stands between the parts of a word keeps them together.
  bool joins_hyphens = false;
  bool joins_dashes = false;
  bool joins_apostrophes = true;
  // Whether what has numbers and no letter is a word.
  bool counts_numbers = true;
  // Whether an address is one word, or as many as are between UAX #29 boundaries in it.
  bool joins_urls = false;
  bool joins_emails = false;

  constexpr bool operator==(const WordRules&) const = default;

  // Whether these are the rules of next_word() and nothing else.
  [[nodiscard]] constexpr bool are_uax29() const { return *this == WordRules{}; }

  // Whether words are what is between white space, but for what cuts them.
  [[nodiscard]] constexpr bool by_spaces() const {
    return policy == WordPolicy::kWhitespace || policy == WordPolicy::kWord || policy == WordPolicy::kDocs;
  }

  // The rules as one number below kPackedLimit, which hosts pass and summaries store: the policy, then a bit
  // for each switch in the order above.
  [[nodiscard]] constexpr std::uint32_t pack() const {
    const bool switches[] = {joins_hyphens,  joins_dashes, joins_apostrophes,
                             counts_numbers, joins_urls,   joins_emails};
    auto packed = static_cast<std::uint32_t>(policy);
    std::uint32_t bit = kFirstSwitch;
    for (const bool is_on : switches) {
      packed |= is_on ? bit : 0;
      bit <<= 1;
    }
    return packed;
  }
  static constexpr WordRules unpack(std::uint32_t packed) {
    const auto is_on = [packed](unsigned place) { return (packed & kFirstSwitch << place) != 0; };
    return {static_cast<WordPolicy>(packed % kFirstSwitch),
            is_on(0),
            is_on(1),
            is_on(2),
            is_on(3),
            is_on(4),
            is_on(5)};
  }
  static constexpr std::uint32_t kFirstSwitch = 8;
  static constexpr std::uint32_t kPackedLimit = 512;
};

}  // namespace wordbridge
