import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { EXAMPLES, openExample } from './example-page.mjs'
import { expect, test } from './page-test.mjs'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1360, 390]) {
    test(`axe finds nothing serious: ${colorScheme}, ${width} pixels wide`, async ({
      page,
      origin,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${origin}/`)
      await expect(page.locator('#rhythm rect').first()).toBeVisible()
      await expectNothingSerious(page)
    })
  }
}

for (const name of Object.keys(EXAMPLES)) {
  test(`axe finds nothing serious in the example of ${name}`, async ({ page, origin }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await openExample(page, origin, name)
    if (name === 'codemirror') await expect(page.locator('.cm-lint-marker').first()).toBeVisible()
    await expectNothingSerious(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    // Monaco takes its theme from the colours that are there when it starts.
    if (name === 'monaco') await openExample(page, origin, name)
    await expectNothingSerious(page)
  })
}

async function expectNothingSerious(page) {
  // By the debugger, which the page's policy does not bind.
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document))
  const serious = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`),
  ).toEqual([])
}

test('a narrow screen does not scroll sideways', async ({ page, origin }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${origin}/`)
  await expect(page.locator('#rhythm rect').first()).toBeVisible()
  await expectNothingBeside(page)
})

test('neither do the examples', async ({ page, origin }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const name of Object.keys(EXAMPLES)) {
    await openExample(page, origin, name)
    await expectNothingBeside(page)
  }
})

async function expectNothingBeside(page) {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(excess).toBeLessThanOrEqual(0)
}

test('the theme is kept', async ({ demo }) => {
  await demo.click('#theme')
  await expect(demo.locator('html')).toHaveAttribute('data-theme', 'dark')
  await demo.reload()
  await expect(demo.locator('html')).toHaveAttribute('data-theme', 'dark')
})
