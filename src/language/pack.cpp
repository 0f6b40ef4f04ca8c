// The format of a pack of languages, which tools/languages/train writes. Numbers have their lowest byte
// first.
//
//   8 bytes   kMagic
//   1 byte    kFormat
//   1 byte    numbers of a row: even, kMostDimensions at most
//   2 bytes   candidates: languages, each in each of its scripts
//   2 bytes   languages
//   2 bytes   bytes of the tags
//   4 bytes   rows
//   4 bytes   threshold
//   2 bytes   bits by which sums of weights are shifted to odds
//   2 bytes   kScripts
//   24 bytes  sharpness: 2 bytes for each of kLengthClasses
//   tags      each with a line feed behind it, ascending
//   6 bytes   for each candidate, by script: script, language, bias in 4
//   weights   2 bytes each, a row for each candidate
//   blocks    1 byte each: how many rows
//   rests     1 byte for each row: the lower bits of its feature, ascending within a block
//   rows      4 bits each number, the first of two in the lower ones: 8 more than it is
//   4 bytes   FNV-1a of all before
#include <utility>

#include "language/features.h"
#include "language/model.h"

namespace wordbridge {
namespace {

// No text begins so, and what converts line ends or cuts at a byte above ASCII is found out at once.
constexpr std::string_view kMagic = "\x89WBL\r\n\x1A\n";
constexpr std::uint8_t kFormat = 1;
constexpr std::size_t kChecksumSize = 4;
constexpr std::size_t kCandidateSize = 6;
constexpr std::uint32_t kMostShift = 40;

std::uint8_t byte_at(std::string_view bytes, std::size_t position) {
  return static_cast<std::uint8_t>(bytes[position]);
}

std::uint32_t number_at(std::string_view bytes, std::size_t position, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = size; i > 0; --i) number = number << 8 | byte_at(bytes, position + i - 1);
  return number;
}

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t hash = 0x811C9DC5;
  for (const char byte : bytes) hash = (hash ^ static_cast<std::uint8_t>(byte)) * 0x01000193U;
  return hash;
}

}  // namespace

// Reads a pack from its beginning to its end into a new model.
class LanguageModel::Reader {
 public:
  Reader(std::string_view pack, LanguageModel& out) : pack_(pack), out_(out) {}

  Status read(PackDefect& defect) {
    defect = PackDefect::kNoPack;
    if (!pack_.starts_with(kMagic)) return Status::kInvalidData;
    place_ = kMagic.size();
    defect = PackDefect::kDamaged;
    if (pack_.size() < kMagic.size() + 1 + kChecksumSize) return Status::kInvalidData;
    if (number(1) != kFormat) {
      defect = PackDefect::kOtherFormat;
      return Status::kInvalidData;
    }
    const std::size_t end = pack_.size() - kChecksumSize;
    const std::uint32_t expected = number_at(pack_, end, kChecksumSize);
    pack_ = pack_.substr(0, end);
    if (checksum(pack_) != expected) return Status::kInvalidData;
    if (!read_head() || place_ + size_of_rest() != pack_.size()) return Status::kInvalidData;
    if (!reserve()) return Status::kOutOfMemory;
    if (!read_tags() || !read_candidates()) return Status::kInvalidData;
    read_weights();
    if (!read_blocks() || !read_rests()) return Status::kInvalidData;
    read_rows();
    defect = PackDefect::kNone;
    return Status::kOk;
  }

 private:
  std::uint32_t number(std::size_t size) {
    const std::uint32_t number = number_at(pack_, place_, size);
    place_ += size;
    return number;
  }

  bool read_head() {
    constexpr std::size_t kSize = 19 + 2 * kLengthClasses;
    if (pack_.size() - place_ < kSize) return false;
    out_.dimensions_ = number(1);
    candidates_ = number(2);
    out_.language_count_ = number(2);
    tags_ = number(2);
    rows_ = number(4);
    out_.threshold_ = number(4);
    out_.shift_ = number(2);
    const std::uint32_t scripts = number(2);
    for (std::uint16_t& each : out_.sharpness_) each = static_cast<std::uint16_t>(number(2));
    return out_.dimensions_ > 0 && out_.dimensions_ <= kMostDimensions && out_.dimensions_ % 2 == 0 &&
           out_.language_count_ > 0 && out_.language_count_ <= kMostLanguages &&
           candidates_ >= out_.language_count_ && candidates_ <= kScripts * out_.language_count_ &&
           rows_ < std::uint32_t{1} << kFeatureBits && out_.threshold_ <= IdentifiedLanguage::kCertain &&
           out_.shift_ <= kMostShift && scripts == kScripts;
  }

  [[nodiscard]] std::size_t size_of_rest() const {
    const std::size_t numbers = std::size_t{rows_} * out_.dimensions_;
    return tags_ + candidates_ * (kCandidateSize + std::size_t{2} * out_.dimensions_) + kBlocks + rows_ +
           numbers / 2;
  }

  bool reserve() {
    return out_.tags_.resize(tags_) && out_.candidates_.resize(candidates_) &&
           out_.weights_.resize(candidates_ * out_.dimensions_) && out_.blocks_.resize(kBlocks + 1) &&
           out_.rests_.resize(rows_) && out_.rows_.resize(std::size_t{rows_} * out_.dimensions_);
  }

  bool read_tags() {
    std::size_t lines = 0;
    for (char& each : out_.tags_) {
      each = static_cast<char>(number(1));
      if (each == '\n') {
        ++lines;
      } else if ((each < 'a' || each > 'z') && (each < 'A' || each > 'Z') && each != '-') {
        return false;
      }
    }
    return lines == out_.language_count_ && out_.tags_.back() == '\n';
  }

  bool read_candidates() {
    std::uint32_t script = 0;
    for (std::size_t i = 0; i < candidates_; ++i) {
      const std::uint32_t its_script = number(1);
      const std::uint32_t language = number(1);
      if (its_script >= kScripts || its_script < script || language >= out_.language_count_) return false;
      while (script < its_script) out_.first_of_[++script] = static_cast<std::uint16_t>(i);
      if (i - out_.first_of_[script] >= out_.language_count_) return false;
      out_.candidates_[i] = {static_cast<std::uint16_t>(language), static_cast<std::int32_t>(number(4))};
    }
    while (script < kScripts) out_.first_of_[++script] = static_cast<std::uint16_t>(candidates_);
    return out_.first_of_[1] == 0;
  }

  void read_weights() {
    for (std::int16_t& each : out_.weights_) each = static_cast<std::int16_t>(number(2));
  }

  bool read_blocks() {
    std::uint32_t rows = 0;
    for (std::size_t i = 0; i < kBlocks; ++i) {
      out_.blocks_[i] = rows;
      rows += number(1);
    }
    out_.blocks_[kBlocks] = rows;
    return rows == rows_;
  }

  bool read_rests() {
    constexpr std::uint32_t kLimit = 1U << (kFeatureBits - kBlockBits);
    for (std::uint8_t& each : out_.rests_) {
      each = static_cast<std::uint8_t>(number(1));
      if (each >= kLimit) return false;
    }
    return true;
  }

  void read_rows() {
    for (std::size_t i = 0; i < out_.rows_.size(); i += 2) {
      const std::uint32_t pair = number(1);
      out_.rows_[i] = static_cast<std::int8_t>(static_cast<int>(pair & 15) - 8);
      out_.rows_[i + 1] = static_cast<std::int8_t>(static_cast<int>(pair >> 4) - 8);
    }
  }

  std::string_view pack_;
  LanguageModel& out_;
  std::size_t place_ = 0;
  std::size_t candidates_ = 0;
  std::size_t tags_ = 0;
  std::uint32_t rows_ = 0;
};

Status LanguageModel::read(std::string_view pack, PackDefect& defect) {
  LanguageModel model;
  const Status status = Reader{pack, model}.read(defect);
  if (status == Status::kOk) *this = std::move(model);
  if (status == Status::kOutOfMemory) defect = PackDefect::kNone;
  return status;
}

}  // namespace wordbridge
