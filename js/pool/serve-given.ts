import { WordbridgeError } from '../errors.ts'
import { start } from '../start.ts'
import type { MessageEndpoint } from '../worker/endpoint.ts'
import { type OwnOperations, serveBy } from '../worker/serve.ts'

/** The far side of a pool, which is given the module: the file of its worker has none. */
export function serveGiven(port: MessageEndpoint | null, own?: OwnOperations): void {
  serveBy((options) => start(options ?? {}, noModule), port, undefined, own)
}

function noModule(): never {
  throw new WordbridgeError(
    'load-failed',
    'The worker of a pool has no WebAssembly module of its own. For a worker without a pool, call serve() of wordbridge.',
  )
}
