#include "segment/address.h"

#include <algorithm>
#include <bit>

#include "unicode/simd.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_alphanumeric(char byte) { return is_letter(byte) || (byte >= '0' && byte <= '9'); }
bool is_one_of(char byte, std::string_view bytes) { return bytes.find(byte) != std::string_view::npos; }

// RFC 3986, scheme.
bool is_scheme(char byte) { return is_alphanumeric(byte) || is_one_of(byte, "+-."); }

// RFC 5322, atext and the dots between.
bool is_local(char byte) { return is_alphanumeric(byte) || is_one_of(byte, ".!#$%&'*+/=?^_`{|}~-"); }

bool is_in_label(char byte) { return is_alphanumeric(byte) || byte == '-'; }

bool is_in_url(char byte) { return byte > ' ' && byte < '\x7F' && !is_one_of(byte, "<>\"`{}|\\^"); }

constexpr std::size_t kBlock = 64;

constexpr char kColonAndSlash[] = ":/:/:/:/:/:/:/:/";

// Whether a block has what an address has inside, as far as two bytes from an even place on tell it: "@",
// "ww", or two of "://". That of an address may begin one byte before the block. Most blocks have none.
bool may_be_inside(const char* block) {
  using unicode::Bytes16;
  const Bytes16 colon_and_slash = Bytes16::load(kColonAndSlash);
  Bytes16 telling = Bytes16::all(0);
  for (unsigned place = 0; place < kBlock; place += Bytes16::kSize) {
    const Bytes16 bytes = Bytes16::load(block + place);
    const Bytes16 lower = bytes | Bytes16::all(0x20);
    telling = telling | bytes.equal('@') | lower.equal_pairs(Bytes16::all('w')) |
              bytes.equal_pairs(Bytes16::all('/')) | bytes.equal_pairs(colon_and_slash);
  }
  return telling.high_bits() != 0;
}

// Where `next` is in a text after blocks of it that are not worth a look. As much as `behind` bytes must be
// behind each of them.
std::size_t skip_blocks(std::string_view text, std::size_t start, std::size_t behind) {
  std::size_t next = start;
  while (next + kBlock + behind < text.size() && !may_be_inside(text.data() + next)) next += kBlock;
  return next == start ? start : next - 1;
}

// Whether an address may have its "@", its "://" or its "www." at `place`.
bool may_be_inside(std::string_view text, std::size_t place) {
  const std::string_view rest = text.substr(place);
  const auto is_w = [](char byte) { return byte == 'w' || byte == 'W'; };
  return rest[0] == '@' || rest.starts_with("://") ||
         (rest.size() > 3 && rest[3] == '.' && std::all_of(rest.begin(), rest.begin() + 3, is_w));
}

}  // namespace

bool may_have_address(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    i = skip_blocks(text, i, 0);
    for (const std::size_t end = std::min(i + kBlock, text.size()); i < end; ++i) {
      if (may_be_inside(text, i)) return true;
    }
  }
  return false;
}

void AddressFinder::find_from(std::size_t position) {
  using unicode::Bytes16;
  std::size_t i = position;
  for (; i + Bytes16::kSize < text_.size(); i += Bytes16::kSize) {
    i = skip_blocks(text_, i, Bytes16::kSize);
    // What an address has inside: "@", ":/" or "ww". Most text has none of them.
    const Bytes16 bytes = Bytes16::load(text_.data() + i);
    const Bytes16 behind = Bytes16::load(text_.data() + i + 1);
    const Bytes16 lower = Bytes16::all(0x20);
    const Bytes16 telling = bytes.equal('@') | (bytes.equal(':') & behind.equal('/')) |
                            ((bytes | lower).equal('w') & (behind | lower).equal('w'));
    for (std::uint32_t bits = telling.high_bits(); bits != 0; bits &= bits - 1) {
      if (address_at(i + static_cast<std::size_t>(std::countr_zero(bits)), position)) return;
    }
  }
  for (; i < text_.size(); ++i) {
    if (address_at(i, position)) return;
  }
  address_ = {text_.size(), text_.size(), CharacterKind::kSpace};
}

// Sets address_ if one has its "://", its "www." or its "@" at `place` and begins at or after `earliest`.
bool AddressFinder::address_at(std::size_t place, std::size_t earliest) {
  switch (text_[place]) {
    case ':':
      return url_with_scheme_at(place, earliest);
    case 'w':
    case 'W':
      return url_with_www_at(place, earliest);
    case '@':
      return email_at(place, earliest);
    default:
      return false;
  }
}

bool AddressFinder::url_with_scheme_at(std::size_t colon, std::size_t earliest) {
  constexpr std::string_view kSeparator = "://";
  if (text_.substr(colon, kSeparator.size()) != kSeparator) return false;
  std::size_t start = colon;
  while (start > earliest && is_scheme(text_[start - 1])) --start;
  while (start < colon && !is_letter(text_[start])) ++start;
  const std::size_t end = end_of_url(colon + kSeparator.size());
  if (start == colon || end == colon + kSeparator.size()) return false;
  address_ = {start, end, CharacterKind::kUrl};
  return true;
}

bool AddressFinder::url_with_www_at(std::size_t start, std::size_t earliest) {
  constexpr std::size_t kLength = 4;
  const auto goes_on = [](char byte) { return is_alphanumeric(byte) || is_one_of(byte, "-_."); };
  if (start > earliest && goes_on(text_[start - 1])) return false;
  const std::string_view prefix = text_.substr(start, kLength);
  const auto is_w = [](char byte) { return byte == 'w' || byte == 'W'; };
  if (prefix.size() < kLength || prefix[3] != '.' || !std::all_of(prefix.begin(), prefix.begin() + 3, is_w)) {
    return false;
  }
  const std::size_t end = end_of_url(start + kLength);
  if (end == start + kLength) return false;
  address_ = {start, end, CharacterKind::kUrl};
  return true;
}

bool AddressFinder::email_at(std::size_t at_sign, std::size_t earliest) {
  std::size_t start = at_sign;
  while (start > earliest && is_local(text_[start - 1])) --start;
  while (start < at_sign && !is_alphanumeric(text_[start])) ++start;
  const std::size_t end = end_of_domain(at_sign + 1);
  if (start == at_sign || text_[at_sign - 1] == '.' || end == at_sign + 1) return false;
  address_ = {start, end, CharacterKind::kEmail};
  return true;
}

// `start` itself if no host begins there.
std::size_t AddressFinder::end_of_url(std::size_t start) const {
  const bool has_host = start < text_.size() && (is_alphanumeric(text_[start]) || text_[start] == '[' ||
                                                 !unicode::is_ascii(text_[start]));
  if (!has_host) return start;
  std::size_t end = start;
  while (end < text_.size()) {
    if (unicode::is_ascii(text_[end])) {
      if (!is_in_url(text_[end])) break;
      ++end;
    } else {
      const unicode::Decoded decoded = unicode::decode(text_, end);
      const CharacterKind kind = unicode::properties(decoded.code_point).kind();
      const bool continues =
          kind == CharacterKind::kLetter || kind == CharacterKind::kMark || kind == CharacterKind::kNumber;
      if (!continues) break;
      end += decoded.length;
    }
  }
  return without_trailing_punctuation(start, end);
}

std::size_t AddressFinder::without_trailing_punctuation(std::size_t start, std::size_t end) const {
  const std::string_view url = text_.substr(start, end - start);
  const auto surplus = [url](char opening, char closing) {
    return std::count(url.begin(), url.end(), closing) - std::count(url.begin(), url.end(), opening);
  };
  auto surplus_parentheses = surplus('(', ')');
  auto surplus_brackets = surplus('[', ']');
  for (; end > start; --end) {
    const char last = text_[end - 1];
    if (last == ')' ? surplus_parentheses-- > 0 : last == ']' && surplus_brackets-- > 0) continue;
    if (!is_one_of(last, ".,;:!?'*_~")) break;
  }
  return end;
}

// End of a domain name of two labels or more, the last of at least two letters; `start` itself if there is
// none.
std::size_t AddressFinder::end_of_domain(std::size_t start) const {
  std::size_t position = start;
  std::size_t end = start;
  for (bool first = true;; first = false) {
    const std::size_t label = position;
    while (position < text_.size() && is_in_label(text_[position])) ++position;
    std::size_t label_end = position;
    while (label_end > label && text_[label_end - 1] == '-') --label_end;
    if (label_end == label || text_[label] == '-') break;
    const std::string_view letters = text_.substr(label, label_end - label);
    const bool top_level = letters.size() >= 2 && std::all_of(letters.begin(), letters.end(), &is_letter);
    if (!first && top_level) end = label_end;
    if (label_end != position || position >= text_.size() || text_[position] != '.') break;
    ++position;
  }
  return end;
}

}  // namespace wordbridge
