// Links of Markdown (CommonMark 0.31.2, 4.7 and 6.3): destinations, titles, labels and their definitions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "memory/buffer.h"

namespace wordbridge::markdown {

// Each function reads from `position` on and answers the position behind what it has read; none if it is not
// there. The lines of the text end with line feeds.

// Spaces and tabs, with up to one line feed among them; always there.
std::size_t skip_space(std::string_view text, std::size_t position);
// `<...>` or text without white space whose parentheses are balanced, which may be empty.
std::optional<std::size_t> link_destination_end(std::string_view text, std::size_t position);
// Text in double quotes, single quotes or parentheses.
std::optional<std::size_t> link_title_end(std::string_view text, std::size_t position);
// `(destination "title")`.
std::optional<std::size_t> link_target_end(std::string_view text, std::size_t position);
// `[label]`. The label, which is between the brackets, may be empty or white space. At most kLongestLabel
// bytes.
std::optional<std::size_t> link_label_end(std::string_view text, std::size_t position);
inline constexpr std::size_t kLongestLabel = 999;

// A definition `[label]: destination "title"` up to the end of its last line.
struct LinkDefinition {
  std::string_view label;
  std::size_t end;
};
std::optional<LinkDefinition> link_definition(std::string_view text, std::size_t position);

// Labels that are defined, equal whatever their case and white space. Two labels are taken as equal if hashes
// of 64 bits are.
class LinkLabels {
 public:
  // False if there is no memory.
  [[nodiscard]] bool add(std::string_view label);
  // To be called when all are added, before any is looked for.
  void sort();
  // A label that is too long, or white space, is never found.
  [[nodiscard]] bool contains(std::string_view label) const;
  [[nodiscard]] bool empty() const { return hashes_.empty(); }

 private:
  Buffer<std::uint64_t> hashes_;
};

}  // namespace wordbridge::markdown
