import type { TextStats } from '../node/index.ts'
import type { Measures } from './measures.ts'

/** A file's counts and how long they took. */
export interface AnalyzedFile {
  /** As the user named it; `-` is standard input. */
  readonly file: string
  readonly stats: TextStats
  /** The language that was found, BCP 47; absent where it was given. */
  readonly language?: string
  /** Absent where none were asked for. */
  readonly measures?: Measures
  /** Time of the analysis in milliseconds, reading excluded. */
  readonly duration: number
}
