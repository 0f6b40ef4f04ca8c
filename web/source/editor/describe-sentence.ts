import type { RangeColumns } from 'wordbridge/file'
import type { Settings } from '../analysis/settings.ts'

/** The first sentence of a range in words; nothing between sentences. */
export function describeSentence({ sentences }: RangeColumns, { language }: Settings): string {
  const words = sentences.words[0] ?? 0
  if (words === 0) return ''
  const counts = [`${words} ${words === 1 ? 'word' : 'words'}`]
  if (language !== 'und') {
    counts.push(`${((sentences.syllables[0] ?? 0) / words).toFixed(1)} syllables a word`)
  }
  if (language === 'en') {
    const grade = Math.max(0, sentences.fleschKincaidGrade[0] ?? 0)
    counts.push(`grade ${grade.toFixed(0)} by Flesch-Kincaid`)
  }
  return `A sentence: ${counts.join(', ')}.`
}

/** What a sentence does to the score of the whole text. */
export function describeContribution(formula: string, scale: string, moves: number): string {
  if (!Number.isFinite(moves) || Math.abs(moves) < 0.005) return ''
  const points = Math.abs(moves).toFixed(Math.abs(moves) < 0.1 ? 2 : 1)
  const isHarder = scale === 'ease' ? moves < 0 : moves > 0
  const unit = points === '1.0' ? 'point' : 'points'
  return `It makes the whole text ${isHarder ? 'harder' : 'easier'}: by ${points} ${unit} of ${formula}.`
}
