import { listOf } from './list-of.ts'
import type { WordCount } from './types.ts'

const PLACES_BITS = 10
/** An odd number whose bits are the fraction of the golden ratio; those of square roots are beside it. */
const MULTIPLIER = 0x9e3779b1
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
    const words = listOf<WordCount>(length)
    for (let row = 0; row < length; row++) {
      const word = this.#read(numbers, keys + row * KEY_LENGTH)
      if (word === undefined) return undefined
      words[row] = { word, count: numbers[counts + row] ?? 0 }
    }
    return words
  }

  #read(numbers: Uint32Array, from: number): string | undefined {
    const a = numbers[from] ?? 0
    const b = numbers[from + 1] ?? 0
    const c = numbers[from + 2] ?? 0
    const d = numbers[from + 3] ?? 0
    if (a === 0 || ((a | b | c | d) & NOT_ASCII) !== 0) return undefined
    const hash =
      Math.imul(a, MULTIPLIER) +
      Math.imul(b, 0xbb67ae85) +
      Math.imul(c, 0x3c6ef373) +
      Math.imul(d, 0xa54ff53b)
    const place = Math.imul(hash ^ (hash >>> 15), MULTIPLIER) >>> (32 - PLACES_BITS)
    const keys = this.#keys
    const key = place * KEY_LENGTH
    if (keys[key] === a && keys[key + 1] === b && keys[key + 2] === c && keys[key + 3] === d) {
      return this.#words[place]
    }
    const word = stringOf(a, b, c, d)
    // The word first: what is unwound in between leaves a key that is not this word's.
    keys[key] = 0
    this.#words[place] = word
    keys[key + 3] = d
    keys[key + 2] = c
    keys[key + 1] = b
    keys[key] = a
    return word
  }
}

/** The bytes of numbers of 32 bits, without the zeros behind the last one. */
function stringOf(a: number, b: number, c: number, d: number): string {
  if (d !== 0) return all(a) + all(b) + all(c) + some(d)
  if (c !== 0) return all(a) + all(b) + some(c)
  return b === 0 ? some(a) : all(a) + some(b)
}

/** All four bytes of a number as characters. */
function all(number: number): string {
  return String.fromCharCode(
    number & 0xff,
    (number >>> 8) & 0xff,
    (number >>> 16) & 0xff,
    number >>> 24,
  )
}

/** The same without the zeros behind the last one. */
function some(number: number): string {
  if (number < 0x100) return String.fromCharCode(number)
  if (number < 0x10000) return String.fromCharCode(number & 0xff, number >>> 8)
  if (number >= 0x1000000) return all(number)
  return String.fromCharCode(number & 0xff, (number >>> 8) & 0xff, number >>> 16)
}
