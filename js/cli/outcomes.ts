import { WordbridgeError } from '../index.ts'
import type { Summary } from '../index.ts'
import { analyzeFile, type FileAnalysis, type FileOptions } from './analyze-file.ts'
import { InputError } from './input.ts'
import { FilePool } from './jobs.ts'
import type { NamedFile } from './named-files.ts'
import { sizeOf } from './show-progress.ts'

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
  /** Takes over the summary of each file; absent where nobody wants them. */
  readonly keep: ((summary: Summary) => void) | undefined
}

/** So many results for each job may be ready before one that comes first, so that a large file holds nobody up. */
const AHEAD = 32

/** Analyses files, in so many threads at the same time, and tells what became of each in their order. */
export async function* outcomesOf(
  files: readonly NamedFile[],
  work: Work,
): AsyncGenerator<Outcome, void, undefined> {
  const jobs = Math.min(work.jobs, files.length)
  if (jobs <= 1) {
    yield* inOrder(files, 1, (file) => analyzeHere(file, work))
    return
  }
  const pool = await FilePool.start(jobs)
  try {
    yield* inOrder(files, AHEAD * jobs, (file) => analyzeThere(pool, file, work))
  } finally {
    await pool.end()
  }
}

async function* inOrder(
  files: readonly NamedFile[],
  atOnce: number,
  analyze: (file: string) => Promise<FileAnalysis>,
): AsyncGenerator<Outcome, void, undefined> {
  const begun: Promise<Outcome>[] = []
  for (const file of files) {
    begun.push(outcomeOf(file, analyze))
    if (begun.length < atOnce) continue
    const first = await begun.shift()
    if (first !== undefined) yield first
  }
  for (const outcome of begun) yield await outcome
}

// Never rejects: the reason waits until it is the turn of the file.
async function outcomeOf(
  { file, error }: NamedFile,
  analyze: (file: string) => Promise<FileAnalysis>,
): Promise<Outcome> {
  if (error !== undefined) return { file, error }
  try {
    return { file, analysis: await analyze(file) }
  } catch (reason) {
    return { file, error: reason }
  }
}

function analyzeHere(file: string, { options, onRead, keep }: Work): Promise<FileAnalysis> {
  return analyzeFile(file, options, onRead, keep ?? forget)
}

async function analyzeThere(pool: FilePool, file: string, work: Work): Promise<FileAnalysis> {
  // Standard input is that of this thread.
  if (file === '-') return analyzeHere(file, work)
  const size = (await sizeOf(file)) ?? Number.MAX_SAFE_INTEGER
  return pool.analyze(file, size, work.options, work.onRead, work.keep)
}

function forget(summary: Summary): void {
  summary.delete()
}

/** Whether an error is one of the file, and others can be done nonetheless. */
export function isErrorOfFile(error: unknown): error is InputError | WordbridgeError {
  return error instanceof InputError || error instanceof WordbridgeError
}
