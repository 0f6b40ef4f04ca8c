/** An edit of a text: what takes the place of the code units from `from` up to `to`. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A part of a text that is to be replaced, with what stands around it. */
export interface Replacement {
  /** Offset of the part. */
  readonly at: number
  readonly before: string
  readonly after: string
  /** The code unit before the part and the one behind it; empty at an edge of the text. */
  readonly left: string
  readonly right: string
}

/**
 * The smallest edit with the same effect that cuts no surrogate pair, neither of the old text nor of the new one: `undefined` if
 * there is nothing to do. Where several are as small, the last one in the text. O(length of both parts).
 */
export function smallestEdit({
  at,
  before,
  after,
  left,
  right,
}: Replacement): TextEdit | undefined {
  if (before === after) return undefined
  const old = left + before + right
  const fresh = left + after + right
  const shorter = Math.min(before.length, after.length)
  let head = left.length
  while (head < left.length + shorter && old[head] === fresh[head]) head++
  const most = left.length + shorter - head + right.length
  let tail = right.length
  while (tail < most && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++
  if (cutsPair(old, head) || cutsPair(fresh, head)) head--
  if (cutsPair(old, old.length - tail) || cutsPair(fresh, fresh.length - tail)) tail--
  const start = at - left.length
  return {
    from: start + head,
    to: start + old.length - tail,
    text: fresh.slice(head, fresh.length - tail),
  }
}

/** Whether an offset is in the middle of a surrogate pair. */
const cutsPair = (text: string, offset: number): boolean =>
  isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) &&
  isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff)

const isBetween = (unit: number, first: number, last: number): boolean =>
  unit >= first && unit <= last
