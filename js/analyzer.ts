import { analyze } from './analyze.ts'
import { withLanguageOf } from './auto-language.ts'
import { count } from './count.ts'
import { WordbridgeError } from './errors.ts'
import { checkAnalyzeOptions, checkCountOptions, checkRemoteSegmentOptions } from './options.ts'
import { segment } from './segment.ts'
import type { Load } from './start.ts'
import { checkText } from './text.ts'
import { checkTransfer, TRANSFER } from './transfer.ts'
import type {
  AnalyzeOptions,
  CountOptions,
  LoadOptions,
  Segments,
  SegmentOptions,
  TextStats,
  TransferOptions,
} from './types.ts'
import { type WordAnalyzer, WordMeasurer } from './word-analyzer.ts'
import { WORD_OPERATIONS, type WordOperationName } from './word-operations.ts'

/**
 * Analysis by promises, the same wherever it is done: on this thread (`createAnalyzer`), on that of a worker
 * (`connectAnalyzer`) or in several workers (`createPool` of `wordbridge/pool`).
 *
 * Every method rejects with what the function of its name throws, and with `'disconnected'` after `close()`.
 */
export interface Analyzer extends WordAnalyzer {
  /** Counts and measures a text: see {@link analyze}. */
  analyze(text: string | Uint8Array, options?: AnalyzeOptions & TransferOptions): Promise<TextStats>
  /** Counts words, or graphemes, sentences, paragraphs or lines: see {@link count}. */
  count(text: string | Uint8Array, options?: CountOptions & TransferOptions): Promise<number>
  /** Cuts a text into segments: see {@link segment}. */
  segment(text: string | Uint8Array, options: SegmentOptions & TransferOptions): Promise<Segments>
  /** Fulfilled when all that was asked before is answered; from the call on, nothing more may be asked. Never rejects. */
  close(): Promise<void>
  /** The same as `close()`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>
}

/** For all functions `createAnalyzer`, which differ in where the module comes from if the options do not say. */
export async function createAnalyzerBy(load: Load, options?: LoadOptions): Promise<Analyzer> {
  await load(options)
  return new LocalAnalyzer()
}

class LocalAnalyzer extends WordMeasurer implements Analyzer {
  #closed = false

  protected measure(
    operation: WordOperationName,
    text: string | Uint8Array,
    options: TransferOptions | undefined,
    given: object,
  ): Promise<unknown> {
    return this.#run<unknown>(options, () =>
      WORD_OPERATIONS[operation](text, given as Readonly<Record<string, unknown>>),
    )
  }

  analyze(
    text: string | Uint8Array,
    options?: AnalyzeOptions & TransferOptions,
  ): Promise<TextStats> {
    return this.#run(options, () => {
      checkText(text)
      return analyze(text, checkAnalyzeOptions(withLanguageOf(text, options), TRANSFER))
    })
  }

  count(text: string | Uint8Array, options?: CountOptions & TransferOptions): Promise<number> {
    return this.#run(options, () => count(text, checkCountOptions(options, TRANSFER)))
  }

  segment(text: string | Uint8Array, options: SegmentOptions & TransferOptions): Promise<Segments> {
    return this.#run(options, () => segment(text, checkRemoteSegmentOptions(options, TRANSFER)))
  }

  close(): Promise<void> {
    this.#closed = true
    return Promise.resolve()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  #run<Result>(options: unknown, work: () => Result): Promise<Result> {
    return new Promise((resolve) => {
      if (this.#closed) throw closedError()
      checkTransfer(options)
      resolve(work())
    })
  }
}

/** The error of whatever is asked of an analyzer after its `close()`. */
export function closedError(): WordbridgeError {
  return new WordbridgeError('disconnected', 'The analyzer was closed: make another one.')
}
