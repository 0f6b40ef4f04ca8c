// What JavaScript says of a call before it, so that few calls have more arguments: it holds until it is taken
// back.
#pragma once

#include <cstddef>
#include <string_view>

#include "document/analysis.h"
#include "handles.h"
#include "lexicon/word_lists.h"
#include "markup/markup.h"
#include "segment/sentence_rules.h"
#include "status.h"

namespace wordbridge::binding {

struct CallSettings {
  SentenceRules sentences;
  Markup markup = Markup::kPlain;
  // Words that are not wanted among the most common ones and the like, a line each.
  std::string_view stop_words;
};
extern CallSettings call_settings;

// Options of an analysis by what was said of this call, and what it says itself. `words` is what
// WordRules::pack() gives.
AnalysisOptions analysis_options(Newlines newlines, std::uint32_t words, Language language,
                                 Progress progress = {});

// Ends sentences by SentencePolicy::kAbbreviations, until end_tailoring(): `text` is the code of the
// language, and abbreviations of the caller's, each a line.
Status tailor_sentences(Address text, std::size_t size);
void end_tailoring();

void set_markup(Markup markup);

// Leaves the words out that are at an address, where the caller keeps them until it calls this with none.
void leave_words_out(Address text, std::size_t size);

// Counts by lists of words until forget_word_lists(): see WordLists::read().
Status use_word_lists(Address words, std::size_t size, WordListMask given);
void forget_word_lists();
// Null if there are none.
const WordLists* given_word_lists();

}  // namespace wordbridge::binding
