// The cases that every host answers alike (docs/conformance.md), by the module without imports: node --test test/module/
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseCases, parseDigests, runAll } from '../conformance/canonical.mjs'
import { modules, start, Status } from './core.mjs'
import { runCase } from './run-case.mjs'

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url))
const cases = parseCases(read('test/data/conformance.jsonl').toString())
const expected = parseDigests(read('test/data/conformance.sha256').toString())
const pack = read('packs/languages.pack')

for (const { preset, bytes } of modules) {
  test(`${preset}: every case has the results that are expected, and the digests are those of every host`, async (context) => {
    const core = await start(bytes)
    const languages = core.withText(pack, (address, size) => {
      assert.equal(core.exports.wb_languages_read(address, size, core.out), Status.ok)
      return core.handle()
    })
    const { failures, lines } = runAll(cases, (each) => runCase(core, languages, each))
    assert.deepEqual(failures, [])
    const digests = Object.entries(lines).map(([group, text]) => [
      group,
      createHash('sha256').update(text).digest('hex'),
    ])
    assert.deepEqual(Object.fromEntries(digests), expected)
    context.diagnostic(`${cases.length} cases, all: ${expected.all}`)
  })
}
