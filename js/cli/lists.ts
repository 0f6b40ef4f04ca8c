import { analyze } from '../node/index.ts'
import type { Arguments } from './arguments.ts'
import { complainOf, complainOfIllFormed } from './complaints.ts'
import { csvOfList, LIST_HEADER } from './csv.ts'
import { displayName } from './input.ts'
import { jsonLineOfList, jsonOfLists } from './json.ts'
import { list, type ListedSegment, onOneLine } from './list.ts'
import { namedFiles } from './named-files.ts'
import { isErrorOfFile } from './outcomes.ts'
import { complain, print } from './output.ts'
import { isWellFormed, readText } from './read-text.ts'

/** Prints every word or sentence of the files. False if a file could not be done. */
export async function printLists(
  args: Arguments,
  granularity: 'word' | 'sentence',
): Promise<boolean> {
  const printed = new Lists(args.format, granularity)
  let good = true
  for (const { file, error } of await namedFiles(args.files)) {
    try {
      if (error !== undefined) throw error
      if (!(await printed.add(file, await listOf(file, args, granularity)))) return good
    } catch (reason) {
      if (!isErrorOfFile(reason)) throw reason
      good = false
      complainOf(file, reason)
    }
  }
  await printed.end()
  return good
}

async function listOf(
  file: string,
  { binaryAsText, counting }: Arguments,
  granularity: 'word' | 'sentence',
): Promise<ListedSegment[]> {
  const { text, encoding } = await readText(file, binaryAsText)
  if (text.length === 0) complain(`${displayName(file)}: empty file`)
  if (!isWellFormed(text)) {
    const { illFormedCount } = analyze(text, { mostCommonWords: 0 })
    complainOfIllFormed(file, encoding, illFormedCount)
  }
  return list(text, granularity, counting)
}

/** Lists of one format, on their way to standard output. */
class Lists {
  readonly #format: Arguments['format']
  readonly #name: string
  /** Those that are printed together. */
  readonly #kept: { file: string; segments: ListedSegment[] }[] = []
  #isFirst = true

  constructor(format: Arguments['format'], granularity: string) {
    this.#format = format
    this.#name = `${granularity}s`
  }

  /** False when nobody reads the output any more. */
  add(file: string, segments: ListedSegment[]): Promise<boolean> {
    switch (this.#format) {
      case 'table':
        return print(segments.map((each) => `${onOneLine(each)}\n`).join(''))
      case 'jsonl':
        return print(jsonLineOfList(this.#name, file, segments))
      case 'csv': {
        const header = this.#isFirst ? LIST_HEADER : ''
        this.#isFirst = false
        return print(header + csvOfList(file, segments))
      }
      case 'json':
        this.#kept.push({ file, segments })
        return Promise.resolve(true)
    }
  }

  async end(): Promise<void> {
    if (this.#format === 'json') await print(jsonOfLists(this.#name, this.#kept))
  }
}
