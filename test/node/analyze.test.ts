import { beforeAll, expect, test } from '@jest/globals'
import { analyze, load } from 'wordbridge'

const SEED = "This is a sample text. It contains several sentences! How many? Let's count them."

beforeAll(load)

test('the seed example has 14 words in 4 sentences', () => {
  const stats = analyze(SEED)
  expect(stats.wordCount).toBe(14)
  expect(stats.sentenceCount).toBe(4)
})

test('the seed example has the syllables that a dictionary gives its words', () => {
  const syllables = [1, 1, 1, 2, 1, 1, 2, 3, 3, 1, 2, 1, 1, 1]
  expect(analyze(SEED).syllableCount).toBe(syllables.reduce((sum, count) => sum + count))
})

test('both scores follow from the reported counts', () => {
  const { wordCount, sentenceCount, syllableCount, readability } = analyze(SEED)
  const perSentence = wordCount / sentenceCount
  const perWord = Number(syllableCount) / wordCount
  expect(readability?.fleschReadingEase.value).toBeCloseTo(
    206.835 - 1.015 * perSentence - 84.6 * perWord,
    10,
  )
  expect(readability?.fleschKincaidGrade.value).toBeCloseTo(
    0.39 * perSentence + 11.8 * perWord - 15.59,
    10,
  )
})

test('a score carries its inputs, its language and its policies', () => {
  const stats = analyze(SEED, { newlines: 'wrap' })
  expect(stats.readability?.fleschReadingEase).toEqual({
    value: expect.any(Number),
    formula: 'flesch-reading-ease',
    inputs: { words: 14, sentences: 4, syllables: stats.syllableCount },
    language: 'en',
    policies: {
      words: 'uax29',
      wordRules: {
        hyphens: 'split',
        dashes: 'split',
        apostrophes: 'join',
        numbers: 'count',
        urls: 'parts',
        emails: 'parts',
      },
      sentences: 'uax29',
      newlines: 'wrap',
      markup: 'plain',
      syllables: 'en-cmudict-model',
    },
  })
})

test('an undetermined language has neither syllables nor readability', () => {
  const stats = analyze(SEED, { language: 'und' })
  expect(stats.syllableCount).toBeNull()
  expect(stats.readability).toBeNull()
  expect(stats.policies.syllables).toBeNull()
  expect(stats.wordCount).toBe(14)
})

test('the most common words are folded, and those of equal count come by code point', () => {
  const stats = analyze('b B a STRASSE Straße é z. Z b!')
  expect(stats.mostCommonWords).toEqual([
    { word: 'b', count: 3 },
    { word: 'strasse', count: 2 },
    { word: 'z', count: 2 },
    { word: 'a', count: 1 },
    { word: 'é', count: 1 },
  ])
  expect(stats.distinctWordCount).toBe(5)
})

test('a most common word is whole, of any length and with NULs within', () => {
  for (let length = 1; length <= 18; length++) {
    for (let nulls = 0; nulls <= Math.max(0, length - 2); nulls++) {
      const word = `${'a'.repeat(length - nulls - 1)}${'\0'.repeat(nulls)}b`
      // Twice, for the second time it is remembered.
      for (let time = 0; time < 2; time++) {
        const { mostCommonWords } = analyze(word, { words: 'whitespace' })
        expect(mostCommonWords).toEqual([{ word, count: 1 }])
      }
    }
  }
})

test('as many of the most common words are returned as asked for', () => {
  const words = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'
  expect(analyze(words).mostCommonWords).toHaveLength(20)
  expect(analyze(words, { mostCommonWords: 3 }).mostCommonWords.map(({ word }) => word)).toEqual([
    'a',
    'b',
    'c',
  ])
  expect(analyze(words, { mostCommonWords: 0 }).mostCommonWords).toEqual([])
  expect(analyze(words, { mostCommonWords: 1e15 }).mostCommonWords).toHaveLength(26)
})

test('sentence lengths are listed by rising number of words', () => {
  expect(analyze('One. Two words. One! Here are three.').sentenceLengths).toEqual([
    { words: 1, sentences: 2 },
    { words: 2, sentences: 1 },
    { words: 3, sentences: 1 },
  ])
})

test('characters are counted in every unit, with and without white space', () => {
  const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'
  expect(analyze(`${family} e\u0301\u00A0x`).characters).toEqual({
    graphemes: 5,
    graphemesWithoutSpaces: 3,
    codePoints: 10,
    codePointsWithoutSpaces: 8,
    utf16Units: 13,
    utf16UnitsWithoutSpaces: 11,
  })
})

test('bytes of UTF-8 give what their string gives', () => {
  const text = 'Größe: 3 \u{1D11E}. Ναι!'
  expect(analyze(new TextEncoder().encode(text))).toEqual(analyze(text))
})

test('a part of a larger array is read as that part only', () => {
  const bytes = new TextEncoder().encode('one two three')
  expect(analyze(bytes.subarray(4, 7)).mostCommonWords).toEqual([{ word: 'two', count: 1 }])
  expect(analyze(Buffer.from('four five')).wordCount).toBe(2)
})

test('newlines end sentences and paragraphs, or are spaces, as the policy says', () => {
  const text = 'first line\nsecond line\n\nthird'
  expect(analyze(text, { newlines: 'break' })).toMatchObject({
    sentenceCount: 3,
    paragraphCount: 3,
  })
  expect(analyze(text, { newlines: 'wrap' })).toMatchObject({
    sentenceCount: 2,
    paragraphCount: 2,
  })
  expect(analyze(text).lineCount).toBe(4)
})

test('the default newline policy joins lines only in a block that looks wrapped', () => {
  const line = 'as long a line as a book has, forty or more'
  expect(analyze(`${line}\n${line}\nend\n\nshort\nlines`)).toMatchObject({
    paragraphCount: 3,
    policies: { newlines: 'auto' },
  })
})

test('every property of the result is a value of its own, so that proxies and copies of any kind have it', () => {
  const stats = analyze(SEED)
  expect(Object.getPrototypeOf(stats)).toBe(Object.prototype)
  const properties = Object.entries(Object.getOwnPropertyDescriptors(stats))
  expect(properties.filter(([, each]) => !('value' in each && each.enumerable))).toEqual([])
  const observed = new Proxy(stats, { get: (...access): unknown => Reflect.get(...access) })
  expect({ ...observed }).toEqual(stats)
})

test('no two results share an object that somebody could change', () => {
  const first = analyze(SEED)
  const second = analyze(SEED)
  const objectsIn = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null
      ? [value, ...Object.values(value).flatMap(objectsIn)]
      : []
  const shared = new Set(objectsIn(first))
  expect(objectsIn(second).filter((each) => shared.has(each))).toEqual([])
})

test('a text without a word has the same scores as any other, each null and made of zeros', () => {
  const { scores } = analyze('...')
  expect(Object.keys(scores)).toEqual(Object.keys(analyze(SEED).scores))
  for (const score of Object.values(scores)) {
    expect(score).toMatchObject({ value: null, band: null, grade: null })
    expect(new Set(Object.values(score.inputs))).toEqual(new Set([0]))
  }
})

test('the result is a plain object that survives a copy', () => {
  const stats = analyze(SEED)
  expect(structuredClone(stats)).toEqual(stats)
  expect(JSON.parse(JSON.stringify(stats))).toEqual(stats)
})
