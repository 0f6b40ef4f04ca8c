import { describeValue } from '../describe-value.ts'
import { WordbridgeError } from '../errors.ts'
import type { TextStats } from '../types.ts'
import type { AnyDocument } from './any-document.ts'

/** What every adapter of an editor takes. */
export interface LiveOptions {
  /**
   * Makes a document of the text of the editor: `(text) => new Document(text, { language: 'en' })`, or in a worker
   * `(text, signal) => documents.create(text, { signal })`. It is called when the editor starts, when its whole text is replaced
   * by a call, and by `restart()`; the adapter deletes what it answers.
   *
   * @param signal - Aborted when the document is not wanted any more while it is made.
   */
  readonly open: (text: string, signal: AbortSignal) => AnyDocument | Promise<AnyDocument>
  /** Told the numbers of the text when they have changed: after several edits in a row perhaps once. */
  readonly onStats?: (stats: TextStats) => void
  /**
   * Told what `open` threw, and why the analysis could not follow an edit, such as `'out-of-memory'` or `'disconnected'`. The editor
   * works on; the analysis is over until `restart()`. Without it the error is thrown where nobody catches it, so that it is seen.
   */
  readonly onError?: (error: unknown) => void
}

/** Throws `'wrong-type'`. */
export function checkLiveOptions(options: unknown): asserts options is LiveOptions {
  if (typeof options !== 'object' || options === null) {
    throw new WordbridgeError('wrong-type', `The options are ${describeValue(options)}.`)
  }
  const given = options as Readonly<Record<string, unknown>>
  for (const name of ['open', 'onStats', 'onError']) {
    const value = given[name]
    if (typeof value === 'function' || (name !== 'open' && value === undefined)) continue
    throw new WordbridgeError(
      'wrong-type',
      `The option ${name} is ${describeValue(value)}. It is a function${name === 'open' ? ' that makes a document of a text' : ''}.`,
    )
  }
}
