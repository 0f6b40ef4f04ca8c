import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withMarked } from '../../tools/write-marked.mjs'

const PAGE =
  '# Page\n\n<!-- one: x -->\n\nold $1\n\n<!-- end -->\n\n<!-- two: x -->\n<!-- end -->\n'

test('what is marked is replaced, and nothing else', () => {
  const page =
    '# Page\n\n<!-- one: x -->\n\nnew $&\n\n<!-- end -->\n\n<!-- two: x -->\n<!-- end -->\n'
  assert.equal(withMarked(PAGE, 'one: x', 'new $&\n'), page)
  assert.equal(withMarked(page, 'one: x', 'new $&'), page)
})

test('an empty place is filled', () => {
  assert.match(withMarked(PAGE, 'two: x', 'a'), /old[^]*<!-- two: x -->\n\na\n\n<!-- end -->\n$/)
})

test('a page without the place is an error', () => {
  assert.throws(() => withMarked(PAGE, 'three: x', 'a'), /no place <!-- three: x -->/)
  assert.throws(() => withMarked('<!-- one: x -->\n', 'one: x', 'a'), /no place/)
})
