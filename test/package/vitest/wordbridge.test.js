import { expect, test } from 'vitest'
import * as wordbridge from 'wordbridge'
import expected from './expected.json'
import { print, report } from './report.mjs'

test('wordbridge in Vitest', async () => {
  expect(await report(wordbridge)).toEqual(expected)
  await print('Vitest', wordbridge)
})
