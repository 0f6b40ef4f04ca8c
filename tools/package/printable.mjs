// Bytes as a string of printable ASCII, one character for most bytes: what repeats in the bytes repeats in the string,
// so that gzip makes it hardly longer than the bytes themselves; of Base64 it makes a third more.
import { printableDecoder } from './printable-decoder.mjs'

/** Characters that no string literal, template, comment or HTML has to escape. */
const CHARACTERS = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  .filter((character) => !'"\'`\\$<'.includes(character))
  .join('')

/** So many characters announce a second one; the others are a byte each. */
export const PREFIXES = 2
const SINGLES = CHARACTERS.length - PREFIXES

/**
 * The string, as js/printable.ts reads it: bytes in the `order` of their frequency and the `decoder` of printable-decoder.mjs,
 * two hexadecimal digits each byte, and the `text`.
 *
 * @param {Uint8Array} bytes
 * @returns {{characters: string, order: string, decoder: string, text: string}}
 */
export function printable(bytes) {
  const counts = new Array(256).fill(0)
  for (const byte of bytes) counts[byte]++
  const order = counts.map((_, byte) => byte).sort((a, b) => counts[b] - counts[a] || a - b)
  const written = []
  order.forEach((byte, rank) => (written[byte] = charactersOf(rank)))
  return {
    characters: CHARACTERS,
    order: Buffer.from(order).toString('hex'),
    decoder: Buffer.from(printableDecoder(CHARACTERS.length, SINGLES)).toString('hex'),
    text: Array.from(bytes, (byte) => written[byte]).join(''),
  }
}

function charactersOf(rank) {
  if (rank < SINGLES) return CHARACTERS[rank]
  const beyond = rank - SINGLES
  const prefix = SINGLES + Math.floor(beyond / CHARACTERS.length)
  return CHARACTERS[prefix] + CHARACTERS[beyond % CHARACTERS.length]
}
