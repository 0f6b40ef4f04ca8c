import { Summary, WordbridgeError } from '../node/index.ts'
import { analyzeFile, type FileAnalysis, type FileOptions } from './analyze-file.ts'
import { InputError } from './input.ts'
import type { FilePool } from './jobs.ts'
import type { NamedFile } from './named-files.ts'
import { sizeOf } from './show-progress.ts'
import { stopWordList } from './stop-word-list.ts'

/** What became of a file. */
export type Outcome =
  | { readonly file: string; readonly analysis: FileAnalysis; readonly error?: undefined }
  | { readonly file: string; readonly error: unknown }

/** How to analyse files. */
export interface Work {
  readonly options: FileOptions
  /** Files at the same time, 1 or more. */
  readonly jobs: number
  readonly onRead: (bytes: number) => void
  /** Takes over the summary of each file, in the order of the files; absent where nobody wants them. */
  readonly keep: ((summary: Summary) => void) | undefined
}

/** What was found in a file whose turn may be later. */
interface Finding {
  readonly analysis: FileAnalysis
  /** The summary, made or restored when it is the turn of the file. Undefined where nobody wants it. */
  readonly summary: () => Promise<Summary | undefined>
}

type Ready = Outcome | (Finding & { readonly file: string; readonly error?: undefined })

/** So many results for each job may be ready before one that comes first, so that a large file holds nobody up. */
const AHEAD = 32

/** Analyses files, in so many threads at the same time, and tells what became of each in their order. */
export async function* outcomesOf(
  files: readonly NamedFile[],
  work: Work,
): AsyncGenerator<Outcome, void, undefined> {
  const jobs = Math.min(work.jobs, files.length)
  if (jobs <= 1) {
    yield* inOrder(files, 1, work.keep, (file) => analyzeHere(file, work))
    return
  }
  // Loaded by those who need it, as threads are.
  const pool = await (await import('./jobs.ts')).FilePool.start(jobs)
  try {
    yield* inOrder(files, AHEAD * jobs, work.keep, (file) => analyzeThere(pool, file, work))
  } finally {
    await pool.end()
  }
}

async function* inOrder(
  files: readonly NamedFile[],
  atOnce: number,
  keep: Work['keep'],
  analyze: (file: string) => Promise<Finding>,
): AsyncGenerator<Outcome, void, undefined> {
  const begun: Promise<Ready>[] = []
  for (const file of files) {
    begun.push(ready(file, analyze))
    if (begun.length < atOnce) continue
    const first = await begun.shift()
    if (first !== undefined) yield await outcomeOf(first, keep)
  }
  for (const next of begun) yield await outcomeOf(await next, keep)
}

// Never rejects: the reason waits until it is the turn of the file.
async function ready(
  { file, error }: NamedFile,
  analyze: (file: string) => Promise<Finding>,
): Promise<Ready> {
  if (error !== undefined) return { file, error }
  try {
    return { file, ...(await analyze(file)) }
  } catch (reason) {
    return { file, error: reason }
  }
}

// Which word came first in all files is a part of a summary: whoever is done first must wait for those before.
async function outcomeOf(found: Ready, keep: Work['keep']): Promise<Outcome> {
  if (!('summary' in found)) return found
  const { file, analysis } = found
  try {
    const summary = await found.summary()
    if (summary !== undefined) keep?.(summary)
    return { file, analysis }
  } catch (error) {
    return { file, error }
  }
}

async function analyzeHere(file: string, { options, onRead, keep }: Work): Promise<Finding> {
  let kept: Summary | undefined
  const hold = (summary: Summary): void => {
    kept = summary
  }
  const analysis = await analyzeFile(file, options, onRead, keep === undefined ? forget : hold)
  return { analysis, summary: () => Promise.resolve(kept) }
}

async function analyzeThere(pool: FilePool, file: string, work: Work): Promise<Finding> {
  // Standard input is that of this thread.
  if (file === '-') return analyzeHere(file, work)
  const size = (await sizeOf(file)) ?? Number.MAX_SAFE_INTEGER
  const { options, onRead, keep } = work
  const found = await pool.analyze(file, size, options, onRead, keep !== undefined)
  return { analysis: found.analysis, summary: () => restored(found.saved, options) }
}

async function restored(
  saved: Uint8Array | undefined,
  { mostCommonWords, stopWords }: FileOptions,
): Promise<Summary | undefined> {
  if (saved === undefined) return undefined
  const leftOut = stopWords === undefined ? [] : await stopWordList(stopWords)
  return Summary.restore(saved, { mostCommonWords, stopWords: leftOut })
}

function forget(summary: Summary): void {
  summary.delete()
}

/** Whether an error is one of the file, and others can be done nonetheless. */
export function isErrorOfFile(error: unknown): error is InputError | WordbridgeError {
  return error instanceof InputError || error instanceof WordbridgeError
}
