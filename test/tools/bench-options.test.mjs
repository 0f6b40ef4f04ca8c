import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { parseOptions, UsageError } from '../../bench/options.mjs'
import { inProject } from '../../tools/project.mjs'

const known = { tasks: ['words', 'load'], peers: ['icu'] }
const bench = (...words) =>
  spawnSync(process.execPath, [inProject('bench/run.mjs'), ...words], { encoding: 'utf8' })

test('names after --only are tasks or peers', () => {
  const options = parseOptions(['--quick', '--only', 'words', '--only', 'icu'], known)
  assert.deepEqual(options, {
    action: 'measure',
    mode: 'quick',
    write: false,
    tasks: ['words'],
    peers: ['icu'],
  })
})

test('what is not understood is an error that says what to do', () => {
  assert.throws(() => parseOptions(['--fast'], known), /unknown option --fast; --help/)
  assert.throws(() => parseOptions(['--only', 'nobody'], known), /nobody; --list/)
  assert.throws(() => parseOptions(['--only'], known), /needs the name/)
})

test('only a whole run is written', () => {
  assert.equal(parseOptions(['--write'], known).write, true)
  assert.throws(() => parseOptions(['--write', '--quick'], known), UsageError)
  assert.throws(() => parseOptions(['--write', '--smoke'], known), UsageError)
  assert.throws(() => parseOptions(['--write', '--only', 'words'], known), UsageError)
})

test('the command explains itself and lists its names without installing anything', () => {
  assert.match(bench('--help').stdout, /--quick/)
  const { stdout, status } = bench('--list')
  assert.equal(status, 0)
  assert.match(stdout, /^ {2}words-multilingual /m)
  assert.match(stdout, /^ {2}unicode-segmenter /m)
})

test('an unknown option ends with status 2', () => {
  const { stderr, status } = bench('--frobnicate')
  assert.equal(status, 2)
  assert.match(stderr, /^bench: unknown option --frobnicate/)
})
