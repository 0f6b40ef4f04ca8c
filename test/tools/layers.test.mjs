import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { inProject } from '../../tools/project.mjs'

/** Folders of src/ in their order: each may use those of lines before its own, and itself. */
const LAYERS = [
  ['memory'],
  ['unicode'],
  ['segment', 'markup'],
  ['lexicon', 'language'],
  ['measure'],
  ['document'],
  ['abi'],
]
const levelOf = new Map(LAYERS.flatMap((names, level) => names.map((name) => [name, level])))

/** What of other folders a file asks for that is not below it. */
function upwards(folder, text) {
  const asked = Array.from(text.matchAll(/^#include "(\w+)\//gm), ([, name]) => name)
  return asked.filter(
    (name) => levelOf.has(name) && name !== folder && levelOf.get(name) >= levelOf.get(folder),
  )
}

test('what is above or beside a folder is seen', () => {
  assert.deepEqual(upwards('segment', '#include "lexicon/hash.h"\n'), ['lexicon'])
  assert.deepEqual(upwards('segment', '#include "markup/markup.h"\n'), ['markup'])
  assert.deepEqual(upwards('lexicon', '#include "segment/word.h"\n#include "status.h"\n'), [])
})

test('every folder of the core has a layer', () => {
  const folders = readdirSync(inProject('src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  assert.deepEqual(folders.map(({ name }) => name).sort(), [...levelOf.keys()].sort())
})

test('no file of the core asks for what is above it', () => {
  for (const folder of levelOf.keys()) {
    const files = readdirSync(inProject('src', folder)).filter((name) => /\.(h|cpp)$/.test(name))
    assert.ok(files.length > 0, folder)
    for (const name of files) {
      const text = readFileSync(inProject('src', folder, name), 'utf8')
      assert.deepEqual(upwards(folder, text), [], `src/${folder}/${name}`)
    }
  }
})
