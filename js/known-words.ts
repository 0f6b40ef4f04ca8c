import type { WordCount } from './types.ts'

const PLACES_BITS = 10
/** Odd numbers whose bits are the fractions of the golden ratio and of square roots. */
const MULTIPLIERS = [0x9e3779b1, 0xbb67ae85, 0x3c6ef373, 0xa54ff53b] as const
/** The highest bit of each of four bytes. */
const NOT_ASCII = 0x80808080
/** Numbers of 32 bits that a key has: see wasm/handles.h. */
const KEY_LENGTH = 4

/**
 * Words that were read before, of each place the last one. To see that bytes are a known word takes a tenth of the time that
 * V8 takes to make a string of them, and the most common words of one text are those of the next. The bytes of the strings are kept beside
 * them, so that no string is read.
 */
export class KnownWords {
  readonly #keys = new Uint32Array(KEY_LENGTH << PLACES_BITS)
  readonly #words = new Array<string>(1 << PLACES_BITS)

  /**
   * So many words with their counts: `keys` is where their keys begin in `numbers`, each the bytes of a word and zeros behind them,
   * and `counts` where the counts do. `undefined` unless all keys are ASCII, of one byte or more.
   */
  readAll(
    numbers: Uint32Array,
    keys: number,
    counts: number,
    length: number,
  ): WordCount[] | undefined {
    const words: WordCount[] = []
    for (let row = 0; row < length; row++) {
      const word = this.#read(numbers, keys + row * KEY_LENGTH)
      if (word === undefined) return undefined
      words.push({ word, count: numbers[counts + row] ?? 0 })
    }
    return words
  }

  #read(numbers: Uint32Array, from: number): string | undefined {
    const a = numbers[from] ?? 0
    const b = numbers[from + 1] ?? 0
    const c = numbers[from + 2] ?? 0
    const d = numbers[from + 3] ?? 0
    if (a === 0 || ((a | b | c | d) & NOT_ASCII) !== 0) return undefined
    const [first, second, third, fourth] = MULTIPLIERS
    const hash =
      Math.imul(a, first) + Math.imul(b, second) + Math.imul(c, third) + Math.imul(d, fourth)
    const place = Math.imul(hash ^ (hash >>> 15), first) >>> (32 - PLACES_BITS)
    const keys = this.#keys
    const key = place * KEY_LENGTH
    if (keys[key] === a && keys[key + 1] === b && keys[key + 2] === c && keys[key + 3] === d) {
      return this.#words[place]
    }
    const word = stringOf([a, b, c, d])
    // The word first: what is unwound in between leaves a key that is not this word's.
    keys[key] = 0
    this.#words[place] = word
    keys.set([a, b, c, d], key)
    return word
  }
}

/** The bytes of numbers of 32 bits, without the zeros behind the last one. */
function stringOf(numbers: readonly number[]): string {
  let word = ''
  let length = 0
  for (const number of numbers) {
    for (let shift = 0; shift < 32; shift += 8) {
      const byte = (number >>> shift) & 0xff
      word += String.fromCharCode(byte)
      if (byte !== 0) length = word.length
    }
  }
  return word.slice(0, length)
}
