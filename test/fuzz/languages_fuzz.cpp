// Any bytes given as a pack, and any text to what is one: the first piece of the input changes bytes of the
// committed pack.
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz.h"

namespace wordbridge::fuzz {
namespace {

const std::string& committed_pack() {
  static const std::string pack = [] {
    std::ifstream file{WORDBRIDGE_LANGUAGE_PACK, std::ios::binary};
    return std::string{std::istreambuf_iterator<char>(file), {}};
  }();
  require(!pack.empty());
  return pack;
}

void identify(const wb_languages* languages, Input& input) {
  std::size_t count = 0;
  require(wb_languages_count(languages, &count) == WB_OK);
  wb_text tag{};
  for (std::size_t i = 0; i <= count; ++i) {
    require(wb_languages_tag(languages, i, &tag) == (i < count ? WB_OK : WB_OUT_OF_RANGE));
  }
  std::vector<std::uint8_t> allowed(count);
  const bool chooses = input.flag();
  for (std::uint8_t& one : allowed) one = chooses ? input.byte() & 1 : 1;
  std::vector<std::uint32_t> probabilities(count);
  const std::string_view text = input.rest();
  wb_identified found{};
  require(wb_languages_identify(languages, text.data(), text.size(), chooses ? allowed.data() : nullptr,
                                probabilities.data(), &found) == WB_OK);
  require(found.language == WB_NO_LANGUAGE || found.language < count);
  require(found.probability <= WB_CERTAIN);
  if (found.language != WB_NO_LANGUAGE) require(!chooses || allowed[found.language] != 0);
}

}  // namespace

void fuzz(Input& input) {
  OwnedLanguages languages;
  const std::uint8_t kind = input.byte();
  std::string pack = kind % 4 == 0 ? std::string{input.piece()} : committed_pack();
  if (kind % 4 == 1) pack.resize(input.word() % pack.size());
  for (int changes = kind % 4 == 2 ? 1 + kind / 4 % 8 : 0; changes > 0; --changes) {
    pack[input.word() % pack.size()] = static_cast<char>(input.byte());
  }
  const wb_status status = wb_languages_read(pack.data(), pack.size(), &languages);
  require(status == WB_OK || status == WB_INVALID_DATA);
  if (status == WB_OK) identify(languages, input);
}

}  // namespace wordbridge::fuzz
