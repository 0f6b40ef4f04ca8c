// A string is what its bytes are, by whichever way the host lets it into the core's memory.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import type * as Wordbridge from 'wordbridge'
import { anyText } from './random-text.ts'

const { Buffer: hostBuffer, process: hostProcess } = globalThis
const encoder = new TextEncoder()

/** How a host has to be for each way. */
const hosts: readonly [string, () => void][] = [
  ['a host with a Buffer', () => undefined],
  ['a host without one', () => Reflect.deleteProperty(globalThis, 'Buffer')],
  [
    'a page whose bundler brought a Buffer',
    () => {
      globalThis.process = { versions: {} } as typeof process
      globalThis.Buffer = { from: () => fail('was used') } as unknown as typeof Buffer
    },
  ],
  [
    'a host whose Buffer writes something else',
    () => {
      const write = (text: string) => text.length * 2
      globalThis.Buffer = { from: () => ({ write }) } as unknown as typeof Buffer
    },
  ],
]

function fail(message: string): never {
  throw new Error(message)
}

afterEach(() => {
  globalThis.Buffer = hostBuffer
  globalThis.process = hostProcess
})

describe.each(hosts)('in %s', (_, become) => {
  let all: typeof Wordbridge

  beforeEach(async () => {
    jest.resetModules()
    all = await import('wordbridge')
    become()
    await all.load()
  })

  function expectBytesToTell(text: string): void {
    const bytes = encoder.encode(text)
    const { illFormedCount, ...stats } = all.analyze(text)
    expect(all.analyze(bytes)).toEqual({ ...stats, illFormedCount: 0 })
    expect(illFormedCount).toBe(loneSurrogates(text))
    expect(all.count(text)).toBe(stats.wordCount)
    const document = new all.Document(text)
    expect(document.text === text).toBe(true)
    document.delete()
  }

  test('any string, between strings of other kinds', () => {
    const texts = [anyText, fc.string({ maxLength: 200 }), fc.string({ unit: 'grapheme' })]
    fc.assert(fc.property(fc.oneof(...texts), expectBytesToTell), { numRuns: 200 })
  })

  // Strings go in by chunks of 2^15 code units.
  test.each([-2, -1, 0, 1])('a pair or half of one %i code units from an edge', (distance) => {
    for (const before of ['a', '\u4E2D']) {
      for (const character of ['\u{1F600}', '\uD83D', '\uDE00\uD83D', '\u0436']) {
        expectBytesToTell(before.repeat(2 ** 15 + distance) + character + ' and more')
      }
    }
  })

  test('a text of megabytes that goes on in other scripts than it began', () => {
    const text = 'one '.repeat(200_000) + '\u4E2D'.repeat(200_000) + '\u0436 '.repeat(200_000)
    expect(all.analyze(text, { mostCommonWords: 0 })).toMatchObject({
      byteCount: encoder.encode(text).length,
      characters: { utf16Units: text.length },
    })
  })
})

function loneSurrogates(text: string): number {
  return text.match(/\p{Surrogate}/gu)?.length ?? 0
}
