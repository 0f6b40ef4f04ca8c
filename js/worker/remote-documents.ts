import type { DocumentSnapshot } from '../changes.ts'
import { checkDocumentOptions } from '../options.ts'
import { checkSnapshot } from '../snapshot.ts'
import { checkText } from '../text.ts'
import { textToSend } from '../transfer.ts'
import type { DocumentOptions, ProgressOptions } from '../types.ts'
import { Connection } from './connection.ts'
import { Endpoint, type MessageEndpoint } from './endpoint.ts'
import type { CreateParameters, Call, RestoreParameters } from './messages.ts'
import { deleteAt, RemoteDocument } from './remote-document.ts'

/**
 * Connects to a worker, or to the other side of any port, that calls {@link serve}. It need not have done so yet:
 * requests wait for it.
 *
 * @param port - A `Worker` or a `MessagePort`, of the web or of `node:worker_threads`. It stays the caller's, who may use it for
 *   other messages too, and who terminates or closes it. Several connections may share it.
 *
 * Throws `'wrong-type'`.
 */
export function connectDocuments(port: MessageEndpoint): RemoteDocuments {
  return new RemoteDocuments(new Connection(new Endpoint(port)))
}

/** Documents in a worker: see {@link connectDocuments}. */
export class RemoteDocuments {
  readonly #connection: Connection
  #latestDocument = 0

  /** @internal */
  constructor(connection: Connection) {
    this.#connection = connection
  }

  /**
   * Makes a document on the other side.
   *
   * @param text - As {@link Document} takes it. Bytes are copied before the call returns.
   * @param options - As {@link Document} takes them. `onProgress` is called on this side, and may call wordbridge here. A
   *   `signal` that is aborted takes back a request that waits for others. One that is already worked on, no message can reach:
   *   its promise is rejected at once, and the document deleted as soon as it is made.
   *
   * Rejects with what the constructor of {@link Document} throws, `'load-failed'`, or `'disconnected'`.
   */
  async create(text: string | Uint8Array, options?: DocumentOptions): Promise<RemoteDocument> {
    const { onProgress, signal, ...toSend } = checkDocumentOptions(options)
    checkText(text)
    const sent = textToSend(text)
    const parameters: CreateParameters = [sent.text, toSend, onProgress !== undefined]
    return this.#make('create', parameters, sent.buffers, { onProgress, signal })
  }

  /**
   * Makes a document on the other side of what {@link Document.snapshot} gave here, or {@link RemoteDocument.snapshot}.
   *
   * @param progress - How to watch and stop the work, as in {@link create}.
   *
   * Rejects with what {@link Document.restore} throws, `'load-failed'`, or `'disconnected'`.
   */
  async restore(
    snapshot: DocumentSnapshot,
    progress: ProgressOptions = {},
  ): Promise<RemoteDocument> {
    const { text, options } = checkSnapshot(snapshot)
    const { onProgress, signal } = checkDocumentOptions({ ...options, ...progress })
    checkText(text)
    const sent = textToSend(text)
    const parameters: RestoreParameters = [
      { ...snapshot, text: sent.text },
      onProgress !== undefined,
    ]
    return this.#make('restore', parameters, sent.buffers, { onProgress, signal })
  }

  /**
   * Deletes all documents of this connection and stops listening to the port. What is not answered yet, and whatever is asked
   * from now on, is rejected with `'disconnected'`. Call it before a worker of the web is terminated, for nothing else tells of
   * that. Does nothing the second time.
   */
  close(): void {
    this.#connection.close()
  }

  /** The same as {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close()
  }

  async #make(
    operation: 'create' | 'restore',
    parameters: Call['parameters'],
    transfer: readonly ArrayBuffer[],
    watched: ProgressOptions,
  ): Promise<RemoteDocument> {
    const document = ++this.#latestDocument
    const connection = this.#connection
    try {
      const made = await connection.ask({ operation, document, parameters }, transfer, watched)
      return new RemoteDocument(connection, document, (made as { version: number }).version)
    } catch (error) {
      void deleteAt({ connection, document })
      throw error
    }
  }
}
