import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { committedInputs, fuzzTargets } from '../../tools/fuzz.mjs'
import { listedSymbols } from '../../tools/library/symbols.mjs'
import { inProject } from '../../tools/project.mjs'

const folder = inProject('test/fuzz')

test('every function of the C interface is called by a fuzz target', () => {
  const files = readdirSync(folder).filter((name) => /\.(cpp|h)$/.test(name))
  const paths = [...files.map((name) => `${folder}/${name}`), inProject('test/native/abi/owned.h')]
  const code = paths.map((path) => readFileSync(path, 'utf8')).join('\n')
  const called = new Set(code.match(/\bwb_\w+(?=\b)/g))
  assert.deepEqual(
    listedSymbols().filter((name) => !called.has(name)),
    [],
  )
})

test('every fuzz target is built, and has committed inputs', () => {
  const built = readFileSync(`${folder}/CMakeLists.txt`, 'utf8').match(/foreach\(name ([^)]*)\)/)[1]
  assert.deepEqual(built.split(/\s+/).sort(), fuzzTargets().sort())
  for (const target of fuzzTargets()) assert.ok(committedInputs(target).length >= 20, target)
})
