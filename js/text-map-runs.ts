import { type CheckedPiece, flatTextOf, type PieceRange } from './text-map-pieces.ts'

/** A piece in its place, or what ignored ranges left of it. */
export interface Run extends CheckedPiece {
  /** Place among the runs. */
  index: number
  /** Offset in the flat text. */
  flat: number
  /** Length in the flat text. */
  readonly size: number
  /** Offsets in the text of the id. */
  start: number
  end: number
}

/** What a range does at an offset. */
export type Side = 'start' | 'end'

/** Runs of pieces that follow each other, in their place but for that in the text of their id. */
export function runsOf(pieces: readonly CheckedPiece[], index: number, flat: number): Run[] {
  let place = flat
  return pieces.map(({ id, kind, text }, row) => {
    const size = flatTextOf({ id, kind, text }).length
    place += size
    return { id, kind, text, index: index + row, flat: place - size, size, start: 0, end: 0 }
  })
}

export const flatEnd = (run: Run): number => run.flat + run.size

export const isSame = (one: CheckedPiece | undefined, other: CheckedPiece | undefined): boolean =>
  one?.id === other?.id && one?.kind === other?.kind && one?.text === other?.text

/** The part of a run that is in a range of the flat text: all of a break or an atom. */
export function partOf(run: Run, from: number, to: number): PieceRange {
  const { id, kind, start, end, flat } = run
  if (kind !== 'text') return { id, start, end }
  return {
    id,
    start: start + Math.max(from, flat) - flat,
    end: start + Math.min(to, flatEnd(run)) - flat,
  }
}

/** Where an offset in the text of an id, from the start to the end of the run, is in the flat text. */
export function flatOffset(run: Run, offset: number, side: Side): number {
  const { kind, start, end, flat } = run
  if (kind === 'text') return flat + offset - start
  if (kind === 'skip') return flat
  // One without length is as well before as behind its offset.
  if (start === end) return side === 'start' ? flat : flat + 1
  const behind = side === 'start' ? offset === end : offset > start
  return behind ? flat + 1 : flat
}

/** Index of the last element of which something holds that holds of all before it; -1 if there is none. O(log length). */
export function lastIndex<Element>(
  elements: readonly Element[],
  holds: (element: Element) => boolean,
): number {
  let first = 0
  let end = elements.length
  while (first < end) {
    const middle = (first + end) >>> 1
    const element = elements[middle]
    if (element !== undefined && holds(element)) first = middle + 1
    else end = middle
  }
  return first - 1
}
