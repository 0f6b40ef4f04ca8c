import {
  type Analyzer,
  connectAnalyzer,
  connectDocuments,
  type FormulaName,
  type LevelColumns,
  type RangeColumns,
  type RemoteDocument,
  type TextStats,
} from 'wordbridge/file'
import { askForFacts, type WorkerFacts } from './facts.ts'
import type { Settings } from './settings.ts'

/** One edit of the text, in UTF-16 code units. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly inserted: string
}

/** What a request was answered with, and the number of edits that the answer knows of. */
export interface Answer<Value> {
  readonly value: Value
  readonly edits: number
}

/** The document of the page, which lives in a worker and follows the editor. */
export class Session {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  readonly #documents = connectDocuments(this.#worker)
  readonly #analyzer: Analyzer = connectAnalyzer(this.#worker)
  #document: RemoteDocument | undefined
  #waiting: Edit[] = []
  #opening: AbortController | undefined
  #edits = 0
  readonly #onError: (error: unknown) => void

  /** @param onError - Told when the document cannot follow any more. */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError
  }

  /** Number of edits and of openings so far: an answer that knows of fewer is out of date. */
  get edits(): number {
    return this.#edits
  }

  /** Whether there is a document to ask. */
  get ready(): boolean {
    return this.#document !== undefined
  }

  /** Has the worker load the engine, unless it has. */
  async start(): Promise<void> {
    await this.#analyzer.count('')
  }

  /**
   * Makes the document anew. Edits that come meanwhile are done when it is there.
   *
   * @returns Whether it is: not if another text was opened in the meantime.
   */
  async open(
    text: string,
    settings: Settings,
    onProgress: (part: number) => void,
  ): Promise<boolean> {
    this.#opening?.abort()
    const opening = new AbortController()
    this.#opening = opening
    this.#edits++
    this.#waiting = []
    void this.#document?.delete()
    this.#document = undefined
    try {
      const document = await this.#documents.create(text, {
        ...settings,
        signal: opening.signal,
        onProgress: (done, total) => {
          if (!opening.signal.aborted) onProgress(total === 0 ? 1 : done / total)
        },
      })
      if (opening.signal.aborted) {
        void document.delete()
        return false
      }
      this.#document = document
      for (const edit of this.#waiting) this.#send(document, edit)
      this.#waiting = []
      return true
    } catch (error) {
      if (opening.signal.aborted) return false
      throw error
    }
  }

  /** Follows an edit. Nobody waits for it: what is asked later knows of it. */
  edit(edit: Edit): void {
    this.#edits++
    if (this.#document === undefined) this.#waiting.push(edit)
    else this.#send(this.#document, edit)
  }

  stats(): Promise<Answer<TextStats>> {
    return this.#ask((document) => document.stats())
  }

  range(from: number, to: number): Promise<Answer<RangeColumns>> {
    return this.#ask((document) => document.range(from, to))
  }

  sentences(): Promise<Answer<LevelColumns<'sentences'>>> {
    return this.#ask((document) => document.columns('sentences'))
  }

  paragraphs(): Promise<Answer<LevelColumns<'paragraphs'>>> {
    return this.#ask((document) => document.columns('paragraphs'))
  }

  contributions(formula: FormulaName): Promise<Answer<Float64Array>> {
    return this.#ask((document) => document.sentenceContributions(formula))
  }

  /** The numbers of a text of its own, such as the selection. */
  analyze(text: string, settings: Settings): Promise<TextStats> {
    return this.#analyzer.analyze(text, settings)
  }

  facts(): Promise<WorkerFacts> {
    return askForFacts(this.#worker)
  }

  async #ask<Value>(ask: (document: RemoteDocument) => Promise<Value>): Promise<Answer<Value>> {
    const edits = this.#edits
    if (this.#document === undefined) throw new Error('There is no document yet.')
    return { value: await ask(this.#document), edits }
  }

  #send(document: RemoteDocument, { from, to, inserted }: Edit): void {
    document.update(from, to, inserted).catch((error: unknown) => {
      if (!document.deleted) this.#onError(error)
    })
  }
}
