import { version } from '../../package.json'
import { describeValue } from '../describe-value.ts'
import { WordbridgeError } from '../errors.ts'
import type { ProgressOptions } from '../types.ts'
import type { Endpoint } from './endpoint.ts'
import {
  type Answer,
  type Answers,
  type FarMessage,
  receivedError,
  type Call,
  unwrapFar,
  wrapNear,
} from './messages.ts'
import { StatsUnpacker } from './packed-stats.ts'
import { Queue } from './queue.ts'
import { whenAborted } from './when-aborted.ts'

/** Several requests go in one message if their texts are no more than this together, in bytes, or code units of strings. */
export const LARGEST_BATCH = 2 ** 16
/** And so many. */
export const MOST_TOGETHER = 64

/** Whom an answer is for. */
export interface Recipient {
  readonly resolve: (result: unknown) => void
  readonly reject: (reason: unknown) => void
}

/** What is asked of the other side, and by whom. */
export interface Question extends Recipient {
  readonly request: Omit<Call, 'id'>
  /** What goes over without a copy. */
  readonly transfer: readonly ArrayBuffer[]
  readonly watched: ProgressOptions
}

/** A question, until the other side has answered. */
interface Asked extends Question {
  readonly id: number
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
  /** What goes in one message each. */
  readonly #waiting = new Queue<readonly Asked[]>()
  /** Requests of small texts that were made in this turn, while others are under way: they go over together at its end. */
  #gathered: Asked[] = []
  #gatheredSize = 0
  /** In the order in which they were sent, which is that of their answers. No map: see {@link Task.settled}. */
  readonly #sent = new Queue<Asked>()
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
      if (message === undefined) return
      try {
        this.#receive(message)
      } catch (error) {
        // Such as for want of memory. Whatever comes later would be taken for something else.
        this.#uncaught = error
        this.#close('A message of the worker could not be read')
      }
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
   * @param size - Of its text, if it may go with others that are made in the same turn and be answered with them: see
   *   {@link LARGEST_BATCH}.
   * @returns The result. Rejects with the error of the other side, `'disconnected'`, or `'wrong-type'` for a parameter that
   *   cannot be sent; with what `onProgress` throws or the reason of the signal at once, whatever the other side still does.
   */
  async ask(
    request: Omit<Call, 'id'>,
    transfer: readonly ArrayBuffer[] = [],
    watched: ProgressOptions = {},
    size = Infinity,
  ): Promise<unknown> {
    watched.signal?.throwIfAborted()
    let stopWatching: (() => void) | undefined
    try {
      return await new Promise((resolve, reject) => {
        const question = { request, transfer, watched, resolve, reject }
        if (size <= LARGEST_BATCH && watched.signal === undefined && this.#isBusy()) {
          this.#gather(question, size)
          return
        }
        const asked = this.#wait([question])
        stopWatching = whenAborted(watched.signal, (reason) => {
          this.#stop(asked, reason)
        })
        this.#send()
      })
    } finally {
      stopWatching?.()
    }
  }

  /**
   * The same of several without a signal, which go over in one message and are answered in one: all of them are settled in
   * their order, one right after the other.
   */
  askAll(questions: readonly Question[]): void {
    this.#wait(questions)
    this.#send()
  }

  /** Rejects all that is not yet answered, and has the other side delete all documents. */
  close(): void {
    this.#close('The connection was closed')
  }

  #close(reason: string): void {
    if (this.#lost !== undefined) return
    try {
      this.#endpoint.post(wrapNear({ connection: this.#name, request: 'close' }))
    } finally {
      this.#lose(reason)
    }
  }

  /** Gives the other side up, for somebody has learned that it does not work. */
  fail(reason: string, cause: unknown): void {
    this.#uncaught = cause
    this.#lose(reason)
  }

  #receive(message: FarMessage): void {
    if ('answers' in message) {
      if (message.connection === this.#name) this.#settleAll(message)
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

  /** Whether a request would have to wait for others. */
  #isBusy(): boolean {
    return this.#lost === undefined && this.#sent.length + this.#waiting.length > 0
  }

  #gather(question: Question, size: number): void {
    const fits = this.#gatheredSize + size <= LARGEST_BATCH && this.#gathered.length < MOST_TOGETHER
    if (!fits) this.#sendGathered()
    if (this.#gathered.length === 0) {
      queueMicrotask(() => {
        this.#sendGathered()
      })
    }
    this.#gathered.push(this.#asked(question))
    this.#gatheredSize += size
  }

  #sendGathered(): void {
    this.#closeGathered()
    this.#send()
  }

  /** Whatever comes next is behind what was gathered. */
  #closeGathered(): void {
    if (this.#gathered.length > 0) this.#waiting.push(this.#gathered)
    this.#gathered = []
    this.#gatheredSize = 0
  }

  #asked(question: Question): Asked {
    return { ...question, id: ++this.#latestId, stopped: false }
  }

  #wait(questions: readonly Question[]): readonly Asked[] {
    this.#closeGathered()
    const asked = questions.map((each) => this.#asked(each))
    if (this.#lost === undefined) this.#waiting.push(asked)
    else for (const { reject } of asked) reject(lostError(this.#lost))
    return asked
  }

  #send(): void {
    while (this.#ready) {
      const next = this.#waiting.at(0)
      const mustWait = next?.some(({ watched }) => watched.signal !== undefined) === true
      if (next === undefined || (mustWait && this.#sent.length > 0)) return
      this.#waiting.shift()
      this.#post(next)
    }
  }

  #post(asked: readonly Asked[]): void {
    const request = asked.map(({ request, id }) => ({ ...request, id }))
    const transfer = asked.flatMap((each) => each.transfer)
    try {
      this.#endpoint.post(wrapNear({ connection: this.#name, request }), transfer)
    } catch (cause) {
      // Which of several it was, each by itself shows.
      if (asked.length > 1) for (const each of asked) this.#post([each])
      else for (const { reject } of asked) reject(unsendableError(cause))
      return
    }
    for (const each of asked) this.#sent.push(each)
  }

  #settleAll({ answers, stats }: Answers): void {
    const unpacker = stats && new StatsUnpacker(stats)
    for (const answer of answers) {
      // Unpacked also if nobody waits for it any more: the next one is behind it.
      if (typeof answer !== 'number') this.#settle(answer)
      else this.#settle({ id: answer, result: unpacker?.next() })
    }
    this.#send()
  }

  #settle(answer: Exclude<Answer, number>): void {
    const asked = this.#sentWith(answer.id)
    if (asked === undefined) return
    if ('progress' in answer) {
      this.#report(asked, answer.progress)
      return
    }
    this.#sent.remove(asked)
    if ('error' in answer) asked.reject(receivedError(answer.error))
    else asked.resolve(answer.result)
  }

  #sentWith(id: number): Asked | undefined {
    for (let place = 0; place < this.#sent.length; place++) {
      const asked = this.#sent.at(place)
      if (asked?.id === id) return asked
    }
    return undefined
  }

  #report(asked: Asked, [done, total]: readonly [done: number, total: number]): void {
    if (asked.stopped) return
    try {
      asked.watched.onProgress?.(done, total)
    } catch (reason) {
      this.#stop([asked], reason)
    }
  }

  #stop(asked: readonly Asked[], reason: unknown): void {
    for (const each of asked) {
      each.stopped = true
      each.reject(reason)
    }
    if (this.#waiting.remove(asked)) this.#send()
  }

  #lose(reason: string): void {
    if (this.#lost !== undefined) return
    const lost = { reason, cause: this.#uncaught }
    this.#lost = lost
    this.#closeGathered()
    this.#endpoint.stopListening()
    this.#whenLost?.(lostError(lost))
    for (const { reject } of [...this.#sent.clear(), ...this.#waiting.clear().flat()]) {
      reject(lostError(lost))
    }
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
