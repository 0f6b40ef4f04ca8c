// Chunks are made well-formed as the whole is, wherever they were cut.
#include "unicode/stream_decoder.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>

namespace wordbridge::unicode {
namespace {

// A text as it was read, with the length of each replacement.
struct Text {
  std::string text;
  std::string replaced;

  void add(const WellFormed& part) {
    text += part.text;
    for (const auto& replacement : part.replacements) {
      replaced.append(replacement.bytes, replacement.length).push_back('|');
    }
  }
  bool operator==(const Text&) const = default;
};

Text whole(std::string_view bytes, Encoding encoding) {
  WellFormed well_formed;
  EXPECT_EQ(make_well_formed(bytes, well_formed, encoding), Status::kOk);
  Text text;
  text.add(well_formed);
  return text;
}

class Decoded {
 public:
  void feed(std::string_view bytes, Encoding encoding) {
    EXPECT_EQ(decoder_.decode(bytes, encoding, add_), Status::kOk);
  }
  Text finish() {
    EXPECT_EQ(decoder_.finish(add_), Status::kOk);
    return text_;
  }

 private:
  Text text_;
  StreamDecoder decoder_;
  // What it is given is copied: the views do not outlive the call.
  struct Add {
    Text* text;
    Status operator()(const WellFormed& part) const {
      text->add(part);
      return Status::kOk;
    }
  } add_{&text_};
};

std::string random_bytes(std::mt19937_64& random) {
  static constexpr std::string_view kPieces[] = {
      "a",        "\xC3\xA9", "\xE4\xB8\xAD", "\xF0\x9F\x91\x8D", "\xED\xA0\xBD", "\xED\xB8\x80",
      "\xED\xA0", "\xED",     "\xED\xB8",     "\xF0\x9F\x91",     "\xE2\x82",     "\x80",
      "\xFF",     "\xC0",     "\xF4\x90",     "\xE0\x80"};
  std::string bytes;
  for (std::size_t pieces = random() % 12; pieces > 0; --pieces)
    bytes += kPieces[random() % std::size(kPieces)];
  return bytes;
}

TEST(StreamDecoder, ReadsWhatTheWholeIsReadAsHoweverItIsCut) {
  std::mt19937_64 random{1};
  for (int i = 0; i < 30000; ++i) {
    const std::string bytes = random_bytes(random);
    const Encoding encoding = i % 2 == 0 ? Encoding::kUtf8 : Encoding::kWtf8;
    const Text expected = whole(bytes, encoding);
    const std::size_t longest = 1 + random() % 9;
    Decoded decoded;
    for (std::string_view rest = bytes; !rest.empty();) {
      const std::size_t size = std::min<std::size_t>(rest.size(), random() % (longest + 1));
      decoded.feed(rest.substr(0, size), encoding);
      rest.remove_prefix(size);
    }
    ASSERT_TRUE(decoded.finish() == expected) << ::testing::PrintToString(bytes);
  }
}

TEST(StreamDecoder, ReadsTwoEncodingsAsTwoTexts) {
  std::mt19937_64 random{2};
  for (int i = 0; i < 5000; ++i) {
    const std::string first = random_bytes(random);
    const std::string second = random_bytes(random);
    Text expected = whole(first, Encoding::kWtf8);
    const Text behind = whole(second, Encoding::kUtf8);
    expected.text += behind.text;
    expected.replaced += behind.replaced;
    Decoded decoded;
    decoded.feed(first, Encoding::kWtf8);
    decoded.feed(second, Encoding::kUtf8);
    ASSERT_TRUE(decoded.finish() == expected) << ::testing::PrintToString(first + '|' + second);
  }
}

TEST(CompletePrefix, LeavesOutWhatMoreBytesCouldComplete) {
  EXPECT_EQ(complete_prefix("", Encoding::kUtf8), 0U);
  EXPECT_EQ(complete_prefix("a\xF0\x9F\x91", Encoding::kUtf8), 1U);
  EXPECT_EQ(complete_prefix("a\xF0\x9F\x91\x8D", Encoding::kUtf8), 5U);
  EXPECT_EQ(complete_prefix("a\xED\xA0", Encoding::kUtf8), 3U);  // ill-formed already
  EXPECT_EQ(complete_prefix("a\xED\xA0", Encoding::kWtf8), 1U);
  EXPECT_EQ(complete_prefix("a\xED\xA0\xBD", Encoding::kWtf8), 1U);
  EXPECT_EQ(complete_prefix("a\xED\xA0\xBD\xED\xB8", Encoding::kWtf8), 1U);
  EXPECT_EQ(complete_prefix("a\xED\xA0\xBD\xED\xB8\x80", Encoding::kWtf8), 7U);
  EXPECT_EQ(complete_prefix("a\xED\xA0\xBD\xE2", Encoding::kWtf8), 4U);
  EXPECT_EQ(complete_prefix("\x80\x80\x80\x80", Encoding::kWtf8), 4U);
}

}  // namespace
}  // namespace wordbridge::unicode
