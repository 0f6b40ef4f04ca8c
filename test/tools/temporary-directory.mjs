import { chmodSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder that is removed when the test ends. */
export function temporaryDirectory(test) {
  const directory = mkdtempSync(join(tmpdir(), 'wordbridge-tools-'))
  test.after(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** Writes a shell script, with the folders on the way to it. */
export function writeProgram(file, ...lines) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'))
  chmodSync(file, 0o755)
}

/** An `emcc` of some version, in a folder that looks like Emscripten's. */
export function writeFakeEmscripten(root, version) {
  writeProgram(
    join(root, 'emcc'),
    `echo 'emcc (Emscripten gcc/clang-like replacement) ${version} ()'`,
  )
  const platform = join(root, 'cmake/Modules/Platform')
  mkdirSync(platform, { recursive: true })
  writeFileSync(join(platform, 'Emscripten.cmake'), '')
}
