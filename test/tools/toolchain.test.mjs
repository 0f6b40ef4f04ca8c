import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, realpathSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { programOnPath } from '../../tools/machine/program-on-path.mjs'
import { pinnedVersion } from '../../tools/toolchain/version.mjs'
import { temporaryDirectory, writeFakeEmscripten, writeProgram } from './temporary-directory.mjs'

const tools = fileURLToPath(new URL('../../tools', import.meta.url))

/** Runs `node tools/toolchain.mjs` where only the named programs and the folders given are on PATH. */
function findToolchain(directory, { programs = [], path = [], environment = {}, options = [] }) {
  const bin = join(directory, 'bin')
  mkdirSync(bin)
  for (const name of ['node', ...programs]) symlinkSync(programOnPath(name), join(bin, name))
  return spawnSync(process.execPath, [join(tools, 'toolchain.mjs'), ...options], {
    encoding: 'utf8',
    env: {
      HOME: directory,
      PATH: [...path, bin].join(':'),
      XDG_CACHE_HOME: join(directory, 'cache'),
      ...environment,
    },
  })
}

test('a fitting emcc on PATH is taken', (t) => {
  const directory = realpathSync(temporaryDirectory(t))
  const root = join(directory, 'emscripten')
  writeFakeEmscripten(root, pinnedVersion())
  const { stdout, status } = findToolchain(directory, { path: [root], options: ['--root'] })
  assert.equal(status, 0)
  assert.equal(stdout, `${root}\n`)
})

test('an emcc that is a link into another folder is followed', (t) => {
  const directory = realpathSync(temporaryDirectory(t))
  const root = join(directory, 'libexec')
  const links = join(directory, 'links')
  writeFakeEmscripten(root, pinnedVersion())
  mkdirSync(links)
  symlinkSync(join(root, 'emcc'), join(links, 'emcc'))
  const { stdout } = findToolchain(directory, { path: [links], options: ['--root'] })
  assert.equal(stdout, `${root}\n`)
})

test('an emcc that is too old is passed over, and said to be', (t) => {
  const directory = realpathSync(temporaryDirectory(t))
  const old = join(directory, 'old')
  const good = join(directory, 'good')
  writeFakeEmscripten(old, '3.1.6')
  writeFakeEmscripten(good, pinnedVersion())
  const { stdout, stderr } = findToolchain(directory, { path: [old, good], options: ['--root'] })
  assert.equal(stdout, `${good}\n`)
  assert.match(stderr, /passing over .*old\/emcc: its version is 3\.1\.6, needed is/)
})

test("the project's own wrappers on PATH are not taken for a toolchain", (t) => {
  const directory = temporaryDirectory(t)
  const { status, stderr } = findToolchain(directory, { path: [tools] })
  assert.equal(status, 1)
  assert.doesNotMatch(stderr, /passing over/)
})

test('where nothing can be had, each way is named with what it lacks', (t) => {
  const { status, stderr } = findToolchain(temporaryDirectory(t), {})
  assert.equal(status, 1)
  assert.match(stderr, /Debian's packages in a private root: /)
  assert.match(stderr, /emsdk: the program `git` is missing/)
  assert.match(stderr, /Put a fitting `emcc` on PATH/)
})

/** A git repository whose `emsdk install` makes a fake emcc. */
function writeFakeEmsdk(repository, version) {
  const emcc = 'upstream/emscripten/emcc'
  writeProgram(
    join(repository, 'emsdk'),
    'if [ "$1" != install ]; then exit 0; fi',
    'mkdir -p upstream/emscripten',
    `printf '#!/bin/sh\\necho "emcc (fake) ${version} ()"\\n' > ${emcc}`,
    `chmod +x ${emcc}`,
  )
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@localhost']
  for (const words of [
    ['init', '--quiet'],
    ['add', '.'],
    [...author, 'commit', '-qm', 'emsdk'],
  ]) {
    assert.equal(spawnSync('git', words, { cwd: repository }).status, 0)
  }
}

const emsdkPrograms = ['git', 'mkdir', 'chmod', 'env']

test('emsdk is installed into the cache where there is no other way', (t) => {
  const directory = realpathSync(temporaryDirectory(t))
  const repository = join(directory, 'repository')
  writeFakeEmsdk(repository, pinnedVersion())
  writeProgram(join(directory, 'python/python3'))
  const { stdout, stderr, status } = findToolchain(directory, {
    programs: emsdkPrograms,
    path: [join(directory, 'python')],
    environment: { WORDBRIDGE_EMSDK_URL: `file://${repository}` },
  })
  assert.equal(status, 0, stderr)
  assert.match(stdout, /source: +emsdk\nversion: +\d/)
  assert.deepEqual(readdirSync(join(directory, 'cache/wordbridge')), [`emsdk-${pinnedVersion()}`])
})

test('an emsdk that installs something unfit leaves nothing behind', (t) => {
  const directory = realpathSync(temporaryDirectory(t))
  const repository = join(directory, 'repository')
  writeFakeEmsdk(repository, '3.1.6')
  writeProgram(join(directory, 'python/python3'))
  const { stderr, status } = findToolchain(directory, {
    programs: emsdkPrograms,
    path: [join(directory, 'python')],
    environment: { WORDBRIDGE_EMSDK_URL: `file://${repository}` },
  })
  assert.equal(status, 1)
  assert.match(stderr, /emsdk: emsdk installed Emscripten 3\.1\.6/)
  assert.deepEqual(readdirSync(join(directory, 'cache/wordbridge')), [])
})
