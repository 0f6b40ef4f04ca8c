import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { run } from '../tools/machine/command.mjs'
import { inProject } from '../tools/project.mjs'
import { fullReport } from './full-report.mjs'
import { judgeTargets } from './targets.mjs'
import { targetLines, targetsTable } from './targets-table.mjs'

const page = inProject('docs/performance.md')
const marked = /(<!-- targets: written by npm run bench -- --write -->\n)[^]*?(<!-- end -->)/

/**
 * Prints the results and saves them in build/bench/; with `write` also in bench/results/, README.md and
 * docs/performance.md.
 *
 * @param {object} measured as measureAll() has it
 * @param {Pick<import('./options.mjs').Options, 'write' | 'mode'>} options
 */
export async function showResults(measured, { write, mode }) {
  // What draws a chart is not installed for a smoke test, whose figures say nothing anyway.
  if (mode === 'smoke') return
  const rounded = withSixDigits(measured)
  const results = withSixDigits({ ...rounded, targets: judgeTargets(rounded) })
  const report = fullReport(results)
  const { drawChart } = await import('./chart.mjs')
  const chart = await drawChart(results)
  save(inProject('build/bench'), results, report, chart)
  console.log(report)
  console.log(targetLines(results).join('\n'))
  if (!write) return
  save(inProject('bench/results'), results, report, chart)
  writeFileSync(page, withTargets(readFileSync(page, 'utf8'), results))
  await run([process.execPath, inProject('tools/readme.mjs'), 'bench'], { output: 'inherit' })
}

/** The text of docs/performance.md with the table of these results. */
export function withTargets(text, results) {
  return text.replace(marked, (_, begin, end) => `${begin}\n${targetsTable(results)}\n\n${end}`)
}

/** More digits would say nothing. What is shown is made of these, so that it can be made again from the file. */
function withSixDigits(results) {
  const rounded = (_, value) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value
  return JSON.parse(JSON.stringify(results, rounded))
}

function save(folder, results, report, chart) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'peers.json'), `${JSON.stringify(results, null, 2)}\n`)
  writeFileSync(join(folder, 'peers.md'), report)
  if (chart) writeFileSync(join(folder, 'peers.svg'), chart)
}
