// What the demo page costs its visitor before the first number is there: printed by npm run test:web, and written into docs/demo.md with
// the pictures.
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { inProject } from './project.mjs'

/**
 * @typedef {object} FirstUse
 * @property {number} files fetched before the first number
 * @property {number} bytes of these files
 * @property {number} gzipped bytes of them by gzip, as hosts send them
 * @property {number} milliseconds from the request for the page to the first number, on this machine, as the page tells it
 */

/**
 * Opens the page in a context that has nothing of it yet.
 *
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} origin
 * @returns {Promise<FirstUse>}
 */
export async function measureFirstUse(context, origin) {
  const paths = new Set()
  context.on('request', (request) => paths.add(new URL(request.url()).pathname))
  const page = await context.newPage()
  await page.goto(`${origin}/`)
  await page.locator('[data-number="text-words"]:not(:text-is("–"))').waitFor()
  const told = await page.locator('[data-fact="to-the-first-number"]').textContent()
  const milliseconds = Number.parseInt(told, 10)
  // The pictures, which come after it, are all there.
  await page.locator('#rhythm rect').first().waitFor()
  const later = await page.evaluate(pathsFetchedAfter, milliseconds)
  const fetched = [...paths].filter((path) => !later.includes(path))
  await page.close()
  const contents = fetched.map((path) =>
    readFileSync(inProject(`build/web${path.replace(/\/$/, '/index.html')}`)),
  )
  const sum = (sizes) => sizes.reduce((total, size) => total + size, 0)
  return {
    files: contents.length,
    bytes: sum(contents.map(({ length }) => length)),
    gzipped: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
    milliseconds,
  }
}

/** Runs in the page. */
function pathsFetchedAfter(milliseconds) {
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime > milliseconds)
    .map(({ name }) => new URL(name).pathname)
}

/**
 * The fastest of some first uses.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 */
export async function fastestFirstUse(browser, origin, rounds = 5) {
  const uses = []
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext()
    uses.push(await measureFirstUse(context, origin))
    await context.close()
  }
  return uses.reduce((best, use) => (use.milliseconds < best.milliseconds ? use : best))
}

/** As a sentence. @param {FirstUse} use */
export function describeFirstUse({ files, bytes, gzipped, milliseconds }) {
  const kilobytes = (size) => `${Math.round(size / 1000)} kB`
  return (
    `The first number is there after ${files} files of ${kilobytes(bytes)}, ${kilobytes(gzipped)} by gzip, the sample among them, ` +
    `and ${milliseconds} ms on the machine that this was measured on.`
  )
}

/** Writes it between its marks in docs/demo.md. @param {FirstUse} use */
export function writeFirstUse(use) {
  const file = inProject('docs/demo.md')
  const marked = /(<!-- first use: .*? -->\n\n)[^]*?(\n\n<!-- \/first use -->)/
  const text = readFileSync(file, 'utf8')
  if (!marked.test(text)) throw new Error('docs/demo.md has no place for the first use.')
  writeFileSync(
    file,
    text.replace(marked, (_all, begin, end) => begin + describeFirstUse(use) + end),
  )
}
