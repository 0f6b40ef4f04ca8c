import type { ProgressOptions } from '../types.ts'
import type { Recipient } from '../worker/connection.ts'

/** Something to do with a text, from the call until it is settled. */
export class Task {
  /** Its name: one of the package, or one that the worker was made with. */
  readonly operation: string
  readonly options: object
  /** Whether the bytes move to the worker, so that they can be sent but once. */
  readonly moves: boolean
  readonly onProgress: ProgressOptions['onProgress']
  /** How much work it is: bytes, or code units of a string. */
  readonly size: number
  /** Workers that have ended while they had it at hand. */
  deaths = 0
  #text: string | Uint8Array<ArrayBuffer>
  #recipient: Recipient | undefined

  constructor(
    what: Pick<Task, 'operation' | 'text' | 'options' | 'moves'> & Partial<Pick<Task, 'size'>>,
    recipient: Recipient,
    onProgress: ProgressOptions['onProgress'],
  ) {
    this.operation = what.operation
    this.#text = what.text
    this.options = what.options
    this.moves = what.moves
    // Of now: bytes that move have no length afterwards.
    this.size = what.size ?? what.text.length
    this.#recipient = recipient
    this.onProgress = onProgress
  }

  /** A string, or bytes that nobody else writes to. Empty when it is settled. */
  get text(): string | Uint8Array<ArrayBuffer> {
    return this.#text
  }

  /**
   * Whether it has an outcome. It refers to neither text nor recipient then: V8 keeps what tables of sets have once had until it
   * collects all of its memory, and results of small documents took as long to be moved there as all else.
   */
  get settled(): boolean {
    return this.#recipient === undefined
  }

  resolve(result: unknown): void {
    this.#settle()?.resolve(result)
  }

  reject(reason: unknown): void {
    this.#settle()?.reject(reason)
  }

  #settle(): Recipient | undefined {
    const recipient = this.#recipient
    this.#recipient = undefined
    this.#text = ''
    return recipient
  }
}
