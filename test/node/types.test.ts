import { expect, test } from '@jest/globals'
import path from 'node:path'
import { repository } from './paths.ts'
import { runNode } from './run-node.ts'

test('the published types accept what is right and refuse what is wrong, in both module systems', async () => {
  const compiler = path.join(repository, 'node_modules/typescript/bin/tsc')
  const { status, stdout } = await runNode([compiler, '-p', 'test/node/types'])
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})
