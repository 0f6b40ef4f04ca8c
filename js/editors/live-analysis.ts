import type { RangeColumns } from '../changes.ts'
import { WordbridgeError } from '../errors.ts'
import type { TextEdit } from '../text-map-edit.ts'
import type { Language, TextStats } from '../types.ts'
import {
  type AnyDocument,
  checkAnyDocument,
  deleteOf,
  type DirtyStretch,
  rangeOf,
  statsOf,
  updateOf,
} from './any-document.ts'
import { insertedBy, moved, type Region, union } from './changed-region.ts'
import { findHighlights, REACH } from './find-highlights.ts'
import type { HighlightOptions, TextHighlight } from './highlight.ts'
import { checkLiveOptions, type LiveOptions } from './live-options.ts'
import { Refresh } from './refresh.ts'

/** The most of the text in view that is searched for highlights, in UTF-16 code units: a line may have megabytes. */
export const MOST_IN_VIEW = 100_000

/** The text of an editor, in UTF-16 code units. */
export interface EditorText {
  all(): string
  between(from: number, to: number): string
}

/**
 * The analysis of the text of an editor, which follows it edit by edit. An adapter makes it, tells it of the edits, and deletes it
 * with the editor.
 *
 * What it is asked is answered by promises, about the text of that moment; `edits` tells whether that is still the text.
 */
export class LiveAnalysis {
  readonly #text: EditorText
  readonly #options: LiveOptions
  readonly #onChange: () => void
  readonly #numbers = new Refresh(() => this.#tell())
  #document: AnyDocument | undefined
  #opening: AbortController | undefined
  /** Edits that are to be done when the document is there. */
  #waiting: TextEdit[] = []
  /** Edits that a worker has not answered yet. */
  #unanswered: TextEdit[] = []
  #latest: Promise<unknown> = Promise.resolve()
  #language: Language | undefined
  #changed: Region | undefined
  #length = 0
  #edits = 0
  #deleted = false

  /**
   * @internal
   * @param onChange - Told of each edit, and when the document is there.
   */
  constructor(text: EditorText, options: LiveOptions, onChange: () => void = () => undefined) {
    checkLiveOptions(options)
    this.#text = text
    this.#options = options
    this.#onChange = onChange
    this.restart()
  }

  /** Number of edits and of starts so far. */
  get edits(): number {
    return this.#edits
  }

  /** The document, once it is there. It is the adapter's: not to be updated and not to be deleted. */
  get document(): AnyDocument | undefined {
    return this.#document
  }

  /** Makes the document anew of the text as it is: by other rules, after an error, or because all of the text is another. */
  restart(): void {
    if (this.#deleted) return
    this.#discard()
    this.#edits++
    const opening = new AbortController()
    this.#opening = opening
    const text = this.#text.all()
    this.#length = text.length
    try {
      const opened = this.#options.open(text, opening.signal)
      if (isPromise(opened)) this.#await(opened, opening.signal)
      else this.#take(opened, opening.signal)
    } catch (error) {
      this.fail(error)
    }
  }

  /**
   * Follows edits, each of the text that those before it have made.
   *
   * @param length - Of the text of the editor after them. If they do not lead to it, the document is made anew.
   */
  follow(edits: readonly TextEdit[], length: number): void {
    if (this.#deleted || edits.length === 0 || this.#opening === undefined) return
    this.#length = edits.reduce(
      (sum, { from, to, text }) => sum + text.length - (to - from),
      this.#length,
    )
    if (this.#length !== length) {
      this.restart()
      return
    }
    for (const edit of edits) {
      this.#edits++
      if (this.#changed !== undefined) this.#changed = moved(this.#changed, edit)
      if (this.#document === undefined) this.#waiting.push(edit)
      else this.#send(this.#document, edit)
    }
    this.#tellOfChange()
  }

  /** The numbers of the text. Rejects with `'deleted'`, and as `document.stats` throws. */
  async stats(): Promise<TextStats> {
    return statsOf(await this.#whenOpen())
  }

  /** The segments of every level that a stretch of the text touches. Rejects with `'deleted'`, and as `document.range` throws. */
  async range(from: number, to: number): Promise<RangeColumns> {
    return rangeOf(await this.#whenOpen(), from, to)
  }

  /**
   * The highlights that touch a stretch of the text; `undefined` if the text has been edited before they were found. Takes time in
   * proportion to the stretch.
   */
  async highlights(
    from: number,
    to: number,
    options: HighlightOptions = {},
  ): Promise<TextHighlight[] | undefined> {
    const document = await this.#whenOpen()
    const edits = this.#edits
    this.#language ??= (await statsOf(document)).language
    if (edits !== this.#edits) return undefined
    const end = Math.min(to, this.#length)
    const range = await rangeOf(document, Math.max(0, Math.min(from, end) - REACH), end)
    if (edits !== this.#edits) return undefined
    const between = (start: number, until: number): string => this.#text.between(start, until)
    const found = findHighlights(range, { language: this.#language, options, between })
    return found.filter((highlight) => highlight.to >= from && highlight.from <= end)
  }

  /**
   * What is to be repainted: the stretch of the text, of at most `most` code units, in which highlights may have changed since the last
   * time, and all highlights that touch it. `undefined` if there is none or the text is being edited.
   *
   * @internal
   */
  async repaint(
    most: number,
    options: HighlightOptions,
  ): Promise<(Region & { readonly highlights: readonly TextHighlight[] }) | undefined> {
    await this.#latest
    if (this.#changed === undefined || this.#document === undefined) return undefined
    const { from, to } = this.#changed
    const edits = this.#edits
    const end = Math.min(to + REACH, from + most, this.#length)
    const highlights = await this.highlights(from, end, options)
    if (highlights === undefined || edits !== this.#edits) return undefined
    const isAll = end >= Math.min(to + REACH, this.#length)
    this.#changed = isAll ? undefined : { from: end, to: Math.max(end, to) }
    return { from, to: end, highlights }
  }

  /** Whether there is something left to repaint. @internal */
  isStale(): boolean {
    return this.#changed !== undefined && this.#document !== undefined
  }

  /** Deletes the document and follows no more. Does nothing the second time. */
  delete(): void {
    this.#deleted = true
    this.#discard()
  }

  #await(opened: Promise<AnyDocument>, signal: AbortSignal): void {
    this.#latest = opened
      .then((document) => {
        this.#take(document, signal)
      })
      .catch((error: unknown) => {
        if (!signal.aborted) this.fail(error)
      })
  }

  #take(document: AnyDocument, signal: AbortSignal): void {
    checkAnyDocument(document)
    if (signal.aborted) {
      deleteOf(document)
      return
    }
    this.#document = document
    this.#changed = { from: 0, to: this.#length }
    const waiting = this.#waiting
    this.#waiting = []
    for (const edit of waiting) this.#send(document, edit)
    this.#tellOfChange()
  }

  #send(document: AnyDocument, edit: TextEdit): void {
    try {
      const answer = updateOf(document, edit.from, edit.to, edit.text)
      if (isPromise(answer)) this.#awaitChange(answer, edit, document)
      else this.#note(answer, [])
    } catch (error) {
      this.#recover(error)
    }
  }

  #awaitChange(answer: Promise<DirtyStretch>, edit: TextEdit, document: AnyDocument): void {
    this.#unanswered.push(edit)
    this.#changed = union(this.#changed, insertedBy(edit))
    this.#latest = answer.then(
      (change) => {
        if (document !== this.#document) return
        this.#unanswered.shift()
        this.#note(change, this.#unanswered)
      },
      (error: unknown) => {
        if (document === this.#document) this.#recover(error)
      },
    )
  }

  /** Notes what an edit has changed, by the place where that is now. */
  #note({ dirtyFrom, dirtyTo }: DirtyStretch, later: readonly TextEdit[]): void {
    const now = later.reduce<Region>(moved, { from: dirtyFrom, to: dirtyTo })
    this.#changed = union(this.#changed, now)
  }

  // An offset that the text does not have is an edit that was told wrong: the text itself is right.
  #recover(error: unknown): void {
    if (error instanceof WordbridgeError && error.code === 'out-of-range') this.restart()
    else this.fail(error)
  }

  /** Ends the analysis for an error, and tells of it; what comes after its end is no news. @internal */
  fail(error: unknown): void {
    if (this.#opening === undefined) return
    this.#discard()
    if (this.#options.onError !== undefined) {
      this.#options.onError(error)
      return
    }
    queueMicrotask(() => {
      throw error
    })
  }

  #discard(): void {
    this.#opening?.abort()
    this.#opening = undefined
    if (this.#document !== undefined) deleteOf(this.#document)
    this.#document = undefined
    this.#language = undefined
    this.#changed = undefined
    this.#waiting = []
    this.#unanswered = []
  }

  #tellOfChange(): void {
    if (this.#options.onStats !== undefined && this.#document !== undefined) this.#numbers.request()
    this.#onChange()
  }

  async #tell(): Promise<void> {
    const document = this.#document
    if (document === undefined) return
    try {
      const stats = await statsOf(document)
      if (document === this.#document) this.#options.onStats?.(stats)
    } catch (error) {
      if (document === this.#document) this.fail(error)
    }
  }

  async #whenOpen(): Promise<AnyDocument> {
    while (this.#document === undefined && this.#opening !== undefined) await this.#latest
    if (this.#document !== undefined) return this.#document
    throw new WordbridgeError(
      'deleted',
      'The analysis is over: its editor was destroyed, or an error has ended it, which onError was told.',
    )
  }
}

function isPromise<Value>(value: Value | Promise<Value>): value is Promise<Value> {
  return typeof value === 'object' && value !== null && 'then' in value
}
