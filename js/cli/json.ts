import type { TextStats } from '../index.ts'
import type { AnalyzedFile } from './analyzed-file.ts'
import type { ListedSegment } from './list.ts'

/** `{ files: [{ file, stats }], total }`; `total` is null without files, or if there is none. */
export function jsonOfStats(files: readonly AnalyzedFile[], total: TextStats | null): string {
  return toJson({
    files: files.map(({ file, stats }) => ({ file, stats })),
    total,
  })
}

/** `{ files: [{ file, [name]: [{ start, end, text }] }] }`. */
export function jsonOfLists(
  name: string,
  files: readonly { readonly file: string; readonly segments: readonly ListedSegment[] }[],
): string {
  return toJson({ files: files.map(({ file, segments }) => ({ file, [name]: segments })) })
}

/** `{ file, stats }` on one line. */
export function jsonLineOfStats({ file, stats }: AnalyzedFile): string {
  return `${JSON.stringify({ file, stats })}\n`
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
