// The text map over random pieces: against a slow one, against itself, and against one made anew.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type IgnoredRange,
  type PieceKind,
  type PieceRange,
  type TextEdit,
  TextMap,
  type TextMapOptions,
  type TextPiece,
} from 'wordbridge'
import { anyText } from './random-text.ts'

const BREAK = '\u2029'
const ATOM = '\uFFFC'

const at = <Id extends string | number>(id: Id, start: number, end: number) => ({ id, start, end })

const applied = (old: string, edit: TextEdit | undefined): string =>
  edit === undefined ? old : old.slice(0, edit.from) + edit.text + old.slice(edit.to)

/** The text that each id names. */
function textsById(pieces: readonly TextPiece[]): Map<string | number, string> {
  const texts = new Map<string | number, string>()
  const alone = { text: '', break: BREAK, atom: ATOM, skip: '' }
  for (const { id, kind = 'text', text: own = alone[kind] } of pieces) {
    texts.set(id, (texts.get(id) ?? '') + own)
  }
  return texts
}

const ids = fc.constantFrom<string | number>('a', 'b', '1', 1)
const kinds = fc.constantFrom<PieceKind>('text', 'text', 'text', 'break', 'atom', 'skip')
const ownText = fc.oneof(
  fc.constantFrom('', 'a', 'ab', '\uD83D', '\uDE00', '\u{1F600}', '\n'),
  anyText.map((own) => own.slice(0, 12)),
)

/** Pieces of few ids; a break or an atom has a text of its own or not, but always a length. */
const manyPieces = fc.array(
  fc.record({ id: ids, kind: kinds, text: ownText }).map(({ id, kind, text: own }): TextPiece => {
    return (kind === 'break' || kind === 'atom') && own === ''
      ? { id, kind }
      : { id, kind, text: own }
  }),
  { maxLength: 12 },
)

/** Ranges to ignore in such pieces: seeds, that are fitted to the texts there are. */
const rangeSeeds = fc.array(
  fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('skip', 'atom', 'break', undefined)),
  { maxLength: 4 },
)

type RangeSeeds = typeof rangeSeeds extends fc.Arbitrary<infer Seeds> ? Seeds : never

function fitted(seeds: RangeSeeds, pieces: readonly TextPiece[]): TextMapOptions {
  const texts = [...textsById(pieces)]
  const ignore = seeds.flatMap(([chosen, one, other, kind]): IgnoredRange[] => {
    const [id, own] = texts[chosen % texts.length] ?? []
    if (id === undefined || own === undefined) return []
    const ends = [one % (own.length + 1), other % (own.length + 1)].sort((a, b) => a - b)
    return [{ id, start: ends[0] ?? 0, end: ends[1] ?? 0, kind }]
  })
  return { ignore }
}

const input = fc
  .tuple(manyPieces, rangeSeeds)
  .map(([pieces, seeds]) => ({ pieces, options: fitted(seeds, pieces) }))

/** Every range of a text, if it is short, and the ones around its edges. */
function rangesOf(length: number): [number, number][] {
  const places = Array.from({ length: length + 1 }, (_, place) => place)
  const chosen =
    length <= 12 ? places : places.filter((place) => place % 5 === 0 || place === length)
  return chosen.flatMap((start) =>
    chosen.filter((end) => end >= start).map((end): [number, number] => [start, end]),
  )
}

/** A unit of the flat text and what it stands for. */
interface Unit extends PieceRange {
  readonly unit: string
  /** The piece whose text it is a unit of; none for what stands for a break, an atom or an ignored range. */
  readonly textOf: TextPiece | undefined
}

/** The flat text unit by unit, found the slow way. */
function unitsOf(pieces: readonly TextPiece[], ignore: Iterable<IgnoredRange> = []): Unit[] {
  const ranges: { id: string | number; start: number; end: number; kind: PieceKind }[] = []
  for (const { id, start, end, kind = 'skip' } of [...ignore].sort((a, b) => a.start - b.start)) {
    const last = ranges.filter((each) => each.id === id).at(-1)
    if (start === end) continue
    if (last === undefined || last.end <= start) ranges.push({ id, start, end, kind })
    else last.end = Math.max(last.end, end)
  }
  const characters = { break: BREAK, atom: ATOM, skip: '', text: '' }
  const used = new Set<object>()
  const lengths = new Map<string | number, number>()
  const units: Unit[] = []
  for (const piece of pieces) {
    const { id, kind = 'text', text: own = characters[kind] } = piece
    const first = lengths.get(id) ?? 0
    lengths.set(id, first + own.length)
    const put = (start: number, end: number, unit: string, textOf: TextPiece | undefined) => {
      const range = ranges.find((each) => each.id === id && each.start <= start && end <= each.end)
      if (range === undefined) {
        units.push({ id, start, end, unit, textOf })
      } else if (!used.has(range)) {
        used.add(range)
        const upTo = Math.min(range.end, first + own.length)
        const sign = characters[range.kind]
        if (sign !== '') units.push({ id, start, end: upTo, unit: sign, textOf: undefined })
      }
    }
    if (kind === 'text') {
      own.split('').forEach((unit, offset) => {
        put(first + offset, first + offset + 1, unit, piece)
      })
    } else if (kind !== 'skip') {
      put(first, first + own.length, characters[kind], undefined)
    }
  }
  return units
}

/** Units that follow each other in the text of one piece, put together. */
function joined(units: readonly Unit[]): PieceRange[] {
  const entries: PieceRange[] = []
  units.forEach(({ id, start, end, textOf }, index) => {
    const last = units[index - 1]
    const goesOn = textOf !== undefined && last?.textOf === textOf && last.end === start
    const from = goesOn ? entries.pop()?.start : start
    entries.push(at(id, from ?? NaN, end))
  })
  return entries
}

describe('for all pieces', () => {
  test('a map is what going through them unit by unit finds', () => {
    fc.assert(
      fc.property(input, ({ pieces, options }) => {
        const map = new TextMap(pieces, options)
        const units = unitsOf(pieces, options.ignore)
        expect(map.text).toBe(units.map(({ unit }) => unit).join(''))
        expect(map.length).toBe(units.length)
        units.forEach(({ id, start, end }, place) => {
          expect(map.offset(id, start, 'start')).toBe(place)
          expect(map.offset(id, end, 'end')).toBe(place + 1)
        })
        for (const [from, to] of rangesOf(map.length)) {
          if (from < to) expect(map.ranges(from, to)).toEqual(joined(units.slice(from, to)))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('slices of the pieces join to the slice of the flat text', () => {
    fc.assert(
      fc.property(input, ({ pieces, options }) => {
        const alike = pieces.map(({ id, kind, text: own }) =>
          kind === 'break' || kind === 'atom' ? { id, kind } : { id, kind, text: own },
        )
        const ignore = [...(options.ignore ?? [])].map((range) => ({ ...range, kind: undefined }))
        const texts = textsById(alike)
        const fits = ignore.filter(({ id, end }) => end <= (texts.get(id)?.length ?? 0))
        const map = new TextMap(alike, { ignore: fits })
        for (const [from, to] of rangesOf(map.length)) {
          const slices = map.ranges(from, to).map(({ id, start, end }) => {
            return texts.get(id)?.slice(start, end)
          })
          expect(slices.join('')).toBe(map.text.slice(from, to))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the entries of a range lead back to it without a gap', () => {
    fc.assert(
      fc.property(input, ({ pieces, options }) => {
        const map = new TextMap(pieces, options)
        for (const [from, to] of rangesOf(map.length)) {
          if (from === to) continue
          let place = from
          for (const { id, start, end } of map.ranges(from, to)) {
            expect(map.offset(id, start, 'start')).toBe(place)
            place = map.offset(id, end, 'end')
          }
          expect(place).toBe(to)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('of an id each, the entry of an empty range leads back to it from both sides', () => {
    fc.assert(
      fc.property(manyPieces, (pieces) => {
        const map = new TextMap(pieces.map((piece, id) => ({ ...piece, id })))
        for (let place = 0; place <= map.length; place++) {
          const [entry, ...more] = map.ranges(place)
          expect(more).toEqual([])
          if (entry === undefined) {
            expect(map.length).toBe(0)
            continue
          }
          expect(entry.start).toBe(entry.end)
          expect(map.offset(entry.id, entry.start, 'start')).toBe(place)
          expect(map.offset(entry.id, entry.end, 'end')).toBe(place)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('every offset of an id is somewhere, in order', () => {
    fc.assert(
      fc.property(input, ({ pieces, options }) => {
        const map = new TextMap(pieces, options)
        for (const [id, own] of textsById(pieces)) {
          let last = 0
          for (let offset = 0; offset <= own.length; offset++) {
            const end = map.offset(id, offset, 'end')
            expect(end).toBeGreaterThanOrEqual(last)
            last = end
          }
          expect(last).toBeLessThanOrEqual(map.length)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('for all changes', () => {
  /** What to do to pieces: to take some out at a place and put others in. */
  const change = fc.record({ place: fc.nat(), count: fc.nat({ max: 3 }), inserted: manyPieces })
  type Change = typeof change extends fc.Arbitrary<infer One> ? One : never

  function changed(pieces: readonly TextPiece[], { place, count, inserted }: Change): TextPiece[] {
    const later = [...pieces]
    later.splice(place % (pieces.length + 1), count, ...inserted.slice(0, 3))
    return later
  }

  const changes = fc
    .tuple(manyPieces, change)
    .map(([pieces, one]) => ({ pieces, later: changed(pieces, one) }))

  function expectSame(map: TextMap, anew: TextMap, pieces: readonly TextPiece[]): void {
    expect(map.text).toBe(anew.text)
    expect(map.length).toBe(anew.length)
    const ranges = rangesOf(map.length)
    expect(ranges.map(([from, to]) => map.ranges(from, to))).toEqual(
      ranges.map(([from, to]) => anew.ranges(from, to)),
    )
    for (const [id, own] of textsById(pieces)) {
      for (let offset = 0; offset <= own.length; offset++) {
        expect(map.offset(id, offset)).toBe(anew.offset(id, offset))
        expect(map.offset(id, offset, 'end')).toBe(anew.offset(id, offset, 'end'))
      }
    }
  }

  test('update() makes the map that is made anew, and its edit the new text of the old one', () => {
    fc.assert(
      fc.property(
        manyPieces,
        rangeSeeds,
        fc.array(fc.tuple(change, rangeSeeds), { maxLength: 4 }),
        (first, firstSeeds, steps) => {
          let pieces = first
          const map = new TextMap(pieces, fitted(firstSeeds, pieces))
          for (const [one, seeds] of steps) {
            pieces = changed(pieces, one)
            const anew = new TextMap(pieces, fitted(seeds, pieces))
            const old = map.text
            const edit = map.update(pieces, fitted(seeds, pieces))
            expect(applied(old, edit)).toBe(anew.text)
            expect(edit === undefined).toBe(old === anew.text)
            expectSame(map, anew, pieces)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('an id is known as long as a piece has it', () => {
    fc.assert(
      fc.property(changes, ({ pieces, later }) => {
        const map = new TextMap(pieces)
        map.update(later)
        for (const id of ['a', 'b', '1', 1]) {
          const has = later.some((piece) => piece.id === id)
          if (has) expect(map.offset(id, 0)).toBeGreaterThanOrEqual(0)
          else expect(() => map.offset(id, 0)).toThrow('No piece has the id')
        }
      }),
      { numRuns: 300 },
    )
  })

  const isHigh = (unit: string) => unit >= '\uD800' && unit <= '\uDBFF'
  const isLow = (unit: string) => unit >= '\uDC00' && unit <= '\uDFFF'
  const cutsPair = (whole: string, place: number) =>
    isHigh(whole.charAt(place - 1)) && isLow(whole.charAt(place))

  test('the edit cuts no surrogate pair and is no longer than that needs', () => {
    fc.assert(
      fc.property(changes, ({ pieces, later }) => {
        const map = new TextMap(pieces)
        const old = map.text
        const edit = map.update(later)
        if (edit === undefined) return
        const { from, to, text: inserted } = edit
        const fresh = map.text
        const end = from + inserted.length
        expect([cutsPair(old, from), cutsPair(old, to)]).toEqual([false, false])
        expect([cutsPair(fresh, from), cutsPair(fresh, end)]).toEqual([false, false])
        if (to === from || end === from) return
        const whole = (unit: string) => !isHigh(unit) && !isLow(unit)
        if (whole(inserted.charAt(0))) expect(old.charAt(from)).not.toBe(inserted.charAt(0))
        if (whole(inserted.slice(-1))) expect(old.charAt(to - 1)).not.toBe(inserted.slice(-1))
      }),
      { numRuns: 500 },
    )
  })
})
