// A stream of documents through a pool: bounded, in order or not, an error for each document that fails.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { analyze, load, type TextStats, WordbridgeError } from 'wordbridge'
import type { AnalyzedDocument, PoolProgress } from 'wordbridge/pool'
import { startTestPool, type TestPool } from './pools.ts'

let opened: TestPool
let pool: TestPool['pool']
beforeAll(async () => {
  await load()
  opened = await startTestPool(2)
  pool = opened.pool
})
afterAll(() => pool.close())

/** `length` texts, the first of one word. */
function texts(length: number): string[] {
  return Array.from({ length }, (_, i) => 'word '.repeat(i + 1))
}

async function collect(results: AsyncIterable<AnalyzedDocument>): Promise<AnalyzedDocument[]> {
  const all: AnalyzedDocument[] = []
  for await (const result of results) all.push(result)
  return all
}

const indices = (results: readonly AnalyzedDocument[]) => results.map(({ index }) => index)

/** A source that counts how often it was asked, and whether it was closed. */
class Source implements AsyncIterableIterator<string> {
  asked = 0
  closed = false
  readonly #texts: readonly string[]

  constructor(all: readonly string[]) {
    this.#texts = all
  }

  next(): Promise<IteratorResult<string>> {
    const value = this.#texts[this.asked++]
    return Promise.resolve(value === undefined ? { done: true, value } : { done: false, value })
  }

  return(): Promise<IteratorResult<string>> {
    this.closed = true
    return Promise.resolve({ done: true, value: undefined })
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}

test('10,000 documents have the counts that each has by itself', async () => {
  const words = ['fish', 'na\u00EFve', '\u{1F41F}', 'one. Two', '\n\n', 'Write to a@b.org!']
  const documents = Array.from({ length: 10_000 }, (_, i) =>
    Array.from({ length: i % 37 }, (_each, k) => words[(i * 7 + k * k) % words.length]).join(' '),
  )
  let next = 0
  for await (const { index, stats } of pool.analyzeAll(documents, { mostCommonWords: 3 })) {
    expect(index).toBe(next++)
    const expected: TextStats = analyze(documents[index] ?? '', { mostCommonWords: 3 })
    expect(JSON.stringify(stats)).toBe(JSON.stringify(expected))
  }
  expect(next).toBe(10_000)
})

test('results come in the order of the source, by default', async () => {
  const results = await collect(pool.analyzeAll(['WAIT 100\u0307', ...texts(9)]))
  expect(indices(results)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('with ordered: false each comes when it is there', async () => {
  const long = 'word '.repeat(20_000)
  const results = await collect(
    pool.analyzeAll([`WAIT 1000 ${long}`, long, long], { ordered: false }),
  )
  expect(indices(results)).toEqual([1, 2, 0])
})

test.each([1, 3, 20])(
  'no more than %i are asked for beyond those that were taken',
  async (inFlight) => {
    const source = new Source(texts(60))
    let taken = 0
    let most = 0
    for await (const { index } of pool.analyzeAll(source, { inFlight })) {
      taken++
      // Long enough for all that is under way to be done, so that only the limit holds the source back.
      if (index % 20 === 5) await sleep(50)
      most = Math.max(most, source.asked - taken)
      expect(source.asked).toBeLessThanOrEqual(taken + inFlight)
    }
    expect([taken, most]).toEqual([60, inFlight])
  },
)

test('by default, four large documents for each worker are, and more of small ones', async () => {
  const mostOf = async (documents: readonly string[]): Promise<number> => {
    const source = new Source(documents)
    let most = 0
    for await (const { index } of pool.analyzeAll(source)) {
      if (index % 100 === 20) await sleep(50)
      most = Math.max(most, source.asked - index - 1)
    }
    return most
  }
  expect(await mostOf(Array.from({ length: 30 }, () => 'word '.repeat(40_000)))).toBe(8)
  const small = await mostOf(Array.from({ length: 2000 }, () => 'word'))
  expect(small).toBeGreaterThan(100)
  expect(small).toBeLessThan(500)
})

test('nothing is asked for before the first result is', async () => {
  const source = new Source(texts(3))
  const results = pool.analyzeAll(source)
  await sleep(10)
  expect(source.asked).toBe(0)
  expect(await collect(results)).toHaveLength(3)
})

test('a document that fails is a result with its error', async () => {
  const documents = ['one two', 5, 'BREAK 99\u0307', 'EXIT 99\u0307', undefined, 'a b c']
  const results = await collect(pool.analyzeAll(documents as Iterable<string>))
  expect(indices(results)).toEqual([0, 1, 2, 3, 4, 5])
  expect(results.map(({ stats, error }) => stats?.wordCount ?? error?.code)).toEqual([
    2,
    'wrong-type',
    'broken',
    'worker-failed',
    'wrong-type',
    3,
  ])
  expect(results[2]?.error).toBeInstanceOf(WordbridgeError)
})

test('sources of all kinds are taken: bytes, promises, generators', async () => {
  async function* generate() {
    yield 'one'
    await sleep(5)
    yield new TextEncoder().encode('one two')
  }
  const counts = async (source: Parameters<typeof pool.analyzeAll>[0]) =>
    (await collect(pool.analyzeAll(source))).map(({ stats }) => stats?.wordCount)
  expect(await counts(generate())).toEqual([1, 2])
  expect(await counts(new Set(['a', 'b c']))).toEqual([1, 2])
  expect(await counts([Promise.resolve('a b c')] as never)).toEqual([3])
  expect(await counts([])).toEqual([])
})

test('what is no source, or no option, is refused at the call', () => {
  const codeOf = (call: () => unknown): unknown => {
    try {
      return call()
    } catch (error) {
      return (error as WordbridgeError).code
    }
  }
  for (const source of ['text', new Uint8Array(3), null, undefined, 5, {}]) {
    expect(codeOf(() => pool.analyzeAll(source as never))).toBe('wrong-type')
  }
  expect(codeOf(() => pool.analyzeAll([], { order: true } as never))).toBe('unknown-option')
  expect(codeOf(() => pool.analyzeAll([], { ordered: 1 } as never))).toBe('invalid-option')
  expect(codeOf(() => pool.analyzeAll([], { inFlight: -1 }))).toBe('invalid-option')
  expect(codeOf(() => pool.analyzeAll([], { language: 'xx' } as never))).toBe('invalid-option')
})

test('progress tells of each document that is done', async () => {
  const told: PoolProgress[] = []
  const documents = ['one', 5 as never, 'two words']
  await collect(pool.analyzeAll(documents, { onProgress: (progress) => told.push(progress) }))
  expect(told.map(({ done }) => done)).toEqual([1, 2, 3])
  expect(told.at(-1)).toEqual({ done: 3, failed: 1, taken: 3, bytes: 12 })
})

describe('the run ends early', () => {
  test('when the loop is left: the source is closed, and the pool goes on', async () => {
    const source = new Source(texts(1000))
    for await (const { index } of pool.analyzeAll(source, { inFlight: 8 })) if (index === 5) break
    expect(source.closed).toBe(true)
    expect(source.asked).toBeLessThan(20)
    expect(await pool.count('one two')).toBe(2)
  })

  test('with the reason of a signal, although nothing else happens', async () => {
    const reason = new Error('no longer wanted')
    const controller = new AbortController()
    const stuck = new Source([])
    jest.spyOn(stuck, 'next').mockImplementation(() => new Promise(() => undefined))
    const run = collect(pool.analyzeAll(stuck, { signal: controller.signal }))
    controller.abort(reason)
    expect(await run.catch((error: unknown) => error)).toBe(reason)
    expect(stuck.closed).toBe(true)
    const source = new Source(texts(3))
    const late = collect(pool.analyzeAll(source, { signal: controller.signal }))
    expect(await late.catch((error: unknown) => error)).toBe(reason)
    expect(source.asked).toBe(0)
  })

  test('with what onProgress throws', async () => {
    const enough = new Error('enough')
    const run = collect(
      pool.analyzeAll(texts(50), {
        onProgress: ({ done }) => {
          if (done === 3) throw enough
        },
      }),
    )
    expect(await run.catch((error: unknown) => error)).toBe(enough)
  })

  test('with what the source throws, after the results of the documents before', async () => {
    const broken = new Error('the disk is gone')
    function* generate() {
      yield* texts(5)
      throw broken
    }
    const results: AnalyzedDocument[] = []
    const run = async () => {
      for await (const result of pool.analyzeAll(generate())) results.push(result)
    }
    expect(await run().catch((error: unknown) => error)).toBe(broken)
    expect(indices(results)).toEqual([0, 1, 2, 3, 4])
  })

  test('when the pool is closed, after the results of the documents before', async () => {
    const { pool: closing } = await startTestPool(1)
    const results: AnalyzedDocument[] = []
    const run = async () => {
      for await (const result of closing.analyzeAll(new Source(texts(1000)), { inFlight: 4 })) {
        if (results.push(result) === 3) void closing.close()
      }
    }
    const error = await run().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'disconnected' })
    expect(results.length).toBeLessThan(10)
    expect(results.every(({ stats }) => stats !== undefined)).toBe(true)
  })
})
