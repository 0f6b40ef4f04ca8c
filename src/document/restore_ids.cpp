#include "document/document.h"

namespace wordbridge {
namespace {

template <typename Level, typename Item>
bool restore_level(Level& level, const Document::SavedIds& saved, Buffer<Item>& items) {
  if (!items.resize(saved.count)) return false;
  level.copy(0, level.size(), items.data());
  for (std::size_t i = 0; i < saved.count; ++i) items[i].id = saved.ids[i];
  return level.splice(0, level.size(), items.data(), items.size());
}

}  // namespace

Status Document::restore_ids(const SavedIds& words, const SavedIds& sentences, const SavedIds& paragraphs,
                             const DocumentState::Ids& next, std::uint32_t version) {
  if (words.count != state_.words.size() || sentences.count != state_.sentences.size() ||
      paragraphs.count != state_.paragraphs.size()) {
    return Status::kOutOfRange;
  }
  Buffer<WordItem> word_items;
  Buffer<SentenceItem> sentence_items;
  Buffer<ParagraphItem> paragraph_items;
  const bool restored = restore_level(state_.words, words, word_items) &&
                        restore_level(state_.sentences, sentences, sentence_items) &&
                        restore_level(state_.paragraphs, paragraphs, paragraph_items);
  if (!restored) {
    state_.words.undo();
    state_.sentences.undo();
    state_.paragraphs.undo();
    return Status::kOutOfMemory;
  }
  state_.words.keep();
  state_.sentences.keep();
  state_.paragraphs.keep();
  state_.next_ids = next;
  state_.version = version;
  columns_.clear();
  return Status::kOk;
}

}  // namespace wordbridge
