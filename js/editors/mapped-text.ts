import { TextMap } from '../text-map.ts'
import type { PieceId, PieceRange, TextPiece } from '../text-map-pieces.ts'
import { CssHighlights } from './css-highlights.ts'
import { type FollowedRichText, type FollowOptions, wantedHighlights } from './followed-text.ts'
import { HighlightPainter } from './highlight-painter.ts'
import { LiveAnalysis } from './live-analysis.ts'
import type { TextHighlight } from './highlight.ts'

/** Rich text that is drawn as nodes of the page, each of which is a piece of the flat text. */
export interface MappedSource<Id extends PieceId> {
  /** The pieces as they are now. */
  pieces(): Iterable<TextPiece<Id>>
  /** The node of the page that has the text of a piece. */
  nodeOf(id: Id): Text | undefined
  /** Stops telling of changes. */
  stop(): void
}

/** Follows rich text that is told of by its pieces, with highlights of CSS. */
export class MappedText<Id extends PieceId> implements FollowedRichText {
  readonly analysis: LiveAnalysis
  readonly #source: MappedSource<Id>
  readonly #map: TextMap<Id>
  readonly #drawn: CssHighlights
  readonly #painter: HighlightPainter | undefined

  constructor(source: MappedSource<Id>, options: FollowOptions) {
    this.#source = source
    this.#map = new TextMap(source.pieces())
    this.#drawn = new CssHighlights((from, to) => this.rangesOf(from, to))
    const text = {
      all: () => this.#map.text,
      between: (from: number, to: number) => this.#map.text.slice(from, to),
    }
    let painter: HighlightPainter | undefined
    this.analysis = new LiveAnalysis(text, options, () => painter?.request())
    const wanted = wantedHighlights(options)
    if (wanted !== undefined) {
      painter = new HighlightPainter(this.analysis, wanted, {
        paint: (region, highlights) => {
          this.#drawn.paint(region, highlights)
        },
        isHeld: () => false,
      })
      painter.request()
    }
    this.#painter = painter
  }

  get text(): string {
    return this.#map.text
  }

  get highlights(): readonly TextHighlight[] {
    return this.#drawn.shown
  }

  /** Reads the pieces again, and follows what has changed. */
  follow(): void {
    const edit = this.#map.update(this.#source.pieces())
    if (edit !== undefined) {
      this.#drawn.follow(edit)
      this.analysis.follow([edit], this.#map.length)
    }
    this.repair()
  }

  /** Draws anew what the page has lost of the highlights, because nodes were replaced. */
  repair(): void {
    this.#drawn.repair()
    this.#painter?.request()
  }

  rangesOf(from: number, to?: number): Range[] {
    return this.#map.ranges(from, to).flatMap((part) => this.#rangeOf(part))
  }

  delete(): void {
    this.#source.stop()
    this.#drawn.clear()
    this.analysis.delete()
  }

  #rangeOf({ id, start, end }: PieceRange<Id>): Range[] {
    const node = this.#source.nodeOf(id)
    if (node === undefined || end > node.length) return []
    const range = new Range()
    range.setStart(node, start)
    range.setEnd(node, end)
    return [range]
  }
}
