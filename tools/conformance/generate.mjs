// Makes test/data/conformance.jsonl and conformance.sha256 from the cases of tools/conformance/cases/, with the package in dist/
// for what only a review can tell: node tools/conformance/generate.mjs [--check]
// With --check nothing is written, and the exit status is 1 if something else stands there.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inProject } from '../project.mjs'
import { canonicalLines, groupOf } from '../../test/conformance/canonical.mjs'
import { runCase } from '../../test/conformance/run-case.mjs'
import { utf16Recipe } from './cases/ill-formed.mjs'
import { allCases } from './cases/index.mjs'

const FILES = {
  cases: inProject('test/data/conformance.jsonl'),
  digests: inProject('test/data/conformance.sha256'),
}

/** The package in dist/, or in the folder that WORDBRIDGE_DIST names, with the pack that tells languages. */
async function loadedPackage() {
  const folder = inProject(process.env.WORDBRIDGE_DIST ?? 'dist')
  const wordbridge = await import(`${folder}/wordbridge.mjs`)
  const languages = await import(`${folder}/languages.mjs`)
  await wordbridge.load({ packs: [languages.default] })
  return wordbridge
}

/** A recipe for texts that not every reader of JSON can hold in a string. */
const withoutNul = (text) =>
  typeof text === 'string' && text.includes('\0') ? utf16Recipe(text) : text

/** A case with all that is expected: as it says itself, else what the package answers to what is asked. */
function completed(wordbridge, { results, expected, origin, alike, ...rest }) {
  const { id, ...call } = rest
  if (call.text !== undefined) call.text = withoutNul(call.text)
  if (expected !== undefined) return { id, origin, ...call, expected }
  const asked = { ...call, expected: Object.fromEntries(results.map((name) => [name, null])) }
  const found = runCase(wordbridge, asked)
  if (found.error !== undefined && !results.includes('error')) {
    throw new Error(`${id}: ${found.error}`)
  }
  if (alike !== undefined) checkAlike(wordbridge, asked, found, alike)
  const kept = results.map((name) => {
    if (found[name] === undefined) throw new Error(`${id}: there is no result ${name}`)
    return [name, found[name]]
  })
  return { id, origin: 'reviewed', ...call, expected: Object.fromEntries(kept) }
}

/** Throws unless another call has the same results: what is measured in parts, as a whole. */
function checkAlike(wordbridge, asked, found, alike) {
  const other = runCase(wordbridge, { ...alike, expected: asked.expected })
  const [one, two] = [found, other].map((results) => canonicalLines(asked, results))
  if (one !== two) throw new Error(`not alike:\n${one}${two}`)
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex')

/** A line for each group of cases, and one for all. */
function digestsOf(cases) {
  const groups = [...new Set(cases.map(groupOf))].sort()
  const linesOf = (of) => of.map((each) => canonicalLines(each, each.expected)).join('')
  const lines = groups.map((group) => [group, cases.filter((each) => groupOf(each) === group)])
  return [...lines, ['all', cases]]
    .map(([name, of]) => `${sha256(linesOf(of))}  ${name}\n`)
    .join('')
}

/** Both files as they should be. */
export async function madeFiles() {
  const wordbridge = await loadedPackage()
  const cases = allCases(wordbridge).map((each) => completed(wordbridge, each))
  const ids = cases.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new Error(`two cases are called ${twice}`)
  return {
    cases: cases.map((each) => `${JSON.stringify(each)}\n`).join(''),
    digests: digestsOf(cases),
  }
}

/** Which of the files are not what they should be. */
export async function staleFiles() {
  const made = await madeFiles()
  return Object.keys(FILES).filter((name) => readFileSync(FILES[name], 'utf8') !== made[name])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const stale = await staleFiles()
    if (stale.length > 0) console.error(`not as generated: ${stale.map((name) => FILES[name])}`)
    process.exitCode = stale.length === 0 ? 0 : 1
  } else {
    const made = await madeFiles()
    for (const [name, text] of Object.entries(made)) writeFileSync(FILES[name], text)
    console.log(`${made.cases.trimEnd().split('\n').length} cases`)
  }
}
