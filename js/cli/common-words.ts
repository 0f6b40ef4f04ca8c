import type { WordCount } from '../index.ts'
import { bar } from './bar.ts'
import { formatCount } from './format.ts'

/** The most common words, one on a line with its count and a bar. */
export function commonWords(words: readonly WordCount[], width: number): string {
  const most = words[0]?.count ?? 0
  const wordWidth = Math.min(longest(words.map(({ word }) => word)), width >> 1)
  const countWidth = formatCount(most).length
  const barWidth = Math.max(width - wordWidth - countWidth - 6, 0)
  return words
    .map(({ word, count }) => {
      const name = word.padEnd(wordWidth)
      return `  ${name}  ${formatCount(count).padStart(countWidth)}  ${bar(count / most, barWidth)}\n`
    })
    .join('')
}

function longest(texts: readonly string[]): number {
  return texts.reduce((length, text) => Math.max(length, text.length), 0)
}
