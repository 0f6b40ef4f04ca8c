import type { Settings } from '../analysis/settings.ts'
import type { Hardness, SentenceCounts } from './highlight.ts'

const NAMES: Readonly<Record<Hardness, string>> = {
  plain: 'A sentence',
  hard: 'A hard sentence',
  'very-hard': 'A very hard sentence',
}

/** A sentence in words: how hard it is, and by which counts. */
export function describeSentence(
  { words, syllables, fleschKincaidGrade }: SentenceCounts,
  { language }: Settings,
  hardness: Hardness,
): string {
  const counts = [`${words} ${words === 1 ? 'word' : 'words'}`]
  if (language !== 'und' && words > 0) {
    counts.push(`${(syllables / words).toFixed(1)} syllables a word`)
  }
  if (language === 'en' && words > 0) {
    counts.push(`grade ${Math.max(0, fleschKincaidGrade).toFixed(0)} by Flesch-Kincaid`)
  }
  return `${NAMES[hardness]}: ${counts.join(', ')}.`
}

/** What a sentence does to the score of the whole text. */
export function describeContribution(formula: string, scale: string, moves: number): string {
  if (!Number.isFinite(moves) || Math.abs(moves) < 0.005) return ''
  const points = Math.abs(moves).toFixed(Math.abs(moves) < 0.1 ? 2 : 1)
  const isHarder = scale === 'ease' ? moves < 0 : moves > 0
  const unit = points === '1.0' ? 'point' : 'points'
  return `It makes the whole text ${isHarder ? 'harder' : 'easier'}: by ${points} ${unit} of ${formula}.`
}
