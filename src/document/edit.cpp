#include "document/edit.h"

namespace wordbridge {
namespace {

constexpr std::uint32_t kReplacementLength = 3;  // of U+FFFD in UTF-8
constexpr std::uint32_t kLongestLength = 4;      // of a code point above U+FFFF

// The surrogate that a replacement stands for, in WTF-8; empty if it stands for something else or is none.
std::string_view surrogate_of(const std::optional<Replacement>& replacement) {
  if (!replacement.has_value()) return {};
  const std::string_view bytes{replacement->bytes, replacement->length};
  return unicode::is_surrogate(bytes, 0) ? bytes : std::string_view{};
}

}  // namespace

Status Edit::run(std::uint32_t from, std::uint32_t to, std::string_view inserted,
                 unicode::Encoding encoding) {
  Status status = resolve(from, to, inserted, encoding);
  if (status != Status::kOk) return status;
  status = apply();
  if (status == Status::kOk) {
    keep();
  } else {
    undo();
  }
  return status;
}

// Finds the bytes that the edit replaces, and by what: neighbours that the edit may join to what it inserts
// are inserted anew.
Status Edit::resolve(std::uint32_t from, std::uint32_t to, std::string_view inserted,
                     unicode::Encoding encoding) {
  const DocumentText& text = state_.text;
  const auto begin = text.position_of(from);
  const auto end = text.position_of(to);
  if (from > to || !begin.has_value() || !end.has_value()) return Status::kOutOfRange;
  if (inserted.size() > kMaximumTextSize) return Status::kTextTooLarge;
  begin_ = begin->bytes;
  old_end_ = end->bytes;
  if (!take_surrogates(*begin, *end)) return Status::kOutOfMemory;
  if (!before_.empty() || !behind_.empty()) encoding = unicode::Encoding::kWtf8;
  if (!take_newlines(inserted)) return Status::kOutOfMemory;

  if (!before_.empty() || !behind_.empty()) {
    if (!given_.append(before_.data(), before_.size()) || !given_.append(inserted.data(), inserted.size()) ||
        !given_.append(behind_.data(), behind_.size())) {
      return Status::kOutOfMemory;
    }
    inserted = {given_.data(), given_.size()};
  }
  const Status status = unicode::make_well_formed(inserted, inserted_, encoding);
  if (status != Status::kOk) return status;
  const std::uint64_t size = std::uint64_t{text.size()} - (old_end_ - begin_) + inserted_.text.size();
  if (size > kMaximumTextSize) return Status::kTextTooLarge;
  new_end_ = begin_ + static_cast<std::uint32_t>(inserted_.text.size());
  return Status::kOk;
}

// A lone surrogate before or behind the edit, or the half of a code point that it cuts in two, may find its
// other half.
bool Edit::take_surrogates(const DocumentText::Position& begin, const DocumentText::Position& end) {
  const DocumentText& text = state_.text;
  if (begin.between_surrogates) {
    if (!text.copy_given({begin_, false}, begin, before_)) return false;
  } else if (text.ill_formed() > 0 && begin_ >= kReplacementLength) {
    const auto replacement = text.replacement_at(begin_ - kReplacementLength);
    const std::string_view surrogate = surrogate_of(replacement);
    if (!before_.append(surrogate.data(), surrogate.size())) return false;
    begin_ -= static_cast<std::uint32_t>(surrogate.size());
  }
  if (end.between_surrogates) {
    old_end_ += kLongestLength;
    return text.copy_given(end, {old_end_, false}, behind_);
  }
  if (text.ill_formed() == 0 || old_end_ == text.size()) return true;
  const auto replacement = text.replacement_at(old_end_);
  const std::string_view surrogate = surrogate_of(replacement);
  old_end_ += static_cast<std::uint32_t>(surrogate.size());
  return behind_.append(surrogate.data(), surrogate.size());
}

// A carriage return and a line feed are one terminator when they meet, and two when they part.
bool Edit::take_newlines(std::string_view inserted) {
  const DocumentText& text = state_.text;
  const auto byte_at = [&text](std::uint32_t position) {
    return position < text.size() ? text.byte_at(position) : '\0';
  };
  const auto byte_before = [&](std::uint32_t position) {
    return position > 0 ? byte_at(position - 1) : '\0';
  };
  // The first byte of what stands from the edit on, and the last of what stands up to its end.
  char first = behind_.empty() ? byte_at(old_end_) : behind_[0];
  if (!inserted.empty()) first = inserted.front();
  if (before_.empty() && byte_before(begin_) == '\r' && (first == '\n' || byte_at(begin_) == '\n')) {
    if (!before_.push_back('\r')) return false;
    --begin_;
  }
  char last = before_.empty() ? byte_before(begin_) : before_.back();
  if (!inserted.empty()) last = inserted.back();
  if (behind_.empty() && byte_at(old_end_) == '\n' && (last == '\r' || byte_before(old_end_) == '\r')) {
    if (!behind_.push_back('\n')) return false;
    ++old_end_;
  }
  return true;
}

Status Edit::apply() {
  if (!find_seams() || !state_.text.splice(begin_, old_end_, inserted_)) return Status::kOutOfMemory;
  Status status = cut_words();
  if (status == Status::kOk) status = cut_lines();
  if (status == Status::kOk) status = cut_paragraphs();
  if (status == Status::kOk) status = cut_sentences();
  return status;
}

void Edit::keep() {
  for (const WordItem& item : words_.old_items) {
    if (item.word != kNoWord) state_.analysis.vocabulary.remove(item.word);
  }
  for (std::size_t i = 0; i < sentences_.old_count(); ++i) {
    const std::uint32_t words = sentences_.old_items[sentences_.same_before + i].words;
    if (words > 0) state_.analysis.sentence_lengths.remove(words);
  }
  state_.text.keep();
  state_.words.keep();
  state_.lines.keep();
  state_.paragraphs.keep();
  state_.sentences.keep();
  state_.next_ids = ids_;
  ++state_.version;
  set_totals();
}

void Edit::undo() {
  for (std::size_t i = 0; i < words_added_; ++i) {
    const WordItem& item = words_.new_items[i];
    if (item.word != kNoWord) state_.analysis.vocabulary.remove(item.word);
  }
  for (std::size_t i = 0; i < sentences_added_; ++i) {
    const std::uint32_t words = sentences_.new_items[sentences_.same_before + i].words;
    if (words > 0) state_.analysis.sentence_lengths.remove(words);
  }
  state_.text.undo();
  state_.words.undo();
  state_.lines.undo();
  state_.paragraphs.undo();
  state_.sentences.undo();
}

void Edit::set_totals() {
  Totals& totals = state_.analysis.totals;
  const auto change = [&](std::uint64_t Totals::* size) {
    totals.*size += new_characters_.*size - old_characters_.*size;
  };
  change(&Totals::graphemes);
  change(&Totals::graphemes_without_spaces);
  change(&Totals::code_points);
  change(&Totals::code_points_without_spaces);
  change(&Totals::utf16_units);
  change(&Totals::utf16_units_without_spaces);
  totals.words = state_.words.total().words;
  totals.syllables = state_.words.total().syllables;
  totals.sentences = state_.sentences.total().sentences;
  totals.paragraphs = state_.paragraphs.total().paragraphs;
  totals.lines = state_.lines.size();
  totals.bytes = state_.text.given_size();
  totals.ill_formed = state_.text.ill_formed();

  std::uint32_t begin = changed_.begin;
  std::uint32_t end = changed_.end;
  if (sentences_.new_count() > 0) {
    std::uint32_t position = sentences_.start;
    for (std::size_t i = 0; i < sentences_.same_before; ++i) position += sentences_.new_items[i].bytes;
    begin = position < begin ? position : begin;
    for (std::size_t i = 0; i < sentences_.new_count(); ++i) {
      position += sentences_.new_items[sentences_.same_before + i].bytes;
    }
    end = position > end ? position : end;
  }
  change_.dirty_from = state_.text.offset_of(begin);
  change_.dirty_to = state_.text.offset_of(end);
}

}  // namespace wordbridge
