// Numbers as bits by prefix codes that are known before the first number: each has the fewer bits the more often it comes.
// src/memory/prefix_decoder.h reads them. A decoder takes one look at a table for a number, where that of tools/range-encoder.mjs
// takes one decision for each bit.
// Sources: D. A. Huffman, A Method for the Construction of Minimum-Redundancy Codes, 1952; with codes of at most eight bits: L. L. Larmore
// and D. S. Hirschberg, A Fast Algorithm for Optimal Length-Limited Huffman Codes, 1990.

/** The most bits of a number; and how many numbers a code may have at most, from 0 on. */
export const LONGEST = 8
export const MOST_VALUES = 128
/** Behind the lengths of a code. */
const END = LONGEST + 1
const LENGTHS = 'lengths'

/** Makes the bytes. Codes are named by the caller: what is read with one code is written with one name. */
export class PrefixEncoder {
  // What the reader asks for, in its order: of a code { name, value }, of plain bits { value, width }.
  #numbers = []

  number(name, value) {
    if (!(value >= 0 && value < MOST_VALUES)) throw new RangeError(`${name}: ${value}`)
    this.#numbers.push({ name, value })
  }

  /** A number of `width` bits of which nothing is known. */
  plain(value, width) {
    this.#numbers.push({ value, width })
  }

  /**
   * All bytes, of which the last have the first bits.
   *
   * @param {string[]} names of the codes, in the order in which the reader wants them, which is before all numbers
   */
  finish(names) {
    const described = names.flatMap((name) => describe(lengthsOf(this.#numbers, name)))
    const lengths = lengthsOf(described, LENGTHS)
    const known = Array.from({ length: END + 1 }, (_, value) => ({
      value: lengths[value] ?? 0,
      width: 4,
    }))
    const codes = new Map([[LENGTHS, codeOf(lengths)]])
    for (const name of names) codes.set(name, codeOf(lengthsOf(this.#numbers, name)))
    const all = [...known, ...described, ...this.#numbers]
    return bytesOf(
      all.map(({ name, value, width }) => codes.get(name)?.[value] ?? bits(value, width)),
    )
  }
}

/** The lengths of all numbers of a code, up to the last that it has. */
function describe(lengths) {
  return [...lengths, END].map((value) => ({ name: LENGTHS, value }))
}

/** How many bits each number has, by the number: 0 if it does not come. */
function lengthsOf(numbers, name) {
  const counts = []
  for (const { name: other, value } of numbers) {
    if (other === name) counts[value] = (counts[value] ?? 0) + 1
  }
  const leaves = [...counts.entries()]
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ count, values: [value] }))
  // A number that comes alone has another beside it, so that every code has all bits there may be.
  if (leaves.length === 1) leaves.push({ count: 0, values: [leaves[0].values[0] === 0 ? 1 : 0] })
  const lengths = []
  for (const value of packages(leaves)) lengths[value] = (lengths[value] ?? 0) + 1
  return Array.from(lengths, (length) => length ?? 0)
}

/** Each number as often as it has bits. */
function packages(leaves) {
  let pairs = []
  for (let i = 0; i < LONGEST; ++i) {
    const merged = [...leaves, ...pairs].sort(byCount)
    pairs = []
    for (let j = 1; j < merged.length; j += 2) pairs.push(pairOf(merged[j - 1], merged[j]))
  }
  return pairs.slice(0, Math.max(leaves.length - 1, 0)).flatMap(({ values }) => values)
}

function pairOf(a, b) {
  return { count: a.count + b.count, values: [...a.values, ...b.values] }
}

function byCount(a, b) {
  return a.count - b.count
}

/** The bits of each number: shorter ones first, and those of a length by the number. */
function codeOf(lengths) {
  const code = []
  let next = 0
  for (let length = 1; length <= LONGEST; ++length) {
    for (const [value, own] of lengths.entries()) {
      if (own !== length) continue
      code[value] = bits(next >> (LONGEST - length), length)
      next += 1 << (LONGEST - length)
    }
  }
  return code
}

function bits(value, width) {
  return value.toString(2).padStart(width, '0')
}

/** How many bits there are, in four bytes; then they, the last of them in the lowest bit of the first byte. */
function bytesOf(parts) {
  const text = parts.join('')
  const padded = text.padStart(Math.ceil(text.length / 8) * 8, '0')
  const bytes = padded.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2))
  const count = [0, 8, 16, 24].map((shift) => (text.length >> shift) & 0xff)
  return [...count, ...bytes.reverse()]
}
