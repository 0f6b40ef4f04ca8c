import { compact, numberOrNull } from './compact.ts'
import type { Core } from './core.ts'
import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import {
  checkFormula,
  checkFormulaLanguage,
  defaultFormulas,
  formulaInfo,
  nameOfCount,
  needsSyllables,
} from './formula.ts'
import {
  type FormulaFacts,
  factsOf,
  formulaIndex,
  formulaNames,
  inputsMakerOf,
  reached,
} from './formula-table.ts'
import {
  COLLECT,
  COUNT_NAMES,
  COUNTED,
  type CountedNumbers,
  type FormulaName,
  gradesOfEnglish,
  PLACES_OF_ENGLISH,
  type ReadabilityCounts,
  scoresOfEnglish,
  SYLLABLE_COUNTS,
  WORD_LISTS,
} from './formulas.generated.ts'
import type { Memory } from './memory.ts'
import type { Language, Policies, TextScore, TextScores, TextStats, WordListName } from './types.ts'

/** Formulas that were asked for by name; `undefined` where those of the language are wanted. */
export type ChosenFormulas = readonly FormulaName[] | undefined

/** Fewer grades than these have no median to speak of. */
const FEWEST_GRADES = 3

/**
 * The option `formulas`, checked. Throws `'invalid-option'` for what is no list of names of formulas, and what
 * {@link checkTextFormula} throws.
 *
 * @param language - Language of the text; not checked where it is not known yet.
 * @param lists - The lists of words that are given.
 */
export function checkFormulas(
  option: unknown,
  language?: Language,
  lists: readonly WordListName[] = [],
): ChosenFormulas {
  if (option === undefined) return undefined
  if (!Array.isArray(option)) {
    throw new WordbridgeError(
      'invalid-option',
      `The option formulas is ${describeValue(option)}. Allowed: an array of names such as ['lix'].`,
    )
  }
  // Array.from, for a hole is a name that there is not.
  const names = new Set(Array.from(option, checkFormula))
  if (language !== undefined) for (const name of names) checkTextFormula(name, language, lists)
  return [...names]
}

/**
 * Throws `'wrong-language'` for a formula that was not made for the language of a text, or whose syllables are not counted, and
 * `'counts-needed'` where a text alone does not give all counts.
 */
export function checkTextFormula(
  name: FormulaName,
  language: Language,
  lists: readonly WordListName[],
): void {
  checkFormulaLanguage(name, language)
  if (language === 'und' && needsSyllables(name)) {
    throw new WordbridgeError(
      'wrong-language',
      `The formula ${name} needs syllables, which are not counted for the language 'und'.`,
    )
  }
  const { counts } = formulaInfo(name)
  const missing = counts.filter((count) => !isCounted(COUNT_NAMES.indexOf(count), lists))
  if (missing.length === 0) return
  const needed = missing.map((count) => WORD_LISTS[COUNT_NAMES.indexOf(count) - COUNTED])
  if (needed.every((list) => list !== undefined)) {
    throw new WordbridgeError(
      'counts-needed',
      `The formula ${name} needs a list of words: give ${needed.join(' and ')} by the option wordLists. ` +
        `Or call score('${name}', counts) with all of ${counts.join(', ')}.`,
    )
  }
  throw new WordbridgeError(
    'counts-needed',
    `The formula ${name} needs counts that a text alone does not give: ${missing.join(', ')}. ` +
      `Call score('${name}', counts) with all of ${counts.join(', ')}.`,
  )
}

/** Whether the core counts what has an index, by itself or with one of the lists. */
function isCounted(index: number, lists: readonly WordListName[]): boolean {
  const list = WORD_LISTS[index - COUNTED]
  return index < COUNTED || (list !== undefined && lists.includes(list))
}

/** Index of a count that the core makes of a text. Throws `'invalid-option'`, `'counts-needed'` or `'wrong-language'`. */
export function checkCountedCount(
  name: unknown,
  language: Language,
  lists: readonly WordListName[],
): number {
  const index = (COUNT_NAMES as readonly unknown[]).indexOf(name)
  if (index < 0) {
    throw new WordbridgeError(
      'invalid-option',
      `There is no count ${describeValue(name)}. Known counts: ${COUNT_NAMES.join(', ')}.`,
    )
  }
  if (!isCounted(index, lists)) {
    const list = WORD_LISTS[index - COUNTED]
    if (list !== undefined) {
      throw new WordbridgeError(
        'counts-needed',
        `The count ${String(name)} needs a list of words: give ${list} by the option wordLists.`,
      )
    }
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

/** A formula as it is made a score of. All have the same shape, for V8's sake. */
interface PlannedFormula extends Pick<
  FormulaFacts,
  'scale' | 'status' | 'languages' | 'bands' | 'grades'
> {
  readonly name: FormulaName
  readonly inputs: (counts: CountedNumbers) => ReadabilityCounts
  /** What is left of the inputs of a text without a word, if not all of them are. */
  readonly inputsOfNothing: ReadabilityCounts | undefined
}

/** The scores of a text, and the grade that they agree on. */
export type Scored = Pick<TextStats, 'scores' | 'consensusGrade'>

/** Makes scores by name, of the counts and the scores of the core. */
type MakeScores = (
  counts: Float64Array,
  scores: Float64Array,
  language: Language,
  policies: Policies,
) => TextScores

/** What a text is scored by. */
export interface Plan {
  readonly makeScores: MakeScores
  /** The formulas whose grades have a consensus: each time a list of its own. */
  readonly listConsensus: () => FormulaName[]
  /** Indexes in the core: of the formulas, then of those of the consensus that are not among them. */
  readonly indexes: readonly number[]
  /** Where among the indexes those of the consensus are. */
  readonly grades: readonly number[]
}

const defaultPlans = new Map<Language, Plan>()

/** How texts of a language are scored. One of chosen formulas is made anew each time. */
export function planOf(language: Language, chosen: ChosenFormulas): Plan {
  if (chosen !== undefined) {
    const { consensus } = defaultFormulas(language)
    return makePlan(chosen, consensus, scoresMaker(chosen, collectBy(chosen)))
  }
  const known = defaultPlans.get(language)
  if (known !== undefined) return known
  const plan = makeDefaultPlan(language)
  defaultPlans.set(language, plan)
  return plan
}

function makeDefaultPlan(language: Language): Plan {
  if (language === 'en') {
    const makeScores = scoresOfEnglish as unknown as MakeScores
    return { makeScores, listConsensus: gradesOfEnglish, ...PLACES_OF_ENGLISH }
  }
  const { all, consensus } = defaultFormulas(language)
  // An object of a literal is made several times as fast as one that gets its properties one after the other.
  const collect = (COLLECT[language] ?? COLLECT['*']) as unknown as Collect
  return makePlan(all, consensus, scoresMaker(all, collect))
}

/** Makes scores by name of those in their order. */
type Collect = (scores: readonly TextScore[]) => TextScores

function collectBy(names: readonly FormulaName[]): Collect {
  return (scores) => Object.fromEntries(names.map((name, place) => [name, scores[place]]))
}

function makePlan(
  formulas: readonly FormulaName[],
  consensus: readonly FormulaName[],
  makeScores: MakeScores,
): Plan {
  const names = [...new Set([...formulas, ...consensus])]
  return {
    makeScores,
    listConsensus: () => consensus.slice(),
    indexes: names.map(formulaIndex),
    grades: consensus.map((name) => names.indexOf(name)),
  }
}

function planFormula(name: FormulaName): PlannedFormula {
  const { scale, status, languages, bands, grades, counts } = factsOf(name)
  const inputs = inputsMakerOf(name)
  // checkFormulas() and the defaults have none of which the core does not make all counts.
  if (inputs === undefined) throw new RangeError(`the core does not count what ${name} needs`)
  const names = counts.map(nameOfCount)
  const known = names.filter((count) => !MEANS.includes(count))
  return {
    name,
    scale,
    status,
    languages,
    bands,
    grades,
    inputs,
    inputsOfNothing:
      known.length === names.length
        ? undefined
        : Object.fromEntries(known.map((count) => [count, 0])),
  }
}

/** Counts that a text without a word does not have: there it has no score either, and all others are 0. */
const MEANS: readonly (keyof ReadabilityCounts)[] = [
  'meanLetters',
  'varianceOfLetters',
  'percentLongWords',
  'rareWordShare',
  'percentOffHarrisJacobson',
  'percentTypesOffBambergerVanecek',
]

/** The counts that inputs are made of, in the form of {@link compact}. */
// Begun with what is no number, V8 keeps whole numbers as such in it.
const counted: unknown[] = [undefined]
/** The grades of the text at hand, rising, as far as there are any. */
const sorted: number[] = []
/** The counts of a text without a word. */
const nothing = new Float64Array(COUNT_NAMES.length)
let noScores: Float64Array<ArrayBuffer> | undefined

/** The scores of it. Made when they are wanted: at the import they would put the formulas into every bundle. */
function scoresOfNothing(): Float64Array<ArrayBuffer> {
  return (noScores ??= new Float64Array(formulaNames().length).fill(NaN))
}

/**
 * The scores of a text, and the grade that they agree on: plain values, made at once. Accessors that make them when they are read
 * would take as long, for V8 shares no shapes of objects with them.
 *
 * @param count - Makes the core count what formulas need; `undefined` for a text without a word.
 */
export function scoreText(
  core: Core,
  memory: Memory,
  count: (() => void) | undefined,
  language: Language,
  chosen: ChosenFormulas,
  policies: Policies,
): Scored {
  const plan = planOf(language, chosen)
  if (count !== undefined) letCoreScore(core, memory, count, plan)
  const counts = count === undefined ? undefined : memory.countsToScore.view
  const scores = count === undefined ? scoresOfNothing() : memory.formulasToScore.view
  return scoredBy(plan, counts, scores, medianOfGrades(plan, scores), language, policies)
}

/**
 * Scores of numbers, by the plan that they are for.
 *
 * @param counts - By their indexes in the core; `undefined` for a text without a word.
 * @param scores - In the order of the plan.
 * @param median - Of its grades; NaN if there is none.
 */
export function scoredBy(
  plan: Plan,
  counts: Float64Array | undefined,
  scores: Float64Array,
  median: number,
  language: Language,
  policies: Policies,
): Scored {
  return {
    scores: plan.makeScores(counts ?? nothing, scores, language, policies),
    consensusGrade:
      plan.grades.length < FEWEST_GRADES
        ? null
        : { value: numberOrNull(median), method: 'median', formulas: plan.listConsensus() },
  }
}

function letCoreScore(core: Core, memory: Memory, count: () => void, { indexes }: Plan): void {
  count()
  const { view } = memory.formulasToScore
  // Faster than set() for as few as there are.
  for (let i = 0; i < indexes.length; i++) view[i] = indexes[i] ?? NaN
  core.scoreAll(indexes.length)
}

function scoresMaker(names: readonly FormulaName[], collect: Collect): MakeScores {
  const formulas = names.map(planFormula)
  // Counts behind COUNTED take lists.
  const takesLists = !names.every((name) => formulaInfo(name).counted)
  const length = takesLists ? COUNTED + WORD_LISTS.length : COUNTED
  return (counts, values, language, policies) => {
    for (let i = 0; i < length; i++) counted[i] = compact(counts[i] ?? NaN)
    const scores: TextScore[] = []
    for (const formula of formulas) {
      const inputs =
        counts === nothing && formula.inputsOfNothing !== undefined
          ? { ...formula.inputsOfNothing }
          : formula.inputs(counted as unknown as CountedNumbers)
      scores.push(textScore(formula, inputs, values[scores.length] ?? NaN, language, policies))
    }
    return collect(scores)
  }
}

function textScore(
  formula: PlannedFormula,
  inputs: ReadabilityCounts,
  score: number,
  language: Language,
  policies: Policies,
): TextScore {
  const value = numberOrNull(score)
  return {
    value,
    formula: formula.name,
    inputs,
    scale: formula.scale,
    band: reached(formula.bands, score),
    grade: formula.scale === 'grade' ? value : reached(formula.grades, score),
    status: formula.status,
    languages: formula.languages.slice(),
    language,
    policies,
  }
}

/** NaN if there is no grade. */
function medianOfGrades({ grades }: Plan, scores: Float64Array): number {
  let known = 0
  for (const place of grades) known = insert(scores[place] ?? NaN, known)
  return median(known)
}

/** Puts a number where it belongs among the first `known` of `sorted`; NaN is none. How many there are then. */
function insert(number: number, known: number): number {
  if (Number.isNaN(number)) return known
  let place = known
  for (; place > 0 && (sorted[place - 1] ?? 0) > number; place--) {
    sorted[place] = sorted[place - 1] ?? 0
  }
  sorted[place] = number
  return known + 1
}

/** Of the first `known` of `sorted`. */
function median(known: number): number {
  if (known === 0) return NaN
  const half = known / 2
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2
}
