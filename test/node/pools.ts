// Pools whose workers do what a test asks for: see pool-worker.mjs.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { LoadOptions } from 'wordbridge'
import { createPool, type Pool, type PoolOptions } from 'wordbridge/pool'
import { distribution, repository } from './paths.ts'

/** A pool, and what became of its workers. */
export interface TestPool {
  readonly pool: Pool
  /** All that were started. */
  readonly workers: readonly Worker[]
  /** How many of them have ended. */
  readonly ended: () => number
}

/** What the workers are told beside {@link PoolOptions}. */
export interface Told {
  /** From which worker on they fail at their start, counted from 0. */
  readonly failFrom?: number
  readonly loadOptions?: LoadOptions
  /** Told of each message to a worker before it is posted; it is not if this throws. */
  readonly onMessage?: (message: unknown) => void
}

export async function startTestPool(
  size: number,
  { failFrom = Infinity, loadOptions, onMessage, ...options }: Told & PoolOptions = {},
): Promise<TestPool> {
  const workers: Worker[] = []
  const deaths = new Int32Array(new SharedArrayBuffer(4))
  const library = pathToFileURL(path.join(distribution, 'wordbridge.mjs')).href
  let ended = 0
  const worker = () => {
    const started = new Worker(path.join(repository, 'test/node/pool-worker.mjs'), {
      workerData: { library, deaths, loadOptions, failAtStart: workers.length >= failFrom },
      resourceLimits: { maxOldGenerationSizeMb: 64 },
      execArgv: [],
    })
    started.on('exit', () => ended++)
    workers.push(started)
    if (onMessage !== undefined) tellOfMessages(started, onMessage)
    return started
  }
  return { pool: await createPool(size, { worker, ...options }), workers, ended: () => ended }
}

function tellOfMessages(worker: Worker, onMessage: (message: unknown) => void): void {
  const post = worker.postMessage.bind(worker)
  worker.postMessage = (message, transfer) => {
    onMessage(message)
    post(message, transfer as ArrayBuffer[])
  }
}
