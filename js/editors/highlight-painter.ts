import type { Region } from './changed-region.ts'
import type { HighlightOptions, TextHighlight } from './highlight.ts'
import type { LiveAnalysis } from './live-analysis.ts'
import { Refresh } from './refresh.ts'

/** Code units that are painted at a time, so that a long text does not keep anyone from typing. */
const AT_A_TIME = 100_000

/** How an editor shows highlights. */
export interface Canvas {
  /** Shows these highlights, and no others that touch the stretch. */
  paint(region: Region, highlights: readonly TextHighlight[]): void
  /** Whether nothing is to be painted now, such as while an input method composes. Ask again with {@link HighlightPainter.request}. */
  isHeld(): boolean
}

/** Paints the highlights of a text, and after edits those of what has changed. */
export class HighlightPainter {
  readonly #analysis: LiveAnalysis
  readonly #options: HighlightOptions
  readonly #canvas: Canvas
  readonly #refresh = new Refresh(() => this.#paint())

  constructor(analysis: LiveAnalysis, options: HighlightOptions, canvas: Canvas) {
    this.#analysis = analysis
    this.#options = options
    this.#canvas = canvas
  }

  request(): void {
    this.#refresh.request()
  }

  async #paint(): Promise<void> {
    const analysis = this.#analysis
    try {
      while (analysis.isStale() && !this.#canvas.isHeld()) {
        const painted = await analysis.repaint(AT_A_TIME, this.#options)
        // An edit came first, and asks for this again.
        if (painted === undefined) return
        this.#canvas.paint(painted, painted.highlights)
        if (analysis.isStale()) await new Promise((resolve) => setTimeout(resolve))
      }
    } catch (error) {
      analysis.fail(error)
    }
  }
}
