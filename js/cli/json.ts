import type { TextStats } from '../node/index.ts'
import type { AnalyzedFile } from './analyzed-file.ts'
import type { ListedSegment } from './list.ts'
import type { Measures } from './measures.ts'

/**
 * `{ files: [{ file, stats }], total }`; `total` is null without files, or if there is none. Files have the `language` that was found
 * and the `measures` that were asked for, and `totalMeasures` are those of all files.
 */
export function jsonOfStats(
  files: readonly AnalyzedFile[],
  total: TextStats | null,
  totalMeasures: Measures | undefined,
): string {
  return toJson({
    files: files.map(withoutDuration),
    total,
    ...(totalMeasures === undefined ? {} : { totalMeasures }),
  })
}

/** `{ files: [{ file, [name]: [{ start, end, text }] }] }`. */
export function jsonOfLists(
  name: string,
  files: readonly { readonly file: string; readonly segments: readonly ListedSegment[] }[],
): string {
  return toJson({ files: files.map(({ file, segments }) => ({ file, [name]: segments })) })
}

/** `{ file, stats }` on one line, with `language` and `measures` as above. */
export function jsonLineOfStats(file: AnalyzedFile): string {
  return `${JSON.stringify(withoutDuration(file))}\n`
}

function withoutDuration({ file, language, stats, measures }: AnalyzedFile): object {
  return {
    file,
    ...(language === undefined ? {} : { language }),
    stats,
    ...(measures === undefined ? {} : { measures }),
  }
}

/** `{ file, [name]: [{ start, end, text }] }` on one line. */
export function jsonLineOfList(
  name: string,
  file: string,
  segments: readonly ListedSegment[],
): string {
  return `${JSON.stringify({ file, [name]: segments })}\n`
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
