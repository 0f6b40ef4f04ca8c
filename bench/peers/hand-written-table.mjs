// The most that JavaScript gives: a hash table of its own over the code units, in which a word is no string.

const FIRST_PRIME = 0x01000193
const OFFSET = 0x811c9dc5

/** For each code unit its lower-case letter, digit or apostrophe; 0 outside of words. */
const folded = new Uint8Array(0x10000)
for (const unit of Buffer.from("0123456789abcdefghijklmnopqrstuvwxyz'")) folded[unit] = unit
for (const unit of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')) folded[unit] = unit + 32
folded['’'.charCodeAt(0)] = "'".charCodeAt(0)

/** Distinct words: where each stands first, its length, hash and count. */
class Words {
  size = 0
  #mask = (1 << 14) - 1
  #slots = new Int32Array(1 << 14).fill(-1)
  #starts = new Int32Array(1 << 13)
  #lengths = new Int32Array(1 << 13)
  #hashes = new Int32Array(1 << 13)
  counts = new Int32Array(1 << 13)

  add(text, start, length, hash) {
    let slot = hash & this.#mask
    for (let word; (word = this.#slots[slot]) !== -1; slot = (slot + 1) & this.#mask) {
      if (this.#hashes[word] !== hash || this.#lengths[word] !== length) continue
      if (isSame(text, this.#starts[word], start, length)) {
        this.counts[word]++
        return
      }
    }
    const word = this.size++
    this.#slots[slot] = word
    this.#starts[word] = start
    this.#lengths[word] = length
    this.#hashes[word] = hash
    this.counts[word] = 1
    if (this.size === this.counts.length) this.#grow()
  }

  #grow() {
    this.#starts = doubled(this.#starts)
    this.#lengths = doubled(this.#lengths)
    this.#hashes = doubled(this.#hashes)
    this.counts = doubled(this.counts)
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1)
    this.#mask = this.#slots.length - 1
    for (let word = 0; word < this.size; word++) {
      let slot = this.#hashes[word] & this.#mask
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask
      this.#slots[slot] = word
    }
  }
}

function doubled(array) {
  const larger = new Int32Array(2 * array.length)
  larger.set(array)
  return larger
}

function isSame(text, first, second, length) {
  for (let i = 0; i < length; i++) {
    if (folded[text.charCodeAt(first + i)] !== folded[text.charCodeAt(second + i)]) return false
  }
  return true
}

function frequencies(text) {
  const words = new Words()
  const { length } = text
  let at = 0
  while (at < length) {
    let unit = folded[text.charCodeAt(at)]
    if (unit === 0) {
      at++
      continue
    }
    const start = at
    let hash = OFFSET
    do {
      hash = Math.imul(hash ^ unit, FIRST_PRIME)
      at++
      unit = at < length ? folded[text.charCodeAt(at)] : 0
    } while (unit !== 0)
    words.add(text, start, at - start, hash ^ (hash >>> 15))
  }
  return words
}

/** @type {import('./index.mjs').Peer} */
export const handWrittenTable = {
  id: 'hand-written-table',
  name: 'hand-written JavaScript, own hash table',
  version: () => '',
  works: {
    frequencies: {
      what: 'words as numbers in typed arrays, for ASCII, nothing else',
      differs: {
        within: 0.05,
        why: "it knows ASCII and the typographic apostrophe alone: '3.5' is two words",
      },
      prepare: () => frequencies,
      answer: ({ size, counts }) => ({
        words: counts.reduce((sum, count) => sum + count, 0),
        distinct: size,
        mostFrequent: Math.max(...counts.subarray(0, 1000)),
      }),
    },
  },
}
