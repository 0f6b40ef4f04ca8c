/**
 * The string of UTF-16 with a byte order mark, which is left out. Lone surrogates stay: they are
 * counted later.
 */
export function decodeUtf16(bytes: Buffer): string {
  const even = bytes.subarray(2, bytes.length - (bytes.length % 2))
  const littleEndian = bytes[0] === 0xff ? even : Buffer.from(even).swap16()
  // Half a code unit at the end is as ill-formed as a lone surrogate.
  return littleEndian.toString('utf16le') + (bytes.length % 2 === 1 ? '\ud800' : '')
}
