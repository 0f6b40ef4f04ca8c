// Writes what README.md shows of the program between its markers: node tools/readme.mjs [--check] [NAME]...
// The program is built first, so that what it prints and weighs is of the sources as they are. With --check nothing
// is built or written, and the exit status is 1 if something else stands there. Times differ from run to run and are
// not compared. With names, only these parts. The benchmark's part stays as it is while bench/results/ has no
// results of a whole run.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readmeTable } from '../bench/readme-table.mjs'
import { inProject } from './project.mjs'
import { shippedCode, sizesOfShipped } from './size-budgets.mjs'

const readme = inProject('README.md')
const results = inProject('bench/results/peers.json')

const isCheck = process.argv.includes('--check')

const shown = {
  demo: () => codeBlock(['--report', 'test/data/corpora/moby-dick.txt']),
  sizes: sizeTable,
  bench: () => readmeTable(JSON.parse(readFileSync(results, 'utf8'))),
}

function codeBlock(args) {
  const output = execFileSync(process.execPath, [inProject('dist/cli.mjs'), ...args], {
    cwd: inProject(),
    encoding: 'utf8',
  })
  return `\`\`\`text\n${output.trimEnd()}\n\`\`\``
}

/** What is asked and weighed, from the sources as they are: what was built before some change may be there still. */
function buildShipped() {
  for (const targets of [[], ['module']]) {
    execFileSync(process.execPath, [inProject('tools/build.mjs'), ...targets], { stdio: 'inherit' })
  }
}

function sizeTable() {
  const rows = shippedCode().map((name) => {
    const { raw, gzip, brotli } = sizesOfShipped(name)
    const sizes = [raw, gzip, brotli]
    return `| \`${name}\` | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} |`
  })
  return [
    '| file | bytes | gzip -9 | brotli |',
    '|---|---:|---:|---:|',
    ...rows,
    tarballRow(),
  ].join('\n')
}

/** What `npm install` gets. This file is in it: so exactly, the figures would change themselves. */
function tarballRow() {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], {
    cwd: inProject(),
    encoding: 'utf8',
  })
  const [{ size, unpackedSize }] = JSON.parse(output)
  const rounded = (bytes) => (Math.ceil(bytes / 1e5) * 1e5).toLocaleString('en')
  return `| all of the package, with source maps, rounded up | ${rounded(unpackedSize)} | ${rounded(size)} | |`
}

/** The text with every marked part as the program makes it now. */
function written(text) {
  return text.replace(
    /(<!-- (\w+): written by tools\/readme\.mjs -->\n)[^]*?(<!-- end -->)/g,
    (whole, begin, name, end) => (isWanted(name) ? `${begin}\n${shown[name]()}\n\n${end}` : whole),
  )
}

function isWanted(name) {
  const names = process.argv.slice(2).filter((word) => word !== '--check')
  if (name === 'bench' && !existsSync(results)) return false
  return names.length === 0 || names.includes(name)
}

// Prettier lays out tables anew.
const comparable = (text) =>
  text
    .replace(/[\d.,]+ (ms|MB\/s)/g, '… $1')
    .replace(/ *\| */g, '|')
    .replace(/ +/g, ' ')
    .replace(/-{2,}/g, '--')

/** Where two texts differ first, as two lines to read. */
function firstDifference(there, now) {
  const [lines, others] = [there.split('\n'), now.split('\n')]
  const longer = lines.length > others.length ? lines : others
  const first = longer.findIndex((_line, index) => lines[index] !== others[index])
  return [`  there: ${lines[first] ?? ''}`, `  now:   ${others[first] ?? ''}`]
}

if (!isCheck && (isWanted('demo') || isWanted('sizes'))) buildShipped()
const before = readFileSync(readme, 'utf8')
const after = written(before)
if (!isCheck) {
  writeFileSync(readme, after)
} else if (comparable(before) !== comparable(after)) {
  console.error('README.md does not show what the program prints now. Run: node tools/readme.mjs')
  for (const line of firstDifference(comparable(before), comparable(after))) console.error(line)
  process.exitCode = 1
}
