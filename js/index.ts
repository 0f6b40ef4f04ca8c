export { analyze } from './analyze.ts'
export { WordbridgeError } from './errors.ts'
export type { WordbridgeErrorCode, WordbridgeErrorDetails } from './errors.ts'
export { load } from './load.ts'
export { segment } from './segment.ts'
export { SegmentKind } from './segment-kind.ts'
export type {
  AnalyzeOptions,
  CharacterCounts,
  Granularity,
  Language,
  Newlines,
  Policies,
  Score,
  Segments,
  SegmentOptions,
  SentenceLength,
  TextStats,
  Version,
  WordCount,
} from './types.ts'
export { version } from './version.ts'
