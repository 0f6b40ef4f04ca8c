/** Bytes of a part: what the core works on for about a millisecond, and a block of memory that is kept for the next. */
const BYTES = 1 << 18
/** UTF-16 code units of a part: up to three times as many bytes. */
const CODE_UNITS = 1 << 17

/**
 * A chunk in parts that are small enough to be copied into core memory one after the other. A pair of surrogates stays
 * together. An empty chunk has no part.
 */
export function* partsOf(chunk: string | Uint8Array): Generator<string | Uint8Array, void> {
  if (typeof chunk !== 'string') {
    for (let start = 0; start < chunk.length; start += BYTES) {
      yield chunk.length <= BYTES ? chunk : chunk.subarray(start, start + BYTES)
    }
    return
  }
  for (let start = 0; start < chunk.length;) {
    let end = Math.min(start + CODE_UNITS, chunk.length)
    if (end < chunk.length && isHighSurrogate(chunk.charCodeAt(end - 1))) end--
    yield chunk.slice(start, end)
    start = end
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}
