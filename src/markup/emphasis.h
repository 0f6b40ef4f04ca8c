// Emphasis and strikethrough: which asterisks, underscores and tildes are markup (CommonMark 0.31.2, 6.2 and
// the appendix on delimiter runs).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "markup/cut.h"
#include "memory/buffer.h"

namespace wordbridge::markdown {

class Emphasis {
 public:
  explicit Emphasis(Cuts& cuts) : cuts_(cuts) {}

  // Begins with a text, without any run.
  void read(std::string_view text);
  // Reads the run of delimiters that starts at a position: where it ends, 0 if there is no memory.
  [[nodiscard]] std::size_t read_run(std::size_t position);

  // How many runs have been read that may still be markup.
  [[nodiscard]] std::uint32_t last() const { return last_; }
  // Cuts the delimiters of pairs among those read since last() was `bottom`, and forgets them all. False if
  // there is no memory. O(runs) for all calls together.
  [[nodiscard]] bool match_from(std::uint32_t bottom);
  // Forgets them without a cut.
  void drop_from(std::uint32_t bottom);

 private:
  // A run of delimiters, in a list of those that may still be markup.
  struct Run {
    std::uint32_t start;
    std::uint32_t length;
    std::uint32_t original_length;
    char character;
    bool can_open;
    bool can_close;
    // Places in runs_; 0 for none.
    std::uint32_t previous;
    std::uint32_t next;
  };
  // Below which no opener is left, for each sort of closer.
  static constexpr std::size_t kSorts = 14;
  using Bottoms = std::array<std::uint32_t, kSorts>;

  [[nodiscard]] static std::size_t sort_of(const Run& closer);
  [[nodiscard]] static bool match(const Run& opener, const Run& closer);
  [[nodiscard]] std::uint32_t find_opener(const Run& closer, std::uint32_t bottom) const;
  [[nodiscard]] bool cut_pair(std::uint32_t opener, std::uint32_t closer);
  void remove(std::uint32_t run);
  [[nodiscard]] Run& at(std::uint32_t run) { return runs_[run - 1]; }
  [[nodiscard]] const Run& at(std::uint32_t run) const { return runs_[run - 1]; }

  std::string_view text_;
  Cuts& cuts_;
  Buffer<Run> runs_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
};

}  // namespace wordbridge::markdown
