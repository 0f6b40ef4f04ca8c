#include "abi/text_options.h"

#include <cstring>
#include <string_view>

#include "abi/named_choice.h"

namespace wordbridge::abi {
namespace {

constexpr std::uint32_t kAllSwitches =
    WB_JOIN_HYPHENS | WB_JOIN_DASHES | WB_JOIN_APOSTROPHES | WB_COUNT_NUMBERS | WB_JOIN_URLS | WB_JOIN_EMAILS;
constexpr std::uint32_t kSwitchesOfUax29 = WB_JOIN_APOSTROPHES | WB_COUNT_NUMBERS;
// Those that each policy has by itself, by its number.
constexpr std::uint32_t kSwitches[] = {kSwitchesOfUax29, kAllSwitches, kAllSwitches,
                                       kAllSwitches & ~std::uint32_t{WB_JOIN_DASHES}, kSwitchesOfUax29};

WordRules rules_of(WordPolicy policy, std::uint32_t switches) {
  const auto is_on = [switches](std::uint32_t one) { return (switches & one) != 0; };
  return {policy,
          is_on(WB_JOIN_HYPHENS),
          is_on(WB_JOIN_DASHES),
          is_on(WB_JOIN_APOSTROPHES),
          is_on(WB_COUNT_NUMBERS),
          is_on(WB_JOIN_URLS),
          is_on(WB_JOIN_EMAILS)};
}

std::uint32_t switches_of(const WordRules& rules) {
  return (rules.joins_hyphens ? std::uint32_t{WB_JOIN_HYPHENS} : 0) |
         (rules.joins_dashes ? std::uint32_t{WB_JOIN_DASHES} : 0) |
         (rules.joins_apostrophes ? std::uint32_t{WB_JOIN_APOSTROPHES} : 0) |
         (rules.counts_numbers ? std::uint32_t{WB_COUNT_NUMBERS} : 0) |
         (rules.joins_urls ? std::uint32_t{WB_JOIN_URLS} : 0) |
         (rules.joins_emails ? std::uint32_t{WB_JOIN_EMAILS} : 0);
}

wb_status invalid(const char* message) { return fail(WB_INVALID_OPTION, message); }

// Copies options of any version: what an older caller has not is default, and what a newer one has beyond
// must not matter.
wb_status copy_options(const wb_options& given, wb_options& options) {
  const std::size_t size = given.size;
  if (size < sizeof(given.size)) {
    return invalid("The options have no size: call wb_options_init(), or set it to sizeof(wb_options).");
  }
  const auto* const bytes = reinterpret_cast<const unsigned char*>(&given);
  for (std::size_t i = sizeof(options); i < size; ++i) {
    if (bytes[i] != 0) return invalid("The options are of a newer version and ask for what there is not.");
  }
  std::memcpy(&options, bytes, size < sizeof(options) ? size : sizeof(options));
  return WB_OK;
}

std::string_view view(const wb_text& text) { return {text.data, text.size}; }

bool is_list(const wb_text& text) { return check_list(text.data, text.size) == WB_OK; }

bool report_progress(void* context, std::uint64_t done, std::uint64_t total) {
  return static_cast<const TextOptions*>(context)->goes_on(done, total);
}

}  // namespace

bool TextOptions::goes_on(std::uint64_t done, std::uint64_t total) const {
  return report_ == nullptr || report_(user_data_, done, total) == 0;
}

wb_status TextOptions::read(const wb_options* given) {
  wb_options options{};
  if (given != nullptr) {
    if (const wb_status status = copy_options(*given, options); status != WB_OK) return status;
  }
  if (options.language >= std::size(kLanguages)) return invalid("The option language is no WB_LANGUAGE_...");
  analysis_.language = kLanguages[options.language].language;
  if (!choose(kNewlines, options.newlines, analysis_.newlines)) {
    return invalid("The option newlines is no WB_NEWLINES_...");
  }
  if (!choose(kMarkups, options.markup, markup_)) return invalid("The option markup is no WB_MARKUP_...");
  if (!choose(kOffsetUnits, options.offsets, offsets_)) {
    return invalid("The option offsets is no WB_OFFSETS_...");
  }
  if (!choose(kEncodings, options.encoding, encoding_)) {
    return invalid("The option encoding is no WB_ENCODING_...");
  }
  if (options.keep_order > 1) return invalid("The option keep_order is neither 0 nor 1.");
  if (options.reserved != 0) return invalid("The field reserved of the options is not 0.");
  keeps_order_ = options.keep_order == 1;
  report_ = options.progress;
  user_data_ = options.user_data;
  if (report_ != nullptr) analysis_.progress = {&report_progress, this};
  wb_status status = read_words(options);
  if (status == WB_OK) status = read_abbreviations(options);
  if (status == WB_OK) status = read_syllables(options);
  return status;
}

wb_status TextOptions::read_words(const wb_options& options) {
  WordPolicy policy{};
  if (!choose(kWordPolicies, options.words, policy)) return invalid("The option words is no WB_WORDS_...");
  const std::uint32_t on = options.word_switches_on;
  const std::uint32_t off = options.word_switches_off;
  if (((on | off) & ~kAllSwitches) != 0) return invalid("A word switch is none that there is.");
  if ((on & off) != 0) return invalid("A word switch is both on and off.");
  analysis_.words = rules_of(policy, (kSwitches[options.words] | on) & ~off);
  return WB_OK;
}

wb_status TextOptions::read_abbreviations(const wb_options& options) {
  SentenceRules& rules = analysis_.sentences;
  if (!choose(kSentencePolicies, options.sentences, rules.policy)) {
    return invalid("The option sentences is no WB_SENTENCES_...");
  }
  if (!is_list(options.abbreviations)) return invalid("The option abbreviations is not well-formed UTF-8.");
  std::string_view lines = view(options.abbreviations);
  if (rules.policy == SentencePolicy::kUax29) {
    return lines.empty() ? WB_OK : invalid("Abbreviations make no sense with WB_SENTENCES_UAX29.");
  }
  constexpr std::size_t kLongestAbbreviation = 64;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    const std::string_view line = lines.substr(0, end);
    if (line.size() > kLongestAbbreviation) return invalid("An abbreviation is longer than 64 bytes.");
    lines = end == std::string_view::npos ? std::string_view{} : lines.substr(end + 1);
  }
  if (!pack_words(view(options.abbreviations), abbreviations_)) return report(Status::kOutOfMemory);
  rules.list = find_abbreviation_list(kLanguages[options.language].code);
  rules.own = {abbreviations_.data(), abbreviations_.size()};
  return WB_OK;
}

wb_status TextOptions::read_syllables(const wb_options& options) {
  if (!is_list(options.syllables)) return invalid("The option syllables is not well-formed UTF-8.");
  const Status status = syllables_.read(view(options.syllables), case_folding_of(analysis_.language));
  if (status == Status::kOutOfRange) {
    return invalid("The option syllables has a line that is no word, tab, and number up to 1000.");
  }
  if (!syllables_.empty()) analysis_.syllables = &syllables_;
  return report(status);
}

wb_policies TextOptions::policies() const {
  return policies_of(analysis_.language, analysis_.newlines, markup_, analysis_.sentences.policy,
                     analysis_.words);
}

wb_policies policies_of(Language language, Newlines newlines, Markup markup, SentencePolicy sentences,
                        const WordRules& words) {
  wb_policies policies{};
  while (kLanguages[policies.language].language != language) ++policies.language;
  policies.newlines = number_of(kNewlines, newlines);
  policies.markup = number_of(kMarkups, markup);
  policies.sentences = number_of(kSentencePolicies, sentences);
  policies.words = number_of(kWordPolicies, words.policy);
  policies.word_switches = switches_of(words);
  return policies;
}

const char* code_of(Language language) {
  for (const NamedLanguage& named : kLanguages) {
    if (named.language == language) return named.code;
  }
  return "und";
}

}  // namespace wordbridge::abi

using namespace wordbridge;

wb_status wb_options_init(wb_options* options, size_t size) {
  if (options == nullptr) return abi::missing_result();
  if (size < sizeof(options->size) || size > 4096) {
    return abi::fail(WB_INVALID_ARGUMENT, "The size of the options is not sizeof(wb_options).");
  }
  std::memset(options, 0, size);
  options->size = static_cast<std::uint32_t>(size);
  return WB_OK;
}

wb_status wb_language_find(const char* code, size_t size, wb_language* out) {
  if (out == nullptr) return abi::missing_result();
  if (const wb_status status = abi::check_text(code, size); status != WB_OK) return status;
  const std::string_view wanted{code, size};
  for (std::uint32_t number = 0; number < std::size(abi::kLanguages); ++number) {
    if (wanted != abi::kLanguages[number].code) continue;
    *out = number;
    return WB_OK;
  }
  return abi::fail(WB_INVALID_ARGUMENT, "No language has this code.");
}

const char* wb_language_code(wb_language language) {
  return language < std::size(abi::kLanguages) ? abi::kLanguages[language].code : nullptr;
}
