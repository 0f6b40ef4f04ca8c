// Workers that share the work: the answers are those of one thread, whatever happens to a worker.
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { availableParallelism } from 'node:os'
import { addSyllables, analyze, count, load, segment, WordbridgeError } from 'wordbridge'
import { createPool, type Pool } from 'wordbridge/pool'
import { runCommonJs, runModule } from './run-node.ts'
import { startTestPool, type TestPool, type Told } from './pools.ts'

const LONG = 'Many words, again and again. '.repeat(40_000)

beforeAll(() => load())

const opened: Pool[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close({ cancel: true })))
})

async function open(size: number, told?: Told): Promise<TestPool> {
  const started = await startTestPool(size, told)
  opened.push(started.pool)
  return started
}

async function rejectionOf(promise: Promise<unknown>): Promise<WordbridgeError> {
  const outcome = await promise.catch((error: unknown) => error)
  if (outcome instanceof WordbridgeError) return outcome
  throw new Error('it was not rejected with a WordbridgeError', { cause: outcome })
}

describe('a pool', () => {
  test('answers as the functions do here', async () => {
    const pool = await createPool(2)
    opened.push(pool)
    const text = 'One fish, two fish.\n\nRed \u{1F41F}, na\u00EFve fish!'
    const answers = await Promise.all([
      pool.analyze(text, { newlines: 'wrap', mostCommonWords: 2 }),
      pool.count(text, { granularity: 'grapheme' }),
      pool.segment(text, { granularity: 'sentence' }),
    ])
    expect(structuredClone(answers)).toEqual(
      structuredClone([
        analyze(text, { newlines: 'wrap', mostCommonWords: 2 }),
        count(text, { granularity: 'grapheme' }),
        segment(text, { granularity: 'sentence' }),
      ]),
    )
  })

  test('knows the syllables that were added here, and those of the option', async () => {
    const pool = await createPool(1)
    opened.push(pool)
    addSyllables({ frotz: 7 })
    const options = { syllables: { rezrov: 20 } }
    const one = await pool.analyze('Frotz rezrov', options)
    expect(one.syllableCount).toBe(27)
    for await (const { stats } of pool.analyzeAll(['Frotz rezrov', 'frotz'], options)) {
      expect([27, 7]).toContain(stats?.syllableCount)
    }
  })

  test('has as many workers as threads can run, unless told otherwise', async () => {
    const pool = await createPool()
    opened.push(pool)
    expect(pool.size).toBe(availableParallelism())
  })

  test('starts one worker at once, and others when there is work for them', async () => {
    const { pool, workers } = await open(3)
    expect(workers).toHaveLength(1)
    await pool.count('a')
    await pool.count('b')
    expect(workers).toHaveLength(1)
    await Promise.all(Array.from({ length: 6 }, () => pool.count(LONG)))
    expect(workers).toHaveLength(3)
  })

  test('does the work in several threads at the same time', async () => {
    const { pool } = await open(2)
    const order: string[] = []
    // One waits until the other has been answered, or else for a minute.
    const slow = pool.count('WAIT 2000 ' + LONG).then(() => order.push('slow'))
    await pool.count(LONG).then(() => order.push('quick'))
    await slow
    expect(order).toEqual(['quick', 'slow'])
  })

  test.each([0, -1, 1.5, NaN, '2', null])('of the size %p is refused', async (size) => {
    expect((await rejectionOf(createPool(size as never))).code).toBe('invalid-option')
  })

  test('refuses options that it does not know', async () => {
    const codes = [
      createPool(1, { workers: 1 } as never),
      createPool(1, { worker: 'worker.mjs' } as never),
      createPool(1, { maximumMemory: 5 }),
      createPool(1, [] as never),
    ].map(async (each) => (await rejectionOf(each)).code)
    expect(await Promise.all(codes)).toEqual([
      'unknown-option',
      'invalid-option',
      'invalid-option',
      'wrong-type',
    ])
  })

  test('gives its workers the options of load()', async () => {
    const pool = await createPool(1, { maximumMemory: 2 ** 21 })
    opened.push(pool)
    expect((await rejectionOf(pool.analyze('word '.repeat(1e6)))).code).toBe('out-of-memory')
    expect(await pool.count('one two')).toBe(2)
  })

  test('sends small texts together, and each by itself if one cannot be sent', async () => {
    const sent: number[] = []
    const { pool } = await open(1, {
      onMessage: (message) => {
        const { request } = (message as { wordbridge: { request: unknown } }).wordbridge
        if (!Array.isArray(request)) return
        const calls = request as readonly { readonly parameters: readonly unknown[] }[]
        if (calls.some(({ parameters }) => parameters[0] === 'UNSENDABLE'))
          throw new Error('no room')
        sent.push(calls.length)
      },
    })
    const texts = Array.from({ length: 10 }, (_, i) => (i === 7 ? 'UNSENDABLE' : 'word '.repeat(i)))
    const outcomes = texts.map((each) => pool.count(each).catch((error: unknown) => error))
    expect(await Promise.all(outcomes)).toEqual(
      texts.map((each, i) =>
        i === 7 ? expect.objectContaining({ code: 'wrong-type' }) : count(each),
      ),
    )
    // The load; the first text and the one behind it at once; of the eight others all by themselves, for one was none to be sent.
    expect(sent).toEqual([1, 1, 1, ...Array<number>(7).fill(1)])
    sent.length = 0
    await Promise.all(texts.filter((_, i) => i !== 7).map((each) => pool.count(each)))
    expect(sent).toEqual([1, 1, 7])
  })

  test('rejects with the errors of the functions', async () => {
    const { pool } = await open(1)
    const codes = [
      pool.analyze(5 as never),
      pool.analyze('', { top: 1 } as never),
      pool.count('', { granularity: 'letter' } as never),
      pool.segment('', {} as never),
      pool.count('', { transfer: 'yes' } as never),
    ].map(async (each) => (await rejectionOf(each)).code)
    expect(await Promise.all(codes)).toEqual([
      'wrong-type',
      'unknown-option',
      'invalid-option',
      'invalid-option',
      'invalid-option',
    ])
  })

  test('tells of progress, and is stopped by what that throws', async () => {
    const { pool } = await open(1)
    const told: number[] = []
    await pool.analyze(LONG, { onProgress: (done) => told.push(done) })
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)).toBe(LONG.length)
    const enough = new Error('enough')
    const stopped = pool.analyze(LONG, {
      onProgress: () => {
        throw enough
      },
    })
    expect(await stopped.catch((error: unknown) => error)).toBe(enough)
    expect(await pool.count('one two')).toBe(2)
  })

  test('drops what is aborted: at once, and a worker that is busy with a large text with it', async () => {
    const { pool, workers, ended } = await open(1)
    const reason = new Error('no longer wanted')
    const controller = new AbortController()
    const { signal } = controller
    const running = pool.analyze('WAIT 600000 ' + LONG, { signal }).catch((error: unknown) => error)
    const waiting = pool.analyze(LONG, { signal }).catch((error: unknown) => error)
    const wanted = pool.count(LONG)
    controller.abort(reason)
    expect([await running, await waiting]).toEqual([reason, reason])
    expect(await wanted).toBe(200_000)
    expect([workers.length, ended()]).toEqual([2, 1])
    const before = pool.analyze('text', { signal }).catch((error: unknown) => error)
    expect(await before).toBe(reason)
  })
})

describe('a document whose worker', () => {
  test.each([
    ['exits', 'EXIT 1\u0307'],
    ['has a core that breaks', 'BREAK 1\u0307'],
    ['runs out of memory', 'FILL 1\u0307'],
  ])('%s is given to another, and those behind it are done too', async (_, text) => {
    const { pool, workers, ended } = await open(1)
    const behind = Array.from({ length: 5 }, (_each, i) => 'word '.repeat(i))
    const counts = await Promise.all([text, ...behind].map((each) => pool.count(each)))
    expect(counts).toEqual([2, 0, 1, 2, 3, 4])
    expect([workers.length, ended()]).toEqual([2, 1])
  })

  test.each([
    ['exits', 'EXIT 9\u0307', 'worker-failed', 'exit'],
    ['has a core that breaks', 'BREAK 9\u0307', 'broken', 'unreachable'],
    ['runs out of memory', 'FILL 9\u0307', 'worker-failed', 'memory'],
    ['throws', 'THROW', 'worker-failed', 'thrown by the worker'],
  ])('%s twice is rejected, and no other', async (_, text, code, message) => {
    const { pool, workers } = await open(1)
    const before = pool.count('before')
    // It throws when the message comes, not when its turn does: what is before it would be what was at hand.
    if (text === 'THROW') await before
    const failing = rejectionOf(pool.count(text))
    const behind = Promise.all(Array.from({ length: 5 }, () => pool.count('one two')))
    expect(await before).toBe(1)
    const error = await failing
    expect(error.code).toBe(code)
    expect(error.message.toLowerCase()).toContain(message === 'exit' ? 'ended' : message)
    expect(await behind).toEqual([2, 2, 2, 2, 2])
    expect(workers).toHaveLength(3)
  })

  test.each([
    ['exits', 'EXIT', 'worker-failed'],
    ['has a core that breaks', 'BREAK', 'broken'],
  ])('%s with small ones before and behind it is charged alone', async (_, what, code) => {
    // The first keeps the worker busy, so that the others go in one message.
    const texts = ['WAIT 200\u0307', ...Array.from({ length: 30 }, (_each, i) => 'word '.repeat(i))]
    const { pool, workers } = await open(1)
    const once = [...texts, `${what} 1\u0307`, ...texts.slice(1)]
    expect(await Promise.all(once.map((each) => pool.count(each)))).toEqual(
      once.map((each) => count(each)),
    )
    expect(workers).toHaveLength(2)
    const { pool: another, workers: others } = await open(1)
    const twice = [...texts, `${what} 9\u0307`, ...texts.slice(1)]
    const outcomes = twice.map((each) => another.count(each).catch((error: unknown) => error))
    const expected = twice.map((each) => count(each))
    expect((await Promise.all(outcomes)).filter((each, i) => each !== expected[i])).toEqual([
      expect.objectContaining({ code }),
    ])
    expect(others).toHaveLength(3)
  })

  test('exits is rejected at once if its bytes were moved there', async () => {
    const { pool, workers } = await open(1)
    const bytes = new TextEncoder().encode(LONG)
    const asked = rejectionOf(pool.count(bytes, { transfer: true }))
    expect(bytes).toHaveLength(0)
    await workers[0]?.terminate()
    const { code, message } = await asked
    expect([code, message]).toEqual(['worker-failed', expect.stringContaining('moved')])
    expect(await pool.count('next')).toBe(1)
  })

  test('ends while nothing is asked is not missed', async () => {
    const { pool, workers } = await open(1)
    await workers[0]?.terminate()
    expect(await pool.count('one two')).toBe(2)
    expect(workers).toHaveLength(2)
  })
})

describe('where no worker can be started', () => {
  test('the pool is not made', async () => {
    const error = await rejectionOf(open(2, { failFrom: 0 }))
    expect(error.code).toBe('worker-failed')
    expect(error.message).toContain('it failed at its start')
    expect(error.cause).toHaveProperty('message', 'it failed at its start')
  })

  test('the pool is not made if the factory throws, or its worker is none', async () => {
    const reason = new Error('forbidden')
    const thrown = createPool(1, {
      worker: () => {
        throw reason
      },
    })
    expect(await rejectionOf(thrown)).toMatchObject({ code: 'worker-failed', cause: reason })
    const none = await rejectionOf(createPool(1, { worker: () => ({}) as never }))
    expect(none.code).toBe('wrong-type')
  })

  test('any more, those that run do the work', async () => {
    const { pool } = await open(3, { failFrom: 1 })
    expect(await Promise.all(Array.from({ length: 8 }, () => pool.count(LONG)))).toEqual(
      Array<number>(8).fill(200_000),
    )
  })

  test('any more, and none runs, all that wait are rejected', async () => {
    const { pool, workers } = await open(1, { failFrom: 1 })
    await workers[0]?.terminate()
    const codes = [pool.count('a'), pool.analyze('b')].map(
      async (each) => (await rejectionOf(each)).code,
    )
    expect(await Promise.all(codes)).toEqual(['worker-failed', 'worker-failed'])
    expect(workers.length).toBeLessThan(6)
    expect((await rejectionOf(pool.count('c'))).code).toBe('worker-failed')
  })
})

describe('close()', () => {
  test('waits for what was asked, and leaves no thread alive', async () => {
    const { pool, workers, ended } = await open(2)
    const order: string[] = []
    const asked = Array.from({ length: 6 }, () => pool.count(LONG).then(() => order.push('count')))
    await pool.close().then(() => order.push('closed'))
    await Promise.all(asked)
    expect(order).toEqual([...Array<string>(6).fill('count'), 'closed'])
    expect(ended()).toBe(workers.length)
    expect((await rejectionOf(pool.count('late'))).code).toBe('disconnected')
    await pool.close()
  })

  test('with cancel rejects what is not answered, and ends workers in the middle', async () => {
    const { pool, workers, ended } = await open(2)
    const asked = ['WAIT 600000\u0307', LONG, LONG, LONG].map((text) =>
      rejectionOf(pool.count(text)),
    )
    await pool.close({ cancel: true })
    const codes = (await Promise.all(asked)).map(({ code }) => code)
    expect(codes).toEqual(Array<string>(4).fill('disconnected'))
    expect(ended()).toBe(workers.length)
  })

  test('with cancel ends a close() that waits', async () => {
    const { pool } = await open(1)
    const asked = rejectionOf(pool.count('WAIT 600000\u0307'))
    const closed = pool.close()
    await pool.close({ cancel: true })
    await closed
    expect((await asked).code).toBe('disconnected')
  })

  test('is what the end of `await using` calls', async () => {
    const { pool } = await open(1)
    const asked = pool.count('one two')
    await pool[Symbol.asyncDispose]()
    expect(await asked).toBe(2)
  })

  test('lets the process end, and so does a pool that nobody closes', async () => {
    const use = `createPool(2).then(async (pool) => {
      console.log(await pool.count('one two'))
      for await (const { stats } of pool.analyzeAll(['a b c'])) console.log(stats.wordCount)`
    const ended = { status: 0, stdout: '2\n3\n', stderr: '' }
    const imported = `import { createPool } from 'wordbridge/pool'\n${use}\nawait pool.close() })`
    const required = `const { createPool } = require('wordbridge/pool')\n${use} })`
    expect(await runModule(imported)).toEqual(ended)
    expect(await runCommonJs(required)).toEqual(ended)
  })
})
