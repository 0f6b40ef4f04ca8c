/** What a stretch of the text is marked for. */
export type HighlightKind = 'hard' | 'very-hard' | 'long' | 'repeated' | 'chosen'

/** A stretch of the text that is marked. */
export interface Highlight {
  readonly kind: HighlightKind
  /** UTF-16 code units. */
  readonly from: number
  readonly to: number
  /** Why, in words. */
  readonly why: string
  /** Of a sentence: its row in the document when the text had seen so many edits. */
  readonly sentence?: { readonly row: number; readonly edits: number }
}

/** A sentence by its counts. */
export interface SentenceCounts {
  readonly words: number
  readonly syllables: number
  readonly fleschKincaidGrade: number
}

/** From how many words on a sentence is long, and very long, by how the script tells words apart. */
const LONG_SENTENCES = {
  spaces: [25, 40],
  characters: [45, 80],
  none: [90, 160],
} as const

// A short sentence of long words is no hard one.
const FEWEST_WORDS = 14
const HARD_GRADE = 10
const VERY_HARD_GRADE = 14

export type Hardness = 'plain' | 'hard' | 'very-hard'

/**
 * How hard a sentence is to read: in English by its Flesch-Kincaid grade, in other languages, for which that grade was not
 * made, by its words alone.
 */
export function hardnessOf(
  { words, fleschKincaidGrade }: SentenceCounts,
  isEnglish: boolean,
  spacing: keyof typeof LONG_SENTENCES,
): Hardness {
  if (isEnglish) {
    if (words < FEWEST_WORDS || fleschKincaidGrade < HARD_GRADE) return 'plain'
    return fleschKincaidGrade < VERY_HARD_GRADE ? 'hard' : 'very-hard'
  }
  const [long, veryLong] = LONG_SENTENCES[spacing]
  if (words < long) return 'plain'
  return words < veryLong ? 'hard' : 'very-hard'
}
