import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inProject } from '../../tools/project.mjs'
import { compareSizes, renewBudgets, requireModules } from '../../tools/size-budgets.mjs'

const size = (raw, gzip = 10, brotli = 10) => ({ raw, gzip, brotli })

test('a file above its budget is named, with the measure and by how much', () => {
  const { failures } = compareSizes({ 'dist/a.mjs': size(1000) }, { 'dist/a.mjs': size(1100) })
  assert.deepEqual(failures, ['dist/a.mjs: 1,100 bytes, 100 (10.00 %) above its budget of 1,000'])
})

test('a file that only its compressed forms make too large is a failure for each of them', () => {
  const budgets = { 'dist/a.mjs': size(1000, 500, 400) }
  const { failures } = compareSizes(budgets, { 'dist/a.mjs': size(1000, 501, 404) })
  assert.deepEqual(failures, [
    'dist/a.mjs: 501 bytes by gzip, 1 (0.20 %) above its budget of 500',
    'dist/a.mjs: 404 bytes by Brotli, 4 (1.00 %) above its budget of 400',
  ])
})

test('a file as large as its budget passes', () => {
  const { lines, failures } = compareSizes({ a: size(1000) }, { a: size(1000) })
  assert.deepEqual(failures, [])
  assert.match(lines[0], /^a: raw 1,000 \(100\.0 %\)/)
})

test('a shipped file without a budget is a failure that says how to give it one', () => {
  const { failures } = compareSizes({}, { 'dist/new.mjs': size(1) })
  assert.match(failures[0], /^dist\/new\.mjs has no budget.*size-budgets\.mjs --write$/)
})

test('a budget without its file is a failure', () => {
  assert.match(compareSizes({ 'dist/old.mjs': size(1) }, {}).failures[0], /is not built/)
})

test('what became much smaller should be written down', () => {
  const { lines, failures } = compareSizes({ a: size(1000) }, { a: size(900) })
  assert.deepEqual(failures, [])
  assert.match(lines[0], /write this gain down/)
})

test('new budgets go to new and named files, and the others keep theirs', () => {
  const budgets = { kept: size(900, 90, 90), named: size(900, 90, 90), gone: size(1) }
  const sizes = { kept: size(950), named: size(950), added: size(2000) }
  assert.deepEqual(renewBudgets(budgets, sizes, ['named']), {
    kept: size(900, 90, 90),
    named: size(1000, 100, 100),
    added: size(2100, 100, 100),
  })
})

test('every committed budget is of whole bytes, and smaller the better a file is compressed', () => {
  const budgets = JSON.parse(readFileSync(inProject('tools/size-budgets.json'), 'utf8'))
  assert.ok(Object.keys(budgets).length > 0)
  for (const [file, { raw, gzip, brotli }] of Object.entries(budgets)) {
    assert.ok([raw, gzip, brotli].every(Number.isInteger), file)
    assert.ok(brotli <= gzip && gzip <= raw, file)
  }
})

test('a module that is not built ends what would leave it out, and says how to build it', () => {
  requireModules(() => true)
  assert.throws(
    () => requireModules((file) => !file.includes('wasm-scalar/abi')),
    /^Error: Not built: build\/wasm-scalar\/abi\/wordbridge-core\.wasm\. What to do: npm run build/,
  )
})

test('an unknown option or file ends with status 2', () => {
  for (const words of [['--frobnicate'], ['--write', 'dist/frobnicate.mjs']]) {
    const command = [inProject('tools/size-budgets.mjs'), ...words]
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    assert.equal(status, 2)
    assert.match(stderr, /frobnicate/)
  }
})
