// The canonical decompositions as bytes, by tools/range-encoder.mjs, in this order:
//
//   pairs      by composed code point: how far it is behind the one before, or behind 0; how far the first code point and the
//              second one are from those of the pair before; and whether NFC composes the pair
//   runs       of code points that are equivalent to one other: how far the first is behind the end of the run before, and how
//              many there are
//   singles    of each code point of a run, how far the other one is from that before
import { RangeEncoder } from '../range-encoder.mjs'

/** @param normalization what normalizationTable() of normalization.mjs makes */
export function packDecompositions({ pairs, composing, singles }) {
  const encoder = new RangeEncoder()
  const composed = new Set(composing)
  let before = [0, 0, 0]
  pairs.forEach((pair, index) => {
    encoder.magnitude('composed', pair[0] - before[0])
    encoder.difference('first', pair[1] - before[1])
    encoder.difference('second', pair[2] - before[2])
    encoder.bit('composes', composed.has(index) ? 1 : 0)
    before = pair
  })
  let end = 0
  for (const [first, others] of singles) {
    encoder.magnitude('gap', first - end)
    encoder.magnitude('count', others.length)
    end = first + others.length
  }
  let last = 0
  for (const other of singles.flatMap(([, others]) => others)) {
    encoder.difference('single', other - last)
    last = other
  }
  return encoder.finish()
}
