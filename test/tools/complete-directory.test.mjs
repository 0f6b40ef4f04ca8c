import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import {
  completedDirectory,
  makeCompleteDirectory,
} from '../../tools/machine/complete-directory.mjs'
import { temporaryDirectory } from './temporary-directory.mjs'

const makeSlowly = fileURLToPath(new URL('make-slowly.mjs', import.meta.url))
const silent = () => {}

function start(directory, duration) {
  const child = spawn(process.execPath, [makeSlowly, directory, String(duration)])
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text))
  const end = once(child, 'close').then(([status]) => ({ status, output }))
  return { child, end, firstWord: once(child.stdout, 'data') }
}

test('a directory is made once', async (t) => {
  const directory = join(temporaryDirectory(t), 'thing')
  await makeCompleteDirectory(directory, async () => ({ version: 1 }), silent)
  const unwanted = () => assert.fail('made again')
  const stamp = await makeCompleteDirectory(directory, unwanted, silent)
  assert.equal(stamp.version, 1)
})

test('a directory without a stamp counts as half-made and is replaced', async (t) => {
  const directory = join(temporaryDirectory(t), 'thing')
  mkdirSync(directory)
  writeFileSync(join(directory, 'content'), 'half')
  assert.equal(completedDirectory(directory), undefined)
  await makeCompleteDirectory(directory, async () => ({}), silent)
  assert.deepEqual(readdirSync(directory), ['complete.json'])
})

test('a failure leaves nothing', async (t) => {
  const parent = temporaryDirectory(t)
  const fail = async () => Promise.reject(new Error('no network'))
  await assert.rejects(makeCompleteDirectory(join(parent, 'thing'), fail, silent), /no network/)
  assert.deepEqual(readdirSync(parent), [])
})

test('of several processes one makes it and the others wait', async (t) => {
  const directory = join(temporaryDirectory(t), 'thing')
  const results = await Promise.all([1, 2, 3].map(() => start(directory, 400).end))
  assert.deepEqual(
    results.map(({ status }) => status),
    [0, 0, 0],
  )
  assert.equal(results.filter(({ output }) => output.includes('making\n')).length, 1)
  assert.equal(results.filter(({ output }) => output.includes('waiting for process')).length, 2)
})

for (const signal of ['SIGINT', 'SIGTERM']) {
  test(`${signal} while making leaves nothing`, async (t) => {
    const parent = temporaryDirectory(t)
    const { child, end, firstWord } = start(join(parent, 'thing'), 60_000)
    await firstWord
    child.kill(signal)
    assert.equal((await end).status, signal === 'SIGINT' ? 130 : 143)
    assert.deepEqual(readdirSync(parent), [])
  })
}

test('what a killed process left is not taken for whole, and is removed', async (t) => {
  const parent = temporaryDirectory(t)
  const directory = join(parent, 'thing')
  const killed = start(directory, 60_000)
  await killed.firstWord
  killed.child.kill('SIGKILL')
  await killed.end
  assert.equal(readdirSync(parent).length, 2, 'its lock and its unfinished directory')
  assert.equal(completedDirectory(directory), undefined)

  const results = await Promise.all([start(directory, 50).end, start(directory, 50).end])
  assert.equal(results.filter(({ output }) => output.includes('making\n')).length, 1)
  assert.deepEqual(readdirSync(parent), ['thing'])
  assert.equal(readFileSync(join(directory, 'content'), 'utf8'), 'whole')
})
