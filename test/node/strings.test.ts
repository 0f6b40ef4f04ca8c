// A string is what its bytes are, by whichever way the host lets it into the core's memory.
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import type * as Wordbridge from 'wordbridge'
import { LONGEST_CHUNK } from '../../js/chunk-borders.ts'
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
  ['a host that tells how it keeps strings', () => void tellHowStringsAreKept(isLatin1)],
  [
    'a host that tells it of none but one',
    () => void tellHowStringsAreKept((text) => text === 'a'),
  ],
  ['a host that fails to tell it', () => void tellHowStringsAreKept(() => fail('is not there'))],
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

function isLatin1(text: string): boolean {
  return !/[^\0-\xFF]/.test(text)
}

/** Makes a host that has Node's `isStringOneByteRepresentation`; answers how it is asked for, and what it is asked. */
function tellHowStringsAreKept(isOneByte: (text: string) => boolean) {
  const isStringOneByteRepresentation = jest.fn(isOneByte)
  const getBuiltinModule = jest.fn((name: string) =>
    name === 'v8' ? { isStringOneByteRepresentation } : hostProcess.getBuiltinModule(name),
  )
  // With all else that a debug build of the core asks for.
  globalThis.process = Object.create(hostProcess, {
    getBuiltinModule: { value: getBuiltinModule },
  }) as never
  return { getBuiltinModule, isStringOneByteRepresentation }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
// From 2^22 characters of ASCII on.
const MUCH_ASCII = 'words '.repeat(800_000)

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
    all.count(`${MUCH_ASCII}\u4E2D`)
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
    expect(streamed(text)).toEqual({ ...stats, illFormedCount })
    for (const granularity of ['grapheme', 'word', 'sentence'] as const) {
      const segments = all.segment(text, { granularity })
      expect(equals(segments, all.segment(bytes, { granularity }))).toBe(true)
      expect(all.count(text, { granularity })).toBe(all.count(bytes, { granularity }))
    }
  }

  /** The report of a stream that gets a text in two parts. */
  function streamed(text: string): Wordbridge.TextStats {
    const stream = new all.Stream()
    const middle = text.length / 2
    stream.feed(text.slice(0, middle))
    stream.feed(text.slice(middle))
    const summary = stream.finish()
    const report = summary.stats
    summary.delete()
    return report
  }

  test('any string, between strings of other kinds', () => {
    const texts = [anyText, fc.string({ maxLength: 200 }), fc.string({ unit: 'grapheme' })]
    fc.assert(fc.property(fc.oneof(...texts), expectBytesToTell), { numRuns: 200 })
  })

  test.each([-2, -1, 0, 1])(
    'a pair or half of one %i code units from the edge of a chunk',
    (distance) => {
      for (const before of ['a', '\u4E2D']) {
        for (const character of ['\u{1F600}', '\uD83D', '\uDE00\uD83D', '\u0436']) {
          expectBytesToTell(before.repeat(LONGEST_CHUNK + distance) + character + ' and more')
        }
      }
    },
  )

  // Behind something else, V8 keeps ASCII with two bytes a character.
  test.each([
    ['one character that is not at its start', (ascii: string) => `\u{1F600}${ascii}`],
    ['one at its end', (ascii: string) => `${ascii}\u{1F600}`],
    ['a letter of Latin-1 at its start', (ascii: string) => `\u00E9${ascii}`],
    ['one of each, far from each other', (ascii: string) => ['\u00E9', '\u2019', ''].join(ascii)],
    [
      'a part of Latin-1',
      (ascii: string) => ['', '\u00E9t\u00E9 '.repeat(2 ** 14), ''].join(ascii),
    ],
    ['a part of Chinese', (ascii: string) => ['', '\u4E2D'.repeat(2 ** 16), ''].join(ascii)],
    ['half a pair at its start', (ascii: string) => `\uDE00${ascii}`],
    ['half a pair at its end', (ascii: string) => `${ascii}\uD83D`],
    ['nothing else, cut from what has', (ascii: string) => `\u{1F600}${ascii}`.slice(2)],
    ['no place to cut it', (ascii: string) => `\u2019${ascii.replaceAll(/\W/g, '_')}\u2019`],
  ])('long ASCII with %s', (_name, around) => {
    const line = "It's a line of words, as 1,000 others; see www.example.com/a.\n"
    expectBytesToTell(around(line.repeat(2 ** 17 / line.length)))
  })

  test('a text of megabytes that goes on in other scripts than it began', () => {
    const text = 'one '.repeat(200_000) + '\u4E2D'.repeat(200_000) + '\u0436 '.repeat(200_000)
    expect(all.analyze(text, { mostCommonWords: 0 })).toMatchObject({
      byteCount: encoder.encode(text).length,
      characters: { utf16Units: text.length },
    })
  })
})

// The core reads sixteen code units at once, and then what is behind one of them once more.
describe('one character beyond ASCII, or two', () => {
  const characters = ['\u00E9', '\u2019', '\uFFFF', '\u{1F600}', '\uD83D', '\uDE00']
  const distances = [1, 2, 3, 7, 8, 9, 15, 16, 17]
  let all: typeof Wordbridge

  beforeAll(async () => {
    jest.resetModules()
    all = await import('wordbridge')
    await all.load()
  })

  function expectToComeBack(text: string): void {
    const document = new all.Document(text)
    const { text: kept } = document
    document.delete()
    if (kept !== text) throw new Error(`${JSON.stringify(text)} became ${JSON.stringify(kept)}`)
  }

  test.each(characters)('%j at any place among ASCII', (character) => {
    for (let place = 0; place < 40; place++) {
      for (let length = 0; length < 100; length += length < 40 ? 1 : 7) {
        const ascii = LETTERS.repeat(4)
        expectToComeBack(ascii.slice(0, place) + character + ascii.slice(place, place + length))
      }
    }
  })

  test.each(characters)('%j and another one behind it', (character) => {
    for (const other of characters) {
      for (const distance of distances) {
        for (let place = 0; place < 20; place++) {
          const [before, between] = [LETTERS.slice(0, place), LETTERS.slice(0, distance - 1)]
          expectToComeBack(before + character + between + other + LETTERS.repeat(2))
        }
      }
    }
  })
})

// What stands beside them tells whether they become letters of ASCII on their way in.
describe('letters with marks, and of Hebrew', () => {
  const kinds = [
    ['a', 'Z', '\u00E9', '\u1EC7', '\u0436'],
    [' ', '.', ',', '\n', '7', '_', '\u00A0', '\u2014'],
    ['"', "'", '\u2019', '\u201C', '\u05F4', '\u05F3'],
    ['\u0300', '\u0323', '\u034F', '\u036F'],
    ['\u05D0', '\u05D1', '\u05E9', '\u05EA', '\u05BE', '\u05EF'],
    ['\u0591', '\u05B0', '\u05BC', '\u05BD', '\u05C1'],
    ['\u0639', '\u0631', '\u06CC', '\u0661', '\u060C', '\u061B', '\u061F', '\u06D4'],
    ['\u064B', '\u0651', '\u065F', '\u0670', '\u0610', '\u200C'],
    ['\u200D', '\u00AD', '\u4E2D', '\u0915', '\u{1F600}'],
  ]
  const run = fc
    .constantFrom(...kinds)
    .chain((kind) => fc.array(fc.constantFrom(...kind), { minLength: 1, maxLength: 12 }))
  const text = fc.array(run, { maxLength: 16 }).map((runs) => runs.flat().join(''))
  let all: typeof Wordbridge

  beforeAll(async () => {
    jest.resetModules()
    all = await import('wordbridge')
    await all.load()
  })

  function expectWordsOf(mixture: string): void {
    const words = { granularity: 'word' } as const
    const segments = all.segment(mixture, words)
    expect(equals(segments, all.segment(encoder.encode(mixture), words))).toBe(true)
    const document = new all.Document(mixture)
    const { wordCount } = document.stats
    document.delete()
    expect(all.count(mixture)).toBe(wordCount)
    expect(all.count(encoder.encode(mixture))).toBe(wordCount)
  }

  test('are cut and counted as those of bytes, and of a document', () => {
    fc.assert(fc.property(text, expectWordsOf), { numRuns: 3000 })
  })

  // Sixteen code units are read at once.
  test.each(['"', "'", '"\u05B0', '\u05B0"', "\u05B0'", '\u05F4'])(
    '%j at any place among letters',
    (quote) => {
      for (let before = 0; before < 40; before++) {
        for (const behind of [1, 20]) {
          const letters = '\u05D0'.repeat(before)
          expectWordsOf(`${letters}${quote}${'\u05D1'.repeat(behind)} ${letters}${quote} a`)
        }
      }
    },
  )
})

function loneSurrogates(text: string): number {
  return text.match(/\p{Surrogate}/gu)?.length ?? 0
}

describe('how strings are kept', () => {
  let all: typeof Wordbridge

  beforeEach(async () => {
    jest.resetModules()
    all = await import('wordbridge')
  })

  test('is asked once there was much ASCII and then something else, and of long strings', async () => {
    const { isStringOneByteRepresentation: asked } = tellHowStringsAreKept(isLatin1)
    await all.load()
    all.count(`${MUCH_ASCII}\u4E2D`)
    asked.mockClear()
    all.count('words '.repeat(100))
    expect(asked).not.toHaveBeenCalled()
    all.count('words '.repeat(1000))
    expect(asked.mock.calls).toEqual([['words '.repeat(1000)]])
  })

  test('is not asked while there is nothing but ASCII, or little of it', async () => {
    const { getBuiltinModule } = tellHowStringsAreKept(isLatin1)
    await all.load()
    all.count(`${'words '.repeat(10_000)}\u4E2D`)
    all.count(MUCH_ASCII)
    expect(getBuiltinModule).not.toHaveBeenCalledWith('v8')
  })

  test('does not matter to a host without a Buffer', async () => {
    const { getBuiltinModule } = tellHowStringsAreKept(isLatin1)
    Reflect.deleteProperty(globalThis, 'Buffer')
    await all.load()
    all.count(`${MUCH_ASCII}\u4E2D`)
    expect(getBuiltinModule).not.toHaveBeenCalledWith('v8')
  })

  test('is seen from a character beyond Latin-1, and what follows it is not encoded', async () => {
    const encoded = jest.spyOn(TextEncoder.prototype, 'encodeInto')
    await all.load()
    all.count(`\u2019 ${MUCH_ASCII}`)
    const ofTwoBytes = encoded.mock.calls.length
    all.count(`\u00E9 ${MUCH_ASCII}`)
    const ofOneByte = encoded.mock.calls.length - ofTwoBytes
    encoded.mockRestore()
    expect([ofTwoBytes < 5, ofOneByte > 100]).toEqual([true, true])
  })
})

function equals(some: Wordbridge.Segments, others: Wordbridge.Segments): boolean {
  return (['start', 'end', 'kind'] as const).every(
    (column) => hostBuffer.compare(bytesOf(some[column]), bytesOf(others[column])) === 0,
  )
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
