import type { HighlightFacts } from './highlight.ts'

/** Why something is highlighted, in English. */
export function describeHighlight(highlight: HighlightFacts, text: string): string {
  switch (highlight.kind) {
    case 'hard-sentence':
    case 'very-hard-sentence': {
      const { kind, words, syllables, fleschKincaidGrade } = highlight
      const counts = [`${words} words`]
      if (syllables > 0) counts.push(`${(syllables / words).toFixed(1)} syllables a word`)
      if (fleschKincaidGrade > 0)
        counts.push(`Flesch-Kincaid grade ${fleschKincaidGrade.toFixed(0)}`)
      return `A ${kind === 'hard-sentence' ? 'hard' : 'very hard'} sentence: ${counts.join(', ')}.`
    }
    case 'long-word':
      return `A long word: ${highlight.letters} letters.`
    case 'repeated-word':
      return highlight.distance === 1
        ? `“${text}” twice in a row.`
        : `“${text}” again after ${highlight.distance} words.`
  }
}
