// After any edits a document is what a new one of the same text would be.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "document/edited_document.h"

namespace wordbridge {
namespace {

using testing::Edited;
using testing::escaped;
using testing::options_of;
using testing::random_edit;
using testing::random_start;
using testing::RandomEdit;
using testing::RandomText;

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
      const RandomEdit edit = random_edit(random, edited.host(), unit, place);
      edited.update(edit.from, edit.to, edit.inserted);
      place = edit.from;
      if ((i + 1) % edits_between_comparisons() != 0) continue;
      const std::string difference = edited.difference_to_a_new_one();
      ASSERT_EQ(difference, "") << "seed " << seed << ", at the latest by edit " << i << ", unit "
                                << static_cast<int>(unit) << ", newlines " << static_cast<int>(newlines)
                                << ": [" << edit.from << ", " << edit.to << ") becomes \""
                                << escaped(edit.inserted) << "\" in \"" << escaped(before) << '"';
    }
  }
}

}  // namespace
}  // namespace wordbridge
