#include "language_pack.h"

#include "export.h"
#include "language/features.h"
#include "language/identify_all.h"
#include "operation.h"
#include "unicode/utf8.h"

namespace wordbridge::binding {
namespace {

LanguageModel languages;
PackDefect defect = PackDefect::kNone;
LanguageResults results;

}  // namespace

WORDBRIDGE_EXPORT("readLanguages")
Status read_languages(Address pack, std::size_t size) {
  const Operation operation;
  return languages.read(view(pack, size), defect);
}

WORDBRIDGE_EXPORT("languagePackDefect")
PackDefect language_pack_defect() { return defect; }
WORDBRIDGE_EXPORT("languageTags")
Address language_tags() { return reinterpret_cast<Address>(languages.tags().data()); }
WORDBRIDGE_EXPORT("languageTagsSize")
std::uint32_t language_tags_size() { return static_cast<std::uint32_t>(languages.tags().size()); }
WORDBRIDGE_EXPORT("languageThreshold")
std::uint32_t language_threshold() { return languages.threshold(); }

WORDBRIDGE_EXPORT("identifyLanguage")
Status identify_language(Address text, std::size_t size, bool well_formed, Address allowed) {
  const Operation operation;
  unicode::WellFormed repaired;
  std::string_view sample = sample_of(view(text, size));
  if (!well_formed) {
    const Status status = unicode::make_well_formed(sample, repaired);
    if (status != Status::kOk) return status;
    sample = repaired.text;
  }
  const IdentifiedLanguage found =
      languages.identify(sample, reinterpret_cast<const std::uint8_t*>(allowed), results.probabilities);
  results.language = found.language == LanguageModel::kUnknown ? 0 : found.language + 1;
  results.probability = found.probability;
  return Status::kOk;
}

WORDBRIDGE_EXPORT("languageResults")
Address language_results() { return reinterpret_cast<Address>(&results); }

WORDBRIDGE_EXPORT("identifyLanguages")
void identify_languages(Address texts, std::size_t size, Address allowed, std::uint32_t threshold,
                        Address lengths, std::size_t count) {
  identify_all(languages, view(texts, size), reinterpret_cast<const std::uint8_t*>(allowed), threshold,
               reinterpret_cast<std::uint32_t*>(lengths), count);
}

}  // namespace wordbridge::binding
