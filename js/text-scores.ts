import type { Core } from './core.ts'
import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import {
  checkFormula,
  checkFormulaLanguage,
  defaultFormulas,
  formulaIndex,
  formulaInfo,
  needsSyllables,
} from './formula.ts'
import {
  COUNT_NAMES,
  COUNTED,
  type FormulaName,
  type ReadabilityCounts,
  SYLLABLE_COUNTS,
} from './formulas.generated.ts'
import type { Memory } from './memory.ts'
import { formulaScore } from './score.ts'
import type { ConsensusGrade, Language, Policies, TextScore, TextScores } from './types.ts'

/** Formulas that were asked for by name; `undefined` where those of the language are wanted. */
export type ChosenFormulas = readonly FormulaName[] | undefined

/** Fewer grades than these have no median to speak of. */
const FEWEST_GRADES = 3

/**
 * The option `formulas`, checked. Throws `'invalid-option'` for what is no list of names of formulas, and what
 * {@link checkTextFormula} throws.
 *
 * @param language - Language of the text; not checked where it is not known yet.
 */
export function checkFormulas(option: unknown, language?: Language): ChosenFormulas {
  if (option === undefined) return undefined
  if (!Array.isArray(option)) {
    throw new WordbridgeError(
      'invalid-option',
      `The option formulas is ${describeValue(option)}. Allowed: an array of names such as ['lix'].`,
    )
  }
  // Array.from, for a hole is a name that there is not.
  const names = new Set(Array.from(option, checkFormula))
  if (language !== undefined) for (const name of names) checkTextFormula(name, language)
  return [...names]
}

/**
 * Throws `'wrong-language'` for a formula that was not made for the language of a text, or whose syllables are not counted, and
 * `'counts-needed'` where a text alone does not give all counts.
 */
export function checkTextFormula(name: FormulaName, language: Language): void {
  checkFormulaLanguage(name, language)
  if (language === 'und' && needsSyllables(name)) {
    throw new WordbridgeError(
      'wrong-language',
      `The formula ${name} needs syllables, which are not counted for the language 'und'.`,
    )
  }
  const { counts } = formulaInfo(name)
  const missing = counts.filter((count) => COUNT_NAMES.indexOf(count) >= COUNTED)
  if (missing.length === 0) return
  throw new WordbridgeError(
    'counts-needed',
    `The formula ${name} needs counts that a text alone does not give: ${missing.join(', ')}. ` +
      `Call score('${name}', counts) with all of ${counts.join(', ')}.`,
  )
}

/** Index of a count that the core makes of a text. Throws `'invalid-option'`, `'counts-needed'` or `'wrong-language'`. */
export function checkCountedCount(name: unknown, language: Language): number {
  const index = (COUNT_NAMES as readonly unknown[]).indexOf(name)
  if (index < 0) {
    throw new WordbridgeError(
      'invalid-option',
      `There is no count ${describeValue(name)}. Known counts: ${COUNT_NAMES.join(', ')}.`,
    )
  }
  if (index >= COUNTED) {
    throw new WordbridgeError(
      'counts-needed',
      `A text alone does not give the count ${String(name)}: it has to be made by the caller.`,
    )
  }
  if (language === 'und' && SYLLABLE_COUNTS.includes(index)) {
    throw new WordbridgeError(
      'wrong-language',
      `The count ${String(name)} is of syllables, which are not counted for the language 'und'.`,
    )
  }
  return index
}

/** What the core has counted in a text, and the formulas for it. */
export interface ScoredText {
  /** In the order of {@link COUNT_NAMES}; NaN for what is not known. */
  readonly counts: readonly number[]
  readonly formulas: readonly FormulaName[]
  readonly consensus: readonly FormulaName[]
  /** Scores of these counts; NaN where a formula is not defined. It may be called as long as the result of a call is there. */
  readonly valuesOf: (names: readonly FormulaName[]) => number[]
}

/** A text without a word has no score, and its words no mean. */
const NO_WORDS: readonly number[] = COUNT_NAMES.map((name) =>
  name === 'meanLetters' || name === 'varianceOfLetters' ? NaN : 0,
)

/**
 * Has a text counted for its scores. The scores are made from that when they are asked for: two dozen formulas take as long as
 * the analysis of some dozen words.
 *
 * @param count - Makes the core count it; `undefined` for a text without a word.
 */
export function scoreText(
  core: Core,
  memory: Memory,
  count: (() => void) | undefined,
  language: Language,
  chosen: ChosenFormulas,
): ScoredText {
  const { all, consensus } = defaultFormulas(language)
  const formulas = chosen ?? all
  if (count === undefined) {
    return { counts: NO_WORDS, formulas, consensus, valuesOf: (names) => names.map(() => NaN) }
  }
  count()
  const counts = memory.readNumbers(core.countsToScore(), COUNT_NAMES.length)
  // Arithmetic that takes no memory: it needs no operation of its own, and may be done in the middle of one.
  const valuesOf = (names: readonly FormulaName[]): number[] => {
    memory.writeNumbers(core.countsToScore(), counts)
    return names.map((name) => core.score(formulaIndex(name)))
  }
  return { counts, formulas, consensus, valuesOf }
}

/** The scores as objects. */
export function textScores(
  { counts, formulas, valuesOf }: ScoredText,
  language: Language,
  policies: Policies,
): TextScores {
  const values = valuesOf(formulas)
  const scores = formulas.map((name, index): [FormulaName, TextScore] => {
    const { languages, status, counts: needed } = formulaInfo(name)
    const score = formulaScore(name, inputsOf(needed, counts), values[index] ?? NaN)
    return [name, { ...score, status, languages, language, policies }]
  })
  return Object.fromEntries(scores)
}

/** Those of the counts that are known: without a word there is no mean. */
function inputsOf(
  needed: readonly (keyof ReadabilityCounts)[],
  counts: readonly number[],
): ReadabilityCounts {
  const inputs = needed.map((name) => [name, counts[COUNT_NAMES.indexOf(name)] ?? NaN] as const)
  return Object.fromEntries(inputs.filter(([, value]) => !Number.isNaN(value)))
}

/** The median of the grades; `null` where the language has too few formulas for one. */
export function consensusGrade({ consensus, valuesOf }: ScoredText): ConsensusGrade | null {
  if (consensus.length < FEWEST_GRADES) return null
  const sorted = valuesOf(consensus)
    .filter((grade) => !Number.isNaN(grade))
    .sort((one, other) => one - other)
  return { value: median(sorted), method: 'median', formulas: [...consensus] }
}

function median(sorted: readonly number[]): number | null {
  const half = sorted.length / 2
  const lower = sorted[Math.ceil(half) - 1]
  const upper = sorted[Math.floor(half)]
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2
}
