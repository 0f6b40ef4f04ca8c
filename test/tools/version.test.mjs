import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFitting, pinnedVersion, versionIn } from '../../tools/toolchain/version.mjs'

test('the pinned version is a version', () => {
  assert.match(pinnedVersion(), /^\d+\.\d+\.\d+$/)
})

test('a version fits if its major is the same and it is not older', () => {
  for (const version of ['6.0.5', '6.0.6', '6.0.10', '6.1.0', '6.12.3']) {
    assert.ok(isFitting(version, '6.0.5'), version)
  }
  for (const version of ['6.0.4', '5.9.9', '7.0.0', '3.1.6', '', undefined]) {
    assert.ok(!isFitting(version, '6.0.5'), String(version))
  }
})

test('a version is found in what emcc prints and in a Debian version', () => {
  const answer =
    'emcc (Emscripten gcc/clang-like replacement + linker emulating GNU ld) 6.0.5 (abc)'
  assert.equal(versionIn(`${answer}\nCopyright (C) 2026 the Emscripten authors 1.2.3`), '6.0.5')
  assert.equal(versionIn('6.0.5+dfsg+~1.41.5-2'), '6.0.5')
  assert.equal(versionIn('no version here'), undefined)
})
