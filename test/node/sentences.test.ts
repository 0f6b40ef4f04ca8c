import { beforeAll, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { analyze, count, Document, load, segment, Stream, Summary } from 'wordbridge'
import type { Language, Newlines, SentenceOptions } from 'wordbridge'
import { repository } from './paths.ts'
import { thrownBy } from './thrown.ts'

beforeAll(() => load())

const TAILORED = { sentences: 'abbreviations' } as const

function cut(
  text: string,
  options: SentenceOptions & { language?: Language; newlines?: Newlines },
): string[] {
  const { start, end } = segment(text, { granularity: 'sentence', ...options })
  return Array.from(start, (from, index) => text.slice(from, end[index]))
}

interface HardCase {
  readonly language: Language
  readonly text: string
  readonly sentences: readonly string[]
}

function readHardCases(): HardCase[] {
  const lines = readFileSync(`${repository}/test/data/sentences/hard-cases.txt`, 'utf8').split('\n')
  return lines.flatMap((line) => {
    const parts = /^([a-z]{2}): (.*)$/.exec(line)
    if (parts === null) return []
    const [, language, marked = ''] = parts
    const text = marked.replaceAll(' ¦ ', ' ').replaceAll('¦', '')
    return [{ language: language as Language, text, sentences: marked.split(/ ?¦ ?/) }]
  })
}

describe('hard cases', () => {
  const cases = readHardCases()
  const languages = [...new Set(cases.map(({ language }) => language))]

  test('there are many of each language', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150)
    expect(languages).toEqual([
      ...['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru'],
      ...['uk', 'cs', 'pl', 'sv', 'fi', 'tr'],
    ])
  })

  test.each(languages)('at least 95 %% of those of %s are cut as they should be', (language) => {
    const ofLanguage = cases.filter((each) => each.language === language)
    const wrong = ofLanguage.flatMap(({ text, sentences }) => {
      const ours = cut(text, { ...TAILORED, language }).map((each) => each.trim())
      return ours.join('¦') === sentences.join('¦') ? [] : [ours]
    })
    const right = (100 * (ofLanguage.length - wrong.length)) / ofLanguage.length
    console.log(
      `${language}: ${right.toFixed(1)} % of ${ofLanguage.length} hard cases`,
      ...wrong.map((each) => JSON.stringify(each)),
    )
    expect(right).toBeGreaterThanOrEqual(95)
  })
})

const TEXT = 'Dr. Smith met J. Doe at 5 p.m. Monday. He left the U.S. Then it rained.'

test('the policy is UAX #29 unless another is asked for, and every result names it', () => {
  expect(analyze(TEXT).policies.sentences).toBe('uax29')
  expect(analyze(TEXT).sentenceCount).toBe(6)
  const stats = analyze(TEXT, TAILORED)
  expect(stats.policies.sentences).toBe('abbreviations')
  expect(stats.readability?.fleschReadingEase.policies.sentences).toBe('abbreviations')
  expect(stats.sentenceCount).toBe(3)
})

test('analyze, count, segment and documents agree on sentences', () => {
  using document = new Document(TEXT, TAILORED)
  expect(document.stats).toEqual(analyze(TEXT, TAILORED))
  expect(count(TEXT, { granularity: 'sentence', ...TAILORED })).toBe(3)
  expect(cut(TEXT, TAILORED)).toEqual(
    Array.from(document.sentences.start, (from, row) =>
      TEXT.slice(from, document.sentences.end[row]),
    ),
  )
})

test('a stream of any chunks gives what analyze gives, and its summary keeps the policy', () => {
  const options = { ...TAILORED, abbreviations: ['left'] }
  const text = `${TEXT} She left. Then ${'he came, e.g. by car, '.repeat(9000)}and so on. The end.`
  for (const size of [1, 7, 4096, text.length]) {
    const stream = new Stream(options)
    const start = size === 1 ? text.length - 300 : 0
    if (start > 0) stream.feed(text.slice(0, start))
    for (let from = start; from < text.length; from += size)
      stream.feed(text.slice(from, from + size))
    using summary = stream.finish()
    expect(summary.stats).toEqual(analyze(text, options))
    using restored = Summary.restore(summary.save())
    expect(restored.sentences).toBe('abbreviations')
    expect(restored.stats).toEqual(summary.stats)
    using plain = new Stream().finish()
    expect(thrownBy(() => plain.merge(restored))).toMatchObject({ code: 'different-policies' })
  }
})

test('a call by this policy changes nothing for the next', () => {
  cut(TEXT, TAILORED)
  expect(cut(TEXT, {})).toHaveLength(6)
  expect(count(TEXT, { granularity: 'sentence' })).toBe(6)
})

test('a document follows edits by its policy, and so does one that is restored', () => {
  using document = new Document('He met Dr. Smith. Then he left.', {
    ...TAILORED,
    abbreviations: ['then'],
  })
  expect(document.sentences.length).toBe(2)
  document.update(7, 9, 'Xy')
  expect(document.sentences.length).toBe(3)
  document.update(7, 9, 'then')
  expect(document.sentences.length).toBe(2)
  using restored = Document.restore(document.snapshot())
  expect(restored.stats).toEqual(document.stats)
})

test('abbreviations of the caller end no sentence, with or without their full stop', () => {
  const text = 'Siehe Sched. Der Rest. Und Sched. A folgt.'
  expect(cut(text, { language: 'de', ...TAILORED })).toHaveLength(4)
  expect(cut(text, { language: 'de', abbreviations: ['Sched.'] })).toHaveLength(2)
  expect(cut(text, { language: 'de', abbreviations: ['sched'] })).toHaveLength(2)
})

test('abbreviations of the caller may have several words, with or without a full stop each', () => {
  const text =
    'Dr. Rer. Nat. The said so. Smith et al. The rest. M. A. W. The end. Al. The B. A. W. Then.'
  const whole = ['Dr. Rer. Nat. The said so. ', 'Smith et al. The rest. ', 'M. A. W. The end. ']
  expect(
    cut(text, { language: 'und', abbreviations: ['dr. rer. nat.', 'et al.', 'm. a. w.'] }),
  ).toEqual([...whole, 'Al. ', 'The B. A. W. Then.'])
})

test('the language decides what is an abbreviation', () => {
  expect(cut('Am 3. Oktober kam er.', { language: 'de', ...TAILORED })).toHaveLength(1)
  expect(cut('Am 3. Oktober kam er.', { language: 'en', ...TAILORED })).toHaveLength(2)
})

test('wrapped lines are joined first', () => {
  expect(cut('He met Dr.\nSmith. They\nleft.', { newlines: 'wrap', ...TAILORED })).toEqual([
    'He met Dr.\nSmith. ',
    'They\nleft.',
  ])
})

test('options that make no sense are refused, and say what would', () => {
  const refused = (options: object) =>
    thrownBy(() => segment('a', { granularity: 'sentence', ...options }))
  expect(refused({ sentences: 'punkt' })).toMatchObject({
    code: 'invalid-option',
    message: "The option sentences is \"punkt\". Allowed: 'uax29', 'abbreviations'.",
  })
  expect(refused({ sentences: 'uax29', abbreviations: ['approx.'] }).message).toMatch(
    /needs sentences/,
  )
  for (const abbreviations of [
    'approx.',
    [`${'é'.repeat(32)}.`],
    [1],
    [''],
    ['a\nb'],
    [' a'],
    {},
    null,
  ]) {
    expect(refused({ abbreviations }).code).toBe('invalid-option')
  }
  expect(refused({ language: 'xx' }).message).toMatch(/'en'/)
})

test('very many abbreviations are as good as few', () => {
  const abbreviations = Array.from({ length: 20_000 }, (_, index) => `x${index}y`)
  expect(cut('See x777y. The end. See y. The end.', { abbreviations })).toHaveLength(3)
})

test('the committed lists are what the generator writes', () => {
  const generator = ['tools/abbreviations/generate.mjs', '--check']
  const output = execFileSync(process.execPath, generator, { cwd: repository, encoding: 'utf8' })
  expect(output).toBe('')
})
