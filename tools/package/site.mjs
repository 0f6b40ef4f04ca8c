// Serves a built page on this machine and looks at it in a browser.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { programOnPath } from '../machine/program-on-path.mjs'

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** What the pages may do: run scripts and WebAssembly of their own, fetch their own files, start workers of their own. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'"
/** What a page whose name ends in -alone.html may do: the module is inside of the script. */
const POLICY_ALONE = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"

/** What Chromium is started with: it asks nothing of the network by itself, and as root it needs leave. */
export function chromiumArguments() {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...asRoot,
  ]
}

/** Path of Chromium: of the environment variable WORDBRIDGE_CHROMIUM, else the machine's. */
export const chromiumPath = () => process.env.WORDBRIDGE_CHROMIUM ?? programOnPath('chromium')

/** Starts it. */
export function startBrowser() {
  const executablePath = chromiumPath()
  if (!executablePath) {
    throw new Error('There is no chromium on PATH: install it, or name one in WORDBRIDGE_CHROMIUM.')
  }
  return chromium.launch({ executablePath, args: chromiumArguments() })
}

/**
 * Serves a folder, under strict policies.
 *
 * @param {string} folder
 * @param {object} [how]
 * @param {boolean} [how.inlineScripts] whether pages may have scripts in their HTML
 * @param {(path: string) => string} [how.policy] the Content-Security-Policy of each path in place of those here
 * @param {number} [how.port] default any that is free
 * @returns {Promise<{origin: string, close(): void}>}
 */
export async function serveFolder(folder, { inlineScripts = false, policy, port = 0 } = {}) {
  const server = createServer(({ url }, response) => {
    const pathname = new URL(url, 'http://localhost').pathname.replace(/\/$/, '/index.html')
    try {
      const body = readFileSync(join(folder, pathname))
      response.setHeader('content-type', TYPES[extname(pathname)] ?? 'application/octet-stream')
      const usual = pathname.endsWith('-alone.html') ? POLICY_ALONE : POLICY
      const scripts = inlineScripts ? "script-src 'unsafe-inline' " : 'script-src '
      response.setHeader(
        'content-security-policy',
        policy?.(pathname) ?? usual.replace('script-src ', scripts),
      )
      response.end(body)
    } catch {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><p>Not found')
    }
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { origin: `http://localhost:${server.address().port}`, close: () => server.close() }
}

/**
 * Opens a page and waits for its reports.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string[]} names of the reports
 * @returns {Promise<{reports: Record<string, object>, complaints: string[]}>} what it reported, and what the browser found wrong:
 *   errors, warnings and requests beyond the page's own files
 */
export async function visit(browser, url, names) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== new URL(url).origin && !['data:', 'blob:'].includes(protocol)) {
      complaints.push(`a request to ${request.url()}`)
    }
  })
  page.on('response', (response) => {
    if (!response.ok()) complaints.push(`${response.status()}: ${response.url()}`)
  })
  try {
    await page.goto(url)
    const hasAll = (wanted) => wanted.every((name) => globalThis.reports?.[name] !== undefined)
    await page.waitForFunction(hasAll, names, { timeout: 60_000 })
  } catch (error) {
    complaints.push(error.message)
  }
  const reports = await page.evaluate(() => globalThis.reports ?? {})
  await context.close()
  return { reports, complaints }
}
