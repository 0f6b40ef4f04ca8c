import { beforeAll, expect, test } from '@jest/globals'
import { Document, load, memorySize } from 'wordbridge'

beforeAll(load)

const PAGE = 65_536

test('memorySize() is a number of whole pages, and holds at least the text of a document', () => {
  const text = 'word '.repeat(2e6)
  const document = new Document(text)
  expect(memorySize() % PAGE).toBe(0)
  expect(memorySize()).toBeGreaterThan(text.length)
  document.delete()
})

test('memory that was freed is used again', () => {
  const text = 'word '.repeat(2e6)
  new Document(text).delete()
  const before = memorySize()
  new Document(text).delete()
  expect(memorySize()).toBe(before)
})
