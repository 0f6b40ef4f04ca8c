import type { HighlightOptions, TextHighlight } from './highlight.ts'
import type { LiveAnalysis } from './live-analysis.ts'
import type { LiveOptions } from './live-options.ts'

/** What adapters take that draw highlights anywhere in the text. */
export interface FollowOptions extends LiveOptions {
  /** What is highlighted: `true` for all kinds; by default nothing. */
  readonly highlights?: boolean | HighlightOptions
}

/** An editor whose text is followed. */
export interface FollowedText {
  readonly analysis: LiveAnalysis
  /** The text as it is analysed; all offsets are those in it. */
  readonly text: string
  /** The highlights that are shown, in the order of the text, with their offsets as the text is now. */
  readonly highlights: readonly TextHighlight[]
  /** Stops following, removes the highlights and deletes the document. Does nothing the second time. */
  delete(): void
}

/** Rich text that is followed, which is drawn as nodes of the page. */
export interface FollowedRichText extends FollowedText {
  /** The ranges of the page that a stretch of the text is in, by default an empty one. */
  rangesOf(from: number, to?: number): Range[]
}

/** What to highlight, if anything. */
export function wantedHighlights(options: FollowOptions): HighlightOptions | undefined {
  const { highlights = false } = options
  if (typeof highlights === 'object') return highlights
  return highlights ? {} : undefined
}
