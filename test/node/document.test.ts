import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { analyze, Document, load, NO_WORD, type OffsetUnit, SegmentKind } from 'wordbridge'
import { dataFile } from './paths.ts'
import { anyText, linesOfText } from './random-text.ts'
import { thrownBy } from './thrown.ts'

beforeAll(() => load())

const UNITS: readonly OffsetUnit[] = ['utf16', 'utf8', 'codepoint']
const LEVELS = ['graphemes', 'words', 'sentences', 'paragraphs', 'lines'] as const
const TEXT = 'One fish, two fish.\r\nRed \u{1F41F}, na\u00EFve fish!\n\nWrite to a@b.org'

/** Runs work on a document that is deleted afterwards. */
function withDocument<Result>(
  text: string | Uint8Array,
  options: ConstructorParameters<typeof Document>[1],
  work: (document: Document) => Result,
): Result {
  const document = new Document(text, options)
  try {
    return work(document)
  } finally {
    document.delete()
  }
}

describe('columns', () => {
  test.each(LEVELS)('of %s are the caller\u2019s own', (level) => {
    const document = new Document(TEXT)
    const { start, end, kind } = document[level]
    const again = document[level].start
    document.delete()
    expect(start).not.toBe(again)
    expect(start).toEqual(again)
    expect(end.at(-1)).toBe(TEXT.length)
    expect(kind).toHaveLength(start.length)
  })

  test('of words say which word, sentence and paragraph each is in', () => {
    withDocument(TEXT, undefined, ({ words, vocabulary }) => {
      const names = vocabulary.words
      const spoken = Array.from(words.id, (id) => (id === NO_WORD ? null : names[id]))
      expect(spoken.filter((name) => name !== null).slice(0, 4)).toEqual([
        'one',
        'fish',
        'two',
        'fish',
      ])
      expect(words.sentence[0]).toBe(0)
      expect(words.paragraph.at(-1)).toBeGreaterThan(1)
    })
  })

  test('of the vocabulary count every word and know where it stands first', () => {
    withDocument(TEXT, undefined, ({ words, vocabulary }) => {
      const { start, end, id } = words
      vocabulary.words.forEach((name, row) => {
        const first = vocabulary.firstOccurrence[row] ?? -1
        expect(TEXT.slice(start[first], end[first]).toLowerCase()).toBe(name)
        expect(id.filter((each) => each === row)).toHaveLength(vocabulary.count[row] ?? -1)
      })
    })
  })

  test('of kinds tell words, numbers, emoji and addresses apart', () => {
    withDocument('It is 7 \u{1F41F} \u4E2D a@b.org http://c.d/e', undefined, ({ words }) => {
      const kinds = Array.from(words, ({ kind, text }) => [text, kind]).filter(
        ([text]) => text !== ' ',
      )
      expect(kinds).toContainEqual(['It', SegmentKind.letter])
      expect(kinds).toContainEqual(['7', SegmentKind.number])
      expect(kinds).toContainEqual(['\u{1F41F}', SegmentKind.emoji])
      expect(kinds).toContainEqual(['\u4E2D', SegmentKind.ideograph])
      expect(kinds).toContainEqual(['b.org', SegmentKind.email])
      expect(kinds).toContainEqual(['c.d', SegmentKind.url])
    })
  })

  test('of sentences and paragraphs add up to the totals', () => {
    withDocument(TEXT, undefined, ({ sentences, paragraphs, stats }) => {
      const sum = (column: Uint32Array) => column.reduce((total, each) => total + each, 0)
      expect(sum(sentences.words)).toBe(stats.wordCount)
      expect(sum(paragraphs.words)).toBe(stats.wordCount)
      expect(sum(sentences.syllables)).toBe(stats.syllableCount)
      expect(sum(paragraphs.sentences)).toBe(stats.sentenceCount)
    })
  })

  test('of a sentence carry the score of that sentence alone', () => {
    withDocument('Many people came. Go.', undefined, ({ sentences }) => {
      const [words, syllables] = [3, 5]
      expect(sentences.fleschReadingEase[0]).toBe(
        206.835 - 1.015 * words - 84.6 * (syllables / words),
      )
      expect(sentences.row(1)).toMatchObject({ text: 'Go.', words: 1, syllables: 1 })
    })
  })
})

describe('the slices join to the text', () => {
  const book = readFileSync(dataFile('corpora/moby-dick.txt'), 'utf8').slice(0, 200_000)
  const languages = readFileSync(dataFile('corpora/udhr.txt'), 'utf8')
  const samples = { 'a book': book, '89 languages': languages, 'a short text': TEXT, 'no text': '' }
  const cases = Object.entries(samples).flatMap(([name, text]) =>
    UNITS.flatMap((offsets) => LEVELS.map((level) => [name, level, offsets, text] as const)),
  )

  test.each(cases)('of %s, at the %s, with offsets in %s', (_, level, offsets, text) => {
    withDocument(text, { offsets }, (document) => {
      const { start, end } = document[level]
      const sliceable: { slice(start: number, end?: number): unknown; length: number } =
        offsets === 'utf16' ? text : offsets === 'utf8' ? Buffer.from(text) : Array.from(text)
      expect(start[0] ?? 0).toBe(0)
      expect(end.at(-1) ?? 0).toBe(sliceable.length)
      expect(document.length).toBe(sliceable.length)
      const join = (pieces: unknown[]) =>
        offsets === 'utf16'
          ? pieces.join('')
          : offsets === 'utf8'
            ? Buffer.concat(pieces as Buffer[]).toString()
            : (pieces as string[][]).flat().join('')
      const pieces = Array.from(start, (from, row) => sliceable.slice(from, end[row]))
      expect(join(pieces) === text).toBe(true)
      const rows = [0, 1, start.length >> 1, start.length - 1].filter((row) => row in start)
      for (const row of new Set(rows)) {
        expect(document[level].slice(row)).toBe(join([pieces[row]]))
      }
    })
  })

  test.each(UNITS)('of random texts, at every level, with offsets in %s', (offsets) => {
    fc.assert(
      fc.property(fc.oneof(anyText, linesOfText), (text) => {
        withDocument(text, { offsets }, (document) => {
          // A lone surrogate has three bytes, as U+FFFD, and is one code point.
          const length = {
            utf16: text.length,
            utf8: Buffer.byteLength(text),
            codepoint: [...text].length,
          }
          for (const level of LEVELS) {
            const { start, end } = document[level]
            expect(Array.from(document[level], (row) => row.text).join('')).toBe(text)
            expect(Array.from(start.subarray(1))).toEqual(Array.from(end.subarray(0, -1)))
            expect(end.at(-1) ?? 0).toBe(length[offsets])
          }
        })
      }),
      { numRuns: 300 },
    )
  })

  test('of bytes that are not UTF-8, in the bytes as they were given', () => {
    const bytes = Uint8Array.of(0x61, 0xff, 0x20, 0xe2, 0x82, 0x62, 0xf0, 0x9f, 0x98, 0x80)
    withDocument(bytes, { offsets: 'utf8' }, (document) => {
      expect(document.words.end.at(-1)).toBe(bytes.length)
      expect(Array.from(document.words, ({ text }) => text).join('')).toBe(
        new TextDecoder().decode(bytes),
      )
      expect(document.stats.illFormedCount).toBe(2)
    })
  })

  test('a lone surrogate is one unit and moves no offset', () => {
    const text = 'a\uD800b \uDC00.'
    withDocument(text, undefined, (document) => {
      expect(Array.from(document.words, (word) => word.text).join('')).toBe(text)
      expect(document.stats.illFormedCount).toBe(2)
    })
  })
})

describe('places', () => {
  test('wordAt and sentenceAt find what holds an offset', () => {
    withDocument('One two. Three', undefined, (document) => {
      expect(document.wordAt(0)).toMatchObject({ text: 'One', id: 0, sentence: 0, paragraph: 0 })
      expect(document.wordAt(3)).toMatchObject({ text: ' ', id: null })
      expect(document.wordAt(14)).toMatchObject({ text: 'Three', sentence: 1 })
      expect(document.sentenceAt(8)).toMatchObject({ text: 'One two. ', words: 2 })
      expect(document.graphemes.indexAt(5)).toBe(5)
    })
  })

  test('in an empty text there is nothing at 0', () => {
    withDocument('', undefined, (document) => {
      expect(document.wordAt(0)).toBeUndefined()
      expect(document.sentenceAt(0)).toBeUndefined()
    })
  })

  test.each([-1, 1.5, NaN, 15, 2 ** 32, '0'])('offset %p is out of range', (offset) => {
    withDocument('One two. Three', undefined, (document) => {
      const error = thrownBy(() => document.wordAt(offset as number))
      expect(error.code).toBe('out-of-range')
      expect(error.message).toContain('14')
    })
  })

  test.each([-1, 0.5, 6, Infinity])('index %p is out of range', (index) => {
    withDocument('a b c', undefined, (document) => {
      expect(thrownBy(() => document.slice(index)).code).toBe('out-of-range')
    })
  })
})

describe('a document', () => {
  test('has the same stats as analyze, and shows them as JSON', () => {
    withDocument(TEXT, { mostCommonWords: 3 }, (each) => {
      const stats = analyze(TEXT, { mostCommonWords: 3 })
      expect(each.stats).toEqual(stats)
      expect(JSON.parse(JSON.stringify(each))).toEqual(JSON.parse(JSON.stringify(stats)))
    })
  })

  test('keeps the string it was made from, and decodes bytes', () => {
    withDocument(TEXT, undefined, (each) => {
      expect(each.text).toBe(TEXT)
    })
    withDocument(Buffer.from(TEXT), undefined, (each) => {
      expect(each.text).toBe(TEXT)
      expect(each.slice(0)).toBe('One')
    })
  })

  test('refuses options that it does not know', () => {
    const options = { offset: 'utf8' } as object
    expect(thrownBy(() => new Document('a', options)).code).toBe('unknown-option')
    expect(thrownBy(() => new Document('a', { offsets: 'bytes' as 'utf8' })).code).toBe(
      'invalid-option',
    )
  })

  test('can be filled in core memory, with one copy', async () => {
    const bytes = Buffer.from(TEXT)
    const filled = Document.fromBytes(1000, (target) => {
      expect(target).toHaveLength(1000)
      target.set(bytes)
      return bytes.length
    })
    expect(filled.text).toBe(TEXT)
    filled.delete()
    const awaited = await Document.fromBytes(100, async (target) => {
      await Promise.resolve()
      return new TextEncoder().encodeInto(TEXT, target).written
    })
    expect(awaited.text).toBe(TEXT)
    awaited.delete()
  })

  test('lets go of what it lent to be filled', () => {
    let kept: Uint8Array | undefined
    Document.fromBytes(10, (target) => {
      kept = target
      return 0
    }).delete()
    expect(kept).toHaveLength(0)
  })

  test('several can be filled at once', async () => {
    const fill = async (target: Uint8Array) => {
      await Promise.resolve()
      target.set([0x61, 0x62])
      return 2
    }
    const documents = await Promise.all([Document.fromBytes(2, fill), Document.fromBytes(2, fill)])
    expect(documents.map((each) => each.text)).toEqual(['ab', 'ab'])
    for (const each of documents) each.delete()
  })

  test.each([-1, 11, 1.5, NaN, '3', undefined])(
    'refuses %p as the number of bytes written',
    (written) => {
      const error = thrownBy(() => Document.fromBytes(10, () => written as number))
      expect(error.code).toBe('wrong-type')
      expect(error.message).toContain('from 0 to 10')
    },
  )
})
