import { WordbridgeError } from '../node/index.ts'
import type { Summary, TextStats } from '../node/index.ts'

/** The sum of the files that were analysed: each a document of its own, with one vocabulary. */
export class Total {
  readonly #languagesMayDiffer: boolean
  #languagesDiffer = false
  #summary: Summary | undefined
  #failure: WordbridgeError | undefined

  /** @param languagesMayDiffer - Whether files of different languages only have no total, which is no failure. */
  constructor(languagesMayDiffer: boolean) {
    this.#languagesMayDiffer = languagesMayDiffer
  }

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
      if (this.#languagesMayDiffer && error.code === 'different-policies') {
        this.#languagesDiffer = true
      } else this.#failure = error
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
    return this.summary?.stats ?? null
  }

  /** That of all files. Undefined where {@link stats} is null. */
  get summary(): Summary | undefined {
    return this.#failure === undefined && !this.#languagesDiffer ? this.#summary : undefined
  }

  delete(): void {
    this.#summary?.delete()
  }
}
