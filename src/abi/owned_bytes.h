// Buffers of the core as bytes that a caller owns, and back.
#pragma once

#include "abi/error.h"
#include "memory/buffer.h"

namespace wordbridge::abi {

// Makes the caller the owner. WB_OK.
wb_status give_bytes(Buffer<char> bytes, wb_bytes* out);

// Takes bytes back, which are empty then.
Buffer<char> take_bytes(wb_bytes* bytes);

}  // namespace wordbridge::abi
