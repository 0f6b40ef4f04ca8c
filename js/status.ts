import * as constants from 'wordbridge-core.constants'
import type { Core, CoreResults } from './core.ts'
import { outOfMemory, WordbridgeError } from './errors.ts'
import type { Defer, Memory } from './memory.ts'

/**
 * The results at an address that the core just gave, to be released with the other cleanups. Throws
 * `'out-of-memory'` if there are none.
 */
export function temporary(
  memory: Memory,
  address: number,
  release: (address: number) => void,
  defer: Defer,
): CoreResults {
  if (address === 0) throw outOfMemory()
  defer(() => {
    release(address)
  })
  return memory.results(address >>> 0)
}

/** A handle that the core just made. Throws `'out-of-memory'` if there is none. */
export function checkPresent<Handle>(handle: Handle | null): Handle {
  if (handle === null) throw outOfMemory()
  return handle
}

/** Throws `'out-of-memory'`, `'text-too-large'` or `'out-of-range'` if that is what a status of the core says. */
export function checkStatus(core: Core, status: number): void {
  if (status === constants.Status.ok) return
  if (status === constants.Status.textTooLarge) {
    throw new WordbridgeError(
      'text-too-large',
      `The text is too large: ${core.maximumTextSize()} bytes of UTF-8 are the most there can be. Analyse it in parts.`,
    )
  }
  if (status === constants.Status.outOfRange) {
    throw new WordbridgeError(
      'out-of-range',
      'An offset is inside of a character. Allowed: the offsets between characters.',
    )
  }
  throw outOfMemory()
}
