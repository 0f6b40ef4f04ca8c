// A document that is edited together with the text of its host.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/random_text.h"
#include "document/same_document.h"

namespace wordbridge::testing {

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

  Change update(std::size_t from, std::size_t to, std::string_view inserted) {
    Change change;
    EXPECT_EQ(document_.update(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), inserted,
                               options_.encoding, change),
              Status::kOk);
    host_.replace(from, to, inserted);
    return change;
  }

  // What differs from a new document; empty if nothing does.
  [[nodiscard]] std::string difference_to_a_new_one() {
    Document anew;
    EXPECT_EQ(anew.make(bytes_of(host_.text()), options_), Status::kOk);
    return difference(document_, anew);
  }

  [[nodiscard]] const DocumentOptions& options() const { return options_; }
  [[nodiscard]] const HostText& host() const { return host_; }
  [[nodiscard]] Document& document() { return document_; }

 private:
  DocumentOptions options_;
  HostText host_;
  Document document_;
};

inline std::string escaped(std::string_view text) {
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

inline DocumentOptions options_of(OffsetUnit unit, Newlines newlines, SentenceRules sentences = {}) {
  DocumentOptions options;
  options.offsets = unit;
  options.encoding = unit == OffsetUnit::kUtf16 ? unicode::Encoding::kWtf8 : unicode::Encoding::kUtf8;
  options.analysis.newlines = newlines;
  options.analysis.sentences = sentences;
  return options;
}

inline std::string random_insertion(RandomText& random, OffsetUnit unit) {
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

inline std::string random_start(RandomText& random, bool surrogates) {
  std::string text;
  for (std::size_t i = random.below(6); i > 0; --i) {
    for (std::size_t lines = random.below(6); lines > 0; --lines) text += random.line();
    text += random.text(random.below(25), surrogates);
  }
  return text;
}

struct RandomEdit {
  std::size_t from;
  std::size_t to;
  std::string inserted;
};

// An edit near `place`, as in typing, or anywhere: one more or less letter, line or page.
inline RandomEdit random_edit(RandomText& random, const HostText& host, OffsetUnit unit, std::size_t place) {
  const std::size_t length = host.length();
  std::size_t from =
      random.below(3) > 0 ? std::min(length, place + random.below(4)) : random.below(length + 1);
  std::size_t to = from;
  const std::size_t removal = random.below(8);
  if (removal == 0) to = from + random.below(length - from + 1);
  if (removal == 1 || removal == 2) to = std::min(length, from + 1 + random.below(12));
  while (!host.can_cut(from)) ++from;
  while (to < from || !host.can_cut(to)) ++to;
  return {from, to, random_insertion(random, unit)};
}

}  // namespace wordbridge::testing
