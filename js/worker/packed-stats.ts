import * as constants from 'wordbridge-core.constants'
import { compact } from '../compact.ts'
import { defaultFormulas, formulaInfo } from '../formula.ts'
import { COUNT_NAMES, type FormulaName, type ReadabilityCounts } from '../formulas.generated.ts'
import { listOf } from '../list-of.ts'
import { policiesBy, statsOf } from '../report.ts'
import { type Plan, planOf, type Scored, scoredBy } from '../text-scores.ts'
import { totalsAt } from '../totals.ts'
import type { Language, Policies, SentenceLength, TextStats, WordCount } from '../types.ts'

/**
 * Reports on their way from thread to thread. As numbers and one string, for an engine takes longer to send the hundreds of
 * values of one as objects than the core takes for the text of a page.
 */
export interface PackedStats {
  readonly terms: readonly Terms[]
  /**
   * A row for each report: the place of its terms, how many common words and lengths of sentences it has, its totals in the order of the
   * core, the grade that its scores agree on, the scores, the counts that they are made of, then the counts of the words, and of each
   * length the words and the sentences. NaN for null.
   */
  readonly numbers: Float64Array<ArrayBuffer>
  /** The common words of all, with a line feed behind each. */
  readonly words: string
}

/** What all reports by the same options have. */
interface Terms {
  readonly language: Language
  readonly policies: Policies
  /** Those of its scores, in their order. */
  readonly formulas: readonly FormulaName[]
}

/** Where a row has its totals: behind three numbers of its own. */
const TOTALS = 3
/** The totals are the first of the numbers that the core has. */
const SCORES = TOTALS + constants.Number.version
type CountName = keyof ReadabilityCounts

/** Packs reports, one after the other. */
export class StatsPacker {
  #terms: Terms[] = []
  #numbers = new Float64Array(0)
  #length = 0
  #words = ''
  /** What the report before was made by: as a rule, the next one is too. */
  #latest: Terms | undefined
  /** Where the counts of its scores are found: in the inputs of a formula each. */
  #sources: readonly (readonly [FormulaName, CountName])[] = []

  add(stats: TextStats): void {
    const terms = this.#placeOfTerms(stats)
    const { mostCommonWords, sentenceLengths } = stats
    const first = this.#length
    const scores = first + SCORES
    let at = scores + 1 + (this.#latest?.formulas.length ?? 0) + this.#sources.length
    const end = at + mostCommonWords.length + 2 * sentenceLengths.length
    const numbers = this.#grow(end)
    numbers[first] = terms
    numbers[first + 1] = mostCommonWords.length
    numbers[first + 2] = sentenceLengths.length
    packTotals(stats, numbers, first + TOTALS)
    this.#packScores(stats, numbers, scores)
    let words = ''
    for (const { word, count } of mostCommonWords) {
      words += word + '\n'
      numbers[at++] = count
    }
    for (const length of sentenceLengths) {
      numbers[at++] = length.words
      numbers[at++] = length.sentences
    }
    this.#words += words
    this.#length = end
  }

  /** What was added since; `undefined` if nothing was. */
  take(): PackedStats | undefined {
    if (this.#length === 0) return undefined
    const numbers = this.#numbers.subarray(0, this.#length)
    const packed = { terms: this.#terms, numbers, words: this.#words }
    this.#terms = []
    // As large as what goes: the next one is likely to be as long.
    this.#numbers = new Float64Array(numbers.length)
    this.#length = 0
    this.#words = ''
    return packed
  }

  #placeOfTerms({ language, policies, scores }: TextStats): number {
    const formulas = Object.keys(scores) as FormulaName[]
    const terms = { language, policies, formulas }
    if (this.#latest === undefined || !areSame(this.#latest, terms)) {
      this.#latest = terms
      this.#sources = countsOf(formulas).map((count) => [formulaWith(count, formulas), count])
    }
    if (this.#terms.at(-1) !== this.#latest) this.#terms.push(this.#latest)
    return this.#terms.length - 1
  }

  #packScores({ scores, consensusGrade }: Scored, numbers: Float64Array, first: number): void {
    let at = first
    numbers[at++] = consensusGrade?.value ?? NaN
    for (const name of this.#latest?.formulas ?? []) numbers[at++] = scores[name]?.value ?? NaN
    for (const [name, count] of this.#sources) numbers[at++] = scores[name]?.inputs[count] ?? NaN
  }

  #grow(needed: number): Float64Array {
    if (needed > this.#numbers.length) {
      const larger = new Float64Array(2 * needed)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    return this.#numbers
  }
}

/** Makes reports of what a {@link StatsPacker} has made of them, one after the other. */
export class StatsUnpacker {
  readonly #packed: PackedStats
  readonly #plans: readonly UnpackingPlan[]
  readonly #words: readonly string[]
  #number = 0
  #word = 0

  constructor(packed: PackedStats) {
    this.#packed = packed
    this.#plans = packed.terms.map(unpackingPlan)
    this.#words = packed.words.split('\n')
  }

  next(): TextStats {
    const { numbers } = this.#packed
    const first = this.#number
    const plan = this.#plans[numbers[first] ?? NaN]
    if (plan === undefined) throw new RangeError('there is no other report')
    const { language, formulas, policies: policiesOfAll } = plan.terms
    const policies = policiesBy(policiesOfAll, language)
    const totals = totalsAt(numbers, first + TOTALS)
    const isEmpty = totals.words === 0
    const scored = unpackScores(plan, numbers, first + SCORES, isEmpty, language, policies)
    this.#number = first + SCORES + 1 + formulas.length + plan.counts.length
    const words = this.#commonWords(numbers[first + 1] ?? 0)
    return statsOf(
      totals,
      words,
      this.#lengths(numbers[first + 2] ?? 0),
      scored,
      language,
      policies,
    )
  }

  #commonWords(length: number): WordCount[] {
    const words = listOf<WordCount>(length)
    for (let row = 0; row < length; row++) {
      words[row] = { word: this.#words[this.#word++] ?? '', count: this.#count() }
    }
    return words
  }

  #lengths(length: number): SentenceLength[] {
    const lengths = listOf<SentenceLength>(length)
    for (let row = 0; row < length; row++) {
      lengths[row] = { words: this.#count(), sentences: this.#count() }
    }
    return lengths
  }

  #count(): number {
    return compact(this.#packed.numbers[this.#number++] ?? NaN)
  }
}

interface UnpackingPlan {
  readonly terms: Terms
  readonly plan: Plan
  readonly scores: Float64Array
  /** Indexes in the core. */
  readonly counts: readonly number[]
}

/** That of the terms before, which the next message has as a rule too. */
let latestPlan: UnpackingPlan | undefined

function unpackingPlan(terms: Terms): UnpackingPlan {
  if (latestPlan !== undefined && areSame(latestPlan.terms, terms)) return latestPlan
  const { language, formulas } = terms
  const { all } = defaultFormulas(language)
  latestPlan = {
    terms,
    plan: planOf(language, haveSame(formulas, all) ? undefined : formulas),
    scores: new Float64Array(formulas.length),
    counts: countsOf(formulas).map((count) => COUNT_NAMES.indexOf(count)),
  }
  return latestPlan
}

/** The counts of the report that is unpacked. */
const counted = new Float64Array(COUNT_NAMES.length)

function unpackScores(
  { plan, scores, counts }: UnpackingPlan,
  numbers: Float64Array,
  first: number,
  isEmpty: boolean,
  language: Language,
  policies: Policies,
): Scored {
  let at = first
  const median = numbers[at++] ?? NaN
  for (let i = 0; i < scores.length; i++) scores[i] = numbers[at++] ?? NaN
  for (const count of counts) counted[count] = numbers[at++] ?? NaN
  return scoredBy(plan, isEmpty ? undefined : counted, scores, median, language, policies)
}

function packTotals(stats: TextStats, numbers: Float64Array, first: number): void {
  const { characters, readability } = stats
  const number = constants.Number
  numbers[first + number.words] = stats.wordCount
  numbers[first + number.distinctWords] = stats.distinctWordCount
  numbers[first + number.sentences] = stats.sentenceCount
  numbers[first + number.paragraphs] = stats.paragraphCount
  numbers[first + number.lines] = stats.lineCount
  numbers[first + number.syllables] = stats.syllableCount ?? NaN
  numbers[first + number.bytes] = stats.byteCount
  numbers[first + number.illFormed] = stats.illFormedCount
  numbers[first + number.graphemes] = characters.graphemes
  numbers[first + number.graphemesWithoutSpaces] = characters.graphemesWithoutSpaces
  numbers[first + number.codePoints] = characters.codePoints
  numbers[first + number.codePointsWithoutSpaces] = characters.codePointsWithoutSpaces
  numbers[first + number.utf16Units] = characters.utf16Units
  numbers[first + number.utf16UnitsWithoutSpaces] = characters.utf16UnitsWithoutSpaces
  numbers[first + number.fleschReadingEase] = readability?.fleschReadingEase.value ?? NaN
  numbers[first + number.fleschKincaidGrade] = readability?.fleschKincaidGrade.value ?? NaN
}

/** The counts of formulas, each once. */
function countsOf(formulas: readonly FormulaName[]): CountName[] {
  return [...new Set(formulas.flatMap((name) => formulaInfo(name).counts))]
}

function formulaWith(count: CountName, formulas: readonly FormulaName[]): FormulaName {
  const found = formulas.find((name) => formulaInfo(name).counts.includes(count))
  if (found === undefined) throw new RangeError(`no formula has the count ${count}`)
  return found
}

function areSame(one: Terms, other: Terms): boolean {
  return (
    one.language === other.language &&
    haveSame(one.formulas, other.formulas) &&
    haveSame(valuesOf(one.policies), valuesOf(other.policies))
  )
}

function valuesOf({ words, wordRules, sentences, newlines, markup }: Policies): unknown[] {
  const { hyphens, dashes, apostrophes, numbers, urls, emails } = wordRules
  return [words, sentences, newlines, markup, hyphens, dashes, apostrophes, numbers, urls, emails]
}

function haveSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, place) => each === other[place])
}
