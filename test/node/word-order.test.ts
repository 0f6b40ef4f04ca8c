// Measures that need the order of the words, of streams and summaries: those of the whole text.
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  analyzeStream,
  collocations,
  dispersion,
  diversity,
  keyness,
  keywords,
  load,
  ngrams,
  Stream,
  type StreamOptions,
  Summary,
} from 'wordbridge'
import { anyText, linesOfText } from './random-text.ts'
import { thrownBy } from './thrown.ts'

beforeAll(() => load())

/** Of a text in chunks that are cut at those places, which may be in the middle of anything. */
function summaryOf(text: string, cuts: readonly number[] = [], options: StreamOptions = {}) {
  const stream = new Stream({ wordOrder: true, ...options })
  let from = 0
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    stream.feed(text.slice(from, cut))
    from = Math.max(from, Math.min(cut, text.length))
  }
  stream.feed(text.slice(from))
  return stream.finish()
}

const options = { count: 30, minimumCount: 1, stopWords: ['the', 'a'] }

function allOf(summary: Summary) {
  return [
    summary.diversity({ window: 5 }),
    summary.ngrams({ n: 2, ...options }),
    summary.ngrams({ n: 4, ...options }),
    summary.collocations(options),
    summary.keywords(options),
    summary.dispersion('the', { parts: 4 }),
  ]
}

function allOfText(text: string, read = {}) {
  return [
    diversity(text, { window: 5, ...read }),
    ngrams(text, { n: 2, ...options, ...read }),
    ngrams(text, { n: 4, ...options, ...read }),
    collocations(text, { ...options, ...read }),
    keywords(text, { ...options, ...read }),
    dispersion(text, 'the', { parts: 4, ...read }),
  ]
}

const cuts = fc.array(fc.nat(400), { maxLength: 6 })

describe('a summary with wordOrder', () => {
  test('has the measures of the whole text, wherever that was cut', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, linesOfText), cuts, (text, places) => {
        const summary = summaryOf(text, places)
        expect(summary.wordOrder).toBe(true)
        expect(allOf(summary)).toEqual(allOfText(text))
        summary.delete()
      }),
    )
  })

  test('has those of Markdown as a reader sees it', async () => {
    const text = '# The *whale*\n\n`the code` the whale [swims](the-whale)\n\n> the whale swims'
    const markdown = { markup: 'markdown' } as const
    const summary = await analyzeStream([text.slice(0, 20), text.slice(20)], {
      wordOrder: true,
      ...markdown,
    })
    expect(allOf(summary)).toEqual(allOfText(text, markdown))
    expect(summary.ngrams({ n: 3 })).toEqual([{ words: ['the', 'whale', 'swims'], count: 2 }])
    summary.delete()
  })

  test('holds a block that is longer than what a stream waits for', () => {
    const line = 'One two three four five six seven eight nine ten eleven twelve!\n'
    const text = line.repeat(3000) + 'The end'
    const summary = summaryOf(text, [100_000, 150_001])
    expect(summary.ngrams({ n: 3, count: 3 })).toEqual(ngrams(text, { n: 3, count: 3 }))
    summary.delete()
  })

  test('has those of both texts when it is merged, also with itself and after it was saved', () => {
    fc.assert(
      fc.property(linesOfText, linesOfText, (first, second) => {
        const one = summaryOf(first)
        const saved = summaryOf(second)
        const other = Summary.restore(saved.save())
        expect(allOf(one.merge(other))).toEqual(allOfText(`${first}\n\u2029${second}`))
        expect(allOf(other.merge(other))).toEqual(allOfText(`${second}\n\u2029${second}`))
        for (const each of [one, saved, other]) each.delete()
      }),
    )
  })

  test('leaves out its own stop words unless others are given', () => {
    const summary = summaryOf('the whale. the whale. the ship', [], { stopWords: ['the'] })
    expect(summary.keywords().map(({ word }) => word)).toEqual(['whale', 'ship'])
    expect(summary.keywords({ stopWords: [] }).map(({ word }) => word)).toContain('the')
    const restored = Summary.restore(summary.save(), { stopWords: ['whale'] })
    expect(restored.keywords()[0]?.word).toBe('the')
    summary.delete()
    restored.delete()
  })

  test('is a reference for keyness, as one without', () => {
    const summary = summaryOf('cat cat dog')
    expect(keyness('cat eel', summary)).toEqual(keyness('cat eel', 'cat cat dog'))
    summary.delete()
  })

  test('checks options as the functions of texts do', () => {
    const summary = summaryOf('text')
    for (const [here, there] of [
      [() => ngrams('text', { n: 6 }), () => summary.ngrams({ n: 6 })],
      [() => keywords('text', { count: -1 }), () => summary.keywords({ count: -1 })],
      [
        () => collocations('text', { measure: 'x' as never }),
        () => summary.collocations({ measure: 'x' as never }),
      ],
      [() => dispersion('text', ''), () => summary.dispersion('')],
      [() => diversity('text', { window: 0 }), () => summary.diversity({ window: 0 })],
    ] as const) {
      expect(thrownBy(there)).toEqual(thrownBy(here))
    }
    expect(thrownBy(() => new Stream({ wordOrder: 1 as never }))).toMatchObject({
      code: 'invalid-option',
    })
    summary.delete()
    expect(thrownBy(() => summary.ngrams())).toMatchObject({ code: 'deleted' })
  })
})

describe('a summary without wordOrder', () => {
  test('says what it needs for what it cannot know, and has the rest', () => {
    const summary = summaryOf('the cat the dog', [], { wordOrder: false })
    expect(summary.wordOrder).toBe(false)
    for (const ask of [
      () => summary.ngrams(),
      () => summary.collocations(),
      () => summary.keywords(),
      () => summary.dispersion('cat'),
      () => summary.diversity({ window: 5 }),
    ]) {
      expect(thrownBy(ask)).toMatchObject({ code: 'order-needed' })
    }
    expect(summary.diversity().typeTokenRatio).toBe(0.75)
    expect(summary.diversity()).not.toHaveProperty('mtld')
    summary.delete()
  })

  test('is not merged with one that has it, and both stay as they are', () => {
    const one = summaryOf('cat', [], { wordOrder: false })
    const other = summaryOf('dog')
    expect(thrownBy(() => one.merge(other))).toMatchObject({ code: 'different-policies' })
    expect(thrownBy(() => other.merge(one))).toMatchObject({
      code: 'different-policies',
      message: expect.stringContaining('wordOrder true') as unknown,
    })
    expect([one.stats.wordCount, other.ngrams({ n: 1, minimumCount: 1 }).length]).toEqual([1, 1])
    one.delete()
    other.delete()
  })
})
