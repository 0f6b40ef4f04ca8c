// Text from one piece to the next, with ASCII, of which many bytes are read at a time, in the place of
// letters and marks.
#pragma once

#include <string_view>

#include "memory/buffer.h"
#include "unicode/in_ascii.h"

namespace wordbridge {

using unicode::InAscii;

// Bytes of a piece at most, so that it stays in the nearer caches, but where there is no seam to cut it.
inline constexpr std::size_t kPiece = std::size_t{1} << 15;

// The end of a piece from `start` on: at a seam, or that of the text if there is none. O(bytes of the piece).
std::size_t end_of_piece(std::string_view text, std::size_t start);

// A piece with ASCII in the place of what can be written so for who asks, in the memory of `ascii`; the piece
// itself where there is nothing to write so, in a script of which it is not worth it, and if there is no
// memory. O(bytes).
std::string_view piece_in_ascii(std::string_view piece, InAscii what, Buffer<char>& ascii);

// Calls write(piece) with one piece of a text after the other, until it answers false. What is cut from a
// piece by the rules of `what` is cut from the text, in the same code units of UTF-16. O(bytes).
template <typename Write>
bool write_in_pieces(std::string_view text, InAscii what, Buffer<char>& ascii, Write write) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = end_of_piece(text, start);
    if (!write(piece_in_ascii(text.substr(start, end - start), what, ascii))) return false;
    start = end;
  }
  return true;
}

}  // namespace wordbridge
