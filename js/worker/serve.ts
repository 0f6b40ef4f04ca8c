import { version } from '../../package.json'
import { checkLoadOptions } from '../options.ts'
import type { Load } from '../start.ts'
import type { LoadOptions, ProgressOptions } from '../types.ts'
import { Endpoint, type MessageEndpoint } from './endpoint.ts'
import {
  type Answer,
  buffersIn,
  errorToSend,
  type FarMessage,
  type LoadParameters,
  type NearMessage,
  type TextParameters,
  plainErrorToSend,
  type Call,
  unwrapNear,
  wrapFar,
} from './messages.ts'
import { ServedDocuments } from './served-documents.ts'

/** What `serve` returns. */
export interface Server {
  /** Deletes all documents made through the port and stops listening to it. Does nothing the second time. */
  close(): void
}

type OnProgress = NonNullable<ProgressOptions['onProgress']>

/** What a worker performs beside the operations of the package, by name. */
export type OwnOperations = Readonly<
  Record<
    string,
    (text: string | Uint8Array, options: object, onProgress: OnProgress) => Promise<unknown>
  >
>

/** For all functions `serve`, which differ in where the module comes from if the options do not say. */
export function serveBy(
  load: Load,
  port: MessageEndpoint | null,
  options?: LoadOptions,
  own: OwnOperations = {},
): Server {
  checkLoadOptions(options)
  return new PortServer(load, new Endpoint(port), options, own)
}

class PortServer implements Server {
  readonly #endpoint: Endpoint
  readonly #start: Load
  readonly #own: OwnOperations
  #loadOptions: LoadOptions | undefined
  readonly #connections = new Map<string, ServedDocuments>()
  #turn: Promise<void> = Promise.resolve()
  #closed = false

  constructor(
    start: Load,
    endpoint: Endpoint,
    loadOptions: LoadOptions | undefined,
    own: OwnOperations,
  ) {
    this.#start = start
    this.#own = own
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
      const result = await this.#perform(connection, request, (done, total) => {
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

  #perform(connection: string, request: Call, onProgress: OnProgress): unknown {
    const own = Object.entries(this.#own).find(([name]) => name === request.operation)?.[1]
    if (own === undefined) return this.#documentsOf(connection).perform(request, onProgress)
    const [text, options] = request.parameters as TextParameters
    return own(text, options, onProgress)
  }

  async #load({ operation, parameters }: Call): Promise<void> {
    const [asked] = operation === 'load' ? (parameters as LoadParameters) : []
    const options = { ...this.#loadOptions, ...asked }
    await this.#start(options)
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
