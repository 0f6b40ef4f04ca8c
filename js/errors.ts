/**
 * What went wrong: a closed list.
 *
 * - `'not-loaded'`: a function was called before `load()` had finished.
 * - `'load-failed'`: the WebAssembly module could not be had, compiled or started; the message says why, `cause` has the
 *   error behind it, `url` and `status` what was asked for and how it was answered.
 * - `'wrong-type'`: an argument is not of the type that the function takes.
 * - `'unknown-option'`: the options have a name that the function does not know.
 * - `'invalid-option'`: an option has a value that is not allowed, or a required one is missing.
 * - `'wrong-language'`: a readability formula was asked for a language that it was not made for, or whose syllables are not counted.
 * - `'counts-needed'`: a readability formula needs counts that a text alone does not give, such as of words off a printed list.
 * - `'order-needed'`: a summary was asked for what needs the order of its words, which its stream was not told to keep.
 * - `'text-too-large'`: the text has more UTF-8 bytes than 32-bit addresses reach.
 * - `'out-of-memory'`: there was no memory for the text or for the result. All that was taken is
 *   free again.
 * - `'out-of-range'`: an index or an offset is outside of the text, or inside of a character where the unit is the byte.
 * - `'stack-exhausted'`: the stack of JavaScript was used up, by the caller calling itself.
 * - `'deleted'`: a document, stream or summary was used after its `delete()`.
 * - `'finished'`: a stream was fed or finished after it had been finished, or after an error had ended it.
 * - `'different-policies'`: two summaries cannot be merged, for different rules made them.
 * - `'invalid-data'`: bytes are no summary that was saved and no pack, or are damaged, or a newer version made them.
 * - `'pack-missing'`: what was asked needs a pack of data that was not added; the message says how.
 * - `'foreign-handle'`: an object of another copy of this package, or of no copy, was used as one of this.
 * - `'lease-ended'`: a lent column was used after the callback that it was lent to.
 * - `'view-detached'`: memory grew while a plain view of it was in use, so that what was read or written there is
 *   not to be trusted; nothing was changed by it.
 * - `'busy'`: the package was called from within a progress callback, or a document changed while its columns are lent.
 * - `'disconnected'`: there is no connection to a worker, or none any more, or the analyzer was closed; `cause` has the error
 *   of the worker.
 * - `'worker-failed'`: a worker of a pool could not be started, or a document was given to two and both ended before they had
 *   answered; `cause` has the error of the last.
 * - `'broken'`: the module stopped in the middle of a call, now or earlier, and must not be used any
 *   more; `load()` starts a fresh one. `cause` has the trap.
 */
export type WordbridgeErrorCode =
  | 'not-loaded'
  | 'load-failed'
  | 'wrong-type'
  | 'unknown-option'
  | 'invalid-option'
  | 'wrong-language'
  | 'counts-needed'
  | 'order-needed'
  | 'text-too-large'
  | 'out-of-memory'
  | 'out-of-range'
  | 'stack-exhausted'
  | 'deleted'
  | 'finished'
  | 'different-policies'
  | 'invalid-data'
  | 'pack-missing'
  | 'foreign-handle'
  | 'lease-ended'
  | 'view-detached'
  | 'busy'
  | 'disconnected'
  | 'worker-failed'
  | 'broken'

/** What a {@link WordbridgeError} can carry besides its code and message. */
export interface WordbridgeErrorDetails {
  /** Where in the text, in UTF-16 code units. */
  readonly offset?: number
  /** What could not be loaded. */
  readonly url?: string
  /** The HTTP status of the answer. */
  readonly status?: number
  /** The error behind this one. */
  readonly cause?: unknown
}

/**
 * Every error that wordbridge throws or rejects with. After any of them but `'broken'` the module works as
 * before.
 */
export class WordbridgeError extends Error {
  /** @internal What hosts print, whatever a build calls the class. */
  static override readonly name = 'WordbridgeError'
  override readonly name = 'WordbridgeError'
  /** Which error it is: programs look at this, people at `message`. */
  readonly code: WordbridgeErrorCode
  /** Where in the text, in UTF-16 code units; absent where no place is known. */
  declare readonly offset?: number
  /** Of `'load-failed'`: the URL that was tried, if there is one. */
  declare readonly url?: string
  /** Of `'load-failed'`: the HTTP status of the answer, if there was one. */
  declare readonly status?: number

  constructor(code: WordbridgeErrorCode, message: string, details: WordbridgeErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined)
    this.code = code
    if (details.offset !== undefined) this.offset = details.offset
    if (details.url !== undefined) this.url = details.url
    if (details.status !== undefined) this.status = details.status
  }
}

/** There is no memory for what was asked for. */
export function outOfMemory(): WordbridgeError {
  return new WordbridgeError(
    'out-of-memory',
    'There is no memory for the result. Analyse the text in parts, or load() with a larger maximumMemory.',
  )
}
