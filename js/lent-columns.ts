import type { ColumnName } from './columns.ts'
import type { CoreDocument, PartName } from './core.ts'
import { type Lease, LentColumn } from './lent-column.ts'

interface LentSegments<
  Starts extends ColumnName,
  Ends extends ColumnName,
  Kinds extends ColumnName,
> {
  /** Number of segments. */
  readonly length: number
  readonly start: LentColumn<Starts>
  readonly end: LentColumn<Ends>
  readonly kind: LentColumn<Kinds>
}

/** The columns of a document, lent: the names are those of the document's levels. Each is made when first read. */
export interface LentColumns {
  readonly words: LentSegments<'wordStarts', 'wordEnds', 'wordKinds'> & {
    readonly id: LentColumn<'wordWords'>
    readonly rangeId: LentColumn<'wordIds'>
    readonly sentence: LentColumn<'wordSentences'>
    readonly paragraph: LentColumn<'wordParagraphs'>
  }
  readonly sentences: LentSegments<'sentenceStarts', 'sentenceEnds', 'sentenceKinds'> & {
    readonly id: LentColumn<'sentenceIds'>
    readonly words: LentColumn<'sentenceWords'>
    readonly syllables: LentColumn<'sentenceSyllables'>
    readonly fleschReadingEase: LentColumn<'sentenceReadingEase'>
    readonly fleschKincaidGrade: LentColumn<'sentenceGrades'>
  }
  readonly paragraphs: LentSegments<'paragraphStarts', 'paragraphEnds', 'paragraphKinds'> & {
    readonly id: LentColumn<'paragraphIds'>
    readonly words: LentColumn<'paragraphWords'>
    readonly syllables: LentColumn<'paragraphSyllables'>
    readonly sentences: LentColumn<'paragraphSentences'>
    readonly fleschReadingEase: LentColumn<'paragraphReadingEase'>
    readonly fleschKincaidGrade: LentColumn<'paragraphGrades'>
  }
  readonly lines: LentSegments<'lineStarts', 'lineEnds', 'lineKinds'>
  readonly graphemes: LentSegments<'graphemeStarts', 'graphemeEnds', 'graphemeKinds'>
  readonly vocabulary: {
    /** Number of distinct words. */
    readonly length: number
    readonly count: LentColumn<'vocabularyCounts'>
    readonly syllables: LentColumn<'vocabularySyllables'>
    readonly firstOccurrence: LentColumn<'vocabularyFirstOccurrences'>
  }
}

/** Lends the columns of a document for a lease. `need` makes those that are not there yet. */
export function lendColumns(
  handle: CoreDocument,
  lease: Lease,
  need: (part: PartName) => void,
): LentColumns {
  const lent = <Name extends ColumnName>(name: Name): LentColumn<Name> =>
    new LentColumn(lease, lease.memory.column(handle, name), name)
  const length = (name: ColumnName): number => lease.memory.column(handle, name).length
  const prepare = (part: PartName): void => {
    lease.requireActive()
    need(part)
  }
  return {
    get words() {
      prepare('words')
      return {
        length: length('wordKinds'),
        start: lent('wordStarts'),
        end: lent('wordEnds'),
        kind: lent('wordKinds'),
        id: lent('wordWords'),
        rangeId: lent('wordIds'),
        sentence: lent('wordSentences'),
        paragraph: lent('wordParagraphs'),
      }
    },
    get sentences() {
      prepare('sentences')
      return {
        length: length('sentenceKinds'),
        start: lent('sentenceStarts'),
        end: lent('sentenceEnds'),
        kind: lent('sentenceKinds'),
        id: lent('sentenceIds'),
        words: lent('sentenceWords'),
        syllables: lent('sentenceSyllables'),
        fleschReadingEase: lent('sentenceReadingEase'),
        fleschKincaidGrade: lent('sentenceGrades'),
      }
    },
    get paragraphs() {
      prepare('paragraphs')
      return {
        length: length('paragraphKinds'),
        start: lent('paragraphStarts'),
        end: lent('paragraphEnds'),
        kind: lent('paragraphKinds'),
        id: lent('paragraphIds'),
        words: lent('paragraphWords'),
        syllables: lent('paragraphSyllables'),
        sentences: lent('paragraphSentences'),
        fleschReadingEase: lent('paragraphReadingEase'),
        fleschKincaidGrade: lent('paragraphGrades'),
      }
    },
    get lines() {
      prepare('lines')
      return {
        length: length('lineKinds'),
        start: lent('lineStarts'),
        end: lent('lineEnds'),
        kind: lent('lineKinds'),
      }
    },
    get graphemes() {
      prepare('graphemes')
      return {
        length: length('graphemeKinds'),
        start: lent('graphemeStarts'),
        end: lent('graphemeEnds'),
        kind: lent('graphemeKinds'),
      }
    },
    get vocabulary() {
      prepare('vocabulary')
      return {
        length: length('vocabularyCounts'),
        count: lent('vocabularyCounts'),
        syllables: lent('vocabularySyllables'),
        firstOccurrence: lent('vocabularyFirstOccurrences'),
      }
    },
  }
}
