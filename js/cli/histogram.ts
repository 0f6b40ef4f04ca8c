import type { SentenceLength } from '../node/index.ts'
import { bar } from './bar.ts'
import { formatCount } from './format.ts'

const MOST_ROWS = 12
const STEPS = [1, 2, 5, 10, 20, 50, 100]

/**
 * How many sentences have how many words: a line for each range of lengths, 12 at most, the last one
 * open where few sentences are much longer than the others.
 */
export function sentenceLengthHistogram(lengths: readonly SentenceLength[], width: number): string {
  const ranges = rangesOf(lengths)
  const total = lengths.reduce((sum, { sentences }) => sum + sentences, 0)
  const most = Math.max(...ranges.map(({ sentences }) => sentences))
  const labelWidth = Math.max(...ranges.map(({ label }) => label.length))
  const countWidth = formatCount(most).length
  const barWidth = Math.max(width - labelWidth - countWidth - 13, 0)
  return ranges
    .map(({ label, sentences }) => {
      const share = `${((100 * sentences) / total).toFixed(1)}%`.padStart(6)
      const count = formatCount(sentences).padStart(countWidth)
      return `  ${label.padStart(labelWidth)}  ${count} ${share}  ${bar(sentences / most, barWidth)}`.trimEnd()
    })
    .join('\n')
    .concat('\n')
}

interface Range {
  readonly label: string
  sentences: number
}

function rangesOf(lengths: readonly SentenceLength[]): Range[] {
  const longest = lengths.at(-1)?.words ?? 0
  const usual = lengthOfShare(lengths, 0.99)
  const step =
    STEPS.find((each) => Math.ceil(usual / each) < MOST_ROWS) ?? Math.ceil(usual / (MOST_ROWS - 1))
  const closed = Math.ceil(Math.min(usual, longest) / step)
  const ranges: Range[] = []
  for (let index = 0; index < closed; index++) {
    const from = index * step + 1
    const to = from + step - 1
    ranges.push({ label: step === 1 ? `${from}` : `${from}-${to}`, sentences: 0 })
  }
  if (longest > closed * step) ranges.push({ label: `${closed * step + 1}+`, sentences: 0 })
  for (const { words, sentences } of lengths) {
    const range = ranges[Math.min(Math.ceil(words / step) - 1, ranges.length - 1)]
    if (range !== undefined) range.sentences += sentences
  }
  return ranges
}

/** The length that this share of the sentences does not exceed. */
function lengthOfShare(lengths: readonly SentenceLength[], share: number): number {
  const total = lengths.reduce((sum, { sentences }) => sum + sentences, 0)
  let seen = 0
  for (const { words, sentences } of lengths) {
    seen += sentences
    if (seen >= share * total) return words
  }
  return 0
}
