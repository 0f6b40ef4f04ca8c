import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import { smallestEdit, type TextEdit } from './text-map-edit.ts'
import { cutPieces } from './text-map-ignore.ts'
import {
  checkIgnored,
  checkPieces,
  flatTextOf,
  type PieceId,
  type PieceRange,
  type TextMapOptions,
  type TextPiece,
} from './text-map-pieces.ts'
import {
  flatEnd,
  flatOffset,
  isSame,
  lastIndex,
  partOf,
  type Run,
  runsOf,
} from './text-map-runs.ts'

/**
 * The flat text of rich text, to be analysed, and the way from its offsets to the nodes of an editor and back. It is made of
 * pieces, which an adapter of a few lines finds on a walk through the editor's tree.
 *
 * All offsets count UTF-16 code units, as those of a {@link Document} do by default. A map is plain JavaScript: it needs no
 * `load()`, and there is nothing to free.
 */
export class TextMap<Id extends PieceId = PieceId> {
  /** @internal What hosts print, whatever a build calls the class. */
  static readonly name = 'TextMap'
  #runs: readonly Run[] = []
  /** The runs of each id, in order. */
  readonly #runsOfId = new Map<PieceId, readonly Run[]>()
  #length = 0
  #text: string | undefined

  /**
   * @param pieces - In the order of the text. They are copied.
   *
   * Throws `'wrong-type'`, `'unknown-option'`, `'invalid-option'` or `'out-of-range'`; the message has the index of the piece
   * or of the ignored range that is wrong. O(pieces).
   */
  constructor(pieces: Iterable<TextPiece<Id>>, options?: TextMapOptions<Id>) {
    this.update(pieces, options)
  }

  /** The flat text: all texts, with one character for each break and atom. Joined when first read after a change. */
  get text(): string {
    this.#text ??= this.#runs.map(flatTextOf).join('')
    return this.#text
  }

  /** Length of the flat text. */
  get length(): number {
    return this.#length
  }

  /**
   * Where a range of the flat text is in the pieces: one entry, in order, for each piece that has a part in the range, and
   * more where ignored ranges cut the piece. A break or an atom in the range is there from its start to its end.
   *
   * An empty range gives one empty entry: in the text that goes on there, or else in the one that ends there, or else at the
   * break or the atom that starts there, or else at the one that ends there. Only a map with none of these gives no entry.
   *
   * Throws `'out-of-range'`. O(log pieces + pieces in the range).
   */
  ranges(start: number, end: number = start): PieceRange<Id>[] {
    checkOffset('start', start, 0, this.#length)
    checkOffset('end', end, start, this.#length)
    if (start === end) return this.#placeAt(start)
    const found: PieceRange[] = []
    for (let index = this.#lastRunFrom(start); ; index++) {
      const run = this.#runs[index]
      if (run === undefined || run.flat >= end) return found as PieceRange<Id>[]
      if (run.size > 0) found.push(partOf(run, start, end))
    }
  }

  /**
   * Where an offset in the text of an id is in the flat text. All offsets in skipped or ignored text are where that text
   * would stand.
   *
   * @param side - Whether a range starts or ends there. It matters where one piece of the id ends, the next one starts, and
   *   others stand between them: a range starts in the next one and ends in the first. And it matters inside of a break or an
   *   atom, which is one character of the flat text: a range starts before it and ends behind it.
   *
   * The way back of an entry of {@link ranges} is `offset(id, start, 'start')` and `offset(id, end, 'end')`.
   *
   * Throws `'out-of-range'`, for an unknown id too, and `'wrong-type'` for an unknown side. O(log pieces).
   */
  offset(id: Id, offset: number, side: 'start' | 'end' = 'start'): number {
    checkSide(side)
    const runs = this.#runsOfId.get(id) ?? []
    const last = runs.at(-1)
    if (last === undefined) {
      throw new WordbridgeError('out-of-range', `No piece has the id ${describeValue(id)}.`)
    }
    checkOffset(`offset in ${describeValue(id)}`, offset, 0, last.end)
    const index =
      side === 'start'
        ? lastIndex(runs, (run) => run.start <= offset)
        : lastIndex(runs, (run) => run.end < offset) + 1
    return flatOffset(runs[index] ?? last, offset, side)
  }

  /**
   * Replaces all pieces, as after a change in an editor. Those before and behind the change are as they were and cost one
   * comparison each.
   *
   * @param options - As for the constructor. What was ignored before is not, unless given again.
   * @returns The smallest edit that makes the new flat text of the old one, for `document.update(from, to, text)`; it cuts no
   *   surrogate pair. `undefined` if the flat text is as it was.
   *
   * Throws what the constructor throws: then the map is as it was. O(pieces + text of the pieces that changed).
   */
  update(pieces: Iterable<TextPiece<Id>>, options?: TextMapOptions<Id>): TextEdit | undefined {
    const ignored = checkIgnored(options)
    const given = cutPieces(checkPieces(pieces), ignored)
    const old = this.#runs
    const shorter = Math.min(old.length, given.length)
    let head = 0
    while (head < shorter && isSame(old[head], given[head])) head++
    let tail = 0
    while (tail < shorter - head && isSame(old.at(-1 - tail), given.at(-1 - tail))) tail++
    const removed = old.slice(head, old.length - tail)
    const at = this.#flatStart(head)
    const added = runsOf(given.slice(head, given.length - tail), head, at)
    const edit = smallestEdit({
      at,
      before: removed.map(flatTextOf).join(''),
      after: added.map(flatTextOf).join(''),
      left: this.#unitBefore(head),
      right: this.#unitFrom(head + removed.length),
    })
    this.#replace(head, removed, added)
    if (edit !== undefined) this.#text = undefined
    return edit
  }

  #replace(head: number, removed: readonly Run[], added: readonly Run[]): void {
    this.#replaceInIds(head, removed, added)
    const behind = this.#runs.slice(head + removed.length)
    const shift = added.length - removed.length
    const last = added.at(-1)
    const growth =
      (last === undefined ? this.#flatStart(head) : flatEnd(last)) -
      this.#flatStart(head + removed.length)
    if (shift !== 0 || growth !== 0) {
      for (const run of behind) {
        run.index += shift
        run.flat += growth
      }
    }
    this.#runs = this.#runs.slice(0, head).concat(added, behind)
    this.#length += growth
  }

  // The ids of all other runs have their places already.
  #replaceInIds(head: number, removed: readonly Run[], added: readonly Run[]): void {
    const addedToId = new Map<PieceId, Run[]>(removed.map(({ id }) => [id, []]))
    for (const run of added) {
      const list = addedToId.get(run.id)
      if (list === undefined) addedToId.set(run.id, [run])
      else list.push(run)
    }
    for (const [id, list] of addedToId) {
      const old = this.#runsOfId.get(id) ?? []
      const before = (run: Run): boolean => run.index < head
      const behind = (run: Run): boolean => run.index >= head + removed.length
      const runs = old.length === 0 ? list : old.filter(before).concat(list, old.filter(behind))
      let length = 0
      for (const run of runs) {
        run.start = length
        length += run.text.length
        run.end = length
      }
      if (runs.length > 0) this.#runsOfId.set(id, runs)
      else this.#runsOfId.delete(id)
    }
  }

  /** The empty entry for a place of the flat text, if there is anything. */
  #placeAt(place: number): PieceRange<Id>[] {
    let beside: Run | undefined
    for (let index = this.#lastRunFrom(place); index >= 0; index--) {
      const run = this.#runs[index]
      if (run === undefined || flatEnd(run) < place) break
      if (run.kind === 'text') return emptyEntry(run, run.start + place - run.flat)
      if (run.kind !== 'skip') beside ??= run
    }
    if (beside === undefined) return []
    return emptyEntry(beside, place === beside.flat ? beside.start : beside.end)
  }

  /** Index of the last run that starts at or before a place: the one with the unit behind it, if there is one. */
  #lastRunFrom(place: number): number {
    return lastIndex(this.#runs, (run) => run.flat <= place)
  }

  #flatStart(index: number): number {
    return this.#runs[index]?.flat ?? this.#length
  }

  /** The last unit of the flat text before a run; empty if there is none. */
  #unitBefore(index: number): string {
    let last = index - 1
    while (this.#runs[last]?.size === 0) last--
    const run = this.#runs[last]
    return run === undefined ? '' : flatTextOf(run).slice(-1)
  }

  /** The first unit of the flat text from a run on; empty if there is none. */
  #unitFrom(index: number): string {
    let first = index
    while (this.#runs[first]?.size === 0) first++
    const run = this.#runs[first]
    return run === undefined ? '' : flatTextOf(run).slice(0, 1)
  }
}

function emptyEntry<Id extends PieceId>(run: Run, offset: number): PieceRange<Id>[] {
  return [{ id: run.id as Id, start: offset, end: offset }]
}

function checkOffset(name: string, value: unknown, least: number, most: number): void {
  if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return
  throw new WordbridgeError(
    'out-of-range',
    `The ${name} is ${describeValue(value)}. Allowed: a whole number from ${least} to ${most}.`,
    typeof value === 'number' ? { offset: value } : {},
  )
}

function checkSide(side: unknown): void {
  if (side === 'start' || side === 'end') return
  throw new WordbridgeError(
    'wrong-type',
    `The side is ${describeValue(side)}. Allowed: 'start', 'end'.`,
  )
}
