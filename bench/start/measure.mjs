// What a start in Node.js takes, step by step: npm run bench:start [-- --write]
// Starts a fresh process for each entry in each round, and prints a table of medians; --write puts it into docs/performance.md.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { inProject } from '../../tools/project.mjs'
import { writeMarked } from '../../tools/write-marked.mjs'
import { median } from '../statistics.mjs'

const ROUNDS = 31
const MARK = 'start: written by npm run bench:start -- --write'
const page = inProject('docs/performance.md')

/** Entries by the column of the table: with the module in a file, and inside, as bundles have it. */
const ENTRIES = {
  '`wordbridge`': 'dist/wordbridge-node.mjs',
  'module inside': 'dist/wordbridge.mjs',
}

/** Steps of bench/start/steps.mjs, in their order. */
const STEPS = [
  [
    'import',
    '`import`: Node finds the files, V8 reads the JavaScript, and the text of the module',
    'files, JavaScript, module',
  ],
  ['bytes', 'the module is decoded from the text, or read', 'module'],
  ['compile', 'V8 compiles the glue, and checks the module on another thread', 'glue, module'],
  ['instantiate', 'the module is instantiated', 'its imports and exports'],
  ['start', 'the core is made what V8 reads fast', 'exports'],
]
/** What comes behind them. */
const FIRST_CALLS = [
  ['count', 'the first `count`, of two words', ''],
  ['analyze', 'the first `analyze`, of three: the tables of syllables are unpacked', 'tables'],
]

/**
 * The table of the medians of each step.
 *
 * @param {Record<string, Record<string, number>[]>} measured the starts of each entry: milliseconds by step
 */
export function tableOf(measured) {
  const names = Object.keys(measured)
  const row = ([step, what, grows]) => [
    what,
    ...names.map((name) => figure(median(measured[name].map((each) => each[step])))),
    grows,
  ]
  const total = names.map((name) =>
    figure(median(measured[name].map((each) => sum(STEPS.map(([step]) => each[step]))))),
  )
  const rows = [
    ['step', ...names, 'grows with'],
    ['---', ...names.map(() => '--:'), '---'],
    ...STEPS.map(row),
    ['all of it, until `load()` is done', ...total, ''],
    ...FIRST_CALLS.map(row),
  ]
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const figure = (milliseconds) => milliseconds.toFixed(1)
const sum = (values) => values.reduce((total, value) => total + value, 0)

function startsOf(rounds) {
  const measured = Object.fromEntries(Object.keys(ENTRIES).map((name) => [name, []]))
  // The first round brings the files into memory.
  for (let round = -1; round < rounds; round++) {
    for (const [name, file] of Object.entries(ENTRIES)) {
      const steps = stepsOf(inProject(file))
      if (round >= 0) measured[name].push(steps)
    }
  }
  return measured
}

function stepsOf(file) {
  const words = [inProject('bench/start/steps.mjs'), file]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`A start of ${file} failed: ${stderr}`)
  return JSON.parse(stdout)
}

function main(words) {
  const unknown = words.find((word) => word !== '--write')
  if (unknown !== undefined) {
    console.error(
      `unknown option ${unknown}: there is --write, which puts the table into docs/performance.md`,
    )
    return 2
  }
  for (const file of Object.values(ENTRIES)) {
    if (existsSync(inProject(file))) continue
    console.error(`${file} is missing. What to do: npm run build`)
    return 1
  }
  const { node, v8 } = process.versions
  const text = [
    tableOf(startsOf(ROUNDS)),
    `Milliseconds of a fresh process, medians of ${ROUNDS}; what it waited for a processor is taken off. Node v${node}, V8 ${v8}.`,
  ].join('\n\n')
  console.log(text)
  if (words.includes('--write')) writeMarked(page, MARK, text)
  return 0
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2))
