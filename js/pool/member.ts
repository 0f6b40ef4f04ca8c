import { WordbridgeError } from '../errors.ts'
import type { LoadOptions } from '../types.ts'
import { Connection, LARGEST_BATCH, MOST_TOGETHER, type Question } from '../worker/connection.ts'
import { Endpoint } from '../worker/endpoint.ts'
import type { TextParameters } from '../worker/messages.ts'
import type { Task } from './task.ts'
import type { PoolWorker } from './types.ts'

/** Messages that lie at a worker: one is at hand, and one behind it, that it need not wait in between. */
const MOST_BATCHES = 2

/** Why a worker is no longer one of the pool. */
export interface Loss {
  readonly error: WordbridgeError
  /** What it had at hand: one of these, if there are any. */
  readonly atHand: readonly Task[]
  /** What it had not begun. */
  readonly behind: readonly Task[]
}

/** A worker of a pool. */
export class Member {
  readonly #worker: PoolWorker
  readonly #connection: Connection
  /** What is not answered, in the order in which it was sent, which is that of the answers. */
  readonly #batches: Task[][] = []
  #ready = false
  #lost = false

  /** @param whenLost - Called once, when the worker has ended or is to be ended. */
  constructor(worker: PoolWorker, whenLost: (loss: Loss) => void) {
    this.#worker = worker
    const connection = new Connection(new Endpoint(worker), (error) => {
      const [atHand = [], ...behind] = this.#batches
      this.#lost = true
      whenLost({ error, atHand, behind: behind.flat() })
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

  get idle(): boolean {
    return this.#batches.length === 0
  }

  /**
   * Takes out of a queue what may be sent now in one message: nothing if the worker has enough.
   *
   * @param most - So many tasks, that other workers have some too; always one.
   */
  take(queue: Set<Task>, most: number): readonly Task[] {
    const [first] = queue
    if (first === undefined || !this.#mayBeSent(first, queue.size)) return []
    const batch = goesWithOthers(first) ? batchOf(queue, Math.min(most, MOST_TOGETHER)) : [first]
    for (const task of batch) queue.delete(task)
    return batch
  }

  #mayBeSent(task: Task, waiting: number): boolean {
    const [atHand] = this.#batches
    const [before] = atHand ?? []
    if (atHand === undefined || before === undefined) return true
    if (this.#batches.length >= MOST_BATCHES || !goesWithOthers(before)) return false
    // Of few, the time of a message is better saved.
    return goesWithOthers(task) && waiting >= atHand.length / 2
  }

  has(task: Task): boolean {
    return this.#batches.some((batch) => batch.includes(task))
  }

  /**
   * Sends tasks and settles them, but for those that are at hand or behind it when the worker is lost.
   *
   * @param whenAnswered - Called when all are settled.
   */
  perform(tasks: readonly Task[], whenAnswered: () => void): void {
    if (this.idle) this.#worker.ref?.()
    const batch = [...tasks]
    this.#batches.push(batch)
    const answered = (task: Task, settle: () => void): void => {
      const place = batch.indexOf(task)
      // What is answered twice was stopped; of a lost worker, whoever was told of the loss takes care.
      if (place < 0 || this.#lost) return
      batch.splice(place, 1)
      settle()
      if (batch.length === 0) this.#end(batch, whenAnswered)
    }
    this.#connection.askAll(
      tasks.map((task) => ({
        ...questionOf(task),
        resolve: (result) => {
          answered(task, () => {
            task.resolve(result)
          })
        },
        reject: (error) => {
          if (isBroken(error) && !this.#lost) this.#break(batch, task, error)
          answered(task, () => {
            task.reject(error)
          })
        },
      })),
    )
  }

  #end(batch: Task[], whenAnswered: () => void): void {
    this.#batches.splice(this.#batches.indexOf(batch), 1)
    // Of one that was lost, the end is waited for.
    if (this.idle && !this.#lost) this.#worker.unref?.()
    whenAnswered()
  }

  /** Gives the worker up for the answer to a task, which was what it had at hand. */
  #break(batch: Task[], task: Task, error: unknown): void {
    batch.splice(batch.indexOf(task), 1)
    this.#batches.unshift([task])
    this.#connection.fail('The core of the worker broke', error)
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

/**
 * Whether a task may be sent with others, behind them and before them. Not what moves, or was at hand when a worker ended: should
 * another one end too, it must be clear what was at hand, and the others must not be lost. Nor what is large: others are
 * not to wait for it while another worker is free.
 */
function goesWithOthers({ moves, deaths, size }: Task): boolean {
  return !moves && deaths === 0 && size <= LARGEST_BATCH
}

function batchOf(queue: ReadonlySet<Task>, most: number): Task[] {
  const batch: Task[] = []
  let size = 0
  for (const task of queue) {
    size += task.size
    const fits = size <= LARGEST_BATCH && batch.length < most && goesWithOthers(task)
    if (batch.length > 0 && !fits) break
    batch.push(task)
  }
  return batch
}

function questionOf({
  operation,
  text,
  options,
  onProgress,
  moves,
  deaths,
}: Task): Pick<Question, 'request' | 'transfer' | 'watched'> {
  const parameters: TextParameters = [text, options, onProgress !== undefined]
  // Bytes that may have to be sent once more stay here too.
  const isLast = moves || deaths > 0
  return {
    request: { operation, parameters },
    transfer: typeof text === 'string' || !isLast ? [] : [text.buffer],
    watched: { onProgress },
  }
}

function isBroken(error: unknown): boolean {
  return error instanceof WordbridgeError && error.code === 'broken'
}
