import { version } from '../../package.json'
import { describeValue } from '../describe-value.ts'
import { WordbridgeError } from '../errors.ts'
import type { ProgressOptions } from '../types.ts'
import type { Endpoint } from './endpoint.ts'
import {
  type Answer,
  type FarMessage,
  receivedError,
  type Call,
  unwrapFar,
  wrapNear,
} from './messages.ts'
import { whenAborted } from './when-aborted.ts'

/** A request on the near side, from the call until the other side has answered. */
interface Asked {
  readonly request: Call
  readonly transfer: readonly ArrayBuffer[]
  readonly watched: ProgressOptions
  readonly resolve: (result: unknown) => void
  readonly reject: (reason: unknown) => void
  /** Whether it was rejected before its answer came. */
  stopped: boolean
}

/** Why there is no connection any more, and what the worker threw if that was why. */
interface Lost {
  readonly reason: string
  readonly cause: unknown
}

/**
 * The near side of a line: sends requests in the order of the calls and settles their promises in that order, but for
 * those that are stopped.
 */
export class Connection {
  readonly #endpoint: Endpoint
  /** Tells apart those that share a worker. */
  readonly #name = Math.random().toString(36)
  readonly #waiting: Asked[] = []
  readonly #sent = new Map<number, Asked>()
  #latestId = 0
  /** Whether the other side has said that it listens: a worker of the web that begins late loses what came before. */
  #ready = false
  #uncaught: unknown
  #lost: Lost | undefined
  readonly #whenLost: ((error: WordbridgeError) => void) | undefined

  /** @param whenLost - Called once, when there is no connection any more, before all that is pending is rejected. */
  constructor(endpoint: Endpoint, whenLost?: (error: WordbridgeError) => void) {
    this.#endpoint = endpoint
    this.#whenLost = whenLost
    endpoint.listen('message', (data) => {
      const message = unwrapFar(data)
      if (message !== undefined) this.#receive(message)
    })
    endpoint.listen('error', (error) => {
      // On the web a worker lives on after an uncaught error. One that fails at its start is never going to listen.
      this.#uncaught = error
      if (!this.#ready) this.#lose('The worker failed at its start')
    })
    endpoint.listen('exit', () => {
      this.#lose('The worker has ended')
    })
    endpoint.listen('close', () => {
      this.#lose('The port was closed')
    })
    endpoint.listen('messageerror', () => {
      this.#lose('A message of the worker could not be read')
    })
    if (endpoint.ended) this.#lose('The worker has ended')
    else endpoint.post(wrapNear({ connection: this.#name, request: 'hello' }))
  }

  /**
   * Sends a request when its turn has come. One with a signal is sent when all before it are answered, so that it can be
   * taken back until then.
   *
   * @returns The result. Rejects with the error of the other side, `'disconnected'`, or `'wrong-type'` for a parameter that
   *   cannot be sent; with what `onProgress` throws or the reason of the signal at once, whatever the other side still does.
   */
  async ask(
    request: Omit<Call, 'id'>,
    transfer: readonly ArrayBuffer[] = [],
    watched: ProgressOptions = {},
  ): Promise<unknown> {
    watched.signal?.throwIfAborted()
    if (this.#lost !== undefined) throw lostError(this.#lost)
    let stopWatching: (() => void) | undefined
    try {
      return await new Promise((resolve, reject) => {
        const id = ++this.#latestId
        const asked = {
          request: { ...request, id },
          transfer,
          watched,
          resolve,
          reject,
          stopped: false,
        }
        this.#waiting.push(asked)
        stopWatching = whenAborted(watched.signal, (reason) => {
          this.#stop(asked, reason)
        })
        this.#send()
      })
    } finally {
      stopWatching?.()
    }
  }

  /** Rejects all that is not yet answered, and has the other side delete all documents. */
  close(): void {
    if (this.#lost !== undefined) return
    this.#endpoint.post(wrapNear({ connection: this.#name, request: 'close' }))
    this.#lose('The connection was closed')
  }

  /** Gives the other side up, for somebody has learned that it does not work. */
  fail(reason: string, cause: unknown): void {
    this.#uncaught = cause
    this.#lose(reason)
  }

  #receive(message: FarMessage): void {
    if ('answer' in message) {
      if (message.connection === this.#name) this.#settle(message.answer)
    } else if ('version' in message) {
      this.#start(message.version)
    } else if ('closed' in message) {
      this.#lose('The worker does not serve any more')
    }
  }

  #start(theirs: string): void {
    if (theirs === version) {
      this.#ready = true
      this.#send()
    } else {
      this.#lose(`The worker has version ${theirs} of wordbridge, and this side ${version}`)
    }
  }

  #send(): void {
    while (this.#ready) {
      const [next] = this.#waiting
      if (next === undefined || (next.watched.signal !== undefined && this.#sent.size > 0)) return
      this.#waiting.shift()
      this.#sent.set(next.request.id, next)
      try {
        this.#endpoint.post(
          wrapNear({ connection: this.#name, request: next.request }),
          next.transfer,
        )
      } catch (cause) {
        this.#sent.delete(next.request.id)
        next.reject(unsendableError(cause))
      }
    }
  }

  #settle(answer: Answer): void {
    const asked = this.#sent.get(answer.id)
    if (asked === undefined) return
    if ('progress' in answer) {
      this.#report(asked, answer.progress)
      return
    }
    this.#sent.delete(answer.id)
    if ('error' in answer) asked.reject(receivedError(answer.error))
    else asked.resolve(answer.result)
    this.#send()
  }

  #report(asked: Asked, [done, total]: readonly [done: number, total: number]): void {
    if (asked.stopped) return
    try {
      asked.watched.onProgress?.(done, total)
    } catch (reason) {
      this.#stop(asked, reason)
    }
  }

  #stop(asked: Asked, reason: unknown): void {
    asked.stopped = true
    asked.reject(reason)
    const place = this.#waiting.indexOf(asked)
    if (place < 0) return
    this.#waiting.splice(place, 1)
    this.#send()
  }

  #lose(reason: string): void {
    if (this.#lost !== undefined) return
    const lost = { reason, cause: this.#uncaught }
    this.#lost = lost
    this.#endpoint.stopListening()
    this.#whenLost?.(lostError(lost))
    for (const { reject } of [...this.#sent.values(), ...this.#waiting]) reject(lostError(lost))
    this.#sent.clear()
    this.#waiting.length = 0
  }
}

function lostError({ reason, cause }: Lost): WordbridgeError {
  const because = cause === undefined ? '' : ` (${messageOf(cause)})`
  return new WordbridgeError(
    'disconnected',
    `${reason}${because}: what it was asked is not answered any more, and its documents are out of reach. ` +
      'Connect to a worker and ask it anew.',
    cause === undefined ? {} : { cause },
  )
}

function unsendableError(cause: unknown): WordbridgeError {
  return new WordbridgeError(
    'wrong-type',
    `A parameter cannot be sent to the worker: ${messageOf(cause)}`,
    { cause },
  )
}

// Of an error of any realm.
function messageOf(error: unknown): string {
  if (typeof error === 'string') return error
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error
  return hasMessage ? String(error.message) : describeValue(error)
}
