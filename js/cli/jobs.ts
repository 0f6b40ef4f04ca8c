import { Worker } from 'node:worker_threads'
import type { Crew } from '../pool/crew.ts'
import { defaultModule } from '../node/default-module.ts'
import { startCrew } from '../pool/start-pool.ts'
import { Task } from '../pool/task.ts'
import type { FileAnalysis, FileOptions } from './analyze-file.ts'
import { InputError } from './input.ts'
import { OPERATION, type WorkerAnswer, type WorkerOptions } from './worker-messages.ts'

/**
 * A pool of threads that each analyse a file of their own, which they open themselves: no text goes from one thread to another.
 * A thread that dies is replaced, and its file given to another once.
 */
export class FilePool {
  readonly #crew: Crew

  private constructor(crew: Crew) {
    this.#crew = crew
  }

  static async start(jobs: number): Promise<FilePool> {
    const worker = () =>
      new Worker(new URL('./cli-worker.mjs', import.meta.url), { execArgv: [], name: 'wordbridge' })
    return new FilePool(await startCrew({ worker, wasm: defaultModule }, jobs, {}))
  }

  /**
   * The same as `analyzeFile`, in another thread.
   *
   * @param size - Bytes of the file: only small files may lie at a worker that has another at hand.
   * @param wantsSummary - Whether the summary is answered too, as `Summary.save()` gives it.
   */
  async analyze(
    file: string,
    size: number,
    options: FileOptions,
    onRead: (bytes: number) => void,
    wantsSummary: boolean,
  ): Promise<{ readonly analysis: FileAnalysis; readonly saved: Uint8Array | undefined }> {
    const wanted: WorkerOptions = { ...options, wantsSummary }
    let read = 0
    const answer = await new Promise((resolve, reject) => {
      const task = new Task(
        { operation: OPERATION, text: file, options: wanted, moves: false, size },
        { resolve, reject },
        (done) => {
          // Less than before where another worker has begun anew.
          onRead(Math.max(done - read, 0))
          read = Math.max(done, read)
        },
      )
      this.#crew.add(task)
    })
    const { analysis, saved, inputError } = answer as WorkerAnswer
    if (analysis === undefined) throw new InputError(inputError)
    return { analysis, saved }
  }

  /** Ends all threads, whatever they do. */
  end(): Promise<void> {
    return this.#crew.end()
  }
}
