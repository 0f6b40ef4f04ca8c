import type { ChangedRows, ChangeSet, DocumentSnapshot, RangeColumns } from '../changes.ts'
import type { PartName } from '../core.ts'
import { describeValue } from '../describe-value.ts'
import { WordbridgeError } from '../errors.ts'
import type { FormulaName, ReadabilityCounts } from '../formulas.generated.ts'
import { checkText } from '../text.ts'
import { textToSend } from '../transfer.ts'
import type { Summary } from '../summary.ts'
import type { TextStats } from '../types.ts'
import { rankingToSend, referenceToSend } from '../word-analyzer.ts'
import type {
  Collocation,
  CollocationOptions,
  Dispersion,
  Diversity,
  DiversityOptions,
  KeynessOptions,
  Keyword,
  KeyWord,
  NgramCount,
  NgramOptions,
  RankingOptions,
} from '../word-measure-types.ts'
import type { Connection } from './connection.ts'
import {
  LEVEL_NAMES,
  type LevelColumns,
  type OperationName,
  type ParametersOf,
  type ResultOf,
} from './operations.ts'

/** Where a document is: what the finalizer needs, so it must not refer to the {@link RemoteDocument}. */
interface Place {
  readonly connection: Connection
  readonly document: number
}

// The net under those who forget delete().
const registry =
  typeof FinalizationRegistry === 'function'
    ? new FinalizationRegistry<Place>((place) => void deleteAt(place))
    : undefined

/**
 * A {@link Document} on the other side of a connection, with the same operations, which answer promises. They are done in the
 * order of the calls, so that an edit need not wait for the one before. Call `delete()` when it is no longer needed; one
 * that is only dropped is deleted some time after the garbage collector has found it.
 *
 * Every operation rejects as the member of {@link Document} throws that has its name, with `'deleted'` after
 * `delete()`, and with `'disconnected'` once there is no connection any more.
 */
export class RemoteDocument {
  readonly #place: Place
  #version: number
  #deleted: Promise<void> | undefined

  /** @internal */
  constructor(connection: Connection, document: number, version: number) {
    this.#place = { connection, document }
    this.#version = version
    registry?.register(this, this.#place, this)
  }

  /** Version of the document as far as this side knows: that of the latest {@link ChangeSet} that has come back. */
  get version(): number {
    return this.#version
  }

  /** Whether `delete()` was called. */
  get deleted(): boolean {
    return this.#deleted !== undefined
  }

  /** Replaces the text from `from` to `to`: see {@link Document.update}. */
  async update(from: number, to: number, inserted: string | Uint8Array): Promise<ChangeSet> {
    checkText(inserted)
    const sent = textToSend(inserted)
    const changes = await this.#ask('update', [from, to, sent.text], sent.buffers)
    this.#version = changes.version
    return changes
  }

  /** The segments of every level that a stretch of the text touches: see {@link Document.range}. */
  range(from: number, to: number): Promise<RangeColumns> {
    return this.#ask('range', [from, to])
  }

  /** The whole text. */
  text(): Promise<string> {
    return this.#ask('text', [])
  }

  /** The text from `from` to `to`. */
  textBetween(from: number, to: number): Promise<string> {
    return this.#ask('textBetween', [from, to])
  }

  /** Length of the text in the document's unit. */
  length(): Promise<number> {
    return this.#ask('length', [])
  }

  /** What {@link analyze} returns for the same text and options. */
  stats(): Promise<TextStats> {
    return this.#ask('stats', [])
  }

  /** The sentences that are new or have changed since a version. */
  changedSentences(version: number): Promise<ChangedRows> {
    return this.#ask('changedSentences', [version])
  }

  /** The paragraphs that are new or have changed since a version. */
  changedParagraphs(version: number): Promise<ChangedRows> {
    return this.#ask('changedParagraphs', [version])
  }

  /** By how much each sentence moves a readability score: see {@link Document.sentenceContributions}. */
  sentenceContributions(formula: FormulaName): Promise<Float64Array<ArrayBuffer>> {
    return this.#ask('sentenceContributions', [formula])
  }

  /** A count of each sentence alone: see {@link Document.sentenceCounts}. */
  sentenceCounts(count: keyof ReadabilityCounts): Promise<Float64Array<ArrayBuffer>> {
    return this.#ask('sentenceCounts', [count])
  }

  /** Lexical diversity: see {@link Document.diversity}. */
  diversity(options?: DiversityOptions): Promise<Diversity> {
    return this.#ask('diversity', [options])
  }

  /** The most frequent n-grams: see {@link Document.ngrams}. */
  async ngrams(options?: NgramOptions): Promise<NgramCount[]> {
    return await this.#ask('ngrams', [rankingToSend(options)])
  }

  /** Pairs of words that belong together: see {@link Document.collocations}. */
  async collocations(options?: CollocationOptions): Promise<Collocation[]> {
    return await this.#ask('collocations', [rankingToSend(options)])
  }

  /** Words that the text is likely to be about: see {@link Document.keywords}. */
  async keywords(options?: RankingOptions): Promise<Keyword[]> {
    return await this.#ask('keywords', [rankingToSend(options)])
  }

  /** How evenly a word is spread: see {@link Document.dispersion}. */
  dispersion(word: string, options?: { readonly parts?: number }): Promise<Dispersion> {
    return this.#ask('dispersion', [word, options])
  }

  /** Words that the document has more often than a reference: see {@link keyness}. */
  async keyness(
    reference: string | Uint8Array | Summary,
    options?: KeynessOptions,
  ): Promise<KeyWord[]> {
    return await this.#ask('keyness', [referenceToSend(reference), rankingToSend(options)])
  }

  /** All columns of a level, such as `'words'`. For the part of a text that is in view, {@link range} is less to send. */
  async columns<Name extends PartName>(level: Name): Promise<LevelColumns<Name>> {
    checkLevel(level)
    return (await this.#ask('columns', [level])) as LevelColumns<Name>
  }

  /** The document as plain data, for {@link RemoteDocuments.restore} or {@link Document.restore}. */
  snapshot(): Promise<DocumentSnapshot> {
    return this.#ask('snapshot', [])
  }

  /**
   * Frees the memory of the document on the other side when all that was asked of it before is answered.
   *
   * @returns A promise that is fulfilled when that is done or, because the connection has gone, not needed; never rejected.
   */
  delete(): Promise<void> {
    registry?.unregister(this)
    return (this.#deleted ??= deleteAt(this.#place))
  }

  /** The same as {@link delete}, for `using`. */
  [Symbol.dispose](): void {
    void this.delete()
  }

  async #ask<Name extends OperationName>(
    operation: Name,
    parameters: ParametersOf<Name>,
    transfer?: readonly ArrayBuffer[],
  ): Promise<ResultOf<Name>> {
    if (this.deleted) {
      throw new WordbridgeError(
        'deleted',
        'The document was deleted. Ask for what is needed of it before delete() or the end of `using`.',
      )
    }
    const { connection, document } = this.#place
    const result = await connection.ask({ operation, document, parameters }, transfer)
    return result as ResultOf<Name>
  }
}

/** Deletes a document, or what may become one: a request that was given up. */
export async function deleteAt({ connection, document }: Place): Promise<void> {
  try {
    await connection.ask({ operation: 'delete', document, parameters: [] })
  } catch {
    // Without a connection there is no document any more.
  }
}

function checkLevel(level: unknown): void {
  if (LEVEL_NAMES.includes(level as PartName)) return
  throw new WordbridgeError(
    'wrong-type',
    `The level is ${describeValue(level)}. Allowed: ${LEVEL_NAMES.map((name) => `'${name}'`).join(', ')}.`,
  )
}
