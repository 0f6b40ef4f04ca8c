import { load } from '../node/index.ts'
import type { TextStats } from '../node/index.ts'
import type { FileAnalysis } from './analyze-file.ts'
import type { AnalyzedFile } from './analyzed-file.ts'
import type { Arguments } from './arguments.ts'
import { commonWords } from './common-words.ts'
import { complainOf, complainOfIllFormed } from './complaints.ts'
import { csvOfStats, STATS_HEADER } from './csv.ts'
import { displayName } from './input.ts'
import { jsonLineOfStats, jsonOfStats } from './json.ts'
import { printLists } from './lists.ts'
import { type Measures, measuresOf, wantsMeasures } from './measures.ts'
import { measuresReport } from './measures-report.ts'
import { namedFiles } from './named-files.ts'
import { isErrorOfFile, outcomesOf } from './outcomes.ts'
import { complain, print } from './output.ts'
import { report } from './report.ts'
import { showProgress } from './show-progress.ts'
import { stopWordList } from './stop-word-list.ts'
import { table } from './table.ts'
import { Total } from './total.ts'

const DEFAULT_COMMON_WORDS = 20

/**
 * Does what the arguments ask for. False if a file could not be done; it and the reason are on
 * standard error.
 */
export async function run(args: Arguments): Promise<boolean> {
  const start = performance.now()
  await load()
  const loadTime = performance.now() - start
  return args.view === 'words' || args.view === 'sentences'
    ? printLists(args, args.view === 'words' ? 'word' : 'sentence')
    : printStats(args, loadTime)
}

async function printStats(args: Arguments, loadTime: number): Promise<boolean> {
  const printed = new Results(args, loadTime)
  const total = printed.wantsTotal ? new Total(args.counting.language === 'auto') : undefined
  const files = await namedFiles(args.files)
  const { onRead, end } = await showProgress(files.map(({ file }) => file))
  let good = true
  try {
    const keep =
      total &&
      ((summary: Parameters<Total['add']>[0]) => {
        total.add(summary)
      })
    const work = { options: optionsOf(args), jobs: args.jobs, onRead, keep }
    for await (const { file, ...outcome } of outcomesOf(files, work)) {
      if (!('analysis' in outcome)) {
        if (!isErrorOfFile(outcome.error)) throw outcome.error
        good = false
        complainOf(file, outcome.error)
      } else if (!(await printed.add(file, outcome.analysis))) return good
    }
  } finally {
    end()
  }
  if (total?.failure !== undefined) {
    good = false
    complain(`total: ${total.failure.message}`)
  }
  await printed.end(total?.stats ?? null, await measuresOfAll(args, total))
  return good
}

function optionsOf({ binaryAsText, counting, measures, stopWords, top }: Arguments) {
  const mostCommonWords = top ?? DEFAULT_COMMON_WORDS
  return { ...counting, binaryAsText, measures, stopWords, mostCommonWords }
}

async function measuresOfAll(
  { measures, stopWords }: Arguments,
  total: Total | undefined,
): Promise<Measures | undefined> {
  const summary = total?.summary
  if (summary === undefined || !wantsMeasures(measures)) return undefined
  return measuresOf(summary, measures, await stopWordList(stopWords ?? summary.language))
}

/** Counts of one format, on their way to standard output. */
class Results {
  readonly #args: Arguments
  readonly #loadTime: number
  /** Those that are printed together. */
  readonly #kept: AnalyzedFile[] = []
  #isFirst = true

  constructor(args: Arguments, loadTime: number) {
    this.#args = args
    this.#loadTime = loadTime
  }

  /** Whether the sum of all files is printed too. */
  get wantsTotal(): boolean {
    return this.#isKept
  }

  get #isKept(): boolean {
    const { format, view } = this.#args
    return view === 'table' && (format === 'table' || format === 'json')
  }

  /** False when nobody reads the output any more. */
  add(file: string, { encoding, ...analysis }: FileAnalysis): Promise<boolean> {
    const { stats } = analysis
    if (stats.byteCount === 0) complain(`${displayName(file)}: empty file`)
    complainOfIllFormed(file, encoding, stats.illFormedCount)
    const analyzed = { file, ...analysis }
    if (this.#isKept) {
      this.#kept.push(analyzed)
      return Promise.resolve(true)
    }
    const isFirst = this.#isFirst
    this.#isFirst = false
    if (this.#args.view === 'report') {
      return print((isFirst ? '' : '\n') + report(analyzed, this.#loadTime, columns()))
    }
    if (this.#args.format === 'jsonl') return print(jsonLineOfStats(analyzed))
    return print((isFirst ? STATS_HEADER : '') + csvOfStats(analyzed))
  }

  async end(total: TextStats | null, measures: Measures | undefined): Promise<void> {
    if (!this.#isKept) return
    if (this.#args.format === 'json') await print(jsonOfStats(this.#kept, total, measures))
    else await print(table(this.#kept, total) + details(this.#kept, total, measures, this.#args))
  }
}

/** What is below the table: the most common words and measures of each file and of all. */
function details(
  files: readonly AnalyzedFile[],
  total: TextStats | null,
  totalMeasures: Measures | undefined,
  { top, measures: wanted, counting }: Arguments,
): string {
  const isFound = counting.language === 'auto'
  if (top === undefined && !wantsMeasures(wanted) && !isFound) return ''
  const parts: Part[] = files.map(({ file, language, stats, measures }) => ({
    name: displayName(file) + (language === undefined ? '' : ` (${language})`),
    stats,
    measures,
  }))
  if (total !== null && files.length > 1) {
    parts.push({ name: 'total', stats: total, measures: totalMeasures })
  }
  return parts
    .map(({ name, stats, measures }) => {
      const common = top === undefined ? '' : commonWords(stats.mostCommonWords, columns())
      const sections = measures === undefined ? [] : measuresReport(measures)
      return `\n${name}\n${common}${sections.map((text) => `\n${text}`).join('')}`
    })
    .join('')
}

/** A file, or all of them. */
interface Part extends Pick<AnalyzedFile, 'stats'> {
  readonly name: string
  readonly measures: Measures | undefined
}

/**
 * Width to draw for: the terminal's, but 20 columns at least and 100 at most; 80 where there is
 * none.
 */
function columns(): number {
  return process.stdout.isTTY ? Math.min(Math.max(process.stdout.columns, 20), 100) : 80
}
