// The headlines as Markdown, for README.md.
import { sizeName } from './corpus-files.mjs'
import { markdownTable, threeDigits, withQuartiles } from './format.mjs'
import { describeRun, taskOf } from './results.mjs'

/** A row for each headline, then what there is no peer for. */
export function readmeTable(results) {
  const rows = results.tasks.flatMap((result) => headlineRows(result, taskOf(result)))
  const heading = ['work', 'MB/s', 'beside', 'its MB/s', 'wordbridge is times as fast']
  const parts = [
    markdownTable('lrlrr', [heading, ...rows]),
    ownFigures(results),
    describeRun(results),
  ]
  return parts.filter(Boolean).join('\n\n')
}

/** What was done and how fast wordbridge did it stand in the first row alone. */
function headlineRows({ corpus, entries }, { title, headline = [] }) {
  const ours = entries.find(({ id }) => id === 'wordbridge')?.speed
  return headline
    .map((id) => entries.find((entry) => entry.id === id))
    .filter((entry) => entry?.speed)
    .map(({ name, speed, ratio }, row) => [
      row === 0 ? `${title}, ${corpus}` : '',
      row === 0 && ours ? threeDigits(ours.median) : '',
      name,
      threeDigits(speed.median),
      ratio ? withQuartiles(ratio) : '',
    ])
}

function ownFigures({ tasks: results }) {
  const rows = []
  for (const result of results) {
    const { kind, unit, title } = taskOf(result)
    const ours = result.entries.find(({ id }) => id === 'wordbridge')
    if (kind === 'load' && ours) rows.push([title, `${withQuartiles(ours.milliseconds)} ms`])
    if (unit === 'µs' && ours?.speed) rows.push([title, `${withQuartiles(ours.speed)} µs`])
    if (kind === 'growth') rows.push(...growthRows(result.entries))
  }
  return rows.length > 0 ? markdownTable('lr', [['wordbridge alone', ''], ...rows]) : ''
}

function growthRows(entries) {
  return entries
    .filter(({ missing }) => !missing)
    .map(({ size, bytes, nanosecondsPerByte, memory }) => {
      const perByte = `${threeDigits(nanosecondsPerByte.median)} ns a byte`
      const taken = memory ? `, ${threeDigits(memory / bytes)} bytes of memory` : ''
      return [`analyze(), ${sizeName(size)}`, bytes < 1e6 ? perByte : perByte + taken]
    })
}
