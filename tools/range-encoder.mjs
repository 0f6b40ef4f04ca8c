// Numbers as bytes by adaptive binary range coding: of each bit a model foresees from those before it how likely it is, and
// it takes the fewer bits the likelier it was. src/memory/range_decoder.h reads it, and has the same arithmetic.
// Source: G. N. N. Martin, Range encoding: an algorithm for removing redundancy from a digitised message, 1979; models of
// bits and the carry as in LZMA.

const PRECISION = 12
const LEAST_RANGE = 2 ** 24
/** What of its error a model corrects at each bit that it sees, in 65,536ths: two thirds of the first, a 32nd in the end. */
const RATES = Array.from({ length: 31 }, (_, seen) => Math.floor(2 ** 17 / (2 * seen + 3)))

/** How likely a bit is 0, from the bits so far. */
class BitModel {
  #likelihood = 2 ** 15
  #seen = 0

  get likelihood() {
    return this.#likelihood >> (16 - PRECISION)
  }

  learn(bit) {
    const error = bit === 0 ? 2 ** 16 - this.#likelihood : this.#likelihood
    const change = Math.floor((error * RATES[this.#seen]) / 2 ** 16)
    this.#likelihood += bit === 0 ? change : -change
    if (this.#seen < RATES.length - 1) ++this.#seen
  }
}

/** Makes the bytes. Models are named by the caller: what is read with one model is written with one name. */
export class RangeEncoder {
  #bytes = []
  #models = new Map()
  #low = 0
  #range = 2 ** 32 - 1
  // Bytes that a carry may still change: one, and so many of 0xFF behind it.
  #last = 0
  #pending = 1

  bit(name, bit) {
    const model = this.#model(name)
    const bound = (this.#range >>> PRECISION) * model.likelihood
    if (bit === 0) {
      this.#range = bound
    } else {
      this.#low += bound
      this.#range -= bound
    }
    model.learn(bit)
    this.#normalize()
  }

  /** A number of `width` bits, the highest first, each with a model of its own for those before it. */
  number(name, value, width) {
    let node = 1
    for (let i = width - 1; i >= 0; --i) {
      const bit = (value >> i) & 1
      this.bit(`${name} ${node}`, bit)
      node = 2 * node + bit
    }
  }

  /** A number from 1 on, below 2^31: how many bits it has behind the highest one, up to three of these, and the others plain. */
  magnitude(name, value) {
    const width = 31 - Math.clz32(value)
    const known = Math.min(width, 3)
    this.number(`${name} width`, width, 5)
    this.number(`${name} ${width}`, (value >> (width - known)) & (2 ** known - 1), known)
    this.plain(value & (2 ** (width - known) - 1), width - known)
  }

  /** A number that may be negative: 0, -1, 1, -2 and so on as magnitudes from 1 on. */
  difference(name, value) {
    this.magnitude(name, value < 0 ? -2 * value : 2 * value + 1)
  }

  /** A number of `width` bits of which nothing is known. */
  plain(value, width) {
    for (let i = width - 1; i >= 0; --i) {
      this.#range = Math.floor(this.#range / 2)
      if ((value >> i) & 1) this.#low += this.#range
      this.#normalize()
    }
  }

  /** All bytes; the encoder is of no use afterwards. */
  finish() {
    for (let i = 0; i < 5; ++i) this.#shift()
    // The first one is always 0.
    return this.#bytes.slice(1)
  }

  #model(name) {
    let model = this.#models.get(name)
    if (model === undefined) this.#models.set(name, (model = new BitModel()))
    return model
  }

  #normalize() {
    while (this.#range < LEAST_RANGE) {
      this.#range *= 256
      this.#shift()
    }
  }

  #shift() {
    const carry = this.#low >= 2 ** 32 ? 1 : 0
    const low = this.#low % 2 ** 32
    if (low < 0xff000000 || carry === 1) {
      for (let byte = this.#last; this.#pending > 0; --this.#pending, byte = 0xff) {
        this.#bytes.push((byte + carry) & 0xff)
      }
      this.#last = Math.floor(low / LEAST_RANGE)
    }
    ++this.#pending
    this.#low = (low % LEAST_RANGE) * 256
  }
}
