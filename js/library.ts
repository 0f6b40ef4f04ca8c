// What is the same wherever the module comes from: all of the package but the functions that load it.
export { analyze } from './analyze.ts'
export type { Analyzer } from './analyzer.ts'
export { analyzeStream } from './analyze-stream.ts'
export type {
  ChangedRows,
  ChangeSet,
  DocumentSnapshot,
  IdentifiedRows,
  PartRows,
  RangeColumns,
  SegmentRows,
  WordRows,
} from './changes.ts'
export type { BlobLike, ChunkSource, ReadableStreamLike } from './chunk-source.ts'
export { count } from './count.ts'
export { Document } from './document.ts'
export { WordbridgeError } from './errors.ts'
export type { WordbridgeErrorCode, WordbridgeErrorDetails } from './errors.ts'
export { formulas } from './formula.ts'
export type { FormulaInfo } from './formula.ts'
export type { FormulaName, ReadabilityCounts } from './formulas.generated.ts'
export { identifiableLanguages, identifyLanguage, identifyLanguages } from './identify-language.ts'
export type {
  IdentifiedLanguage,
  IdentifiedLanguages,
  IdentifyOptions,
  LanguageCandidate,
} from './identify-language.ts'
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
export { memorySize } from './memory-size.ts'
export { addPack } from './packs.ts'
export type { Pack, PackSource } from './packs.ts'
export { score } from './score.ts'
export type { FormulaScore } from './score.ts'
export { keyness } from './keyness.ts'
export type { WordsSource } from './keyness.ts'
export { readingTime } from './reading-time.ts'
export type { ReadingTime, ReadingTimeOptions } from './reading-time.ts'
export { segment } from './segment.ts'
export { SegmentKind } from './segment-kind.ts'
export { Stream } from './stream.ts'
export { Summary } from './summary.ts'
export { addSyllables } from './syllables.ts'
export { TextMap } from './text-map.ts'
export type { TextEdit } from './text-map-edit.ts'
export type {
  IgnoredRange,
  PieceId,
  PieceKind,
  PieceRange,
  TextMapOptions,
  TextPiece,
} from './text-map-pieces.ts'
export type {
  AbortSignalLike,
  AnalyzeOptions,
  CharacterCounts,
  ConsensusGrade,
  CountOptions,
  DocumentOptions,
  Granularity,
  Language,
  LoadOptions,
  LoadSyncOptions,
  Markup,
  MarkupOptions,
  Newlines,
  OffsetUnit,
  Policies,
  ProgressOptions,
  ResponseLike,
  ReuseOptions,
  Score,
  Segments,
  SegmentOptions,
  SentenceOptions,
  SentencePolicy,
  SentenceLength,
  StreamOptions,
  StreamProgress,
  SummaryOptions,
  Syllables,
  TextScore,
  TextScores,
  TextStats,
  TransferOptions,
  UrlLike,
  Version,
  WasmBytes,
  WasmModule,
  WasmSource,
  WordCount,
  WordListName,
  WordLists,
  WordOptions,
  WordPolicy,
  WordRules,
} from './types.ts'
export { version } from './version.ts'
export type {
  Collocation,
  CollocationMeasure,
  CollocationOptions,
  Dispersion,
  Diversity,
  DiversityOptions,
  KeynessMeasure,
  KeynessOptions,
  Keyword,
  KeyWord,
  MeasuredTextOptions,
  NgramCount,
  NgramOptions,
  RankingOptions,
  SummaryDiversity,
  VocabularyDiversity,
} from './word-measure-types.ts'
export { collocations, dispersion, diversity, keywords, ngrams } from './word-measures.ts'
export type { MessageEndpoint } from './worker/endpoint.ts'
export { connectAnalyzer } from './worker/remote-analyzer.ts'
export type { RemoteDocument } from './worker/remote-document.ts'
export type { LevelColumns } from './worker/operations.ts'
export { connectDocuments } from './worker/remote-documents.ts'
export type { RemoteDocuments } from './worker/remote-documents.ts'
export type { Server } from './worker/serve.ts'
