/** The kind of typed array that each column of a handle is copied or lent as: see wasm/handles.h. */
export const COLUMN_ELEMENTS = {
  commonText: 'uint8',
  commonCounts: 'uint32',
  commonKeys: 'uint32',
  lengthWords: 'uint32',
  lengthSentences: 'uint32',
  wordStarts: 'uint32',
  wordEnds: 'uint32',
  wordKinds: 'uint8',
  wordWords: 'uint32',
  wordIds: 'uint32',
  wordSentences: 'uint32',
  wordParagraphs: 'uint32',
  sentenceStarts: 'uint32',
  sentenceEnds: 'uint32',
  sentenceKinds: 'uint8',
  sentenceIds: 'uint32',
  sentenceWords: 'uint32',
  sentenceSyllables: 'uint32',
  sentenceReadingEase: 'float64',
  sentenceGrades: 'float64',
  paragraphStarts: 'uint32',
  paragraphEnds: 'uint32',
  paragraphKinds: 'uint8',
  paragraphIds: 'uint32',
  paragraphWords: 'uint32',
  paragraphSyllables: 'uint32',
  paragraphSentences: 'uint32',
  paragraphReadingEase: 'float64',
  paragraphGrades: 'float64',
  lineStarts: 'uint32',
  lineEnds: 'uint32',
  lineKinds: 'uint8',
  graphemeStarts: 'uint32',
  graphemeEnds: 'uint32',
  graphemeKinds: 'uint8',
  vocabularyText: 'uint8',
  vocabularyCounts: 'uint32',
  vocabularySyllables: 'uint32',
  vocabularyFirstOccurrences: 'uint32',
  text: 'uint8',
  addedRows: 'uint32',
  removedWords: 'uint32',
  removedSentences: 'uint32',
  removedParagraphs: 'uint32',
  rowStarts: 'uint32',
  rowEnds: 'uint32',
  rowKinds: 'uint8',
  rowIndexes: 'uint32',
  rowIds: 'uint32',
  rowWords: 'uint32',
  rowSyllables: 'uint32',
  rowSentences: 'uint32',
  rowReadingEase: 'float64',
  rowGrades: 'float64',
  values: 'float64',
} as const

export type ColumnName = keyof typeof COLUMN_ELEMENTS

/** Typed array of an element type. */
export interface ArrayOf {
  uint8: Uint8Array<ArrayBuffer>
  uint32: Uint32Array<ArrayBuffer>
  float64: Float64Array<ArrayBuffer>
}

/** Typed array of a column. */
export type ArrayOfColumn<Name extends ColumnName> = ArrayOf[(typeof COLUMN_ELEMENTS)[Name]]
