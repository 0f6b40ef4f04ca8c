import type { AnalyzedFile } from './analyzed-file.ts'
import type { ListedSegment } from './list.ts'
import { total } from './total.ts'

/** `{ files: [{ file, stats }], total }`; `total` is null without files. */
export function jsonOfStats(files: readonly AnalyzedFile[]): string {
  const [first, ...others] = files.map(({ stats }) => stats)
  return toJson({
    files: files.map(({ file, stats }) => ({ file, stats })),
    total: first === undefined ? null : total(first, ...others),
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
