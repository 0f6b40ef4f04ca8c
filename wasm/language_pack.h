// The model of languages that JavaScript has given, and what it says of a text.
#pragma once

#include <cstddef>
#include <cstdint>

#include "handles.h"
#include "language/model.h"
#include "status.h"

namespace wordbridge::binding {

// What identify_language() leaves for JavaScript at language_results(): 32-bit numbers.
struct LanguageResults {
  // Index of the likeliest language and 1, or 0; then its probability, and that of each language.
  std::uint32_t language;
  std::uint32_t probability;
  std::uint32_t probabilities[LanguageModel::kMostLanguages];
};

// Makes the model of a pack the one that is used from now on; see the defect if the status is kInvalidData.
Status read_languages(Address pack, std::size_t size);
PackDefect language_pack_defect();

// Tags of the languages: see LanguageModel::tags().
Address language_tags();
std::uint32_t language_tags_size();
std::uint32_t language_threshold();

// See LanguageModel::identify() and identify_all(). `allowed` may be null.
Status identify_language(Address text, std::size_t size, bool well_formed, Address allowed);
Address language_results();
void identify_languages(Address texts, std::size_t size, Address allowed, std::uint32_t threshold,
                        Address lengths, std::size_t count);

}  // namespace wordbridge::binding
