// The cases that every host answers alike (docs/conformance.md), by the C interface.
#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "conformance/c/run.h"
#include "conformance/c/sha256.h"

namespace wordbridge {
namespace {

std::string read_file(const std::string& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  EXPECT_TRUE(file) << path;
  return bytes.str();
}

// The report on some cases, beginning with how many differences there are.
std::string report_on(const std::string& cases, const std::string& digests) {
  const std::string pack = read_file(WORDBRIDGE_LANGUAGE_PACK);
  text report{};
  const std::size_t wrong =
      run_conformance(cases.c_str(), digests.c_str(), {pack.data(), pack.size()}, &report);
  const std::string told = std::to_string(wrong) + " differences\n" + report.data;
  text_free(&report);
  return told;
}

TEST(Conformance, EveryCaseHasTheResultsThatAreExpectedAndTheDigestsAreThoseOfEveryHost) {
  const std::string folder = WORDBRIDGE_TEST_DATA;
  const std::string told =
      report_on(read_file(folder + "/conformance.jsonl"), read_file(folder + "/conformance.sha256"));
  EXPECT_EQ(told.rfind("0 differences\n", 0), 0U) << told;
  std::cout << "conformance: " << told.substr(told.find('\n') + 1);
}

TEST(Conformance, AResultThatIsNotExpectedIsADifference) {
  const std::string line = R"({"id":"x","call":"count","text":"a b","options":{},"expected":{"count":3}})";
  const std::string told = report_on(line + "\n", "");
  EXPECT_NE(told.find("expected x\tcount\t3\nfound    x\tcount\t2\n"), std::string::npos) << told;
  // And the digests of the group and of all.
  EXPECT_EQ(told.rfind("3 differences\n", 0), 0U) << told;
}

TEST(Conformance, TheDigestIsThatOfFips180) {
  char digits[65];
  sha256("abc", 3, digits);
  EXPECT_STREQ(digits, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const std::string longer = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
  sha256(longer.data(), longer.size(), digits);
  EXPECT_STREQ(digits, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

}  // namespace
}  // namespace wordbridge
