// Which language a text is in.
#pragma once

#include <vector>

#include "result.hpp"

namespace wb {

// A model that tells languages apart. Unlike all else it may be used on many threads at once.
class Languages {
 public:
  // Reads a pack, which is copied: see wb_languages_read().
  static Result<Languages> read(std::string_view pack) {
    wb_languages* made = nullptr;
    const wb_status status = wb_languages_read(pack.data(), pack.size(), &made);
    if (status != WB_OK) return Error::last(status);
    return Languages{made};
  }

  // How many languages it knows.
  [[nodiscard]] std::size_t size() const {
    std::size_t count = 0;
    (void)wb_languages_count(handle_.get(), &count);
    return count;
  }

  // BCP 47 tag of a language; empty for an index that is none, as WB_NO_LANGUAGE. Borrowed from this.
  [[nodiscard]] std::string_view tag(std::size_t index) const {
    wb_text tag{};
    return wb_languages_tag(handle_.get(), index, &tag) == WB_OK ? std::string_view{tag.data, tag.size}
                                                                 : std::string_view{};
  }

  // See wb_languages_identify(). `allowed` is empty, or has a byte for each language: 0 for those that are
  // out of the question. WB_INVALID_ARGUMENT for another size.
  [[nodiscard]] Result<wb_identified> identify(std::string_view text,
                                               std::span<const std::uint8_t> allowed = {}) const {
    return identify_with(text, allowed, nullptr);
  }
  // The same, with how probable each language is, in units of 1 / WB_CERTAIN.
  [[nodiscard]] Result<wb_identified> identify(std::string_view text, std::span<const std::uint8_t> allowed,
                                               std::vector<std::uint32_t>& probabilities) const {
    probabilities.assign(size(), 0);
    return identify_with(text, allowed, probabilities.data());
  }

 private:
  explicit Languages(wb_languages* handle) : handle_(handle) {}

  [[nodiscard]] Result<wb_identified> identify_with(std::string_view text,
                                                    std::span<const std::uint8_t> allowed,
                                                    std::uint32_t* probabilities) const {
    if (!allowed.empty() && allowed.size() != size()) {
      return Error{WB_INVALID_ARGUMENT, "There is not a byte for each language."};
    }
    return read_value<wb_identified>([&](wb_identified* out) {
      return wb_languages_identify(handle_.get(), text.data(), text.size(),
                                   allowed.empty() ? nullptr : allowed.data(), probabilities, out);
    });
  }

  Owner<wb_languages, &wb_languages_free> handle_;
};

}  // namespace wb
