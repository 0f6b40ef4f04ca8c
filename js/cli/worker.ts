// A thread of `--jobs`.
import { parentPort } from 'node:worker_threads'
import { serveGiven } from '../pool/serve-given.ts'
import { analyzeFile } from './analyze-file.ts'
import { InputError } from './input.ts'
import { OPERATION, type WorkerAnswer, type WorkerOptions } from './worker-messages.ts'

/** Bytes that are read between two messages of how far it is. */
const BYTES_BETWEEN_REPORTS = 2 ** 20

serveGiven(parentPort, {
  async [OPERATION](file, options, onProgress): Promise<WorkerAnswer> {
    const { wantsSummary, ...others } = options as WorkerOptions
    let read = 0
    let reported = 0
    const report = (): void => {
      reported = read
      onProgress(read, 0)
    }
    const onRead = (bytes: number): void => {
      read += bytes
      if (read - reported >= BYTES_BETWEEN_REPORTS) report()
    }
    let saved: Uint8Array | undefined
    try {
      const analysis = await analyzeFile(String(file), others, onRead, (summary) => {
        if (wantsSummary) saved = summary.save()
        summary.delete()
      })
      report()
      return { analysis, saved }
    } catch (error) {
      if (error instanceof InputError) return { inputError: error.message }
      throw error
    }
  },
})
