// The whole of Moby-Dick, counted twice.
import { beforeAll, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { analyze, load, type TextStats } from 'wordbridge'
import { countIndependently, type Counts } from './independent-count.ts'
import { dataFile } from './paths.ts'

const file = dataFile('corpora/moby-dick.txt')
const text = readFileSync(file, 'utf8')

let stats: TextStats
let counts: Counts

beforeAll(async () => {
  await load()
  stats = analyze(text)
  counts = countIndependently(text)
})

test('the book is the one that the repository says it is', () => {
  expect(text).toContain('Call me Ishmael.')
  expect(counts.words).toBeGreaterThan(200_000)
})

test('words, sentences, paragraphs and lines are those of the independent count', () => {
  expect({
    words: stats.wordCount,
    sentences: stats.sentenceCount,
    paragraphs: stats.paragraphCount,
    lines: stats.lineCount,
  }).toEqual({
    words: counts.words,
    sentences: counts.sentences,
    paragraphs: counts.paragraphs,
    lines: counts.lines,
  })
})

test('characters are those of plain JavaScript, in every unit', () => {
  const codePoints = [...text]
  const withoutSpaces = text.replace(/\p{White_Space}/gu, '')
  expect(stats.byteCount).toBe(readFileSync(file).length)
  expect(stats.characters).toEqual({
    graphemes: counts.graphemes,
    graphemesWithoutSpaces: counts.graphemesWithoutSpaces,
    codePoints: codePoints.length,
    codePointsWithoutSpaces: [...withoutSpaces].length,
    utf16Units: text.length,
    utf16UnitsWithoutSpaces: withoutSpaces.length,
  })
})

test('all words have the frequencies of the independent count, in the promised order', () => {
  const expected = [...counts.frequencies]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
  expect(stats.distinctWordCount).toBe(expected.length)
  expect(stats.mostCommonWords).toEqual(expected.slice(0, 20))
  const all = analyze(text, { mostCommonWords: expected.length + 1 }).mostCommonWords
  expect(all).toEqual(expected)
})

test('sentence lengths are those of the independent count', () => {
  const expected = [...counts.sentenceLengths]
    .map(([words, sentences]) => ({ words, sentences }))
    .sort((a, b) => a.words - b.words)
  expect(stats.sentenceLengths).toEqual(expected)
})

test('the sentence lengths add up to the words and the sentences', () => {
  const sum = (count: (length: { words: number; sentences: number }) => number) =>
    stats.sentenceLengths.reduce((total, length) => total + count(length), 0)
  expect(sum(({ sentences }) => sentences)).toBe(stats.sentenceCount)
  expect(sum(({ words, sentences }) => words * sentences)).toBe(stats.wordCount)
})

test('both scores follow from the independent counts and the reported syllables', () => {
  const perSentence = counts.words / counts.sentences
  const perWord = Number(stats.syllableCount) / counts.words
  const { readability } = stats
  expect(readability?.fleschReadingEase.value).toBeCloseTo(
    206.835 - 1.015 * perSentence - 84.6 * perWord,
    10,
  )
  expect(readability?.fleschKincaidGrade.value).toBeCloseTo(
    0.39 * perSentence + 11.8 * perWord - 15.59,
    10,
  )
})

test('its bytes give the same report', () => {
  expect(analyze(readFileSync(file))).toEqual(stats)
})
