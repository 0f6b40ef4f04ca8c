const LINE_FEED = 0x0a
const PLACES_BITS = 10
/** An odd number whose bits are the fraction of the golden ratio. */
const MULTIPLIER = 0x9e3779b1

/**
 * Words that were read before, of each place the last one. To see that bytes are a known word takes a tenth of the time that
 * V8 takes to make a string of them, and the most common words of one text are those of the next.
 */
export class KnownWords {
  readonly #words = new Array<string | undefined>(1 << PLACES_BITS)

  /** The words of bytes with a line feed behind each; `undefined` unless all are ASCII. */
  read(bytes: Uint8Array, from: number, to: number): string[] | undefined {
    const words: string[] = []
    let start = from
    let hash = 0
    let all = 0
    for (let i = from; i < to; i++) {
      const byte = bytes[i] ?? 0
      all |= byte
      if (byte === LINE_FEED) {
        if (all >= 0x80) return undefined
        words.push(this.#word(bytes, start, i, hash))
        start = i + 1
        hash = 0
      } else {
        hash = Math.imul(hash + byte, MULTIPLIER)
      }
    }
    return words
  }

  #word(bytes: Uint8Array, start: number, end: number, hash: number): string {
    const place = hash >>> (32 - PLACES_BITS)
    const known = this.#words[place]
    if (known !== undefined && isAt(known, bytes, start, end)) return known
    let word = ''
    for (let i = start; i < end; i++) word += String.fromCharCode(bytes[i] ?? 0)
    return (this.#words[place] = word)
  }
}

/** Whether bytes are those of a word in ASCII. */
function isAt(word: string, bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if (word.length !== length) return false
  let i = 0
  while (i < length && word.charCodeAt(i) === bytes[start + i]) i++
  return i === length
}
