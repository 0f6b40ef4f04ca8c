import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  addSyllables,
  analyze,
  Document,
  load,
  type Newlines,
  Stream,
  type StreamOptions,
  type StreamProgress,
  type TextStats,
} from 'wordbridge'
import { repository } from './paths.ts'
import { anyText, linesOfText, wellFormedText } from './random-text.ts'
import { thrownBy } from './thrown.ts'

beforeAll(() => load())

const NEWLINES: readonly Newlines[] = ['auto', 'break', 'wrap']

function statsOf(chunks: Iterable<string | Uint8Array>, options: StreamOptions = {}): TextStats {
  const stream = new Stream(options)
  for (const chunk of chunks) stream.feed(chunk)
  const summary = stream.finish()
  try {
    return summary.stats
  } finally {
    summary.delete()
  }
}

/** A text in chunks that end at fractions of its length: between any two code units, or bytes. */
function cut<Text extends string | Uint8Array>(text: Text, fractions: readonly number[]): Text[] {
  const places = fractions.map((each) => Math.floor(each * text.length)).sort((a, b) => a - b)
  return [...places, text.length].map(
    (end, index) => text.slice(places[index - 1] ?? 0, end) as Text,
  )
}

const fractions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })
const policies = fc.record({
  newlines: fc.constantFrom(...NEWLINES),
  language: fc.constantFrom('en' as const, 'und' as const),
})

describe('the numbers of the whole, for any cutting', () => {
  test('of random strings, between any two code units', () => {
    fc.assert(
      fc.property(anyText, fractions, policies, (text, places, options) => {
        expect(statsOf(cut(text, places), options)).toEqual(analyze(text, options))
      }),
      { numRuns: 1000 },
    )
  })

  test('of random bytes, ill-formed ones too', () => {
    const bytes = fc.oneof(
      wellFormedText.map((text) => new TextEncoder().encode(text)),
      fc.uint8Array({ maxLength: 60 }),
    )
    fc.assert(
      fc.property(bytes, fractions, policies, (text, places, options) => {
        expect(statsOf(cut(text, places), options)).toEqual(analyze(text, options))
      }),
      { numRuns: 1000 },
    )
  })

  test('of lines that look wrapped or do not', () => {
    fc.assert(
      fc.property(linesOfText, fractions, policies, (text, places, options) => {
        expect(statsOf(cut(text, places), options)).toEqual(analyze(text, options))
      }),
    )
  })

  test('with the syllables that the caller knows, of a call and of all', () => {
    let words = 0
    fc.assert(
      fc.property(anyText, linesOfText, fractions, policies, (text, lines, places, options) => {
        const mixed = text + lines
        const known = wordsOf(mixed)
        words += known.length
        const syllables = Object.fromEntries(known.map((word, index) => [word, 500 + index]))
        const whole = analyze(mixed, { ...options, syllables })
        expect(statsOf(cut(mixed, places), { ...options, syllables })).toEqual(whole)
      }),
    )
    expect(words).toBeGreaterThan(100)
    addSyllables({ xyzzy: 12 })
    expect(statsOf(['xy', 'zzy plugh'], { syllables: { plugh: 30 } }).syllableCount).toBe(42)
    // Above 64 KiB without a blank line, which is counted in parts.
    const long = 'xyzzy plugh, '.repeat(20_000)
    const options = { syllables: { plugh: 30 } }
    const stats = statsOf(chunksOf(long, 10_007), options)
    expect(stats).toEqual(analyze(long, options))
    expect(stats.syllableCount).toBe(42 * 20_000)
  })

  test('one code unit, or one byte, at a time', () => {
    const text =
      'Caf\u00E9 e\u0301.g. \u{1F468}\u200D\u{1F469} 3.14 U.S.A. (so) \uD83D\r\n\r\nNot \u{1D11E}?'
    for (const newlines of NEWLINES) {
      const units = text.split('')
      expect(statsOf(units, { newlines })).toEqual(analyze(text, { newlines }))
      const bytes = new TextEncoder().encode(text)
      const single = Array.from(bytes, (byte) => Uint8Array.of(byte))
      expect(statsOf(single, { newlines })).toEqual(analyze(bytes, { newlines }))
    }
  })

  const corpora = ['moby-dick.txt', 'udhr.txt']
  test.each(corpora.flatMap((name) => NEWLINES.map((newlines) => ({ name, newlines }))))(
    'of $name, newlines $newlines',
    ({ name, newlines }) => {
      const bytes = readFileSync(path.join(repository, 'test/data/corpora', name))
      const text = bytes.toString()
      const whole = analyze(bytes, { newlines })
      // As it is, without a newline, and with all lines of sixty columns and no blank one.
      expect(statsOf([bytes], { newlines })).toEqual(whole)
      for (const size of [997, 65_537, 1_000_003]) {
        expect(statsOf(chunksOf(bytes, size), { newlines })).toEqual(whole)
        expect(statsOf(chunksOf(text, size), { newlines })).toEqual(whole)
      }
      const onOneLine = text.replace(/\s+/g, ' ')
      const wrapped = onOneLine.replace(/.{60}/gsu, '$&\n')
      for (const each of [onOneLine, wrapped]) {
        expect(statsOf(chunksOf(each, 50_021), { newlines })).toEqual(analyze(each, { newlines }))
      }
    },
  )
})

/** The distinct words of a text that the option `syllables` can name. */
function wordsOf(text: string): string[] {
  const document = new Document(text)
  const { words } = document.vocabulary
  document.delete()
  return words.filter((word) => /^\S+$/u.test(word) && word !== '__proto__')
}

function* chunksOf<Text extends string | Uint8Array>(text: Text, size: number): Generator<Text> {
  for (let start = 0; start < text.length; start += size) {
    yield text.slice(start, start + size) as Text
  }
}

describe('chunks of both kinds', () => {
  test('are one text', () => {
    const bytes = new TextEncoder().encode(' fine. ')
    expect(statsOf(['All is', bytes, 'Yes.'])).toEqual(analyze('All is fine. Yes.'))
  })

  test('do not complete each other', () => {
    const lead = Uint8Array.of(0xc3)
    const rest = Uint8Array.of(0xa9)
    expect(statsOf([lead, rest]).illFormedCount).toBe(0)
    expect(statsOf([lead, '', rest]).illFormedCount).toBe(0)
    expect(statsOf([lead, 'a', rest]).illFormedCount).toBe(2)
    expect(statsOf(['\uD83D', new Uint8Array(), '\uDE00']).illFormedCount).toBe(0)
    expect(statsOf(['\uD83D', Uint8Array.of(0x61), '\uDE00']).illFormedCount).toBe(2)
  })
})

describe('a stream', () => {
  test('of no chunk, or of empty ones, is the empty text', () => {
    expect(statsOf([])).toEqual(analyze(''))
    expect(statsOf(['', new Uint8Array()])).toEqual(analyze(''))
  })

  test('gives as many of the most common words as asked for', () => {
    const text = 'one two two three three three'
    for (const mostCommonWords of [0, 1, 2, 99]) {
      expect(statsOf([text], { mostCommonWords })).toEqual(analyze(text, { mostCommonWords }))
    }
  })

  test('counts the bytes it was fed', () => {
    const stream = new Stream()
    expect(stream.bytes).toBe(0)
    stream.feed('\u00E9')
    stream.feed(new Uint8Array(300_000))
    expect(stream.bytes).toBe(300_002)
    stream.delete()
  })

  test('does not keep the bytes of a chunk', () => {
    const chunk = new TextEncoder().encode('word')
    const stream = new Stream()
    stream.feed(chunk)
    chunk.fill(0x20)
    expect(stream.finish().stats.wordCount).toBe(1)
  })

  test('tells how far it is, a long chunk in parts, and where it ends', () => {
    const reports: StreamProgress[] = []
    const stream = new Stream({ onProgress: (progress) => reports.push(progress) })
    stream.feed('word ')
    stream.feed(new Uint8Array(1_000_000))
    const during = reports.map(({ bytes }) => bytes)
    expect(during.length).toBeGreaterThan(2)
    expect(during).toEqual([...during].sort((a, b) => a - b))
    stream.feed('end')
    stream.finish().delete()
    expect(reports.at(-1)).toEqual({ bytes: 1_000_008 })
  })

  test.each([undefined, null, 7, ['a'], new Uint16Array(2), new ArrayBuffer(2)])(
    'takes no chunk that is %p, and goes on',
    (chunk) => {
      const stream = new Stream()
      stream.feed('one ')
      expect(
        thrownBy(() => {
          stream.feed(chunk as unknown as string)
        }).code,
      ).toBe('wrong-type')
      stream.feed('two')
      expect(stream.finish().stats).toEqual(analyze('one two'))
    },
  )

  test.each([
    [{ granularity: 'word' }, 'unknown-option'],
    [{ newlines: 'never' }, 'invalid-option'],
    [{ mostCommonWords: -1 }, 'invalid-option'],
    [{ syllables: { word: -1 } }, 'invalid-option'],
    [{ onProgress: 7 }, 'invalid-option'],
    ['en', 'wrong-type'],
  ])('is not made with the options %p', (options, code) => {
    expect(thrownBy(() => new Stream(options as StreamOptions)).code).toBe(code)
  })

  test('that was finished is fed and finished no more', () => {
    const stream = new Stream()
    stream.finish().delete()
    expect(stream.deleted).toBe(true)
    expect(
      thrownBy(() => {
        stream.feed('more')
      }).code,
    ).toBe('finished')
    expect(thrownBy(() => stream.finish()).code).toBe('finished')
    stream.delete()
  })

  test('that was deleted is fed no more', () => {
    const stream = new Stream()
    stream.feed('text')
    stream.delete()
    stream[Symbol.dispose]()
    expect(stream.deleted).toBe(true)
    expect(
      thrownBy(() => {
        stream.feed('more')
      }).code,
    ).toBe('deleted')
    expect(thrownBy(() => stream.finish()).code).toBe('deleted')
  })

  test('takes one call at a time, and lets its callback call the rest of the package', () => {
    const codes: string[] = []
    let words = 0
    const stream: Stream = new Stream({
      onProgress() {
        words = analyze('one two').wordCount
        codes.push(
          thrownBy(() => {
            stream.feed('x')
          }).code,
          thrownBy(() => stream.finish()).code,
        )
      },
    })
    stream.feed('word '.repeat(50_000))
    expect(new Set(codes)).toEqual(new Set(['busy']))
    expect(words).toBe(2)
    expect(stream.finish().stats.wordCount).toBe(50_000)
  })

  test('ends with what its callback throws, unchanged', () => {
    const enough = new Error('enough')
    const stream = new Stream({
      onProgress() {
        throw enough
      },
    })
    expect(() => {
      stream.feed('word '.repeat(50_000))
    }).toThrow(enough)
    expect(stream.deleted).toBe(true)
    expect(
      thrownBy(() => {
        stream.feed('more')
      }).code,
    ).toBe('finished')
  })

  test('throws the reason of an aborted signal', () => {
    const controller = new AbortController()
    const stream = new Stream({ signal: controller.signal })
    stream.feed('text')
    const reason = new Error('no longer wanted')
    controller.abort(reason)
    expect(() => {
      stream.feed('more')
    }).toThrow(reason)
    expect(() => stream.finish()).toThrow(reason)
    stream.delete()
  })

  test('of no copy of the package is refused', () => {
    expect(
      thrownBy(() => (Stream.prototype.finish as (this: unknown) => unknown).call({})).code,
    ).toBe('foreign-handle')
  })

  test('is as it was after text that does not fit, until that was begun', () => {
    // Nothing of the package stays in a state that the next call does not expect.
    const stream = new Stream()
    const encode = jest.spyOn(TextEncoder.prototype, 'encodeInto').mockImplementation(() => {
      throw new Error('mine')
    })
    expect(() => {
      // Not short ASCII, which goes in without a TextEncoder.
      stream.feed('tëxt')
    }).toThrow('mine')
    encode.mockRestore()
    expect(
      thrownBy(() => {
        stream.feed('text')
      }).code,
    ).toBe('finished')
    expect(statsOf(['text'])).toEqual(analyze('text'))
  })
})
