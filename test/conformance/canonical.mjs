// Results in the form in which they are compared and hashed: docs/conformance.md. Knows neither Node nor a page.

/** A number of 64-bit floating point as a result: its bits, and itself for people. NaN is `null`. */
export function double(value) {
  if (Number.isNaN(value) || value === null || value === undefined) return null
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return { value, bits: view.getBigUint64(0).toString(16).padStart(16, '0') }
}

/** A value of `expected`, or of a result, as text. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join('\t')}]`
  if (typeof value === 'string') return `"${escaped(value)}"`
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`${value} is no whole number: give it as double()`)
  }
  return value !== null && typeof value === 'object' ? value.bits : String(value)
}

const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\n': '\\n' }

const escaped = (text) => text.replace(/[\\\t\n]/g, (character) => ESCAPES[character])

/** The lines of a case: one for each result, in the order of `expected`. */
export function canonicalLines(test, results) {
  return Object.keys(test.expected)
    .map((name) => `${test.id}\t${name}\t${canonical(results[name])}\n`)
    .join('')
}

/** What a case belongs to, as far as not all hosts can do all. */
export const groupOf = (test) => test.needs ?? test.call

/** The cases of the file. */
export function parseCases(text) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** The committed digests, by the name of the group, `all` among them. */
export function parseDigests(text) {
  const lines = text.split('\n').filter((line) => line !== '')
  return Object.fromEntries(lines.map((line) => line.split('  ').reverse()))
}

/**
 * Runs cases. `run` answers the results of one.
 *
 * @returns {{ failures: string[], lines: Record<string, string> }} Differences, each told in a few lines, and the canonical lines
 *   of each group and of `all`.
 */
export function runAll(cases, run) {
  const failures = []
  const lines = { all: '' }
  for (const test of cases) {
    const expected = canonicalLines(test, test.expected)
    const found = linesOf(test, run)
    if (found !== expected) failures.push(`expected ${expected}found    ${found}`)
    lines[groupOf(test)] = (lines[groupOf(test)] ?? '') + found
    lines.all += found
  }
  return { failures, lines }
}

function linesOf(test, run) {
  let results
  try {
    results = run(test)
    return canonicalLines(test, results)
  } catch (error) {
    return `${test.id}\t${error.stack}\n${JSON.stringify(results)}\n`
  }
}
