import { expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { repository } from './paths.ts'

test('the committed Unicode tables are what the generator writes', () => {
  const generator = ['tools/unicode/generate.mjs', '--check']
  const output = execFileSync(process.execPath, generator, { cwd: repository, encoding: 'utf8' })
  expect(output).toBe('')
})
