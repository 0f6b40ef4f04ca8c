// Documents that follow edits, seen from JavaScript. That an edited document is what a new one would be is tried a million
// times in test/native/document/update_test.cpp; here it is tried again through the binding.
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type ChangeSet,
  Document,
  type DocumentOptions,
  load,
  NO_WORD,
  type OffsetUnit,
} from 'wordbridge'
import { anyText, linesOfText, TELLING_CHARACTERS } from './random-text.ts'
import { thrownBy } from './thrown.ts'

beforeAll(() => load())

const UNITS: readonly OffsetUnit[] = ['utf16', 'utf8', 'codepoint']
const LEVELS = ['graphemes', 'words', 'sentences', 'paragraphs', 'lines'] as const
const IDENTIFIED = ['words', 'sentences', 'paragraphs'] as const

function withDocument<Result>(
  text: string | Uint8Array,
  options: DocumentOptions | undefined,
  work: (document: Document) => Result,
): Result {
  const document = new Document(text, options)
  try {
    return work(document)
  } finally {
    document.delete()
  }
}

/** All that a user can see of a document but the ids. */
function everything(document: Document): object {
  const { words, sentences, paragraphs, vocabulary } = document
  return {
    text: document.text,
    length: document.length,
    stats: document.stats,
    levels: LEVELS.map((level) => {
      const { start, end, kind, length } = document[level]
      return { level, start, end, kind, length }
    }),
    words: [words.id, words.sentence, words.paragraph],
    sentences: [
      sentences.words,
      sentences.syllables,
      sentences.fleschReadingEase,
      sentences.fleschKincaidGrade,
    ],
    paragraphs: [
      paragraphs.words,
      paragraphs.syllables,
      paragraphs.sentences,
      paragraphs.fleschReadingEase,
      paragraphs.fleschKincaidGrade,
    ],
    vocabulary: [
      vocabulary.words,
      vocabulary.count,
      vocabulary.syllables,
      vocabulary.firstOccurrence,
    ],
  }
}

const anew = (text: string, options?: DocumentOptions): object =>
  withDocument(text, options, everything)

/** Where in a string an offset of a unit is; undefined inside of a character. */
function placeOf(text: string, unit: OffsetUnit, offset: number): number | undefined {
  if (unit === 'utf16') return offset
  let place = 0
  let units = 0
  for (const character of text) {
    if (units >= offset) break
    units += unit === 'utf8' ? Buffer.byteLength(character) : 1
    place += character.length
  }
  return units === offset ? place : undefined
}

const edits = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 200 }),
    ),
    inserted: fc.oneof(
      fc.constantFrom(...TELLING_CHARACTERS, '\uD83D', '\uDE00', ''),
      anyText,
      linesOfText,
    ),
  }),
  { minLength: 1, maxLength: 12 },
)

describe('after any edits', () => {
  test.each(['break', 'wrap', 'auto'] as const)(
    'a document is what a new one would be, with newlines %s',
    (newlines) => {
      fc.assert(
        fc.property(fc.oneof(anyText, linesOfText), edits, (text, list) => {
          withDocument(text, { newlines }, (document) => {
            let now = text
            for (const { from, removed, inserted } of list) {
              const start = Math.floor(from * now.length)
              const end = Math.min(now.length, start + removed)
              document.update(start, end, inserted)
              now = now.slice(0, start) + inserted + now.slice(end)
            }
            expect(document.text === now).toBe(true)
            expect(everything(document)).toEqual(anew(now, { newlines }))
          })
        }),
        { numRuns: 300 },
      )
    },
  )

  test.each(['utf8', 'codepoint'] as const)('so it is with offsets in %s', (offsets) => {
    fc.assert(
      fc.property(fc.oneof(anyText, linesOfText), edits, (given, list) => {
        const text = given.toWellFormed()
        withDocument(text, { offsets }, (document) => {
          let now = text
          for (const { from, removed, inserted } of list) {
            const wellFormed = inserted.toWellFormed()
            let start = Math.floor(from * document.length)
            while (placeOf(now, offsets, start) === undefined) start++
            let end = Math.min(document.length, start + removed)
            while (placeOf(now, offsets, end) === undefined) end++
            document.update(start, end, wellFormed)
            now =
              now.slice(0, placeOf(now, offsets, start)) +
              wellFormed +
              now.slice(placeOf(now, offsets, end))
          }
          expect(everything(document)).toEqual(anew(now, { offsets }))
        })
      }),
      { numRuns: 200 },
    )
  })

  test('undo, in the order back, leads through the same texts', () => {
    fc.assert(
      fc.property(anyText, edits, (text, list) => {
        withDocument(text, undefined, (document) => {
          const before: [string, ChangeSet['undo']][] = []
          for (const { from, removed, inserted } of list) {
            const start = Math.floor(from * document.length)
            const end = Math.min(document.length, start + removed)
            const old = document.text
            before.push([old, document.update(start, end, inserted).undo])
          }
          for (const [old, undo] of before.reverse()) {
            document.update(undo.from, undo.to, undo.text)
            expect(document.text === old).toBe(true)
          }
          expect(everything(document)).toEqual(anew(text))
        })
      }),
    )
  })
})

describe('a change set', () => {
  const replay = (rows: Row[], change: ChangeSet, level: (typeof IDENTIFIED)[number]): Row[] => {
    const { undo, delta } = change
    const gone = new Set(change.removed[level])
    const kept = rows
      .filter(({ id }) => !gone.has(id))
      .map((row) =>
        row.start >= undo.to - delta
          ? { ...row, start: row.start + delta, end: row.end + delta }
          : row,
      )
    const { start, end, id } = change.added[level]
    const added = Array.from(id, (each, i) => ({ id: each, start: at(start, i), end: at(end, i) }))
    return [...kept, ...added].sort((a, b) => a.start - b.start)
  }
  interface Row {
    readonly id: number
    readonly start: number
    readonly end: number
  }
  const at = (column: Uint32Array, index: number): number => column[index] ?? NaN
  const rowsOf = (document: Document, level: (typeof IDENTIFIED)[number]): Row[] => {
    const { start, end } = document[level]
    const id = level === 'words' ? document.words.rangeId : document[level].id
    return Array.from(id, (each, i) => ({ id: each, start: at(start, i), end: at(end, i) }))
  }

  test.each(IDENTIFIED)('turns the %s from before into those from after', (level) => {
    fc.assert(
      fc.property(fc.oneof(anyText, linesOfText), edits, (text, list) => {
        withDocument(text, undefined, (document) => {
          for (const { from, removed, inserted } of list) {
            const rows = rowsOf(document, level)
            const start = Math.floor(from * document.length)
            const end = Math.min(document.length, start + removed)
            const change = document.update(start, end, inserted)
            // Surrogates that found their other half are part of a segment that changed.
            expect(replay(rows, change, level)).toEqual(rowsOf(document, level))
          }
        })
      }),
      { numRuns: 200 },
    )
  })

  test('says what was touched, and nothing else', () => {
    withDocument('One two. Three four.\n\nFive six.', undefined, (document) => {
      const change = document.update(13, 13, 's')
      expect(document.text).toBe('One two. Threse four.\n\nFive six.')
      expect(change).toMatchObject({ version: 1, dirtyFrom: 9, dirtyTo: 22, delta: 1 })
      expect(change.added.words).toMatchObject({ first: 5, start: Uint32Array.of(9) })
      expect(change.added.sentences).toMatchObject({
        first: 1,
        start: Uint32Array.of(9),
        end: Uint32Array.of(22),
        words: Uint32Array.of(2),
      })
      expect(change.removed.words).toHaveLength(1)
      expect(change.removed.paragraphs).toEqual(change.added.paragraphs.id)
    })
  })

  test('lets a sentence that is edited in place keep its id, and its neighbours theirs', () => {
    withDocument('One two. Three four. Five.', undefined, (document) => {
      const before = document.sentences.id
      const { removed, added } = document.update(10, 10, 'x')
      expect(removed.sentences).toEqual(before.slice(1, 2))
      expect(added.sentences.id).toEqual(before.slice(1, 2))
      expect(document.sentences.id).toEqual(before)
    })
  })

  test('is plain data that can be cloned', () => {
    withDocument('One two.', undefined, (document) => {
      const change = document.update(3, 3, '!')
      expect(structuredClone(change)).toEqual(change)
    })
  })
})

describe('an edit', () => {
  test('of half an emoji leaves a lone surrogate, and its other half makes it whole', () => {
    withDocument('a\u{1F600}b', undefined, (document) => {
      expect(document.update(1, 2, '').undo.text).toBe('\uD83D')
      expect(document.text).toBe('a\uDE00b')
      expect(document.stats.illFormedCount).toBe(1)
      document.update(1, 1, '\uD83D')
      expect(everything(document)).toEqual(anew('a\u{1F600}b'))
    })
  })

  test('of bytes keeps what was ill-formed, also when it is undone', () => {
    const bytes = Uint8Array.of(0x61, 0xff, 0x20, 0xe2, 0x82, 0x62)
    withDocument(bytes, { offsets: 'utf8' }, (document) => {
      const { undo } = document.update(1, 5, 'x')
      expect(undo.text).toEqual(bytes.slice(1, 5))
      expect(document.stats).toMatchObject({ byteCount: 3, illFormedCount: 0 })
      document.update(undo.from, undo.to, undo.text)
      expect(document.stats).toMatchObject({ byteCount: 6, illFormedCount: 2 })
    })
  })

  test.each([
    ['beyond the end', 0, 9, '', 'out-of-range'],
    ['backwards', 2, 1, '', 'out-of-range'],
    ['from no number', NaN, 1, '', 'out-of-range'],
    ['between two units', 0.5, 1, '', 'out-of-range'],
    ['inside of a character', 1, 2, '', 'out-of-range'],
    ['by no text', 0, 0, 7, 'wrong-type'],
    ['by nothing', 0, 0, undefined, 'wrong-type'],
  ])('%s is an error and changes nothing', (_, from, to, inserted, code) => {
    withDocument('\u00E9 two', { offsets: 'utf8' }, (document) => {
      const before = everything(document)
      expect(thrownBy(() => document.update(from, to, inserted as string)).code).toBe(code)
      expect(document.version).toBe(0)
      expect(everything(document)).toEqual(before)
    })
  })

  test('while columns are lent is an error and changes nothing', () => {
    withDocument('One two.', undefined, (document) => {
      const error = document.lend(() => thrownBy(() => document.update(0, 1, '')))
      expect(error.code).toBe('busy')
      expect(document.text).toBe('One two.')
      document.update(0, 1, '')
      expect(document.text).toBe('ne two.')
    })
  })

  test('at the end of an exhausted stack is an error and changes nothing', () => {
    withDocument('One two. '.repeat(50), undefined, (document) => {
      let edited = 0
      const codes = new Set<unknown>()
      const dive = (): void => {
        try {
          dive()
        } catch {
          // Out of stack further down: here there is a little more of it each time.
        }
        if (edited > 20) return
        try {
          document.update(4, 4, 'x')
          edited++
        } catch (error) {
          codes.add(error instanceof Error && 'code' in error ? error.code : 'RangeError')
        }
      }
      dive()
      expect(edited).toBeGreaterThan(20)
      // Outside of the core, exhaustion is the engine's own error.
      expect(['RangeError', 'stack-exhausted']).toEqual(expect.arrayContaining([...codes]))
      expect(document.version).toBe(edited)
      expect(everything(document)).toEqual(anew(document.text))
    })
  })

  test('makes the columns anew that are read again', () => {
    withDocument('One two.', undefined, (document) => {
      const { words } = document
      const before = words.start
      document.update(0, 4, '')
      expect(before).toEqual(Uint32Array.of(0, 3, 4, 7))
      expect(words.start).toEqual(Uint32Array.of(0, 3))
      expect(words.length).toBe(2)
    })
  })
})

describe('a range', () => {
  test.each(UNITS)('has the rows of the columns that it touches, with offsets in %s', (offsets) => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, linesOfText),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 80 }),
        (text, where, size) => {
          withDocument(text, { offsets }, (document) => {
            const isPlace = (offset: number) => placeOf(text, offsets, offset) !== undefined
            let from = Math.floor(where * document.length)
            while (!isPlace(from)) from++
            let to = Math.min(document.length, from + size)
            while (!isPlace(to)) to++
            const range = document.range(from, to)
            for (const level of LEVELS) {
              const { start, end, kind } = document[level]
              const first = document[level].indexAt(from)
              const last = document[level].indexAt(to > from ? to - 1 : from)
              const rows = first < 0 ? [0, 0] : [first, last + 1]
              expect(range[level].start).toEqual(start.slice(...rows))
              expect(range[level].end).toEqual(end.slice(...rows))
              expect(range[level].kind).toEqual(kind.slice(...rows))
            }
            const { sentences } = range
            const rows = [sentences.first, sentences.first + sentences.id.length]
            expect(sentences.id).toEqual(document.sentences.id.slice(...rows))
            expect(sentences.words).toEqual(document.sentences.words.slice(...rows))
            expect(sentences.fleschReadingEase).toEqual(
              document.sentences.fleschReadingEase.slice(...rows),
            )
          })
        },
      ),
    )
  })

  test('has a number for each word that equal words share, after edits too', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        withDocument(before, undefined, (document) => {
          document.update(0, before.length, 'Fish fish. ' + after + ' FISH')
          const { word } = document.range(0, document.length).words
          const rows = document.words.id
          expect(word.length).toBe(rows.length)
          const rowOf = new Map(Array.from(word, (number, index) => [number, rows[index]]))
          expect(Array.from(word, (number) => rowOf.get(number))).toEqual([...rows])
          expect(new Set(rowOf.values()).size).toBe(rowOf.size)
          expect(rowOf.get(NO_WORD) ?? NO_WORD).toBe(NO_WORD)
          expect(word[0]).toBe(word.at(-1))
        })
      }),
    )
  })

  test('outside of the text is an error', () => {
    withDocument('One', undefined, (document) => {
      expect(thrownBy(() => document.range(0, 4)).code).toBe('out-of-range')
      expect(thrownBy(() => document.range(2, 1)).code).toBe('out-of-range')
    })
  })
})

describe('what changed since a version', () => {
  test('are the sentences and paragraphs that were touched, not those that moved', () => {
    withDocument('One. Two.\n\nThree. Four.\n\nFive.', undefined, (document) => {
      document.update(2, 2, 'x')
      document.update(13, 13, 'y')
      const sentences = document.sentences.changedSince(0)
      expect(sentences).toMatchObject({ version: 2, index: Uint32Array.of(0, 3) })
      expect(sentences.start).toEqual(Uint32Array.of(0, 12))
      expect(document.sentences.changedSince(1).index).toEqual(Uint32Array.of(3))
      expect(document.paragraphs.changedSince(1).index).toEqual(Uint32Array.of(2))
      expect(document.sentences.changedSince(2).index).toHaveLength(0)
    })
  })

  test('is an error for a version that never was', () => {
    withDocument('One.', undefined, ({ sentences }) => {
      for (const version of [-1, 1, 0.5]) {
        expect(thrownBy(() => sentences.changedSince(version)).code).toBe('out-of-range')
      }
    })
  })
})

describe('a snapshot', () => {
  test('becomes a document with the same ids, whose change sets go on', () => {
    withDocument('One two. Three.\n\nFour \uD800.', { newlines: 'wrap' }, (document) => {
      document.update(3, 4, ', ')
      const snapshot = structuredClone(document.snapshot())
      const restored = Document.restore(snapshot)
      try {
        expect(everything(restored)).toEqual(everything(document))
        expect(restored.sentences.id).toEqual(document.sentences.id)
        expect(restored.update(1, 2, 'n. N')).toEqual(document.update(1, 2, 'n. N'))
      } finally {
        restored.delete()
      }
    })
  })

  test.each([
    ['nothing', undefined],
    ['no object', 7],
    ['an object of other things', { text: 'One.' }],
    ['one without ids', { version: 0, text: 'One.', options: {} }],
  ])('that is %s is an error', (_, snapshot) => {
    expect(thrownBy(() => Document.restore(snapshot as never)).code).toBe('wrong-type')
  })

  test('whose ids are those of another text is an error', () => {
    const snapshot = withDocument('One two.', undefined, (document) => document.snapshot())
    const other = { ...snapshot, text: 'One.' }
    expect(thrownBy(() => Document.restore(other)).code).toBe('wrong-type')
  })
})

describe('the text between two offsets', () => {
  test('is the slice of the string', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(80), (text, a, b) => {
        withDocument(text, undefined, (document) => {
          const from = Math.min(a, b, text.length)
          const to = Math.min(Math.max(a, b), text.length)
          expect(document.textBetween(from, to) === text.slice(from, to)).toBe(true)
        })
      }),
    )
  })
})
