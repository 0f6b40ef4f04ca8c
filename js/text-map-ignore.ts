import { describeValue } from './describe-value.ts'
import {
  type CheckedPiece,
  type CheckedRange,
  invalidRange,
  type PieceId,
} from './text-map-pieces.ts'

/** The ignored ranges of one id, while its pieces are cut one after the other. */
interface Cutter {
  /** In order, without overlap, none of them empty. */
  readonly ranges: CheckedRange[]
  /** The range at hand: the first that does not end before the next piece. */
  current: number
  /** Whether something stands for the range at hand in the flat text already. */
  marked: boolean
  /** Length of the pieces of the id so far; `undefined` if there was none. */
  length: number | undefined
}

/**
 * The pieces without their ignored ranges. As offsets run on through the pieces of one id, a piece that was cut is to
 * everybody else several pieces of its id, of which some are skipped. O(pieces + r log r) for r ranges.
 *
 * Throws `'invalid-option'` for an id that no piece has, `'out-of-range'` for a range beyond the text of its id.
 */
export function cutPieces(
  pieces: readonly CheckedPiece[],
  ignored: readonly CheckedRange[],
): readonly CheckedPiece[] {
  if (ignored.length === 0) return pieces
  const cutters = cuttersFor(ignored)
  const cut: CheckedPiece[] = []
  for (const piece of pieces) {
    const cutter = cutters.get(piece.id)
    if (cutter === undefined) cut.push(piece)
    else cutPiece(piece, cutter, cut)
  }
  ignored.forEach((range, index) => {
    checkExists(range, index, cutters.get(range.id)?.length)
  })
  return cut
}

function cuttersFor(ignored: readonly CheckedRange[]): Map<PieceId, Cutter> {
  const cutters = new Map<PieceId, Cutter>()
  for (const range of [...ignored].sort((a, b) => a.start - b.start)) {
    const cutter = cutters.get(range.id) ?? {
      ranges: [],
      current: 0,
      marked: false,
      length: undefined,
    }
    cutters.set(range.id, cutter)
    if (range.start === range.end) continue
    const last = cutter.ranges.at(-1)
    if (last === undefined || last.end <= range.start) cutter.ranges.push(range)
    else cutter.ranges.splice(-1, 1, { ...last, end: Math.max(last.end, range.end) })
  }
  return cutters
}

function cutPiece(piece: CheckedPiece, cutter: Cutter, cut: CheckedPiece[]): void {
  const start = cutter.length ?? 0
  const end = start + piece.text.length
  cutter.length = end
  while ((rangeOf(cutter)?.end ?? Infinity) <= start) nextRange(cutter)
  const { kind } = piece
  const isCharacter = kind === 'break' || kind === 'atom'
  if (kind === 'text' && start < end) cutText(piece, start, cutter, cut)
  else if (isCharacter && holds(rangeOf(cutter), start, end)) {
    cut.push({ ...piece, kind: mark(cutter) })
  } else cut.push(piece)
}

function cutText(piece: CheckedPiece, start: number, cutter: Cutter, cut: CheckedPiece[]): void {
  const { id, kind, text } = piece
  const end = start + text.length
  let position = start
  for (
    let range = rangeOf(cutter);
    range !== undefined && range.start < end;
    range = nextRange(cutter)
  ) {
    const from = Math.max(range.start, start)
    const to = Math.min(range.end, end)
    if (from > position) cut.push({ id, kind, text: text.slice(position - start, from - start) })
    cut.push({ id, kind: mark(cutter), text: text.slice(from - start, to - start) })
    position = to
    if (range.end > end) return
  }
  if (position < end) cut.push({ id, kind, text: text.slice(position - start) })
}

const rangeOf = ({ ranges, current }: Cutter): CheckedRange | undefined => ranges[current]

function nextRange(cutter: Cutter): CheckedRange | undefined {
  cutter.current++
  cutter.marked = false
  return rangeOf(cutter)
}

/** What the next part of the range at hand becomes: the first stands for all of it. */
function mark(cutter: Cutter): CheckedRange['kind'] {
  const kind = cutter.marked ? undefined : rangeOf(cutter)?.kind
  cutter.marked = true
  return kind ?? 'skip'
}

/** Whether a range that does not end before a piece holds all of it. A piece without length at its edge is not in it. */
function holds(range: CheckedRange | undefined, start: number, end: number): boolean {
  if (range === undefined) return false
  return start === end ? range.start < start : range.start <= start && end <= range.end
}

function checkExists(range: CheckedRange, index: number, length: number | undefined): void {
  if (length === undefined) {
    throw invalidRange(
      'invalid-option',
      index,
      `has the id ${describeValue(range.id)}, which no piece has.`,
    )
  }
  if (range.end <= length) return
  throw invalidRange(
    'out-of-range',
    index,
    `ends at ${range.end}, but the text of ${describeValue(range.id)} at ${length}.`,
  )
}
