import {
  type Analyzer,
  connectAnalyzer,
  connectDocuments,
  type FormulaName,
  type LevelColumns,
  type RemoteDocument,
  type TextStats,
} from 'wordbridge/file'
import { askForFacts, type WorkerFacts } from './facts.ts'
import type { Settings } from './settings.ts'

/** The worker of the page, and the document in it that follows the editor. */
export class Session {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  readonly #documents = connectDocuments(this.#worker)
  readonly #analyzer: Analyzer = connectAnalyzer(this.#worker)
  #document: RemoteDocument | undefined

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
  ): Promise<RemoteDocument> {
    this.#document = undefined
    const document = await this.#documents.create(text, {
      ...settings,
      signal,
      onProgress: (done, total) => {
        if (!signal.aborted) onProgress(total === 0 ? 1 : done / total)
      },
    })
    if (!signal.aborted) this.#document = document
    return document
  }

  /** The columns that pictures are made of; nothing while there is no document. */
  async columns(): Promise<
    | {
        readonly sentences: LevelColumns<'sentences'>
        readonly paragraphs: LevelColumns<'paragraphs'>
      }
    | undefined
  > {
    const document = this.#document
    if (document === undefined) return undefined
    const [sentences, paragraphs] = await Promise.all([
      document.columns('sentences'),
      document.columns('paragraphs'),
    ])
    return { sentences, paragraphs }
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
