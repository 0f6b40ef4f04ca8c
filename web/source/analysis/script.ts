/** How words are told apart in the scripts of a text. */
export type Spacing = 'spaces' | 'characters' | 'none'

const LETTERS_TO_LOOK_AT = 2000
const CHINESE_OR_JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
// Written without spaces between words, in letters that are no words.
const WITHOUT_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** What the script of most letters at the beginning of a text does. */
export function spacingOf(text: string): Spacing {
  const letters = text.slice(0, LETTERS_TO_LOOK_AT).match(/\p{L}/gu) ?? []
  const share = (script: RegExp): number =>
    letters.filter((letter) => script.test(letter)).length / Math.max(1, letters.length)
  if (share(CHINESE_OR_JAPANESE) > 0.5) return 'characters'
  return share(WITHOUT_SPACES) > 0.5 ? 'none' : 'spaces'
}
