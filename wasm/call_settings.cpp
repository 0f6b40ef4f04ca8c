#include "call_settings.h"

#include <utility>

#include "export.h"
#include "operation.h"

namespace wordbridge::binding {
namespace {

Buffer<char> own_abbreviations;
WordLists word_lists;

}  // namespace

CallSettings call_settings;

AnalysisOptions analysis_options(Newlines newlines, std::uint32_t words, Language language,
                                 Progress progress) {
  return {newlines, language, progress, nullptr, call_settings.sentences, WordRules::unpack(words)};
}

WORDBRIDGE_EXPORT("tailorSentences")
Status tailor_sentences(Address text, std::size_t size) {
  const Operation operation;
  const std::string_view lines = view(text, size);
  const std::string_view language = lines.substr(0, lines.find('\n'));
  Buffer<char> words;
  if (!pack_words(lines.substr(language.size()), words)) return Status::kOutOfMemory;
  own_abbreviations = std::move(words);
  call_settings.sentences = {SentencePolicy::kAbbreviations,
                             find_abbreviation_list(language),
                             {own_abbreviations.data(), own_abbreviations.size()}};
  return Status::kOk;
}

WORDBRIDGE_EXPORT("endTailoring")
void end_tailoring() {
  call_settings.sentences = {};
  own_abbreviations = {};
}

WORDBRIDGE_EXPORT("setMarkup")
void set_markup(Markup markup) { call_settings.markup = markup; }

WORDBRIDGE_EXPORT("leaveWordsOut")
void leave_words_out(Address text, std::size_t size) { call_settings.stop_words = view(text, size); }

WORDBRIDGE_EXPORT("useWordLists")
Status use_word_lists(Address words, std::size_t size, WordListMask given) {
  const Operation operation;
  WordLists lists;
  const Status status = lists.read(view(words, size), given);
  if (status == Status::kOk) word_lists = std::move(lists);
  return status;
}

WORDBRIDGE_EXPORT("forgetWordLists")
void forget_word_lists() { word_lists = {}; }

const WordLists* given_word_lists() { return word_lists.given() == 0 ? nullptr : &word_lists; }

}  // namespace wordbridge::binding
