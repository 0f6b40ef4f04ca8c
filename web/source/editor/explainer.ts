import type { LiveAnalysis, TextHighlight } from 'wordbridge/codemirror'
import type { TextScore, TextStats } from 'wordbridge/file'
import type { Session } from '../analysis/session.ts'
import { titleOf } from '../panels/formula-title.ts'
import { describeContribution } from './describe-sentence.ts'

/** What sentences do to a score, in the text as an analysis has seen it. */
interface Contributions {
  readonly formula: string
  readonly analysis: LiveAnalysis
  readonly edits: number
  readonly values: Float64Array
}

/** Says why something is highlighted. */
export class Explainer {
  readonly #session: Session
  readonly #analysis: () => LiveAnalysis | undefined
  readonly #stats: () => TextStats | undefined
  #contributions: Contributions | undefined

  constructor(
    session: Session,
    analysis: () => LiveAnalysis | undefined,
    stats: () => TextStats | undefined,
  ) {
    this.#session = session
    this.#analysis = analysis
    this.#stats = stats
  }

  /** A line for each highlight, and for a sentence what it does to the score. */
  async explain(highlights: readonly TextHighlight[]): Promise<string[]> {
    const lines = highlights.map(({ message }) => message)
    const sentence = highlights.find((highlight) => 'row' in highlight)
    const score = this.#scoreToExplain()
    const analysis = this.#analysis()
    if (sentence === undefined || score === undefined || analysis === undefined) return lines
    const { edits } = analysis
    // The row is that of the text as it was when the sentence was highlighted.
    const { sentences } = await analysis.range(sentence.from, sentence.from)
    const values = await this.#valuesOf(score, analysis)
    if (values === undefined || edits !== analysis.edits) return lines
    const moves = values[sentences.first] ?? NaN
    const line = describeContribution(titleOf(score.formula), score.scale, moves)
    return line === '' ? lines : [...lines, line]
  }

  #scoreToExplain(): TextScore | undefined {
    const scores = Object.values(this.#stats()?.scores ?? {})
    return scores.find(({ scale }) => scale === 'ease') ?? scores[0]
  }

  async #valuesOf(
    { formula }: TextScore,
    analysis: LiveAnalysis,
  ): Promise<Float64Array | undefined> {
    const { edits } = analysis
    const known = this.#contributions
    if (known?.formula === formula && known.analysis === analysis && known.edits === edits) {
      return known.values
    }
    const values = await this.#session.contributions(formula)
    if (values === undefined || edits !== analysis.edits) return undefined
    this.#contributions = { formula, analysis, edits, values }
    return values
  }
}
