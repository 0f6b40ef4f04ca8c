import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sizesOf } from '../../tools/sizes.mjs'
import { temporaryDirectory } from './temporary-directory.mjs'

test('a file of equal bytes is weighed raw and compressed', (t) => {
  const file = join(temporaryDirectory(t), 'zeros.wasm')
  writeFileSync(file, Buffer.alloc(100_000))
  const { name, raw, gzip, brotli } = sizesOf(file)
  assert.equal(name, 'zeros.wasm')
  assert.equal(raw, 100_000)
  assert.ok(gzip < 200 && brotli < 50, `${gzip} ${brotli}`)
})
