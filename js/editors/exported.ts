// What every adapter exports beside its own.
export type { AnyDocument, AsyncDocument, DirtyStretch } from './any-document.ts'
export type {
  HighlightFacts,
  HighlightKind,
  HighlightOptions,
  LongWordHighlight,
  RepeatedWordHighlight,
  SentenceHighlight,
  TextHighlight,
} from './highlight.ts'
export type { LiveAnalysis } from './live-analysis.ts'
export type { LiveOptions } from './live-options.ts'
export { Refresh } from './refresh.ts'
export { hardnessOf, spacingOf } from './sentence-hardness.ts'
export type { Hardness, SentenceCounts, Spacing } from './sentence-hardness.ts'
