/** Milliseconds of work after which others should have a turn: a frame of 60 a second has 16. */
const TURN = 10

interface Scheduler {
  yield?(): Promise<void>
}

/** Lets the event loop have a turn now and then, so that long work on its thread does not freeze a page or a server. */
export class Turns {
  #since = performance.now()

  /** Whether the work has lasted long enough since the last turn. */
  get isDue(): boolean {
    return performance.now() - this.#since >= TURN
  }

  /** Lets tasks, timers, input and rendering run that wait. */
  async take(): Promise<void> {
    await yieldToEventLoop()
    this.#since = performance.now()
  }
}

function yieldToEventLoop(): Promise<void> {
  const { scheduler, setImmediate } = globalThis as {
    scheduler?: Scheduler
    setImmediate?: (callback: () => void) => unknown
  }
  if (typeof scheduler?.yield === 'function') return scheduler.yield()
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else if (typeof MessageChannel === 'function') postToSelf(resolve)
    else setTimeout(resolve)
  })
}

// Timers of browsers wait for 4 milliseconds when they follow each other; messages do not.
function postToSelf(receive: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    receive()
  }
  port2.postMessage(undefined)
}
