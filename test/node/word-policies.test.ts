import { beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  analyze,
  count,
  createAnalyzer,
  Document,
  load,
  segment,
  SegmentKind,
  Stream,
  Summary,
  type WordOptions,
  type WordPolicy,
  type WordRules,
} from 'wordbridge'
import { repository } from './paths.ts'
import { thrownBy } from './thrown.ts'

beforeAll(load)

const POLICIES: readonly WordPolicy[] = ['uax29', 'whitespace', 'word', 'docs', 'cjk-characters']

const rows = readFileSync(path.join(repository, 'test/data/word-policies/texts.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))
const names = rows.shift() ?? []

/** The words of a text, by its segments. */
function wordsOf(text: string, options: WordOptions): string[] {
  const { start, end, kind } = segment(text, { granularity: 'word', ...options })
  return [...kind.keys()]
    .filter((index) => (kind[index] ?? 0) >= SegmentKind.number)
    .map((index) => text.slice(start[index], end[index]))
}

const streamed = (text: string, options: WordOptions): Summary => {
  const stream = new Stream(options)
  for (const character of text) stream.feed(character)
  return stream.finish()
}

describe('the texts that counters disagree about', () => {
  test('have figures for every policy', () => {
    expect(names.slice(1, 6).sort()).toEqual([...POLICIES].sort())
    expect(rows.length).toBeGreaterThan(13)
  })

  describe.each(POLICIES)('have by %p the words that their sources say', (words) => {
    test.each(rows.map((row) => [row[0] ?? '', Number(row[names.indexOf(words)])] as const))(
      '%p: %d',
      (text, expected) => {
        expect(count(text, { words })).toBe(expected)
        expect(wordsOf(text, { words })).toHaveLength(expected)
        expect(analyze(text, { words }).wordCount).toBe(expected)
        using document = new Document(text, { words })
        expect(document.stats.wordCount).toBe(expected)
        using summary = streamed(text, { words })
        expect(summary.stats.wordCount).toBe(expected)
      },
    )
  })
})

test('the words of whitespace are those of split()', () => {
  const text = readFileSync(path.join(repository, 'test/data/corpora/udhr.txt'), 'utf8')
  expect(wordsOf(text, { words: 'whitespace' })).toEqual(text.trim().split(/\s+/))
})

test('words of whitespace that differ in a NUL character are two', () => {
  const { mostCommonWords } = analyze('a\0 a a\0 a', { words: 'whitespace' })
  expect(mostCommonWords).toEqual([
    { word: 'a', count: 2 },
    { word: 'a\0', count: 2 },
  ])
})

test('the words that Docs counts are what has a letter or number between spaces and dashes', () => {
  const text = readFileSync(path.join(repository, 'test/data/corpora/moby-dick.txt'), 'utf8')
  const expected = text
    .split(/\s+|[\u2012-\u2015]|--+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  expect(count(text, { words: 'docs' })).toBe(expected.length)
})

test('every result names its policy and all of its switches', () => {
  const joined = { hyphens: 'join', dashes: 'join', apostrophes: 'join' } as const
  const expected = {
    words: 'docs',
    wordRules: { ...joined, dashes: 'split', numbers: 'skip', urls: 'one', emails: 'one' },
  }
  const options = { words: 'docs', wordRules: { numbers: 'skip' } } as const
  const stats = analyze('a-b 42', options)
  expect(stats.policies).toMatchObject(expected)
  expect(stats.readability?.fleschReadingEase.policies).toMatchObject(expected)
  using document = new Document('a-b 42', options)
  expect(document.stats).toEqual(stats)
  using summary = streamed('a-b 42', options)
  expect(summary.stats).toEqual(stats)
  expect(summary).toMatchObject(expected)
  expect(analyze('a').policies.words).toBe('uax29')
})

test('the switches that a policy has by itself need not be given', () => {
  for (const words of POLICIES) {
    const { wordRules } = analyze('', { words }).policies
    for (const [name, value] of Object.entries(wordRules)) {
      expect(analyze('', { words, wordRules: { [name]: value } }).policies.wordRules).toEqual(
        wordRules,
      )
    }
  }
})

test.each<[WordRules, string[]]>([
  [{}, ['well', 'known', 'don’t', 'law', 'wait', '42', 'http', 'a.b', 'c', 'd', 'e.fg']],
  [
    { hyphens: 'join' },
    ['well-known', 'don’t', 'law', 'wait', '42', 'http', 'a.b', 'c', 'd', 'e.fg'],
  ],
  [
    { dashes: 'join' },
    ['well', 'known', 'don’t', 'law—wait', '42', 'http', 'a.b', 'c', 'd', 'e.fg'],
  ],
  [
    { apostrophes: 'split' },
    ['well', 'known', 'don', 't', 'law', 'wait', '42', 'http', 'a.b', 'c', 'd', 'e.fg'],
  ],
  [{ numbers: 'skip' }, ['well', 'known', 'don’t', 'law', 'wait', 'http', 'a.b', 'c', 'd', 'e.fg']],
  [{ urls: 'one' }, ['well', 'known', 'don’t', 'law', 'wait', '42', 'http://a.b/c', 'd', 'e.fg']],
  [
    { emails: 'one' },
    ['well', 'known', 'don’t', 'law', 'wait', '42', 'http', 'a.b', 'c', 'd@e.fg'],
  ],
])('the switches %p', (wordRules, expected) => {
  expect(wordsOf('well-known don’t law—wait 42 (http://a.b/c) d@e.fg.', { wordRules })).toEqual(
    expected,
  )
})

test('the offsets are those of the text, in UTF-16', () => {
  const text = '😀 na\u00EFve—caf\u00E9 \uD800 end'
  expect(wordsOf(text, { words: 'docs' })).toEqual(['na\u00EFve', 'caf\u00E9', 'end'])
})

test('a sign that a policy counts has the kind signs, and is a word of the vocabulary', () => {
  const { kind } = segment('salt & pepper', { granularity: 'word', words: 'word' })
  expect(kind[2]).toBe(SegmentKind.signs)
  using document = new Document('salt & pepper', { words: 'word' })
  expect(document.vocabulary.words).toEqual(['salt', '&', 'pepper'])
})

test('a document that was edited is what a new one is', () => {
  const options = { words: 'docs', wordRules: { hyphens: 'split' } } as const
  using document = new Document('A well-known text.', options)
  document.update(2, 6, 'http://a-b.cd/e—')
  using anew = new Document(document.text, options)
  expect(document.stats).toEqual(anew.stats)
  expect([...document.words].map(({ text, id }) => [text, id])).toEqual(
    [...anew.words].map(({ text, id }) => [text, id]),
  )
})

test('a snapshot keeps the policy', () => {
  const options = { words: 'docs', wordRules: { numbers: 'skip' } } as const
  using document = new Document('a-b 42', options)
  using restored = Document.restore(document.snapshot())
  expect(restored.stats).toEqual(document.stats)
})

test('a saved summary keeps the policy, and is merged with its own kind only', () => {
  using docs = streamed('a-b 42', { words: 'docs' })
  using restored = Summary.restore(docs.save())
  expect(restored.stats).toEqual(docs.stats)
  restored.merge(docs)
  expect(restored.stats.wordCount).toBe(4)
  using uax29 = streamed('a-b 42', {})
  const error = thrownBy(() => uax29.merge(docs))
  expect(error.code).toBe('different-policies')
  expect(error.message).toContain("words 'uax29' (hyphens 'split'")
  expect(error.message).toContain("words 'docs' (hyphens 'join', dashes 'split'")
})

test('an analyzer counts by the policy that it is asked for', async () => {
  const analyzer = await createAnalyzer()
  expect(await analyzer.count('a-b c', { words: 'docs' })).toBe(2)
  expect((await analyzer.analyze('a-b c', { words: 'docs' })).wordCount).toBe(2)
})

describe('options that are not allowed', () => {
  test.each<[object, string, string]>([
    [
      { words: 'Word' },
      'invalid-option',
      `words is "Word". Allowed: 'uax29', 'whitespace', 'word', 'docs', 'cjk-characters'.`,
    ],
    [{ words: null }, 'invalid-option', 'words is null'],
    [
      { wordRules: { hyphens: 'keep' } },
      'invalid-option',
      `wordRules.hyphens is "keep". Allowed: 'join', 'split'.`,
    ],
    [
      { wordRules: { urls: true } },
      'invalid-option',
      `wordRules.urls is true. Allowed: 'one', 'parts'.`,
    ],
    [
      { wordRules: { hyphen: 'join' } },
      'unknown-option',
      'no option "hyphen" of wordRules. Known options: hyphens, dashes, apostrophes, numbers, urls, emails.',
    ],
    [
      { wordRules: 'docs' },
      'wrong-type',
      'The option wordRules must be a plain object, not "docs"',
    ],
    [{ wordRules: null }, 'wrong-type', 'wordRules must be a plain object'],
  ])('%p', (options, code, message) => {
    const given = options as WordOptions
    const calls = [
      () => analyze('', given),
      () => count('', given),
      () => segment('', { granularity: 'word', ...given }),
      () => new Document('', given),
      () => new Stream(given),
    ]
    for (const call of calls) {
      const error = thrownBy(call)
      expect(error.code).toBe(code)
      expect(error.message).toContain(message)
    }
  })
})
