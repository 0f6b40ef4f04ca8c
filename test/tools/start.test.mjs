import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import process from 'node:process'
import { tableOf } from '../../bench/start/measure.mjs'
import { inProject } from '../../tools/project.mjs'

const startOf = (each) => ({
  import: each,
  bytes: each,
  compile: each,
  instantiate: each,
  start: each,
  count: 7,
  analyze: 8,
})

test('a table has the median of each step, and that of their sums without the first calls', () => {
  const table = tableOf({ one: [1, 2, 9].map(startOf), other: [startOf(0.25)] })
  const rows = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  const figures = Object.fromEntries(rows.map(([, step, one, other]) => [step, [one, other]]))
  assert.deepEqual(figures['the module is instantiated'], ['2.0', '0.3'])
  assert.deepEqual(figures['all of it, until `load()` is done'], ['10.0', '1.3'])
  assert.deepEqual(figures['the first `count`, of two words'], ['7.0', '7.0'])
})

test('what is not understood is refused', () => {
  const words = [inProject('bench/start/measure.mjs'), '--wrote']
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  assert.equal(status, 2)
  assert.match(stderr, /unknown option --wrote: there is --write/)
})
