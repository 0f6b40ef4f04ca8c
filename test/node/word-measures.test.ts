// Measures of words beside a second implementation in plain JavaScript.
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  collocations,
  dispersion,
  diversity,
  Document,
  keyness,
  keywords,
  load,
  ngrams,
  readingTime,
  Stream,
  Summary,
} from 'wordbridge'
import { thrownBy } from './thrown.ts'

beforeAll(() => load())

/** Sentences of few different words, so that they come again. */
const sentences = fc.array(
  fc.array(fc.constantFrom('a', 'be', 'cat', 'dog', 'eel', 'fox', 'gnu'), {
    minLength: 1,
    maxLength: 12,
  }),
  { minLength: 1, maxLength: 12 },
)
const textOf = (list: string[][]): string =>
  list.map((words) => `${words.join(' ')}.`).join('\u2029')

function summaryOf(text: string): Summary {
  const stream = new Stream()
  stream.feed(text)
  return stream.finish()
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const ratio = (words: readonly string[]): number => new Set(words).size / words.length
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

function mtldOneWay(words: readonly string[], factor: number): number {
  let factors = 0
  let open: string[] = []
  for (const word of words) {
    open.push(word)
    if (ratio(open) < factor) {
      factors++
      open = []
    }
  }
  if (open.length > 0) factors += (1 - ratio(open)) / (1 - factor)
  return words.length / factors
}

/** D of vocd, by a search of ever finer steps for the least squares beside the mean ratios of all samples of 35 to 50 words. */
function vocd(counts: readonly number[], n: number): number {
  const sizes = Array.from({ length: 16 }, (_, i) => 35 + i)
  const choose = (from: number, size: number): number => {
    let logarithm = 0
    for (let i = 0; i < size; i++) logarithm += Math.log((from - i) / (i + 1))
    return logarithm
  }
  const ratios = sizes.map((size) => {
    const none = (f: number): number =>
      n - f < size ? 0 : Math.exp(choose(n - f, size) - choose(n, size))
    return sum(counts.map((f) => 1 - none(f))) / size
  })
  const error = (d: number): number =>
    sum(
      sizes.map((size, i) => {
        const curve = (d / size) * (Math.sqrt(1 + (2 * size) / d) - 1)
        return (curve - (ratios[i] ?? 0)) ** 2
      }),
    )
  let best = 1
  for (let step = 2; step > 1 + 1e-9; step = Math.sqrt(step)) {
    while (error(best * step) < error(best)) best *= step
    while (error(best / step) < error(best)) best /= step
  }
  return best
}

describe('diversity()', () => {
  test('is what the formulas give', () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 1, max: 9 }), (list, window) => {
        const words = list.flat()
        const [n, counts] = [words.length, [...countsOf(words).values()]]
        const v = counts.length
        const squares = sum(counts.map((f) => f * f))
        const once = counts.filter((f) => f === 1).length
        const twice = counts.filter((f) => f === 2).length
        const windows = Array.from({ length: Math.max(0, n - window + 1) }, (_, i) =>
          words.slice(i, i + window),
        )
        const segments = windows.filter((_, i) => i % window === 0)
        const none = (f: number): number => {
          let probability = 1
          for (let i = 0; i < 42; i++) probability *= Math.max(n - f - i, 0) / (n - i)
          return probability
        }
        const expected = {
          wordCount: n,
          distinctWordCount: v,
          hapaxLegomena: once,
          disLegomena: twice,
          typeTokenRatio: v / n,
          rootTypeTokenRatio: v / Math.sqrt(n),
          correctedTypeTokenRatio: v / Math.sqrt(2 * n),
          logTypeTokenRatio: Math.log(v) / Math.log(n),
          maas: (Math.log(n) - Math.log(v)) / Math.log(n) ** 2,
          dugast: Math.log(n) ** 2 / (Math.log(n) - Math.log(v)),
          brunetW: n ** (v ** -0.172),
          honoreR: (100 * Math.log(n)) / (1 - once / v),
          yuleK: (1e4 * (squares - n)) / n ** 2,
          yuleI: v ** 2 / (squares - v),
          simpsonD: (squares - n) / (n * (n - 1)),
          herdanVm: Math.sqrt(Math.max(squares / n ** 2 - 1 / v, 0)),
          sichelS: twice / v,
          entropy: -sum(counts.map((f) => (f / n) * Math.log2(f / n))),
          hdd: n < 42 ? NaN : sum(counts.map((f) => (1 - none(f)) / 42)),
          meanSegmentalTypeTokenRatio: sum(segments.map(ratio)) / segments.length,
          movingAverageTypeTokenRatio: sum(windows.map(ratio)) / windows.length,
          somersS: v > 1 ? Math.log(Math.log(v)) / Math.log(Math.log(n)) : NaN,
          rubetK: n > 1 ? Math.log(v) / Math.log(Math.log(n)) : NaN,
          repeatRate: squares / n ** 2,
          mtld: (mtldOneWay(words, 0.72) + mtldOneWay([...words].reverse(), 0.72)) / 2,
        }
        const { vocdD, ...found } = diversity(textOf(list), { window })
        expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort())
        if (n < 50 || v === n) expect(vocdD).toBeNull()
        else expect((vocdD ?? 0) / vocd(counts, n)).toBeCloseTo(1, 4)
        for (const [name, value] of Object.entries(expected)) {
          if (Number.isFinite(value))
            expect([name, found[name as never]]).toEqual([name, expect.closeTo(value, 9)])
          else expect([name, found[name as never]]).toEqual([name, null])
        }
      }),
    )
  })

  // McCarthy and Jarvis 2010 count a factor when the ratio falls below 0.72: after "a a", 1/2, each time.
  test('of words worked by hand', () => {
    const { mtld, yuleK, hdd, typeTokenRatio } = diversity('a a a a')
    expect({ mtld, yuleK, hdd, typeTokenRatio }).toEqual({
      mtld: 2,
      yuleK: 7500,
      hdd: null,
      typeTokenRatio: 0.25,
    })
    expect(diversity('one two three').mtld).toBeNull()
    // One word 50 times: each sample has a ratio of 1 / n, so D is near 1 / (2 (n - 1)) for n of 35 to 50.
    const { vocdD } = diversity('a '.repeat(50))
    expect(vocdD).toBeGreaterThan(1 / 98)
    expect(vocdD).toBeLessThan(1 / 68)
    expect(diversity('a '.repeat(49)).vocdD).toBeNull()
  })

  test('is the same of a document after edits, and of a summary without what needs the order', () => {
    fc.assert(
      fc.property(sentences, sentences, (first, second) => {
        const document = new Document(textOf(first))
        document.update(document.length, document.length, `\u2029${textOf(second)}`)
        const whole = textOf([...first, ...second])
        expect(document.diversity()).toEqual(diversity(whole))
        document.delete()
        const one = summaryOf(`${textOf(first)}\u2029`)
        const other = summaryOf(textOf(second))
        const { meanSegmentalTypeTokenRatio, movingAverageTypeTokenRatio, mtld, ...rest } =
          diversity(whole)
        expect([meanSegmentalTypeTokenRatio, movingAverageTypeTokenRatio, mtld]).toHaveLength(3)
        expect(one.merge(Summary.restore(other.save())).diversity()).toEqual(rest)
        one.delete()
        other.delete()
      }),
    )
  })
})

describe('ngrams()', () => {
  const countNgrams = (list: string[][], n: number) => {
    const grams = list.flatMap((words) =>
      words.slice(n - 1).map((_, i) => words.slice(i, i + n).join(' ')),
    )
    // A map keeps the order of first occurrence, and sorting that of equal counts.
    return [...countsOf(grams)].sort((one, other) => other[1] - one[1])
  }

  test('are counted inside of sentences', () => {
    fc.assert(
      fc.property(
        sentences,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 30 }),
        (list, n, count) => {
          const expected = countNgrams(list, n)
            .slice(0, count)
            .map(([line, times]) => ({ words: line.split(' '), count: times }))
          expect(ngrams(textOf(list), { n, count, minimumCount: 1 })).toEqual(expected)
          const document = new Document(textOf(list))
          expect(document.ngrams({ n, count, minimumCount: 1 })).toEqual(expected)
          document.delete()
        },
      ),
    )
  })

  test('neither begin nor end with a stop word, in whatever case it is given', () => {
    const text = 'The cat of the house. The cat of the house.'
    const found = ngrams(text, { n: 3, stopWords: new Set(['THE', 'of']) })
    expect(found.map(({ words }) => words.join(' '))).toEqual([])
    expect(ngrams(text, { n: 4, stopWords: ['The', 'of'] })).toEqual([
      { words: ['cat', 'of', 'the', 'house'], count: 2 },
    ])
  })
})

describe('collocations()', () => {
  test('have the measures of their table of contingency', () => {
    fc.assert(
      fc.property(sentences, (list) => {
        const pairs = list.flatMap((words) =>
          words.slice(1).map((second, i) => [words[i] ?? '', second] as const),
        )
        for (const found of collocations(textOf(list), { minimumCount: 1, count: 100 })) {
          const [first, second] = found.words
          const observed = [0, 0, 0, 0]
          for (const [one, other] of pairs) {
            const cell = (one === first ? 0 : 2) + (other === second ? 0 : 1)
            observed[cell] = (observed[cell] ?? 0) + 1
          }
          const [both = 0, onlyFirst = 0, onlySecond = 0, neither = 0] = observed
          const all = pairs.length
          const rows = [both + onlyFirst, onlySecond + neither]
          const columns = [both + onlySecond, onlyFirst + neither]
          const expected = rows.flatMap((row) => columns.map((column) => (row * column) / all))
          const g2 =
            2 * sum(observed.map((o, i) => (o === 0 ? 0 : o * Math.log(o / (expected[i] ?? 0)))))
          const [chance = 0] = expected
          const pmi = Math.log2(both / chance)
          expect(found.count).toBe(both)
          expect(found.logLikelihood).toBeCloseTo(both < chance ? -g2 : g2, 8)
          expect(found.mutualInformation).toBeCloseTo(pmi, 8)
          expect(found.normalizedMutualInformation).toBeCloseTo(
            both === all ? 1 : pmi / -Math.log2(both / all),
            8,
          )
          expect(found.tScore).toBeCloseTo((both - chance) / Math.sqrt(both), 8)
          expect(found.dice).toBeCloseTo((2 * both) / ((rows[0] ?? 0) + (columns[0] ?? 0)), 8)
          const squares = observed.map((o, i) => (o - (expected[i] ?? 0)) ** 2 / (expected[i] ?? 0))
          const chiSquared = sum(squares.filter((each) => !Number.isNaN(each)))
          expect(found.chiSquared).toBeCloseTo(both < chance ? -chiSquared : chiSquared, 8)
          expect(found.zScore).toBeCloseTo((both - chance) / Math.sqrt(chance), 8)
          expect(found.cubedMutualInformation).toBeCloseTo(Math.log2(both ** 3 / chance), 8)
        }
      }),
    )
  })

  test('come by the measure that is asked for', () => {
    const text = 'New York is big. New York is new. The is the. The is big.'
    for (const measure of [
      'logLikelihood',
      'mutualInformation',
      'normalizedMutualInformation',
      'tScore',
      'dice',
      'chiSquared',
      'zScore',
      'cubedMutualInformation',
    ] as const) {
      const values = collocations(text, { measure, minimumCount: 1 }).map((each) => each[measure])
      expect(values).toEqual([...values].sort((one, other) => other - one))
    }
    expect(collocations(text)[0]?.words).toEqual(['new', 'york'])
  })
})

describe('keyness()', () => {
  test('is that of the counts, of texts, documents and summaries', () => {
    fc.assert(
      fc.property(sentences, sentences, (list, other) => {
        const [one, two] = [list.flat(), other.flat()]
        const [counts, beside] = [countsOf(one), countsOf(two)]
        const [text, reference] = [textOf(list), textOf(other)]
        const rows = keyness(text, reference, { minimumCount: 1 })
        expect(rows.map(({ word }) => word).sort()).toEqual([...counts.keys()].sort())
        for (const row of rows) {
          const a = counts.get(row.word) ?? 0
          const b = beside.get(row.word) ?? 0
          const [c, d] = [one.length, two.length]
          const term = (o: number, e: number): number => (o === 0 ? 0 : o * Math.log(o / e))
          const g2 = 2 * (term(a, (c * (a + b)) / (c + d)) + term(b, (d * (a + b)) / (c + d)))
          expect(row.count).toBe(a)
          expect(row.referenceCount).toBe(b)
          expect(row.logLikelihood).toBeCloseTo(a / c < b / d ? -g2 : g2, 8)
          expect(row.logRatio).toBeCloseTo(Math.log2(a / c / ((b === 0 ? 0.5 : b) / d)), 8)
          expect(
            row.percentDifference / ((100 * (a / c - b / d)) / (b === 0 ? 1e-18 : b / d) || 1),
          ).toBeCloseTo(a / c === b / d ? 0 : 1, 8)
          expect(row.bayesFactor).toBeCloseTo(g2 - Math.log(c + d), 8)
          const table = (a * (d - b) - b * (c - a)) ** 2 * (c + d)
          const margins = c * d * (a + b) * (c + d - a - b)
          const chiSquared = margins === 0 ? 0 : table / margins
          expect(row.chiSquared).toBeCloseTo(a / c < b / d ? -chiSquared : chiSquared, 8)
        }
        const document = new Document(text)
        const summary = summaryOf(reference)
        expect(keyness(document, summary, { minimumCount: 1 })).toEqual(rows)
        document.delete()
        summary.delete()
      }),
    )
  })

  // The calculator of Rayson: 10 of 1000 words beside 2 of 2000 give 15.81 (worked by hand: 2 (10 ln 2.5 + 2 ln 0.25) = 12.78).
  test('of counts worked by hand', () => {
    const text = 'x '.repeat(10) + 'y '.repeat(990)
    const reference = 'x '.repeat(2) + 'y '.repeat(1998)
    const [row] = keyness(text, reference)
    expect(row).toMatchObject({ word: 'x', count: 10, referenceCount: 2 })
    expect(row?.logLikelihood).toBeCloseTo(2 * (10 * Math.log(2.5) + 2 * Math.log(0.25)), 10)
    expect(row?.logRatio).toBeCloseTo(Math.log2(10), 10)
    expect(row?.percentDifference).toBeCloseTo(900, 10)
    // 12 of 3000 words: 4 and 8 are expected, and so (10 - 4)² / 4 + (2 - 8)² / 8, and of the others 36 / 996 + 36 / 1992.
    expect(row?.chiSquared).toBeCloseTo(9 + 4.5 + 36 / 996 + 36 / 1992, 10)
  })
})

describe('keywords()', () => {
  // docs/words.md says so: the formula knows no function words.
  test('have function words in front unless they are left out', () => {
    const text = 'The whale swims. The ship follows the whale. The white whale swims.'
    expect(keywords(text)[0]?.word).toBe('the')
    expect(keywords(text, { stopWords: ['THE'] })[0]?.word).toBe('whale')
  })

  test('are scored by their count and their first place', () => {
    const text = 'Whales swim. The ship hunts whales near 1851 an ox.'
    const n = 10
    const score = (count: number, place: number): number =>
      Math.sqrt(count) * (1 - Math.log(place) / Math.log(n + 2))
    const found = keywords(text, { stopWords: ['the', 'near'] })
    expect(found.map(({ word }) => word)).toEqual(['whales', 'swim', 'ship', 'hunts'])
    expect(found[0]?.score).toBeCloseTo(score(2, 1), 10)
    expect(found[3]?.score).toBeCloseTo(score(1, 5), 10)
  })

  test('of a document leave its stop words out, and others if asked', () => {
    const document = new Document('The whale. The whale.', { stopWords: ['the'] })
    expect(document.keywords().map(({ word }) => word)).toEqual(['whale'])
    expect(document.keywords({ stopWords: ['whale'] }).map(({ word }) => word)).toEqual(['the'])
    document.delete()
  })
})

describe('dispersion()', () => {
  test('is what the formulas give', () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 1, max: 12 }), (list, wanted) => {
        const words = list.flat()
        const parts = Math.min(wanted, words.length)
        const v = Array.from({ length: parts }, () => 0)
        const s = Array.from({ length: parts }, () => 0)
        words.forEach((word, i) => {
          const part = Math.floor((i * parts) / words.length)
          s[part] = (s[part] ?? 0) + 1
          if (word === 'cat') v[part] = (v[part] ?? 0) + 1
        })
        const found = dispersion(textOf(list), 'CAT', { parts: wanted })
        expect(found.counts).toEqual(v)
        const f = sum(v)
        const n = words.length
        const places = words.flatMap((word, i) => (word === 'cat' ? [i] : []))
        const d = places.map((place, i) => place - (places[i - 1] ?? (places.at(-1) ?? 0) - n))
        if (f > 0) {
          const { averageReducedFrequency, averageWaitingTime, averageLogarithmicDistance } = found
          expect(averageReducedFrequency).toBeCloseTo(
            (f / n) * sum(d.map((each) => Math.min(each, n / f))),
            9,
          )
          expect(averageWaitingTime).toBeCloseTo((1 + sum(d.map((each) => each ** 2)) / n) / 2, 9)
          expect(averageLogarithmicDistance).toBeCloseTo(
            sum(d.map((each) => each * Math.log10(each))) / n,
            9,
          )
        } else expect(found.averageReducedFrequency).toBeNull()
        if (f === 0 || parts === 1) return
        const shares = s.map((size) => size / words.length)
        const p = v.map((each, i) => each / (s[i] ?? 1))
        const mean = sum(p) / parts
        const deviation = Math.sqrt(sum(p.map((each) => (each - mean) ** 2)) / parts)
        const dp = sum(shares.map((share, i) => Math.abs(share - (v[i] ?? 0) / f))) / 2
        expect(found.range).toBe(v.filter((each) => each > 0).length)
        expect(found.juillandD).toBeCloseTo(1 - deviation / mean / Math.sqrt(parts - 1), 9)
        expect(found.carrollD2).toBeCloseTo(
          -sum(p.map((each) => (each === 0 ? 0 : (each / sum(p)) * Math.log(each / sum(p))))) /
            Math.log(parts),
          9,
        )
        expect(found.rosengrenS).toBeCloseTo(
          sum(shares.map((share, i) => Math.sqrt(share * (v[i] ?? 0)))) ** 2 / f,
          9,
        )
        const even = shares.map((share) => share * f)
        const squares = even.map((each, i) => ((v[i] ?? 0) - each) ** 2 / each)
        expect(found.lyneD3).toBeCloseTo(1 - sum(squares) / (4 * f), 9)
        expect(found.griesDp).toBeCloseTo(dp, 9)
        expect(found.griesDpNorm).toBeCloseTo(dp / (1 - Math.min(...shares)), 9)
      }),
    )
  })
})

test('readingTime() is that of the studies for English, and in proportion for other languages', () => {
  expect(readingTime(238).readingSeconds).toBe(60)
  expect(readingTime({ wordCount: 183 }).speakingSeconds).toBe(60)
  expect(readingTime(0).readingSeconds).toBe(0)
  expect(readingTime(1000, { language: 'de-AT' }).wordsPerMinute).toBeCloseTo((238 * 179) / 228, 10)
  expect(readingTime(100, { wordsPerMinute: 50 }).readingSeconds).toBe(120)
})

describe('bad input', () => {
  test.each([
    [() => ngrams('text', { n: 6 }), 'invalid-option', 'from 1 to 5'],
    [() => ngrams('text', { n: 1.5 }), 'invalid-option', '1.5'],
    [() => ngrams('text', { minimumCount: 0 }), 'invalid-option', 'minimumCount'],
    [() => ngrams('text', { stopWords: 'the' as never }), 'invalid-option', 'stopWords'],
    [() => ngrams('text', { stopWords: ['the', 7] as never }), 'invalid-option', 'index 1'],
    [() => ngrams('text', { size: 2 } as never), 'unknown-option', 'Known options: '],
    [() => ngrams(7 as never), 'wrong-type', '7'],
    [
      () => collocations('text', { measure: 'pmi' as never }),
      'invalid-option',
      "'mutualInformation'",
    ],
    [() => keyness('text', 'text', { measure: 'g2' as never }), 'invalid-option', "'logRatio'"],
    [() => keyness('text', 'text', { minimumCount: 0 }), 'invalid-option', 'minimumCount'],
    [() => keyness('text', null as never), 'wrong-type', 'reference'],
    [() => diversity('text', { window: 0 }), 'invalid-option', 'window'],
    [() => diversity('text', { mtldFactor: 1 }), 'invalid-option', 'mtldFactor'],
    [() => dispersion('text', ''), 'wrong-type', 'word'],
    [() => readingTime(-1), 'wrong-type', '-1'],
    [() => readingTime(1, { wordsPerMinute: 0 }), 'invalid-option', 'wordsPerMinute'],
  ])('%#: %p', (call, code, text) => {
    const error = thrownBy(call)
    expect(error.code).toBe(code)
    expect(error.message).toContain(text)
  })

  test('of nothing at all there is nothing', () => {
    expect(diversity('').typeTokenRatio).toBeNull()
    expect([
      ngrams(''),
      collocations('a.'),
      keywords(''),
      keyness('', 'a'),
      keyness('a', ''),
    ]).toEqual([[], [], [], [], []])
    expect(dispersion('', 'a').counts).toEqual([])
  })

  test('a deleted document or summary is told', () => {
    const document = new Document('text')
    document.delete()
    expect(thrownBy(() => document.diversity()).code).toBe('deleted')
    expect(thrownBy(() => keyness(document, 'text')).code).toBe('deleted')
    const summary = summaryOf('text')
    summary.delete()
    expect(thrownBy(() => summary.diversity()).code).toBe('deleted')
  })
})
