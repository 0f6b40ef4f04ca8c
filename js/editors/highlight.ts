/** What a stretch of a text is highlighted for, in the order in which they are painted. */
export const HIGHLIGHT_KINDS = [
  'hard-sentence',
  'very-hard-sentence',
  'long-word',
  'repeated-word',
] as const

export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number]

interface Stretch {
  /** Offsets in the text of the editor, in UTF-16 code units, without white space at the ends. */
  readonly from: number
  readonly to: number
  /** Why, in English, or as the option `message` has it. */
  readonly message: string
}

/** A sentence that is hard to read. */
export interface SentenceHighlight extends Stretch {
  readonly kind: 'hard-sentence' | 'very-hard-sentence'
  /** Row of the sentence in the document, as it was when it was asked. */
  readonly row: number
  readonly words: number
  /** Syllables of its words; 0 for the language `'und'`. */
  readonly syllables: number
  /** Flesch-Kincaid grade of the sentence; NaN for the language `'und'`. It was made for English. */
  readonly fleschKincaidGrade: number
}

/** A word of many letters. */
export interface LongWordHighlight extends Stretch {
  readonly kind: 'long-word'
  readonly letters: number
}

/** A word that stands a little before, too. */
export interface RepeatedWordHighlight extends Stretch {
  readonly kind: 'repeated-word'
  /** How many words on it is: 1 for the next word. */
  readonly distance: number
}

export type TextHighlight = SentenceHighlight | LongWordHighlight | RepeatedWordHighlight

/** A highlight without the words that explain it. */
export type HighlightFacts =
  | Omit<SentenceHighlight, 'message'>
  | Omit<LongWordHighlight, 'message'>
  | Omit<RepeatedWordHighlight, 'message'>

/** What is highlighted. */
export interface HighlightOptions {
  /** Default all. */
  readonly kinds?: readonly HighlightKind[]
  /** Letters from which on a word is long; default 12. */
  readonly longWord?: number
  /** How many words on a word that comes again is highlighted; default 12. */
  readonly repeatedWithin?: number
  /** What a highlight says, such as in another language than English. */
  readonly message?: (highlight: HighlightFacts, text: string) => string
}
