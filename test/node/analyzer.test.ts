// The same interface on this thread and on another: it answers and rejects as the functions do here.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  analyze,
  type Analyzer,
  connectAnalyzer,
  count,
  createAnalyzer,
  load,
  segment,
  serve,
  WordbridgeError,
} from 'wordbridge'
import { startWorker, type WebEnd, webEnds } from './lines.ts'
import { anyText } from './random-text.ts'
import { thrownBy } from './thrown.ts'

beforeAll(() => load())

const TEXT = 'One fish, two fish.\r\nRed \u{1F41F}, na\u00EFve fish!\n\nWrite to a@b.org'
const LONG = 'Many words, again and again. '.repeat(40_000)

/** An analyzer and how to take down what it was connected to. */
interface Connected {
  readonly analyzer: Analyzer | Promise<Analyzer>
  readonly end: () => unknown
}

const ANALYZERS: Readonly<Record<string, () => Connected>> = {
  'this thread': () => ({ analyzer: createAnalyzer(), end: () => undefined }),
  'a worker of Node': () => {
    const worker = startWorker()
    return { analyzer: connectAnalyzer(worker), end: () => worker.terminate() }
  },
  'a worker as browsers have it': connectEnds,
}

/** A value as it looks after the crossing: arrays are of another realm than those that Jest lets tests see. */
function crossed(value: unknown): unknown {
  return structuredClone(value)
}

/** The {@link WordbridgeError} that a promise is rejected with. */
async function rejectionOf(promise: Promise<unknown>): Promise<WordbridgeError> {
  const outcome = await promise.catch((error: unknown) => error)
  if (outcome instanceof WordbridgeError) return outcome
  throw new Error('it was not rejected with a WordbridgeError', { cause: outcome })
}

describe.each(Object.entries(ANALYZERS))('on %s', (_, connect) => {
  let connected: Connected
  let analyzer: Analyzer
  beforeAll(async () => {
    connected = connect()
    analyzer = await connected.analyzer
  })
  afterAll(async () => {
    await analyzer.close()
    await connected.end()
  })

  test('any text has the counts and segments that it has here', async () => {
    const property = fc.asyncProperty(
      fc.oneof(anyText, fc.uint8Array({ maxLength: 40 })),
      fc.constantFrom('break', 'wrap', 'auto'),
      fc.constantFrom('grapheme', 'word', 'sentence', 'paragraph', 'line'),
      async (text, newlines, granularity) => {
        const options = { newlines, granularity } as const
        const [stats, number, segments] = await Promise.all([
          analyzer.analyze(text, { newlines }),
          analyzer.count(text, options),
          analyzer.segment(text, options),
        ])
        expect(crossed(stats)).toEqual(crossed(analyze(text, { newlines })))
        expect(number).toBe(count(text, options))
        expect(crossed(segments)).toEqual(crossed(segment(text, options)))
      },
    )
    await fc.assert(property, { numRuns: 50 })
  })

  test('options have the defaults that they have here', async () => {
    expect(crossed(await analyzer.analyze(TEXT))).toEqual(crossed(analyze(TEXT)))
    expect(await analyzer.count(TEXT)).toBe(count(TEXT))
  })

  test('errors are those that are thrown here', async () => {
    const wrong = [
      ['analyze', 5, undefined],
      ['analyze', '', { top: 1 }],
      ['analyze', '', { newlines: 'both' }],
      ['count', undefined, {}],
      ['count', '', { granularity: 'letter' }],
      ['segment', '', {}],
    ] as const
    const here = { analyze, count, segment } as const
    for (const [name, text, options] of wrong) {
      const { code } = await rejectionOf(analyzer[name](text as never, options as never))
      expect([name, code]).toEqual([
        name,
        thrownBy(() => here[name](text as never, options as never)).code,
      ])
    }
    const { code, message } = await rejectionOf(analyzer.count('', { transfer: 1 } as never))
    expect(code).toBe('invalid-option')
    expect(message).toContain('transfer')
  })

  test('an unknown option is told with the names of those that are known, transfer among them', async () => {
    const { message } = await rejectionOf(analyzer.analyze('', { top: 1 } as never))
    expect(message).toMatch(/Known options: .*mostCommonWords.*transfer/)
  })

  test('progress is told up to the end, and what it throws is the rejection', async () => {
    const told: (readonly [number, number])[] = []
    const onProgress = (done: number, total: number) => told.push([done, total])
    await analyzer.analyze(LONG, { onProgress })
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)).toEqual([LONG.length, LONG.length])
    const enough = new Error('enough')
    const stop = () => {
      throw enough
    }
    const outcome = await analyzer
      .analyze(LONG, { onProgress: stop })
      .catch((error: unknown) => error)
    expect(outcome).toBe(enough)
  })

  test('a signal that is aborted before rejects with its reason', async () => {
    const reason = new Error('no longer wanted')
    const signal = AbortSignal.abort(reason)
    const outcome = await analyzer.analyze(TEXT, { signal }).catch((error: unknown) => error)
    expect(outcome).toBe(reason)
    expect(await analyzer.count('one two')).toBe(2)
  })

  test('bytes of the caller are taken before the call returns', async () => {
    const bytes = new TextEncoder().encode('one two three')
    const counted = analyzer.count(bytes)
    bytes.fill(0x20)
    expect(await counted).toBe(3)
    expect(bytes).toHaveLength(13)
  })

  test('with transfer they are counted all the same, and so are those that cannot move', async () => {
    const options = { transfer: true } as const
    expect(await analyzer.count(new TextEncoder().encode('one two'), options)).toBe(2)
    expect(await analyzer.count('one two', options)).toBe(2)
    const shared = new Uint8Array(new SharedArrayBuffer(3)).fill(0x61)
    expect(await analyzer.count(shared, options)).toBe(1)
    const ofMemory = new Uint8Array(new WebAssembly.Memory({ initial: 1 }).buffer, 0, 3).fill(0x61)
    expect(await analyzer.count(ofMemory, options)).toBe(1)
    expect(ofMemory).toHaveLength(3)
  })
})

describe.each(Object.entries(ANALYZERS))('close(), on %s', (_, connect) => {
  test('waits for what was asked before, and lets nothing more be asked', async () => {
    const { analyzer: connected, end } = connect()
    const analyzer = await connected
    const order: string[] = []
    const asked = analyzer.count(LONG).then((words) => order.push(`${words}`))
    const closed = analyzer.close().then(() => order.push('closed'))
    const late = rejectionOf(analyzer.count('late'))
    await Promise.all([asked, closed])
    expect(order).toEqual(['200000', 'closed'])
    expect((await late).code).toBe('disconnected')
    await analyzer.close()
    await end()
  })

  test('is what the end of `await using` calls', async () => {
    const { analyzer: connected, end } = connect()
    const analyzer = await connected
    await analyzer[Symbol.asyncDispose]()
    expect((await rejectionOf(analyzer.analyze(''))).code).toBe('disconnected')
    await end()
  })
})

/** An analyzer over a line as browsers have it, the near end of that, and what closes both sides. */
function connectEnds() {
  const [near, far] = webEnds()
  const server = serve(far)
  const analyzer = connectAnalyzer(near)
  const end = async (): Promise<void> => {
    await analyzer.close()
    server.close()
  }
  return { near, analyzer, end }
}

/** The calls of each message that an end has posted. */
function requestsIn(end: WebEnd): readonly (readonly unknown[])[] {
  const messages = end.posted as { readonly wordbridge: { readonly request: unknown } }[]
  return messages.map(({ wordbridge: { request } }) => request).filter(Array.isArray)
}

describe('an analyzer of a worker', () => {
  test('moves the buffer with transfer, and copies no more than the text without', async () => {
    const { near, analyzer, end } = connectEnds()
    const moved = new TextEncoder().encode('one two')
    await analyzer.count(moved, { transfer: true })
    expect(moved).toHaveLength(0)
    const part = new Uint8Array(new ArrayBuffer(100_000), 10, 4).fill(0x61)
    await analyzer.count(part)
    const sent = near.posted.at(-1) as {
      wordbridge: { request: [{ parameters: [Uint8Array] }] }
    }
    // It moved too: the copy.
    expect(sent.wordbridge.request[0].parameters[0].byteLength).toBe(0)
    expect(part).toHaveLength(4)
    await end()
  })

  test('answers all that was asked before it was there in order, but for what was taken back', async () => {
    const [near, far] = webEnds()
    const analyzer = connectAnalyzer(near)
    const reason = new Error('no longer wanted')
    const controllers = new Map([3, 500, 1_999].map((place) => [place, new AbortController()]))
    const settled: number[] = []
    const asked = Array.from({ length: 2_000 }, (_, i) =>
      analyzer
        .analyze('word '.repeat(i % 50), { signal: controllers.get(i)?.signal })
        .then(({ wordCount }) => wordCount)
        .catch((error: unknown) => error)
        .finally(() => settled.push(i)),
    )
    for (const controller of controllers.values()) controller.abort(reason)
    const server = serve(far)
    const answers = await Promise.all(asked)
    expect(answers).toEqual(answers.map((_, i) => (controllers.has(i) ? reason : i % 50)))
    const places = [...answers.keys()].filter((i) => !controllers.has(i))
    expect(settled).toEqual([...controllers.keys(), ...places])
    await analyzer.close()
    server.close()
  })

  test('sends small texts of one turn together while others are under way, and answers all in order', async () => {
    const { near, analyzer, end } = connectEnds()
    const { signal } = new AbortController()
    const order: number[] = []
    const ask = (words: number, options?: { signal: AbortSignal }) => {
      const place = order.length
      order.push(-1)
      const text = 'word '.repeat(words)
      const answer = options ? analyzer.analyze(text, options) : analyzer.count(text)
      return answer.then((result) => {
        order[place] = ++settled
        return typeof result === 'number' ? result : result.wordCount
      })
    }
    let settled = 0
    const words = [...Array(100).keys(), 40_000, 1, 2, 10_000, 9_000, 3, 4, 5]
    const asked = words.map((each) => ask(each))
    asked.push(ask(7, { signal }), ask(8))
    expect(await Promise.all(asked)).toEqual([...words, 7, 8])
    expect(order).toEqual(order.map((_, place) => place + 1))
    expect(requestsIn(near).map(({ length }) => length)).toEqual([1, 64, 35, 1, 3, 4, 1, 1])
    // What is asked by itself waits for nobody.
    const alone = analyzer.count('alone')
    expect(requestsIn(near).at(-1)).toHaveLength(1)
    expect(await alone).toBe(1)
    expect(requestsIn(near)).toHaveLength(9)
    await end()
  })

  test('rejects of texts that go together the one that cannot be sent, and no other', async () => {
    const { near, analyzer, end } = connectEnds()
    const post = near.postMessage.bind(near)
    near.postMessage = (message, transfer) => {
      if (JSON.stringify(message).includes('secret')) throw new Error('not a word')
      post(message, transfer)
    }
    const texts = ['first of all', 'one', 'two secret words', 'one two three']
    const asked = await Promise.all(
      texts.map((text) => analyzer.count(text).catch((error: unknown) => error)),
    )
    expect(asked).toEqual([3, 1, expect.objectContaining({ code: 'wrong-type' }), 3])
    await end()
  })

  test('that cannot read an answer rejects what is pending with why, and has the other side forget it', async () => {
    const { near, analyzer, end } = connectEnds()
    await analyzer.count('ready')
    const asked = ['a', 'b'].map((text) => rejectionOf(analyzer.count(text)))
    const [{ wordbridge: hello }] = near.posted as [{ wordbridge: { connection: string } }]
    const answers = { connection: hello.connection, answers: 'none' }
    const data = { wordbridge: { ...answers, stats: {} } }
    near.dispatchEvent(Object.assign(new Event('message'), { data }))
    for (const { code, message, cause } of await Promise.all(asked)) {
      expect(code).toBe('disconnected')
      expect(message).toContain('A message of the worker could not be read')
      expect(cause).toBeInstanceOf(Error)
    }
    expect(near.posted.at(-1)).toEqual({
      wordbridge: { connection: hello.connection, request: 'close' },
    })
    expect((await rejectionOf(analyzer.count('late'))).code).toBe('disconnected')
    await end()
  })

  test('whose line is lost in the turn of a call rejects what was to go together', async () => {
    const { near, analyzer, end } = connectEnds()
    await analyzer.count('ready')
    const asked = ['a', 'b', 'c'].map((text) => rejectionOf(analyzer.count(text)))
    near.dispatchEvent(new Event('close'))
    expect((await Promise.all(asked)).map(({ code }) => code)).toEqual(
      asked.map(() => 'disconnected'),
    )
    expect((await rejectionOf(analyzer.count('late'))).code).toBe('disconnected')
    await end()
  })

  test('whose worker ends rejects what is pending with disconnected', async () => {
    const worker = startWorker()
    const analyzer = connectAnalyzer(worker)
    await analyzer.count('text')
    const pending = [rejectionOf(analyzer.analyze(LONG)), rejectionOf(analyzer.count(LONG))]
    await worker.terminate()
    expect((await Promise.all(pending)).map(({ code }) => code)).toEqual([
      'disconnected',
      'disconnected',
    ])
    await analyzer.close()
  })

  test('may share it with another, which goes on when one is closed', async () => {
    const worker = startWorker()
    const [one, two] = [connectAnalyzer(worker), connectAnalyzer(worker)]
    const counts = await Promise.all([one.count('a'), two.count('a b'), one.count('a b c')])
    expect(counts).toEqual([1, 2, 3])
    await one.close()
    expect(await two.count('still there')).toBe(2)
    await two.close()
    await worker.terminate()
  })
})
