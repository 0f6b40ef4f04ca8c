#include "abi/given_text.h"
#include "abi/handle.h"
#include "language/features.h"
#include "language/model.h"

// NOLINTNEXTLINE(readability-identifier-naming): a name of the C interface
struct wb_languages final : wordbridge::abi::Handle {
  static constexpr std::uint32_t kMagic = 0x1A96E001;
  wb_languages() : Handle(kMagic) {}

  wordbridge::LanguageModel model;
};

namespace wordbridge::abi {
namespace {

static_assert(WB_CERTAIN == IdentifiedLanguage::kCertain);
static_assert(WB_NO_LANGUAGE == LanguageModel::kUnknown);

const char* describe(PackDefect defect) {
  switch (defect) {
    case PackDefect::kOtherFormat:
      return "The pack is of a format that this version does not read.";
    case PackDefect::kDamaged:
      return "The pack is damaged: bytes are missing, or are not what was written.";
    case PackDefect::kNone:
    case PackDefect::kNoPack:
      break;
  }
  return "The bytes are no pack of languages.";
}

}  // namespace
}  // namespace wordbridge::abi

using namespace wordbridge;

wb_status wb_languages_read(const char* pack, size_t size, wb_languages** out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_text(pack, size); status != WB_OK) return status;
  abi::NewHandle<wb_languages> languages;
  if (!languages) return abi::report(Status::kOutOfMemory);
  PackDefect defect = PackDefect::kNone;
  const Status status = languages->model.read({pack, size}, defect);
  if (status == Status::kInvalidData) return abi::fail(WB_INVALID_DATA, abi::describe(defect));
  return languages.give(abi::report(status), out);
}

wb_status wb_languages_free(wb_languages* languages) { return abi::free_handle(languages); }

wb_status wb_languages_count(const wb_languages* languages, size_t* out) {
  if (out == nullptr) return abi::missing_result();
  const wb_status status = abi::check_handle(languages);
  if (status == WB_OK) *out = languages->model.language_count();
  return status;
}

wb_status wb_languages_tag(const wb_languages* languages, size_t index, wb_text* out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_handle(languages); status != WB_OK) return status;
  if (index >= languages->model.language_count()) {
    return abi::fail(WB_OUT_OF_RANGE, "No language has this index.");
  }
  std::string_view tags = languages->model.tags();
  for (; index > 0; --index) tags.remove_prefix(tags.find('\n') + 1);
  *out = {tags.data(), tags.find('\n')};
  return WB_OK;
}

wb_status wb_languages_identify(const wb_languages* languages, const char* text, size_t size,
                                const uint8_t* allowed, uint32_t* probabilities, wb_identified* out) {
  if (out == nullptr) return abi::missing_result();
  wb_status status = abi::check_handle(languages);
  if (status == WB_OK) status = abi::check_text(text, size);
  if (status != WB_OK) return status;
  const std::string_view sample = sample_of({text, size});
  abi::GivenText given;
  status = given.read(sample.data(), sample.size(), unicode::Encoding::kUtf8);
  if (status != WB_OK) return status;
  const IdentifiedLanguage found = languages->model.identify(given.text(), allowed, probabilities);
  *out = {found.language, found.probability, languages->model.threshold()};
  return WB_OK;
}
