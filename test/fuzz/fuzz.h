// What the fuzz targets share: an input read as numbers and texts, handles that free themselves, and claims
// that must hold.
//
// A target is a function `fuzz(Input&)` in a file of its own. It runs under libFuzzer (tools/fuzz.mjs) and
// over the committed corpus (replay.cpp).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "abi/owned.h"
#include "abi/wordbridge.h"

namespace wordbridge::fuzz {

using namespace testing;

// Ends the program, as a sanitizer would, where what must hold does not.
inline void require(bool holds, const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  if (holds) return;
  std::fprintf(stderr, "%s:%d: this does not hold (last error: %s)\n", file, line, wb_error_message());
  std::abort();
}

// Bytes read from their beginning; zeros and empty texts behind their end.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}

  std::uint8_t byte() {
    if (rest_.empty()) return 0;
    const auto value = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }

  // A number below `limit`, of one byte or two.
  std::uint32_t below(std::uint32_t limit) {
    if (limit <= 256) return byte() % limit;
    const std::uint32_t high = byte();
    return (high << 8 | byte()) % limit;
  }

  bool flag() { return (byte() & 1) != 0; }

  std::uint32_t word() {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) value = value << 8 | byte();
    return value;
  }

  // A short text with its length in front.
  std::string_view piece() {
    const std::size_t wanted = byte();
    const std::size_t size = std::min(wanted, rest_.size());
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  // All that has not been read.
  std::string_view rest() { return std::exchange(rest_, {}); }

  [[nodiscard]] bool empty() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

// Bytes that free themselves.
struct OwnedBytes {
  OwnedBytes() = default;
  OwnedBytes(const OwnedBytes&) = delete;
  OwnedBytes& operator=(const OwnedBytes&) = delete;
  ~OwnedBytes() { wb_bytes_free(&bytes); }

  [[nodiscard]] std::string_view view() const { return {bytes.data, bytes.size}; }

  wb_bytes bytes{};
};

inline wb_options default_options() {
  wb_options options;
  require(wb_options_init(&options, sizeof(options)) == WB_OK);
  return options;
}

inline wb_text as_text(std::string_view text) { return {text.data(), text.size()}; }

// Options in which every value is allowed. Their texts are those of the input.
inline wb_options options_of(Input& input) {
  wb_options options = default_options();
  options.language = input.below(17);
  options.newlines = input.below(3);
  options.sentences = input.below(2);
  options.words = input.below(5);
  options.offsets = input.below(3);
  options.encoding = input.below(2);
  options.keep_order = input.below(2);
  const std::uint8_t texts = input.byte();
  // Refused where full stops are read to the letter.
  const bool has_abbreviations = (texts & 1) != 0 && options.sentences == WB_SENTENCES_ABBREVIATIONS;
  if (has_abbreviations) options.abbreviations = as_text("Qux.\nz. B.\net al.\n");
  if ((texts & 2) != 0)
    options.syllables = as_text(
        "one\t3\nstra\xC3\x9F"
        "e\t2\n");
  return options;
}

void fuzz(Input& input);

}  // namespace wordbridge::fuzz

inline void wordbridge::testing::expect_freed(wb_status status) {
  wordbridge::fuzz::require(status == WB_OK);
}
