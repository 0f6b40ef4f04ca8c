import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { compareCounts } from '../../tools/instructions.mjs'
import { inProject } from '../../tools/project.mjs'

test('what grew beyond the margin is named, with how much', () => {
  const expected = { words: 1_000_000, lines: 1000 }
  const { failures } = compareCounts(expected, { words: 1_100_000, lines: 1029 }, 0.03)
  assert.deepEqual(failures, [
    'words: 1,100,000 instructions instead of 1,000,000, +10.00 %; 3 % are let pass',
  ])
})

test('what fell is no failure, but should be written down', () => {
  const { lines, failures } = compareCounts({ words: 1000 }, { words: 900 }, 0.03)
  assert.deepEqual(failures, [])
  assert.match(lines[0], /^words: 900 instructions, −10\.00 %: write this gain down/)
})

test('a work without a figure is a failure', () => {
  assert.match(compareCounts({}, { words: 900 }, 0.03).failures[0], /no figure to compare/)
})

test('an unknown option ends with status 2', () => {
  const words = [inProject('tools/instructions.mjs'), '--frobnicate']
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  assert.equal(status, 2)
  assert.match(stderr, /unknown option --frobnicate/)
})
