import type { AnalyzedFile } from './analyzed-file.ts'
import { alignColumns, formatCount, formatScore } from './format.ts'
import { displayName } from './input.ts'
import { type Total, total } from './total.ts'

const HEADINGS = [
  'words',
  'sentences',
  'paragraphs',
  'syllables',
  'characters',
  'ease',
  'grade',
  'file',
]

/** A row for each file, and one with the total if there are several. Empty without files. */
export function table(files: readonly AnalyzedFile[]): string {
  const [first, ...others] = files.map(({ stats }) => stats)
  if (first === undefined) return ''
  const rows = files.map(({ file, stats }) => row(stats, displayName(file)))
  if (others.length > 0) rows.push(row(total(first, ...others), 'total'))
  return alignColumns([HEADINGS, ...rows])
}

function row(stats: Total, name: string): string[] {
  return [
    formatCount(stats.wordCount),
    formatCount(stats.sentenceCount),
    formatCount(stats.paragraphCount),
    formatCount(stats.syllableCount),
    formatCount(stats.characters.graphemes),
    formatScore(stats.readability?.fleschReadingEase.value),
    formatScore(stats.readability?.fleschKincaidGrade.value),
    name,
  ]
}
