import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { ORDER, RANKS, TEXT } from '../../tools/package/printable-decoder.mjs'
import { PREFIXES, printable } from '../../tools/package/printable.mjs'

/** By the description of the format alone. */
function read({ characters, order, text }) {
  const singles = characters.length - PREFIXES
  const bytes = []
  for (let index = 0; index < text.length; index++) {
    let rank = characters.indexOf(text[index])
    if (rank >= singles) {
      rank = singles + (rank - singles) * characters.length + characters.indexOf(text[++index])
    }
    bytes.push(Number.parseInt(order.slice(2 * rank, 2 * rank + 2), 16))
  }
  return Buffer.from(bytes)
}

/** By the decoder that is part of it, as js/printable.ts does. */
function decode({ characters, decoder, order, text }) {
  const module = new WebAssembly.Module(Buffer.from(decoder, 'hex'))
  const { d, m } = new WebAssembly.Instance(module).exports
  m.grow(Math.ceil(text.length / 2 ** 16))
  const memory = Buffer.from(m.buffer)
  for (const [rank, character] of [...characters].entries()) {
    memory[RANKS + character.charCodeAt(0)] = rank
  }
  memory.set(Buffer.from(order, 'hex'), ORDER)
  memory.write(text, TEXT, 'latin1')
  return memory.subarray(TEXT, d(TEXT, TEXT + text.length))
}

test('the bytes come back', () => {
  const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(9, 255), everyByte, randomBytes(10_000)]) {
    assert.deepEqual(read(printable(bytes)), bytes)
    assert.deepEqual(decode(printable(bytes)), bytes)
  }
})

test('no character has to be escaped, whatever the text stands in', () => {
  const { text } = printable(randomBytes(50_000))
  assert.match(text, /^[ -~]*$/)
  assert.doesNotMatch(text, /["'`\\$<]/)
  assert.equal(JSON.stringify(text).length, text.length + 2)
})

test('what repeats in the bytes repeats in the text, so that gzip finds it', () => {
  const bytes = Buffer.concat(
    Array.from({ length: 100 }, (_, i) => Buffer.from(`\0\x01asm ${i % 7} \xff`)),
  )
  const packed = gzipSync(bytes, { level: 9 }).length
  assert.ok(gzipSync(printable(bytes).text, { level: 9 }).length < 1.5 * packed)
})
