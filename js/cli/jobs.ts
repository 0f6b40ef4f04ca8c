import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { AnalyzeOptions, TextStats, WordbridgeError } from '../index.ts'
import { startPool } from '../pool/start-pool.ts'
import type { Input } from './input.ts'

// As in js/node/pool.ts, which is a file of its own in the package: what both need of Node would be in one that all share.
const HOST = {
  worker: () =>
    new Worker(new URL('./pool-worker-node.mjs', import.meta.url), {
      execArgv: [],
      name: 'wordbridge',
    }),
  parallelism: availableParallelism,
}

/** An input without its text, and what became of it. */
export interface Job {
  readonly input: Omit<Input, 'text'>
  readonly stats?: TextStats | undefined
  readonly error?: WordbridgeError | undefined
}

/**
 * Analyses inputs in so many threads at the same time, and answers in their order. Ends when `take` answers that nobody
 * reads its output.
 */
export async function analyzeInJobs(
  jobs: number,
  inputs: AsyncIterable<Input>,
  options: Omit<AnalyzeOptions, 'onProgress' | 'signal'>,
  take: (job: Job) => Promise<boolean>,
): Promise<void> {
  const pool = await startPool(HOST, jobs, {})
  // Without their texts, which belong to the pool.
  const begun: Omit<Input, 'text'>[] = []
  async function* texts() {
    for await (const { text, ...input } of inputs) {
      begun.push(input)
      yield text
    }
  }
  try {
    for await (const { stats, error } of pool.analyzeAll(texts(), {
      ...options,
      inFlight: 2 * jobs,
    })) {
      const input = begun.shift()
      if (input !== undefined && !(await take({ input, stats, error }))) break
    }
  } finally {
    await pool.close({ cancel: true })
  }
}
