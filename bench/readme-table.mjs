// The headlines as Markdown, for README.md.
import { sizeName } from './corpus-files.mjs'
import { markdownTable, threeDigits, withQuartiles } from './format.mjs'
import { describeRun, taskOf } from './results.mjs'

/** A row for each task with headlines, then what there is no peer for, then where and how it was measured. */
export function readmeTable(results) {
  const rows = results.tasks.flatMap((result) => headlineRow(result, taskOf(result)))
  const heading = ['work, from a string of JavaScript', 'MB/s', 'how many times as fast as']
  const parts = [
    markdownTable('lrl', [heading, ...rows]),
    ownFigures(results),
    describeRun(results),
  ]
  return parts.filter(Boolean).join('\n\n')
}

/** As `| words counted, English, 10 MB | 1,234 | **9.1** hand-written JavaScript |`. */
function headlineRow({ corpus, entries }, { title, headline = [] }) {
  const ours = entries.find(({ id }) => id === 'wordbridge')?.speed
  const beside = headline
    .map((id) => entries.find((entry) => entry.id === id))
    .filter((entry) => entry?.ratio)
    .map(({ name, ratio }) => `**${threeDigits(ratio.median)}** ${name}`)
  if (!ours || beside.length === 0) return []
  return [[`${title}: ${corpus}`, threeDigits(ours.median), beside.join(' · ')]]
}

function ownFigures({ tasks: results }) {
  const rows = []
  for (const result of results) {
    const { kind, unit, title } = taskOf(result)
    const ours = result.entries.find(({ id }) => id === 'wordbridge')
    if (kind.startsWith('load') && ours?.milliseconds) {
      rows.push([title, `${withQuartiles(ours.milliseconds)} ms`])
    }
    if (unit === 'µs' && ours?.speed) rows.push([title, `${withQuartiles(ours.speed)} µs`])
    if (kind === 'growth') rows.push(...growthRows(result.entries))
  }
  return rows.length > 0 ? markdownTable('lr', [['wordbridge alone', ''], ...rows]) : ''
}

function growthRows(entries) {
  // The sizes between them say the same.
  const shown = [1e3, 1e6, 1e8, entries.at(-1).size]
  return entries
    .filter(({ size, missing }) => !missing && shown.includes(size))
    .map(({ size, bytes, nanosecondsPerByte, memory }) => {
      const perByte = `${threeDigits(nanosecondsPerByte.median)} ns a byte`
      const taken = memory ? `, ${threeDigits(memory / bytes)} bytes of memory` : ''
      return [`analyze(), ${sizeName(size)}`, bytes < 1e6 ? perByte : perByte + taken]
    })
}
