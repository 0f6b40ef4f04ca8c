import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import { describeBytes, isWasm } from './first-bytes.ts'
import { WASM_SOURCES } from './options.ts'
import type { ResponseLike, UrlLike, WasmBytes, WasmSource } from './types.ts'

interface GetsBuiltinModules {
  getBuiltinModule?(name: string): { readFile(url: URL): Promise<Uint8Array<ArrayBuffer>> }
}

/**
 * Gets and compiles the module. Rejects with `'load-failed'` where it cannot be had or is none, `'invalid-option'` where
 * the source is of no type that is allowed, and with what `WebAssembly.compile` does.
 */
export async function compile(source: WasmSource): Promise<WebAssembly.Module> {
  const given: unknown = isThenable(source) ? await settled(source) : source
  if (isModule(given)) return given as WebAssembly.Module
  if (isBytes(given)) return WebAssembly.compile(checkBytes(given, 'The option wasm'))
  if (isResponse(given)) return WebAssembly.compile(await readResponse(given))
  if (typeof given === 'string' || isUrl(given)) {
    return WebAssembly.compile(await readUrl(typeof given === 'string' ? given : given.href))
  }
  throw invalidSource(given, WASM_SOURCES)
}

async function settled(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    return await promise
  } catch (cause) {
    if (cause instanceof WordbridgeError) throw cause
    throw loadError(`the promise given as the option wasm was rejected: ${messageOf(cause)}`, {
      cause,
    })
  }
}

/** The same at once, for bytes and modules. */
export function compileSync(source: unknown): WebAssembly.Module {
  if (isModule(source)) return source as WebAssembly.Module
  if (isBytes(source)) return new WebAssembly.Module(checkBytes(source, 'The option wasm'))
  throw invalidSource(source, 'bytes or a WebAssembly.Module; all else needs load()')
}

/** A promise that is not looked at must not be reported as unhandled if it is rejected. */
export function ignore(source: unknown): void {
  if (isThenable(source)) source.then(undefined, () => undefined)
}

async function readUrl(url: string): Promise<WasmBytes> {
  if (url.startsWith('file:')) {
    // Node has no fetch for them. Asked for by name, no bundler sees a built-in module here.
    const { process } = globalThis as { process?: GetsBuiltinModules }
    const files = process?.getBuiltinModule?.('fs/promises')
    if (files !== undefined) return read(() => files.readFile(new URL(url)), url)
  }
  if (typeof fetch !== 'function') {
    throw loadError(`${url} cannot be read, for there is no fetch() here: pass its bytes`, { url })
  }
  let response: Response
  try {
    response = await fetch(url)
  } catch (cause) {
    throw loadError(`${url} could not be fetched: ${messageOf(cause)}`, { url, cause })
  }
  return readResponse(response, url)
}

/** The module in a file; `url` is for the message. Rejects with `'load-failed'`. */
export async function read(
  readFile: () => Promise<Uint8Array<ArrayBuffer>>,
  url: string,
): Promise<WasmBytes> {
  return checkBytes(await readFile().catch((cause: unknown) => fail(url, cause)), url, { url })
}

/** The same at once. Throws `'load-failed'`. */
export function readSync(readFile: () => Uint8Array<ArrayBuffer>, url: string): WasmBytes {
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = readFile()
  } catch (cause) {
    fail(url, cause)
  }
  return checkBytes(bytes, url, { url })
}

function fail(url: string, cause: unknown): never {
  throw loadError(`${url} could not be read: ${messageOf(cause)}`, { url, cause })
}

async function readResponse(response: ResponseLike, askedFor?: string): Promise<WasmBytes> {
  const { status } = response
  // Of a Response that a program made itself it is empty.
  const url = response.url === '' ? (askedFor ?? 'the given Response') : response.url
  let bytes: ArrayBuffer
  try {
    bytes = await response.arrayBuffer()
  } catch (cause) {
    const reason = `${url} (HTTP status ${status}) could not be read: ${messageOf(cause)}`
    throw loadError(reason, { url, status, cause })
  }
  if (response.ok) return checkBytes(bytes, `${url} (HTTP status ${status})`, { url, status })
  throw loadError(`${url} was answered with HTTP status ${status}${describeBytes(bytes)}`, {
    url,
    status,
  })
}

function checkBytes<Bytes extends WasmBytes>(
  bytes: Bytes,
  from: string,
  details: { url?: string; status?: number } = {},
): Bytes {
  if (isWasm(bytes)) return bytes
  throw loadError(`${from} is no WebAssembly module${describeBytes(bytes)}`, details)
}

/** An error `'load-failed'` for a reason without a full stop. */
export function loadError(
  reason: string,
  details: { url?: string; status?: number; cause?: unknown } = {},
): WordbridgeError {
  return new WordbridgeError(
    'load-failed',
    `The WebAssembly module of wordbridge could not be loaded: ${reason}.`,
    details,
  )
}

function invalidSource(source: unknown, allowed: string): WordbridgeError {
  return new WordbridgeError(
    'invalid-option',
    `The option wasm is ${describeValue(source)}. Allowed: ${allowed}.`,
  )
}

// Of any realm: test runners and iframes have their own classes.
function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value)
}

// No type guard: the type of a module is that of every object, and its complement nothing.
function isModule(value: unknown): boolean {
  return tagOf(value) === '[object WebAssembly.Module]'
}

function isBytes(value: unknown): value is WasmBytes {
  return ArrayBuffer.isView(value) || tagOf(value) === '[object ArrayBuffer]'
}

function isUrl(value: unknown): value is UrlLike {
  return tagOf(value) === '[object URL]'
}

function isResponse(value: unknown): value is ResponseLike {
  return (
    typeof value === 'object' &&
    value !== null &&
    'status' in value &&
    'arrayBuffer' in value &&
    typeof value.arrayBuffer === 'function'
  )
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'then' in value &&
    typeof value.then === 'function'
  )
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // Node's fetch() says "fetch failed", and why in the cause.
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
