import { WordbridgeError } from '../index.ts'
import type { Summary, TextStats } from '../index.ts'

/** The sum of the files that were analysed: each a document of its own, with one vocabulary. */
export class Total {
  #summary: Summary | undefined
  #failure: WordbridgeError | undefined

  /** Takes over the summary of another file. */
  add(summary: Summary): void {
    if (this.#summary === undefined) {
      this.#summary = summary
      return
    }
    try {
      this.#summary.merge(summary)
    } catch (error) {
      if (!(error instanceof WordbridgeError)) throw error
      this.#failure = error
    } finally {
      summary.delete()
    }
  }

  /** Why there is no total: it is too large, or there was no memory for it. */
  get failure(): WordbridgeError | undefined {
    return this.#failure
  }

  /** Null without files, or if one could not be added. */
  get stats(): TextStats | null {
    return this.#failure === undefined ? (this.#summary?.stats ?? null) : null
  }

  delete(): void {
    this.#summary?.delete()
  }
}
