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
import type { AnalyzeAllOptions, PoolOptions } from './types.ts'

const IN_FLIGHT_PER_WORKER = 4

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
export interface CheckedAnalyzeAllOptions extends Required<
  Pick<AnalyzeAllOptions, 'ordered' | 'inFlight'>
> {
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
    inFlight: Math.max(checkCount('inFlight', inFlight, IN_FLIGHT_PER_WORKER * size), 1),
    transfer: checkFlag('transfer', transfer),
    // The same name, and other arguments than that of analyze.
    onProgress: onProgress as unknown as AnalyzeAllOptions['onProgress'],
    signal,
    analyze,
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
