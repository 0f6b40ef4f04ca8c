// English syllables of the shipped model against the CMU Pronouncing Dictionary, from which it was learned. How often words
// that it has not seen are right is measured in test/native/lexicon/syllable_model_test.cpp.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { dictionary } from 'cmu-pronouncing-dictionary'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  addSyllables,
  analyze,
  type AnalyzeOptions,
  connectAnalyzer,
  Document,
  load,
  serve,
  type Syllables,
} from 'wordbridge'
import { dataFile, repository } from './paths.ts'
import { thrownBy } from './thrown.ts'

// Syllables that the pronunciations of a word have: a vowel of ARPAbet ends in a digit.
const counts = new Map<string, Set<number>>()
for (const [entry, pronunciation] of Object.entries(dictionary)) {
  const word = entry.replace(/\(\d+\)$/, '')
  const known = counts.get(word) ?? new Set()
  counts.set(word, known.add(Math.max(1, pronunciation.match(/\d/g)?.length ?? 0)))
}

/** How many occurrences of words that the dictionary has there are in a text, and how many have a count of the dictionary. */
function compare(text: string): { right: number; all: number } {
  const document = new Document(text)
  const { words, count, syllables } = document.vocabulary
  const result = { right: 0, all: 0 }
  words.forEach((each, index) => {
    const known = counts.get(each)
    if (known === undefined) return
    result.all += count[index] ?? 0
    if (known.has(syllables[index] ?? 0)) result.right += count[index] ?? 0
  })
  document.delete()
  return result
}

function percentOf({ right, all }: { right: number; all: number }, what: string): number {
  const percent = (100 * right) / all
  console.log(`Syllables of ${all} ${what}: ${percent.toFixed(3)} % as in the dictionary`)
  return percent
}

beforeAll(() => load())

test('99.9 percent of the words of a book have the syllables of the dictionary', () => {
  const book = readFileSync(dataFile('corpora/moby-dick.txt'), 'utf8')
  expect(percentOf(compare(book), 'tokens of Moby-Dick')).toBeGreaterThanOrEqual(99.9)
})

test('99.9 percent of the words of the dictionary have its syllables', () => {
  const result = compare(
    [...counts.keys()].filter((word) => /^[a-z']*[a-z]$/.test(word)).join(' \n'),
  )
  expect(result.all).toBeGreaterThan(120_000)
  expect(percentOf(result, 'words of the dictionary')).toBeGreaterThanOrEqual(99.9)
})

test('the model was learned from what is in this repository', () => {
  const generator = ['tools/syllables/generate.mjs', '--inputs']
  const output = execFileSync(process.execPath, generator, { cwd: repository, encoding: 'utf8' })
  expect(output).toBe('')
})

describe('words that the caller knows', () => {
  test('have the syllables that the option says, in any case', () => {
    const syllables = { Nguyen: 1, ZIRCÖNIA: 4 }
    expect(analyze('nguyen ZircÖnia', { syllables }).syllableCount).toBe(5)
    expect(analyze('nguyen', { syllables: { nguyen: 0 } }).syllableCount).toBe(0)
  })

  test('count in every language that has syllables', () => {
    const syllables = { qwrtz: 7 }
    expect(analyze('Qwrtz', { language: 'de', syllables }).syllableCount).toBe(7)
    expect(analyze('Qwrtz', { language: 'und', syllables }).syllableCount).toBeNull()
  })

  test('stay known to a document that is edited, copied and restored', () => {
    const document = new Document('a cat', { syllables: { zzyzx: 9 } })
    document.update(2, 5, 'Zzyzx')
    expect(document.stats.syllableCount).toBe(1 + 9)
    const restored = Document.restore(document.snapshot())
    document.delete()
    restored.update(0, 1, 'zzyzx')
    expect(restored.stats.syllableCount).toBe(9 + 9)
    restored.delete()
  })

  test('may be added for all calls; the option comes before', () => {
    addSyllables({ frobozz: 5 })
    addSyllables({ frotz: 6, frobozz: 4 })
    expect(analyze('Frobozz frotz').syllableCount).toBe(10)
    expect(analyze('Frobozz frotz', { syllables: { frotz: 1 } }).syllableCount).toBe(5)
    expect(analyze('Frobozz frotz', { language: 'fr' }).syllableCount).toBe(10)
  })

  test('go with the options to a worker', async () => {
    addSyllables({ gnusto: 11 })
    const { port1, port2 } = new MessageChannel()
    const server = serve(port2)
    const analyzer = connectAnalyzer(port1)
    try {
      const stats = await analyzer.analyze('gnusto rezrov', { syllables: { rezrov: 22 } })
      expect(stats.syllableCount).toBe(33)
    } finally {
      await analyzer.close()
      server.close()
      port1.close()
      port2.close()
    }
  })

  test.each([
    [null, 'null'],
    ['cat', '"cat"'],
    [[1], 'an array'],
    [new Map(), 'object'],
    [{ cat: -1 }, '-1'],
    [{ cat: 1.5 }, '1.5'],
    [{ cat: 1001 }, '1001'],
    [{ cat: '1' }, '"1"'],
    [{ cat: NaN }, 'NaN'],
    [{ '': 1 }, '""'],
    [{ 'two words': 1 }, '"two words"'],
    [{ 'tab\t9\n': 1 }, 'tab'],
    [{ '\uD800': 1 }, 'no word'],
  ])('are refused if they are none: %p', (syllables, shown) => {
    const options = { syllables } as AnalyzeOptions
    const error = thrownBy(() => analyze('text', options))
    expect(error.code).toBe('invalid-option')
    expect(error.message).toContain(shown)
    expect(
      thrownBy(() => {
        addSyllables(syllables as Syllables)
      }).code,
    ).toMatch(/^(wrong-type|invalid-option)$/)
    expect(analyze('cat').syllableCount).toBe(1)
  })
})

describe('other languages', () => {
  test.each([
    ['cs', 'prst vlk ústav', 1 + 1 + 2],
    ['de', 'Straße Familien Häuser', 2 + 4 + 2],
    ['es', 'ciudad leían guerra', 2 + 3 + 2],
    ['fi', 'suomalainen yö', 4 + 1],
    ['fr', 'théâtre naïf avion', 2 + 2 + 2],
    ['it', 'famiglia zio più', 3 + 2 + 1],
    ['nl', 'reünie eeuw bijzonder', 3 + 1 + 3],
    ['pl', 'niebieski z', 3 + 0],
    ['pt', 'história coração dia', 3 + 3 + 2],
    ['ru', 'молоко в ёлке', 3 + 0 + 2],
    ['sv', 'välkommen teater', 3 + 3],
    ['tr', 'İstanbul kışın', 3 + 2],
    ['uk', 'Україна', 4],
  ] as const)('%s has the syllables of its dictionaries', (language, text, syllables) => {
    const stats = analyze(text, { language })
    expect(stats.syllableCount).toBe(syllables)
    expect(stats.policies.syllables).toBe(`${language}-rules`)
  })

  test('have no readability by the formulas of English, whole or in part', () => {
    const document = new Document('Das ist ein Satz.', { language: 'de' })
    expect(document.stats.readability).toBeNull()
    expect(document.sentences.row(0).fleschReadingEase).toBeNull()
    expect(document.paragraphs.row(0).fleschKincaidGrade).toBeNull()
    expect(Number.isNaN(document.sentences.fleschReadingEase[0])).toBe(true)
    document.delete()
  })

  test('a composed letter and one with a combining mark are the same', () => {
    const text = 'päivää leían reünie история'
    for (const language of ['fi', 'es', 'nl', 'ru'] as const) {
      const composed = analyze(text.normalize('NFC'), { language }).syllableCount
      expect(analyze(text.normalize('NFD'), { language }).syllableCount).toBe(composed)
    }
  })
})
