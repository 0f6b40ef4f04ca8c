import { beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type FormulaName, formulas, load, type ReadabilityCounts, score } from 'wordbridge'
import { repository } from './paths.ts'
import { thrownBy } from './thrown.ts'

beforeAll(load)

/** Rows of a file of test/data/readability/: a name, and a number as it is written for each of three texts. */
function readRows(name: string): [string, string[]][] {
  const file = path.join(repository, 'test/data/readability', name)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [first = '', ...rest] = line.split('\t')
    return [first, rest]
  })
}

function countsOf(text: number): ReadabilityCounts {
  return Object.fromEntries(
    readRows('counts.tsv').map(([name, values]) => [name, Number(values[text])]),
  )
}

describe('score', () => {
  test('gives the golden value of every formula to the last digit given', () => {
    const golden = readRows('scores.tsv')
    expect(golden).toHaveLength(113)
    for (const text of [0, 1, 2]) {
      const counts = countsOf(text)
      const wrong = golden.filter(([name, values]) => {
        const { value } = score(name as FormulaName, counts)
        return !(Math.abs((value ?? NaN) - Number(values[text])) <= 0.5000001e-6)
      })
      expect(wrong.map(([name]) => name)).toEqual([])
    }
  })

  test('tells what went into it', () => {
    expect(score('coleman-liau-short', { ...countsOf(0) })).toEqual({
      value: expect.closeTo(9.472, 9),
      formula: 'coleman-liau-short',
      inputs: { words: 300, sentences: 18, letters: 1380 },
      scale: 'grade',
      band: null,
      grade: expect.closeTo(9.472, 9),
    })
  })

  test('has the bands of the formula', () => {
    const band = (syllables: number) =>
      score('flesch-reading-ease', { words: 100, sentences: 10, syllables }).band
    expect(band(100)).toBe('very easy')
    expect(band(150)).toBe('standard')
    expect(band(300)).toBe('very difficult')
  })

  test('reads a grade off a table where there is one', () => {
    const counts = { words: 100, sentences: 10 }
    expect(score('rix', { ...counts, wordsOf7Letters: 1 }).grade).toBe(1)
    expect(score('rix', { ...counts, wordsOf7Letters: 72 }).grade).toBe(13)
    expect(score('mcalpine-eflaw', { ...counts, shortWords: 20 }).grade).toBeNull()
  })

  test('is null where it is not defined', () => {
    const { value, band, grade } = score('flesch-reading-ease', {
      words: 0,
      sentences: 0,
      syllables: 0,
    })
    expect({ value, band, grade }).toEqual({ value: null, band: null, grade: null })
  })

  test('names what is missing', () => {
    const { code, message } = thrownBy(() => score('gunning-fog', { words: 100 }))
    expect(code).toBe('invalid-option')
    expect(message).toBe(
      'The formula gunning-fog needs the counts words, sentences, hardWords; missing: sentences, hardWords.',
    )
  })

  test('refuses a language that the formula was not made for', () => {
    const counts = { words: 100, sentences: 10, syllables: 150 }
    const { code, message } = thrownBy(() => score('flesch-reading-ease', counts, 'de'))
    expect(code).toBe('wrong-language')
    expect(message).toContain('was made for \'en\', not for "de"')
    expect(score('flesch-amstad', counts, 'de').value).toBeCloseTo(180 - 10 - 58.5 * 1.5, 9)
    expect(score('lix', { ...counts, wordsOf7Letters: 5 }, 'fi').value).toBeCloseTo(15, 9)
  })

  test.each([
    ['an unknown formula', () => score('flesh' as FormulaName, {}), 'invalid-option'],
    ['a name of every object', () => score('toString' as FormulaName, {}), 'invalid-option'],
    ['a formula and what lies behind it', () => score('lix|' as FormulaName, {}), 'invalid-option'],
    ['several formulas', () => score('lix\nrix' as FormulaName, {}), 'invalid-option'],
    ['an empty name', () => score('' as FormulaName, {}), 'invalid-option'],
    ['no formula', () => score(undefined as never, {}), 'invalid-option'],
    ['counts that are none', () => score('lix', 'words' as never), 'wrong-type'],
    ['an unknown count', () => score('lix', { word: 1 } as never), 'invalid-option'],
    ['a negative count', () => score('lix', { words: -1 }), 'invalid-option'],
    ['a count that is no number', () => score('lix', { words: '1' } as never), 'invalid-option'],
    ['an infinite count', () => score('lix', { words: Infinity }), 'invalid-option'],
  ])('refuses %s', (_, call, code) => {
    expect(thrownBy(call).code).toBe(code)
  })
})

describe('formulas', () => {
  test('are at least the 60 whose sources agree, the 15 that conflict and the 38 of one source', () => {
    const byStatus = (status: string) => formulas().filter((each) => each.status === status).length
    expect(byStatus('agreed')).toBe(60)
    expect(byStatus('conflicting')).toBe(15 + 1) // and the popular reading of Dale-Chall
    expect(byStatus('experimental')).toBe(38)
  })

  test('of a language are those made for it and those for any', () => {
    const languages = new Set(formulas('it').flatMap((each) => each.languages))
    expect([...languages]).toEqual(['it'])
    const names = formulas('it').map(({ name }) => name)
    expect(names).toContain('gulpease')
    expect(names).toContain('lix')
    expect(formulas('xx').every((each) => each.languages.length === 0)).toBe(true)
  })

  test('say what they need, and whether a text alone gives it', () => {
    const find = (name: FormulaName) => formulas().find((each) => each.name === name)
    expect(find('dale-chall-1995')).toEqual({
      name: 'dale-chall-1995',
      languages: ['en'],
      status: 'agreed',
      scale: 'ease',
      counts: ['words', 'sentences', 'unfamiliarWords'],
      counted: false,
    })
    expect(find('lix')?.counted).toBe(true)
  })

  test('refuses a language that is no string', () => {
    expect(thrownBy(() => formulas(1 as never)).code).toBe('wrong-type')
  })

  test('the generated files are what the generator writes', async () => {
    const generator = (await import(path.join(repository, 'tools/formulas/generate.mjs'))) as {
      staleFiles(): string[]
    }
    expect(generator.staleFiles()).toEqual([])
  })
})
