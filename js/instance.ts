import type { Core, CoreModule } from './core.ts'
import { WordbridgeError } from './errors.ts'
import { fastCore } from './fast-core.ts'
import { type Defer, Memory } from './memory.ts'
import { Stopped } from './progress.ts'

/** A started core with its memory. */
export class Instance {
  readonly core: Core
  readonly memory: Memory
  /** Where the stack of the core begins: between calls nothing is on it. */
  readonly #stack: number
  #trap: unknown
  #running = false
  // What could not be freed yet, in the middle of a call or at the end of an exhausted stack.
  readonly #unfinished: (() => void)[] = []
  readonly #defer: Defer = (cleanup) => this.#unfinished.push(cleanup)
  readonly #whenBroken = new Set<() => void>()

  constructor(module: CoreModule) {
    this.core = fastCore(module)
    this.memory = new Memory(this.core)
    this.#stack = this.core.stackSave()
  }

  /** Whether the core stopped in the middle of a call: its memory may then hold anything. */
  get broken(): boolean {
    return this.#trap !== undefined
  }

  /** Throws `'broken'` if the instance is. */
  requireWorking(): void {
    if (this.broken) throw brokenError(this.#trap)
  }

  /**
   * Runs work that calls the core, then every cleanup it deferred, the last one first. After a trap nothing is
   * cleaned up, for the instance is abandoned as a whole. After any other exception the core frees what the call had
   * taken. Throws `'broken'`, `'busy'`, `'stack-exhausted'`, or whatever `work` throws.
   */
  run<Result>(work: (core: Core, memory: Memory, defer: Defer) => Result): Result {
    this.requireWorking()
    if (this.#running) throw busyError()
    this.#finish()
    const cleanups = this.#unfinished
    // What an exhausted stack has left of earlier calls.
    const left = cleanups.length
    this.#running = true
    try {
      return work(this.core, this.memory, this.#defer)
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) {
        this.#break(error)
        throw brokenError(error)
      }
      cleanups.splice(left, 0, () => {
        this.core.abandonOperation()
        this.core.stackRestore(this.#stack)
      })
      if (error instanceof Stopped) throw error.reason
      throw isStackExhaustion(error) ? stackError(error) : error
    } finally {
      this.#running = false
      if (this.core.reportProgress !== undefined) this.core.reportProgress = undefined
      this.#finish()
    }
  }

  /**
   * Frees something of the core: now, or at the end of the call at hand. Never throws `'busy'`; a broken instance goes as a
   * whole.
   */
  release(free: () => void): void {
    if (this.broken) return
    this.#unfinished.push(free)
    if (!this.#running) this.#finish()
  }

  /** Runs work; calls `ended` if the instance breaks meanwhile. */
  watchWhile<Result>(ended: () => void, work: () => Result): Result {
    this.#whenBroken.add(ended)
    try {
      return work()
    } finally {
      this.#whenBroken.delete(ended)
    }
  }

  #break(trap: unknown): void {
    this.#trap = trap
    this.#unfinished.length = 0
    for (const ended of this.#whenBroken) ended()
  }

  // The last one first. What runs out of stack again stays for the next call.
  #finish(): void {
    if (this.#unfinished.length === 0) return
    if (this.broken) this.#unfinished.length = 0
    for (let next = this.#unfinished.at(-1); next !== undefined; next = this.#unfinished.at(-1)) {
      try {
        next()
      } catch (error) {
        if (isStackExhaustion(error)) return
        this.#break(error)
        throw brokenError(error)
      }
      this.#unfinished.pop()
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

// V8 and JavaScriptCore throw a RangeError where WebAssembly exhausts the stack, SpiderMonkey an InternalError. No
// regular expression: V8 ends the process if it has to compile one at the end of the stack.
function isStackExhaustion(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { message } = error
  return message.includes('call stack') || message.includes('too much recursion')
}

function stackError(cause: unknown): WordbridgeError {
  return new WordbridgeError(
    'stack-exhausted',
    'The stack of JavaScript is exhausted: the caller has called itself too often.',
    { cause },
  )
}

function busyError(): WordbridgeError {
  return new WordbridgeError(
    'busy',
    'wordbridge was called from within a progress callback. Note what is wanted and call when the work is done.',
  )
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
