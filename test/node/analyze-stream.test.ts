import { beforeAll, describe, expect, test } from '@jest/globals'
import { createReadStream, readFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import {
  analyze,
  analyzeStream,
  type ChunkSource,
  load,
  type StreamOptions,
  type StreamProgress,
  WordbridgeError,
} from 'wordbridge'
import { repository } from './paths.ts'

beforeAll(() => load())

const FILE = path.join(repository, 'test/data/corpora/udhr.txt')
const bytes = readFileSync(FILE)
const text = bytes.toString()
const half = Math.floor(bytes.length / 2) + 1

function streamOf<Chunk>(...chunks: Chunk[]): ReadableStream<Chunk> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
}

// eslint-disable-next-line @typescript-eslint/require-await -- an asynchronous source that has it all
async function* generate<Chunk>(...chunks: Chunk[]): AsyncGenerator<Chunk, void> {
  yield* chunks
}

async function statsOf(source: ChunkSource, options?: StreamOptions) {
  const summary = await analyzeStream(source, options)
  try {
    return summary.stats
  } finally {
    summary.delete()
  }
}

/** How a promise rejects. */
async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('it did not reject')
    },
    (error: unknown) => error,
  )
}

test('knows the syllables that the caller knows', async () => {
  const options = { syllables: { human: 40 } }
  const stats = await statsOf(createReadStream(FILE), options)
  expect(stats).toEqual(analyze(bytes, options))
  expect(stats.syllableCount).not.toBe(analyze(bytes).syllableCount)
})

const sources: Readonly<Record<string, () => ChunkSource>> = {
  'a ReadableStream of bytes': () => streamOf(bytes.subarray(0, half), bytes.subarray(half)),
  'a ReadableStream of strings': () => streamOf(text.slice(0, 1000), text.slice(1000)),
  'a Readable of a file': () => createReadStream(FILE),
  'a Readable of strings': () => createReadStream(FILE, { encoding: 'utf8', highWaterMark: 999 }),
  'a Readable of a web stream': () => Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]),
  'an asynchronous generator': () => generate(bytes.subarray(0, half), bytes.subarray(half)),
  'an array': () => [bytes.subarray(0, 3), bytes.subarray(3)],
  'a Blob': () => new Blob([bytes]),
  'the body of a Response': () => new Response(bytes).body ?? [],
}

test.each(Object.entries(sources))('%s gives what analyze() gives', async (_, source) => {
  expect(await statsOf(source())).toEqual(analyze(bytes))
})

test('options are those of a stream', async () => {
  const options = { newlines: 'break', language: 'und', mostCommonWords: 3 } as const
  expect(await statsOf([bytes], options)).toEqual(analyze(bytes, options))
})

test('progress knows the size of a Blob, and of nothing else', async () => {
  const reports: StreamProgress[] = []
  const onProgress = (progress: StreamProgress): void => void reports.push(progress)
  await statsOf(new Blob([bytes]), { onProgress })
  expect(reports.length).toBeGreaterThan(2)
  expect(new Set(reports.map(({ total }) => total))).toEqual(new Set([bytes.length]))
  expect(reports.at(-1)?.bytes).toBe(bytes.length)
  reports.length = 0
  await statsOf([bytes], { onProgress })
  expect(reports.at(-1)).toEqual({ bytes: bytes.length })
})

test('a page or server gets its turn while a long chunk is analysed', async () => {
  let turns = 0
  const timer = setInterval(() => turns++)
  await statsOf([Buffer.concat(Array.from({ length: 10 }, () => bytes))])
  clearInterval(timer)
  expect(turns).toBeGreaterThan(2)
})

test('the next chunk is asked for when the last one is counted', async () => {
  let asked = 0
  const counted: number[] = []
  function* chunks(): Generator<string> {
    for (let i = 0; i < 5; i++) {
      asked++
      yield 'word '.repeat(60_000)
    }
  }
  await statsOf(chunks(), { onProgress: ({ bytes: fed }) => counted.push(fed / 300_000 - asked) })
  expect(Math.min(...counted)).toBeGreaterThan(-1)
})

describe('what ends the work lets go of the source', () => {
  /** A web stream that notes its cancellation, and waits after its chunks. */
  function watched(...chunks: unknown[]) {
    const seen: { cancelled?: unknown } = {}
    const stream = new ReadableStream<string>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk as string)
      },
      cancel(reason) {
        seen.cancelled = reason
      },
    })
    return { stream, seen }
  }

  test('an abort while a web stream waits', async () => {
    const { stream, seen } = watched('one ')
    const controller = new AbortController()
    const work = analyzeStream(stream, { signal: controller.signal })
    const reason = new Error('no longer wanted')
    setTimeout(() => {
      controller.abort(reason)
    })
    expect(await rejection(work)).toBe(reason)
    expect(seen.cancelled).toBe(reason)
    expect(stream.locked).toBe(false)
  })

  test('an abort before it began', async () => {
    const { stream, seen } = watched('one ')
    const reason = new Error('never')
    const signal = AbortSignal.abort(reason)
    expect(await rejection(analyzeStream(stream, { signal }))).toBe(reason)
    expect(stream.locked).toBe(false)
    expect(seen).toEqual({})
  })

  test('an abort in the middle of a chunk', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const work = analyzeStream([Buffer.concat(Array.from({ length: 40 }, () => bytes))], {
      signal: controller.signal,
    })
    setTimeout(() => {
      controller.abort(reason)
    })
    expect(await rejection(work)).toBe(reason)
  })

  test('an abort while a Readable waits', async () => {
    const readable = new Readable({ read: () => undefined })
    readable.push('one ')
    const controller = new AbortController()
    const work = analyzeStream(readable, { signal: controller.signal })
    setTimeout(() => {
      controller.abort()
    })
    expect(await rejection(work)).toBe(controller.signal.reason)
    expect(readable.destroyed).toBe(true)
  })

  test('a chunk of a wrong type', async () => {
    const { stream, seen } = watched('one ', 7)
    const error = await rejection(analyzeStream(stream))
    expect(error).toBeInstanceOf(WordbridgeError)
    expect(error).toMatchObject({ code: 'wrong-type' })
    expect(seen.cancelled).toBe(error)
    expect(stream.locked).toBe(false)
  })

  test('a callback that throws', async () => {
    let closed = false
    function* chunks(): Generator<string> {
      try {
        for (;;) yield 'word '.repeat(60_000)
      } finally {
        closed = true
      }
    }
    const mine = new Error('mine')
    const onProgress = (): void => {
      throw mine
    }
    expect(await rejection(analyzeStream(chunks(), { onProgress }))).toBe(mine)
    expect(closed).toBe(true)
  })

  test('a source that fails', async () => {
    const mine = new Error('the disk is gone')
    const failing = new ReadableStream<string>({
      pull(controller) {
        controller.error(mine)
      },
    })
    expect(await rejection(analyzeStream(failing))).toBe(mine)
    expect(failing.locked).toBe(false)
    const readable = new Readable({
      read() {
        this.destroy(mine)
      },
    })
    expect(await rejection(analyzeStream(readable))).toBe(mine)
  })
})

test.each([
  [undefined, ''],
  [7, ''],
  ['text', 'call analyze()'],
  [new Uint8Array(3), 'call analyze()'],
  [new Response('text'), 'Give its body'],
  [Promise.resolve([]), 'Await it'],
])('%p is no source', async (source, advice) => {
  const error = await rejection(analyzeStream(source as unknown as ChunkSource))
  expect(error).toMatchObject({ code: 'wrong-type' })
  expect((error as Error).message).toContain(advice)
})

test('a locked stream is refused as its own getReader() refuses', async () => {
  const stream = streamOf('text')
  stream.getReader()
  expect(await rejection(analyzeStream(stream))).toMatchObject({ name: 'TypeError' })
})
