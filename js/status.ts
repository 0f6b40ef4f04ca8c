import type { Core, CoreHandle } from './core.ts'
import { WordbridgeError } from './errors.ts'
import type { Defer } from './memory.ts'

/**
 * A handle that the core just made, deleted with the other cleanups. Throws `'out-of-memory'` or
 * `'text-too-large'` if the core says so.
 */
export function checkHandle<Handle extends CoreHandle>(
  core: Core,
  handle: Handle | null,
  defer: Defer,
): Handle {
  if (handle === null) throw outOfMemory()
  defer(() => {
    handle.delete()
  })
  switch (handle.status) {
    case core.Status.ok:
      return handle
    case core.Status.textTooLarge:
      throw new WordbridgeError(
        'text-too-large',
        `The text is too large: ${core.maximumTextSize()} bytes of UTF-8 are the most there can be. Analyse it in parts.`,
      )
    default:
      throw outOfMemory()
  }
}

function outOfMemory(): WordbridgeError {
  return new WordbridgeError(
    'out-of-memory',
    'There is no memory for the result. Analyse the text in parts.',
  )
}
