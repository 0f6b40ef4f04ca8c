import { type Analyzer, closedError } from '../analyzer.ts'
import {
  checkCountOptions,
  checkRemoteAnalyzeOptions,
  checkRemoteSegmentOptions,
} from '../options.ts'
import { checkText } from '../text.ts'
import { checkTransfer, textToSend, TRANSFER } from '../transfer.ts'
import type {
  AnalyzeOptions,
  CountOptions,
  ProgressOptions,
  Segments,
  SegmentOptions,
  TextStats,
  TransferOptions,
} from '../types.ts'
import { WordMeasurer } from '../word-analyzer.ts'
import type { WordOperationName } from '../word-operations.ts'
import { Connection } from './connection.ts'
import { Endpoint, type MessageEndpoint } from './endpoint.ts'
import type { TextParameters } from './messages.ts'
import type { TextOperationName } from './operations.ts'

/**
 * An {@link Analyzer} on the other side of a port, that calls {@link serve}. It need not have done so yet: requests wait for it.
 *
 * @param port - A `Worker` or a `MessagePort`, of the web or of `node:worker_threads`. It stays the caller's, who may use it for
 *   other messages too, and who terminates or closes it. Several connections may share it.
 *
 * What is asked is done in the order of the calls. `close()` waits for it, then stops listening to the port.
 * Throws `'wrong-type'`.
 */
export function connectAnalyzer(port: MessageEndpoint): Analyzer {
  return new RemoteAnalyzer(new Connection(new Endpoint(port)))
}

class RemoteAnalyzer extends WordMeasurer implements Analyzer {
  readonly #connection: Connection
  readonly #pending = new Set<Promise<unknown>>()
  #closed: Promise<void> | undefined

  constructor(connection: Connection) {
    super()
    this.#connection = connection
  }

  async analyze(
    text: string | Uint8Array,
    options?: AnalyzeOptions & TransferOptions,
  ): Promise<TextStats> {
    const { onProgress, signal, ...others } = checkRemoteAnalyzeOptions(options, TRANSFER)
    const watched = { onProgress, signal }
    return (await this.#ask('analyze', text, options, others, watched)) as TextStats
  }

  async count(
    text: string | Uint8Array,
    options?: CountOptions & TransferOptions,
  ): Promise<number> {
    const others = checkCountOptions(options, TRANSFER)
    return (await this.#ask('count', text, options, others)) as number
  }

  async segment(
    text: string | Uint8Array,
    options: SegmentOptions & TransferOptions,
  ): Promise<Segments> {
    const others = checkRemoteSegmentOptions(options, TRANSFER)
    return (await this.#ask('segment', text, options, others)) as Segments
  }

  protected measure(
    operation: WordOperationName,
    text: string | Uint8Array,
    options: TransferOptions | undefined,
    given: object,
  ): Promise<unknown> {
    return this.#ask(operation, text, options, given)
  }

  close(): Promise<void> {
    return (this.#closed ??= Promise.allSettled(this.#pending).then(() => {
      this.#connection.close()
    }))
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #ask(
    operation: TextOperationName,
    text: string | Uint8Array,
    options: TransferOptions | undefined,
    others: object,
    watched: ProgressOptions = {},
  ): Promise<unknown> {
    const transfer = checkTransfer(options)
    checkText(text)
    if (this.#closed !== undefined) throw closedError()
    // Of bytes that are taken away nothing is left.
    const size = text.length
    const sent = textToSend(text, transfer)
    const parameters: TextParameters = [sent.text, others, watched.onProgress !== undefined]
    const answer = this.#connection.ask({ operation, parameters }, sent.buffers, watched, size)
    this.#pending.add(answer)
    try {
      return await answer
    } finally {
      this.#pending.delete(answer)
    }
  }
}
