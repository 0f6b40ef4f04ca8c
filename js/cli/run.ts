import { analyze, load, WordbridgeError } from '../index.ts'
import type { AnalyzedFile } from './analyzed-file.ts'
import type { Arguments } from './arguments.ts'
import { commonWords } from './common-words.ts'
import { plural } from './format.ts'
import { displayName, type Input, InputError, isWellFormed, readInput } from './input.ts'
import { jsonOfLists, jsonOfStats } from './json.ts'
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
  const good = await forEachInput(args, async (input) => {
    const analyzed = analyzeInput(input, args)
    if (args.view === 'report') {
      const text = report(analyzed, loadTime, columns())
      return print(files.push(analyzed) > 1 ? `\n${text}` : text)
    }
    files.push(analyzed)
    return true
  })
  if (args.view === 'report') return good
  await print(args.json ? jsonOfStats(files) : table(files) + topWords(files, args.top))
  return good
}

async function printLists(args: Arguments, granularity: 'word' | 'sentence'): Promise<boolean> {
  const lists: { file: string; segments: ListedSegment[] }[] = []
  const good = await forEachInput(args, async (input) => {
    const segments = list(input, granularity, args.newlines)
    if (!isWellFormed(input)) {
      complainOfIllFormed(input, analyze(input.text, { mostCommonWords: 0 }).illFormedCount)
    }
    if (!args.json) return print(segments.map((each) => `${onOneLine(each)}\n`).join(''))
    lists.push({ file: input.file, segments })
    return true
  })
  if (args.json) await print(jsonOfLists(`${granularity}s`, lists))
  return good
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
  for (const file of args.files) {
    try {
      const input = await readInput(file, args.binaryAsText)
      if (input.text.length === 0) complain(`${displayName(file)}: empty file`)
      if (!(await work(input))) return good
    } catch (error) {
      if (!(error instanceof InputError || error instanceof WordbridgeError)) throw error
      complain(`${displayName(file)}: ${error.message}`)
      good = false
    }
  }
  return good
}

function analyzeInput(input: Input, args: Arguments): AnalyzedFile {
  const { language, newlines, top } = args
  const start = performance.now()
  const stats = analyze(input.text, {
    language,
    newlines,
    mostCommonWords: top ?? DEFAULT_COMMON_WORDS,
  })
  const duration = performance.now() - start
  complainOfIllFormed(input, stats.illFormedCount)
  return { file: input.file, stats, duration }
}

function complainOfIllFormed({ file, encoding }: Input, count: number): void {
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
