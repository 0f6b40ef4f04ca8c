// Measures of words. Each is made of a handle, which JavaScript has as an address: see WordsHandle.
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>

#include "handles.h"
#include "operation.h"

namespace wordbridge::binding {

// Makers of a handle: of a text; of a document, which must not change while there is the handle, or a
// summary. 0 if there is no memory for it.
Address read_words(Address text, std::size_t size, bool well_formed, Newlines newlines, std::uint32_t words,
                   Language language);
template <typename AnalysedHandle>
Address read_words_of(const AnalysedHandle& analysed) {
  const Operation operation;
  auto* const handle = new (std::nothrow) WordsHandle;
  if (handle != nullptr) handle->set(analysed.read_words(handle->words));
  return reinterpret_cast<Address>(handle);
}
void release_words(Address handle);

// See document/word_statistics.h. What comes out is in the columns of the handle.
Status measure_diversity(Address handle, std::uint32_t window, double factor);
Status rank_ngrams(Address handle, std::uint32_t n, std::uint32_t limit, std::uint32_t minimum);
Status rank_collocations(Address handle, std::uint32_t by, std::uint32_t limit, std::uint32_t minimum);
Status rank_keyness(Address handle, Address reference, std::uint32_t by, std::uint32_t limit,
                    std::uint32_t minimum);
Status rank_keywords(Address handle, std::uint32_t limit, std::uint32_t minimum);
Status measure_dispersion_of(Address handle, Address word, std::size_t size, std::uint32_t parts);

}  // namespace wordbridge::binding
