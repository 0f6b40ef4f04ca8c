import { numberOrNull } from './compact.ts'
import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import { checkFormula, checkFormulaLanguage, nameOfCount } from './formula.ts'
import { factsOf, formulaIndex, reached } from './formula-table.ts'
import { COUNT_NAMES, type FormulaName, type ReadabilityCounts } from './formulas.generated.ts'
import { loadedInstance } from './instance.ts'

/** A readability score by a formula, from counts. */
export interface FormulaScore {
  /** The score, not rounded; `null` where the formula is not defined, as without words. */
  readonly value: number | null
  readonly formula: FormulaName
  /** The counts that went into it. */
  readonly inputs: ReadabilityCounts
  /** What a higher score means: an easier text, more years of school, or a harder text. */
  readonly scale: 'ease' | 'grade' | 'difficulty'
  /** What the score means in the words of the formula's author; `null` where no bands are defined. */
  readonly band: string | null
  /** Years of school; `null` where the formula defines none. */
  readonly grade: number | null
}

/**
 * A readability score of counts that the caller has made: of a sample, by hand, or by other rules.
 *
 * @param formula - A name that {@link formulas} lists.
 * @param counts - At least those that the formula needs: {@link FormulaInfo.counts}. Others are checked and not used.
 * @param language - BCP 47 code of the text's language, to be sure that the formula was made for it. Not checked by default.
 * @returns The score with what went into it. The same to the last bit in every host.
 * @throws {@link WordbridgeError} `'invalid-option'` for an unknown formula, or a count that is missing, unknown or no
 *   finite number; `'wrong-language'`, `'wrong-type'`, `'not-loaded'`, `'busy'` or `'broken'`.
 */
export function score(
  formula: FormulaName,
  counts: ReadabilityCounts,
  language?: string,
): FormulaScore {
  const name = checkFormula(formula)
  if (language !== undefined) checkFormulaLanguage(name, language)
  const inputs = checkCounts(name, counts)
  return loadedInstance().run((core, memory) => {
    memory.countsToScore.view.set(COUNT_NAMES.map((count) => inputs[count] ?? NaN))
    return formulaScore(name, inputs, core.score(formulaIndex(name)))
  })
}

/** A score as an object. */
function formulaScore(
  formula: FormulaName,
  inputs: ReadabilityCounts,
  value: number,
): FormulaScore {
  const { scale, bands, grades } = factsOf(formula)
  const number = numberOrNull(value)
  return {
    value: number,
    formula,
    inputs,
    scale,
    band: reached(bands, value),
    grade: scale === 'grade' ? number : reached(grades, value),
  }
}

/** The counts that a formula needs, checked. */
function checkCounts(formula: FormulaName, counts: unknown): ReadabilityCounts {
  if (typeof counts !== 'object' || counts === null) {
    throw new WordbridgeError(
      'wrong-type',
      `The counts must be an object such as { words: 100 }, not ${describeValue(counts)}.`,
    )
  }
  const given = counts as Readonly<Record<string, unknown>>
  for (const name of Object.keys(given)) checkCount(name, given[name])
  const needed = factsOf(formula).counts.map(nameOfCount)
  const missing = needed.filter((name) => given[name] === undefined)
  if (missing.length > 0) {
    throw new WordbridgeError(
      'invalid-option',
      `The formula ${formula} needs the counts ${needed.join(', ')}; missing: ${missing.join(', ')}.`,
    )
  }
  return Object.fromEntries(needed.map((name) => [name, given[name]]))
}

function checkCount(name: string, value: unknown): void {
  if (!(COUNT_NAMES as readonly string[]).includes(name)) {
    throw new WordbridgeError(
      'invalid-option',
      `There is no count ${describeValue(name)}. Known counts: ${COUNT_NAMES.join(', ')}.`,
    )
  }
  if (value === undefined || (typeof value === 'number' && Number.isFinite(value) && value >= 0))
    return
  throw new WordbridgeError(
    'invalid-option',
    `The count ${name} is ${describeValue(value)}. Allowed: a finite number, 0 or more.`,
  )
}
