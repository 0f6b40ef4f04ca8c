// Takes the pictures of the demo page that the documents show, and measures what it costs to open it.
import { join } from 'node:path'
import { startBrowser } from './package/site.mjs'
import { inProject } from './project.mjs'
import { fastestFirstUse, writeFirstUse } from './web-first-use.mjs'

/** Each picture: its name, how wide the window is, and what is done before. */
const PICTURES = [
  { name: 'page-light', width: 1360, height: 1020, colorScheme: 'light' },
  { name: 'page-dark', width: 1360, height: 1020, colorScheme: 'dark' },
  { name: 'page-narrow', width: 390, height: 844, colorScheme: 'light' },
  {
    name: 'page-arabic',
    width: 1360,
    height: 820,
    colorScheme: 'light',
    sample: 'human-rights-arabic',
  },
  {
    name: 'pictures',
    width: 1360,
    height: 900,
    colorScheme: 'light',
    part: '.side-by-side',
    prepare: race,
  },
]

/** @param {string} origin of the page */
export async function takeScreenshots(origin, folder = inProject('docs/images')) {
  const browser = await startBrowser()
  for (const picture of PICTURES) await take(browser, origin, picture, folder)
  writeFirstUse(await fastestFirstUse(browser, origin))
  await browser.close()
}

async function take(
  browser,
  origin,
  { name, width, height, colorScheme, sample, part, prepare },
  folder,
) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme })
  const page = await context.newPage()
  page.on('console', (message) => console.log(`    ${name}: ${message.text()}`))
  page.on('pageerror', (error) => console.log(`    ${name}: ${error.message}`))
  await page.goto(`${origin}/`)
  await page.locator('#rhythm svg rect').first().waitFor()
  if (sample !== undefined) {
    await page.selectOption('#sample', sample)
    await page.waitForTimeout(1500)
  }
  await prepare?.(page)
  const path = join(folder, `${name}.png`)
  if (part === undefined) await page.screenshot({ path })
  else await page.locator(part).screenshot({ path })
  await context.close()
}

async function race(page) {
  await page.click('#race')
  await page.locator('#race:enabled').waitFor()
}
