import { load } from '../index.ts'
import type { TextStats } from '../index.ts'
import type { FileAnalysis } from './analyze-file.ts'
import type { AnalyzedFile } from './analyzed-file.ts'
import type { Arguments } from './arguments.ts'
import { commonWords } from './common-words.ts'
import { complainOf, complainOfIllFormed } from './complaints.ts'
import { csvOfStats, STATS_HEADER } from './csv.ts'
import { displayName } from './input.ts'
import { jsonLineOfStats, jsonOfStats } from './json.ts'
import { printLists } from './lists.ts'
import { namedFiles } from './named-files.ts'
import { isErrorOfFile, outcomesOf } from './outcomes.ts'
import { complain, print } from './output.ts'
import { report } from './report.ts'
import { showProgress } from './show-progress.ts'
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
  const total = printed.wantsTotal ? new Total() : undefined
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
  await printed.end(total?.stats ?? null)
  return good
}

function optionsOf({ binaryAsText, counting, top }: Arguments) {
  return { ...counting, binaryAsText, mostCommonWords: top ?? DEFAULT_COMMON_WORDS }
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

  async end(total: TextStats | null): Promise<void> {
    if (!this.#isKept) return
    if (this.#args.format === 'json') await print(jsonOfStats(this.#kept, total))
    else await print(table(this.#kept, total) + topWords(this.#kept, total, this.#args.top))
  }
}

function topWords(
  files: readonly AnalyzedFile[],
  total: TextStats | null,
  top: number | undefined,
): string {
  if (top === undefined) return ''
  const parts = files.map(({ file, stats }) => ({ name: displayName(file), stats }))
  if (total !== null && files.length > 1) parts.push({ name: 'total', stats: total })
  return parts
    .map(({ name, stats }) => `\n${name}\n${commonWords(stats.mostCommonWords, columns())}`)
    .join('')
}

/**
 * Width to draw for: the terminal's, but 20 columns at least and 100 at most; 80 where there is
 * none.
 */
function columns(): number {
  return process.stdout.isTTY ? Math.min(Math.max(process.stdout.columns, 20), 100) : 80
}
