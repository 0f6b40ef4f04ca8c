#ifdef __wasm_simd128__

#include "unicode/wasm_splat.h"

namespace wordbridge::unicode {

alignas(16) extern const std::array<std::array<std::uint8_t, 16>, 256> kSplats = [] {
  std::array<std::array<std::uint8_t, 16>, 256> rows{};
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].fill(static_cast<std::uint8_t>(i));
  return rows;
}();

alignas(16) extern const std::array<std::array<char16_t, 8>, kSplatUnits.size()> kUnitSplats = [] {
  std::array<std::array<char16_t, 8>, kSplatUnits.size()> rows{};
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].fill(kSplatUnits[i]);
  return rows;
}();

}  // namespace wordbridge::unicode

#endif
