import type { DocumentSnapshot } from '../changes.ts'
import { WordbridgeError, type WordbridgeErrorCode } from '../errors.ts'
import type { DocumentOptions, LoadOptions } from '../types.ts'
import type { PackedStats } from './packed-stats.ts'

/** From the near side: its connection, of those that share the far side, and what it wants. Calls of one message are answered in one. */
export interface NearMessage {
  readonly connection: string
  readonly request: readonly Call[] | 'hello' | 'close'
}

/** One call. The near side gives calls and documents their numbers. */
export interface Call {
  readonly id: number
  /**
   * `'load'`; the name of a function of texts; `'create'`, `'restore'`, `'delete'`, or the name of one of the operations on a
   * document.
   */
  readonly operation: string
  /** The document that is meant; absent where none is. */
  readonly document?: number
  readonly parameters: readonly unknown[]
}

export type LoadParameters = readonly [options: LoadOptions]
export type TextParameters = readonly [
  text: string | Uint8Array,
  options: object,
  withProgress: boolean,
]
export type CreateParameters = readonly [
  text: string | Uint8Array,
  options: Omit<DocumentOptions, 'onProgress' | 'signal'>,
  withProgress: boolean,
]
export type RestoreParameters = readonly [snapshot: DocumentSnapshot, withProgress: boolean]

/** From the far side: that it is there, to whoever listens; that it is no longer; or answers to one connection. */
export type FarMessage =
  | { readonly version: string }
  | { readonly closed: true }
  | ({ readonly connection: string } & Answers)

/** What calls are answered together. */
export interface Answers {
  readonly answers: readonly Answer[]
  /** The reports that are results, in the order of the answers. */
  readonly stats?: PackedStats | undefined
}

/** The answer to the request of an id, or a report of progress before it. The id alone: the result is the next of the packed reports. */
export type Answer =
  | number
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: SentError }
  | { readonly id: number; readonly progress: readonly [done: number, total: number] }

/** An error on its way, which takes an error's class from it. */
export type SentError =
  | {
      readonly code: WordbridgeErrorCode
      readonly message: string
      readonly details: { readonly offset?: number; readonly cause?: unknown }
    }
  | { readonly thrown: unknown }

// One field marks a message of ours: others may use the same worker, and both sides may serve.

export function wrapNear(message: NearMessage): object {
  return { wordbridge: message }
}

export function wrapFar(message: FarMessage): object {
  return { wordbridge: message }
}

/** A message of the near side; `undefined` for any other. */
export function unwrapNear(data: unknown): NearMessage | undefined {
  const message = unwrap(data)
  return message !== undefined && 'request' in message ? (message as NearMessage) : undefined
}

/** A message of the far side; `undefined` for any other. */
export function unwrapFar(data: unknown): FarMessage | undefined {
  const message = unwrap(data)
  return message === undefined || 'request' in message ? undefined : (message as FarMessage)
}

function unwrap(data: unknown): object | undefined {
  if (typeof data !== 'object' || data === null || !('wordbridge' in data)) return undefined
  const { wordbridge } = data
  return typeof wordbridge === 'object' && wordbridge !== null ? wordbridge : undefined
}

/** An error on its way, with strings for what cannot be sent. */
export function sendableError(error: unknown): SentError {
  const sent = errorToSend(error)
  try {
    structuredClone(sent)
    return sent
  } catch {
    return plainErrorToSend(error)
  }
}

function errorToSend(error: unknown): SentError {
  if (!(error instanceof WordbridgeError)) return { thrown: error }
  const { code, message, offset } = error
  const details = {
    ...(offset === undefined ? {} : { offset }),
    ...('cause' in error ? { cause: error.cause } : {}),
  }
  return { code, message, details }
}

/** The same, with strings for what cannot be sent, or perhaps. */
export function plainErrorToSend(error: unknown): SentError {
  const sent = errorToSend(error)
  if ('thrown' in sent) return { thrown: new Error(String(error)) }
  return { ...sent, details: { ...sent.details, cause: String(sent.details.cause) } }
}

export function receivedError(sent: SentError): unknown {
  return 'thrown' in sent ? sent.thrown : new WordbridgeError(sent.code, sent.message, sent.details)
}

/** The buffers of all typed arrays in a result of plain objects: what is to go over without a copy. */
export function buffersIn(result: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(result)) {
    found.add(result.buffer as ArrayBuffer)
  } else if (typeof result === 'object' && result !== null) {
    for (const each of Object.values(result)) buffersIn(each, found)
  }
  return found
}
