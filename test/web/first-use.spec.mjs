// What a visitor waits for: printed, and not judged.
import { describeFirstUse, measureFirstUse } from '../../tools/web-first-use.mjs'
import { expect, test } from './page-test.mjs'

test('the page says when its first number was there, and what was fetched before is known', async ({
  context,
  origin,
}) => {
  const use = await measureFirstUse(context, origin)
  expect(use.milliseconds).toBeGreaterThan(0)
  expect(use.gzipped).toBeLessThan(use.bytes)
  console.log(`    ${describeFirstUse(use)}`)
})
