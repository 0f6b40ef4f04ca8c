// Canonical decomposition and composition, and which words can be spelled without them.
import { readFileSync } from 'node:fs'
import { binary, CODE_POINTS, mapping } from './database.mjs'

const toArray = (value) => (Array.isArray(value) ? value : [value])

const HANGUL = {
  first: 0xac00,
  last: 0xd7a3,
  v: 28,
  t: 28 * 21,
  l: 0x1100,
  vowel: 0x1161,
  tail: 0x11a7,
}

/** One byte for each code point: its Canonical_Combining_Class. */
function combiningClasses() {
  const { ranges } = JSON.parse(
    readFileSync(new URL('combining-classes.json', import.meta.url), 'utf8'),
  )
  const column = new Uint8Array(CODE_POINTS)
  for (const [first, last, value] of ranges) column.fill(value, first, last + 1)
  return column
}

/** Normalization Form D and C of arrays of code points. */
class Normalizer {
  constructor(classes, decompositions, excluded) {
    this.classes = classes
    this.decompositions = decompositions
    this.compositions = new Map()
    for (const [codePoint, [first, second]] of decompositions) {
      if (second !== undefined && !excluded[codePoint]) {
        this.compositions.set(first * CODE_POINTS + second, codePoint)
      }
    }
  }

  #decompose(codePoint) {
    const { first, last, v, t, l, vowel, tail } = HANGUL
    if (codePoint >= first && codePoint <= last) {
      const index = codePoint - first
      const ofTail = index % v
      const pair = [l + Math.floor(index / t), vowel + Math.floor((index % t) / v)]
      return ofTail === 0 ? pair : [...pair, tail + ofTail]
    }
    const parts = this.decompositions.get(codePoint)
    return parts === undefined ? [codePoint] : parts.flatMap((each) => this.#decompose(each))
  }

  decompose(codePoints) {
    const all = codePoints.flatMap((each) => this.#decompose(each))
    for (let i = 1; i < all.length; i++) {
      const here = this.classes[all[i]]
      for (let k = i; k > 0 && here !== 0 && this.classes[all[k - 1]] > here; k--) {
        ;[all[k - 1], all[k]] = [all[k], all[k - 1]]
      }
    }
    return all
  }

  #pair(one, other) {
    const { first, last, v, l, vowel, tail } = HANGUL
    if (one >= l && one < l + 19 && other >= vowel && other < vowel + 21) {
      return first + ((one - l) * 21 + (other - vowel)) * v
    }
    const open = one >= first && one <= last && (one - first) % v === 0
    if (open && other > tail && other < tail + v) return one + (other - tail)
    return this.compositions.get(one * CODE_POINTS + other)
  }

  compose(codePoints) {
    const out = []
    let starter = -1
    let before = 0
    for (const codePoint of this.decompose(codePoints)) {
      const here = this.classes[codePoint]
      const blocked = starter !== out.length - 1 && before >= here
      const composed = starter < 0 || blocked ? undefined : this.#pair(out[starter], codePoint)
      if (composed !== undefined) {
        out[starter] = composed
        continue
      }
      if (here === 0) starter = out.length
      before = here
      out.push(codePoint)
    }
    return out
  }
}

/**
 * Apostrophes that are U+0027 in a vocabulary: those of typography and of wide letters, the letter, and the quotation mark that
 * is taken for one. Inside of a word they mean the same.
 */
export const APOSTROPHES = [0x2018, 0x2019, 0x02bc, 0xff07]

const IOTA_BELOW = 0x0345

const SPELLINGS = { kept: 0, folds: 1, mark: 2, composes: 3, decomposes: 4 }

/**
 * `pairs`: [composed, first, second] by `composed`; `composing`: indexes of those that NFC makes, by second and first. `singles`:
 * runs of code points that are others, [first code point, [the others]]. Of each code point, `classes` has its
 * Canonical_Combining_Class and `spellings` its WordSpelling.
 *
 * @param fold From a code point to those that it folds to.
 */
export async function normalizationTable(fold) {
  const decompositions = new Map(
    [...(await mapping('Decomposition_Mapping/Canonical'))].map(([from, to]) => [
      from,
      toArray(to),
    ]),
  )
  for (let hangul = HANGUL.first; hangul <= HANGUL.last; hangul++) decompositions.delete(hangul)
  const excluded = await binary('Full_Composition_Exclusion')
  const classes = combiningClasses()
  const normalizer = new Normalizer(classes, decompositions, excluded)
  const sorted = [...decompositions].sort((one, other) => one[0] - other[0])
  const pairs = sorted.filter(([, to]) => to.length === 2).map(([from, to]) => [from, ...to])
  const composing = [...pairs.keys()]
    .filter((index) => !excluded[pairs[index][0]])
    .sort((one, other) => pairs[one][2] - pairs[other][2] || pairs[one][1] - pairs[other][1])
  return {
    pairs,
    composing,
    singles: runs(sorted.filter(([, to]) => to.length === 1)),
    classes,
    spellings: wordSpellings(normalizer, fold, secondsOf(composing.map((index) => pairs[index]))),
  }
}

function runs(singles) {
  const all = []
  for (const [from, [to]] of singles) {
    const last = all.at(-1)
    if (last !== undefined && last[0] + last[1].length === from) last[1].push(to)
    else all.push([from, [to]])
  }
  return all
}

/** What is composed with a code point before it. */
function secondsOf(composingPairs) {
  const seconds = new Set(composingPairs.map(([, , second]) => second))
  const { vowel, tail, v } = HANGUL
  for (let i = 0; i < 21; i++) seconds.add(vowel + i)
  for (let i = 1; i < v; i++) seconds.add(tail + i)
  return seconds
}

function wordSpellings(normalizer, fold, seconds) {
  const { classes } = normalizer
  const spellings = new Uint8Array(CODE_POINTS)
  for (let codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
    const folded = APOSTROPHES.includes(codePoint) ? [0x27] : fold(codePoint)
    const whole = normalizer.compose(normalizer.decompose([codePoint]).flatMap(fold))
    const isStarter = classes[folded[0]] === 0 && !seconds.has(folded[0])
    const same = APOSTROPHES.includes(codePoint) || String(folded) === String(whole)
    const isFolded = folded.length > 1 || folded[0] !== codePoint
    // The iota below folds to a letter, which the marks behind it come before.
    const hasIota = normalizer.decompose([codePoint]).includes(IOTA_BELOW)
    if (!same || hasIota || (isFolded && !isStarter)) spellings[codePoint] = SPELLINGS.decomposes
    else if (isFolded) spellings[codePoint] = SPELLINGS.folds
    else if (seconds.has(codePoint)) spellings[codePoint] = SPELLINGS.composes
    else if (classes[codePoint] !== 0) spellings[codePoint] = SPELLINGS.mark
  }
  return spellings
}
