// All results as Markdown, for bench/results/peers.md.
import { sizeName } from './corpus-files.mjs'
import { markdownTable, signedPercent, threeDigits, withQuartiles } from './format.mjs'
import { describeRun, taskOf } from './results.mjs'

/** Every task with all of its peers. */
export function fullReport(results) {
  const parts = results.tasks.map((result) => {
    const { title, kind } = taskOf(result)
    const heading = result.corpus ? `${title}: ${result.corpus}` : title
    return `## ${capitalized(heading)}\n\n${sections[kind](result)}`
  })
  return ['# wordbridge and its peers', describeRun(results), ...parts, ''].join('\n\n')
}

const sections = {
  work: workSection,
  load: loadSection,
  'load-chromium': chromiumSection,
  growth: growthSection,
}

function workSection(result) {
  const { unit } = taskOf(result)
  const rows = result.entries
    .filter(({ missing }) => !missing)
    .map(({ name, version, bytes, speed, ratio, ...entry }) => [
      name,
      version,
      unit === 'µs' ? '' : bytes === result.bytes ? 'all' : sizeName(bytes),
      threeDigits(speed.median),
      ratio ? withQuartiles(ratio) : '',
      answerText(entry),
    ])
  const answers = 'its answer, and the difference'
  const heading = ['peer', 'version', 'text', unit, 'wordbridge is times as fast', answers]
  const notes = result.entries.flatMap(noteLines)
  return [markdownTable('lllrrl', [heading, ...rows]), notes.join('\n')].join('\n\n').trimEnd()
}

/** As `words 1,234 (−1.2 %), segments 2,345 (0)`. */
function answerText({ answer = {}, expected = answer, differences = {} }) {
  // The names that wordbridge has too come first, in its order.
  const names = Object.keys({ ...expected, ...answer }).filter((name) => name in answer)
  const parts = names.map((name) => {
    const number = answer[name]
    const shown = Number.isInteger(number) ? number.toLocaleString('en') : threeDigits(number)
    const difference = differences[name]
    const behind = difference === undefined ? '' : ` (${signedPercent(difference)})`
    return `${name} ${shown}${behind}`
  })
  return parts.join(', ')
}

function noteLines({ name, what, why, missing }) {
  if (missing) return [`- ${name}: not measured (${missing}).`]
  const parts = [what, why && `its answer differs, for ${why}`].filter(Boolean)
  return parts.length > 0 ? [`- ${name}: ${parts.join('; ')}.`] : []
}

function loadSection({ empty, entries }) {
  const rows = entries.map(({ name, version, milliseconds }) => [
    name,
    version ?? '',
    withQuartiles(milliseconds),
  ])
  const text = `A Node that does nothing takes ${withQuartiles(empty)} ms; this is what comes on top.`
  return `${text}\n\n${markdownTable('llr', [['peer', 'version', 'ms'], ...rows])}`
}

function chromiumSection({ entries }) {
  return entries.map(chromiumLine).join('\n')
}

function chromiumLine({ name, version, milliseconds, imported, missing }) {
  if (missing) return `- ${name}: not measured (${missing}).`
  return (
    `- ${name}: ${version}, anew for each round, with nothing cached: ${withQuartiles(milliseconds)} ms from \`import()\` until ` +
    `\`load()\` is done, ${withQuartiles(imported)} ms of it for the import, which includes the way over the loopback interface.`
  )
}

function growthSection({ entries }) {
  const rows = entries.map(({ size, bytes, nanosecondsPerByte, memory, missing }) => [
    sizeName(size),
    missing ? `not measured: ${missing}` : withQuartiles(nanosecondsPerByte),
    memory ? sizeName(memory) : '',
    memory ? threeDigits(memory / bytes) : '',
  ])
  const heading = ['text', 'ns a byte', 'WebAssembly memory', 'bytes a byte of text']
  return markdownTable('lrrr', [heading, ...rows])
}

function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
