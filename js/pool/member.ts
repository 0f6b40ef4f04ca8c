import { WordbridgeError } from '../errors.ts'
import type { LoadOptions } from '../types.ts'
import { Connection } from '../worker/connection.ts'
import { Endpoint } from '../worker/endpoint.ts'
import type { TextParameters } from '../worker/messages.ts'
import type { Task } from './task.ts'
import type { PoolWorker } from './types.ts'

/** So much, in units of {@link Task.size}, may lie at a worker at once, that it need not wait between small documents. */
const MOST_AHEAD = 2 ** 16
/** And so many tasks. */
const MOST_TASKS = 16

/** Why a worker is no longer one of the pool. */
export interface Loss {
  readonly error: WordbridgeError
  /** What it had at hand, if it had anything. */
  readonly atHand: Task | undefined
  /** What it had not begun. */
  readonly behind: readonly Task[]
}

/** A worker of a pool. */
export class Member {
  readonly #worker: PoolWorker
  readonly #connection: Connection
  /** In the order in which they were sent, which is that of the answers. */
  readonly #tasks = new Set<Task>()
  #size = 0
  #ready = false
  #lost = false

  /** @param whenLost - Called once, when the worker has ended or is to be ended. */
  constructor(worker: PoolWorker, whenLost: (loss: Loss) => void) {
    this.#worker = worker
    const connection = new Connection(new Endpoint(worker), (error) => {
      const [atHand, ...behind] = this.#tasks
      this.#lost = true
      whenLost({ error, atHand, behind })
    })
    // An end of its own, that is never stopped: an error that nobody listens to ends the process in Node.
    new Endpoint(worker).listen('error', (error) => {
      connection.fail('The worker has failed', error)
    })
    this.#connection = connection
  }

  /** Has the worker load the core. Rejects with `'load-failed'` or `'disconnected'`. */
  async load(options: LoadOptions): Promise<void> {
    await this.#connection.ask({ operation: 'load', parameters: [options] })
    this.#ready = true
    this.#worker.unref?.()
  }

  /** Whether it can be given tasks. */
  get ready(): boolean {
    return this.#ready && !this.#lost
  }

  get lost(): boolean {
    return this.#lost
  }

  get idle(): boolean {
    return this.#tasks.size === 0
  }

  /**
   * Whether a task may be sent now. Behind others only a small one, and none that moves or was at hand when a worker ended, nor
   * anything behind such: should this one end too, it must be clear which task was at hand, and the others must not be lost.
   */
  takes(task: Task): boolean {
    if (this.idle) return true
    const alone = task.moves || task.deaths > 0 || [...this.#tasks].some(({ deaths }) => deaths > 0)
    return !alone && this.#tasks.size < MOST_TASKS && this.#size + task.size <= MOST_AHEAD
  }

  has(task: Task): boolean {
    return this.#tasks.has(task)
  }

  /**
   * Sends a task.
   *
   * @returns What the worker answers. Rejects with its error; with anything where the worker was lost.
   */
  async perform(task: Task): Promise<unknown> {
    const { operation, text, options, onProgress } = task
    if (this.idle) this.#worker.ref?.()
    this.#tasks.add(task)
    this.#size += task.size
    const { size } = task
    const parameters: TextParameters = [text, options, onProgress !== undefined]
    const last = task.moves || task.deaths > 0
    const transfer = typeof text === 'string' || !last ? [] : [text.buffer]
    try {
      return await this.#connection.ask({ operation, parameters }, transfer, { onProgress })
    } catch (error) {
      if (isBroken(error)) this.#connection.fail('The core of the worker broke', error)
      throw error
    } finally {
      this.#tasks.delete(task)
      this.#size -= size
      // Of one that was lost, the end is waited for.
      if (this.idle && !this.#lost) this.#worker.unref?.()
    }
  }

  /** Gives the worker up, with all that it has. */
  fail(reason: string): void {
    this.#connection.fail(reason, undefined)
  }

  /** Ends the worker. Never rejects. */
  async end(): Promise<void> {
    this.#worker.ref?.()
    try {
      await this.#worker.terminate()
    } catch {
      // It had ended.
    }
  }
}

function isBroken(error: unknown): boolean {
  return error instanceof WordbridgeError && error.code === 'broken'
}
