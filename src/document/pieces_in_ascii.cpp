#include "document/pieces_in_ascii.h"

#include <algorithm>

#include "segment/seam.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// Bytes that tell whether it is worth it for a piece: one in four that are not ASCII then, at most.
constexpr std::size_t kTrial = 256;

std::size_t bytes_beyond_ascii(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !unicode::is_ascii(byte); }));
}

}  // namespace

std::size_t end_of_piece(std::string_view text, std::size_t start) {
  if (text.size() - start <= kPiece) return text.size();
  std::size_t end = start + kPiece;
  while (unicode::is_continuation(text[end])) --end;
  const std::string_view piece = text.substr(start, end - start);
  const std::size_t seam = last_seam(piece);
  return seam == piece.size() ? text.size() : start + seam;
}

std::string_view piece_in_ascii(std::string_view piece, InAscii what, Buffer<char>& ascii) {
  if (piece.size() > kPiece) return piece;
  const std::size_t first = unicode::first_not_in_ascii(piece, what);
  // Of a long text all pieces have room in the same memory.
  const std::size_t room = piece.size() < kPiece / 2 ? piece.size() : kPiece;
  if (first == piece.size() || !ascii.reserve(room + unicode::kInAsciiMargin)) return piece;
  char* const out = ascii.data();
  std::size_t trial = std::min(piece.size(), first + kTrial);
  while (trial < piece.size() && unicode::is_continuation(piece[trial])) --trial;
  // What is before the first of it may have marks that are written shorter, and other scripts.
  const std::size_t before = unicode::write_in_ascii(piece.substr(0, first), what, out, out);
  std::size_t size =
      before + unicode::write_in_ascii(piece.substr(first, trial - first), what, out, out + before);
  if (bytes_beyond_ascii({out, size}) > (size - before) / 4) return piece;
  size += unicode::write_in_ascii(piece.substr(trial), what, out, out + size);
  return {out, size};
}

}  // namespace wordbridge
