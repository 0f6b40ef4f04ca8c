import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markdownTable, signedPercent, threeDigits, withQuartiles } from '../../bench/format.mjs'
import { fullReport } from '../../bench/full-report.mjs'
import { readmeTable } from '../../bench/readme-table.mjs'
import { describeRun } from '../../bench/results.mjs'

const machine = {
  cpu: 'A chip',
  cores: 2,
  memory: '4 GiB',
  node: '20.0.0',
  v8: '11',
  date: 'today',
}
const fixed = (value) => ({ median: value, lower: value, upper: value })
const entries = [
  { id: 'wordbridge', name: 'wordbridge', version: '1.0', bytes: 1e6, speed: fixed(500) },
  {
    ...{ id: 'icu', name: 'ICU, native C++', version: 'ICU 72.1', bytes: 1e5, speed: fixed(40) },
    ...{ ratio: { median: 12.5, lower: 12, upper: 13 }, answer: { words: 920 } },
    differences: { words: -0.08 },
    why: 'it has dictionaries',
  },
  { id: 'alfaaz', name: 'alfaaz', missing: 'no such package' },
]
const words = { name: 'words', corpus: 'English, 1 MB', bytes: 1e6, entries }
const results = { machine, quick: false, pace: { rounds: 15 }, tasks: [words] }

test('numbers keep three digits', () => {
  const shown = [12_345.6, 123.4, 12.34, 1.234, 0.1234, 0].map(threeDigits)
  assert.deepEqual(shown, ['12,346', '123', '12.3', '1.23', '0.123', '0'])
  assert.equal(withQuartiles({ median: 2, lower: 1.5, upper: 2.25 }), '2 (1.5 to 2.25)')
})

test('differences are percentages with a sign', () => {
  assert.deepEqual([0.0123, -0.5, 0.00001, 0].map(signedPercent), [
    '+1.2 %',
    '−50 %',
    '+0.001 %',
    '0',
  ])
})

test('a table is laid out as Prettier does it', () => {
  const table = markdownTable('lr', [
    ['a', 'number'],
    ['longer', '1'],
  ])
  assert.equal(table, '| a      | number |\n| ------ | -----: |\n| longer |      1 |')
})

test('the full report has every peer, its text, its ratio and why its answer differs', () => {
  const report = fullReport(results)
  assert.match(report, /^## Words with columns: English, 1 MB$/m)
  assert.match(
    report,
    /^\| ICU, native C\+\+ \| ICU 72\.1 \| 100 kB \| +40 \| .*12\.5 \(12 to 13\) \| words 920 \(−8\.0 %\)/m,
  )
  assert.match(report, /^- ICU, native C\+\+: its answer differs, for it has dictionaries\.$/m)
  assert.match(report, /^- alfaaz: not measured \(no such package\)\.$/m)
})

test('the table of README.md has the headlines that were measured', () => {
  const table = readmeTable(results)
  assert.match(
    table,
    /^\| words with columns: English, 1 MB \| +500 \| \*\*12\.5\*\* ICU, native C\+\+ +\|$/m,
  )
  assert.doesNotMatch(table, /alfaaz/)
  assert.match(table, /A chip, 2 cores/)
})

test('without wordbridge there is no ratio, and no row', () => {
  const alone = { ...words, entries: [{ ...entries[1], ratio: undefined }] }
  assert.doesNotMatch(readmeTable({ ...results, tasks: [alone] }), /ICU/)
})

test('what other work took from the processes is said', () => {
  const waiting = { ...words, entries: [{ ...entries[0], waiting: 0.125 }] }
  const text = describeRun({ ...results, tasks: [waiting] })
  assert.match(text, /kept the processes waiting for 13 % of the time/)
  assert.doesNotMatch(describeRun(results), /waiting/)
})

test('Chromium has its version and its times, or why it has none', () => {
  const chromium = (entry) => ({ ...results, tasks: [{ name: 'load-chromium', entries: [entry] }] })
  const measured = {
    name: 'wordbridge',
    version: 'Chromium 1.2',
    milliseconds: fixed(15),
    imported: fixed(9),
  }
  assert.match(fullReport(chromium(measured)), /Chromium 1\.2.*15 \(15 to 15\) ms from/)
  assert.match(
    fullReport(chromium({ missing: 'there is none' })),
    /: not measured \(there is none\)\.$/m,
  )
})

test('growth is told for the sizes asked for, and memory where it says something', () => {
  const of = (size, memory) => ({ size, bytes: size - 9, nanosecondsPerByte: fixed(3), memory })
  const growth = { name: 'growth', entries: [of(1000, 1e6), of(1e8, 1.2e8)] }
  const table = readmeTable({ ...results, tasks: [growth] })
  assert.match(table, /^\| analyze\(\), 1 kB +\| +3 ns a byte \|$/m)
  assert.match(table, /^\| analyze\(\), 100 MB +\| 3 ns a byte, 1\.2 bytes of memory \|$/m)
  assert.match(
    fullReport({ ...results, tasks: [growth] }),
    /^\| 100 MB \| +3 \(3 to 3\) \| +120 MB/m,
  )
})
