import type { TextScore, TextStats } from 'wordbridge/file'
import { element, make } from '../element.ts'
import { titleOf } from './formula-title.ts'

const SCALES: Readonly<Record<TextScore['scale'], string>> = {
  ease: 'higher is easier',
  grade: 'years of school',
  difficulty: 'higher is harder',
}

/** Readability by each formula of the language, and what the scores mean. */
export class ScoresPanel {
  readonly #table = element('scores', HTMLTableElement)
  readonly #verdict = element('verdict', HTMLElement)

  show(stats: TextStats, selection: TextStats | undefined): void {
    this.#verdict.textContent = verdictOf(stats)
    const rows = Object.values(stats.scores).map((score) => {
      const ofSelection = selection?.scores[score.formula]
      const row = make('tr')
      row.append(
        make('th', titleOf(score.formula), { scope: 'row' }),
        make('td', valueOf(score), { 'data-number': `text-${score.formula}` }),
        make('td', ofSelection === undefined ? '–' : valueOf(ofSelection), {
          'data-number': `selection-${score.formula}`,
          class: 'of-selection',
        }),
        make('td', meaningOf(score)),
      )
      return row
    })
    this.#table.tBodies[0]?.replaceChildren(...rows)
  }
}

function valueOf({ value }: TextScore): string {
  return value === null ? '–' : value.toFixed(1)
}

function meaningOf({ band, grade, scale, value }: TextScore): string {
  if (value === null) return SCALES[scale]
  const parts = [band, scale !== 'grade' && grade !== null ? `grade ${formatGrade(grade)}` : null]
  return [...parts.filter((part) => part !== null), SCALES[scale]].join(', ')
}

function verdictOf(stats: TextStats): string {
  if (stats.wordCount === 0) return 'No words yet.'
  const [band] = Object.values(stats.scores).flatMap((score) => score.band ?? [])
  const grade = stats.consensusGrade?.value ?? null
  const parts = []
  if (band !== undefined) parts.push(`${band.charAt(0).toUpperCase()}${band.slice(1)} to read`)
  if (grade !== null)
    parts.push(`for readers with ${formatGrade(Math.max(0, grade))} years of school`)
  return parts.length > 0 ? `${parts.join(', ')}.` : 'Scores that are made for any language:'
}

const formatGrade = (grade: number): string => grade.toFixed(Number.isInteger(grade) ? 0 : 1)
