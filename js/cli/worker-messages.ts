import type { FileAnalysis, FileOptions } from './analyze-file.ts'

/** The name by which a worker knows what it has to do. */
export const OPERATION = 'analyzeFile'

/** What a worker is asked for. */
export interface WorkerOptions extends FileOptions {
  readonly wantsSummary: boolean
}

/** What a worker answers. */
export interface WorkerAnswer {
  readonly analysis?: FileAnalysis
  /** `Summary.save()`, if it was asked for. */
  readonly saved?: Uint8Array | undefined
  /** The message of an `InputError`, whose class would be lost on the way. */
  readonly inputError?: string
}
