// Code points of three bytes in a window of words.
#pragma once

#include "segment/word_window.h"

namespace wordbridge {

// Reads those of them that have a role of their own (see unicode::WordRole), all at once: a quarter of what
// it takes to read them one by one. `bytes` are those of the window, and of a code point that begins there.
// Answers which bytes it read: the others are left, as is what extends one of those.
WordWindow::Bits read_three_bytes(const char* bytes, WordWindow::Bits starts, WordWindow& window);

}  // namespace wordbridge
