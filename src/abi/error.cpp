#include "abi/error.h"

#include <cstdint>

#include "unicode/utf8.h"

namespace wordbridge::abi {
namespace {

thread_local const char* last_message = "";

}  // namespace

wb_status fail(wb_status status, const char* message) {
  last_message = message;
  return status;
}

wb_status report(Status status) {
  switch (status) {
    case Status::kOk:
      return WB_OK;
    case Status::kOutOfMemory:
      return fail(WB_OUT_OF_MEMORY, "There is no memory for the text or for the result.");
    case Status::kTextTooLarge:
      return fail(WB_TEXT_TOO_LARGE,
                  "The text has more bytes or words than 32-bit offsets and counters reach.");
    case Status::kCancelled:
      return fail(WB_CANCELLED, "The progress callback asked to stop.");
    case Status::kOutOfRange:
      return fail(WB_OUT_OF_RANGE,
                  "An offset is beyond the text, behind its partner, or inside of a character.");
    case Status::kDifferentPolicies:
      return fail(WB_DIFFERENT_POLICIES,
                  "The summaries differ in language, newlines, markup, policies or version of Unicode.");
    case Status::kInvalidData:
      return fail(WB_INVALID_DATA, "The bytes are not what they should be.");
  }
  return fail(WB_INVALID_DATA, "The core answered with a status that this interface does not know.");
}

wb_status check_text(const char* text, std::size_t size) {
  if (text == nullptr && size > 0) return fail(WB_INVALID_ARGUMENT, "A text is NULL, and its size is not 0.");
  // No object is larger: a size that is was negative before it was one.
  if (size > PTRDIFF_MAX) return fail(WB_TEXT_TOO_LARGE, "The size of a text is larger than any object.");
  return WB_OK;
}

wb_status check_list(const char* text, std::size_t size) {
  if (const wb_status status = check_text(text, size); status != WB_OK) return status;
  if (unicode::well_formed_prefix({text, size}) == size) return WB_OK;
  return fail(WB_INVALID_ARGUMENT, "A list of words is not well-formed UTF-8.");
}

wb_status missing_result() { return fail(WB_INVALID_ARGUMENT, "The place for the result is NULL."); }

}  // namespace wordbridge::abi

const char* wb_error_message() { return wordbridge::abi::last_message; }

const char* wb_status_name(wb_status status) {
  switch (status) {
    case WB_OK:
      return "ok";
    case WB_OUT_OF_MEMORY:
      return "out-of-memory";
    case WB_TEXT_TOO_LARGE:
      return "text-too-large";
    case WB_CANCELLED:
      return "cancelled";
    case WB_OUT_OF_RANGE:
      return "out-of-range";
    case WB_DIFFERENT_POLICIES:
      return "different-policies";
    case WB_INVALID_DATA:
      return "invalid-data";
    case WB_INVALID_ARGUMENT:
      return "invalid-argument";
    case WB_INVALID_OPTION:
      return "invalid-option";
    case WB_INVALID_HANDLE:
      return "invalid-handle";
    case WB_FINISHED:
      return "finished";
    case WB_BUSY:
      return "busy";
    case WB_WRONG_LANGUAGE:
      return "wrong-language";
    case WB_COUNTS_NEEDED:
      return "counts-needed";
    case WB_ORDER_NEEDED:
      return "order-needed";
    default:
      return "unknown";
  }
}
