// Every call that can make memory grow in its middle gives what it gives without growth.
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import type * as Wordbridge from 'wordbridge'
import { watchLoad } from './wasm-instance.ts'

type Package = typeof Wordbridge

const LARGE = 'Growth, \u4E2D\u{1F600} and more\u2014of it. '.repeat(60_000)
const bytes = new TextEncoder().encode(LARGE)

function used<Result>(
  { Document }: Package,
  work: (document: Wordbridge.Document) => Result,
  options?: Wordbridge.DocumentOptions,
): Result {
  const document = new Document(LARGE, options)
  const result = work(document)
  document.delete()
  return result
}

const calls: readonly [string, (all: Package) => unknown][] = [
  ['analyze() of a string', ({ analyze }) => analyze(LARGE)],
  ['analyze() of bytes', ({ analyze }) => analyze(bytes)],
  ['count() of a string', ({ count }) => count(LARGE)],
  ['count() of bytes', ({ count }) => count(bytes, { granularity: 'sentence' })],
  ['segment() into graphemes', ({ segment }) => segment(LARGE, { granularity: 'grapheme' })],
  ['segment() into words', ({ segment }) => segment(bytes, { granularity: 'word' })],
  ['new Document()', (all) => used(all, ({ words }) => [words.start, words.id, words.kind])],
  [
    'new Document() with other offsets',
    (all) => used(all, ({ words }) => words.end, { offsets: 'codepoint' }),
  ],
  [
    'Document.fromBytes()',
    ({ Document }) => {
      const document = Document.fromBytes(bytes.length + 5, (target) => {
        target.set(bytes)
        return bytes.length
      })
      const { start } = document.sentences
      document.delete()
      return start
    },
  ],
  ['document.graphemes', (all) => used(all, ({ graphemes }) => graphemes.end)],
  ['document.stats', (all) => used(all, ({ stats }) => stats, { mostCommonWords: 100_000 })],
  [
    'graphemes within lend()',
    (all) =>
      used(all, (document) =>
        document.lend(({ words, graphemes }) => [
          words.end.copy(),
          graphemes.end.copy(),
          words.end[9],
        ]),
      ),
  ],
  [
    'a second document within lend()',
    (all) =>
      used(all, (document) =>
        document.lend(({ words }) => [used(all, (other) => other.lines.end), words.end.copy()]),
      ),
  ],
]

let all: Package
let memory: WebAssembly.Memory

beforeEach(async () => {
  jest.resetModules()
  all = await import('wordbridge')
  ;({ memory } = await watchLoad(all.load))
})

describe('memory grows in the middle of', () => {
  test.each(calls)('%s', (_, call) => {
    const before = memory.buffer.byteLength
    const first = call(all)
    expect(memory.buffer.byteLength).toBeGreaterThan(before)
    // Now there is room for it.
    expect(call(all)).toEqual(first)
  })
})
