// A value or an error, and what owns a handle.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "../wordbridge.h"

namespace wb {

// Why a call failed. The texts live for ever.
struct Error {
  wb_status status;
  // A sentence for people.
  std::string_view message;

  // That of the same error in every language, such as "out-of-memory".
  [[nodiscard]] std::string_view name() const { return wb_status_name(status); }

  // What the last call on this thread left that answered `status`.
  static Error last(wb_status status) { return {status, wb_error_message()}; }
};

// What value() throws; without exceptions it ends the program.
class BadResult : public std::logic_error {
 public:
  explicit BadResult(const Error& error) : std::logic_error{std::string{error.message}}, error_(error) {}
  [[nodiscard]] const Error& error() const { return error_; }

 private:
  Error error_;
};

[[noreturn]] inline void throw_bad_result(const Error& error) {
#if defined(__cpp_exceptions)
  throw BadResult{error};
#else
  (void)error;
  std::abort();
#endif
}

// A value or an error: as std::expected<T, Error> of C++23.
template <typename T>
class [[nodiscard]] Result {
 public:
  using value_type = T;

  Result(T value) : either_(std::in_place_index<0>, std::move(value)) {}
  Result(const Error& error) : either_(std::in_place_index<1>, error) {}

  [[nodiscard]] bool has_value() const { return either_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  // The value. Of a result without one: throws BadResult.
  [[nodiscard]] T& value() & { return has_value() ? **this : fail(); }
  [[nodiscard]] const T& value() const& { return has_value() ? **this : fail(); }
  [[nodiscard]] T value() && { return has_value() ? std::move(**this) : std::move(fail()); }

  // The same of a result that has a value.
  [[nodiscard]] T& operator*() { return *std::get_if<0>(&either_); }
  [[nodiscard]] const T& operator*() const { return *std::get_if<0>(&either_); }
  T* operator->() { return std::get_if<0>(&either_); }
  const T* operator->() const { return std::get_if<0>(&either_); }

  [[nodiscard]] T value_or(T other) && { return has_value() ? std::move(**this) : std::move(other); }

  // The error of a result that has no value.
  [[nodiscard]] const Error& error() const { return *std::get_if<1>(&either_); }

 private:
  [[noreturn]] T& fail() const { throw_bad_result(error()); }

  std::variant<T, Error> either_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  using value_type = void;

  Result() = default;
  Result(const Error& error) : error_(error) {}

  [[nodiscard]] bool has_value() const { return error_.status == WB_OK; }
  explicit operator bool() const { return has_value(); }
  void value() const {
    if (!has_value()) throw_bad_result(error_);
  }
  [[nodiscard]] const Error& error() const { return error_; }

 private:
  Error error_{WB_OK, {}};
};

// Calls a function of the C interface whose last parameter is the place for a T.
template <typename T, typename Call>
Result<T> read_value(Call call) {
  T value{};
  const wb_status status = call(&value);
  if (status != WB_OK) return Error::last(status);
  return value;
}

inline Result<void> as_result(wb_status status) {
  if (status != WB_OK) return Error::last(status);
  return {};
}

// Owns a handle, which it frees.
template <typename T, wb_status (*release)(T*)>
struct Release {
  void operator()(T* handle) const { (void)release(handle); }
};
template <typename T, wb_status (*release)(T*)>
using Owner = std::unique_ptr<T, Release<T, release>>;

// Bytes that the library made, as the caller's own string.
inline std::string take(wb_bytes bytes) {
  std::string text(bytes.data, bytes.size);
  wb_bytes_free(&bytes);
  return text;
}

// UTF-16 as bytes that are read with WB_ENCODING_WTF8: see wb_bytes_from_utf16().
inline Result<std::string> from_utf16(std::u16string_view text) {
  wb_bytes bytes{};
  const auto* const units = reinterpret_cast<const std::uint16_t*>(text.data());
  const wb_status status = wb_bytes_from_utf16(units, text.size(), &bytes);
  if (status != WB_OK) return Error::last(status);
  return take(bytes);
}

// wb_options with all defaults: wb::Options options; options.language = WB_LANGUAGE_GERMAN;
struct Options : wb_options {
  Options() : wb_options{} { size = sizeof(wb_options); }

  // Has calls that take long tell `report`, a function or an object of the caller's that outlives them: bytes
  // done and in all, see wb_progress. It answers whether to go on, and must not throw.
  template <typename Report>
  void report_to(Report& report) {
    static_assert(std::is_same_v<decltype(report(std::uint64_t{}, std::uint64_t{})), bool>,
                  "the report answers whether to go on");
    progress = [](void* given, std::uint64_t done, std::uint64_t total) -> std::int32_t {
      return (*static_cast<Report*>(given))(done, total) ? 0 : 1;
    };
    user_data = &report;
  }
};

}  // namespace wb
