const EMPTY = 0
const CAPACITY = 2 ** 24

/** Numbers keys, positive whole numbers below 2^53, in the order of their first occurrence: a Map would take 1 GB. */
export class Numbering {
  #keys = new Float64Array(CAPACITY)
  #numbers = new Int32Array(CAPACITY)
  size = 0

  /** The number of a key, a new one if it has none yet. */
  add(key) {
    const slot = this.#slot(key)
    if (this.#keys[slot] === EMPTY) {
      if (this.size > CAPACITY * 0.8) throw new Error('There are too many patterns.')
      this.#keys[slot] = key
      this.#numbers[slot] = this.size++
    }
    return this.#numbers[slot]
  }

  /** All keys by their numbers. */
  keys() {
    const keys = new Float64Array(this.size)
    for (let slot = 0; slot < CAPACITY; ++slot) {
      if (this.#keys[slot] !== EMPTY) keys[this.#numbers[slot]] = this.#keys[slot]
    }
    return keys
  }

  #slot(key) {
    let hash = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 2 ** 32) | 0, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    let slot = (hash ^ (hash >>> 13)) & (CAPACITY - 1)
    while (this.#keys[slot] !== EMPTY && this.#keys[slot] !== key)
      slot = (slot + 1) & (CAPACITY - 1)
    return slot
  }
}
