import { beforeAll, expect, test } from '@jest/globals'
import {
  analyze,
  connectAnalyzer,
  Document,
  type FormulaName,
  load,
  score,
  serve,
  Stream,
  Summary,
} from 'wordbridge'
import { webEnds } from './lines.ts'
import { thrownBy } from './thrown.ts'

beforeAll(load)

const TEXT = 'The cats stopped. 42 sphinxes stopped the cats; the sphinx sat.'
// By hand: 11 words in one sentence, for UAX #29 ends none before a number and a small letter; off the list are sphinxes, sphinx and sat; 7 distinct words.
const daleChall = ['The', 'cat', 'stop']
const ENGLISH: readonly FormulaName[] = ['dale-chall-1948', 'dale-chall-1995', 'bormuth-mean-cloze']

test('formulas that need a list score a text with it, as they do counts that are given', () => {
  const { scores } = analyze(TEXT, { formulas: ENGLISH, wordLists: { daleChall } })
  expect(scores['dale-chall-1948']?.inputs).toEqual({ words: 11, sentences: 1, unfamiliarWords: 3 })
  for (const name of ENGLISH) {
    const inputs = scores[name]?.inputs ?? {}
    expect(inputs.unfamiliarWords).toBe(3)
    expect(scores[name]?.value).toBe(score(name, inputs).value)
  }
})

test('each list has words of its own, and distinct words are counted once', () => {
  const { scores } = analyze(TEXT, {
    formulas: ['spache-1974', 'dale-chall-1995'],
    wordLists: { daleChall, spache: new Set(['the', 'sphinx']) },
  })
  expect(scores['dale-chall-1995']?.inputs.unfamiliarWords).toBe(3)
  // Off that of Spache: cats, stopped, sat.
  expect(scores['spache-1974']?.inputs.distinctUnfamiliarWords).toBe(3)
})

test('lists of other languages take words as they stand', () => {
  const german = analyze('Die Häuser der Stadt. Die Stadt.', {
    language: 'de',
    formulas: ['neue-wiener-literaturformel-1'],
    wordLists: { bambergerVanecek: ['die', 'haus', 'stadt'] },
  })
  expect(
    german.scores['neue-wiener-literaturformel-1']?.inputs.percentTypesOffBambergerVanecek,
  ).toBe(50)
})

test('documents follow edits, restored ones too, and sentences have their part', () => {
  const options = { formulas: ENGLISH, wordLists: { daleChall } }
  using document = new Document('The sphinx. The cats.', options)
  document.update(4, 10, 'cat')
  document.update(document.length, document.length, ' A sphinx sat.')
  expect(document.stats).toEqual(analyze('The cat. The cats. A sphinx sat.', options))
  expect([...document.sentenceCounts('unfamiliarWords')]).toEqual([0, 0, 3])
  const without = analyze('The cat. The cats. ', options).scores['dale-chall-1948']?.value ?? NaN
  const whole = document.stats.scores['dale-chall-1948']?.value ?? NaN
  expect(document.sentenceContributions('dale-chall-1948')[2]).toBe(whole - without)
  using restored = Document.restore(structuredClone(document.snapshot()))
  expect(restored.stats).toEqual(document.stats)
})

test('streams and saved summaries are scored by lists, and the one of a call is no other call\u2019s', () => {
  const options = { formulas: ENGLISH, wordLists: { daleChall } }
  const stream = new Stream(options)
  for (const piece of TEXT) stream.feed(piece)
  using summary = stream.finish()
  expect(summary.stats.scores).toEqual(analyze(TEXT, options).scores)
  using restored = Summary.restore(summary.save(), options)
  expect(restored.stats.scores).toEqual(summary.stats.scores)
  expect(thrownBy(() => Summary.restore(summary.save(), { formulas: ENGLISH })).code).toBe(
    'counts-needed',
  )
  expect(
    analyze(TEXT, { formulas: ENGLISH, wordLists: { daleChall: [] } }).scores['dale-chall-1948']
      ?.inputs,
  ).toEqual(
    // 42 is on any list.
    { words: 11, sentences: 1, unfamiliarWords: 10 },
  )
})

test('a worker takes them', async () => {
  const [near, far] = webEnds()
  const server = serve(far)
  const analyzer = connectAnalyzer(near)
  try {
    const options = { formulas: ENGLISH, wordLists: { daleChall: new Set(daleChall) } }
    expect(await analyzer.analyze(TEXT, options)).toEqual(structuredClone(analyze(TEXT, options)))
  } finally {
    server.close()
  }
})

test('the caller may change a list afterwards', () => {
  const list = ['the']
  using document = new Document('The cat.', { formulas: ENGLISH, wordLists: { daleChall: list } })
  list.push('cat')
  expect(document.stats.scores['dale-chall-1995']?.inputs.unfamiliarWords).toBe(1)
})

test('what is no list is refused, with what would be', () => {
  const refused = (wordLists: unknown) => {
    const { code, message } = thrownBy(() => analyze('a', { wordLists } as never))
    expect(code).toBe('invalid-option')
    return message
  }
  expect(refused(['the'])).toMatch(/Allowed: an object of lists by their names/)
  expect(refused({ dale: [] })).toMatch(/has a list "dale"\. Known lists: daleChall, spache,/)
  expect(refused({ spache: 'the' })).toMatch(/Allowed: an array or a Set of words/)
  expect(refused({ spache: ['the', 3] })).toMatch(/has 3 at index 1 of spache/)
  expect(refused({ spache: [' '] })).toMatch(/at index 0/)
  expect(refused({ spache: ['a\tb'] })).toMatch(/at index 0/)
  expect(refused(null)).toMatch(/is null/)
})
