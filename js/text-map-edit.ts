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
  let head = sharedStart(old, fresh, left.length, left.length + shorter)
  const most = left.length + shorter - head + right.length
  let tail = sharedEnd(old, fresh, right.length, most)
  if (cutsPair(old, head) || cutsPair(fresh, head)) head--
  if (cutsPair(old, old.length - tail) || cutsPair(fresh, fresh.length - tail)) tail--
  const start = at - left.length
  return {
    from: start + head,
    to: start + old.length - tail,
    text: fresh.slice(head, fresh.length - tail),
  }
}

// Engines compare blocks many times as fast as one code unit after another.
const BLOCK = 1024

/** Up to where two texts are equal from an offset on, at most up to `end`. */
function sharedStart(one: string, other: string, start: number, end: number): number {
  let at = start
  while (at + BLOCK <= end && one.slice(at, at + BLOCK) === other.slice(at, at + BLOCK)) at += BLOCK
  while (at < end && one[at] === other[at]) at++
  return at
}

/** How many code units two texts have in common at the end, of which `count` are known, at most `most`. */
function sharedEnd(one: string, other: string, count: number, most: number): number {
  const lastOf = (text: string, tail: number): string =>
    text.slice(text.length - tail - BLOCK, text.length - tail)
  let tail = count
  while (tail + BLOCK <= most && lastOf(one, tail) === lastOf(other, tail)) tail += BLOCK
  while (tail < most && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  return tail
}

/** Whether an offset is in the middle of a surrogate pair. */
const cutsPair = (text: string, offset: number): boolean =>
  isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) &&
  isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff)

const isBetween = (unit: number, first: number, last: number): boolean =>
  unit >= first && unit <= last
