import { WordbridgeError } from '../errors.ts'
import { start } from '../start.ts'
import type { MessageEndpoint } from '../worker/endpoint.ts'
import { serveBy } from '../worker/serve.ts'

/** The far side of a pool, which is given the module: the file of its worker has none. */
export function serveGiven(port: MessageEndpoint | null): void {
  serveBy((options) => start(options ?? {}, noModule), port)
}

function noModule(): never {
  throw new WordbridgeError(
    'load-failed',
    'The worker of a pool has no WebAssembly module of its own. For a worker without a pool, call serve() of wordbridge.',
  )
}
