/** Bytes as printable ASCII: what tools/package/printable.mjs writes. */
export interface PrintableBytes {
  /** The characters of the text, in an order of their own. */
  readonly characters: string
  /** So many of them, the first ones, are a byte each; the others announce a second character. */
  readonly singles: number
  /** The byte values in the order of the characters that stand for them, two hexadecimal digits each. */
  readonly order: string
  readonly text: string
}

/** The bytes. O(length). */
export function printableBytes(source: PrintableBytes): Uint8Array<ArrayBuffer> {
  const { characters, singles, text } = source
  const order = source.order.match(/../g)?.map((digits) => Number.parseInt(digits, 16)) ?? []
  const ranks = new Uint8Array(128)
  for (let rank = 0; rank < characters.length; rank++) ranks[characters.charCodeAt(rank)] = rank
  const bytes = new Uint8Array(text.length)
  let length = 0
  for (let index = 0; index < text.length; index++) {
    let rank = ranks[text.charCodeAt(index)] ?? 0
    if (rank >= singles) {
      const second = ranks[text.charCodeAt(++index)] ?? 0
      rank = singles + (rank - singles) * characters.length + second
    }
    bytes[length++] = order[rank] ?? 0
  }
  return bytes.slice(0, length)
}
