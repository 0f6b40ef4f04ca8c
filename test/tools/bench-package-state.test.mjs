import assert from 'node:assert/strict'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { writtenAfter } from '../../bench/package-state.mjs'
import { temporaryDirectory } from './temporary-directory.mjs'

test('a file that was written later is found, however deep', (t) => {
  const folder = temporaryDirectory(t)
  mkdirSync(join(folder, 'unicode'))
  const file = join(folder, 'unicode/utf8.cpp')
  writeFileSync(file, '')
  utimesSync(file, 1000, 1000)
  assert.equal(writtenAfter(folder, new Date(1_001_000)), undefined)
  assert.equal(writtenAfter(folder, new Date(999_000)), file)
})
