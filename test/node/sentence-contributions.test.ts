import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  analyze,
  Document,
  type FormulaName,
  formulas,
  load,
  type ReadabilityCounts,
} from 'wordbridge'
import { thrownBy } from './thrown.ts'

beforeAll(load)

const NAMES: readonly FormulaName[] = formulas('en')
  .filter(({ counted }) => counted)
  .map(({ name }) => name)

const word = fc.constantFrom(
  ...['the', 'cat', 'library', 'created', 'beautiful', 'administration', '3.5', "don't", 'Straße'],
)
const sentence = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => `So ${words.join(' ')}. `)
const sentences = fc.array(fc.oneof({ weight: 6, arbitrary: sentence }, fc.constant('\n\n')), {
  minLength: 1,
  maxLength: 8,
})

/** Scores of a text; NaN where there is none. */
function scoresOf(text: string): Map<FormulaName, number> {
  const { scores } = analyze(text, { formulas: NAMES })
  return new Map(NAMES.map((name) => [name, scores[name]?.value ?? NaN]))
}

/** The scores of the whole less those of the text without the sentence, each analysed anew. */
function expectBruteForce(document: Document): void {
  const { text } = document
  const { start, end } = document.sentences
  const whole = scoresOf(text)
  const without = Array.from(start, (from, row) =>
    scoresOf(text.slice(0, from) + text.slice(end[row])),
  )
  for (const name of NAMES) {
    const expected = without.map((scores) => (whole.get(name) ?? NaN) - (scores.get(name) ?? NaN))
    expect([name, Array.from(document.sentenceContributions(name))]).toEqual([name, expected])
  }
}

test('the contribution of a sentence is what the score loses without it, by every formula', () => {
  fc.assert(
    fc.property(sentences, (parts) => {
      using document = new Document(parts.join(''))
      expectBruteForce(document)
    }),
    { numRuns: 60 },
  )
})

test('contributions follow edits', () => {
  using document = new Document('The cat sat. The library was created. So it is.')
  document.update(4, 7, 'administration')
  document.update(document.length, document.length, ' A beautiful cat sat.')
  expectBruteForce(document)
  document.update(0, document.length, '')
  expect(document.sentenceContributions('lix')).toEqual(new Float64Array(0))
})

test('the harder sentence has the lower contribution to an ease', () => {
  using document = new Document('The cat sat. Administrative responsibilities accumulate. We go.')
  const [easy, hard] = document.sentenceContributions('flesch-reading-ease')
  expect(easy).toBeGreaterThan(0)
  expect(hard).toBeLessThan(0)
})

test('an only sentence has no contribution, one without a word none of worth', () => {
  using only = new Document('Alone.')
  expect(only.sentenceContributions('lix')).toEqual(Float64Array.of(NaN))
  using blank = new Document('One two.\n\nThree.')
  const row = Array.from(blank.sentences.words).indexOf(0)
  expect(row).toBeGreaterThan(0)
  expect(blank.sentenceContributions('lix')[row]).toBe(0)
})

test('the counts of a sentence are those of its text', () => {
  const text = "Don't go, go to the library! \n\nA beautiful administration. 3.5 cats."
  using document = new Document(text)
  const { start, end } = document.sentences
  const names = [
    'words',
    'sentences',
    'syllables',
    'letters',
    'hardWords',
    'distinctWords',
  ] as const
  const inputs: FormulaName[] = ['flesch-reading-ease', 'coleman-liau', 'gunning-fog']
  const expected = Array.from(start, (from, row): ReadabilityCounts => {
    const alone = analyze(text.slice(from, end[row]), { formulas: inputs })
    return {
      ...Object.assign({}, ...Object.values(alone.scores).map((score) => score.inputs)),
      distinctWords: alone.distinctWordCount,
    } as ReadabilityCounts
  })
  for (const name of names) {
    expect([name, Array.from(document.sentenceCounts(name))]).toEqual([
      name,
      expected.map((counts) => counts[name]),
    ])
  }
  expect(Array.from(document.sentenceCounts('words'))).toEqual(Array.from(document.sentences.words))
})

test('what cannot be had of a sentence is refused', () => {
  using document = new Document('A text.')
  const codeOf = (name: string) =>
    thrownBy(() => document.sentenceContributions(name as FormulaName)).code
  expect(codeOf('flesch')).toBe('invalid-option')
  expect(codeOf('flesch-amstad')).toBe('wrong-language')
  expect(codeOf('spache-1974')).toBe('counts-needed')
  const countCodeOf = (name: unknown, of = document) =>
    thrownBy(() => of.sentenceCounts(name as 'words')).code
  expect(countCodeOf('letter')).toBe('invalid-option')
  expect(countCodeOf(undefined)).toBe('invalid-option')
  expect(countCodeOf('unfamiliarWords')).toBe('counts-needed')
  using undetermined = new Document('A text.', { language: 'und' })
  expect(countCodeOf('syllables', undetermined)).toBe('wrong-language')
  document.delete()
  expect(codeOf('lix')).toBe('deleted')
  expect(countCodeOf('words')).toBe('deleted')
})
