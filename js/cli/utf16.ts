/** A code unit of which there is only half is as ill-formed as a lone surrogate. */
const HALF_UNIT = '\ud800'

/**
 * The strings of UTF-16 that comes in chunks, cut anywhere, without its byte order mark. Lone surrogates stay: they are counted
 * later.
 */
export async function* decodeUtf16(
  chunks: AsyncIterable<Buffer>,
  littleEndian: boolean,
): AsyncGenerator<string, void, undefined> {
  let left = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const bytes = left.length > 0 ? Buffer.concat([left, chunk]) : chunk
    const size = bytes.length - (bytes.length % 2)
    left = Buffer.from(bytes.subarray(size))
    const units = bytes.subarray(0, size)
    if (size > 0) yield (littleEndian ? units : Buffer.from(units).swap16()).toString('utf16le')
  }
  if (left.length > 0) yield HALF_UNIT
}
