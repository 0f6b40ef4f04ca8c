#include "abi/error.h"
#include "unicode/properties.h"
#include "unicode/simd.h"

uint32_t wb_abi_version() { return uint32_t{WB_ABI_MAJOR} << 16 | WB_ABI_MINOR; }

const char* wb_version() { return WORDBRIDGE_VERSION; }

const char* wb_unicode_version() { return wordbridge::unicode::kUnicodeVersion; }

uint32_t wb_uses_simd() {
#ifdef WORDBRIDGE_NO_SIMD
  return 0;
#else
  return 1;
#endif
}
