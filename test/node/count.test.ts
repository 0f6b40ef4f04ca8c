import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  analyze,
  count,
  type CountOptions,
  type Granularity,
  load,
  segment,
  type TextStats,
} from 'wordbridge'
import { repository } from './paths.ts'
import { anyText, linesOfText } from './random-text.ts'
import { thrownBy } from './thrown.ts'

beforeAll(load)

const granularities: readonly Granularity[] = ['grapheme', 'word', 'sentence', 'paragraph', 'line']

const numberOf: Readonly<Record<Granularity, (stats: TextStats) => number>> = {
  grapheme: ({ characters }) => characters.graphemes,
  word: ({ wordCount }) => wordCount,
  sentence: ({ sentenceCount }) => sentenceCount,
  paragraph: ({ paragraphCount }) => paragraphCount,
  line: ({ lineCount }) => lineCount,
}

function expectAsAnalyze(text: string | Uint8Array, newlines: CountOptions['newlines'] = 'auto') {
  const stats = analyze(text, { newlines })
  for (const granularity of granularities) {
    const expected = [granularity, numberOf[granularity](stats)]
    expect([granularity, count(text, { granularity, newlines })]).toEqual(expected)
  }
}

test('words are counted by default', () => {
  expect(count("It's 3.50 _now_: e-mail me_too, \u{1F600}!")).toBe(6)
  expect(count('one two', {})).toBe(2)
  expect(count('one two', { granularity: undefined } as unknown as CountOptions)).toBe(2)
})

test.each<[Granularity, number]>([
  ['grapheme', 18],
  ['word', 5],
  ['sentence', 3],
  ['paragraph', 2],
  ['line', 3],
])('of each %s there are %i', (granularity, expected) => {
  expect(count('Hi e\u0301! No.\r\n\r\nWell x.', { granularity })).toBe(expected)
})

test('what a newline means is chosen as for analyze', () => {
  const text = 'One\ntwo'
  expect(count(text, { granularity: 'sentence', newlines: 'break' })).toBe(2)
  expect(count(text, { granularity: 'sentence', newlines: 'wrap' })).toBe(1)
})

describe('every number is that of analyze', () => {
  test('for the corpora, as strings and as bytes', () => {
    for (const name of ['moby-dick.txt', 'udhr.txt']) {
      const bytes = readFileSync(path.join(repository, 'test/data/corpora', name))
      expectAsAnalyze(bytes.toString('utf8'))
      expectAsAnalyze(bytes)
    }
  })

  test('for any string and any newline policy', () => {
    const newlines = fc.constantFrom('break' as const, 'wrap' as const, 'auto' as const)
    fc.assert(fc.property(fc.oneof(anyText, linesOfText), newlines, expectAsAnalyze), {
      numRuns: 2000,
    })
  })

  // A core with vector instructions gets some of a string in other characters, which its bytes are not.
  test('for every code unit among letters, numbers and spaces', () => {
    const afterOthers = '\u00e9'.repeat(40)
    for (let unit = 0x80; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit)
      const text = `a${character}a ${character}7${character}7 b${character} ${character} it${character}s 1${character}b `
      count(afterOthers)
      const bytes = new TextEncoder().encode(text.toWellFormed())
      if (count(text) !== count(bytes)) throw new Error(`U+${unit.toString(16)}`)
    }
  })

  // Longer than what goes into memory at once.
  test.each<[string, string]>([
    ['spaces', 'It was the whale\u2019s \u201cway\u201d, and 3.5 \u{1F600} of them. '],
    ['a few seams', `${'w'.repeat(30_000)} ${'\u0436'.repeat(30_000)}`],
    ['no seam', 'w\u2019'],
    ['ideographs', '\u4e2d\u6587'],
    ['no seam between clusters', 'e\u0301\u0302'],
  ])('for long text with %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length))
    for (const shifted of [text, text.slice(1), `${'.'.repeat(32_767)}${text}`]) {
      const bytes = new TextEncoder().encode(shifted)
      for (const granularity of ['word', 'grapheme'] as const) {
        expect(count(shifted, { granularity })).toBe(count(bytes, { granularity }))
      }
    }
  })

  test('for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expectAsAnalyze(bytes)
      }),
      { numRuns: 1000 },
    )
  })

  test('for runs of the characters that join words', () => {
    const runs = fc.array(fc.constantFrom(...'aB1_\'.:,; \n-"\u2019\u00E9'), { maxLength: 300 })
    fc.assert(
      fc.property(runs, (characters) => {
        expectAsAnalyze(characters.join(''))
      }),
      { numRuns: 1000 },
    )
  })
})

test('graphemes and lines are as many as their segments', () => {
  const text = 'Hi e\u0301! \u{1F1E9}\u{1F1EA}\r\n\r\nWell.'
  for (const granularity of ['grapheme', 'line'] as const) {
    expect(count(text, { granularity })).toBe(segment(text, { granularity }).start.length)
  }
})

test('100 MB are counted', () => {
  expect(count('four words are here '.repeat(5_000_000))).toBe(20_000_000)
})

test('a word of 10 MB is one word, and so is one of combining marks', () => {
  expect(count('x'.repeat(10_000_000))).toBe(1)
  expect(count('a' + '\u0301\u200D'.repeat(1_000_000))).toBe(1)
})

test('an unknown option or value is refused', () => {
  const attempt = (options: unknown) => thrownBy(() => count('text', options as CountOptions)).code
  expect(attempt({ unit: 'word' })).toBe('unknown-option')
  expect(attempt({ granularity: 'words' })).toBe('invalid-option')
  expect(attempt({ newlines: 'none' })).toBe('invalid-option')
  expect(attempt(null)).toBe('wrong-type')
  expect(attempt('word')).toBe('wrong-type')
})
