import assert from 'node:assert/strict'
import { test } from 'node:test'
import { table } from '../../bench/variants/table.mjs'
import { variants } from '../../bench/variants/variants.mjs'

const row = (name, raw, median) => ({
  variant: { name, decision: 'no: larger' },
  sizes: { raw, gzip: 500, brotli: 400 },
  ratios: { analyze: { median, lower: median - 0.125, upper: median + 0.125 } },
})

test('a build stands in the table with what it adds to the first and its speed as a multiple', () => {
  const lines = table([row('first', 1000, 1), row('second', 1250, 0.875)], 15).split('\n')
  assert.equal(lines[2], '| first | 1,000 | 500 | 400 | 1 | no: larger |')
  assert.equal(
    lines[3],
    '| second | +250 (25.0 %) | +0 (0.0 %) | +0 (0.0 %) | 0.88 (0.75 to 1.00) | no: larger |',
  )
})

test('a smaller build has a minus', () => {
  assert.match(table([row('first', 1000, 1), row('second', 900, 1)], 15), /\| −100 \(10\.0 %\) \|/)
})

test('every variant has a folder of its own and a decision with its reason', () => {
  assert.equal(new Set(variants.map(({ folder }) => folder)).size, variants.length)
  for (const { name, decision } of variants) assert.ok(decision.length > 3, name)
})
