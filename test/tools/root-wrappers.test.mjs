import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { writeEmscriptenFolder } from '../../tools/toolchain/root-wrappers.mjs'
import { temporaryDirectory, writeFakeEmscripten, writeProgram } from './temporary-directory.mjs'

/** A toolchain whose `enter` prints the words it is given, a line each. */
function fakeToolchain(t) {
  const directory = realpathSync(temporaryDirectory(t))
  const real = join(directory, 'root/usr/share/emscripten')
  mkdirSync(real, { recursive: true })
  writeFakeEmscripten(real, '6.0.5')
  for (const name of ['em++', 'emar', 'emcmake', 'emranlib.py']) writeProgram(join(real, name))
  writeProgram(join(directory, 'enter'), 'printf "%s\\n" "$@"')
  writeEmscriptenFolder(directory)
  return join(directory, 'emscripten')
}

const linesOf = (...words) =>
  execFileSync(words[0], words.slice(1), { encoding: 'utf8' }).trim().split('\n')

test('a program enters the root with its words unchanged', (t) => {
  const folder = fakeToolchain(t)
  const words = ['rc', 'a b', '', "it's", '$HOME', '*']
  const expected = ['/usr/share/emscripten/emar', ...words]
  assert.deepEqual(linesOf(join(folder, 'emar'), ...words), expected)
})

test('a compiler lists only headers that exist outside of the root', (t) => {
  const folder = fakeToolchain(t)
  const words = ['-MD', '-MT', 'a b.o', '-MF', 'a.d', '-c', 'a.cpp']
  const expected = ['/usr/share/emscripten/em++', '-MMD', ...words.slice(1)]
  assert.deepEqual(linesOf(join(folder, 'em++'), ...words), expected)
})

test("emcmake runs the machine's cmake with the toolchain file, unless one is given", (t) => {
  const folder = fakeToolchain(t)
  const file = join(folder, 'cmake/Modules/Platform/Emscripten.cmake')
  const words = linesOf(join(folder, 'emcmake'), 'echo', '--preset', 'wasm-release')
  assert.match(words[0], /^--preset wasm-release /)
  assert.ok(words[0].includes(`-DCMAKE_TOOLCHAIN_FILE=${file} `), words[0])
  const given = linesOf(join(folder, 'emcmake'), 'echo', '-DCMAKE_TOOLCHAIN_FILE=mine')
  assert.ok(!given[0].includes(file), given[0])
})
