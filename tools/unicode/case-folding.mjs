// Full case folding (statuses C and F of CaseFolding.txt) as ranges with a common difference, and the
// few code points that fold to several.
import { mapping } from './database.mjs'

const toArray = (value) => (Array.isArray(value) ? value : [value])

/**
 * `ranges`: [first, last, stride, difference]: every `stride`-th code point folds to itself plus
 * `difference`. `sequences`: [code point, [two or three code points]]. `fold`: from a code point to
 * those that it folds to.
 */
export async function foldingTable() {
  const common = await mapping('Case_Folding/C')
  const full = await mapping('Case_Folding/F')
  const ranges = []
  for (const [codePoint, value] of [...common].sort((a, b) => a[0] - b[0])) {
    const difference = toArray(value)[0] - codePoint
    const last = ranges.at(-1)
    const gap = last ? codePoint - last[1] : 0
    if (last && last[3] === difference && (gap === last[2] || (last[0] === last[1] && gap <= 2))) {
      last[1] = codePoint
      last[2] = gap
    } else {
      ranges.push([codePoint, codePoint, 1, difference])
    }
  }
  const sequences = [...full]
    .sort((a, b) => a[0] - b[0])
    .map(([codePoint, value]) => [codePoint, toArray(value)])
  const fold = (codePoint) => toArray(common.get(codePoint) ?? full.get(codePoint) ?? codePoint)
  return { ranges, sequences, fold }
}
