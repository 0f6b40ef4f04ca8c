// A model that says which language a text is in: a pack of data that a host reads and gives to the core.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language/script.h"
#include "memory/buffer.h"
#include "status.h"

namespace wordbridge {

// Why bytes are no pack of languages.
enum class PackDefect : std::uint8_t {
  kNone,
  kNoPack,       // they do not begin as one
  kOtherFormat,  // of a format that this version does not read
  kDamaged,      // cut off, or not what was written
};

// What a text is taken for. Probabilities are in units of 1 / kCertain.
struct IdentifiedLanguage {
  static constexpr std::uint32_t kCertain = 1U << 16;

  // Index of the language, or LanguageModel::kUnknown.
  std::uint32_t language;
  std::uint32_t probability;
};

// A linear model of hashed character n-grams. A text is read in the script that most of its letters are of,
// which leaves the languages that are written in it. Each feature of it that the model has
// (src/language/features.h) is a row of small whole numbers; their sum, divided by the square root of how
// many they are (for neighbours say much the same) and weighted for each language, is the logarithm of its
// odds. Only whole numbers are computed with, so that every host has the same answer.
class LanguageModel {
 public:
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
  // There are no more languages than this in a pack, one written in two scripts counted once.
  static constexpr std::size_t kMostLanguages = 256;

  LanguageModel() = default;

  // Reads a pack, which can go afterwards. kInvalidData with a defect, or kOutOfMemory; the model is then as
  // before. O(bytes).
  [[nodiscard]] Status read(std::string_view pack, PackDefect& defect);

  [[nodiscard]] std::size_t language_count() const { return language_count_; }
  // BCP 47 tags of the languages, ascending, each with a line feed behind it.
  [[nodiscard]] std::string_view tags() const { return {tags_.data(), tags_.size()}; }

  // Probabilities of the languages of a well-formed text, by index, in units of 1 /
  // IdentifiedLanguage::kCertain; zero for those that are not `allowed`, which is a byte for each language,
  // or null for all. Answers the likeliest of them; kUnknown if no letters are of a script of one.
  // `probabilities` may be null. Takes no memory. O(bytes), of which kLongestSample at most are read.
  IdentifiedLanguage identify(std::string_view text, const std::uint8_t* allowed,
                              std::uint32_t* probabilities) const;

  // The least probability at which the pack's makers found an answer to be better than none.
  [[nodiscard]] std::uint32_t threshold() const { return threshold_; }

 private:
  static constexpr std::size_t kMostDimensions = 32;
  // Rows are found by the highest bits of a feature, then by the rest.
  static constexpr unsigned kBlockBits = 15;
  static constexpr std::size_t kBlocks = std::size_t{1} << kBlockBits;
  static constexpr std::size_t kLengthClasses = 12;

  // A language in a script.
  struct Candidate {
    std::uint16_t language;
    std::int32_t bias;
  };
  // Of the rows of a text.
  struct Sums {
    std::int32_t of[kMostDimensions];
    std::uint32_t rows;
  };
  class Reader;

  void add_row(std::uint32_t feature, Sums& sums) const;
  void weigh(const Sums& sums, std::size_t first, std::size_t last, std::int64_t* odds) const;

  Buffer<char> tags_;
  std::size_t language_count_ = 0;
  std::uint32_t threshold_ = 0;
  std::uint32_t dimensions_ = 0;
  std::uint32_t shift_ = 0;
  // Candidates of each script: from, to the first of the next.
  std::uint16_t first_of_[kScripts + 1] = {};
  Buffer<Candidate> candidates_;
  // A row for each candidate.
  Buffer<std::int16_t> weights_;
  // How sharp an answer is, by the number of rows: a factor of odds in units of 1/256.
  std::uint16_t sharpness_[kLengthClasses] = {};
  // Of each block the first of its rows, and what the lower bits of each row's feature are.
  Buffer<std::uint32_t> blocks_;
  Buffer<std::uint8_t> rests_;
  Buffer<std::int8_t> rows_;
};

}  // namespace wordbridge
