// Random text that the rules find difficult: every script and class of characters, and what stands between
// them.
#pragma once

#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace wordbridge::testing {

class RandomText {
 public:
  explicit RandomText(std::uint64_t seed) : random_(seed) {}

  // A number below `limit`.
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

  // One of the pieces below; lone surrogates in WTF-8 among them if they are wanted.
  std::string_view piece(bool surrogates) {
    static constexpr std::string_view kPieces[] = {
        " ",
        " ",
        " ",
        "a",
        "e",
        "the ",
        "Word",
        "hyphen-ated",
        "can't",
        "won\xE2\x80\x99t ",
        "Mr. Smith",
        "3.14",
        "1,000.5",
        "U.S.A.",
        ". ",
        ".",
        "?",
        "! ",
        "...",
        "\xE2\x80\xA6",
        ",",
        ";",
        ":",
        "'",
        "\"",
        "\xE2\x80\x9D",
        "(",
        ")",
        "_",
        "-",
        "\xE2\x80\x94",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\r\n\r\n",
        "\xC2\x85",
        "\xE2\x80\xA8",
        "\xE2\x80\xA9",
        "\t",
        "\xC2\xA0",
        "\v",
        "\x01",
        "\xE2\x80\x8B",
        "\xC2\xAD",
        "\xEF\xBB\xBF",
        "\xE2\x80\x8D",
        "\xCC\x81",
        "\xE0\xA4\x83",
        "\xC3\xA9",
        "\xC3\x9F",
        "\xCE\xA3",
        "\xD0\xB6\xD0\xB8\xD0\xB7\xD0\xBD\xD1\x8C ",
        "\xD7\x90",
        "\xD7\x90\"\xD7\x91",
        "\xD7\x90.\xD7\x91",
        "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7 ",
        "\xD9\xA7",
        "\xE0\xA4\x95\xE0\xA5\x8D\xE0\xA4\xB7",
        "\xE0\xA4\xA8\xE0\xA4\xAE\xE0\xA4\xB8\xE0\xA5\x8D\xE0\xA4\xA4\xE0\xA5\x87 ",
        "\xE0\xB8\x81\xE0\xB8\xB3",
        "\xE0\xB8\xA0\xE0\xB8\xB2\xE0\xB8\xA9\xE0\xB8\xB2",
        "\xE4\xB8\xAD",
        "\xE6\x96\x87\xE5\xAD\x97\xE3\x80\x82",
        "\xE3\x82\xAB\xE3\x82\xBF",
        "\xE3\x81\xB2\xE3\x82\x89",
        "\xED\x95\x9C\xEA\xB8\x80 ",
        "\xE1\x84\x80",
        "\xE1\x85\xA1",
        "\xE1\x86\xA8",
        "\xF0\x9F\x87\xA9",
        "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA",
        "\xF0\x9F\x91\x8D",
        "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD",
        "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9",
        "\xEF\xB8\x8F",
        "\xF0\x9D\x84\x9E",
        "\xD8\x80",
        "\xEF\xBF\xBD",
        "http://a.example/b?c=d ",
        "https://",
        "www.",
        "www.example.org",
        "a@b.org",
        "@",
        "://",
        ".com",
        "\xEF\xBC\x8E",
        "Dr. ",
        "No. 5 ",
        "e.g. ",
        "v. Chr. ",
        "[45]",
        "etc. The ",
        "J. R. ",
        "2. ",
        "1. A",
        " 2. B",
        " 3. C",
        " 2) D",
        "a.m. ",
        "works.The ",
        "\xC2\xAB\xC2\xA0",
        " \xC2\xBB ",
        "\xC2\xBF",
        "and ",
        "x. y",
        "I",
        "SHOUT ",
        "\xC4\xB0",
        "\xED\xA0\xBD",
        "\xED\xB8\x80",
        "\xED\xAF\xBF",
        "\xED\xB0\x80"};
    constexpr std::size_t kSurrogates = 4;
    return kPieces[below(surrogates ? std::size(kPieces) : std::size(kPieces) - kSurrogates)];
  }

  std::string text(std::size_t pieces, bool surrogates) {
    std::string text;
    for (std::size_t i = 0; i < pieces; ++i) text += piece(surrogates);
    return text;
  }

  // A line of 30 to 110 columns, so that blocks of them are now and then hard-wrapped.
  std::string line() {
    std::string text;
    const std::size_t length = 38 + below(66);
    while (text.size() < length) text += below(9) == 0 ? "Ends here. " : "several words ";
    text.resize(length);
    return text + '\n';
  }

 private:
  std::mt19937_64 random_;
};

}  // namespace wordbridge::testing
