import type { TextStats } from '../index.ts'

/** A file's counts and how long they took. */
export interface AnalyzedFile {
  /** As the user named it; `-` is standard input. */
  readonly file: string
  readonly stats: TextStats
  /** Time of the analysis in milliseconds, reading excluded. */
  readonly duration: number
}
