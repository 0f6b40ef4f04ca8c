import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixtureNames, manifestOf, printedReports } from '../../tools/package/project.mjs'

test('a fixture that runs at several times reports each name each time', () => {
  assert.deepEqual(printedReports({ reports: ['a', 'b'], times: ['1', '2'] }), [
    '1: a',
    '1: b',
    '2: a',
    '2: b',
  ])
  assert.deepEqual(printedReports({ reports: ['a'] }), ['a'])
  assert.deepEqual(printedReports({}), [])
})

test('every fixture pins the exact version of each tool', () => {
  for (const name of fixtureNames()) {
    const { dependencies, devDependencies, optionalDependencies } = manifestOf(name)
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    for (const [tool, version] of all) {
      assert.match(version, /^(npm:[\w-]+@)?\d+\.\d+\.\d+$/, `${name}: ${tool}`)
    }
  }
})

test('every fixture reports something, but for the one that only checks the packed files', () => {
  const silent = fixtureNames().filter((name) => {
    const manifest = manifestOf(name)
    return printedReports(manifest).length === 0 && manifest.site === undefined
  })
  assert.deepEqual(silent, ['published'])
})
