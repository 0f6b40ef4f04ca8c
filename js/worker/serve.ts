import { version } from '../../package.json'
import { load } from '../load.ts'
import { checkLoadOptions } from '../options.ts'
import type { LoadOptions } from '../types.ts'
import { Endpoint, type MessageEndpoint } from './endpoint.ts'
import {
  type Answer,
  buffersIn,
  errorToSend,
  type FarMessage,
  type LoadParameters,
  type NearMessage,
  plainErrorToSend,
  type Call,
  unwrapNear,
  wrapFar,
} from './messages.ts'
import { ServedDocuments } from './served-documents.ts'

/** What {@link serve} returns. */
export interface Server {
  /** Deletes all documents made through the port and stops listening to it. Does nothing the second time. */
  close(): void
}

/**
 * Lets the other side of a port analyse texts and make documents on this thread: the far side of {@link connectAnalyzer} and
 * {@link connectDocuments}.
 *
 * @param port - `self` in a worker of the web, `parentPort` in one of Node, or any `MessagePort`. It stays the caller's, who
 *   may use it for other messages too, and who closes it.
 * @param options - For the {@link load} that the first request brings about.
 *
 * Requests are answered in their order, one at a time. All documents are deleted when the connection that made them is
 * closed, and when the port is, where that can be noticed: in Node, and in browsers whose ports have the event `close`.
 * Throws `'wrong-type'`, `'unknown-option'` or `'invalid-option'`.
 */
export function serve(port: MessageEndpoint | null, options?: LoadOptions): Server {
  checkLoadOptions(options)
  return new PortServer(new Endpoint(port), options)
}

class PortServer implements Server {
  readonly #endpoint: Endpoint
  #loadOptions: LoadOptions | undefined
  readonly #connections = new Map<string, ServedDocuments>()
  #turn: Promise<void> = Promise.resolve()
  #closed = false

  constructor(endpoint: Endpoint, loadOptions: LoadOptions | undefined) {
    this.#endpoint = endpoint
    this.#loadOptions = loadOptions
    endpoint.listen('message', (data) => {
      const message = unwrapNear(data)
      if (message !== undefined) this.#receive(message)
    })
    const close = (): void => {
      this.close()
    }
    endpoint.listen('close', close)
    // A request that cannot be read: better no line than one on which something is never answered.
    endpoint.listen('messageerror', close)
    this.#post({ version })
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#endpoint.stopListening()
    for (const connection of this.#connections.keys()) this.#disconnect(connection)
    this.#post({ closed: true })
  }

  #receive({ connection, request }: NearMessage): void {
    if (request === 'hello') {
      this.#post({ version })
      return
    }
    // One behind the other: the first of them waits for the core.
    this.#turn = this.#turn.then(async () => {
      if (request === 'close') this.#disconnect(connection)
      else await this.#answer(connection, request)
    })
  }

  #disconnect(connection: string): void {
    this.#connections.get(connection)?.free()
    this.#connections.delete(connection)
  }

  async #answer(connection: string, request: Call): Promise<void> {
    const { id } = request
    const answer = (content: Answer, transfer?: Iterable<ArrayBuffer>): void => {
      this.#post({ connection, answer: content }, transfer)
    }
    try {
      await this.#load(request)
      if (this.#closed) return
      const result = this.#documentsOf(connection).perform(request, (done, total) => {
        answer({ id, progress: [done, total] })
      })
      answer({ id, result }, buffersIn(result))
    } catch (error) {
      try {
        answer({ id, error: errorToSend(error) })
      } catch {
        answer({ id, error: plainErrorToSend(error) })
      }
    }
  }

  async #load({ operation, parameters }: Call): Promise<void> {
    const [asked] = operation === 'load' ? (parameters as LoadParameters) : []
    const options = { ...this.#loadOptions, ...asked }
    await load(options)
    this.#loadOptions = options
  }

  #documentsOf(connection: string): ServedDocuments {
    const known = this.#connections.get(connection)
    if (known !== undefined) return known
    const made = new ServedDocuments()
    this.#connections.set(connection, made)
    return made
  }

  #post(message: FarMessage, transfer?: Iterable<ArrayBuffer>): void {
    this.#endpoint.post(wrapFar(message), transfer === undefined ? [] : [...transfer])
  }
}
