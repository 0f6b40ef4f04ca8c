#include "segment/break_test_file.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "unicode/utf8.h"

namespace wordbridge::testing {
namespace {

constexpr char kBoundary[] = "\xC3\xB7";    // U+00F7 division sign
constexpr char kNoBoundary[] = "\xC3\x97";  // U+00D7 multiplication sign

BreakTestLine parse(const std::string& source) {
  BreakTestLine line{source, {}, {}};
  std::istringstream fields{source};
  std::string field;
  while (fields >> field) {
    if (field == kBoundary) {
      line.boundaries.push_back(line.text.size());
    } else if (field != kNoBoundary) {
      Buffer<char> bytes;
      if (!unicode::append_utf8(static_cast<char32_t>(std::stoul(field, nullptr, 16)), bytes)) {
        throw std::runtime_error("out of memory");
      }
      line.text.append(bytes.data(), bytes.size());
    }
  }
  return line;
}

}  // namespace

std::vector<BreakTestLine> read_break_test_file(const std::string& name) {
  const std::string path = std::string{WORDBRIDGE_TEST_DATA} + "/unicode-17.0/" + name + ".min.txt";
  std::ifstream file{path};
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<BreakTestLine> lines;
  for (std::string source; std::getline(file, source);) {
    if (!source.empty()) lines.push_back(parse(source));
  }
  return lines;
}

}  // namespace wordbridge::testing
