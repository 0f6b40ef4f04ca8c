import type { Core } from './core.ts'
import { WordbridgeError } from './errors.ts'
import { type Defer, Memory } from './memory.ts'

/** A started core with its memory. */
export class Instance {
  readonly core: Core
  readonly memory: Memory
  #trap: unknown

  constructor(core: Core) {
    this.core = core
    this.memory = new Memory(core)
  }

  /** Whether the core stopped in the middle of a call: its memory may then hold anything. */
  get broken(): boolean {
    return this.#trap !== undefined
  }

  /**
   * Runs work that calls the core, then every cleanup it deferred, the last one first. After a trap nothing is
   * cleaned up, for the instance is abandoned as a whole. Throws `'broken'`, or `'out-of-memory'` where JavaScript
   * itself has none, or whatever `work` throws.
   */
  run<Result>(work: (core: Core, memory: Memory, defer: Defer) => Result): Result {
    if (this.broken) throw brokenError(this.#trap)
    try {
      return this.#withCleanup(work)
    } catch (error) {
      if (isTrap(error)) {
        this.#trap = error
        throw brokenError(error)
      }
      if (error instanceof RangeError) {
        throw new WordbridgeError('out-of-memory', 'There is no memory for the result.', {
          cause: error,
        })
      }
      throw error
    }
  }

  #withCleanup<Result>(work: (core: Core, memory: Memory, defer: Defer) => Result): Result {
    const cleanups: (() => void)[] = []
    let trapped = false
    try {
      return work(this.core, this.memory, (cleanup) => cleanups.push(cleanup))
    } catch (error) {
      trapped = isTrap(error)
      throw error
    } finally {
      if (!trapped) for (const cleanup of cleanups.reverse()) cleanup()
    }
  }
}

let current: Instance | undefined

/** Makes an instance the one that every function uses. */
export function useInstance(instance: Instance): void {
  current = instance
}

/** Whether there is an instance that works. */
export function isLoaded(): boolean {
  return current !== undefined && !current.broken
}

/** The instance in use. Throws `'not-loaded'` if there is none. */
export function loadedInstance(): Instance {
  if (current === undefined) {
    throw new WordbridgeError(
      'not-loaded',
      'wordbridge is not loaded yet. Call and await load() first.',
    )
  }
  return current
}

// V8 and JavaScriptCore throw a RangeError where WebAssembly exhausts the stack, SpiderMonkey an InternalError.
function isTrap(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError) return true
  return error instanceof Error && /call stack|too much recursion/i.test(error.message)
}

function brokenError(trap: unknown): WordbridgeError {
  const reason = trap instanceof Error ? trap.message : String(trap)
  return new WordbridgeError(
    'broken',
    `The WebAssembly module stopped in the middle of a call (${reason}) and cannot be used any more. ` +
      'Call and await load() again for a fresh one.',
    { cause: trap },
  )
}
