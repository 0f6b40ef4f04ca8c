import {
  type Analyzer,
  connectAnalyzer,
  connectDocuments,
  type FormulaName,
  type RemoteDocument,
  type TextStats,
} from 'wordbridge/file'
import { askForFacts, type WorkerFacts } from './facts.ts'
import { MarkdownDocument, type Parts, partsOf } from './markdown-document.ts'
import type { Settings } from './settings.ts'

/** A document in the worker: of the text as it is, or of what a reader sees of it. */
export type FollowedDocument = RemoteDocument | MarkdownDocument

/** The worker of the page, and the document in it that follows the editor. */
export class Session {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  readonly #documents = connectDocuments(this.#worker)
  readonly #analyzer: Analyzer = connectAnalyzer(this.#worker)
  #document: FollowedDocument | undefined

  /** Has the worker load the engine, unless it has. */
  async start(): Promise<void> {
    await this.#analyzer.count('')
  }

  /** Makes the document of a text. It is the caller's to delete; what is asked here is asked of it until then. */
  async open(
    text: string,
    settings: Settings,
    signal: AbortSignal,
    onProgress: (part: number) => void,
  ): Promise<FollowedDocument> {
    this.#document = undefined
    const watched = {
      signal,
      onProgress: (done: number, total: number): void => {
        if (!signal.aborted) onProgress(total === 0 ? 1 : done / total)
      },
    }
    const place = { analyzer: this.#analyzer, documents: this.#documents, settings }
    const document =
      settings.markup === 'markdown'
        ? await MarkdownDocument.open(text, place, watched)
        : await this.#documents.create(text, { ...settings, markup: 'plain', ...watched })
    if (!signal.aborted) this.#document = document
    return document
  }

  /** The columns that pictures are made of; nothing while there is no document. */
  async columns(): Promise<Parts | undefined> {
    const document = this.#document
    if (document === undefined) return undefined
    return document instanceof MarkdownDocument ? document.parts() : partsOf(document)
  }

  /** What each sentence does to a score; nothing while there is no document. */
  contributions(formula: FormulaName): Promise<Float64Array | undefined> {
    return this.#document?.sentenceContributions(formula) ?? Promise.resolve(undefined)
  }

  /** The numbers of a text of its own, such as the selection. */
  analyze(text: string, settings: Settings): Promise<TextStats> {
    return this.#analyzer.analyze(text, settings)
  }

  facts(): Promise<WorkerFacts> {
    return askForFacts(this.#worker)
  }
}
