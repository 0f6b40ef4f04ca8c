// Bytes that come in chunks, as text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "unicode/utf8.h"

namespace wordbridge::unicode {

// Makes chunks of bytes well-formed as make_well_formed() does the whole of them, wherever they were cut: it
// keeps what could be completed by the next chunk, kLongestIncomplete bytes at most. Chunks may be of
// different encodings: a sequence does not go on across such a change, and what was begun is ill-formed. A
// chunk without bytes does nothing.
class StreamDecoder {
 public:
  // Calls read(const WellFormed&) -> Status for the text of a chunk, in one or two parts, and ends with the
  // first status that is not kOk. kOutOfMemory, or what `read` answers. O(bytes).
  template <typename Read>
  [[nodiscard]] Status decode(std::string_view bytes, Encoding encoding, Read read) {
    if (bytes.empty()) return Status::kOk;
    if (encoding != encoding_) {
      if (const Status status = finish(read); status != Status::kOk) return status;
      encoding_ = encoding;
    }
    if (kept_size_ > 0) {
      // What was kept, with enough of the chunk to complete it.
      char joint[2 * kLongestIncomplete];
      const std::size_t added = std::min(bytes.size(), kLongestIncomplete);
      std::memcpy(joint, kept_, kept_size_);
      std::memcpy(joint + kept_size_, bytes.data(), added);
      const std::string_view all{joint, kept_size_ + added};
      const std::size_t complete = complete_prefix(all, encoding);
      if (complete < kept_size_) {
        // Only a short chunk leaves it incomplete, and then all of it is here.
        return read_and_keep(all, complete, read);
      }
      const std::size_t taken = complete - kept_size_;
      kept_size_ = 0;
      if (const Status status = read_all(all.substr(0, complete), read); status != Status::kOk) return status;
      bytes.remove_prefix(taken);
    }
    return read_and_keep(bytes, complete_prefix(bytes, encoding), read);
  }

  // Calls `read` for what was kept: nothing more can complete it.
  template <typename Read>
  [[nodiscard]] Status finish(Read read) {
    const std::string_view kept{kept_, kept_size_};
    kept_size_ = 0;
    return read_all(kept, read);
  }

 private:
  template <typename Read>
  [[nodiscard]] Status read_all(std::string_view bytes, Read read) {
    if (bytes.empty()) return Status::kOk;
    WellFormed text;
    const Status status = make_well_formed(bytes, text, encoding_);
    return status == Status::kOk ? read(text) : status;
  }

  template <typename Read>
  [[nodiscard]] Status read_and_keep(std::string_view bytes, std::size_t complete, Read read) {
    const Status status = read_all(bytes.substr(0, complete), read);
    if (status != Status::kOk) return status;
    kept_size_ = bytes.size() - complete;
    if (kept_size_ > 0) std::memcpy(kept_, bytes.data() + complete, kept_size_);
    return Status::kOk;
  }

  Encoding encoding_ = Encoding::kUtf8;
  char kept_[kLongestIncomplete] = {};
  std::size_t kept_size_ = 0;
};

}  // namespace wordbridge::unicode
