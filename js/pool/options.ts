import { describeValue } from '../describe-value.ts'
import { WordbridgeError } from '../errors.ts'
import {
  checkAnalyzeOptions,
  checkCount,
  checkFlag,
  checkLoadOptions,
  checkObject,
} from '../options.ts'
import type { AnalyzeOptions, DocumentOptions } from '../types.ts'
import { LARGEST_BATCH, MOST_TOGETHER } from '../worker/connection.ts'
import type { AnalyzeAllOptions, PoolOptions } from './types.ts'

const IN_FLIGHT_PER_WORKER = 4
/** Of small documents there are more: for each worker as many as are three messages to it, with those that are on their way back. */
const SIZE_IN_FLIGHT_PER_WORKER = 3 * LARGEST_BATCH
const MOST_IN_FLIGHT_PER_WORKER = 3 * MOST_TOGETHER

/** How many documents may be in flight at once. */
export interface InFlightLimits {
  /** So many, whatever their size. */
  readonly always: number
  /** And so many in all, as long as they together, in units of {@link Task.size}, are smaller than `size`. */
  readonly most: number
  readonly size: number
}

/** The size of a pool. Throws `'invalid-option'`. */
export function checkSize(size: unknown, byDefault: () => number): number {
  if (size === undefined) return Math.max(byDefault(), 1)
  if (typeof size === 'number' && Number.isInteger(size) && size >= 1) return size
  throw new WordbridgeError(
    'invalid-option',
    `The size of the pool is ${describeValue(size)}. Allowed: a whole number, 1 or more.`,
  )
}

/** The options of a pool, those for `load()` apart. Throws `'wrong-type'`, `'unknown-option'` or `'invalid-option'`. */
export function checkPoolOptions(
  options: unknown,
): Pick<PoolOptions, 'worker'> & { readonly loadOptions: Omit<PoolOptions, 'worker'> } {
  const { worker, ...loadOptions } = checkObject(options, ['maximumMemory', 'wasm', 'worker'])
  checkLoadOptions(loadOptions)
  if (worker !== undefined && typeof worker !== 'function') {
    throw new WordbridgeError(
      'invalid-option',
      `The option worker is ${describeValue(worker)}. Allowed: a function that makes a worker.`,
    )
  }
  return { worker: worker as PoolOptions['worker'], loadOptions }
}

/** What {@link checkAnalyzeAllOptions} answers. */
export interface CheckedAnalyzeAllOptions {
  readonly ordered: boolean
  readonly inFlight: InFlightLimits
  readonly transfer: boolean
  readonly onProgress: AnalyzeAllOptions['onProgress']
  readonly signal: AnalyzeAllOptions['signal']
  /** For each document. */
  readonly analyze: Omit<AnalyzeOptions, 'language' | 'onProgress' | 'signal'> &
    Pick<DocumentOptions, 'language'>
}

/** The options of `analyzeAll`, checked and complete. Throws `'wrong-type'`, `'unknown-option'` or `'invalid-option'`. */
export function checkAnalyzeAllOptions(options: unknown, size: number): CheckedAnalyzeAllOptions {
  const { onProgress, signal, ...analyze } = checkAnalyzeOptions(options, [
    'transfer',
    'ordered',
    'inFlight',
  ])
  const { transfer, ordered, inFlight } = (options ?? {}) as AnalyzeAllOptions
  return {
    ordered: checkFlag('ordered', ordered ?? true),
    inFlight: inFlight === undefined ? inFlightByDefault(size) : inFlightOf(inFlight),
    transfer: checkFlag('transfer', transfer),
    // The same name, and other arguments than that of analyze.
    onProgress: onProgress as unknown as AnalyzeAllOptions['onProgress'],
    signal,
    analyze,
  }
}

function inFlightOf(option: unknown): InFlightLimits {
  const most = Math.max(checkCount('inFlight', option, 1), 1)
  return { always: most, most, size: 0 }
}

function inFlightByDefault(workers: number): InFlightLimits {
  return {
    always: IN_FLIGHT_PER_WORKER * workers,
    most: MOST_IN_FLIGHT_PER_WORKER * workers,
    size: SIZE_IN_FLIGHT_PER_WORKER * workers,
  }
}

/** The option `cancel` of `close()`. Throws `'wrong-type'`, `'unknown-option'` or `'invalid-option'`. */
export function checkCloseOptions(options: unknown): boolean {
  return checkFlag('cancel', checkObject(options, ['cancel'])['cancel'])
}

/** Throws `'wrong-type'` unless a value is a source of documents. */
export function checkSource<Item>(
  source: unknown,
): asserts source is AsyncIterable<Item> | Iterable<Item> {
  const iterable =
    typeof source === 'object' &&
    source !== null &&
    !ArrayBuffer.isView(source) &&
    (Symbol.asyncIterator in source || Symbol.iterator in source)
  if (iterable) return
  throw new WordbridgeError(
    'wrong-type',
    `The documents must be an iterable or async iterable of texts, not ${describeValue(source)}.`,
  )
}
