import type { TextStats } from '../node/index.ts'
import type { AnalyzedFile } from './analyzed-file.ts'
import { alignColumns, formatCount, formatScore } from './format.ts'
import { displayName } from './input.ts'

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
export function table(files: readonly AnalyzedFile[], total: TextStats | null): string {
  if (files.length === 0) return ''
  const rows = files.map(({ file, stats }) => row(stats, displayName(file)))
  if (total !== null && files.length > 1) rows.push(row(total, 'total'))
  return alignColumns([HEADINGS, ...rows])
}

function row(stats: TextStats, name: string): string[] {
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
