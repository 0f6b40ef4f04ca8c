import type { Core } from './core.ts'
import type { AbortSignalLike, ProgressOptions } from './types.ts'

/** A call with progress: whether the core is to report, and what ended the work if that was the caller. */
export interface WatchedCall {
  readonly withProgress: boolean
  /** Throws what ended the work, unchanged, if the caller did: an error of the callback, or the signal's reason. */
  throwIfStopped(): void
}

/** Carries what the caller threw out of a call into the core, past everything that looks at errors. */
export class Stopped extends Error {
  readonly reason: unknown

  constructor(reason: unknown) {
    super('stopped by the caller')
    this.reason = reason
  }
}

/**
 * Sets up the callbacks of one call into the core, which then asks after every 128 KiB whether to go on. No exception
 * crosses the core: the callback's error is kept and thrown when the core has freed everything and returned.
 */
export function watch(core: Core, { onProgress, signal }: ProgressOptions): WatchedCall {
  throwIfAborted(signal)
  if (onProgress === undefined && signal === undefined) return UNWATCHED
  let stopped: Stopped | undefined
  core.reportProgress = (done, total) => {
    try {
      onProgress?.(done, total)
      signal?.throwIfAborted()
      return true
    } catch (reason) {
      stopped = new Stopped(reason)
      return false
    }
  }
  return {
    withProgress: true,
    throwIfStopped() {
      if (stopped !== undefined) throw stopped
    },
  }
}

function throwIfAborted(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted === true) throw new Stopped(signal.reason)
}

const UNWATCHED: WatchedCall = {
  withProgress: false,
  throwIfStopped() {
    // Nobody could stop it.
  },
}
