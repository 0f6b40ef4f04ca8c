#include "document/segment_sentences.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "document/block_units.h"
#include "document/segmentation_writer.h"
#include "segment/plain_stop.h"
#include "segment/sentence.h"
#include "segment/sentence_values.h"
#include "segment/telling_bytes.h"
#include "unicode/typographic.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using unicode::kBlock;

// The bits from a place of a block on.
constexpr std::uint64_t bits_from(std::size_t place) {
  return place < kBlock ? ~std::uint64_t{0} << place : 0;
}

// Reads on from a terminator or separator of a sentence that starts at `start`, or passes over another code
// point beyond ASCII. `kind` is the greatest of what was read.
[[gnu::noinline]] SentenceStop read_by_rules(std::string_view text, std::size_t start, std::size_t position,
                                             CharacterKind kind) {
  if (unicode::is_ascii(text[position])) return read_stop(text, start, position, kind);
  const unicode::Decoded decoded = unicode::decode(text, position);
  const unicode::Properties of = unicode::properties(decoded.code_point);
  if (is_terminator(of.sentence_break()) || is_separator(of.sentence_break())) {
    return read_stop(text, start, position, kind);
  }
  return {position + decoded.length, greater_kind(kind, of.kind()), false};
}

// The same of a full stop, question or exclamation mark of ASCII.
[[gnu::always_inline]] inline SentenceStop read_mark(std::string_view text, std::size_t start,
                                                     std::size_t position, CharacterKind kind) {
  const PlainStop stop = read_plain_stop(text, position, false);
  return stop.answer == PlainStop::Answer::kUnknown
             ? read_by_rules(text, start, position, kind)
             : SentenceStop{stop.end, kind, stop.answer == PlainStop::Answer::kEnds};
}

// The kind of a sentence; `kind` is the greatest of those that were looked at, which are all that may be
// greater than a letter.
[[gnu::noinline]] CharacterKind find_kind(std::string_view text, std::size_t start, std::size_t end,
                                          CharacterKind kind) {
  return kind_with_letters(text, start, end, kind);
}

// Bytes that are read with one look at the room for the sentences that end in them.
constexpr std::size_t kBytesAtOnce = 16 * kBlock;

// Writes the sentences of a text, 64 bytes after the other. All of it is inlined, so that what it has stays
// in registers: with calls, WebAssembly takes a sixth more time.
class SentenceWriter {
 public:
  SentenceWriter(std::string_view text, Segmentation& out) : text_(text), writer_(out) {}

  [[gnu::always_inline]] [[nodiscard]] bool run() {
    char padded[kTellingReach];
    while (block_ < text_.size()) {
      const std::size_t end = block_ + std::min(text_.size() - block_, kBytesAtOnce);
      if (!writer_.make_room(end - block_)) return false;
      ends_ = writer_.starts();
      kinds_ = writer_.kinds();
      const std::size_t reach = text_.size() - end < kTellingReach - kBlock ? kTellingReach : kBlock;
      for (; end - block_ >= reach; block_ += kBlock) write_block(text_.data() + block_);
      while (block_ < end) {
        const std::size_t rest = std::min(end - block_, kBlock);
        std::memset(padded, 0, kTellingReach);
        std::memcpy(padded, text_.data() + block_, std::min(text_.size() - block_, kTellingReach));
        write_block(padded);
        units_ -= static_cast<std::uint32_t>(kBlock - rest);
        block_ += rest;
      }
      if (end == text_.size() && start_ < end) write_end(end, units_);
      writer_.count(static_cast<std::size_t>(ends_ - writer_.starts()));
    }
    return true;
  }

 private:
  // Writes the sentences that end in a block.
  [[gnu::always_inline]] void write_block(const char* bytes) {
    const bool beyond_ascii = unicode::has_beyond_ascii(bytes);
    const BlockUnits units{bytes, beyond_ascii};
    TellingAbove above = telling_above(kind_);
    Telling by_kind;
    std::uint64_t telling = telling_of_block(bytes, beyond_ascii, false, above, by_kind);
    // Goes on from a place of the block, where the greatest kind may be another one than before.
    const auto go_on = [&](std::size_t place) {
      if (const TellingAbove now = telling_above(kind_); now != above) {
        above = now;
        if (by_kind.other_scripts) telling = by_kind.above(now);
      }
      telling &= bits_from(place);
    };
    if (read_ > block_) {
      telling &= bits_from(read_ - block_);
      if (end_is_ahead_ && read_ - block_ <= kBlock) {
        end_is_ahead_ = false;
        write_end(read_, units_ + units.before(read_ - block_));
        go_on(read_ - block_);
      }
    }
    while (telling != 0) {
      const auto place = static_cast<unsigned>(std::countr_zero(telling));
      telling &= telling - 1;
      const std::size_t position = block_ + place;
      std::size_t end = position + 1;
      if (bytes[place] != '\n') {  // SB4
        if (unicode::is_typographic_mark(text_.data() + position)) continue;
        const SentenceStop stop = read_telling(position);
        kind_ = stop.kind;
        read_ = end = stop.end;
        if (!stop.ends_sentence || end - block_ > kBlock) {
          end_is_ahead_ = stop.ends_sentence;
          go_on(end - block_);
          continue;
        }
      }
      write_end(end, units_ + units.before(end - block_));
      go_on(end - block_);
    }
    units_ += units.before(kBlock);
  }

  [[gnu::always_inline]] [[nodiscard]] SentenceStop read_telling(std::size_t position) const {
    const char byte = text_[position];
    return byte == '.' || byte == '!' || byte == '?' ? read_mark(text_, start_, position, kind_)
                                                     : read_by_rules(text_, start_, position, kind_);
  }

  // Writes that a sentence ends, and before how many UTF-16 code units.
  [[gnu::always_inline]] void write_end(std::size_t end, std::uint32_t units) {
    *ends_++ = units;
    const auto first = static_cast<unsigned char>(text_[start_] | 0x20);
    const bool letter = first >= 'a' && first <= 'z' && kind_ <= CharacterKind::kLetter;
    *kinds_++ =
        static_cast<std::uint8_t>(letter ? CharacterKind::kLetter : find_kind(text_, start_, end, kind_));
    start_ = end;
    kind_ = CharacterKind::kSpace;
  }

  std::string_view text_;
  SegmentationWriter writer_;
  // The next sentence's.
  std::uint32_t* ends_ = nullptr;
  std::uint8_t* kinds_ = nullptr;
  std::size_t block_ = 0;
  // UTF-16 code units before the block.
  std::uint32_t units_ = 0;
  // Where the sentence at hand starts, and the greatest kind of what was looked at of it.
  std::size_t start_ = 0;
  CharacterKind kind_ = CharacterKind::kSpace;
  // As far as stops have been read; and whether the sentence ends there, in another block.
  std::size_t read_ = 0;
  bool end_is_ahead_ = false;
};

}  // namespace

bool segment_sentences(std::string_view text, Segmentation& out) {
  return out.boundaries.push_back(0) && SentenceWriter{text, out}.run();
}

}  // namespace wordbridge
