// Statuses of the C interface, and the sentence that goes with them.
#pragma once

#include <cstddef>

#include "abi/wordbridge.h"
#include "status.h"

namespace wordbridge::abi {

// Notes why a call failed, for wb_error_message(), and answers the status. The message must live for ever.
wb_status fail(wb_status status, const char* message);

// The same for a status of the core, with a message that says what it always means. kOk is WB_OK.
wb_status report(Status status);

// WB_OK if a text of the caller's can be read: its pointer may be null only if it is empty.
wb_status check_text(const char* text, std::size_t size);
// The same of bytes that have to be well-formed UTF-8. O(bytes).
wb_status check_list(const char* text, std::size_t size);

wb_status missing_result();

}  // namespace wordbridge::abi
