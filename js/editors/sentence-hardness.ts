import type { Language } from '../types.ts'

/** How words are told apart in a script: not at all where each letter of Thai is a segment of its own. */
export type Spacing = 'spaces' | 'characters' | 'none'

/** From how many words on a sentence is hard, and very hard, where the grade says nothing. */
const LONG_SENTENCES: Readonly<Record<Spacing, readonly [hard: number, veryHard: number]>> = {
  spaces: [25, 40],
  characters: [45, 80],
  none: [90, 160],
}
const FEWEST = Math.min(...Object.values(LONG_SENTENCES).map(([hard]) => hard))

// A short sentence of long words is no hard one.
const FEWEST_WITH_GRADE = 14
const HARD_GRADE = 10
const VERY_HARD_GRADE = 14

const CHINESE_OR_JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const WITHOUT_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const LETTERS_TO_LOOK_AT = 2000

/** A sentence by its counts. */
export interface SentenceCounts {
  readonly words: number
  readonly fleschKincaidGrade: number
}

export type Hardness = 'hard-sentence' | 'very-hard-sentence'

/**
 * How hard a sentence is to read, if it is: in English by its Flesch-Kincaid grade; in other languages, for which that grade was
 * not made, by its number of words.
 *
 * @param spacing - That of its text, asked for where it matters: see {@link spacingOf}.
 */
export function hardnessOf(
  { words, fleschKincaidGrade }: SentenceCounts,
  language: Language,
  spacing: () => Spacing,
): Hardness | undefined {
  if (language === 'en') {
    if (words < FEWEST_WITH_GRADE || fleschKincaidGrade < HARD_GRADE) return undefined
    return fleschKincaidGrade < VERY_HARD_GRADE ? 'hard-sentence' : 'very-hard-sentence'
  }
  if (words < FEWEST) return undefined
  const [hard, veryHard] = LONG_SENTENCES[spacing()]
  if (words < hard) return undefined
  return words < veryHard ? 'hard-sentence' : 'very-hard-sentence'
}

/** What the script of most letters at the beginning of a text does. */
export function spacingOf(text: string): Spacing {
  const letters = text.slice(0, LETTERS_TO_LOOK_AT).match(/\p{L}/gu) ?? []
  const most = (script: RegExp): boolean =>
    letters.filter((letter) => script.test(letter)).length > letters.length / 2
  if (most(CHINESE_OR_JAPANESE)) return 'characters'
  return most(WITHOUT_SPACES) ? 'none' : 'spaces'
}
