import { describeValue } from '../describe-value.ts'
import { WordbridgeError } from '../errors.ts'

/**
 * One end of a line to another thread: a `Worker` or a `MessagePort`, of the web or of `node:worker_threads`; within a
 * worker `self` or `parentPort`. Named here so that the types need neither the DOM library nor those of Node.
 */
export interface MessageEndpoint {
  postMessage(message: unknown): void
}

/** What happens at an end, of any of the kinds: `'exit'` is that of a worker of Node, `'close'` that of a port. */
type Happening = 'message' | 'messageerror' | 'error' | 'close' | 'exit'
type Listener = (what: unknown) => void

interface Poster {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void
}

/** As on the web, in Deno and Bun. */
interface EventTargetEnd extends Poster {
  addEventListener(name: Happening, listener: (event: unknown) => void): void
  removeEventListener(name: Happening, listener: (event: unknown) => void): void
  start?(): void
}

/** As in `node:worker_threads`. */
interface EmitterEnd extends Poster {
  on(name: Happening, listener: Listener): unknown
  off(name: Happening, listener: Listener): unknown
  /** Of a worker: -1 once it has ended. */
  readonly threadId?: number
}

/** An end of any kind, with the same events. It is the caller's: it is listened to, and never closed or terminated here. */
export class Endpoint {
  readonly #end: EventTargetEnd | EmitterEnd
  readonly #stops: (() => void)[] = []

  /** Throws `'wrong-type'`. */
  constructor(end: unknown) {
    if (!isEnd(end)) {
      throw new WordbridgeError(
        'wrong-type',
        `A Worker, a MessagePort, self or parentPort is needed, not ${describeValue(end)}.`,
      )
    }
    this.#end = end
  }

  /** Whether the worker on the other side is known to have ended. */
  get ended(): boolean {
    return 'threadId' in this.#end && this.#end.threadId === -1
  }

  /** Sends a message; the buffers go over without a copy. Throws a `DataCloneError` for what cannot be sent. */
  post(message: unknown, transfer: readonly ArrayBuffer[] = []): void {
    this.#end.postMessage(message, transfer)
  }

  /** Calls `listener` with the data of each message, or with what else an event carries. */
  listen(name: Happening, listener: Listener): void {
    const end = this.#end
    if ('on' in end) {
      end.on(name, listener)
      this.#stops.push(() => end.off(name, listener))
    } else {
      const onEvent = (event: unknown): void => {
        listener(contentOf(event))
      }
      end.addEventListener(name, onEvent)
      if (name === 'message') end.start?.()
      this.#stops.push(() => {
        end.removeEventListener(name, onEvent)
      })
    }
  }

  /** Takes all listeners away; a port of Node then no longer keeps its process running. */
  stopListening(): void {
    for (const stop of this.#stops.splice(0)) stop()
  }
}

function isEnd(value: unknown): value is EventTargetEnd | EmitterEnd {
  return (
    typeof value === 'object' &&
    value !== null &&
    hasMethod(value, 'postMessage') &&
    ((hasMethod(value, 'on') && hasMethod(value, 'off')) || hasMethod(value, 'addEventListener'))
  )
}

function hasMethod(value: object, name: string): boolean {
  return typeof (value as Readonly<Record<string, unknown>>)[name] === 'function'
}

// The data of a MessageEvent; of an ErrorEvent what was thrown, which most engines keep to themselves, or its message.
function contentOf(event: unknown): unknown {
  const { data, error, message } = event as { data?: unknown; error?: unknown; message?: unknown }
  return data ?? error ?? message
}
