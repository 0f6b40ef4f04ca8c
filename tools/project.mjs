import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The absolute path of a file of the project; without arguments, that of the project itself. */
export function inProject(...parts) {
  return join(root, ...parts)
}
