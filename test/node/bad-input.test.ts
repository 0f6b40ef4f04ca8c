// The list of bad input that the package promises to withstand. After each, the module gives right
// answers.
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { analyze, count, load, segment } from 'wordbridge'
import { runModule } from './run-node.ts'
import { thrownBy } from './thrown.ts'

beforeAll(load)

afterEach(() => {
  expect(analyze('It still works.').wordCount).toBe(3)
  expect(segment('It works', { granularity: 'word' }).end).toEqual(Uint32Array.of(2, 3, 8))
})

describe('a text that is neither a string nor a Uint8Array', () => {
  test.each<[unknown, string]>([
    [undefined, 'undefined'],
    [null, 'null'],
    [42, '42'],
    [10n, '10n'],
    [true, 'true'],
    [Symbol('text'), 'Symbol(text)'],
    [['text'], 'an array'],
    [{ text: 'text' }, 'an object'],
    [() => 'text', 'a function'],
    [Object('text'), 'an object (String)'],
    [new ArrayBuffer(4), 'new Uint8Array(buffer)'],
    [new Uint16Array(4), 'view.byteOffset'],
    [new DataView(new ArrayBuffer(4)), 'view.byteOffset'],
    [Promise.resolve('text'), 'Await it'],
  ])('%p is a wrong type, and the message says %s', (value, part) => {
    for (const call of [
      () => analyze(value as string),
      () => count(value as string),
      () => segment(value as string, { granularity: 'word' }),
    ]) {
      const error = thrownBy(call)
      expect(error.code).toBe('wrong-type')
      expect(error.message).toContain(part)
      expect(error.message).toContain('string or a Uint8Array')
    }
  })
})

describe('before load() has finished', () => {
  test.each([
    ["analyze('text')"],
    ["count('text')"],
    ["segment('text', { granularity: 'word' })"],
    ['version()'],
  ])('%s says that load() must be awaited, and works once it is', async (call) => {
    const { stdout, stderr } = await runModule(`
      import { analyze, count, load, segment, version, WordbridgeError } from 'wordbridge'
      const codes = []
      const attempt = () => {
        try {
          codes.push(${call} ? 'worked' : '')
        } catch (error) {
          codes.push(error instanceof WordbridgeError && /await load\\(\\)/.test(error.message) && error.code)
        }
      }
      attempt()
      const loading = load()
      attempt()
      await loading
      attempt()
      console.log(codes.join(' '))
    `)
    expect(stderr).toBe('')
    expect(stdout).toBe('not-loaded not-loaded worked\n')
  })
})

test('lone surrogates are counted, read as U+FFFD and move no offset', () => {
  const text = 'a\uD800b \uDC00\uDC00c'
  expect(analyze(text)).toMatchObject({
    illFormedCount: 3,
    byteCount: 'ab c'.length + 3 * 3,
    characters: { codePoints: 7, utf16Units: 7 },
  })
  expect(analyze('\u{1F600}\uD83D').illFormedCount).toBe(1)
  const { start, end } = segment(text, { granularity: 'grapheme' })
  expect(Array.from(start, (from, index) => text.slice(from, end[index]))).toEqual([...text])
})

test('ill-formed bytes are counted and read as U+FFFD by the rule of TextDecoder', () => {
  const bytes = Uint8Array.of(
    0x61,
    0xff,
    0xe2,
    0x82,
    0x62,
    0xf0,
    0x9f,
    0x98,
    0xc3,
    0xa9,
    0xc0,
    0x80,
  )
  const decoded = new TextDecoder().decode(bytes)
  expect(analyze(bytes)).toMatchObject({
    illFormedCount: decoded.split('\uFFFD').length - 1,
    byteCount: bytes.length,
    characters: { codePoints: [...decoded].length },
  })
  expect(segment(bytes, { granularity: 'grapheme' })).toEqual(
    segment(decoded, { granularity: 'grapheme' }),
  )
})

test('a fault is found wherever it is in ASCII, and what is none is not taken for one', () => {
  const sequences = [
    [0xc3, 0xa9],
    [0xe2, 0x80, 0x94],
    [0xf0, 0x9f, 0x98, 0x80],
  ].concat(
    [[0x80], [0xe2, 0x80], [0xc1, 0xbf], [0xe0, 0x9f, 0x80], [0xed, 0xa0, 0x80]],
    [[0xf0, 0x8f, 0x80, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff], [0xc3, 0xa9, 0x80]],
  )
  const decoder = new TextDecoder()
  const mark = [0xe2, 0x80, 0x99]
  for (const sequence of sequences) {
    for (let place = 0; place <= 150; place++) {
      for (const gap of [0, 1, 12, 13, 14, 15, 16, 40]) {
        const bytes = new Uint8Array(220).fill(0x61)
        bytes.set(sequence, place)
        bytes.set(mark, place + sequence.length + gap)
        const decoded = decoder.decode(bytes)
        const faults = decoded.split('\uFFFD').length - 1
        const { illFormedCount, characters } = analyze(bytes)
        expect([sequence, place, gap, illFormedCount, characters.codePoints]).toEqual([
          sequence,
          place,
          gap,
          faults,
          [...decoded].length,
        ])
      }
    }
  }
})

test('the empty text has nothing of anything, and scores of null', () => {
  for (const text of ['', new Uint8Array()]) {
    const stats = analyze(text)
    expect(stats).toMatchObject({
      wordCount: 0,
      distinctWordCount: 0,
      sentenceCount: 0,
      paragraphCount: 0,
      lineCount: 0,
      syllableCount: 0,
      byteCount: 0,
      mostCommonWords: [],
      sentenceLengths: [],
    })
    expect(Object.values(stats.characters)).toEqual([0, 0, 0, 0, 0, 0])
    expect(stats.readability?.fleschReadingEase.value).toBeNull()
    expect(stats.readability?.fleschKincaidGrade.value).toBeNull()
    expect(segment(text, { granularity: 'line' }).start).toHaveLength(0)
    expect(count(text)).toBe(0)
  }
})

test('200 MB of text are counted like any other', () => {
  const sentence = 'Five words are in here. '
  const times = Math.ceil(200e6 / sentence.length)
  const stats = analyze(sentence.repeat(times), { mostCommonWords: 5 })
  expect(stats).toMatchObject({
    wordCount: 5 * times,
    sentenceCount: times,
    paragraphCount: 1,
    byteCount: sentence.length * times,
    mostCommonWords: ['are', 'five', 'here', 'in', 'words'].map((word) => ({ word, count: times })),
    sentenceLengths: [{ words: 5, sentences: times }],
  })
})

test('NUL is a character like any other control', () => {
  const text = 'one\0two \0\0'
  expect(analyze(text)).toMatchObject({
    wordCount: 2,
    byteCount: 10,
    characters: { graphemes: 10, codePoints: 10 },
    illFormedCount: 0,
  })
  expect(segment(text, { granularity: 'word' }).start).toEqual(Uint32Array.of(0, 3, 4, 7, 8, 9))
})

test('combining marks alone are one character and no word', () => {
  const marks = '\u0301'.repeat(100_000)
  expect(analyze(marks)).toMatchObject({
    wordCount: 0,
    sentenceCount: 0,
    paragraphCount: 1,
    characters: { graphemes: 1, codePoints: 100_000 },
  })
  expect(segment(marks, { granularity: 'grapheme' }).end).toEqual(Uint32Array.of(100_000))
})

test('newlines alone are lines and white space, and no paragraph', () => {
  expect(analyze('\n'.repeat(1000) + '\r\n'.repeat(1000))).toMatchObject({
    wordCount: 0,
    sentenceCount: 0,
    paragraphCount: 0,
    lineCount: 2000,
    characters: { graphemes: 2000, graphemesWithoutSpaces: 0, codePoints: 3000 },
  })
})
