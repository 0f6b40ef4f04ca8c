import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import { CleanFiles } from '../../tools/lint/clean-files.mjs'
import { withIncludes } from '../../tools/lint/sources.mjs'
import { temporaryDirectory } from './temporary-directory.mjs'

/** A folder with files, by their names. */
function folderOf(context, files) {
  const folder = temporaryDirectory(context)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const core = {
  'src/a/one.cpp':
    '#include "a/one.h"\n\n#include <vector>\n\n#include "b/two.h"\n#include "near.h"\n',
  'src/a/one.h': '#include "b/two.h"\n',
  'src/a/near.h': '',
  'src/b/two.h': '#include "a/one.h"\n#  include "missing.h"\n',
}

test('the headers of a file are all that it includes, each once', (context) => {
  const folder = folderOf(context, core)
  const found = withIncludes(join(folder, 'src/a/one.cpp'), [join(folder, 'src')])
  assert.deepEqual(
    found.map((path) => relative(folder, path)),
    ['src/a/one.cpp', 'src/a/one.h', 'src/b/two.h', 'src/a/near.h'],
  )
})

test('a file is as it was until it, a header, the command or the linter changes', (context) => {
  const folder = folderOf(context, core)
  const keyBy = (linter, command) => {
    const sources = withIncludes(join(folder, 'src/a/one.cpp'), [join(folder, 'src')])
    return new CleanFiles(join(folder, 'memory'), folder, linter).key(sources, command)
  }
  const first = keyBy('1', '-O2')
  assert.equal(keyBy('1', '-O2'), first)
  assert.notEqual(keyBy('2', '-O2'), first)
  assert.notEqual(keyBy('1', '-O3'), first)
  writeFileSync(join(folder, 'src/b/two.h'), '#include "a/one.h"\n#include "a/near.h"\n')
  assert.notEqual(keyBy('1', '-O2'), first)
})

test('where the project is does not matter', (context) => {
  const keys = [folderOf(context, core), folderOf(context, core)].map((folder) => {
    const sources = withIncludes(join(folder, 'src/a/one.cpp'), [join(folder, 'src')])
    return new CleanFiles(join(folder, 'memory'), folder, '1').key(sources, `-I${folder}/src`)
  })
  assert.equal(keys[0], keys[1])
})

test('what nobody asked for in a long time is forgotten', (context) => {
  const folder = temporaryDirectory(context)
  const clean = new CleanFiles(join(folder, 'memory'), folder, '1')
  clean.forget()
  assert.equal(clean.has('old'), false)
  for (const key of ['old', 'asked', 'new']) clean.add(key)
  const long = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000)
  for (const key of ['old', 'asked']) utimesSync(join(clean.directory, key), long, long)
  assert.equal(clean.has('asked'), true)
  clean.forget()
  assert.deepEqual(readdirSync(clean.directory).sort(), ['asked', 'new'])
  assert.equal(existsSync(join(clean.directory, 'old')), false)
})
