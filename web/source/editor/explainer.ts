import { SearchCursor } from '@codemirror/search'
import type { Text } from '@codemirror/state'
import type { RangeColumns, TextScore, TextStats } from 'wordbridge/file'
import type { Spacing } from '../analysis/script.ts'
import type { Session } from '../analysis/session.ts'
import type { Settings } from '../analysis/settings.ts'
import { titleOf } from '../panels/formula-title.ts'
import { describeContribution, describeSentence } from './describe-sentence.ts'
import { fold } from './find-highlights.ts'
import { type Highlight, hardnessOf } from './highlight.ts'

/** Says why something is highlighted. */
export class Explainer {
  readonly #session: Session
  readonly #stats: () => TextStats | undefined
  #contributions:
    { readonly formula: string; readonly edits: number; readonly values: Float64Array } | undefined

  constructor(session: Session, stats: () => TextStats | undefined) {
    this.#session = session
    this.#stats = stats
  }

  /** A line for each highlight, and for a sentence what it does to the score. */
  async explain(highlights: readonly Highlight[]): Promise<string[]> {
    const lines = highlights.map(({ why }) => why)
    const sentence = highlights.find((highlight) => highlight.sentence !== undefined)?.sentence
    const score = this.#scoreToExplain()
    if (sentence === undefined || score === undefined) return lines
    const values = await this.#valuesOf(score)
    // The row is that of the text as it was; after an edit another sentence may have it.
    if (values === undefined || sentence.edits !== this.#session.edits) return lines
    const moves = values[sentence.row] ?? NaN
    const line = describeContribution(titleOf(score.formula), score.scale, moves)
    return line === '' ? lines : [...lines, line]
  }

  /** The sentence at the cursor in words; nothing between sentences. */
  sentence({ sentences }: RangeColumns, settings: Settings, spacing: Spacing): string {
    const words = sentences.words[0] ?? 0
    if (words === 0) return ''
    const counts = {
      words,
      syllables: sentences.syllables[0] ?? 0,
      fleschKincaidGrade: sentences.fleschKincaidGrade[0] ?? NaN,
    }
    const hardness = hardnessOf(counts, settings.language === 'en', spacing)
    return `At the cursor: ${describeSentence(counts, settings, hardness)}`
  }

  /** The next place of a word behind an offset, or else the first one. */
  findWord(
    text: Text,
    word: string,
    behind: number,
    language: string,
  ): { from: number; to: number } | undefined {
    for (const [from, to] of [
      [behind, text.length],
      [0, text.length],
    ] as const) {
      const cursor = new SearchCursor(text, word, from, to, (part) => fold(part, language))
      while (!cursor.next().done) {
        const { value } = cursor
        if (isWhole(text, value.from, value.to)) return value
      }
    }
    return undefined
  }

  #scoreToExplain(): TextScore | undefined {
    const scores = Object.values(this.#stats()?.scores ?? {})
    return scores.find(({ scale }) => scale === 'ease') ?? scores[0]
  }

  async #valuesOf({ formula }: TextScore): Promise<Float64Array | undefined> {
    const known = this.#contributions
    if (known?.formula === formula && known.edits === this.#session.edits) return known.values
    const { value, edits } = await this.#session.contributions(formula)
    this.#contributions = { formula, edits, values: value }
    return edits === this.#session.edits ? value : undefined
  }
}

/** Whether no letter stands right before or behind, in scripts that have spaces. */
function isWhole(text: Text, from: number, to: number): boolean {
  const letter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{N}]/u
  return (
    !letter.test(text.sliceString(Math.max(0, from - 1), from)) &&
    !letter.test(text.sliceString(to, to + 1))
  )
}
