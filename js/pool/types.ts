import type { Analyzer } from '../analyzer.ts'
import type { WordbridgeError } from '../errors.ts'
import type {
  AbortSignalLike,
  AnalyzeOptions,
  DocumentOptions,
  LoadOptions,
  TextStats,
  TransferOptions,
} from '../types.ts'
import type { MessageEndpoint } from '../worker/endpoint.ts'

/** What a pool needs of a worker: of one of the web, or of one of `node:worker_threads`. */
export interface PoolWorker extends MessageEndpoint {
  terminate(): unknown
  /** In Node: keeps the process running, or lets it end. */
  ref?(): unknown
  unref?(): unknown
}

/** Options of `createPool`, beside those of `load()`, which each worker is given. */
export interface PoolOptions extends LoadOptions {
  /**
   * Makes a worker that calls `serve` of this version of wordbridge. By default the one that is part of the package, in a
   * file of its own beside that of the pool: for pages and bundlers that want the file elsewhere or named otherwise.
   */
  readonly worker?: (() => PoolWorker | Promise<PoolWorker>) | undefined
}

/** How to end a pool. */
export interface CloseOptions {
  /** Whether what is not answered yet is rejected with `'disconnected'` instead of waited for. Default `false`. */
  readonly cancel?: boolean
}

/** How far {@link Pool.analyzeAll} is. */
export interface PoolProgress {
  /** Documents that are done, those that failed among them. */
  readonly done: number
  /** Documents that failed. */
  readonly failed: number
  /** Documents that were taken from the source. */
  readonly taken: number
  /** Bytes of UTF-8 in the documents that are done and have not failed. */
  readonly bytes: number
}

/** Options of {@link Pool.analyzeAll}: those of `analyze`, for each document, and of the run. */
export interface AnalyzeAllOptions
  extends
    Omit<AnalyzeOptions, 'language' | 'onProgress' | 'signal'>,
    Pick<DocumentOptions, 'language'>,
    TransferOptions {
  /** Whether results come in the order of the source, or each as soon as it is there. Default `true`. */
  readonly ordered?: boolean
  /**
   * Most documents that are in flight: taken from the source, and their results not yet by the caller. 1 or more. Default
   * four times the size of the pool, and of small documents more: up to 192 for each worker, as long as they have fewer than 192 KiB
   * (2^16 bytes, or code units of strings, in each of three messages).
   */
  readonly inFlight?: number
  /** Told of each document that is done. What it throws ends the run, and reaches the caller unchanged. */
  readonly onProgress?: ((progress: PoolProgress) => void) | undefined
  /** Ends the run with the signal's reason. */
  readonly signal?: AbortSignalLike | undefined
}

/** What became of one document of {@link Pool.analyzeAll}: its counts, or why there are none. */
export type AnalyzedDocument =
  | {
      /** Which document of the source, from 0. */
      readonly index: number
      readonly stats: TextStats
      readonly error?: undefined
    }
  | { readonly index: number; readonly error: WordbridgeError; readonly stats?: undefined }

/**
 * Workers that share the work: an {@link Analyzer} of several threads.
 *
 * A document goes to a worker that is free, and waits while none is. Workers are started when there is work for them; one that
 * ends or fails is replaced, and the document that it had at hand is given once to another. Should that end too, the document
 * is rejected with `'worker-failed'`; those that waited behind it are done as if nothing had happened. Small documents go
 * to a worker together: of those that it had at hand, each is given to another by itself. One whose bytes were given with
 * `transfer` went down with its worker, and is rejected at once.
 *
 * In Node, workers without work do not keep the process running.
 */
export interface Pool extends Analyzer {
  /** The most workers that run at the same time. */
  readonly size: number

  /**
   * Analyses each document of a source, in several workers at the same time.
   *
   * @param documents - Any iterable or async iterable of texts as `analyze` takes them. It is asked for the next one only while fewer
   *   than `inFlight` documents are under way, and closed when the run ends early. What it throws is thrown here, after the results
   *   of the documents before.
   * @returns A result for each document, also for one that fails. To end the run early, leave the loop: what is under way is dropped.
   *
   * Throws `'wrong-type'`, `'unknown-option'` or `'invalid-option'` at the call; in the loop the reason of the signal, what
   * `onProgress` throws, or `'disconnected'` if the pool was closed before the end of the source.
   */
  analyzeAll(
    documents: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
    options?: AnalyzeAllOptions,
  ): AsyncGenerator<AnalyzedDocument, void, undefined>

  /**
   * Ends all workers when all that was asked before is answered, or at once with `cancel`; from the call on, nothing more may be
   * asked.
   *
   * @returns A promise that is fulfilled when no worker runs any more. Never rejects.
   */
  close(options?: CloseOptions): Promise<void>
}
