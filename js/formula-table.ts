import {
  type CountedNumbers,
  DEFAULTS,
  FORMULA_ROWS,
  type FormulaName,
  inputMakers,
  type ReadabilityCounts,
} from './formulas.generated.ts'

/** What is known of a formula beside its expression, which the core has. */
export interface FormulaFacts {
  /** BCP 47 codes of the languages that it was made for; empty if for any. */
  readonly languages: readonly string[]
  readonly status: 'agreed' | 'conflicting' | 'experimental'
  readonly scale: 'ease' | 'grade' | 'difficulty'
  /** Indexes of `COUNT_NAMES`. */
  readonly counts: readonly number[]
  readonly bands: Steps<string>
  readonly grades: Steps<number>
}

/** Falling limits, -Infinity for none, and what a score that reaches one is. Numbers apart, so that V8 keeps them as such. */
export interface Steps<Value> {
  readonly limits: readonly number[]
  readonly values: readonly Value[]
}

const STATUSES = ['agreed', 'conflicting', 'experimental'] as const
const SCALES = ['ease', 'grade', 'difficulty'] as const

// Nothing is made of the table before its first use, and then of few formulas more than the line: most programs need none but those of English.
let lines: readonly string[] | undefined
let makers: ReturnType<typeof inputMakers> | undefined
const known = new Map<FormulaName, FormulaFacts>()

/** Each formula as a line, in the order of the core. */
const table = (): readonly string[] => (lines ??= FORMULA_ROWS.split('\n').slice(1))

const nameOf = (line: string): FormulaName => line.slice(0, line.indexOf('|')) as FormulaName

/** The line of a formula; `undefined` for a name of none. */
function lineOf(name: string): string | undefined {
  const start = FORMULA_ROWS.indexOf(`\n${name}|`) + 1
  if (start === 0 || name.includes('|') || name.includes('\n')) return undefined
  const end = FORMULA_ROWS.indexOf('\n', start)
  return FORMULA_ROWS.slice(start, end < 0 ? undefined : end)
}

/** All names, in the order of the core. */
export function formulaNames(): FormulaName[] {
  return table().map(nameOf)
}

/** Whether there is a formula of a name. */
export function isFormulaName(name: string): name is FormulaName {
  return lineOf(name) !== undefined
}

/** Index of a formula in the core. */
export function formulaIndex(name: FormulaName): number {
  return table().indexOf(lineOf(name) ?? '')
}

/** The formulas by which texts of a language are scored unless others are asked for, in the order of the core. */
export function defaultsOf(language: string): FormulaName[] {
  return (DEFAULTS[language] ?? DEFAULTS['*'] ?? []).map((index) => nameOf(table()[index] ?? ''))
}

/** What is known of a formula: the same object each time. */
export function factsOf(name: FormulaName): FormulaFacts {
  const made = known.get(name)
  if (made !== undefined) return made
  const [languages, status, scale, counts, bands, grades] = columnsOf(name)
  const facts: FormulaFacts = {
    languages: listOf(languages, ' '),
    status: startingWith(STATUSES, status),
    scale: startingWith(SCALES, scale),
    counts: listOf(counts, ' ').map(Number),
    bands: stepsOf(bands, String),
    grades: stepsOf(grades, Number),
  }
  known.set(name, facts)
  return facts
}

/** Makes what goes into a formula, of counts that the core has made; `undefined` if it does not make all of them. */
export function inputsMakerOf(
  name: FormulaName,
): ((counts: CountedNumbers) => ReadabilityCounts) | undefined {
  makers ??= inputMakers()
  return makers[columnsOf(name)[3]]
}

type Columns = readonly [
  languages: string,
  status: string,
  scale: string,
  counts: string,
  bands: string,
  grades: string,
]

function columnsOf(name: FormulaName): Columns {
  const line = lineOf(name)
  if (line === undefined) throw new RangeError(`there is no formula ${name}`)
  return line.slice(name.length + 1).split('|') as unknown as Columns
}

const listOf = (text: string, separator: string): string[] =>
  text === '' ? [] : text.split(separator)

/** What a first letter stands for. */
function startingWith<Word extends string>(words: readonly Word[], letter: string): Word {
  const found = words.find((word) => word.startsWith(letter))
  if (found === undefined) throw new RangeError(`nothing begins with ${letter}`)
  return found
}

function stepsOf<Value>(text: string, valueOf: (text: string) => Value): Steps<Value> {
  const steps = listOf(text, ';').map((step) => step.split(':'))
  return {
    limits: steps.map(([limit]) => (limit === '' ? -Infinity : Number(limit))),
    values: steps.map(([, value = '']) => valueOf(value)),
  }
}

/** What a score reaches; `null` for NaN, and where there are no steps. */
export function reached<Value>({ limits, values }: Steps<Value>, score: number): Value | null {
  // Not taken apart, which takes iterators: this is done for each formula of each text.
  for (let step = 0; step < limits.length; step++) {
    if (score >= (limits[step] ?? NaN)) return values[step] ?? null
  }
  return null
}
