// Words as columns that callers borrow.
#pragma once

#include <string_view>

#include "abi/error.h"
#include "lexicon/vocabulary.h"
#include "memory/buffer.h"

namespace wordbridge::abi {

// Texts one behind the other with the place where each begins, as in Apache Arrow.
class TextColumn {
 public:
  // Each of these is false if there is no memory.
  [[nodiscard]] bool begin() { return offsets_.push_back(0); }
  [[nodiscard]] bool add(std::string_view text) {
    return text_.append(text.data(), text.size()) && offsets_.push_back(text_.size());
  }
  // begin(), and add() of each of some texts with a line feed behind it.
  [[nodiscard]] bool add_lines(std::string_view lines);

  [[nodiscard]] const char* text() const { return text_.data(); }
  [[nodiscard]] const std::uint64_t* offsets() const { return offsets_.data(); }
  [[nodiscard]] std::size_t size() const { return offsets_.empty() ? 0 : offsets_.size() - 1; }

 private:
  Buffer<char> text_;
  Buffer<std::uint64_t> offsets_;
};

// Words of a vocabulary with what is known of each.
class WordTable {
 public:
  // Lists words by their ids. False if there is no memory.
  [[nodiscard]] bool list(const Vocabulary& vocabulary, const Buffer<WordId>& ids);
  // Lists all words of a vocabulary from which none was removed: in order of first occurrence.
  [[nodiscard]] bool list_all(const Vocabulary& vocabulary);

  [[nodiscard]] wb_vocabulary columns() const {
    return {words_.size(), words_.text(), words_.offsets(), counts_.data(), syllables_.data(), nullptr};
  }

 private:
  [[nodiscard]] bool add(const Vocabulary& vocabulary, WordId id);

  TextColumn words_;
  Buffer<std::uint32_t> counts_;
  Buffer<std::uint32_t> syllables_;
};

}  // namespace wordbridge::abi
