import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differencesOf, doubtOf } from '../../bench/compare-answers.mjs'

test('only numbers that both sides have are compared', () => {
  const differences = differencesOf({ words: 200, syllables: 300 }, { words: 198, grade: 7 })
  assert.deepEqual(differences, { words: -0.01 })
})

test('equal answers are never in doubt', () => {
  assert.equal(doubtOf({ words: 0 }, undefined), undefined)
  assert.equal(doubtOf({}, undefined), undefined)
})

test('a difference needs a reason', () => {
  assert.match(doubtOf({ words: 0, segments: 0.001 }, undefined), /segments differ by 0\.10 %/)
})

test('what is counted may differ by as much as is stated, and no more', () => {
  const differs = { within: 0.05, why: 'dashes' }
  assert.equal(doubtOf({ words: -0.05, syllables: 0.3 }, differs), undefined)
  assert.match(doubtOf({ words: -0.06 }, differs), /words differ by -6\.00 %, but .* 5 % at most/)
  assert.match(doubtOf({ words: NaN }, differs), /words differ/)
})
