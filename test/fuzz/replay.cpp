// Runs a fuzz target once over each input of the files that are named, a line of base64 each: what was found
// once stays mended, with any compiler.
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "fuzz.h"

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// The bytes of base64 without line breaks, with or without padding.
std::string decoded(std::string_view line) {
  std::string bytes;
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char character : line.substr(0, line.find('='))) {
    const std::size_t digit = kDigits.find(character);
    wordbridge::fuzz::require(digit != std::string_view::npos);
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFFU);
  }
  return bytes;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t inputs = 0;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file{argv[i]};
    for (std::string line; std::getline(file, line); ++inputs) {
      // Told before, for the case that the target does not return.
      std::cerr << argv[i] << ':' << inputs + 1 << '\r';
      const std::string input = decoded(line);
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
    }
  }
  std::cerr << '\n' << inputs << " inputs\n";
  return inputs == 0 ? 1 : 0;
}
