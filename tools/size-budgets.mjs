// Fails if a file of the package is larger than its budget in tools/size-budgets.json, which holds bytes: as they
// are, by gzip -9, and by Brotli. Every file of dist/ has one, for itself and the files that it shares with others; and the
// compiled core that is inlined in them; and the module without imports.
//   node tools/size-budgets.mjs                     compares what is built
//   node tools/size-budgets.mjs --write [FILE]...   gives a budget to files without one, a new one to those named,
//                                                   and forgets those that are gone
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { filesOfEntry, isShared } from './package/entry-files.mjs'
import { inProject } from './project.mjs'
import { sizesOf } from './sizes.mjs'

const budgetsFile = inProject('tools/size-budgets.json')
/** The core that is inlined, and the module without imports that other hosts read: with SIMD and without. */
const modules = [
  'build/wasm-release/wasm/wordbridge-core.wasm',
  'build/wasm-release/wasm/wordbridge-core.mjs',
  'build/wasm-release/abi/wordbridge-core.wasm',
  'build/wasm-scalar/abi/wordbridge-core.wasm',
]
const HOW_TO_BUILD = 'npm run build, and npm run build -- module'
const measures = { raw: 'bytes', gzip: 'bytes by gzip', brotli: 'bytes by Brotli' }

/** What a new budget leaves free for small changes, as a part of the size. */
const HEADROOM = 0.03
/** So far below its budget a file is said to have become smaller. */
const GAIN = 0.06

/** @typedef {{raw: number, gzip: number, brotli: number}} Sizes in bytes */

/**
 * Every built file that users get, below the project's folder, the core inlined in them, and the modules of other hosts; not
 * what several entries share, which is weighed with each of them.
 */
export function shippedFiles() {
  const built = existsSync(inProject('dist')) ? readdirSync(inProject('dist')) : []
  const shipped = built.filter(isOfItsOwn).map((name) => `dist/${name}`)
  return [...shipped.sort(), ...modules.filter((file) => existsSync(inProject(file)))]
}

/** Ends what would forget a module only because it is not built. */
export function requireModules(isBuilt = (file) => existsSync(inProject(file))) {
  const missing = modules.filter((file) => !isBuilt(file))
  if (missing.length === 0) return
  throw new Error(`Not built: ${missing.join(', ')}. What to do: ${HOW_TO_BUILD}`)
}

// The sizes of folders of data are in docs/data.md.
const isOfItsOwn = (name) => !name.startsWith('.') && name.includes('.') && !isShared(name)

/** What a file weighs, with those that it shares: what its users read. */
export function sizesOfShipped(file) {
  return sizesOf(...filesOfEntry(file).map((each) => inProject(each)))
}

/**
 * Those that run, whose sizes README.md shows: no source maps and no types.
 *
 * @throws {Error} if a module is not built, which the table would leave out
 */
export function shippedCode() {
  requireModules()
  return shippedFiles().filter((file) => /\.([mc]?js|wasm)$/.test(file))
}

/**
 * Puts the sizes of files beside their budgets.
 *
 * @param {Record<string, Sizes>} budgets
 * @param {Record<string, Sizes>} sizes
 * @returns {{lines: string[], failures: string[]}} a line for each file, and what is wrong
 */
export function compareSizes(budgets, sizes) {
  const lines = []
  const failures = []
  for (const [file, size] of Object.entries(sizes)) {
    const budget = budgets[file]
    if (budget === undefined) {
      failures.push(`${file} has no budget. What to do: node tools/size-budgets.mjs --write`)
      continue
    }
    lines.push(lineFor(file, size, budget))
    failures.push(...overruns(file, size, budget))
  }
  const missing = Object.keys(budgets).filter((file) => !Object.hasOwn(sizes, file))
  for (const file of missing) {
    failures.push(
      `${file} has a budget but is not built. What to do: ${HOW_TO_BUILD}; or, if it is no longer shipped, ` +
        'node tools/size-budgets.mjs --write',
    )
  }
  return { lines, failures }
}

function lineFor(file, size, budget) {
  const parts = Object.keys(measures).map((measure) => {
    const used = (100 * size[measure]) / budget[measure]
    return `${measure} ${figure(size[measure])} (${used.toFixed(1)} %)`
  })
  const isSmaller = Object.keys(measures).some(
    (measure) => size[measure] < budget[measure] * (1 - GAIN),
  )
  const gain = isSmaller
    ? `; write this gain down: node tools/size-budgets.mjs --write ${file}`
    : ''
  return `${file}: ${parts.join(', ')} of the budget${gain}`
}

function overruns(file, size, budget) {
  return Object.entries(measures)
    .filter(([measure]) => size[measure] > budget[measure])
    .map(([measure, unit]) => {
      const above = size[measure] - budget[measure]
      const percent = ((100 * above) / budget[measure]).toFixed(2)
      return `${file}: ${figure(size[measure])} ${unit}, ${figure(above)} (${percent} %) above its budget of ${figure(budget[measure])}`
    })
}

function figure(bytes) {
  return bytes.toLocaleString('en')
}

/**
 * The budgets with those of `named` files and of files without one made anew, and without those of files that
 * are not there.
 */
export function renewBudgets(budgets, sizes, named) {
  const isKept = (file) => Object.hasOwn(budgets, file) && !named.includes(file)
  return Object.fromEntries(
    Object.entries(sizes).map(([file, size]) => [
      file,
      isKept(file) ? budgets[file] : budgetFor(size),
    ]),
  )
}

/** @param {Sizes} size @returns {Sizes} a little more, in round figures */
function budgetFor(size) {
  const above = (bytes) => Math.ceil((bytes * (1 + HEADROOM)) / 100) * 100
  return { raw: above(size.raw), gzip: above(size.gzip), brotli: above(size.brotli) }
}

/** JSON with a line for each file. */
function render(budgets) {
  const lines = Object.entries(budgets).map(
    ([file, { raw, gzip, brotli }]) =>
      `  ${JSON.stringify(file)}: { "raw": ${raw}, "gzip": ${gzip}, "brotli": ${brotli} }`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}

function check(budgets, sizes) {
  const { lines, failures } = compareSizes(budgets, sizes)
  for (const line of lines) console.log(line)
  if (failures.length === 0) return
  for (const failure of failures) console.error(failure)
  console.error(
    'What to do about a file that is too large: find what grew. If it is worth its bytes, give it a new budget and ' +
      'say why in the commit: node tools/size-budgets.mjs --write FILE',
  )
  process.exitCode = 1
}

function main([option, ...named]) {
  const files = shippedFiles()
  const unknown = option === '--write' ? named.find((file) => !files.includes(file)) : option
  if (unknown !== undefined) {
    console.error(
      `unknown: ${unknown}; there is the option --write, with files that are built: ${files.join(', ') || 'none'}`,
    )
    process.exitCode = 2
    return
  }
  const budgets = JSON.parse(readFileSync(budgetsFile, 'utf8'))
  const sizes = Object.fromEntries(files.map((file) => [file, sizesOfShipped(file)]))
  if (option === undefined) return check(budgets, sizes)
  requireModules()
  writeFileSync(budgetsFile, render(renewBudgets(budgets, sizes, named)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
