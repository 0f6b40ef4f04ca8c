import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import {
  COUNT_NAMES,
  COUNTED,
  type FormulaFacts,
  type FormulaName,
  FORMULAS,
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

/** All names. A function, for a constant would keep the table in programs that have no use for it. */
const names = (): FormulaName[] => Object.keys(FORMULAS) as FormulaName[]

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
  return names()
    .filter((name) => language === undefined || isMadeFor(name, language))
    .map(formulaInfo)
}

/** What is known of a formula. */
export function formulaInfo(name: FormulaName): FormulaInfo {
  const { status, scale, counts } = FORMULAS[name]
  return {
    name,
    languages: languagesOf(name),
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
  const all = names().filter((name) => {
    const languages = FORMULAS[name].default?.split(' ') ?? []
    return languages.includes('*') || languages.includes(language)
  })
  const found = { all, consensus: all.filter((name) => FORMULAS[name].scale === 'grade') }
  defaults.set(language, found)
  return found
}

/** Whether a formula cannot do without syllables. */
export function needsSyllables(name: FormulaName): boolean {
  return FORMULAS[name].counts.some((count) => SYLLABLE_COUNTS.includes(count))
}

let indexes: ReadonlyMap<FormulaName, number> | undefined

/** Index of a formula in the core. */
export function formulaIndex(name: FormulaName): number {
  indexes ??= new Map(names().map((each, index) => [each, index]))
  return indexes.get(name) ?? -1
}

function languagesOf(name: FormulaName): string[] {
  return FORMULAS[name].languages.split(' ').filter((code) => code !== '')
}

function isMadeFor(name: FormulaName, language: string): boolean {
  const languages = languagesOf(name)
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
  if (typeof name === 'string' && Object.hasOwn(FORMULAS, name)) return name as FormulaName
  throw new WordbridgeError(
    'invalid-option',
    `There is no formula ${describeValue(name)}. Known formulas: ${names().join(', ')}.`,
  )
}

/** Throws `'wrong-language'` if a formula was not made for a language. */
export function checkFormulaLanguage(name: FormulaName, language: string): void {
  if (isMadeFor(name, language)) return
  const made = languagesOf(name).map((code) => `'${code}'`)
  throw new WordbridgeError(
    'wrong-language',
    `The formula ${name} was made for ${made.join(', ')}, not for ${describeValue(language)}. ` +
      `formulas(${JSON.stringify(language)}) lists those for that language.`,
  )
}

/** What a score means in words; `null` where the formula has no bands. */
export function bandOf({ bands }: Pick<FormulaFacts, 'bands'>, value: number): string | null {
  return reached(bands, value)
}

/** School grade of a score: the score itself on a scale of grades; `null` where none is defined. */
export function gradeOf(
  { scale, grades }: Pick<FormulaFacts, 'scale' | 'grades'>,
  value: number,
): number | null {
  return scale === 'grade' ? value : reached(grades, value)
}

function reached<Value>(
  steps: readonly (readonly [number | null, Value])[] | undefined,
  value: number,
): Value | null {
  if (steps === undefined) return null
  // The pairs are not taken apart, which takes iterators: this is done for each formula of each text.
  for (const step of steps) {
    if (step[0] === null || value >= step[0]) return step[1]
  }
  return null
}
