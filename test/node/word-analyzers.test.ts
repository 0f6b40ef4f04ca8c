// Measures of words by promises: on this thread, in a worker and in a pool they are what the functions return.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  type Analyzer,
  collocations,
  connectAnalyzer,
  createAnalyzer,
  dispersion,
  diversity,
  Document,
  keyness,
  keywords,
  load,
  ngrams,
  Stream,
  WordbridgeError,
} from 'wordbridge'
import { createPool } from 'wordbridge/pool'
import { LINES, startWorker } from './lines.ts'

beforeAll(() => load())

const TEXT = 'The whale swims. The ship follows the whale, *the* white whale.'
const REFERENCE = 'The ship and the sea and the ship.'
const stopWords = new Set(['the', 'and'])

function summaryOf(text: string) {
  const stream = new Stream()
  stream.feed(text)
  return stream.finish()
}

/** What survives the crossing of an error. */
const facts = (error: unknown) =>
  error instanceof WordbridgeError ? { code: error.code, message: error.message } : error

const rejection = (promise: Promise<unknown>) => promise.then(String, facts)

function thrown(call: () => unknown): unknown {
  try {
    return call()
  } catch (error) {
    return facts(error)
  }
}

const ANALYZERS: Readonly<Record<string, () => Promise<[Analyzer, () => unknown]>>> = {
  'on this thread': async () => [await createAnalyzer(), () => undefined],
  'in a worker': () => {
    const worker = startWorker()
    return Promise.resolve([connectAnalyzer(worker), () => worker.terminate()])
  },
  'in a pool': async () => [await createPool(2), () => undefined],
}

describe.each(Object.entries(ANALYZERS))('an analyzer %s', (_, open) => {
  let analyzer: Analyzer
  let end: () => unknown
  beforeAll(async () => {
    ;[analyzer, end] = await open()
  })
  afterAll(async () => {
    await analyzer.close()
    await end()
  })

  test('measures what the functions measure', async () => {
    const markup = 'markdown'
    const bytes = () => new TextEncoder().encode(TEXT)
    const answers = await Promise.all([
      analyzer.diversity(TEXT, { window: 3, markup }),
      analyzer.ngrams(bytes(), { n: 2, transfer: true }),
      analyzer.collocations(TEXT, { measure: 'dice', minimumCount: 1, stopWords }),
      analyzer.keywords(TEXT, { stopWords }),
      analyzer.dispersion(TEXT, 'whale', { parts: 3 }),
      analyzer.keyness(TEXT, REFERENCE, { stopWords }),
      analyzer.keyness(bytes(), new TextEncoder().encode(REFERENCE)),
    ])
    expect(structuredClone(answers)).toEqual(
      structuredClone([
        diversity(TEXT, { window: 3, markup }),
        ngrams(TEXT, { n: 2 }),
        collocations(TEXT, { measure: 'dice', minimumCount: 1, stopWords }),
        keywords(TEXT, { stopWords }),
        dispersion(TEXT, 'whale', { parts: 3 }),
        keyness(TEXT, REFERENCE, { stopWords }),
        keyness(TEXT, REFERENCE),
      ]),
    )
  })

  test('takes a summary as a reference, which stays as it is', async () => {
    const summary = summaryOf(REFERENCE)
    expect(structuredClone(await analyzer.keyness(TEXT, summary))).toEqual(
      structuredClone(keyness(TEXT, REFERENCE)),
    )
    expect(summary.stats.wordCount).toBe(8)
    summary.delete()
    expect(await rejection(analyzer.keyness(TEXT, summary))).toMatchObject({ code: 'deleted' })
  })

  test('rejects with what the functions throw', async () => {
    const pairs = [
      [() => ngrams(TEXT, { n: 9 }), () => analyzer.ngrams(TEXT, { n: 9 })],
      [() => ngrams(7 as never), () => analyzer.ngrams(7 as never)],
      [() => keywords(TEXT, 7 as never), () => analyzer.keywords(TEXT, 7 as never)],
      [
        () => keywords(TEXT, { stopWords: 7 as never }),
        () => analyzer.keywords(TEXT, { stopWords: 7 as never }),
      ],
      [
        () => diversity(TEXT, { nope: 1 } as never),
        () => analyzer.diversity(TEXT, { nope: 1 } as never),
      ],
      [() => dispersion(TEXT, ''), () => analyzer.dispersion(TEXT, '')],
    ] as const
    for (const [here, there] of pairs) {
      expect(await rejection(there())).toMatchObject({
        code: (thrown(here) as { code: string }).code,
      })
    }
    expect(await rejection(analyzer.keyness(TEXT, 7 as never))).toMatchObject({
      code: 'wrong-type',
    })
    expect(await rejection(analyzer.identifyLanguage(TEXT))).toMatchObject({ code: 'pack-missing' })
  })
})

test.each(Object.entries(LINES))(
  'a document over %s measures what it measures here',
  async (_, open) => {
    const line = open()
    const there = await line.documents.create(TEXT)
    await there.update(0, 0, 'A whale. ')
    const here = new Document(`A whale. ${TEXT}`)
    const summary = summaryOf(REFERENCE)
    const answers = [
      await there.diversity({ window: 3 }),
      await there.ngrams({ n: 3, minimumCount: 1, stopWords }),
      await there.collocations({ stopWords }),
      await there.keywords({ stopWords }),
      await there.dispersion('whale', { parts: 3 }),
      await there.keyness(REFERENCE, { stopWords }),
      await there.keyness(summary),
    ]
    expect(structuredClone(answers)).toEqual(
      structuredClone([
        here.diversity({ window: 3 }),
        here.ngrams({ n: 3, minimumCount: 1, stopWords }),
        here.collocations({ stopWords }),
        here.keywords({ stopWords }),
        here.dispersion('whale', { parts: 3 }),
        keyness(here, REFERENCE, { stopWords }),
        keyness(here, REFERENCE),
      ]),
    )
    expect(await rejection(there.ngrams({ n: 9 }))).toEqual(thrown(() => here.ngrams({ n: 9 })))
    expect(await rejection(there.keyness(7 as never))).toMatchObject({ code: 'wrong-type' })
    here.delete()
    summary.delete()
    await there.delete()
    await line.end()
  },
)
