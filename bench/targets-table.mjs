// Whether the targets were reached, as Markdown and as lines.
import { sizeName } from './corpus-files.mjs'
import { markdownTable, threeDigits, withQuartiles } from './format.mjs'
import { findPeer } from './peers/index.mjs'
import { describeRun, taskOf } from './results.mjs'
import { judgeTargets } from './targets.mjs'

/** The table of docs/performance.md. */
export function targetsTable(results) {
  const outcomes = judgeTargets(results)
  const rows = outcomes.map((outcome) => [
    subjectOf(outcome, results),
    besideOf(outcome),
    wantedOf(outcome),
    measuredOf(outcome),
    verdictOf(outcome),
  ])
  const heading = ['work', 'beside', 'wanted', 'measured', 'as a multiple']
  return [
    markdownTable('llrrl', [heading, ...rows]),
    `${summaryOf(outcomes)} ${describeRun(results)}`,
  ].join('\n\n')
}

/** The same for a terminal: a line for each target, then how many were reached. */
export function targetLines(results) {
  const outcomes = judgeTargets(results)
  if (outcomes.length === 0) return []
  const lines = outcomes.map((outcome) => {
    const beside = besideOf(outcome)
    const subject = `${subjectOf(outcome, results)}${beside && `, beside ${beside}`}`
    const figures = `wanted ${wantedOf(outcome)}, measured ${measuredOf(outcome)}`
    return `${plain(verdictOf(outcome))}: ${subject}: ${figures}`
  })
  return [...lines, summaryOf(outcomes)]
}

/** As `21 of 23 targets were reached.` */
function summaryOf(outcomes) {
  const reached = outcomes.filter((outcome) => outcome.reached).length
  const missing = outcomes.filter((outcome) => outcome.missing).length
  const unmeasured = missing > 0 ? `; ${missing} could not be measured` : ''
  return `${reached} of ${outcomes.length} targets were reached${unmeasured}.`
}

/** What else is said of the work, by who does it. */
const INPUTS = {
  wordbridge: '',
  'wordbridge-bytes': ', from bytes',
  'wordbridge-into': ', from bytes, option `into`',
}

function subjectOf({ task, measure, size, by = 'wordbridge' }, results) {
  if (measure === 'power') return 'growth of analyze(): time is to the text as its power'
  if (measure === 'memory') return `memory of analyze(), ${sizeName(size)}: bytes a byte of text`
  const result = results.tasks.find(({ name }) => name === task)
  const { title } = taskOf(result)
  const text = result.corpus ? `${title}, ${result.corpus}` : title
  return `${text}${INPUTS[by]}`
}

function besideOf({ peer }) {
  return peer ? findPeer(peer).name : ''
}

const units = { ratio: '×', microseconds: 'µs', milliseconds: 'ms', power: '', memory: '' }

function wantedOf({ measure, wanted }) {
  const side = measure === 'ratio' ? '≥' : '≤'
  return `${side} ${threeDigits(wanted)} ${units[measure]}`.trimEnd()
}

function measuredOf({ measured }) {
  if (!measured) return ''
  const { median, lower, upper } = measured
  return lower === upper ? threeDigits(median) : withQuartiles(measured)
}

/** As `reached, 1.3`, `**missed, 0.8**` or `not measured (why)`. */
function verdictOf({ attained, reached, missing }) {
  if (missing) return `not measured (${missing})`
  return reached ? `reached, ${twoDecimals(attained)}` : `**missed, ${twoDecimals(attained)}**`
}

/** Cut instead of rounded, so that 0.999 does not read as reached. */
function twoDecimals(value) {
  return (Math.floor(value * 100) / 100).toFixed(2)
}

function plain(text) {
  return text.replaceAll('**', '')
}
