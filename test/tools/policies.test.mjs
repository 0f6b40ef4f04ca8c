import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWritten } from '../../tools/policies.mjs'

test('docs/policies.md has the figures of the fixture: node tools/policies.mjs', () => {
  assert.ok(isWritten())
})
