import { builtIn } from '../node/built-in.ts'
import type {
  Language,
  Markup,
  Newlines,
  SentencePolicy,
  WordPolicy,
  WordRules,
} from '../node/index.ts'
import { LANGUAGES } from '../options.ts'
import { WORD_POLICIES, WORD_RULES } from '../word-policy.ts'
import type { MeasureOptions } from './measures.ts'
import { checkListName } from './stop-word-list.ts'
import { UsageError } from './usage-error.ts'

/** What is printed. */
export type View = 'table' | 'report' | 'words' | 'sentences'

/** How it is printed: for people, or for programs. */
export type Format = 'table' | 'json' | 'jsonl' | 'csv'

/** How texts are counted. It can be sent to another thread. */
export interface CountingOptions {
  readonly newlines: Newlines
  readonly markup: Markup
  /** `'auto'`: that of each file. */
  readonly language: Language | 'auto'
  readonly words: WordPolicy
  readonly wordRules: WordRules
  readonly sentences: SentencePolicy
  /** Abbreviations of the user's. */
  readonly abbreviations: readonly string[]
}

/** What the command line asks for. */
export interface Arguments {
  /** `'help'` and `'version'` print that and read no file. */
  readonly action: 'help' | 'version' | 'analyze'
  readonly view: View
  readonly format: Format
  /** Files that are analysed at the same time, 1 or more. */
  readonly jobs: number
  /** How many of the most common words to show; `undefined` where the user named no number. */
  readonly top: number | undefined
  readonly counting: CountingOptions
  readonly measures: MeasureOptions
  /** Name of a list of stop words; `undefined` where the user named none. */
  readonly stopWords: string | undefined
  /** Take binary files as text. */
  readonly binaryAsText: boolean
  /** Names of files; `-` is standard input. At least one. */
  readonly files: readonly string[]
}

/** Reads the arguments behind the name of the command. Throws {@link UsageError}. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv)
  const views = (['report', 'words', 'sentences'] as const).filter((view) => values[view] === true)
  const [view = 'table', another] = views
  if (another !== undefined) throw new UsageError(`--${view} and --${another} exclude each other`)
  const format = formatOf(values)
  if (view === 'report' && format !== 'table') {
    throw new UsageError(
      `--report is for people: use --${values.json === true ? 'json' : 'format'} without it`,
    )
  }
  const jobs = values.jobs === undefined ? 1 : jobsOf(values.jobs)
  if (view !== 'table' && jobs > 1) {
    throw new UsageError(`--jobs is for counts: use it without --${view}`)
  }
  const measures = measuresOf(values)
  const [measure] = MEASURES.filter((each) => values[each] !== undefined)
  if (format === 'csv')
    refuse('has no place in a row of CSV: use json or jsonl', measure, values.top)
  if (view === 'words' || view === 'sentences') refuse(`and --${view} exclude each other`, measure)
  return {
    action: values.help === true ? 'help' : values.version === true ? 'version' : 'analyze',
    view,
    format,
    jobs,
    top: values.top === undefined ? undefined : wholeNumber('--top', values.top),
    counting: countingOf(values),
    measures,
    stopWords: values['stop-words'] === undefined ? undefined : checkListName(values['stop-words']),
    binaryAsText: values.text === true,
    files: positionals.length > 0 ? positionals : ['-'],
  }
}

const MEASURES = ['diversity', 'keywords', 'ngrams', 'collocations'] as const
const LONGEST_NGRAM = 5
const DEFAULT_NGRAMS = 20

function refuse(why: string, measure: string | undefined, top?: string): void {
  const option = top === undefined ? measure : 'top'
  if (option !== undefined) throw new UsageError(`--${option} ${why}`)
}

function measuresOf(values: ReturnType<typeof parse>['values']): MeasureOptions {
  const number = (name: 'keywords' | 'collocations' | 'ngrams') =>
    values[name] === undefined ? undefined : wholeNumber(`--${name}`, values[name])
  const ngrams = number('ngrams')
  if (ngrams !== undefined && (ngrams < 1 || ngrams > LONGEST_NGRAM)) {
    throw new UsageError(
      `--ngrams needs a number of words from 1 to ${LONGEST_NGRAM}, not '${ngrams}'`,
    )
  }
  return {
    diversity: values.diversity === true,
    keywords: number('keywords'),
    collocations: number('collocations'),
    ngrams,
    ngramCount: values.top === undefined ? DEFAULT_NGRAMS : wholeNumber('--top', values.top),
  }
}

function parse(argv: readonly string[]) {
  try {
    return builtIn('node:util').parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        format: { type: 'string' },
        jobs: { type: 'string', short: 'j' },
        top: { type: 'string' },
        words: { type: 'boolean' },
        sentences: { type: 'boolean' },
        report: { type: 'boolean' },
        diversity: { type: 'boolean' },
        keywords: { type: 'string' },
        ngrams: { type: 'string' },
        collocations: { type: 'string' },
        'stop-words': { type: 'string' },
        newlines: { type: 'string', default: 'auto' },
        language: { type: 'string', default: 'en' },
        'word-policy': { type: 'string', default: 'uax29' },
        'word-rule': { type: 'string', multiple: true },
        'sentence-policy': { type: 'string' },
        abbreviation: { type: 'string', multiple: true },
        markdown: { type: 'boolean' },
        text: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'V' },
      },
    })
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(reasonOf(error.message))
    throw error
  }
}

/** What Node says is wrong, without its advice in the sentences behind. */
function reasonOf(message: string): string {
  const valueMissing = /^Option '([^' ]+).*argument (?:missing|is ambiguous)/.exec(message)
  if (valueMissing?.[1] !== undefined) return `${valueMissing[1]} needs a value`
  return message.replace(/\. To specify a positional[^]*$/, '')
}

function formatOf(values: {
  readonly json?: boolean | undefined
  readonly format?: string | undefined
}): Format {
  const format = choice('--format', values.format ?? (values.json === true ? 'json' : 'table'), [
    'table',
    'json',
    'jsonl',
    'csv',
  ])
  if (values.json !== true || format === 'json') return format
  throw new UsageError(`--json and --format ${format} exclude each other`)
}

function countingOf(values: ReturnType<typeof parse>['values']): CountingOptions {
  const { abbreviation: abbreviations = [] } = values
  const empty = abbreviations.find((each) => each.trim() === '')
  if (empty !== undefined) throw new UsageError(`--abbreviation needs a word, not '${empty}'`)
  const byDefault = abbreviations.length > 0 ? 'abbreviations' : 'uax29'
  const sentences = choice('--sentence-policy', values['sentence-policy'] ?? byDefault, [
    'uax29',
    'abbreviations',
  ])
  if (sentences === 'uax29' && abbreviations.length > 0) {
    throw new UsageError('--abbreviation and --sentence-policy uax29 exclude each other')
  }
  return {
    newlines: choice('--newlines', values.newlines, ['auto', 'break', 'wrap']),
    markup: values.markdown === true ? 'markdown' : 'plain',
    language: choice('--language', values.language, [...LANGUAGES, 'auto'] as const),
    words: choice(
      '--word-policy',
      values['word-policy'],
      Object.keys(WORD_POLICIES) as WordPolicy[],
    ),
    wordRules: wordRulesOf(values['word-rule'] ?? []),
    sentences,
    abbreviations: abbreviations.map((each) => each.trim()),
  }
}

/** Rules such as `hyphens=join`; of several for one switch the last. */
function wordRulesOf(rules: readonly string[]): WordRules {
  const pairs = rules.map((rule) => {
    const [name = '', value = ''] = rule.split(/=(.*)/s)
    const known = choice('--word-rule', name, Object.keys(WORD_RULES) as (keyof WordRules)[])
    return [known, choice<string>(`--word-rule ${known}`, value, WORD_RULES[known])]
  })
  return Object.fromEntries(pairs) as WordRules
}

/** `auto`, and 0, are as many as there are threads that can run. */
function jobsOf(value: string): number {
  if (value === 'auto') return builtIn('node:os').availableParallelism()
  return wholeNumber('--jobs', value) || builtIn('node:os').availableParallelism()
}

function wholeNumber(option: string, value: string): number {
  if (/^[0-9]+$/.test(value)) return Math.min(Number(value), Number.MAX_SAFE_INTEGER)
  throw new UsageError(`${option} needs a whole number, 0 or more, not '${value}'`)
}

function choice<Choice extends string>(
  option: string,
  value: string,
  allowed: readonly Choice[],
): Choice {
  const choice = allowed.find((each) => each === value)
  if (choice !== undefined) return choice
  throw new UsageError(`${option} must be one of ${allowed.join(', ')}, not '${value}'`)
}
