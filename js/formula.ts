import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import {
  defaultsOf,
  type FormulaFacts,
  factsOf,
  formulaNames,
  isFormulaName,
} from './formula-table.ts'
import {
  COUNT_NAMES,
  COUNTED,
  type FormulaName,
  type ReadabilityCounts,
  SYLLABLE_COUNTS,
} from './formulas.generated.ts'

/** What a readability formula is. docs/readability.md has the formula itself and its source. */
export interface FormulaInfo {
  readonly name: FormulaName
  /** BCP 47 codes of the languages that it was made for; empty if for any. */
  readonly languages: readonly string[]
  /**
   * How well its constants are known: two sources `'agreed'`, sources are `'conflicting'` and this is the likelier
   * reading, or only one source is known (`'experimental'`).
   */
  readonly status: FormulaFacts['status']
  /** What a higher score means: an easier text, more years of school, or a harder text. */
  readonly scale: FormulaFacts['scale']
  /** The counts that go into it. */
  readonly counts: readonly (keyof ReadabilityCounts)[]
  /** Whether all of them are counted from a text, so that nothing has to be given, not even a list of words. */
  readonly counted: boolean
}

/**
 * The readability formulas that can be asked for.
 *
 * @param language - A BCP 47 language code: only formulas that were made for it, or for any language. All by default.
 * @throws {@link WordbridgeError} `'wrong-type'`.
 */
export function formulas(language?: string): FormulaInfo[] {
  if (language !== undefined && typeof language !== 'string') {
    throw new WordbridgeError(
      'wrong-type',
      `The language must be a string such as 'en', not ${describeValue(language)}.`,
    )
  }
  return formulaNames()
    .filter((name) => language === undefined || isMadeFor(name, language))
    .map(formulaInfo)
}

/** What is known of a formula. */
export function formulaInfo(name: FormulaName): FormulaInfo {
  const { languages, status, scale, counts } = factsOf(name)
  return {
    name,
    languages: languages.slice(),
    status,
    scale,
    counts: counts.map(nameOfCount),
    counted: counts.every((count) => count < COUNTED),
  }
}

/** The formulas that a text is scored by unless others are asked for, and those of them whose grades have a consensus. */
export interface DefaultFormulas {
  readonly all: readonly FormulaName[]
  readonly consensus: readonly FormulaName[]
}

const defaults = new Map<string, DefaultFormulas>()

/** Those of a language. */
export function defaultFormulas(language: string): DefaultFormulas {
  const known = defaults.get(language)
  if (known !== undefined) return known
  const all = defaultsOf(language)
  const found = { all, consensus: all.filter((name) => factsOf(name).scale === 'grade') }
  defaults.set(language, found)
  return found
}

/** Whether a formula cannot do without syllables. */
export function needsSyllables(name: FormulaName): boolean {
  return factsOf(name).counts.some((count) => SYLLABLE_COUNTS.includes(count))
}

function isMadeFor(name: FormulaName, language: string): boolean {
  const { languages } = factsOf(name)
  return languages.length === 0 || languages.includes(language)
}

/** Name of a count by its index in the core. */
export function nameOfCount(index: number): keyof ReadabilityCounts {
  const name = COUNT_NAMES[index]
  if (name === undefined) throw new RangeError(`no count has the index ${index}`)
  return name
}

/** The name of a formula, checked. Throws `'invalid-option'`, with those that are like it. */
export function checkFormula(name: unknown): FormulaName {
  if (typeof name === 'string' && isFormulaName(name)) return name
  throw new WordbridgeError(
    'invalid-option',
    `There is no formula ${describeValue(name)}. Known formulas: ${formulaNames().join(', ')}.`,
  )
}

/** Throws `'wrong-language'` if a formula was not made for a language. */
export function checkFormulaLanguage(name: FormulaName, language: string): void {
  if (isMadeFor(name, language)) return
  const made = factsOf(name).languages.map((code) => `'${code}'`)
  throw new WordbridgeError(
    'wrong-language',
    `The formula ${name} was made for ${made.join(', ')}, not for ${describeValue(language)}. ` +
      `formulas(${JSON.stringify(language)}) lists those for that language.`,
  )
}
