import { analyze, load, WordbridgeError } from '../index.ts'
import type { AnalyzedFile } from './analyzed-file.ts'
import type { Arguments } from './arguments.ts'
import { commonWords } from './common-words.ts'
import { csvOfList, csvOfStats, LIST_HEADER, STATS_HEADER } from './csv.ts'
import { plural } from './format.ts'
import { displayName, type Input, InputError, isWellFormed, readInput } from './input.ts'
import { analyzeInJobs } from './jobs.ts'
import { jsonLineOfList, jsonLineOfStats, jsonOfLists, jsonOfStats } from './json.ts'
import { list, type ListedSegment, onOneLine } from './list.ts'
import { complain, print } from './output.ts'
import { report } from './report.ts'
import { table } from './table.ts'

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
  const files: AnalyzedFile[] = []
  const take = (analyzed: AnalyzedFile): Promise<boolean> => {
    const isFirst = files.push(analyzed) === 1
    if (args.view === 'report') {
      return print((isFirst ? '' : '\n') + report(analyzed, loadTime, columns()))
    }
    if (args.format === 'jsonl') return print(jsonLineOfStats(analyzed))
    if (args.format === 'csv') return print((isFirst ? STATS_HEADER : '') + csvOfStats(analyzed))
    return Promise.resolve(true)
  }
  const good =
    args.jobs > 1
      ? await printJobs(args, take)
      : await forEachInput(args, (input) => take(analyzeInput(input, args)))
  if (args.view === 'report') return good
  if (args.format === 'json') await print(jsonOfStats(files))
  if (args.format === 'table') await print(table(files) + topWords(files, args.top))
  return good
}

async function printLists(args: Arguments, granularity: 'word' | 'sentence'): Promise<boolean> {
  const lists: { file: string; segments: ListedSegment[] }[] = []
  let isFirst = true
  const good = await forEachInput(args, async (input) => {
    const segments = list(input, granularity, args.newlines)
    if (!isWellFormed(input)) {
      complainOfIllFormed(input, analyze(input.text, { mostCommonWords: 0 }).illFormedCount)
    }
    switch (args.format) {
      case 'table':
        return print(segments.map((each) => `${onOneLine(each)}\n`).join(''))
      case 'jsonl':
        return print(jsonLineOfList(`${granularity}s`, input.file, segments))
      case 'csv': {
        const header = isFirst ? LIST_HEADER : ''
        isFirst = false
        return print(header + csvOfList(input.file, segments))
      }
      case 'json':
        lists.push({ file: input.file, segments })
        return true
    }
  })
  if (args.format === 'json') await print(jsonOfLists(`${granularity}s`, lists))
  return good
}

/** The same as {@link forEachInput} with an analysis of each, several at the same time. */
async function printJobs(
  args: Arguments,
  take: (analyzed: AnalyzedFile) => Promise<boolean>,
): Promise<boolean> {
  const failed = new Set<string>()
  const fail = (file: string, error: Error): void => {
    failed.add(file)
    complainOf(file, error)
  }
  await analyzeInJobs(args.jobs, inputsOf(args, fail), optionsOf(args), async (job) => {
    const { input, stats, error } = job
    if (error !== undefined) fail(input.file, error)
    if (stats === undefined) return true
    complainOfIllFormed(input, stats.illFormedCount)
    return take({ file: input.file, stats, duration: 0 })
  })
  return failed.size === 0
}

/**
 * Reads the files one after the other until `work` answers that nobody reads its output. False if
 * one failed.
 */
async function forEachInput(
  args: Arguments,
  work: (input: Input) => Promise<boolean>,
): Promise<boolean> {
  let good = true
  const fail = (file: string, error: Error): void => {
    good = false
    complainOf(file, error)
  }
  for await (const input of inputsOf(args, fail)) {
    try {
      if (!(await work(input))) return good
    } catch (error) {
      if (!(error instanceof WordbridgeError)) throw error
      fail(input.file, error)
    }
  }
  return good
}

/** The files that can be read, one after the other. */
async function* inputsOf(
  { files, binaryAsText }: Arguments,
  fail: (file: string, error: Error) => void,
): AsyncGenerator<Input, void, undefined> {
  for (const file of files) {
    let input: Input
    try {
      input = await readInput(file, binaryAsText)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      fail(file, error)
      continue
    }
    if (input.text.length === 0) complain(`${displayName(file)}: empty file`)
    yield input
  }
}

function complainOf(file: string, { message }: Error): void {
  complain(`${displayName(file)}: ${message}`)
}

function optionsOf({ language, newlines, top }: Arguments) {
  return { language, newlines, mostCommonWords: top ?? DEFAULT_COMMON_WORDS }
}

function analyzeInput(input: Input, args: Arguments): AnalyzedFile {
  const start = performance.now()
  const stats = analyze(input.text, optionsOf(args))
  const duration = performance.now() - start
  complainOfIllFormed(input, stats.illFormedCount)
  return { file: input.file, stats, duration }
}

function complainOfIllFormed({ file, encoding }: Omit<Input, 'text'>, count: number): void {
  if (count === 0) return
  complain(`${displayName(file)}: invalid ${encoding}: ${plural(count, 'sequence')} read as U+FFFD`)
}

function topWords(files: readonly AnalyzedFile[], top: number | undefined): string {
  if (top === undefined) return ''
  return files
    .map(
      ({ file, stats }) =>
        `\n${displayName(file)}\n${commonWords(stats.mostCommonWords, columns())}`,
    )
    .join('')
}

/**
 * Width to draw for: the terminal's, but 20 columns at least and 100 at most; 80 where there is
 * none.
 */
function columns(): number {
  return process.stdout.isTTY ? Math.min(Math.max(process.stdout.columns, 20), 100) : 80
}
