import type { AbortSignalLike } from '../types.ts'

/**
 * Calls back when a signal is aborted, if it is one that tells.
 *
 * @returns How to take that back.
 */
export function whenAborted(
  signal: AbortSignalLike | undefined,
  stop: (reason: unknown) => void,
): (() => void) | undefined {
  if (signal === undefined || !tells(signal)) return undefined
  const onAbort = (): void => {
    stop(signal.reason)
  }
  signal.addEventListener('abort', onAbort)
  return () => {
    signal.removeEventListener('abort', onAbort)
  }
}

interface TellingSignal extends AbortSignalLike {
  addEventListener(name: 'abort', listener: () => void): void
  removeEventListener(name: 'abort', listener: () => void): void
}

function tells(signal: AbortSignalLike): signal is TellingSignal {
  return 'addEventListener' in signal && 'removeEventListener' in signal
}
