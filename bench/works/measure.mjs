// What each option costs beside the default, or every work beside another build: npm run bench:works -- --help
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { inProject } from '../../tools/project.mjs'
import { writeMarked } from '../../tools/write-marked.mjs'
import { markdownTable, threeDigits } from '../format.mjs'
import { median } from '../statistics.mjs'
import { works } from './works.mjs'

const usage = `Measures each function with its defaults, and with each option beside them.

  npm run bench:works                     each option as a multiple of the default, eleven minutes
  npm run bench:works -- --write          also writes the table into docs/performance.md
  npm run bench:works -- --beside DIST    each work as a multiple of what it takes in the package in that folder, such as
                                          the dist/ of a working tree with the commit before; whether its results are
                                          the same says node tools/same-results.mjs --any DIST dist
  npm run bench:works -- --only TEXT      works whose name has the text; again for more
  npm run bench:works -- --rounds COUNT   processes, 5 unless it says otherwise
  npm run bench:works -- --smoke          in seconds, whether it still works: tiny texts
  npm run bench:works -- --help           this text
`
const MARK = 'works: written by npm run bench:works -- --write'
const page = inProject('docs/performance.md')
const paces = {
  whole: { warmUp: 400, time: 500 },
  smoke: { warmUp: 0, time: 0, length: 2000 },
}

/** The words are not understood. */
export class UsageError extends Error {}

/**
 * @param {readonly string[]} words of the command line
 * @returns {{help: boolean, write: boolean, smoke: boolean, rounds: number, only: string[], beside?: string}}
 * @throws {UsageError}
 */
export function parseOptions(words) {
  const options = { help: false, write: false, smoke: false, rounds: 5, only: [] }
  const waiting = [...words]
  const value = (option, what) => {
    const next = waiting.shift()
    if (next === undefined) throw new UsageError(`${option} needs ${what}`)
    return next
  }
  while (waiting.length > 0) {
    const word = waiting.shift()
    if (['--help', '--write', '--smoke'].includes(word)) options[word.slice(2)] = true
    else if (word === '--beside') options.beside = resolve(value(word, 'a folder'))
    else if (word === '--only') options.only.push(value(word, 'a part of a name'))
    else if (word === '--rounds') options.rounds = Number(value(word, 'a number'))
    else throw new UsageError(`unknown option ${word}; --help shows all`)
  }
  if (!Number.isInteger(options.rounds) || options.rounds < 1) {
    throw new UsageError('--rounds needs a number of processes, 1 or more')
  }
  if (options.write && (options.smoke || options.only.length > 0 || options.beside)) {
    throw new UsageError('--write is for a whole run: leave out --smoke, --only and --beside')
  }
  return options
}

/**
 * What is timed beside what: each work beside its default or itself, or beside the same in another package.
 *
 * @param {Pick<ReturnType<typeof parseOptions>, 'only' | 'beside'>} options
 * @param {string} dist the package
 */
export function pairsOf({ only, beside }, dist) {
  const chosen = works.filter(
    ({ name }) => only.length === 0 || only.some((part) => name.includes(part)),
  )
  if (chosen.length === 0) throw new UsageError(`no work has a name with ${only.join(' or ')}`)
  return chosen.map((work) => ({
    name: work.name,
    first: beside ? { work: work.name, dist: beside } : { work: work.beside ?? work.name, dist },
    second: { work: work.name, dist },
  }))
}

/**
 * The table of medians.
 *
 * @param {{name: string, milliseconds: number, ratio: number}[][]} rounds of each process
 * @param {boolean} isBeside whether another package is what they are a multiple of
 */
export function tableOf(rounds, isBeside) {
  const rows = rounds[0].map(({ name }, place) => {
    const each = rounds.map((results) => results[place])
    const ratios = each.map(({ ratio }) => ratio)
    // What stands by itself was timed beside itself, for the time alone.
    const alone = !isBeside && works.find((work) => work.name === name).beside === undefined
    const milliseconds = median(
      each.map((result) => result.milliseconds * (isBeside || alone ? 1 : result.ratio)),
    )
    const ratio = median(ratios)
    return [
      name,
      threeDigits(milliseconds),
      alone ? '' : ratio.toFixed(2),
      alone ? '' : `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
    ]
  })
  const heading = isBeside
    ? ['work', 'ms there', 'of it here', 'lowest and highest']
    : ['work', 'ms', 'of the default', 'lowest and highest']
  return markdownTable('lrrr', [heading, ...rows])
}

/** One process after the other; in every second one each pair changes places. */
function measure(pairs, pace, rounds) {
  return Array.from({ length: rounds }, (_, round) => {
    const swapped = round % 2 === 1
    const turned = pairs.map(({ name, first, second }) =>
      swapped ? { name, first: second, second: first } : { name, first, second },
    )
    const results = timed({ pairs: turned, ...pace })
    if (!swapped) return results
    return results.map(({ name, milliseconds, ratio }) => ({
      name,
      milliseconds: milliseconds * ratio,
      ratio: 1 / ratio,
    }))
  })
}

function timed(request) {
  const words = [inProject('bench/works/time-pairs.mjs'), JSON.stringify(request)]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`A process that measures has failed: ${stderr}`)
  return JSON.parse(stdout)
}

function main(words) {
  const options = parseOptions(words)
  if (options.help) {
    console.log(usage)
    return 0
  }
  for (const folder of [inProject('dist'), ...(options.beside ? [options.beside] : [])]) {
    if (existsSync(`${folder}/wordbridge-node.mjs`)) continue
    console.error(`${folder} has no built package. What to do: npm run build`)
    return 1
  }
  // A copy, so that a build meanwhile changes nothing.
  const dist = inProject('build/bench-works')
  rmSync(dist, { recursive: true, force: true })
  cpSync(inProject('dist'), dist, { recursive: true })
  const pairs = pairsOf(options, dist)
  const pace = options.smoke ? paces.smoke : paces.whole
  const rounds = options.smoke ? 1 : options.rounds
  const measured = measure(pairs, pace, rounds)
  if (options.smoke) {
    console.log(`${measured[0].length} works of bench/works: measured once`)
    return 0
  }
  const text = [
    tableOf(measured, options.beside !== undefined),
    `1.2 MB of English; medians of ${rounds} processes, in each of which both sides are called in turn; the time that three in four calls take or more. Node ${process.version}.`,
  ].join('\n\n')
  console.log(text)
  if (options.write) writeMarked(page, MARK, text)
  return 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
