import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { debianMirror, mirrorAmong } from '../../tools/machine/debian-archive.mjs'
import { operatingSystem } from '../../tools/machine/operating-system.mjs'
import { temporaryDirectory } from './temporary-directory.mjs'

const targets = [
  'https://third.example/tools/ stable tools',
  'cdrom:/debian/ bookworm main',
  'http://mirror.example/debian-security/ bookworm-security main',
  'http://mirror.example/debian/ bookworm-updates main',
  'http://mirror.example/debian/ bookworm contrib',
  'http://mirror.example/debian/ bookworm main',
].join('\n')

test("the mirror is the one of the machine's own release", () => {
  assert.equal(mirrorAmong(targets, 'bookworm'), 'http://mirror.example/debian/')
  assert.equal(
    mirrorAmong('http://mirror.example/debian/ sid main', undefined),
    'http://mirror.example/debian/',
  )
  assert.equal(mirrorAmong('', 'bookworm'), undefined)
})

test('a system that is not Debian has no mirror unless the environment says one', async () => {
  assert.equal(await debianMirror({}, { ID: 'ubuntu' }), undefined)
  const environment = { WORDBRIDGE_DEBIAN_MIRROR: 'http://other.example/debian' }
  assert.equal(await debianMirror(environment, { ID: 'ubuntu' }), 'http://other.example/debian')
})

test('the operating system is read from os-release, quoted or not', (t) => {
  const file = join(temporaryDirectory(t), 'os-release')
  writeFileSync(file, 'ID=debian\nVERSION_ID="12"\nVERSION_CODENAME=\'bookworm\'\n')
  assert.deepEqual(operatingSystem(file), {
    ID: 'debian',
    VERSION_ID: '12',
    VERSION_CODENAME: 'bookworm',
  })
  assert.deepEqual(operatingSystem(`${file}.missing`), {})
})
