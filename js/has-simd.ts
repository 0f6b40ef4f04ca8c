/** The smallest module that mentions a vector: its header, and the type of a function that gives one. */
const MODULE_WITH_VECTOR = Uint8Array.of(
  0x00,
  0x61,
  0x73,
  0x6d,
  1,
  0,
  0,
  0,
  1,
  5,
  1,
  0x60,
  0,
  1,
  0x7b,
)

/** Whether the host, which has WebAssembly, has its SIMD too. */
export function hasSimd(): boolean {
  return WebAssembly.validate(MODULE_WITH_VECTOR)
}
