import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PrefixEncoder } from '../../tools/prefix-encoder.mjs'

const END = 9

/** Reads bit by bit what src/memory/prefix_decoder.h reads by tables. */
class Decoder {
  #bits
  #lengths

  constructor(bytes) {
    const all = bytes.map((byte) => byte.toString(2).padStart(8, '0')).reverse()
    const count = Number.parseInt(all.slice(-4).join(''), 2)
    const bits = all.slice(0, -4).join('')
    this.#bits = bits.slice(bits.length - count)
    this.#lengths = Array.from({ length: END + 1 }, () => this.plain(4))
  }

  get left() {
    return this.#bits.length
  }

  code() {
    const lengths = []
    for (;;) {
      const length = this.number(this.#lengths)
      if (length === END) return lengths
      lengths.push(length)
    }
  }

  number(lengths) {
    let prefix = ''
    let first = 0
    for (let length = 1; length <= 8; ++length) {
      prefix += this.#take(1)
      const own = [...lengths.keys()].filter((value) => lengths[value] === length)
      const index = Number.parseInt(prefix, 2) - first
      if (index < own.length) return own[index]
      first = 2 * (first + own.length)
    }
    throw new Error(`no number begins with ${prefix}`)
  }

  plain(width) {
    return Number.parseInt(this.#take(width), 2)
  }

  #take(width) {
    const taken = this.#bits.slice(0, width)
    this.#bits = this.#bits.slice(width)
    return taken
  }
}

test('what is written by codes and plain is read again, to the last bit', () => {
  const numbers = Array.from({ length: 500 }, (_, index) => [
    index % 3 === 0 ? 'a' : 'b',
    (index * index) % (index % 3 === 0 ? 29 : 101),
  ])
  const encoder = new PrefixEncoder()
  for (const [name, value] of numbers) {
    encoder.number(name, value)
    encoder.plain(value, 12)
  }
  const decoder = new Decoder(encoder.finish(['b', 'none', 'a']))
  const codes = { b: decoder.code(), none: decoder.code(), a: decoder.code() }
  assert.deepEqual(codes.none, [])
  for (const [name, value] of numbers) {
    assert.equal(decoder.number(codes[name]), value)
    assert.equal(decoder.plain(12), value)
  }
  assert.equal(decoder.left, 0)
})

test('numbers that come more often have no more bits, and none has more than eight', () => {
  const encoder = new PrefixEncoder()
  let [before, count] = [1, 1]
  for (let value = 0; value < 14; ++value) {
    for (let i = 0; i < count; ++i) encoder.number('fibonacci', value)
    ;[before, count] = [count, before + count]
  }
  const lengths = new Decoder(encoder.finish(['fibonacci'])).code()
  assert.deepEqual(
    lengths,
    lengths.toSorted((a, b) => b - a),
  )
  assert.equal(Math.max(...lengths), 8)
  assert.equal(
    lengths.reduce((sum, length) => sum + 2 ** -length, 0),
    1,
  )
})

test('a number that comes alone has a bit, and another the other', () => {
  for (const [value, lengths] of [
    [0, [1, 1]],
    [3, [1, 0, 0, 1]],
  ]) {
    const encoder = new PrefixEncoder()
    encoder.number('one', value)
    const decoder = new Decoder(encoder.finish(['one']))
    assert.deepEqual(decoder.code(), lengths)
    assert.equal(decoder.left, 1)
  }
})

test('a number for which there is no room is refused', () => {
  const encoder = new PrefixEncoder()
  assert.throws(() => encoder.number('large', 128), RangeError)
  assert.throws(() => encoder.number('negative', -1), RangeError)
})
