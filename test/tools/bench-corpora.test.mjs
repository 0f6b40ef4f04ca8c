import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ascii, documents, english, firstLines, multilingual } from '../../bench/corpora.mjs'
import { inProject } from '../../tools/project.mjs'

const source = (name) => readFileSync(inProject('test/data/corpora', name), 'utf8')
const book = source('moby-dick.txt')
const distinctWords = (bytes) =>
  new Set(
    bytes
      .toString()
      .toLowerCase()
      .match(/\p{L}+/gu),
  ).size

test('the English text begins with the book, and is the same every time', () => {
  const text = english(book, 3_000_000)
  assert.ok(text.subarray(0, Buffer.byteLength(book)).equals(Buffer.from(book)))
  assert.ok(text.equals(english(book, 3_000_000)))
})

test('a larger English text begins with the smaller one', () => {
  const small = english(book, 2_000_000)
  assert.ok(english(book, 4_000_000).subarray(0, small.length).equals(small))
})

test('a text has the size asked for, up to its last line', () => {
  const { length } = english(book, 2_500_000)
  assert.ok(length <= 2_500_000 && length > 2_499_000, String(length))
  assert.equal(firstLines(Buffer.from('ab\ncd\nef'), 7).toString(), 'ab\ncd\n')
  assert.equal(firstLines(Buffer.from('ab\ncd\n'), 6).toString(), 'ab\ncd\n')
})

test('four times the text has about twice the vocabulary', () => {
  const once = distinctWords(Buffer.from(book))
  const fourTimes = distinctWords(english(book, 4 * Buffer.byteLength(book)))
  assert.ok(fourTimes > 1.7 * once && fourTimes < 2.3 * once, `${once}, ${fourTimes}`)
})

test('the ASCII text is ASCII, with the apostrophes and quotes of a keyboard', () => {
  const text = ascii(Buffer.from('“Don’t—café”'))
  assert.equal(text.toString('latin1'), '"Don\'t-cafe-"')
  assert.ok(ascii(english(book, 100_000)).every((byte) => byte < 128))
})

test('the multilingual text has a share of every language, however small it is', () => {
  const text = multilingual(source('udhr.txt'), 200_000)
  assert.ok(text.length <= 200_000 && text.length > 150_000, String(text.length))
  const scripts = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Thai', 'Han']
  for (const script of [...scripts, 'Hiragana', 'Hangul', 'Khmer', 'Ethiopic', 'Georgian']) {
    assert.match(text.toString(), new RegExp(`\\p{Script=${script}}{2}`, 'u'), script)
  }
})

test('documents have 250 bytes and more, no line breaks but blank lines, and differ', () => {
  const pieces = documents(english(book, 760 * 1000), 1000)
  assert.equal(pieces.length, 1000)
  assert.equal(new Set(pieces).size, 1000)
  const mean = pieces.join('').length / pieces.length
  assert.ok(mean > 480 && mean < 530, String(mean))
  assert.ok(pieces.every((text) => text.length >= 250 && !/[^\n]\n[^\n]/.test(text)))
  assert.throws(() => documents(Buffer.from('too short'), 1), RangeError)
})
