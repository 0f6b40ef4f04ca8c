export { analyze } from './analyze.ts'
export { Document } from './document.ts'
export { WordbridgeError } from './errors.ts'
export type { WordbridgeErrorCode, WordbridgeErrorDetails } from './errors.ts'
export { LentColumn } from './lent-column.ts'
export type { LentColumns } from './lent-columns.ts'
export { NO_WORD } from './levels.ts'
export type {
  Graphemes,
  Level,
  Lines,
  Paragraph,
  Paragraphs,
  Part,
  SegmentOfText,
  Sentences,
  Vocabulary,
  Word,
  Words,
} from './levels.ts'
export { load } from './load.ts'
export { segment } from './segment.ts'
export { SegmentKind } from './segment-kind.ts'
export type {
  AbortSignalLike,
  AnalyzeOptions,
  CharacterCounts,
  DocumentOptions,
  Granularity,
  Language,
  LoadOptions,
  Newlines,
  OffsetUnit,
  Policies,
  ProgressOptions,
  Score,
  Segments,
  SegmentOptions,
  SentenceLength,
  TextStats,
  Version,
  WordCount,
} from './types.ts'
export { version } from './version.ts'
