import * as constants from 'wordbridge-core.constants'
import { partsOf } from './chunk-parts.ts'
import { WordbridgeError } from './errors.ts'
import { loadedInstance } from './instance.ts'
import { useMarkup } from './markup.ts'
import { checkStreamOptions } from './options.ts'
import { Owned } from './owned-handle.ts'
import { useSentenceRules } from './sentence-rules.ts'
import { checkPresent, checkStatus } from './status.ts'
import { makeSummary, type Summary } from './summary.ts'
import { storeSyllables } from './syllables.ts'
import { checkText } from './text.ts'
import { packWords } from './word-policy.ts'
import type { CoreStream } from './core.ts'
import type { StreamOptions } from './types.ts'

/** Bytes between two calls of `onProgress`, or more. */
const BYTES_BETWEEN_REPORTS = 1 << 17

/**
 * Analyses a text that comes in chunks, of any length, in bounded memory: that of its vocabulary, its longest word, and less
 * than a megabyte. However the text is cut (within a character, a word, a line end), the counts are those of
 * {@link analyze} for the whole. With `wordOrder` it takes 4 bytes for each word too, and the longest paragraph. A text of Markdown is held whole until `finish()`, which does the work: see docs/markdown.md.
 *
 * Every member throws `'deleted'` after `delete()`, `'broken'` if the instance is, and `'foreign-handle'` when it is called on
 * an object that is no stream of this copy of the package. A stream that was finished owns nothing any more.
 */
export class Stream {
  /** @internal What hosts print, whatever a build calls the class. */
  static readonly name = 'Stream'
  readonly #options: ReturnType<typeof checkStreamOptions>
  readonly #owned: Owned<CoreStream>
  #bytes = 0
  #reported: number | undefined
  #busy = false
  #ended = false

  /**
   * @param options - See {@link StreamOptions}.
   *
   * Throws `'not-loaded'`, `'wrong-type'`, `'unknown-option'`, `'invalid-option'`, `'wrong-language'`, `'counts-needed'`,
   * `'out-of-memory'`.
   */
  constructor(options?: StreamOptions) {
    const checked = checkStreamOptions(options)
    const instance = loadedInstance()
    const { language, newlines } = checked
    const handle = instance.run((core, memory, defer) => {
      useSentenceRules(core, memory, checked, defer)
      useMarkup(core, checked, defer)
      const { pointer, size } = storeSyllables(memory, checked.syllables, defer)
      const made = checkPresent(
        core.makers.makeStream(
          constants.Newlines[newlines],
          packWords(checked),
          constants.Language[language],
          pointer,
          size,
          checked.wordOrder,
        ),
      )
      let keep = false
      defer(() => {
        if (!keep) made.delete()
      })
      checkStatus(core, made.status)
      keep = true
      return made
    })
    this.#options = checked
    this.#owned = new Owned(instance, handle, 'stream')
  }

  /**
   * Reads the next chunk of the text. It may be overwritten when the call returns.
   *
   * @param chunk - A string, or bytes of UTF-8; strings and bytes may alternate. A high surrogate at the end of a string is
   *   joined by a low one at the start of the next string, and a sequence of bytes by the next bytes. Where the kind of chunk
   *   changes, neither goes on: it is read as U+FFFD and counted in `illFormedCount`. An empty chunk does nothing.
   *
   * Throws `'wrong-type'`, `'busy'` (in `onProgress`), `'finished'`, or the reason of a `signal` that was aborted before: the
   * stream is as it was then. Throws `'out-of-memory'`, `'text-too-large'` beyond 2^32 - 1 words, `'stack-exhausted'`, or what
   * `onProgress` throws: the stream has ended then and its memory is free. Takes time in proportion to the chunk.
   */
  feed(chunk: string | Uint8Array): void {
    checkText(chunk)
    Stream.#open(this).#work(() => {
      for (const part of partsOf(chunk)) {
        this.#options.signal?.throwIfAborted()
        this.#feedPart(part)
        if (this.#bytes - (this.#reported ?? 0) >= BYTES_BETWEEN_REPORTS) this.#report()
      }
    })
  }

  /**
   * Ends the text. The stream can be fed no more, and need not be deleted.
   *
   * @returns What is known of the whole text. It owns core memory: call its `delete()`, or declare it with `using`.
   *
   * Throws as {@link feed} does.
   */
  finish(): Summary {
    return Stream.#open(this).#work(() => {
      if (this.#bytes !== this.#reported) this.#report()
      const { instance } = this.#owned
      const handle = this.#owned.run((stream, core, _memory, defer) => {
        const summary = checkPresent(core.makers.makeSummary())
        let keep = false
        defer(() => {
          if (!keep) summary.delete()
        })
        checkStatus(core, stream.finish(summary))
        keep = true
        return summary
      })
      this.#end()
      return makeSummary(instance, handle, this.#options)
    })
  }

  /** Bytes of UTF-8 that were fed. */
  get bytes(): number {
    Stream.#own(this)
    return this.#bytes
  }

  /** Whether it owns no core memory any more: after `delete()` or `finish()`, or when an error has ended it. */
  get deleted(): boolean {
    return Stream.#own(this).#owned.deleted
  }

  /** Frees the core memory of the stream. Does nothing the second time, or when the stream has ended. */
  delete(): void {
    Stream.#own(this).#owned.free()
  }

  /** The same as {@link delete}, for `using`. */
  [Symbol.dispose](): void {
    this.delete()
  }

  // One call at a time; what fails in the middle ends the stream.
  #work<Result>(work: () => Result): Result {
    this.#options.signal?.throwIfAborted()
    this.#busy = true
    try {
      return work()
    } catch (error) {
      this.#end()
      throw error
    } finally {
      this.#busy = false
    }
  }

  #feedPart(part: string | Uint8Array): void {
    this.#owned.run((stream, core, memory, defer) => {
      const { pointer, size } = memory.storeExactly(part, defer)
      const encoding = typeof part === 'string' ? constants.Encoding.wtf8 : constants.Encoding.utf8
      checkStatus(core, stream.feed(pointer, size, encoding))
      this.#bytes += size
    })
  }

  #report(): void {
    this.#reported = this.#bytes
    this.#options.onProgress?.({ bytes: this.#bytes })
  }

  #end(): void {
    this.#ended = true
    this.#owned.free()
  }

  // Static, so that an object of another copy of the package gets our error and not the engine's.
  static #open(stream: Stream): Stream {
    const own = Stream.#own(stream)
    if (own.#ended) {
      throw new WordbridgeError(
        'finished',
        'The stream has been finished, or an error ended it. Make a new one for another text.',
      )
    }
    own.#owned.get()
    if (own.#busy) {
      throw new WordbridgeError(
        'busy',
        'The stream was fed from within its own progress callback. Note what is wanted and call when the work is done.',
      )
    }
    return own
  }

  static #own(stream: Stream): Stream {
    if (#owned in stream) return stream
    throw new WordbridgeError(
      'foreign-handle',
      'This is no stream of this copy of wordbridge. Are two copies of the package loaded, such as import and require?',
    )
  }
}
