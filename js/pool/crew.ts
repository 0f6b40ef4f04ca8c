import { WordbridgeError } from '../errors.ts'
import type { LoadOptions } from '../types.ts'
import { type Loss, Member } from './member.ts'
import type { Task } from './task.ts'
import type { PoolWorker } from './types.ts'

/** So many starts in a row may fail before what waits is told so. */
const MOST_FAILURES = 3
/** A task of this size or more is worth the end of its worker when nobody wants it any more. */
const LARGE = 2 ** 20

/** How the workers of a pool are made. */
export interface CrewOptions {
  readonly size: number
  readonly worker: () => PoolWorker | Promise<PoolWorker>
  readonly loadOptions: LoadOptions
}

/** The workers of a pool, and the tasks that wait for them. */
export class Crew {
  readonly #options: CrewOptions
  /** Those that start too. */
  readonly #members = new Set<Member>()
  readonly #waiting = new Set<Task>()
  /** Tasks of workers that were lost: they come first. */
  readonly #again = new Set<Task>()
  /** Starts and ends of workers. */
  readonly #changes = new Set<Promise<unknown>>()
  #starting = 0
  #failures = 0
  #ended = false

  constructor(options: CrewOptions) {
    this.#options = options
  }

  /** Starts a worker. Rejects with `'worker-failed'` or `'load-failed'`. */
  start(): Promise<void> {
    return this.#keep(this.#start())
  }

  /** Has a task done, as soon as a worker is free. */
  add(task: Task): void {
    this.#waiting.add(task)
    this.#schedule()
  }

  /** Rejects a task that nobody wants any more. */
  drop(task: Task, reason: unknown): void {
    if (task.settled) return
    task.reject(reason)
    if (this.#waiting.delete(task) || this.#again.delete(task) || task.size < LARGE) return
    for (const member of this.#members) {
      if (member.has(task)) member.fail('Its work was given up')
    }
  }

  /** Ends all workers, whatever they do. Fulfilled when none runs any more. */
  async end(): Promise<void> {
    this.#ended = true
    for (const member of this.#members) member.fail('The pool was closed')
    while (this.#changes.size > 0) await Promise.allSettled(this.#changes)
  }

  #schedule(): void {
    for (const queue of [this.#again, this.#waiting]) {
      while (queue.size > 0) {
        if (!this.#sendOf(queue)) {
          this.#startOneMore()
          return
        }
      }
    }
  }

  /** Gives tasks of a queue to the first member that takes any. Whether one did. */
  #sendOf(queue: Set<Task>): boolean {
    const most = Math.ceil(queue.size / this.#options.size)
    const ready = [...this.#members].filter((member) => member.ready)
    const [idle, busy] = [ready.filter(({ idle }) => idle), ready.filter(({ idle }) => !idle)]
    for (const member of [...idle, ...busy]) {
      const tasks = member.take(queue, most)
      if (tasks.length > 0) {
        member.perform(tasks, () => {
          this.#schedule()
        })
        return true
      }
    }
    return false
  }

  #startOneMore(): void {
    const running = [...this.#members].filter((member) => member.ready).length
    if (this.#ended || running + this.#starting >= this.#options.size) return
    // Where some run, those that cannot be started are done without.
    if (running > 0 && this.#failures >= MOST_FAILURES) return
    this.start().then(
      () => {
        this.#schedule()
      },
      (error: unknown) => {
        if (this.#members.size === 0 && this.#failures >= MOST_FAILURES) this.#rejectAll(error)
        else this.#schedule()
      },
    )
  }

  async #start(): Promise<void> {
    this.#starting++
    try {
      const worker = await this.#options.worker()
      const member = new Member(worker, (loss) => {
        this.#lose(member, loss)
      })
      this.#members.add(member)
      if (this.#ended) member.fail('The pool was closed')
      await this.#load(member)
      this.#failures = 0
    } catch (error) {
      this.#failures++
      throw startError(error)
    } finally {
      this.#starting--
    }
  }

  async #load(member: Member): Promise<void> {
    try {
      await member.load(this.#options.loadOptions)
    } catch (error) {
      member.fail('The worker could not load')
      throw error
    }
  }

  #lose(member: Member, { error, atHand, behind }: Loss): void {
    this.#members.delete(member)
    void this.#keep(member.end())
    for (const task of atHand) this.#charge(task, error)
    for (const task of behind) this.#again.add(task)
    if (!this.#ended) this.#schedule()
  }

  #charge(task: Task, error: WordbridgeError): void {
    if (task.settled) return
    task.deaths++
    if (task.deaths > 1 || task.moves) task.reject(deathError(task, error))
    else this.#again.add(task)
  }

  #rejectAll(error: unknown): void {
    for (const queue of [this.#again, this.#waiting]) {
      for (const task of queue) task.reject(error)
      queue.clear()
    }
  }

  #keep<Result>(change: Promise<Result>): Promise<Result> {
    this.#changes.add(change)
    const forget = (): void => {
      this.#changes.delete(change)
    }
    change.then(forget, forget)
    return change
  }
}

function startError(error: unknown): unknown {
  if (error instanceof WordbridgeError && error.code !== 'disconnected') return error
  const cause = error instanceof WordbridgeError ? (error.cause ?? error) : error
  return new WordbridgeError(
    'worker-failed',
    `A worker of the pool could not be started: ${messageOf(cause)}. Is its file where it is looked for, and allowed by ` +
      "the Content-Security-Policy (worker-src)? The option `worker` starts one of one's own.",
    { cause },
  )
}

function deathError({ moves }: Task, error: WordbridgeError): WordbridgeError {
  if (error.cause instanceof WordbridgeError && error.cause.code === 'broken') return error.cause
  const cause = error.cause ?? error
  return new WordbridgeError(
    'worker-failed',
    (moves
      ? 'The worker ended before it had analysed the document, whose bytes were moved there and are lost with it'
      : 'Two workers, one after the other, ended before they had analysed the document') +
      `: ${messageOf(cause)}`,
    { cause },
  )
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
