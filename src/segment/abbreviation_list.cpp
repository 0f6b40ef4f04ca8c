#include "segment/abbreviation_list.h"

#include <algorithm>
#include <cstring>

#include "memory/hash.h"
#include "unicode/case_folding.h"
#include "unicode/properties.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

constexpr char kFirstOfBlock = 0;
// Bytes below are no part of words.
constexpr unsigned char kLeastByte = 0x20;
constexpr std::size_t kLongest = 64;

bool is_ascii_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }

// The first byte of the last block that starts at `position` or before.
std::size_t start_of_block(std::string_view words, std::size_t position) {
  while (words[position] != kFirstOfBlock) --position;
  return position;
}

std::size_t end_of_word(std::string_view words, std::size_t position) {
  while (static_cast<unsigned char>(words[position]) >= kLeastByte) ++position;
  return position;
}

// `common` leading bytes are equal between the word and the entry before the one at hand: an entry that
// shares more with that is as different from the word, one that shares fewer is behind it.
WordClasses find_in_block(std::string_view block, std::string_view word) {
  std::size_t common = 0;
  for (std::size_t position = 0; position < block.size();) {
    const char first = block[position++];
    const std::size_t shared = first == kFirstOfBlock ? 0 : static_cast<unsigned char>(first) - 1U;
    const std::size_t end = end_of_word(block, position);
    if (shared < common) break;
    if (shared == common) {
      const std::string_view rest = word.substr(common);
      const std::string_view entry = block.substr(position, end - position);
      if (entry == rest) return WordClasses{kWordClasses[static_cast<unsigned char>(block[end])]};
      for (std::size_t i = 0; i < entry.size() && i < rest.size() && entry[i] == rest[i]; ++i) ++common;
    }
    position = end + 1;
  }
  return WordClasses{};
}

// A binary search for the block whose first word is not behind the word.
WordClasses find_exactly(std::string_view words, std::string_view word) {
  if (words.empty()) return WordClasses{};
  std::size_t first = 0;
  std::size_t last = words.size();
  while (true) {
    std::size_t middle = start_of_block(words, first + (last - first) / 2);
    if (middle == first) middle = words.find(kFirstOfBlock, first + 1);
    if (middle >= last) return find_in_block(words.substr(first, last - first), word);
    if (word < words.substr(middle + 1, end_of_word(words, middle + 1) - middle - 1)) {
      last = middle;
    } else {
      first = middle;
    }
  }
}

// Calls visit(word) for every word of a list.
template <typename Visit>
void visit_words_of(std::string_view words, Visit visit) {
  char word[kLongest];
  for (std::size_t position = 0; position < words.size();) {
    const char first = words[position++];
    const std::size_t shared = first == kFirstOfBlock ? 0 : static_cast<unsigned char>(first) - 1U;
    const std::size_t end = end_of_word(words, position);
    std::memcpy(word + shared, words.data() + position, end - position);
    visit(std::string_view{word, shared + end - position});
    position = end + 1;
  }
}

// Tells most words that are not in a list without a search for them: two bits in 8,192 for each of the few
// hundred that are.
class WordFilter {
 public:
  void add(std::string_view word) {
    const std::uint32_t hash = hash_bytes(word);
    bits_[place(hash)] |= bit(hash);
    bits_[place(hash >> kBitsOfPlace)] |= bit(hash >> kBitsOfPlace);
  }

  // By hash_bytes() of the word.
  [[nodiscard]] bool may_have(std::uint32_t hash) const {
    return (bits_[place(hash)] & bit(hash)) != 0 &&
           (bits_[place(hash >> kBitsOfPlace)] & bit(hash >> kBitsOfPlace)) != 0;
  }

 private:
  static constexpr unsigned kBitsOfPlace = 13;
  static constexpr std::size_t kNumbers = (std::size_t{1} << kBitsOfPlace) / 64;

  static std::size_t place(std::uint32_t hash) { return hash / 64 % kNumbers; }
  static std::uint64_t bit(std::uint32_t hash) { return std::uint64_t{1} << hash % 64; }

  std::uint64_t bits_[kNumbers] = {};
};

// The last two bytes of words, by five bits each: capital letters are as small ones. Kept in bytes so that it
// can stand before packed words.
class LastBytes {
 public:
  static constexpr std::size_t kSize = 128;

  explicit LastBytes(const char* bits) : bits_(bits) {}

  // `bits` are kSize bytes, zeros at first. A word is also taken for one of its last byte alone.
  static void add(std::string_view word, char* bits) {
    if (word.empty()) return;
    set(place('\0', word.back()), bits);
    if (word.size() > 1) set(place(word[word.size() - 2], word.back()), bits);
  }

  // Whether a word may end as one of those does, or as one of those that case folding makes of it.
  [[nodiscard]] bool may_have(std::string_view word) const {
    if (word.empty()) return true;
    const char last = word.back();
    const char before = word.size() > 1 ? word[word.size() - 2] : '\0';
    if (!unicode::is_ascii(last) || !unicode::is_ascii(before)) return true;
    const std::size_t at = place(before, last);
    return (static_cast<unsigned char>(bits_[at / 8]) >> at % 8 & 1U) != 0;
  }

 private:
  static std::size_t place(char before, char last) {
    return (static_cast<unsigned char>(before) & 31U) << 5 | (static_cast<unsigned char>(last) & 31U);
  }
  static void set(std::size_t place, char* bits) {
    bits[place / 8] = static_cast<char>(static_cast<unsigned char>(bits[place / 8]) | 1U << place % 8);
  }

  const char* bits_;
};

// What tells of a list that it does not have a word.
struct ListIndex {
  bool is_made = false;
  WordFilter words;
  // Of entries that begin with a hyphen: they stand for the ends of words.
  char endings[LastBytes::kSize] = {};
  // Of what is before a full stop in an entry.
  char before_stops[LastBytes::kSize] = {};
};

// Of each thread, made when a list is asked for first.
const ListIndex& index_of(const AbbreviationList& list) {
  thread_local ListIndex indices[kAbbreviationListCount];
  ListIndex& index = indices[&list - kAbbreviationLists];
  if (index.is_made) return index;
  visit_words_of(list.words, [&index](std::string_view word) {
    index.words.add(word);
    if (word.starts_with('-')) LastBytes::add(word, index.endings);
    for (std::size_t stop = word.find('.'); stop < word.size(); stop = word.find('.', stop + 1)) {
      LastBytes::add(word.substr(0, stop), index.before_stops);
    }
  });
  index.is_made = true;
  return index;
}

// The words that were found last in lists, of each thread: most that are are a few words that begin
// sentences.
class FoundWords {
 public:
  // What find(word) answers, a word of a list and its hash.
  template <typename Find>
  WordClasses recall(const AbbreviationList& list, std::string_view word, std::uint32_t hash, Find find) {
    if (!ShortBytes::tell(word)) return find(word);
    const ShortBytes bytes = ShortBytes::of(word);
    Found& found = found_[hash % kPlaces];
    if (!(found.word == bytes) || found.list != &list) found = {bytes, &list, find(word)};
    return found.classes;
  }

 private:
  static constexpr std::size_t kPlaces = 128;
  struct Found {
    ShortBytes word;
    const AbbreviationList* list = nullptr;
    WordClasses classes;
  };

  Found found_[kPlaces];
};

// A word as a list may have it, by find(spelling), which looks for one spelling.
template <typename Find>
WordClasses find_spelled(std::string_view word, Find find) {
  const WordClasses classes = find(word);
  if (!classes.none()) return classes;
  // A code point of case folding takes at most four bytes.
  char folded[kLongest + 12];
  std::size_t size = 0;
  for (std::size_t position = 0; position < word.size();) {
    const char byte = word[position];
    if (unicode::is_ascii(byte)) {
      folded[size++] = static_cast<char>(byte + (is_ascii_capital(byte) ? 'a' - 'A' : 0));
      ++position;
    } else {
      const unicode::Decoded decoded = unicode::decode(word, position);
      position += decoded.length;
      constexpr char32_t kRightSingleQuote = 0x2019;
      const unicode::Folded fold =
          unicode::fold(decoded.code_point == kRightSingleQuote ? U'\'' : decoded.code_point);
      for (unsigned i = 0; i < fold.count; ++i) size += unicode::encode(fold.code_points[i], folded + size);
    }
    if (size > kLongest) return WordClasses{};
  }
  if (std::string_view{folded, size} == word) return WordClasses{};
  const WordClasses in_small_letters = find(std::string_view{folded, size});
  if (!in_small_letters.none() || word.size() < 2 || !is_ascii_capital(word[0]) ||
      !is_ascii_capital(word[1])) {
    return in_small_letters;
  }
  folded[0] = word[0];  // AUG as Aug
  return find(std::string_view{folded, size});
}

// Appends an abbreviation as it is packed to a text that has room for it.
std::string_view append_word(std::string_view line, Buffer<char>& text) {
  const std::size_t start = text.size();
  bool space = false;
  for (std::size_t position = 0; position < line.size();) {
    const unicode::Decoded decoded = unicode::decode(line, position);
    if (unicode::properties(decoded.code_point).white_space() || decoded.code_point < kLeastByte) {
      space = text.size() > start && text.back() != '.';
    } else {
      // Each byte is one of the line, for the space was one or more.
      if (space) static_cast<void>(text.push_back(' '));
      static_cast<void>(text.append(line.data() + position, decoded.length));
      space = false;
    }
    position += decoded.length;
  }
  if (text.size() > start && text.back() == '.') text.truncate(text.size() - 1);
  return {text.data() + start, text.size() - start};
}

// Appends what of an abbreviation stands on both sides of each full stop inside of it, if that is not all.
bool append_pairs(std::string_view word, Buffer<std::string_view>& views) {
  for (std::size_t stop = word.find('.'); stop < word.size(); stop = word.find('.', stop + 1)) {
    const std::size_t before = word.find_last_of(". ", stop - 1);
    const std::size_t start = stop == 0 || before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(word.size(), word.find_first_of(". ", stop + 1));
    const std::string_view pair = word.substr(start, end - start);
    if (pair.size() < word.size() && !views.push_back(pair)) return false;
  }
  return true;
}

}  // namespace

const AbbreviationList* find_abbreviation_list(std::string_view language) {
  const AbbreviationList* const end = kAbbreviationLists + kAbbreviationListCount;
  const auto* const list = std::find_if(
      kAbbreviationLists, end, [&](const AbbreviationList& each) { return each.language == language; });
  return list == end ? nullptr : list;
}

WordClasses find_word(const AbbreviationList& list, std::string_view word) {
  if (word.size() > kLongest) return WordClasses{};
  const WordFilter& filter = index_of(list).words;
  thread_local FoundWords found;
  return find_spelled(word, [&](std::string_view spelling) {
    const std::uint32_t hash = hash_bytes(spelling);
    if (!filter.may_have(hash)) return WordClasses{};
    return found.recall(list, spelling, hash,
                        [&](std::string_view entry) { return find_exactly(list.words, entry); });
  });
}

bool may_have_ending(const AbbreviationList& list, std::string_view word) {
  return LastBytes{index_of(list).endings}.may_have(word);
}

bool may_have_stop_behind(const AbbreviationList& list, std::string_view word) {
  return LastBytes{index_of(list).before_stops}.may_have(word);
}

bool may_end_packed(std::string_view packed, std::string_view word) {
  return !packed.empty() && LastBytes{packed.data()}.may_have(word);
}

bool has_packed(std::string_view packed, std::string_view word) {
  if (word.size() > kLongest || !may_end_packed(packed, word)) return false;
  const std::string_view words = packed.substr(LastBytes::kSize);
  return !find_spelled(word, [words](std::string_view entry) { return find_exactly(words, entry); }).none();
}

bool pack_words(std::string_view lines, Buffer<char>& packed) {
  Buffer<char> text;
  Buffer<std::string_view> views;
  if (!text.reserve(lines.size())) return false;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    const std::string_view word = append_word(line, text);
    if (!word.empty() && !views.push_back(word)) return false;
    if (!append_pairs(word, views)) return false;
  }
  std::make_heap(views.begin(), views.end());  // std::sort would be four times as much code
  std::sort_heap(views.begin(), views.end());
  constexpr char kNever = 1;
  if (!views.empty() && !packed.resize(LastBytes::kSize)) return false;
  for (const std::string_view word : views) {
    LastBytes::add(word, packed.data());
    if (!packed.push_back(kFirstOfBlock) || !packed.append(word.data(), word.size()) ||
        !packed.push_back(kNever)) {
      return false;
    }
  }
  return true;
}

}  // namespace wordbridge
