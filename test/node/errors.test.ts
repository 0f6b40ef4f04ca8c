import { expect, test } from '@jest/globals'
import { WordbridgeError } from 'wordbridge'

test('an error carries its code, message, offset and cause', () => {
  const cause = new Error('reason')
  const error = new WordbridgeError('load-failed', 'It failed.', { offset: 3, cause })
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: 'WordbridgeError', code: 'load-failed', offset: 3, cause })
  expect(String(error)).toBe('WordbridgeError: It failed.')
  expect(error.stack).toContain('errors.test.ts')
})

test('an error without offset and cause has no such properties', () => {
  const error = new WordbridgeError('wrong-type', 'It failed.')
  expect('offset' in error).toBe(false)
  expect('cause' in error).toBe(false)
})
