import type { TextStats } from 'wordbridge/file'
import { CHOICES, type Settings } from '../analysis/settings.ts'
import type { Spacing } from 'wordbridge/codemirror'
import { element, formatCount, make } from '../element.ts'
import { formatTime, rateOf, timesOf } from './reading-time.ts'

type Column = 'text' | 'selection'

/** The rows of the table: what is counted, and how it is read from the numbers. */
const ROWS: readonly (readonly [
  name: string,
  label: string,
  value: (stats: TextStats, spacing: Spacing) => string,
])[] = [
  ['words', 'words', ({ wordCount }) => formatCount(wordCount)],
  ['distinct-words', 'distinct words', ({ distinctWordCount }) => formatCount(distinctWordCount)],
  ['sentences', 'sentences', ({ sentenceCount }) => formatCount(sentenceCount)],
  ['paragraphs', 'paragraphs', ({ paragraphCount }) => formatCount(paragraphCount)],
  ['characters', 'characters', ({ characters }) => formatCount(characters.graphemes)],
  [
    'characters-without-spaces',
    'without spaces',
    ({ characters }) => formatCount(characters.graphemesWithoutSpaces),
  ],
  [
    'syllables',
    'syllables',
    ({ syllableCount }) => (syllableCount === null ? '–' : formatCount(syllableCount)),
  ],
  [
    'words-per-sentence',
    'words a sentence',
    ({ wordCount, sentenceCount }) =>
      sentenceCount === 0 ? '–' : (wordCount / sentenceCount).toFixed(1),
  ],
  [
    'reading-time',
    'to read',
    (stats, spacing) => formatTime(timesOf(stats, spacing)?.readingSeconds),
  ],
  [
    'speaking-time',
    'to speak',
    (stats, spacing) => formatTime(timesOf(stats, spacing)?.speakingSeconds),
  ],
]

/** The table of counts: of the text, and of the selection if there is one. */
export class CountsPanel {
  readonly #table = element('counts', HTMLTableElement)
  readonly #policy = element('policy', HTMLElement)
  readonly #cells = new Map<string, HTMLElement>()

  constructor() {
    for (const [name, label] of ROWS) {
      const row = make('tr')
      row.append(make('th', label, { scope: 'row' }))
      for (const column of ['text', 'selection']) {
        const cell = make('td', '–', { 'data-number': `${column}-${name}` })
        if (column === 'selection') cell.className = 'of-selection'
        this.#cells.set(`${column}-${name}`, cell)
        row.append(cell)
      }
      this.#table.tBodies[0]?.append(row)
    }
  }

  /** Shows the numbers of the text or of the selection. */
  show(column: Column, stats: TextStats, spacing: Spacing): void {
    for (const [name, , value] of ROWS) {
      const cell = this.#cells.get(`${column}-${name}`)
      const text = value(stats, spacing)
      if (cell !== undefined && cell.textContent !== text) cell.textContent = text
    }
  }

  /** Says which rules the numbers follow, and how fast is read. */
  sayPolicy(settings: Settings, spacing: Spacing): void {
    const { language, words, sentences, newlines, markup } = settings
    const lines = [
      `Words: ${CHOICES.words[words]}. Sentences: ${CHOICES.sentences[sentences]}. ` +
        `Newlines ${CHOICES.newlines[newlines]}. Language: ${CHOICES.language[language]}.`,
      ...(markup === 'markdown'
        ? ['Markdown: code, addresses of links and other markup do not count.']
        : []),
      rateOf(language, spacing),
    ]
    if (spacing !== 'spaces' && words !== 'whitespace') {
      lines.push('This script has no spaces between words: each letter counts as one.')
    }
    this.#policy.textContent = lines.join(' ')
  }
}
