import { describeValue } from '../describe-value.ts'
import { Document } from '../document.ts'
import { WordbridgeError } from '../errors.ts'
import type { ProgressOptions } from '../types.ts'
import type { Call, CreateParameters, RestoreParameters, TextParameters } from './messages.ts'
import { type OperationName, OPERATIONS, textOperation } from './operations.ts'

type OnProgress = NonNullable<ProgressOptions['onProgress']>
type Operation = (document: unknown, ...parameters: readonly unknown[]) => unknown

/** What one connection has asked for: the documents that it has made on this thread, by the numbers that it gave them. */
export class ServedDocuments {
  readonly #documents = new Map<number, Document>()

  /** Performs a request once the core is loaded, and answers what is to be sent back. Throws what the operation throws. */
  perform(request: Call, onProgress: OnProgress): unknown {
    const { document: number = 0, operation, parameters } = request
    // Those of documents have the names of some of texts.
    const ofText = request.document === undefined ? textOperation(operation) : undefined
    if (ofText !== undefined) {
      const [text, options, withProgress] = parameters as TextParameters
      return ofText(text, withProgress ? { ...options, onProgress } : options)
    }
    switch (operation) {
      case 'load':
        return undefined
      case 'create': {
        const [text, options, withProgress] = parameters as CreateParameters
        return this.#keep(
          number,
          new Document(text, withProgress ? { ...options, onProgress } : options),
        )
      }
      case 'restore': {
        const [snapshot, withProgress] = parameters as RestoreParameters
        return this.#keep(number, Document.restore(snapshot, withProgress ? { onProgress } : {}))
      }
      case 'delete':
        this.#delete(number)
        return undefined
      default:
        return operationNamed(operation)(this.#get(number), ...parameters)
    }
  }

  /** Deletes all of them. */
  free(): void {
    for (const number of this.#documents.keys()) this.#delete(number)
  }

  #keep(number: number, document: Document): { readonly version: number } {
    this.#documents.set(number, document)
    return { version: document.version }
  }

  #get(number: number): Document {
    const document = this.#documents.get(number)
    if (document !== undefined) return document
    throw new WordbridgeError('deleted', 'The document was deleted on the side of the worker.')
  }

  // A request that was given up may never have made its document.
  #delete(number: number): void {
    this.#documents.get(number)?.delete()
    this.#documents.delete(number)
  }
}

function operationNamed(name: string): Operation {
  if (Object.hasOwn(OPERATIONS, name)) return OPERATIONS[name as OperationName] as Operation
  throw new WordbridgeError('wrong-type', `There is no operation ${describeValue(name)}.`)
}
