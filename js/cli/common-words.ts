import type { WordCount } from '../node/index.ts'
import { bar } from './bar.ts'
import { formatCount } from './format.ts'

/**
 * The most common words, one on a line with its count and a bar; lines of at most `width` columns.
 * A word that would take more than half of them is cut.
 */
export function commonWords(words: readonly WordCount[], width: number): string {
  const most = words[0]?.count ?? 0
  const names = words.map(({ word }) => cut(word, width >> 1))
  const nameWidth = names.reduce((longest, name) => Math.max(longest, name.length), 0)
  const countWidth = formatCount(most).length
  const barWidth = Math.max(width - nameWidth - countWidth - 6, 0)
  return words
    .map(({ count }, index) => {
      const name = (names[index] ?? '').padEnd(nameWidth)
      return `  ${name}  ${formatCount(count).padStart(countWidth)}  ${bar(count / most, barWidth)}\n`
    })
    .join('')
}

function cut(word: string, width: number): string {
  return word.length > width ? `${word.slice(0, width - 1)}\u2026` : word
}
