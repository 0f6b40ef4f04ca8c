import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requireSameGlue } from '../../tools/package/plain-module.mjs'

test('a module without SIMD that needs another glue is refused', () => {
  assert.throws(() => requireSameGlue('wasmExports["a"]', 'wasmExports["b"]'), /another glue/)
})

test('one that needs the same glue is taken', () => {
  assert.doesNotThrow(() => requireSameGlue('wasmExports["a"]', 'wasmExports["a"]'))
})
