// WTF-8: UTF-8 in which a lone surrogate is written as if it were a code point, so that any string has its bytes. A
// TextEncoder would make U+FFFD of it. Only strings that are not well-formed come here.

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })

// No \p{Surrogate}: the bundler would make a call of RegExp of it, which takes a quarter of a millisecond of every start.
const LONE_SURROGATE = /[\uD800-\uDFFF]/u
const BYTES_PER_SURROGATE = 3

/** The bytes of a string. O(length). */
export function encodeWtf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * BYTES_PER_SURROGATE)
  let size = 0
  for (let rest = text; rest !== '';) {
    const place = rest.search(LONE_SURROGATE)
    const wellFormed = place < 0 ? rest : rest.slice(0, place)
    size += encoder.encodeInto(wellFormed, bytes.subarray(size)).written
    if (place < 0) break
    const unit = rest.charCodeAt(place)
    bytes.set([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)], size)
    size += BYTES_PER_SURROGATE
    rest = rest.slice(place + 1)
  }
  return bytes.slice(0, size)
}

/** The string of bytes; `undefined` if they are not WTF-8. O(length). */
export function decodeWtf8(bytes: Uint8Array): string | undefined {
  let text = ''
  let start = 0
  try {
    return decoder.decode(bytes)
  } catch {
    // Not UTF-8.
  }
  try {
    for (let i = 0; i < bytes.length; i++) {
      const second = bytes[i + 1] ?? 0
      const third = bytes[i + 2] ?? 0
      const surrogate =
        bytes[i] === 0xed && second >= 0xa0 && second < 0xc0 && (third & 0xc0) === 0x80
      if (!surrogate) continue
      text += decoder.decode(bytes.subarray(start, i))
      text += String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f))
      i += BYTES_PER_SURROGATE - 1
      start = i + 1
    }
    return text + decoder.decode(bytes.subarray(start))
  } catch {
    return undefined
  }
}
