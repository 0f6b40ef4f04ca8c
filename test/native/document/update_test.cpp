// After any edits a document is what a new one of the same text would be.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/random_text.h"
#include "document/same_document.h"
#include "memory/failing_allocator.h"

namespace wordbridge {
namespace {

using testing::bytes_of;
using testing::difference;
using testing::FailingAllocator;
using testing::RandomText;
using unicode::Encoding;

// A text as a host has it: UTF-16 code units, bytes or code points, which it cuts where it likes.
class HostText {
 public:
  HostText(std::string_view text, OffsetUnit unit) : unit_(unit), units_(units_of(text)) {}

  [[nodiscard]] std::size_t length() const { return units_.size(); }

  void replace(std::size_t from, std::size_t to, std::string_view text) {
    const std::vector<char32_t> units = units_of(text);
    const auto at = [this](std::size_t offset) {
      return units_.begin() + static_cast<std::ptrdiff_t>(offset);
    };
    units_.erase(at(from), at(to));
    units_.insert(at(from), units.begin(), units.end());
  }

  // As the host gives it to the core: surrogates that stand together are one code point.
  [[nodiscard]] std::string text() const {
    std::string text;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      char32_t unit = units_[i];
      if (unit_ == OffsetUnit::kUtf8) {
        text += static_cast<char>(unit);
        continue;
      }
      const bool pair = unit >= 0xD800 && unit < 0xDC00 && i + 1 < units_.size() && units_[i + 1] >= 0xDC00 &&
                        units_[i + 1] < 0xE000;
      if (pair) unit = 0x10000 + ((unit - 0xD800) << 10) + (units_[++i] - 0xDC00);
      Buffer<char> bytes;
      EXPECT_TRUE(unicode::append_utf8(unit, bytes));
      text.append(bytes.data(), bytes.size());
    }
    return text;
  }

  // Whether an edit may begin or end at an offset: anywhere but inside of a character of bytes.
  [[nodiscard]] bool can_cut(std::size_t offset) const {
    return unit_ != OffsetUnit::kUtf8 || offset == units_.size() || (units_[offset] & 0xC0) != 0x80;
  }

 private:
  [[nodiscard]] std::vector<char32_t> units_of(std::string_view text) const {
    std::vector<char32_t> units;
    if (unit_ == OffsetUnit::kUtf8) {
      for (const char byte : text) units.push_back(static_cast<unsigned char>(byte));
      return units;
    }
    for (std::size_t position = 0; position < text.size();) {
      const unicode::Decoded decoded = unicode::decode(text, position);
      position += decoded.length;
      if (unit_ == OffsetUnit::kUtf16 && decoded.code_point > 0xFFFF) {
        units.push_back(0xD800 + ((decoded.code_point - 0x10000) >> 10));
        units.push_back(0xDC00 + ((decoded.code_point - 0x10000) & 0x3FF));
      } else {
        units.push_back(decoded.code_point);
      }
    }
    return units;
  }

  OffsetUnit unit_;
  std::vector<char32_t> units_;
};

// A document that is edited together with the text of its host.
class Edited {
 public:
  Edited(std::string_view text, const DocumentOptions& options)
      : options_(options), host_(text, options.offsets) {
    EXPECT_EQ(document_.make(bytes_of(text), options), Status::kOk);
  }

  void update(std::size_t from, std::size_t to, std::string_view inserted) {
    Change change;
    ASSERT_EQ(document_.update(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), inserted,
                               options_.encoding, change),
              Status::kOk);
    host_.replace(from, to, inserted);
  }

  // What differs from a new document; empty if nothing does.
  [[nodiscard]] std::string difference_to_a_new_one() {
    Document anew;
    EXPECT_EQ(anew.make(bytes_of(host_.text()), options_), Status::kOk);
    return difference(document_, anew);
  }

  [[nodiscard]] const HostText& host() const { return host_; }
  [[nodiscard]] Document& document() { return document_; }

 private:
  DocumentOptions options_;
  HostText host_;
  Document document_;
};

std::string escaped(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    if (value >= ' ' && value < 0x7F && byte != '"' && byte != '\\') {
      out += byte;
    } else {
      out += "\\x";
      out += kDigits[value >> 4];
      out += kDigits[value & 15];
    }
  }
  return out;
}

// Numbers from the environment: how many random edits are tried in all, and the seed of the first text. To
// compare is a hundred times the work of an edit: of many edits every tenth is compared, for what an edit
// breaks stays broken; of few all are.
std::size_t number_from(const char* name, std::size_t otherwise) {
  const char* const given = std::getenv(name);
  return given == nullptr ? otherwise : std::strtoul(given, nullptr, 10);
}
std::size_t edits_in_all() { return number_from("WORDBRIDGE_EDITS", 3000); }
std::size_t first_seed() { return number_from("WORDBRIDGE_FIRST_SEED", 0); }
std::size_t edits_between_comparisons() { return edits_in_all() > 100000 ? 10 : 1; }

DocumentOptions options_of(OffsetUnit unit, Newlines newlines) {
  DocumentOptions options;
  options.offsets = unit;
  options.encoding = unit == OffsetUnit::kUtf16 ? Encoding::kWtf8 : Encoding::kUtf8;
  options.analysis.newlines = newlines;
  return options;
}

std::string random_insertion(RandomText& random, OffsetUnit unit) {
  const bool surrogates = unit == OffsetUnit::kUtf16;
  switch (random.below(12)) {
    case 0:
      return {};
    case 1:
      return random.text(20, surrogates);
    case 2: {
      std::string lines;
      for (std::size_t i = random.below(5); i > 0; --i) lines += random.line();
      return lines;
    }
    case 3:
      return unit == OffsetUnit::kUtf8 ? "\xFF" : "\n";
    default:
      return std::string{random.piece(surrogates)};
  }
}

std::string random_start(RandomText& random, bool surrogates) {
  std::string text;
  for (std::size_t i = random.below(6); i > 0; --i) {
    for (std::size_t lines = random.below(6); lines > 0; --lines) text += random.line();
    text += random.text(random.below(25), surrogates);
  }
  return text;
}

TEST(Update, AfterRandomEditsADocumentIsWhatANewOneWouldBe) {
  constexpr std::size_t kEditsOfADocument = 30;
  const std::size_t documents = edits_in_all() / kEditsOfADocument;
  for (std::size_t seed = first_seed(); seed < first_seed() + documents; ++seed) {
    RandomText random{seed};
    const auto unit = static_cast<OffsetUnit>(random.below(3));
    const auto newlines = static_cast<Newlines>(random.below(3));
    const std::string start = random_start(random, unit == OffsetUnit::kUtf16);
    Edited edited{start, options_of(unit, newlines)};
    std::size_t place = 0;
    for (std::size_t i = 0; i < kEditsOfADocument; ++i) {
      const std::string before = edited.host().text();
      const std::size_t length = edited.host().length();
      // Near the last edit, as in typing, or anywhere.
      std::size_t from =
          random.below(3) > 0 ? std::min(length, place + random.below(4)) : random.below(length + 1);
      std::size_t to = from;
      const std::size_t removal = random.below(8);
      if (removal == 0) to = from + random.below(length - from + 1);
      if (removal == 1 || removal == 2) to = std::min(length, from + 1 + random.below(12));
      while (!edited.host().can_cut(from)) ++from;
      while (to < from || !edited.host().can_cut(to)) ++to;
      const std::string inserted = random_insertion(random, unit);
      edited.update(from, to, inserted);
      place = from;
      if ((i + 1) % edits_between_comparisons() != 0) continue;
      const std::string difference = edited.difference_to_a_new_one();
      ASSERT_EQ(difference, "") << "seed " << seed << ", at the latest by edit " << i << ", unit "
                                << static_cast<int>(unit) << ", newlines " << static_cast<int>(newlines)
                                << ": [" << from << ", " << to << ") becomes \"" << escaped(inserted)
                                << "\" in \"" << escaped(before) << '"';
    }
  }
}

}  // namespace
}  // namespace wordbridge
