// The tables of docs/accuracy.md about languages.
import { groupBy, LENGTHS } from './snippets.mjs'

/** The two kinds of Norwegian are one to most who identify languages. */
const together = (language) => (language === 'nn' ? 'nb' : language)

/** Pairs that are easily taken for each other. */
const CLOSE_PAIRS = [
  ['nb', 'da'],
  ['nb', 'nn'],
  ['nb', 'sv'],
  ['hr', 'sr'],
  ['hr', 'bs'],
  ['hr', 'sl'],
  ['cs', 'sk'],
  ['id', 'ms'],
  ['pt', 'es'],
  ['pt', 'gl'],
  ['es', 'gl'],
  ['es', 'ca'],
  ['ca', 'oc'],
  ['nl', 'af'],
  ['ru', 'uk'],
  ['be', 'uk'],
  ['bg', 'mk'],
  ['hi', 'mr'],
  ['hi', 'ne'],
  ['az', 'tr'],
  ['ga', 'gd'],
  ['fa', 'ar'],
]

/**
 * Percent right at a length: the mean of the languages.
 *
 * @param {(language: string) => boolean} [isCounted] all languages by default
 */
export function percentRight({ snippets }, answers, length, isCounted = () => true) {
  const counts = new Map()
  for (const [index, snippet] of snippets.entries()) {
    const language = together(snippet.language)
    if (snippet.length !== length || !isCounted(language)) continue
    const count = counts.get(language) ?? { right: 0, all: 0 }
    count.all++
    if (together(answers[index]) === language) count.right++
    counts.set(language, count)
  }
  const shares = [...counts.values()].map(({ right, all }) => right / all)
  return (100 * shares.reduce((sum, each) => sum + each, 0)) / shares.length
}

/** Languages that somebody answered rightly at least once. */
function languagesOf({ snippets }, answers) {
  const found = snippets.filter(
    ({ language }, index) => together(answers[index]) === together(language),
  )
  return new Set(found.map(({ language }) => together(language)))
}

const percent = (value) => value.toFixed(1)
const thousands = (value) => Math.round(value / 1000).toLocaleString('en')

/** Each peer, and wordbridge on the languages that the peer has. */
export function peerTable(results) {
  const { own, others, byDefault, restricted, snippets } = results
  const cells = (answers, isCounted) =>
    LENGTHS.map((length) => percent(percentRight(results, answers, length, isCounted)))
  const every = new Set(snippets.map(({ language }) => together(language)))
  const lines = [
    '| | languages | 20 characters | 50 | 100 | thousand snippets a second |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    `| **wordbridge**, all its languages of the test | ${every.size} | ${cells(own.answers).join(' | ')} | ${thousands(own.perSecond)}, ${thousands(own.batch)} in one call |`,
    `| with its threshold, \`'und'\` counted as wrong | ${every.size} | ${cells(byDefault).join(' | ')} | |`,
  ]
  for (const { name, answers, perSecond } of others) {
    const known = languagesOf(results, answers)
    const isCounted = (language) => known.has(language)
    const candidates = [...known, ...(known.has('nb') ? ['nn'] : [])]
    lines.push(
      `| ${name} | ${known.size} | ${cells(answers, isCounted).join(' | ')} | ${thousands(perSecond)} |`,
      `| wordbridge on these | ${known.size} | ${cells(own.answers, isCounted).join(' | ')} | |`,
      `| wordbridge with these as \`candidates\` | ${known.size} | ${cells(restricted(candidates), isCounted).join(' | ')} | |`,
    )
  }
  return lines
}

/** Each language at each length, with the share of `'und'` by default. */
export function languageTable({ snippets, own, byDefault }) {
  const groups = groupBy(snippets.keys(), (index) => snippets[index].language)
  const share = (indices, fits) =>
    indices.length === 0 ? '' : percent((100 * indices.filter(fits).length) / indices.length)
  const rows = [...groups].sort().map(([language, indices]) => {
    const cells = LENGTHS.flatMap((length) => {
      const some = indices.filter((index) => snippets[index].length === length)
      return [
        share(some, (index) => own.answers[index] === language),
        share(some, (index) => byDefault[index] === 'und'),
      ]
    })
    return `| \`${language}\` | ${cells.join(' | ')} |`
  })
  return [
    "| percent | 20 characters | `'und'` | 50 | `'und'` | 100 | `'und'` |",
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ]
}

/** What becomes of snippets by the least confidence of an answer: right, wrong or not said, the mean of the languages. */
export function thresholdTable(results) {
  const { own, confidence, recommended } = results
  const rows = [0, recommended, 0.5, 0.8].map((threshold) => {
    const answers = own.answers.map((answer, i) => (confidence[i] < threshold ? 'und' : answer))
    const cells = LENGTHS.flatMap((length) => {
      const right = percentRight(results, answers, length)
      const said = own.answers.map((_, i) => confidence[i] >= threshold)
      const unknown = 100 - meanOfLanguages(results, said, length)
      return [right, 100 - right - unknown, unknown].map(percent)
    })
    const name = threshold === recommended ? `${threshold.toFixed(2)}, recommended` : threshold
    return `| ${name} | ${cells.join(' | ')} |`
  })
  const heads = LENGTHS.flatMap((length) => [`${length} characters: right`, 'wrong', "`'und'`"])
  return [
    `| threshold | ${heads.join(' | ')} |`,
    `| --- | ${heads.map(() => '---:').join(' | ')} |`,
    ...rows,
  ]
}

/** Percent of the snippets of a length that something is so of: the mean of the languages. */
function meanOfLanguages({ snippets }, isSo, length) {
  const some = [...snippets.keys()].filter((index) => snippets[index].length === length)
  const groups = groupBy(some, (index) => together(snippets[index].language))
  const shares = [...groups.values()].map(
    (indices) => indices.filter((index) => isSo[index]).length / indices.length,
  )
  return (100 * shares.reduce((sum, each) => sum + each, 0)) / shares.length
}

/** How often each of a close pair is taken for the other. */
export function confusionTable({ snippets, own }) {
  const share = (language, other, length) => {
    const some = [...snippets.keys()].filter(
      (index) => snippets[index].language === language && snippets[index].length === length,
    )
    if (some.length === 0) return ''
    return percent(
      (100 * some.filter((index) => own.answers[index] === other).length) / some.length,
    )
  }
  const rows = CLOSE_PAIRS.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]).map(([language, other]) => {
    const cells = LENGTHS.map((length) => share(language, other, length))
    return cells.every((cell) => cell === '')
      ? []
      : [`| \`${language}\` for \`${other}\` | ${cells.join(' | ')} |`]
  })
  return [
    '| percent taken | 20 characters | 50 | 100 |',
    '| --- | ---: | ---: | ---: |',
    ...rows.flat(),
  ]
}
