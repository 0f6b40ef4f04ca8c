// The format of Summary::save. All numbers but single bytes are unsigned LEB128: seven bits a byte, the
// lowest first, the highest bit set in all bytes but the last.
//
//   8 bytes       kMagic
//   1 byte        kFormat
//   3 bytes       version of Unicode: major, minor, update
//   1 byte        Newlines in the lower four bits, SentencePolicy in the upper
//   1 byte        Language
//   number        WordRules::pack(): not in format 1
//   number        Markup: in format 4
//   number        of totals, then each of them in the order of Totals
//   number        of sentence lengths, then for each, rising: its difference to the one before it, number of
//                 sentences
//   number        of distinct words, then for each in the order of first occurrence: number of bytes, folded
//                 word in UTF-8, occurrences, syllables
//   numbers       in format 4: the words in their order, each by 1 more than its place among the distinct
//                 ones, and 0 behind the last of each sentence
//   4 bytes       hash_bytes() of all before, the lowest byte first
#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "document/summary.h"
#include "memory/hash.h"
#include "unicode/ascii.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// No text begins so, and what converts line ends or cuts at a byte above ASCII is found out at once.
constexpr std::string_view kMagic = "\x89WBS\r\n\x1A\n";
// A change of Totals, of an enumeration or of the layout is a new format, which has to read the old ones.
// Words by UAX #29 are saved in format 1, so that what does not know other rules reads them; Markdown in
// format 3, and with the order of the words in format 4.
constexpr std::uint8_t kUax29Format = 1;
constexpr std::uint8_t kPlainFormat = 2;
constexpr std::uint8_t kMarkdownFormat = 3;
constexpr std::uint8_t kOrderFormat = 4;
constexpr std::size_t kFormatPlace = kMagic.size();
constexpr std::size_t kHeaderSize = kMagic.size() + 6;
constexpr std::size_t kChecksumSize = 4;

static_assert(std::tuple_size_v<Totals::Numbers> == 13, "the totals of format 1");
static_assert(static_cast<int>(Newlines::kBreak) == 0 && static_cast<int>(Newlines::kWrap) == 1 &&
              static_cast<int>(Newlines::kAuto) == 2);
static_assert(static_cast<int>(Language::kUndetermined) == 0 && static_cast<int>(Language::kEnglish) == 1);
static_assert(static_cast<int>(SentencePolicy::kUax29) == 0 &&
              static_cast<int>(SentencePolicy::kAbbreviations) == 1);
static_assert(static_cast<int>(Markup::kPlain) == 0 && static_cast<int>(Markup::kMarkdown) == 1);
static_assert(WordRules{}.pack() == 0x60 && static_cast<int>(WordPolicy::kCjkCharacters) == 4);
constexpr std::uint8_t kNewlinesLimit = 3;
constexpr std::uint8_t kNewlinesMask = 0x0F;
constexpr unsigned kSentencesShift = 4;
constexpr unsigned kSentencesLimit = 2;
constexpr std::uint8_t kLanguageLimit = static_cast<std::uint8_t>(Language::kLithuanian) + 1;

//=== writing ===//

class Writer {
 public:
  explicit Writer(Buffer<char>& out) : out_(out) {}

  // Whether there was memory for all.
  [[nodiscard]] bool good() const { return good_; }

  void byte(std::uint8_t value) { good_ = good_ && out_.push_back(static_cast<char>(value)); }
  void bytes(std::string_view value) { good_ = good_ && out_.append(value.data(), value.size()); }
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) byte(static_cast<std::uint8_t>(value | 0x80));
    byte(static_cast<std::uint8_t>(value));
  }

 private:
  Buffer<char>& out_;
  bool good_ = true;
};

[[nodiscard]] bool write_lengths(const SentenceLengths& lengths, Writer& writer) {
  Buffer<std::uint32_t> words;
  Buffer<std::uint32_t> sentences;
  if (!lengths.list(words, sentences)) return false;
  writer.number(words.size());
  std::uint32_t before = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    writer.number(words[i] - std::exchange(before, words[i]));
    writer.number(sentences[i]);
  }
  return true;
}

void write_words(const Vocabulary& vocabulary, Writer& writer) {
  writer.number(vocabulary.size());
  for (WordId id = 0; id < vocabulary.id_limit(); ++id) {
    const Vocabulary::Entry& entry = vocabulary[id];
    if (entry.count == 0) continue;
    const std::string_view word = vocabulary.word(id);
    writer.number(word.size());
    writer.bytes(word);
    writer.number(entry.count);
    writer.number(entry.syllables);
  }
}

void write_order(const WordSequence& order, Writer& writer) {
  for (const WordId id : order) writer.number(id == kSentenceEnd ? 0 : std::uint64_t{id} + 1);
}

void write_checksum(std::string_view saved, Writer& writer) {
  const std::uint32_t checksum = hash_bytes(saved);
  for (unsigned bit = 0; bit < 32; bit += 8) writer.byte(static_cast<std::uint8_t>(checksum >> bit));
}

//=== reading ===//

std::uint8_t byte_at(std::string_view bytes, std::size_t position) {
  return static_cast<std::uint8_t>(bytes[position]);
}

// Reads what may be anything. After something that cannot be, all that is read is zero or empty.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }
  void fail() { good_ = false; }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned bit = 0; bit < 64 && !rest_.empty() && good_; bit += 7) {
      const std::uint64_t byte = byte_at(rest_, 0);
      rest_.remove_prefix(1);
      if (bit == 63 && byte > 1) break;
      value |= (byte & 0x7F) << bit;
      if (byte < 0x80) return value;
    }
    fail();
    return 0;
  }

  // A number between two others.
  std::uint32_t number(std::uint32_t least, std::uint64_t most) {
    const std::uint64_t value = number();
    if (value >= least && value <= most && value <= std::numeric_limits<std::uint32_t>::max()) {
      return static_cast<std::uint32_t>(value);
    }
    fail();
    return 0;
  }

  std::string_view bytes(std::size_t size) {
    if (size > rest_.size()) {
      fail();
      return {};
    }
    const std::string_view read = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return read;
  }

 private:
  std::string_view rest_;
  bool good_ = true;
};

// What is in the bytes of a vocabulary or of sentence lengths.
struct Sums {
  std::uint64_t words = 0;
  std::uint64_t sentences = 0;
};

// Each of these answers kInvalidData where the bytes cannot be, or kOutOfMemory.

Status read_lengths(Reader& reader, SentenceLengths& lengths, Sums& sums) {
  std::uint64_t length = 0;
  for (std::uint64_t left = reader.number(); left > 0 && reader.good(); --left) {
    length += reader.number(1, kMaximumWords - length);
    const std::uint32_t sentences = reader.number(1, kMaximumWords);
    if (!reader.good()) break;
    sums.sentences += sentences;
    sums.words += sentences * length;
    if (sums.words > kMaximumWords) return Status::kInvalidData;
    if (!lengths.add(static_cast<std::uint32_t>(length), sentences)) return Status::kOutOfMemory;
  }
  return reader.good() ? Status::kOk : Status::kInvalidData;
}

// Whether a vocabulary may have these bytes: no word has white space in it, nor, but for those between
// spaces, a control character.
bool may_be_word(std::string_view bytes, const WordRules& rules) {
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    if (rules.by_spaces() ? unicode::is_ascii_white_space(code) : code < ' ') return false;
  }
  return !bytes.empty() && unicode::well_formed_prefix(bytes) == bytes.size();
}

Status read_words(Reader& reader, const WordRules& rules, Vocabulary& vocabulary, Sums& sums) {
  constexpr std::size_t kSmallestEntry = 4;
  const std::uint64_t count = reader.number();
  if (count > reader.left() / kSmallestEntry) return Status::kInvalidData;
  if (!vocabulary.reserve(static_cast<std::size_t>(count), reader.left())) return Status::kOutOfMemory;
  for (std::uint64_t left = count; left > 0; --left) {
    const std::string_view word = reader.bytes(reader.number(1, kMaximumTextSize));
    const std::uint32_t occurrences = reader.number(1, kMaximumWords);
    const std::uint32_t syllables = reader.number(0, kMaximumTextSize);
    if (!reader.good() || !may_be_word(word, rules)) return Status::kInvalidData;
    sums.words += occurrences;
    if (sums.words > kMaximumWords) return Status::kInvalidData;
    Vocabulary::Added added{};
    const Status status = vocabulary.add_folded(word, occurrences, added);
    if (status != Status::kOk) return status;
    if (!added.first) return Status::kInvalidData;
    vocabulary.set_syllables(added.id, syllables);
  }
  return reader.good() ? Status::kOk : Status::kInvalidData;
}

// Reads the order of words that have been read, each as often as it occurs.
Status read_order(Reader& reader, Analysis& analysis) {
  const Vocabulary& vocabulary = analysis.vocabulary;
  Buffer<std::uint32_t> left;
  if (!left.resize(vocabulary.size()) || !analysis.order.reserve(static_cast<std::size_t>(
                                             std::min<std::uint64_t>(reader.left(), kMaximumTextSize)))) {
    return Status::kOutOfMemory;
  }
  for (WordId id = 0; id < left.size(); ++id) left[id] = vocabulary[id].count;
  std::uint64_t sentences = 0;
  while (reader.left() > 0 && reader.good()) {
    const std::uint32_t word = reader.number(0, left.size());
    if (word == 0) {
      // No sentence is without a word.
      if (analysis.order.empty() || analysis.order.back() == kSentenceEnd) reader.fail();
      ++sentences;
    } else if (left[word - 1]-- == 0) {
      reader.fail();
    }
    if (!analysis.order.push_back(word == 0 ? kSentenceEnd : word - 1)) return Status::kOutOfMemory;
  }
  const bool whole =
      analysis.totals.words == analysis.order.size() - sentences && analysis.totals.sentences == sentences;
  const bool ended = analysis.order.empty() || analysis.order.back() == kSentenceEnd;
  return reader.good() && whole && ended ? Status::kOk : Status::kInvalidData;
}

// By what rules the words were cut, and of what markup.
struct Policies {
  WordRules words;
  Markup markup = Markup::kPlain;
};

Status read_policies(Reader& reader, std::uint8_t format, Policies& out) {
  if (format == kMarkdownFormat) out.markup = Markup::kMarkdown;
  if (format == kUax29Format) return Status::kOk;
  out.words = WordRules::unpack(reader.number(0, WordRules::kPackedLimit - 1));
  if (format == kOrderFormat) out.markup = static_cast<Markup>(reader.number(0, 1));
  const bool fits = format == kMarkdownFormat || format == kOrderFormat ||
                    (format == kPlainFormat && !out.words.are_uax29());
  const bool known = out.words.policy <= WordPolicy::kCjkCharacters;
  return fits && known && reader.good() ? Status::kOk : Status::kInvalidData;
}

// Reads what lies between the header and the checksum.
Status read_analysis(std::string_view bytes, std::uint8_t format, Policies& policies, Analysis& out) {
  Reader reader{bytes};
  Status status = read_policies(reader, format, policies);
  if (status != Status::kOk) return status;
  Totals::Numbers numbers{};
  if (reader.number() != numbers.size()) return Status::kInvalidData;
  for (std::uint64_t& number : numbers) number = reader.number();
  out.totals = std::bit_cast<Totals>(numbers);
  Sums of_lengths;
  Sums of_words;
  status = read_lengths(reader, out.sentence_lengths, of_lengths);
  if (status == Status::kOk) status = read_words(reader, policies.words, out.vocabulary, of_words);
  if (status == Status::kOk && format == kOrderFormat) status = read_order(reader, out);
  if (status != Status::kOk) return status;
  const Totals& totals = out.totals;
  const bool agree = reader.left() == 0 && totals.words == of_words.words &&
                     totals.words == of_lengths.words && totals.sentences == of_lengths.sentences;
  return agree ? Status::kOk : Status::kInvalidData;
}

SavedDefect defect_of(std::string_view bytes) {
  if (!bytes.starts_with(kMagic)) return SavedDefect::kNoSummary;
  const bool newer = bytes.size() > kFormatPlace && byte_at(bytes, kFormatPlace) > kOrderFormat;
  if (newer) return SavedDefect::kNewerFormat;
  if (bytes.size() < kHeaderSize + kChecksumSize) return SavedDefect::kDamaged;
  const std::size_t end = bytes.size() - kChecksumSize;
  std::uint32_t checksum = 0;
  for (std::size_t i = 0; i < kChecksumSize; ++i) {
    checksum |= std::uint32_t{byte_at(bytes, end + i)} << (8 * i);
  }
  return checksum == hash_bytes(bytes.substr(0, end)) ? SavedDefect::kNone : SavedDefect::kDamaged;
}

}  // namespace

Status Summary::save(Buffer<char>& out) const {
  const std::size_t start = out.size();
  Writer writer{out};
  writer.bytes(kMagic);
  const std::uint8_t plain_format = words_.are_uax29() ? kUax29Format : kPlainFormat;
  const std::uint8_t unordered_format = markup_ == Markup::kMarkdown ? kMarkdownFormat : plain_format;
  const std::uint8_t format = has_order_ ? kOrderFormat : unordered_format;
  writer.byte(format);
  writer.byte(unicode_.major);
  writer.byte(unicode_.minor);
  writer.byte(unicode_.update);
  writer.byte(static_cast<std::uint8_t>(static_cast<unsigned>(newlines_) | static_cast<unsigned>(sentences_)
                                                                               << kSentencesShift));
  writer.byte(static_cast<std::uint8_t>(language_));
  if (format != kUax29Format) writer.number(words_.pack());
  if (format == kOrderFormat) writer.number(static_cast<std::uint64_t>(markup_));
  const Totals::Numbers totals = analysis_.totals.numbers();
  writer.number(totals.size());
  for (const std::uint64_t total : totals) writer.number(total);
  if (!write_lengths(analysis_.sentence_lengths, writer)) return Status::kOutOfMemory;
  write_words(analysis_.vocabulary, writer);
  write_order(analysis_.order, writer);
  if (!writer.good()) return Status::kOutOfMemory;
  write_checksum({out.data() + start, out.size() - start}, writer);
  return writer.good() ? Status::kOk : Status::kOutOfMemory;
}

Status Summary::restore(std::string_view bytes, SavedDefect& defect) {
  defect = defect_of(bytes);
  if (defect != SavedDefect::kNone) return Status::kInvalidData;
  const auto header = [bytes](std::size_t place) { return byte_at(bytes, kFormatPlace + place); };
  Analysis analysis;
  Policies policies;
  Status status = read_analysis(bytes.substr(kHeaderSize, bytes.size() - kHeaderSize - kChecksumSize),
                                header(0), policies, analysis);
  const unsigned newlines = header(4) & kNewlinesMask;
  const unsigned sentences = header(4) >> kSentencesShift;
  if (newlines >= kNewlinesLimit || sentences >= kSentencesLimit || header(5) >= kLanguageLimit) {
    status = Status::kInvalidData;
  }
  if (status != Status::kOk) {
    if (status == Status::kInvalidData) defect = SavedDefect::kContradiction;
    return status;
  }
  analysis_ = std::move(analysis);
  unicode_ = {header(1), header(2), header(3)};
  newlines_ = static_cast<Newlines>(newlines);
  sentences_ = static_cast<SentencePolicy>(sentences);
  language_ = static_cast<Language>(header(5));
  words_ = policies.words;
  markup_ = policies.markup;
  has_order_ = header(0) == kOrderFormat;
  return Status::kOk;
}

}  // namespace wordbridge
