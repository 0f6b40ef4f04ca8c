import type { ProgressOptions } from '../types.ts'

/** Something to do with a text, from the call until its promise is settled. */
export class Task {
  /** Its name: one of the package, or one that the worker was made with. */
  readonly operation: string
  /** A string, or bytes that nobody else writes to. */
  readonly text: string | Uint8Array<ArrayBuffer>
  readonly options: object
  /** Whether the bytes move to the worker, so that they can be sent but once. */
  readonly moves: boolean
  readonly onProgress: ProgressOptions['onProgress']
  readonly promise: Promise<unknown>
  /** How much work it is: bytes, or code units of a string. */
  readonly size: number
  /** Workers that have ended while they had it at hand. */
  deaths = 0
  settled = false
  readonly #resolve: (result: unknown) => void
  readonly #reject: (reason: unknown) => void

  constructor(
    what: Pick<Task, 'operation' | 'text' | 'options' | 'moves'> & Partial<Pick<Task, 'size'>>,
    onProgress: ProgressOptions['onProgress'],
  ) {
    this.operation = what.operation
    this.text = what.text
    this.options = what.options
    this.moves = what.moves
    // Of now: bytes that move have no length afterwards.
    this.size = what.size ?? what.text.length
    this.onProgress = onProgress
    const { promise, resolve, reject } = withResolvers()
    this.promise = promise
    this.#resolve = resolve
    this.#reject = reject
  }

  resolve(result: unknown): void {
    this.settled = true
    this.#resolve(result)
  }

  reject(reason: unknown): void {
    this.settled = true
    this.#reject(reason)
  }
}

type Settle = (value: unknown) => void

// Promise.withResolvers, which Node 20 does not have.
function withResolvers(): { promise: Promise<unknown>; resolve: Settle; reject: Settle } {
  let settle: { resolve: Settle; reject: Settle } | undefined
  const promise = new Promise<unknown>((resolve, reject) => {
    settle = { resolve, reject }
  })
  if (settle === undefined) throw new Error('a promise calls its executor at once')
  return { promise, ...settle }
}
