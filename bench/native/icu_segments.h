#pragma once

#include <unicode/ubrk.h>
#include <unicode/unistr.h>
#include <unicode/uversion.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace wordbridge::bench {

// What ICU cuts a text into: the boundaries but the first, and the rule status of each.
struct IcuSegments {
  std::vector<std::int32_t> boundaries;
  std::vector<std::uint8_t> is_word;
};

// A text in UTF-16, as ICU wants it, with a break iterator that is made once.
class IcuText {
 public:
  IcuText(const std::string& utf8, UBreakIteratorType type)
      : type_(type), text_(icu::UnicodeString::fromUTF8(utf8)) {
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(ubrk_open(type, "en", nullptr, 0, &status));
    if (U_FAILURE(status)) std::abort();
  }

  IcuSegments segment() {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator* const iterator = iterator_.get();
    ubrk_setText(iterator, text_.getBuffer(), text_.length(), &status);
    if (U_FAILURE(status)) std::abort();
    IcuSegments segments;
    ubrk_first(iterator);
    for (std::int32_t end; (end = ubrk_next(iterator)) != UBRK_DONE;) {
      segments.boundaries.push_back(end);
      if (type_ == UBRK_WORD) {
        segments.is_word.push_back(ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT);
      }
    }
    return segments;
  }

 private:
  struct Close {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
  };

  UBreakIteratorType type_;
  icu::UnicodeString text_;
  std::unique_ptr<UBreakIterator, Close> iterator_;
};

}  // namespace wordbridge::bench
