import { version } from '../../package.json'
import { checkLoadOptions } from '../options.ts'
import type { Load } from '../start.ts'
import type { LoadOptions, ProgressOptions, TextStats } from '../types.ts'
import { Endpoint, type MessageEndpoint } from './endpoint.ts'
import {
  type Answer,
  buffersIn,
  type FarMessage,
  type LoadParameters,
  type NearMessage,
  type TextParameters,
  plainErrorToSend,
  sendableError,
  type Call,
  unwrapNear,
  wrapFar,
} from './messages.ts'
import type { OperationName, TextOperationName } from './operations.ts'
import { StatsPacker } from './packed-stats.ts'
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

/** What answers a report. */
const STATS: ReadonlySet<string> = new Set(['analyze', 'stats'] satisfies readonly (
  TextOperationName | OperationName
)[])

class PortServer implements Server {
  readonly #endpoint: Endpoint
  readonly #start: Load
  readonly #own: OwnOperations
  #loadOptions: LoadOptions | undefined
  readonly #connections = new Map<string, ServedDocuments>()
  readonly #packer = new StatsPacker()
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
      else await this.#answerAll(connection, request)
    })
  }

  #disconnect(connection: string): void {
    this.#connections.get(connection)?.free()
    this.#connections.delete(connection)
  }

  async #answerAll(connection: string, calls: readonly Call[]): Promise<void> {
    const answers: Answer[] = []
    const buffers = new Set<ArrayBuffer>()
    let isLoaded = false
    for (const call of calls) {
      const answer = await this.#answer(connection, call, isLoaded, buffers)
      if (this.#closed) return
      answers.push(answer)
      // An error may be that of a core that broke.
      isLoaded = typeof answer === 'number' || 'result' in answer
    }
    const stats = this.#packer.take()
    if (stats !== undefined) buffers.add(stats.numbers.buffer)
    try {
      this.#post({ connection, answers, stats }, buffers)
    } catch (error) {
      // There is no memory for the message.
      const sent = plainErrorToSend(error)
      this.#post({ connection, answers: calls.map(({ id }) => ({ id, error: sent })) })
    }
  }

  async #answer(
    connection: string,
    call: Call,
    isLoaded: boolean,
    buffers: Set<ArrayBuffer>,
  ): Promise<Answer> {
    const { id } = call
    try {
      if (!isLoaded) await this.#load(call)
      if (this.#closed) return { id, result: undefined }
      const result = await this.#perform(connection, call, (done, total) => {
        this.#post({ connection, answers: [{ id, progress: [done, total] }] })
      })
      if (STATS.has(call.operation)) {
        this.#packer.add(result as TextStats)
        return id
      }
      buffersIn(result, buffers)
      return { id, result }
    } catch (error) {
      return { id, error: sendableError(error) }
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
