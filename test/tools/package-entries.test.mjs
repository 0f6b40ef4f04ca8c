import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { entries, exportsOf } from '../../tools/package/entries.mjs'
import { inProject } from '../../tools/project.mjs'

const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))

test('package.json exports what the table of entries says, in its order', () => {
  assert.deepEqual(
    JSON.stringify(manifest.exports),
    JSON.stringify(exportsOf()),
    'run: node tools/package/entries.mjs',
  )
})

test('each entry has a source, and names that are its own', () => {
  for (const { name, source } of entries) assert.ok(existsSync(inProject(source)), name)
  assert.equal(new Set(entries.map(({ name }) => name)).size, entries.length)
})

test('an entry that is exported has types', () => {
  for (const { path, types } of entries) assert.ok(path === undefined || types, path)
})

test('conditions come before the formats, and have the types of the entry they stand for', () => {
  const table = [
    {
      name: 'whole',
      path: '.',
      formats: ['esm', 'cjs'],
      types: true,
      conditions: { workerd: 'whole-edge' },
    },
    { name: 'whole-edge', formats: ['esm'] },
  ]
  assert.equal(
    JSON.stringify(exportsOf(table)['.']),
    JSON.stringify({
      workerd: { types: './dist/whole.d.ts', default: './dist/whole-edge.mjs' },
      import: { types: './dist/whole.d.ts', default: './dist/whole.mjs' },
      require: { types: './dist/whole.d.cts', default: './dist/whole.cjs' },
    }),
  )
})
