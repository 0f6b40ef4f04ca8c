import type { AnalyzedFile } from './analyzed-file.ts'
import type { ListedSegment } from './list.ts'

// RFC 4180: lines end with CRLF; a field with a comma, a quote or a line break stands in quotes, its quotes doubled.

/** The first line of {@link csvOfStats}. */
export const STATS_HEADER = row([
  'file',
  'words',
  'distinctWords',
  'sentences',
  'paragraphs',
  'lines',
  'syllables',
  'graphemes',
  'codePoints',
  'bytes',
  'illFormed',
  'fleschReadingEase',
  'fleschKincaidGrade',
])

/** The first line of {@link csvOfList}. */
export const LIST_HEADER = row(['file', 'start', 'end', 'text'])

/** The counts of a file on one line; what was not counted is an empty field. */
export function csvOfStats({ file, stats }: AnalyzedFile): string {
  return row([
    file,
    stats.wordCount,
    stats.distinctWordCount,
    stats.sentenceCount,
    stats.paragraphCount,
    stats.lineCount,
    stats.syllableCount,
    stats.characters.graphemes,
    stats.characters.codePoints,
    stats.byteCount,
    stats.illFormedCount,
    stats.readability?.fleschReadingEase.value,
    stats.readability?.fleschKincaidGrade.value,
  ])
}

/** A line for each segment. */
export function csvOfList(file: string, segments: readonly ListedSegment[]): string {
  return segments.map(({ start, end, text }) => row([file, start, end, text])).join('')
}

function row(fields: readonly (string | number | null | undefined)[]): string {
  return `${fields.map((field) => quoted(String(field ?? ''))).join(',')}\r\n`
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
