import type { TextStats } from 'wordbridge/file'
import { titleOf } from '../panels/formula-title.ts'

type Row = readonly [name: string, value: string | number]

/** The report as a table of Markdown for each part. */
export function markdownReport(stats: TextStats): string {
  const table = (head: Row, rows: readonly Row[]): string =>
    [head, ['---', '---:'] as const, ...rows]
      .map(([name, value]) => `| ${name.replaceAll('|', '\\|')} | ${value} |`)
      .join('\n')
  return [
    '# Report',
    table(['count', 'value'], counts(stats)),
    '## Readability',
    table(['formula', 'score'], scores(stats)),
    '## Most common words',
    table(['word', 'count'], commonWords(stats)),
    `Counted by: ${policies(stats)}.`,
    '',
  ].join('\n\n')
}

/** The report as CSV (RFC 4180): what it is about, the name, and the value. */
export function csvReport(stats: TextStats): string {
  const rows: (readonly (string | number)[])[] = [
    ['part', 'name', 'value'],
    ...counts(stats).map((row) => ['count', ...row]),
    ...scores(stats).map((row) => ['readability', ...row]),
    ...commonWords(stats).map((row) => ['word', ...row]),
    ...Object.entries({ language: stats.language, ...stats.policies }).map(([name, value]) => [
      'policy',
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ]
  return rows.map((row) => row.map(csvField).join(',') + '\r\n').join('')
}

function csvField(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function counts(stats: TextStats): Row[] {
  return [
    ['words', stats.wordCount],
    ['distinct words', stats.distinctWordCount],
    ['sentences', stats.sentenceCount],
    ['paragraphs', stats.paragraphCount],
    ['lines', stats.lineCount],
    ...(stats.syllableCount === null ? [] : [['syllables', stats.syllableCount] as const]),
    ['characters', stats.characters.graphemes],
    ['characters without spaces', stats.characters.graphemesWithoutSpaces],
    ['bytes of UTF-8', stats.byteCount],
  ]
}

function scores(stats: TextStats): Row[] {
  return Object.values(stats.scores).flatMap(({ formula, value }) =>
    value === null ? [] : [[titleOf(formula), value.toFixed(2)] as const],
  )
}

function commonWords(stats: TextStats): Row[] {
  return stats.mostCommonWords.map(({ word, count }) => [word, count])
}

function policies({ language, policies }: TextStats): string {
  const { words, sentences, newlines, markup } = policies
  return `language ${language}, words ${words}, sentences ${sentences}, newlines ${newlines}, markup ${markup}`
}
