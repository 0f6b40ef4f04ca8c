import type { AsyncDocument, DirtyStretch } from 'wordbridge/codemirror'
import {
  type Analyzer,
  type FormulaName,
  type LevelColumns,
  type ProgressOptions,
  type RangeColumns,
  type RemoteDocument,
  type RemoteDocuments,
  TextMap,
  type TextStats,
} from 'wordbridge/file'
import { markdownPieces, SOURCE } from './markdown-pieces.ts'
import type { Settings } from './settings.ts'

/** The columns that pictures are made of. */
export interface Parts {
  readonly sentences: LevelColumns<'sentences'>
  readonly paragraphs: LevelColumns<'paragraphs'>
}

export async function partsOf(document: RemoteDocument): Promise<Parts> {
  const [sentences, paragraphs] = await Promise.all([
    document.columns('sentences'),
    document.columns('paragraphs'),
  ])
  return { sentences, paragraphs }
}

/** Where the work is done, and by which rules. */
interface Place {
  readonly analyzer: Analyzer
  readonly documents: RemoteDocuments
  readonly settings: Settings
}

/**
 * A Markdown text that is followed. What a line of Markdown is may depend on any other, so after edits the whole is read anew, when
 * something is asked: its numbers are those of `analyze` with `markup`, and its segments those of a document of what a reader
 * sees of it, which follows the difference. All offsets are those of the source.
 */
export class MarkdownDocument implements AsyncDocument {
  readonly #place: Place
  readonly #map: TextMap<number>
  readonly #document: RemoteDocument
  #source: string
  /** Length of the source that the map is of. */
  #mapped: number
  #edits = 0
  #reading: Promise<void> | undefined
  #readEdits = 0

  private constructor(
    place: Place,
    source: string,
    map: TextMap<number>,
    document: RemoteDocument,
  ) {
    this.#place = place
    this.#source = source
    this.#mapped = source.length
    this.#map = map
    this.#document = document
  }

  static async open(
    source: string,
    place: Place,
    options: ProgressOptions,
  ): Promise<MarkdownDocument> {
    const map = new TextMap(await readPieces(source, place))
    const { settings, documents } = place
    const document = await documents.create(map.text, {
      ...settings,
      markup: 'plain',
      newlines: settings.newlines === 'break' ? 'break' : 'wrap',
      ...options,
    })
    return new MarkdownDocument(place, source, map, document)
  }

  update(from: number, to: number, inserted: string): Promise<DirtyStretch> {
    this.#source = this.#source.slice(0, from) + inserted + this.#source.slice(to)
    this.#edits++
    return Promise.resolve({ dirtyFrom: 0, dirtyTo: this.#source.length })
  }

  stats(): Promise<TextStats> {
    return this.#place.analyzer.analyze(this.#source, this.#place.settings)
  }

  async range(from: number, to: number): Promise<RangeColumns> {
    const { version, words, sentences, paragraphs, lines, graphemes } = await this.#ask(() => {
      const start = this.#map.offset(SOURCE, Math.min(from, this.#mapped), 'start')
      const end = this.#map.offset(SOURCE, Math.min(to, this.#mapped), 'end')
      return this.#document.range(Math.min(start, end), end)
    })
    return {
      version,
      words: this.#moved(words),
      sentences: this.#moved(sentences),
      paragraphs: this.#moved(paragraphs),
      lines: this.#moved(lines),
      graphemes: this.#moved(graphemes),
    }
  }

  /** The columns of all sentences and of all paragraphs. */
  async parts(): Promise<Parts> {
    const { sentences, paragraphs } = await this.#ask(() => partsOf(this.#document))
    return { sentences: this.#moved(sentences), paragraphs: this.#moved(paragraphs) }
  }

  sentenceContributions(formula: FormulaName): Promise<Float64Array> {
    return this.#ask(() => this.#document.sentenceContributions(formula))
  }

  delete(): Promise<void> {
    return this.#document.delete()
  }

  /** Asks the document when it knows the source, and again if that was edited meanwhile. */
  async #ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      if (this.#readEdits !== this.#edits) await (this.#reading ??= this.#read())
      const edits = this.#edits
      const answer = await question()
      if (edits === this.#edits) return answer
    }
  }

  /** Reads the source as it is, until there is no other. */
  async #read(): Promise<void> {
    try {
      while (this.#readEdits !== this.#edits) {
        const [source, edits] = [this.#source, this.#edits]
        const edit = this.#map.update(await readPieces(source, this.#place))
        this.#mapped = source.length
        this.#readEdits = edits
        if (edit !== undefined) await this.#document.update(edit.from, edit.to, edit.text)
      }
    } finally {
      this.#reading = undefined
    }
  }

  /** Rows with their offsets in the source: from the first character of each to its last, and the markup between. */
  #moved<Rows extends { readonly start: Uint32Array; readonly end: Uint32Array }>(
    rows: Rows,
  ): Rows {
    const start = rows.start.map((offset) => this.#startOf(offset))
    const end = rows.end.map((offset) => this.#endOf(offset))
    return { ...rows, start, end }
  }

  #startOf(offset: number): number {
    if (offset >= this.#map.length) return this.#mapped
    return this.#map.ranges(offset, offset + 1)[0]?.start ?? this.#mapped
  }

  #endOf(offset: number): number {
    if (offset === 0) return 0
    return this.#map.ranges(offset - 1, offset)[0]?.end ?? 0
  }
}

async function readPieces(
  source: string,
  { analyzer, settings }: Place,
): Promise<ReturnType<typeof markdownPieces>> {
  const rules = { ...settings, markup: 'markdown' } as const
  const [graphemes, paragraphs] = await Promise.all([
    analyzer.segment(source, { granularity: 'grapheme', ...rules }),
    analyzer.segment(source, { granularity: 'paragraph', ...rules }),
  ])
  return markdownPieces(source, graphemes, paragraphs, settings.newlines === 'break')
}
