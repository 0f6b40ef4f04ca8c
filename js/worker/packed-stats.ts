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

/** How reports by some terms are packed. */
interface Packing {
  readonly terms: Terms
  /** Where the counts of their scores are found: in the inputs of a formula each. */
  readonly sources: readonly (readonly [FormulaName, CountName])[]
}

/** Packs reports, one after the other. */
export class StatsPacker {
  #terms: Terms[] = []
  #numbers = new Float64Array(0)
  #length = 0
  #words = ''
  /** That of the report before: as a rule, it is that of the next one too. */
  #packing: Packing | undefined

  add(stats: TextStats): void {
    const packing = this.#packingOf(stats)
    const { terms, sources } = packing
    if (this.#terms.at(-1) !== terms) this.#terms.push(terms)
    const { mostCommonWords, sentenceLengths } = stats
    const first = this.#length
    const scores = first + SCORES
    let at = scores + 1 + terms.formulas.length + sources.length
    const end = at + mostCommonWords.length + 2 * sentenceLengths.length
    const numbers = this.#grow(end)
    numbers[first] = this.#terms.length - 1
    numbers[first + 1] = mostCommonWords.length
    numbers[first + 2] = sentenceLengths.length
    packTotals(stats, numbers, first + TOTALS)
    packScores(stats, packing, numbers, scores)
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
    this.#numbers = new Float64Array(0)
    this.#length = 0
    this.#words = ''
    return packed
  }

  #packingOf({ language, policies, scores }: TextStats): Packing {
    const formulas = Object.keys(scores) as FormulaName[]
    const terms = { language, policies, formulas }
    if (this.#packing !== undefined && areSame(this.#packing.terms, terms)) return this.#packing
    const sources = countsOf(formulas).map(
      (count) => [formulaWith(count, formulas), count] as const,
    )
    return (this.#packing = { terms, sources })
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
    const scored = unpackScores(plan, numbers, first + SCORES, isEmpty, policies)
    this.#number = first + SCORES + 1 + formulas.length + plan.counts.length
    // They stand in this order behind the scores.
    const words = this.#commonWords(numbers[first + 1] ?? 0)
    const lengths = this.#lengths(numbers[first + 2] ?? 0)
    return statsOf(totals, words, lengths, scored, language, policies)
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
  { terms, plan, scores, counts }: UnpackingPlan,
  numbers: Float64Array,
  first: number,
  isEmpty: boolean,
  policies: Policies,
): Scored {
  let at = first
  const median = numbers[at++] ?? NaN
  for (let i = 0; i < scores.length; i++) scores[i] = numbers[at++] ?? NaN
  for (const count of counts) counted[count] = numbers[at++] ?? NaN
  return scoredBy(plan, isEmpty ? undefined : counted, scores, median, terms.language, policies)
}

function packScores(
  { scores, consensusGrade }: Scored,
  { terms, sources }: Packing,
  numbers: Float64Array,
  first: number,
): void {
  let at = first
  numbers[at++] = consensusGrade?.value ?? NaN
  for (const name of terms.formulas) numbers[at++] = scores[name]?.value ?? NaN
  for (const [name, count] of sources) numbers[at++] = scores[name]?.inputs[count] ?? NaN
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
