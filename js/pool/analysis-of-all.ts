import { closedError } from '../analyzer.ts'
import { WordbridgeError } from '../errors.ts'
import type { TextStats } from '../types.ts'
import type { Recipient } from '../worker/connection.ts'
import { Queue } from '../worker/queue.ts'
import { whenAborted } from '../worker/when-aborted.ts'
import type { CheckedAnalyzeAllOptions } from './options.ts'
import type { Task } from './task.ts'
import type { AnalyzedDocument } from './types.ts'

type Text = string | Uint8Array
export type Source = AsyncIterable<Text> | Iterable<Text>

/** What a run needs of its pool. */
export interface DocumentAnalyzer {
  /** Begins to analyse a document. Throws what is wrong with it; the recipient may have been told before it returns. */
  begin(document: Text, recipient: Recipient): Task
  drop(task: Task, reason: unknown): void
  readonly closed: boolean
}

/** A document from when it was taken from the source until its result is delivered. */
interface InFlight {
  readonly index: number
  task: Task | undefined
  result: AnalyzedDocument | undefined
}

/** One run of `analyzeAll`. */
export class AnalysisOfAll {
  readonly #analyzer: DocumentAnalyzer
  readonly #options: CheckedAnalyzeAllOptions
  readonly #iterator: AsyncIterator<Text> | Iterator<Text>
  /** In the order of the source. */
  readonly #inFlight = new Set<InFlight>()
  /** Unless these are in the order of the source: those of them that have a result, in the order in which it came. */
  readonly #arrived = new Queue<InFlight>()
  /** What those in flight are together, in units of {@link Task.size}. */
  #size = 0
  #taken = 0
  #done = 0
  #failed = 0
  #bytes = 0
  /** Whether the source is being asked for its next document. */
  #asking = false
  /** Whether it has told that there is no other, or has failed. */
  #exhausted = false
  #sourceFailure: { readonly error: unknown } | undefined
  #stopped: { readonly reason: unknown } | undefined
  #wake: (() => void) | undefined

  constructor(analyzer: DocumentAnalyzer, source: Source, options: CheckedAnalyzeAllOptions) {
    this.#analyzer = analyzer
    this.#options = options
    this.#iterator =
      Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  }

  async *results(): AsyncGenerator<AnalyzedDocument, void, undefined> {
    const stopWatching = whenAborted(this.#options.signal, (reason) => {
      this.#stop(reason)
    })
    try {
      this.#options.signal?.throwIfAborted()
      for (;;) {
        this.#ask()
        if (this.#stopped !== undefined) throw this.#stopped.reason
        const result = this.#next()
        if (result !== undefined) yield result
        else if (this.#exhausted && this.#inFlight.size === 0) break
        else await this.#change()
      }
      if (this.#sourceFailure !== undefined) throw this.#sourceFailure.error
    } finally {
      stopWatching?.()
      this.#stop(undefined)
      await this.#closeSource()
    }
  }

  /** Asks the source for as many documents as may be in flight, one after the other. */
  #ask(): void {
    if (this.#asking || this.#exhausted || this.#stopped !== undefined || this.#isFull()) return
    if (this.#analyzer.closed) {
      this.#end({ error: closedError() })
      return
    }
    this.#asking = true
    this.#nextDocument().then(
      (next) => {
        this.#asking = false
        if (next === undefined) this.#end(undefined)
        else if (this.#analyzer.closed) this.#end({ error: closedError() })
        else this.#begin(next.document)
        this.#ask()
      },
      (error: unknown) => {
        this.#asking = false
        this.#end({ error })
      },
    )
  }

  #isFull(): boolean {
    const { always, most, size } = this.#options.inFlight
    return this.#inFlight.size >= (this.#size < size ? most : always)
  }

  async #nextDocument(): Promise<{ readonly document: Text } | undefined> {
    const next = (await this.#iterator.next()) as IteratorResult<Text | Promise<Text>, unknown>
    // Of an iterable of promises, as for await takes it.
    return next.done === true ? undefined : { document: await next.value }
  }

  #end(failure: { readonly error: unknown } | undefined): void {
    this.#exhausted = true
    this.#sourceFailure = failure
    this.#changed()
  }

  #begin(document: Text): void {
    const index = this.#taken++
    if (this.#stopped !== undefined) return
    const inFlight: InFlight = { index, task: undefined, result: undefined }
    this.#inFlight.add(inFlight)
    const reject = (error: unknown): void => {
      this.#finish(inFlight, { index, error: errorOfDocument(error) })
    }
    const resolve = (stats: unknown): void => {
      this.#finish(inFlight, { index, stats: stats as TextStats })
    }
    try {
      inFlight.task = this.#analyzer.begin(document, { resolve, reject })
      this.#size += inFlight.task.size
    } catch (error) {
      reject(error)
    }
  }

  #finish(inFlight: InFlight, result: AnalyzedDocument): void {
    if (this.#stopped !== undefined) return
    inFlight.result = result
    if (!this.#options.ordered) this.#arrived.push(inFlight)
    this.#done++
    if (result.stats === undefined) this.#failed++
    else this.#bytes += result.stats.byteCount
    this.#changed()
    const [done, failed, taken, bytes] = [this.#done, this.#failed, this.#taken, this.#bytes]
    try {
      this.#options.onProgress?.({ done, failed, taken, bytes })
    } catch (error) {
      this.#stop(error)
    }
  }

  /** The result that the caller gets next, if it is there. */
  #next(): AnalyzedDocument | undefined {
    const [first] = this.#inFlight
    const earliest = this.#options.ordered ? first : this.#arrived.at(0)
    const result = earliest?.result
    if (earliest === undefined || result === undefined) return undefined
    this.#inFlight.delete(earliest)
    this.#arrived.shift()
    this.#size -= earliest.task?.size ?? 0
    // Not for longer than it is wanted: see Task.settled.
    earliest.result = undefined
    this.#ask()
    return result
  }

  /** Drops what is under way. */
  #stop(reason: unknown): void {
    this.#stopped ??= { reason }
    for (const { task } of this.#inFlight) if (task !== undefined) this.#analyzer.drop(task, reason)
    this.#inFlight.clear()
    this.#changed()
  }

  async #closeSource(): Promise<void> {
    if (this.#exhausted) return
    const closed = Promise.resolve(this.#iterator.return?.())
    // A source that is being asked may take as long as it likes.
    if (this.#asking) closed.catch(() => undefined)
    else await closed
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  #changed(): void {
    this.#wake?.()
  }
}

function errorOfDocument(error: unknown): WordbridgeError {
  if (error instanceof WordbridgeError) return error
  const message = error instanceof Error ? error.message : String(error)
  // What engines throw for strings and buffers that there is no room for.
  const code = error instanceof RangeError ? 'out-of-memory' : 'worker-failed'
  return new WordbridgeError(code, `The document could not be analysed: ${message}`, {
    cause: error,
  })
}
