import type { TextEdit } from '../text-map-edit.ts'

/** A stretch of a text. */
export interface Region {
  readonly from: number
  readonly to: number
}

/** The smallest stretch that holds both. */
export function union(one: Region | undefined, other: Region): Region {
  if (one === undefined) return other
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) }
}

/** Where a stretch is after an edit, with what the edit put into it. */
export function moved({ from, to }: Region, edit: TextEdit): Region {
  const delta = edit.text.length - (edit.to - edit.from)
  const start = from <= edit.from ? from : from >= edit.to ? from + delta : edit.from
  const end = to < edit.from ? to : to >= edit.to ? to + delta : edit.from + edit.text.length
  return { from: start, to: Math.max(start, end) }
}

/** The part of the new text that an edit put there. */
export const insertedBy = ({ from, text }: TextEdit): Region => ({ from, to: from + text.length })
