import type { HighlightKind } from './highlight.ts'

/** The class of the element of a highlight, and the name of its CSS highlight: `wordbridge-long-word`. */
export const classOf = (kind: HighlightKind): string => `wordbridge-${kind}`
