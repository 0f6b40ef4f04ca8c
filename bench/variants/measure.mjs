// Builds the WebAssembly module in several ways and measures them beside each other: size, and speed in Node.
//   npm run bench:build                        all variants
//   npm run bench:build -- lto Os              the shipped one and these, by folder of bench/variants/variants.mjs
//   npm run bench:build -- --write             also writes the table into docs/performance.md
// A round asks every variant for every work once, one after another; the ratios of the rounds to the shipped variant
// tell how much slower or faster one is, whatever else the machine does. What is counted is processor time, not time.
// The first run takes minutes, for it compiles; build/options/ keeps what was built.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { installStep } from '../../tools/install.mjs'
import { wasmSteps } from '../../tools/build.mjs'
import { inProject } from '../../tools/project.mjs'
import { writeMarked } from '../../tools/write-marked.mjs'
import { sizesOf } from '../../tools/sizes.mjs'
import { runSteps } from '../../tools/step.mjs'
import { ratioByRound } from '../statistics.mjs'
import { makeVariant } from './make.mjs'
import { table } from './table.mjs'
import { variants } from './variants.mjs'

const ROUNDS = 15
const WARM_UP = 3
const page = inProject('docs/performance.md')
const MARK = 'build: written by npm run bench:build -- --write'

/** Columns of each module, which are written over: new memory takes as long as it likes. */
const columns = new WeakMap()

const works = {
  analyze: ({ analyze }, text) => analyze(text).wordCount,
  segment: (module, text) => {
    const segments = module.segment(text, { granularity: 'word', into: columns.get(module) })
    columns.set(module, segments)
    return segments.start.length
  },
  count: ({ count }, text) => count(text),
}
const corpora = ['moby-dick.txt', 'udhr.txt']

const words = process.argv.slice(2)
const named = words.filter((word) => word !== '--write')
const unknown = named.find((name) => !variants.some(({ folder }) => folder === name))
if (unknown !== undefined) {
  const folders = variants.map(({ folder }) => folder).join(', ')
  console.error(`unknown: ${unknown}; there are the option --write and the variants ${folders}`)
  process.exitCode = 2
} else if (await runSteps([installStep(), ...wasmSteps()])) {
  await main(
    variants.filter(({ folder }, i) => i === 0 || named.length === 0 || named.includes(folder)),
  )
}

async function main(chosen) {
  const made = []
  for (const variant of chosen) {
    console.error(`==> ${variant.folder}`)
    made.push({ variant, files: await makeVariant(variant) })
  }
  const loaded = []
  for (const { files } of made) {
    const module = await import(pathToFileURL(files.package))
    await module.load()
    loaded.push(module)
  }
  const times = measure(loaded)
  const rows = made.map(({ variant, files }, i) => ({
    variant,
    sizes: sizesOf(files.wasm),
    ratios: Object.fromEntries(
      Object.entries(times).map(([work, ofModules]) => [
        work,
        ratioByRound(ofModules[i], ofModules[0]),
      ]),
    ),
  }))
  const written = table(rows, ROUNDS)
  console.log(written)
  if (!words.includes('--write')) return
  writeMarked(page, MARK, written)
}

/** Seconds of processor time by work, module and round. @returns {Record<string, number[][]>} */
function measure(modules) {
  const texts = corpora.map((name) => readFileSync(inProject('test/data/corpora', name), 'utf8'))
  const times = Object.fromEntries(Object.keys(works).map((work) => [work, modules.map(() => [])]))
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [name, work] of Object.entries(works)) {
      // Another one begins in each round, so that none is always the one that follows a certain other.
      for (let turn = 0; turn < modules.length; turn++) {
        const i = (turn + round + WARM_UP) % modules.length
        const time = processorTime(() => texts.forEach((text) => work(modules[i], text)))
        if (round >= 0) times[name][i].push(time)
      }
    }
  }
  return times
}

/** Of one run, of as many as are measured well. */
function processorTime(work) {
  const atLeast = 20_000
  const began = process.cpuUsage()
  for (let runs = 1; ; runs++) {
    work()
    const { user, system } = process.cpuUsage(began)
    if (user + system >= atLeast) return (user + system) / runs / 1e6
  }
}
