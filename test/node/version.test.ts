import { beforeAll, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { load, version } from 'wordbridge'
import { coreFolder, repository } from './paths.ts'

beforeAll(load)

test('version() says which package, Unicode, Emscripten and whether SIMD', () => {
  const manifest = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
    version: string
  }
  expect(version()).toEqual({
    wordbridge: manifest.version,
    unicode: '17.0.0',
    emscripten: expect.stringMatching(/^6\.\d+\.\d+$/),
    simd: !coreFolder.includes('wasm-scalar'),
  })
})
