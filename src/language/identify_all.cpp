#include "language/identify_all.h"

#include "unicode/utf8.h"

namespace wordbridge {
namespace {

constexpr unsigned kProbabilityBits = 20;

// Where the text that begins at `start` and has `length` UTF-16 code units ends.
std::size_t end_of(std::string_view texts, std::size_t start, std::uint32_t length) {
  std::size_t end = start;
  for (std::uint32_t units = 0; units < length && end < texts.size();) {
    const std::uint32_t bytes = unicode::decode(texts, end).length;
    units += bytes == 4 ? 2 : 1;
    end += bytes;
  }
  return end;
}

}  // namespace

void identify_all(const LanguageModel& model, std::string_view texts, const std::uint8_t* allowed,
                  std::uint32_t threshold, std::uint32_t* lengths, std::size_t count) {
  std::size_t start = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t end = end_of(texts, start, lengths[i]);
    const IdentifiedLanguage found = model.identify(texts.substr(start, end - start), allowed, nullptr);
    const bool known = found.language != LanguageModel::kUnknown && found.probability >= threshold;
    lengths[i] = (known ? found.language + 1 : 0) << kProbabilityBits | found.probability;
    start = end < texts.size() ? end + 1 : end;
  }
}

}  // namespace wordbridge
