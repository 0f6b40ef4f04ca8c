#include "document/pieces_in_ascii.h"

#include <algorithm>
#include <cstring>

#include "segment/seam.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

// Bytes that tell whether it is worth it for a piece: one in four that are not ASCII then, at most; and for
// characters, of which ASCII and a few others go as fast, one in four before.
constexpr std::size_t kTrial = 256;
constexpr std::size_t kPart = 4;

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
  const std::string_view tried = piece.substr(first, trial - first);
  if (what == InAscii::kCharacters && bytes_beyond_ascii(tried) < tried.size() / kPart) return piece;
  // Before it nothing is worth it.
  std::memcpy(out, piece.data(), first);
  std::size_t size = first + unicode::write_in_ascii(tried, what, out, out + first);
  // Of words, all before it is ASCII.
  const std::size_t from = what == InAscii::kWords ? first : 0;
  if (bytes_beyond_ascii({out + from, size - from}) > (size - first) / kPart) return piece;
  size += unicode::write_in_ascii(piece.substr(trial), what, out, out + size);
  return {out, size};
}

}  // namespace wordbridge
