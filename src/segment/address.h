#pragma once

#include "segment/segment.h"

namespace wordbridge {

// Whether a text has "@", "://" or "www.", one of which every address has. O(bytes).
bool may_have_address(std::string_view text);

// Finds the URLs and e-mail addresses of a well-formed text, in order.
//
// A URL begins with a scheme and "://", or with "www."; it goes on over ASCII but white space and <>"`{}|\^,
// and over letters of other scripts that write with spaces; punctuation at its end is not part of it, nor a
// closing bracket that was not opened in it. An e-mail address is a local part of RFC 5322 (dot-atom), "@",
// and a domain name of ASCII labels of which the last has two letters or more. What merely looks like one in
// prose, such as "and/or" or "example.com", is none.
class AddressFinder {
 public:
  // Of addresses that begin at `start` or behind it.
  explicit AddressFinder(std::string_view text, std::size_t start = 0) : text_(text) { find_from(start); }

  // The address at hand, at first the first one; next() goes on to the one behind it. There is none at the
  // end.
  [[nodiscard]] bool at_end() const { return address_.start == text_.size(); }
  [[nodiscard]] const Segment& address() const { return address_; }
  void next() { find_from(address_.end); }

  // The kind of a segment: kUrl or kEmail for a word inside of an address, else its own. Segments must be
  // asked for in order. O(bytes) for all of them together.
  CharacterKind kind_of(const Segment& segment) {
    if (segment.start < address_.start || !unicode::is_word(segment.kind)) return segment.kind;
    while (segment.start >= address_.end && address_.end < text_.size()) find_from(address_.end);
    return segment.start >= address_.start && segment.start < address_.end ? address_.kind : segment.kind;
  }

 private:
  // Sets address_ to the next one at or after `position`; to an empty one at the end of the text if there is
  // none.
  void find_from(std::size_t position);
  [[nodiscard]] bool address_at(std::size_t place, std::size_t earliest);
  [[nodiscard]] bool url_with_scheme_at(std::size_t colon, std::size_t earliest);
  [[nodiscard]] bool url_with_www_at(std::size_t start, std::size_t earliest);
  [[nodiscard]] bool email_at(std::size_t at_sign, std::size_t earliest);
  [[nodiscard]] std::size_t end_of_url(std::size_t start) const;
  [[nodiscard]] std::size_t without_trailing_punctuation(std::size_t start, std::size_t end) const;
  [[nodiscard]] std::size_t end_of_domain(std::size_t start) const;

  std::string_view text_;
  Segment address_{};
};

}  // namespace wordbridge
