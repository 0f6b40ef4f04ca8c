// The same as site.mjs does with Chromium, in the Firefox of the machine: Playwright drives a Firefox of its own only.
import puppeteer from 'puppeteer-core'
import { programOnPath } from '../machine/program-on-path.mjs'

/** Where Firefox is, by the environment variable WORDBRIDGE_FIREFOX or on PATH; nothing if there is none. */
export function findFirefox() {
  return process.env.WORDBRIDGE_FIREFOX ?? programOnPath('firefox-esr') ?? programOnPath('firefox')
}

/** Starts it with a new profile. */
export function startFirefox(executablePath) {
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
}

/**
 * Opens a page and waits for its reports.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {string[]} names of the reports
 * @returns {Promise<{reports: Record<string, object>, complaints: string[]}>} as `visit` of site.mjs
 */
export async function visitInFirefox(browser, url, names) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  const complaints = []
  // Firefox asks for an icon, which the policy of the page does not allow.
  const complain = (text) => text.includes('/favicon.ico') || complaints.push(`Firefox: ${text}`)
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complain(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complain(`error: ${error.message}`))
  page.on('requestfailed', (request) => complain(`failed: ${request.url()}`))
  try {
    await page.goto(url)
    const hasAll = (...wanted) => wanted.every((name) => globalThis.reports?.[name] !== undefined)
    await page.waitForFunction(hasAll, { timeout: 60_000 }, ...names)
  } catch (error) {
    complain(error.message)
  }
  const reports = await page.evaluate(() => globalThis.reports ?? {})
  await context.close()
  return { reports, complaints }
}
